"""A join whose order SQLite keeps: ``CROSS JOIN`` is how its planner is told (sqlite.org/lang_select)."""

from typing import Any

from sqlalchemy import Join
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.sql.compiler import SQLCompiler


class LeftFirst(Join):
    """An inner join that SQLite reads from its left side; elsewhere any inner join.

    Left to itself, SQLite takes the index of a sort for every join that is sorted, and walks
    through a million rows for the few that the left side names.
    """

    __visit_name__ = "left_first"
    inherit_cache = True


@compiles(LeftFirst)
def _inner(element: LeftFirst, compiler: SQLCompiler, **kw: Any) -> str:
    said: str = compiler.visit_join(element, **kw)
    return said


@compiles(LeftFirst, "sqlite")
def _cross(element: LeftFirst, compiler: SQLCompiler, asfrom: bool = False, **kw: Any) -> str:
    kw["from_linter"] = None
    left, right = (
        compiler.process(side, asfrom=True, **kw) for side in (element.left, element.right)
    )
    assert element.onclause is not None
    return f"{left} CROSS JOIN {right} ON {compiler.process(element.onclause, **kw)}"
