"""Where drafts lie: in the encrypted drawer of whom one acts for."""

from typing import TYPE_CHECKING, Any

from app.views.kit.tasks import Tasks

if TYPE_CHECKING:
    from app.client.cabinet import Cabinet
    from app.desktop.opener import Opener


class CabinetShelf:
    """A :class:`app.views.kit.drafts.Shelf` over what the portal of the moment keeps."""

    def __init__(self, tasks: Tasks, opener: "Opener") -> None:
        """Serve the portal of ``tasks``; embedded ones keep drafts where ``opener`` says."""
        self._tasks, self._opener = tasks, opener

    def take(self, name: str) -> str:
        """Return a draft, or an empty word."""
        cabinet, acting = self._place()
        return cabinet.drawer(acting).fact(f"draft:{name}") or ""

    def put(self, name: str, draft: str) -> None:
        """Keep a draft; an empty word removes it."""
        cabinet, acting = self._place()
        cabinet.drawer(acting).keep_fact(f"draft:{name}", draft)

    def _place(self) -> "tuple[Cabinet, str]":
        portal: Any = self._tasks.portal
        recall = getattr(portal, "recall", None)
        return recall.cabinet if recall else self._opener.scratch, portal.acting
