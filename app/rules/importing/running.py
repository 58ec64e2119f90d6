"""A file taken over, or only checked, with what there is to say about it in sentences."""

from collections.abc import Iterable

from app.i18n import N_, translator
from app.rules.core import Dispatcher
from app.rules.importing.checking import make_plan
from app.rules.importing.reading import read_file
from app.rules.importing.sentences import outcome_sentence, report_sentence
from app.rules.importing.writing import write


def take_over(
    portal: Dispatcher, lines: Iterable[bytes], *, dry: bool, language: str
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Check a file and write it in one transaction.

    Returns the problems, with which nothing is written, and else what was done or, ``dry``, would
    be: line by line then.
    """
    read = read_file(lines)
    with portal.transaction() as ctx:
        plan = make_plan(ctx, read)
        if plan.problems:
            return tuple(report_sentence(problem, language) for problem in plan.problems), ()
        if dry:
            return (), tuple(outcome_sentence(outcome, language) for outcome in plan.outcomes)
        report = write(ctx, plan)
    said = translator(language)(N_("{type}: {new} new, {same} unchanged"))
    return (), tuple(
        said.format(type=name, new=new, same=report.unchanged[name])
        for name, new in report.written.items()
    )
