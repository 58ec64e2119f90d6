"""Two customers and a member of staff, and files that they hand over."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any
from uuid import UUID, uuid4

from app.models.blob import Blob, BlobPiece, Upload
from app.portal.uploads import NewFile, UploadState
from app.rules.core import Caller, Context
from app.rules.core.parts import carry
from app.rules.uploads import PIECE, begin, finish, store
from tests.support.site import Site

ERIKA, MAX, STAFF = (f"{name}@musterhandel.example" for name in ("erika", "max", "staff"))


def some(size: int, seed: int = 1) -> bytes:
    """Return bytes that no piece of them repeats."""
    from random import Random

    return Random(seed).randbytes(size)


def announced(size: int, name: str = "Beleg.pdf", key: UUID | None = None, **more: Any) -> NewFile:
    return NewFile(key or uuid4(), name, more.pop("media_type", "application/pdf"), size, **more)


@dataclass
class People:
    """Callers of a portal in this process."""

    site: Site
    account: int
    erika: Caller
    max: Caller
    staff: Caller

    def send(
        self, who: Caller, content: bytes, file: NewFile | None = None, start: int = 0
    ) -> tuple[UploadState, NewFile]:
        """Send a file from ``start`` on, whole."""
        dispatcher, file = self.site.dispatcher, file or announced(len(content))
        begin(dispatcher, who, file, start)
        for offset in range(start, len(content), PIECE):
            store(dispatcher, who, file.key, offset, content[offset : offset + PIECE])
        return finish(dispatcher, who, file.key, file.sha256), file

    def within(self, who: Caller, work: Callable[[Context], Any]) -> Any:
        """Do something in a transaction of somebody's."""
        return carry(self.site.dispatcher, who, "Test", work)

    def lying(self) -> tuple[int, int, int]:
        """Return how many uploads, blobs and pieces there are."""
        with self.site.house() as ctx:
            found = [
                len(ctx.session.execute(ctx.rows(table.__table__)).all())
                for table in (Upload, Blob, BlobPiece)
            ]
        return found[0], found[1], found[2]


def people_of(site: Site) -> People:
    """Set the scene."""
    account = site.add_account()
    for mail in (ERIKA, MAX, STAFF):
        user = site.add_user(mail)
        if mail == STAFF:
            site.add_staff(user)
        else:
            site.add_member(account, user, owner=mail == ERIKA)

    ours = f"account:{account}"
    return People(
        site,
        account,
        erika=caller_of(site, ERIKA, ours),
        max=caller_of(site, MAX, ours),
        staff=caller_of(site, STAFF, "staff"),
    )


def caller_of(site: Site, mail: str, acting: str) -> Caller:
    """Return the caller of a fresh session."""
    tokens = site.signed_in(mail).tokens
    assert tokens is not None
    return Caller(tokens.access.get_secret_value(), acting)
