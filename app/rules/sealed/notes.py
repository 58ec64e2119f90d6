"""The signed notes as they lie in the database, and what the portal itself believes of them."""

from dataclasses import dataclass
from datetime import timedelta
from typing import Final

from sqlalchemy import func

from app.errors import Conflict, Invalid
from app.models.house import PortalSetting
from app.models.vault import KeyNote
from app.portal.links import link_to
from app.rules.core import Context
from app.vault.directory import Directory, unverified
from app.vault.errors import VaultError
from app.vault.note import SignerKey, VerifierKey
from app.vault.trust import DELEGATED_FOR, Seen, Trust, accepted, delegation, succeeded

SETTING: Final = "directory"
DIRECTORY, SIGNER, ROOT = "directory", "signer", "root"
_NOWHERE: Final = "kundencenter"


@dataclass(frozen=True)
class Known:
    """The directory's name and its first root, as they were set up."""

    origin: str
    root: str


def known(ctx: Context) -> Known | None:
    """Return what was set up; None while nothing was."""
    found = ctx.session.scalar(ctx.rows(PortalSetting.value).where(PortalSetting.key == SETTING))
    return Known(found["origin"], found["root"]) if found else None


def newest(ctx: Context) -> Directory:
    """Return the newest version; one before the first while there is none. Looked up once a call."""
    if "directory" not in ctx.known:
        note = ctx.session.scalar(
            ctx.rows(KeyNote.note)
            .where(KeyNote.kind == DIRECTORY)
            .order_by(KeyNote.version.desc())
            .limit(1)
        )
        beginning = Directory(_NOWHERE, 0, "", ctx.now, ctx.now)
        ctx.known["directory"] = unverified(note.encode()) if note else beginning
    directory: Directory = ctx.known["directory"]
    return directory


def texts(ctx: Context, kind: str, since: int = 0) -> tuple[str, ...]:
    """Return the notes of a kind from a version on, in their order."""
    found = ctx.session.scalars(
        ctx.rows(KeyNote.note)
        .where(KeyNote.kind == kind, KeyNote.version >= since)
        .order_by(KeyNote.version)
    )
    return tuple(found)


def trust(ctx: Context) -> Trust:
    """Return the root of now: the first one, or who followed it. Conflict while there is none."""
    first = known(ctx)
    if first is None:
        raise Conflict("no_directory")
    held = Trust(first.origin, VerifierKey.parse(first.root))
    for note in texts(ctx, ROOT):
        held = succeeded(note.encode(), held)
    return held


def link(ctx: Context) -> str:
    """Return the link to this portal, with the digits of its root; nothing where it has no address.

    Whoever comes by it need not compare them.
    """
    if not ctx.world.public_address:
        return ""
    return link_to(ctx.world.public_address, fingerprint(ctx))


def fingerprint(ctx: Context) -> str:
    """Return the digits of the root of now; empty while there is no directory."""
    return trust(ctx).root.fingerprint if known(ctx) else ""


def check(ctx: Context, note: str, *further: str) -> Directory:
    """Return a version that a signer hands in; Invalid when a client would refuse it.

    ``further`` are delegations that come with it.
    """
    before = newest(ctx)
    seen = Seen(before.version, before.digest, before.issued) if before.version else Seen()
    delegations = [text.encode() for text in (*texts(ctx, SIGNER), *further)]
    try:
        made, _seen = accepted([note.encode()], delegations, trust(ctx), seen, ctx.now)
    except VaultError as refused:
        raise Invalid(fields={"note": refused.code}) from None
    if made.version != before.version + 1:
        raise Conflict("stale")
    return made


def add(ctx: Context, kind: str, note: str, directory: Directory | None = None) -> None:
    """Keep a note; the next version of the directory, or one more of another kind."""
    version = directory.version if directory else _next(ctx, kind)
    expires = directory.expires if directory else None
    ctx.add(KeyNote(kind=kind, version=version, note=note, at=ctx.now, expires_at=expires))
    ctx.known.pop("directory", None)
    ctx.session.flush()


def delegated(ctx: Context, origin: str, root: SignerKey, signer: VerifierKey) -> str:
    """Return the root's word on a signer, for as long as it can be."""
    return delegation(origin, root, signer, ctx.now + DELEGATED_FOR - timedelta(days=1)).decode()


def _next(ctx: Context, kind: str) -> int:
    highest = ctx.session.scalar(ctx.rows(func.max(KeyNote.version)).where(KeyNote.kind == kind))
    return (highest or 0) + 1
