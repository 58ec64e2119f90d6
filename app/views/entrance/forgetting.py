"""Forgetting a kept session: at once, or as soon as what keeps it can be opened."""

from collections.abc import Callable
from functools import partial

from app.views.entrance.doors import REMOTE, Connection, Doors, left_behind, note_kept, note_left
from app.views.place import Place


def forget(
    place: Place,
    doors: Doors,
    connection: Connection,
    then: Callable[[str], object] | None = None,
) -> None:
    """Remove a kept session beside the window.

    ``then`` gets an empty word, or the code of what hides the session still. It is noted before
    anything is asked: whatever happens, nobody is led in by it any more.
    """
    note_kept(place.settings, connection, kept=False)
    note_left(place.settings, connection, left=True)
    place.tasks.work(
        lambda _step: doors.forget(connection), partial(_asked, place, connection, then)
    )


def forget_rest(place: Place, doors: Doors) -> None:
    """Remove what could not be reached when it was to be forgotten."""
    for key in left_behind(place.settings):
        forget(place, doors, Connection(REMOTE, "", key))


def _asked(
    place: Place, connection: Connection, then: Callable[[str], object] | None, code: str
) -> None:
    if not code:
        note_left(place.settings, connection, left=False)
    if then is not None:
        then(code)
