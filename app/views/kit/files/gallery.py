"""Gallery of files in a form: none yet, and one of every kind of good and bad ending."""

from pathlib import Path

from PySide6.QtWidgets import QWidget

from app.i18n import _
from app.views.kit.files.file import File, Limits, State
from app.views.kit.files.words import reason
from app.views.kit.form.file_drop import FileDrop
from app.views.kit.form.file_line import FileLine
from app.views.kit.layout import Item, column
from app.views.kit.tasks import Tasks
from app.views.kit.text import Text

LIMITS = Limits(("pdf", "png", "jpg", "zip"))


def fields(tasks: Tasks) -> QWidget:
    """Return the field empty, while something is held over it, and wrong."""
    over, wrong = FileDrop(tasks, Limits(most=1)), FileDrop(tasks, LIMITS)
    over.show_over(on=True)
    wrong.mark(invalid=True)
    heads = (_("Attachments"), _("Picture"), _("Attachments"))
    drops = (FileDrop(tasks), over, wrong)
    pairs = [column(Text(h, "strong"), d, gap="xs") for h, d in zip(heads, drops, strict=True)]
    return _page(*pairs)


def files(tasks: Tasks) -> QWidget:
    """Return the field with files."""
    drop = FileDrop(tasks, LIMITS)
    for file in _files():
        drop.queue.files.append(file)
        drop.queue.added.emit(file)
    line = FileLine(tasks, LIMITS)
    for file in _files()[:2]:
        line.queue.files.append(file)
        line.queue.added.emit(file)
    return _page(drop, Text(_("Attachments"), "strong"), line)


def _page(*items: Item) -> QWidget:
    page = QWidget()
    page.setLayout(column(*items, None, gap="l"))
    return page


def _files() -> list[File]:
    here = Path()

    def file(name: str, size: int, state: State, code: str = "", arrived: int = 0) -> File:
        why = reason(code, LIMITS) if code else ""
        retry = code in {"file_empty", "file_changed", "file_most"}
        return File(name, here, size=size, state=state, why=why, arrived=arrived, retry=retry)

    return [
        file("Rechnung RE-2026-00318.pdf", 84_200, State.DONE),
        file("Bildschirmfoto 2026-11-23 14.03.05.png", 1_930_000, State.GOING, "", 1_230_000),
        file("Protokoll.zip", 22_400_000, State.WAITING),
        file("Ein sehr langer Name, wie ihn Programme gern vergeben (Kopie 2).pdf", 0, State.LOOKING),
        file("Sicherung.zip", 27_262_976, State.REFUSED, "file_large"),
        file("Bewerbung.docx", 48_000, State.REFUSED, "file_kind"),
        file("Leer.pdf", 0, State.REFUSED, "file_empty"),
        file("Belege", 0, State.REFUSED, "file_folder"),
        file("Foto.jpg", 3_400_000, State.FAILED, "file_changed"),
        file("Elfte.pdf", 0, State.REFUSED, "file_most"),
    ]  # fmt: skip
