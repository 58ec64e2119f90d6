"""What is said at a file: why it can't be taken or did not go up, and what it is doing."""

from functools import partial
from typing import Final

from app.errors import Invalid, PortalError
from app.i18n import N_, _, ngettext
from app.views.kit.errors_text import field_sentence, told
from app.views.kit.files.file import File, Limits, State
from app.views.kit.format import file_size, number
from app.views.kit.live import Words, said

NAMED: Final = 12
"""Kinds of files that are named; of more the number is said, and a tooltip names them."""
_MB: Final = 1024 * 1024
_SENTENCES: Final = {
    "file_folder": N_("This is a folder. Pack it into one file, such as a ZIP, and add that."),
    "file_gone": N_("This file is not there any more. It may have been moved or renamed."),
    "file_unreadable": N_("This file can't be read. Check that you may open it."),
    "file_empty": N_("This file is empty."),
    "file_large": N_("This file is too large: {size} at most."),
    "file_too_large": N_("This file is too large for the portal."),
    "file_kind": N_("Files of this kind are not taken here, only {endings}."),
    "file_changed": N_("This file was changed while it went up. Try again."),
    "file_longer": N_("This file was changed while it went up. Try again."),
    "file_name": N_("The portal can't take a file of this name. Rename it."),
    "upload_gone": N_("This file went up more than a day ago and was removed. Add it again."),
    "uploads_full": N_("Too many files of yours wait to be sent. Remove some or try again later."),
}


def reason(code: str, limits: Limits) -> Words:
    """Return how to say why a file can't be taken."""
    if code == "file_most":
        return partial(_most, limits.most)
    return partial(_filled, code, limits)


def refusal(error: PortalError) -> Words:
    """Return how to say what a portal has against a file."""
    fields = error.fields.values() if isinstance(error, Invalid) else ()
    code = next(iter(fields), error.code)
    if code in _SENTENCES:
        return partial(_filled, code, Limits())
    return partial(field_sentence, code) if fields else told(error)


def taken(limits: Limits) -> str:
    """Say what a form takes: kinds, number, size."""
    count = ngettext("At most one file of {size}", "At most {n} files of {size} each", limits.most)
    words = count.format(n=number(limits.most), size=_limit(limits.size))
    many = len(limits.endings)
    kinds = endings(limits)
    if many > NAMED:
        kinds = ngettext("{n} kind of file", "{n} kinds of files", many).format(n=number(many))
    return f"{kinds} · {words}" if limits.endings else words


def endings(limits: Limits) -> str:
    """Return the kinds of files as people name them: ``PDF, PNG``."""
    return ", ".join(ending.upper() for ending in limits.endings)


def doing(file: File, *, reached: bool) -> str:
    """Say what becomes of a file now."""
    if file.state in {State.FAILED, State.REFUSED}:
        return said(file.why)
    if file.state is State.WAITING and not reached:
        return _("Waits until the portal answers again")
    if file.state is State.GOING and file.size:
        percent = min(file.arrived * 100 // file.size, 100)
        return _("{percent} % uploaded").format(percent=percent)
    return _("Uploaded") if file.state is State.DONE else _("Waiting …")


def summary(file: File, *, reached: bool) -> str:
    """Say a file in one piece, for a screen reader."""
    size = file_size(file.size) if file.size else ""
    return ", ".join(filter(None, (file.name, size, doing(file, reached=reached))))


def _most(most: int) -> str:
    words = ngettext("Only one file is possible here.", "At most {n} files are possible.", most)
    return words.format(n=number(most))


def _filled(code: str, limits: Limits) -> str:
    return _(_SENTENCES[code]).format(size=_limit(limits.size), endings=endings(limits))


def _limit(size: int) -> str:
    """Return a limit as it was set: in whole megabytes of 1024 kilobytes where it is."""
    return file_size(size) if size % _MB else f"{number(size // _MB)} MB"
