"""The files of one form on their way up: looked at, sent two at a time, tried again, dropped."""

from collections.abc import Iterable, Sequence
from functools import partial
from typing import Any, Final
from uuid import UUID, uuid4

from PySide6.QtCore import QObject, Signal, Slot

from app.errors import NotFound, PortalError, Unreachable
from app.portal.uploads import DropUpload, ReadUpload, UploadState
from app.views.kit.files.file import Facts, File, Limits, State, fits, go_up, look
from app.views.kit.files.words import reason, refusal
from app.views.kit.tasks import Progress, Tasks

_AT_ONCE: Final = 2
"""Files that go up at once: the pool has threads for the rest of the window too."""
_MENDED: Final = {"file_gone", "file_unreadable", "file_empty"}
"""What somebody can mend about a file without adding it anew."""
_WAITS: Final = 3
"""So often a file waits for the portal without coming further; then somebody has to look."""


class FileQueue(QObject):
    """What happens to files beside the window; whoever shows them hears of it."""

    added = Signal(object)
    changed = Signal(object)
    removed = Signal(object)

    def __init__(self, tasks: Tasks, limits: Limits, parent: QObject) -> None:
        """Send over ``tasks`` as long as ``parent`` lives."""
        super().__init__(parent)
        self._tasks, self._limits = tasks, limits
        self.files: list[File] = []
        tasks.reach.found.connect(self._found)
        tasks.reach.lost.connect(self._say_waiting)
        tasks.switched.connect(self._begin_anew)
        self.destroyed.connect(partial(_stop, self.files))

    @property
    def reached(self) -> bool:
        """Whether the portal answers, as far as is known."""
        return self._tasks.reach.since is None

    def set_limits(self, limits: Limits) -> None:
        """Hold the files against other limits: one may not be taken any more, or now it is."""
        if limits == self._limits:
            return
        self._limits = limits
        for file in list(self.files):
            if file.state is State.REFUSED:
                self.again(file)
            elif file.state in {State.WAITING, State.DONE} and not fits(file.name, limits):
                self._refuse(file, "file_kind")

    def add(self, files: Iterable[File]) -> None:
        """Take files; those beyond the number that is possible are refused."""
        looked_at = []
        for file in files:
            fits = self._room() > 0
            self.files.append(file)
            self.added.emit(file)
            if fits:
                looked_at.append(file)
            else:
                self._refuse(file, "file_most", retry=True)
        self._look_at(looked_at)

    def restore(self, files: Iterable[File]) -> None:
        """Show files that went up earlier; the portal is asked whether it still has them."""
        for file in files:
            self.files.append(file)
            self.added.emit(file)
            self._verify(file)

    def again(self, file: File) -> None:
        """Try a file again, as it is now."""
        if file.state is State.REFUSED and self._room() <= 0:
            return
        file.waits, file.why, file.retry = 0, "", False
        self._set(file, State.LOOKING)
        if file.source is None:
            self._verify(file)
        else:
            self._look_at([file])

    def remove(self, file: File) -> None:
        """Want a file no more; what the portal has of it goes."""
        self.forget(file)
        if file.state is not State.GOING:  # else when whoever sends it has stopped
            self._drop(file)

    def forget(self, file: File) -> None:
        """Take a file out of the list; what has gone up stays at the portal."""
        file.stopped = True
        self.files.remove(file)
        self.removed.emit(file)

    def _room(self) -> int:
        return self._limits.most - sum(file.state is not State.REFUSED for file in self.files)

    def _look_at(self, files: Sequence[File]) -> None:
        if files:
            work = partial(_look_at_all, tuple(files), self._limits)
            done, failed = partial(self._seen, files), partial(self._unseen, files)
            self._tasks.work(work, done, failed, quiet=True)

    def _seen(self, files: Sequence[File], found: Sequence[Facts]) -> None:
        for file, facts in zip(files, found, strict=True):
            if file.stopped:
                continue
            if facts.size != file.size:
                self._drop(file)  # it has changed: what went up is of another one
                file.key, file.begun, file.arrived = uuid4(), False, 0
            file.size, file.media_type = facts.size, facts.media_type
            file.source = facts.content or file.source
            if facts.fault:
                self._refuse(file, facts.fault, retry=facts.fault in _MENDED)
            else:
                self._set(file, State.WAITING)
        self._pump()

    def _unseen(self, files: Sequence[File], error: PortalError) -> None:
        for file in files:
            self._fail(file, error)

    @Slot()
    def _found(self) -> None:
        self._say_waiting()
        self._pump()

    def _pump(self) -> None:
        """Let the next ones go."""
        going = sum(file.state is State.GOING for file in self.files)
        waiting = [file for file in self.files if file.state is State.WAITING]
        for file in waiting[: max(0, _AT_ONCE - going)] if self.reached else ():
            if file.source is None:
                self._verify(file)
            else:
                self._go(file)

    def _go(self, file: File) -> None:
        file.begun = True
        self._set(file, State.GOING)
        ticket = self._tasks.work(
            partial(go_up, self._tasks.portal, file),
            partial(self._went, file),
            partial(self._failed, file),
            progress=partial(self._progress, file),
            quiet=True,
        )
        ticket.portal = self._tasks.portal  # what it says of session and reach counts

    def _progress(self, file: File, done: int, _total: int) -> None:
        if done > file.arrived:
            file.arrived, file.waits = done, 0
        self.changed.emit(file)

    def _went(self, file: File, state: UploadState | None) -> None:
        if file.stopped or state is None:
            self._drop(file)
        elif fits(file.name, self._limits):
            self._set(file, State.DONE)
        else:
            self._refuse(file, "file_kind")
        self._pump()

    def _failed(self, file: File, error: PortalError) -> None:
        if file.stopped:
            self._drop(file)
        elif isinstance(error, Unreachable) and file.waits < _WAITS:
            file.waits += 1
            self._set(file, State.WAITING)
        else:
            self._fail(file, error)
        self._pump()

    def _verify(self, file: File) -> None:
        self._set(file, State.LOOKING)
        found, lost = partial(self._verified, file), partial(self._unverified, file)
        self._tasks.run(ReadUpload(key=file.key), found, lost)

    def _verified(self, file: File, state: UploadState) -> None:
        if state.complete and not fits(file.name, self._limits):
            self._refuse(file, "file_kind")
        elif state.complete:
            file.size = state.size
            self._set(file, State.DONE)
        else:
            self._refuse(file, "upload_gone")

    def _unverified(self, file: File, error: PortalError) -> None:
        if isinstance(error, Unreachable):
            self._set(file, State.WAITING)
        elif isinstance(error, NotFound):
            self._refuse(file, "upload_gone")
        else:
            self._fail(file, error)

    def _drop(self, file: File) -> None:
        if file.begun:
            self._tasks.run(DropUpload(key=file.key), failed=self._not_dropped)

    def _not_dropped(self, error: PortalError) -> None:
        """Let it be: it was not there, or the portal itself removes it in a day."""

    def _refuse(self, file: File, code: str, *, retry: bool = False) -> None:
        file.why, file.retry = reason(code, self._limits), retry
        self._set(file, State.REFUSED)

    def _fail(self, file: File, error: PortalError) -> None:
        file.why, file.retry = refusal(error), True
        self._set(file, State.FAILED)

    def _set(self, file: File, state: State) -> None:
        file.state = state
        self.changed.emit(file)

    @Slot()
    def _say_waiting(self) -> None:
        for file in self.files:
            if file.state is State.WAITING:
                self.changed.emit(file)

    @Slot()
    def _begin_anew(self) -> None:
        """Send again what was under way to whoever was served before."""
        for file in self.files:
            if file.state in {State.GOING, State.LOOKING}:
                self.again(file)


def _look_at_all(files: Sequence[File], limits: Limits, step: Progress) -> list[Facts]:
    found = []
    for number, file in enumerate(files):
        step(number, len(files))
        found.append(look(file, limits))
    return found


def _stop(files: Iterable[File]) -> None:
    for file in files:
        file.stopped = True


def kept(files: Iterable[File]) -> list[dict[str, str]]:
    """Return what a draft keeps of files: those that are up."""
    return [
        {"key": str(file.key), "name": file.name, "size": str(file.size)}
        for file in files
        if file.state is State.DONE
    ]


def from_kept(said: Any) -> list[File]:
    """Return the files of a draft; what makes no sense in it is left out."""
    found = []
    for entry in said if isinstance(said, list | tuple) else ():
        try:
            size = int(entry["size"])
            name, key = str(entry["name"]), UUID(entry["key"])
            found.append(File(name, key=key, size=size, begun=True))
        except (KeyError, TypeError, ValueError, AttributeError):
            continue
    return found
