"""An embedded portal's directory is signed anew before it ends: nobody else would come to do it.

Only where this computer holds the key of somebody who signs, and only who stands in it already.
"""

from collections.abc import Callable
from datetime import timedelta
from typing import TYPE_CHECKING, Final

from app.errors import PortalError
from app.portal.vault.directory import RenewDirectory
from app.rules.core import Caller, Context, Dispatcher
from app.rules.sealed import notes
from app.rules.vault import devices
from app.rules.vault.directory import signers
from app.vault.directory import Directory, signed

if TYPE_CHECKING:
    from app.vault.note import SignerKey

AHEAD: Final = timedelta(days=7)
"""What ends sooner is signed anew."""


def renew(dispatcher: Dispatcher, key_of: "Callable[[int], SignerKey | None]") -> None:
    """Sign the directory anew when it ends soon, by the key of the first signer who may."""
    with dispatcher.transaction() as ctx:
        before = notes.newest(ctx)
        if not before.version or before.expires >= ctx.now + AHEAD:
            return
        users, following = signers(ctx), _following(ctx, before)
    for key in filter(None, map(key_of, users)):
        note = signed(following, key).decode()
        try:
            dispatcher.call(RenewDirectory(note=note), Caller(system=True))
        except PortalError:
            continue  # no signer any more: another one may be
        return


def _following(ctx: Context, before: Directory) -> Directory:
    gone = devices.revoked(ctx)
    return before.next(ctx.now, [d for d in before.devices if d.id not in gone], before.recovery)
