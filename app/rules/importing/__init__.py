"""Import of a hoster's data from JSON Lines: read, check everything, then write all or nothing.

The format is described in ``docs/import-format.md``.
"""

from app.rules.importing.checking import Plan, check, make_plan
from app.rules.importing.problems import Problem
from app.rules.importing.reading import Import, read_file
from app.rules.importing.running import take_over
from app.rules.importing.sentences import outcome_sentence, report_sentence
from app.rules.importing.writing import Report, apply, write

__all__ = [
    "Import",
    "Plan",
    "Problem",
    "Report",
    "apply",
    "check",
    "make_plan",
    "outcome_sentence",
    "read_file",
    "report_sentence",
    "take_over",
    "write",
]
