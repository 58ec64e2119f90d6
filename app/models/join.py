"""A join whose order SQLite keeps: ``CROSS JOIN`` is how its planner is told (sqlite.org/lang_select)."""

from typing import Any

from sqlalchemy import Join
from sqlalchemy.ext.compiler import compiles


class LeftFirst(Join):
    """An inner join that SQLite reads from its left side; elsewhere any inner join.

    Left to itself, SQLite takes the index of a sort for every join that is sorted, and walks
    through a million rows for the few that the left side names.
    """

    __visit_name__ = "left_first"
    inherit_cache = True


@compiles(LeftFirst)
def _inner(element: LeftFirst, compiler: Any, **kw: Any) -> str:
    return str(compiler.visit_join(element, **kw))


@compiles(LeftFirst, "sqlite")
def _cross(element: LeftFirst, compiler: Any, **kw: Any) -> str:
    kw["from_linter"] = None  # it warns of CROSS JOINs without a condition
    on = compiler.process(element.onclause, **kw | {"asfrom": False})
    kw["asfrom"] = True
    left, right = (compiler.process(side, **kw) for side in (element.left, element.right))
    return f"{left} CROSS JOIN {right} ON {on}"
