"""CSV files of a list: open in spreadsheets, hold no formula, leave nothing half written."""

import csv
from decimal import Decimal

import pytest

from app.errors import PortalError
from app.i18n import set_language
from app.views.kit.table.export import CsvFile, harmless
from tests.views.kit.kit_portals import Bills
from tests.views.kit.test_table import COLUMNS, portal, tasks

__all__ = ["portal", "tasks"]  # fixtures


@pytest.mark.parametrize("evil", ["=1+1", "+49", "-5", "@SUM", "\tx", "\rx", "  =x"])
def test_no_field_is_a_formula(evil):
    assert harmless(evil) == "'" + evil
    assert harmless("RE-1 = 2") == "RE-1 = 2"


@pytest.mark.parametrize(
    ("language", "delimiter", "amount"), [("de", ";", "-5,50"), ("en", ",", "-5.50")]
)
def test_csv_opens_in_spreadsheets(tmp_path, qtbot, tasks, portal, language, delimiter, amount):
    set_language(language)
    portal.rows[0] = portal.rows[0].model_copy(
        update={"number": '=cmd|"x"', "total": Decimal("-5.50")}
    )
    path = tmp_path / "list.csv"
    saved: list[int] = []
    tasks.collect(Bills(sort="id"), CsvFile(path, COLUMNS[:5]).add, saved.append)
    qtbot.waitUntil(lambda: saved == [120])
    assert path.read_bytes().startswith(b"\xef\xbb\xbf")
    with path.open(encoding="utf-8-sig", newline="") as file:
        lines = list(csv.reader(file, delimiter=delimiter))
    assert len(lines) == 121
    assert lines[1][0] == '\'=cmd|"x"'
    assert lines[1][4] == amount
    assert list(tmp_path.iterdir()) == [path]


def test_a_file_that_cannot_be_written_is_a_refusal(qtbot, tasks, tmp_path):
    errors: list[PortalError] = []
    target = CsvFile(tmp_path / "no" / "list.csv", COLUMNS)
    tasks.collect(Bills(), target.add, None, errors.append)
    qtbot.waitUntil(lambda: len(errors) == 1)
    assert errors[0].code == "no_file"
    target.give_up()
    target.remove()
