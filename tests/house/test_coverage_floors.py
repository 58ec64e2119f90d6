"""The floors of coverage: sums by room, and what lies below its floor."""

from typing import Any

from tests.house.coverage_floors import below, rooms, table
from tests.house.planting import Planted


def facts(statements: int, missing: list[int], branches: int = 0, taken: int = 0) -> dict[str, Any]:
    return {
        "summary": {
            "num_statements": statements,
            "covered_lines": statements - len(missing),
            "num_branches": branches,
            "covered_branches": taken,
        },
        "missing_lines": missing,
    }


def test_a_room_sums_lines_and_branches_of_its_files() -> None:
    found = rooms(
        {
            "files": {
                "app/rules/money.py": facts(70, [], 10, 10),
                "app/rules/auth/sign_in.py": facts(15, [7], 5, 4),
                "app/errors.py": facts(20, []),
                "app/__init__.py": facts(1, [1]),
            }
        }
    )

    assert {name: room.percent for name, room in found.items()} == {"rules": 98.0, "errors": 100.0}
    assert below(found) == ["rules"]


def test_almost_everything_is_not_everything() -> None:
    found = rooms({"files": {"app/portal/auth.py": facts(10_000, [3])}})

    assert below(found) == ["portal"]
    assert "99.9 %" in table(found)
    assert "app/portal/auth.py: 1 missed, lines 3" in table(found)


def test_a_room_without_a_floor_is_only_shown() -> None:
    found = rooms({"files": {"app/settings.py": facts(10, [1, 2, 3])}})

    assert below(found) == []
    assert "70.0 %" in table(found)


MEASURED = """
from pathlib import Path
from coverage import CoverageData
from tests.house.coverage_floors import main

data = CoverageData(suffix="a.test")
data.add_arcs({str(Path("app/errors.py").resolve()): [(-1, 3), (3, -1)]})
data.write()
raise SystemExit(main())
"""


def test_a_run_below_a_floor_fails(planted: Planted) -> None:
    done = planted.run("-c", MEASURED)

    assert done.returncode == 1
    assert "below its floor" in done.stdout, done.stdout


def test_a_run_that_measured_nothing_fails(planted: Planted) -> None:
    done = planted.run("-m", "tests.house.coverage_floors")

    assert done.returncode == 1
    assert "nothing was measured" in done.stdout, done.stdout
