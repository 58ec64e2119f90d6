"""What somebody may forget of a new operation or a new table, planted in a copy and refused."""

from tests.house.planting import Planted

OPERATION = '''

class ReadStaffNames(Query[tuple[str, ...]], route="GET /staff/names", needs=StaffRight.STAFF):
    """Read what the members of staff are called."""


@handles(ReadStaffNames)
def read_staff_names(ctx: Context, _query: ReadStaffNames) -> tuple[str, ...]:
    return ()
'''
IMPORTS = """from app.portal.operation import Query
from app.portal.rights import Access, StaffRight
"""
TABLE = '''

class Note(Key, Base):
    """Somebody's note; it does not say whose."""

    __tablename__ = "note"
    text: Mapped[str]
'''
MATRIX = ("-m", "pytest", "-q", "-p", "no:cacheprovider", "tests/rights/test_matrix.py")
DATABASE = "from tests.support.site import sqlite_site; import pathlib; sqlite_site(pathlib.Path())"


def with_operation(planted: Planted, text: str) -> None:
    rules = (planted.root / "app/rules/staff.py").read_text(encoding="utf-8")
    marked = rules.replace("\n\n@handles", f"\n{IMPORTS}\n\n@handles", 1)
    planted.write("app/rules/staff.py", marked + text)


def test_an_operation_without_rights_cases_is_refused(planted: Planted) -> None:
    with_operation(planted, OPERATION)

    done = planted.run(*MATRIX, "-k", "every_operation_has_a_case")

    assert done.returncode == 1, done.stdout
    assert "ReadStaffNames" in done.stdout


def test_an_operation_that_anybody_may_call_is_refused(planted: Planted) -> None:
    with_operation(planted, OPERATION.replace("StaffRight.STAFF", "Access.PUBLIC"))

    done = planted.run(*MATRIX, "-k", "public_is_frozen")

    assert done.returncode == 1, done.stdout
    assert "ReadStaffNames" in done.stdout


def test_an_operation_without_a_handler_is_refused(planted: Planted) -> None:
    with_operation(planted, OPERATION.replace("@handles(ReadStaffNames)\n", ""))
    planted.append(
        "tests/rights/cases.py",
        "\nfrom app.rules.staff import ReadStaffNames\n"
        "CASES[ReadStaffNames] = _number_one(ReadStaffNames)\n",
    )

    done = planted.run(*MATRIX, "-k", "every_operation_has_a_case")

    assert done.returncode == 1, done.stdout
    assert "ReadStaffNames" in done.stdout


def test_a_table_that_nobody_owns_is_refused(planted: Planted) -> None:
    planted.append("app/models/house.py", TABLE)

    done = planted.run("-c", DATABASE)

    assert done.returncode == 1
    assert "nobody owns table note: give it a mixin or put it into SHARED" in done.stdout
