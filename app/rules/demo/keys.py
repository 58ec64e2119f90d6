"""The demo's directory of keys, and an entry that a customer of it has sealed.

The keys themselves are made by the client: nothing here can open anything.
"""

from base64 import b64encode
from collections.abc import Sequence
from dataclasses import replace
from hashlib import sha256
from io import BytesIO
from typing import Final
from uuid import UUID

from pydantic import SecretStr

from app.models.house import PortalSetting
from app.models.people import ConfirmedEmail, StaffMember, User
from app.models.ticket import Ticket, TicketMessage
from app.models.vault import KeyDevice
from app.portal.rights import StaffRight
from app.portal.tickets import MessageKind, Status
from app.portal.vault.directory import DeviceState
from app.portal.vault.sealed import SealedInput, SealedKind
from app.rules.core import Context
from app.rules.core.actors import Actor
from app.rules.demo.uploads import uploaded
from app.rules.desk.scope import departments_of_user
from app.rules.sealed import keeping, notes
from app.vault.directory import Device, Directory, first, signed
from app.vault.entry import Fields, Place
from app.vault.note import SignerKey
from app.vault.sealing import Sealer

ORIGIN: Final = "nordlicht-hosting.example"
CUSTOMER: Final = "erika@musterhandel.example"
_FIELDS: Final = Fields(
    "Datenbank des Shops",
    "shop_web42",
    "Buchstaben-4-im-Regal",
    "db42.nordlicht-hosting.example:3306",
    "Nur von der Verwaltung aus erreichbar.",
)


def openers(ctx: Context) -> list[int]:
    """Return the users of the demo who open what is sealed."""
    found = ctx.session.execute(ctx.rows(StaffMember.user_id, StaffMember.rights)).all()
    return [row.user_id for row in found if StaffRight.VAULT_OPEN in row.rights.split()]


def signer_id(ctx: Context) -> int | None:
    """Return the user who signs the directory."""
    found = ctx.session.execute(ctx.rows(StaffMember.user_id, StaffMember.rights)).all()
    signs = (row.user_id for row in found if StaffRight.DIRECTORY_SIGN in row.rights.split())
    return next(signs, None)


def customer_id(ctx: Context) -> int:
    """Return the customer who has sealed something."""
    mine = ctx.rows(ConfirmedEmail.user_id).where(ConfirmedEmail.folded == CUSTOMER)
    return int(ctx.session.scalars(mine).one())


def begin(
    ctx: Context, root: SignerKey, signer: SignerKey, devices: Sequence[tuple[int, str, str, str]]
) -> Directory:
    """Begin the directory with devices: (user, mark, age key, verifier key)."""
    setting = {"origin": ORIGIN, "root": str(root.verifier)}
    ctx.add(PortalSetting(key=notes.SETTING, value=setting))
    word = notes.delegated(ctx, ORIGIN, root, signer.verifier)
    notes.add(ctx, notes.SIGNER, word)
    listed = [_device(ctx, *one) for one in devices]
    return _publish(ctx, first(ORIGIN, ctx.now).next(ctx.now, listed, ""), signer)


def seal(ctx: Context, directory: Directory, sender: SignerKey) -> None:
    """Let the customer have sealed something with the newest message of an open ticket."""
    user = customer_id(ctx)
    ticket = ctx.session.scalars(
        ctx.rows(Ticket)
        .where(Ticket.opened_by == user, Ticket.status == Status.OPEN.value)
        .order_by(Ticket.id.desc())
        .limit(1)
    ).one()
    message = ctx.session.scalars(
        ctx.rows(TicketMessage)
        .where(
            TicketMessage.ticket_id == ticket.id,
            TicketMessage.kind == MessageKind.MESSAGE.value,
        )
        .order_by(TicketMessage.id.desc())
        .limit(1)
    ).one()
    entry = UUID(bytes=ctx.world.random.bytes(16), version=4)
    kind = SealedKind.DATABASE
    place = Place(ORIGIN, ticket.account_id, ticket.mark, str(entry), kind.value)
    target = BytesIO()
    made = Sealer(directory, ticket.department_id, sender).fields(place, _FIELDS, target)
    actor = Actor("user", user_id=user, account_id=ticket.account_id)
    then = replace(ctx, now=message.at, actor=actor, known={})
    given = SealedInput(
        entry=entry,
        kind=kind,
        payload=uploaded(then, "payload.age", target.getvalue()),
        sha256=sha256(target.getvalue()).hexdigest(),
        slot=SecretStr(b64encode(made.slot).decode()),
        sender=made.sender,
        directory=directory.version,
    )
    keeping.keep(then, ticket, message, [given])


def _publish(ctx: Context, directory: Directory, signer: SignerKey) -> Directory:
    notes.add(ctx, notes.DIRECTORY, signed(directory, signer).decode(), directory)
    return notes.newest(ctx)


def _device(ctx: Context, user: int, mark: str, age: str, sign: str) -> Device:
    ctx.add(
        KeyDevice(
            mark=mark,
            user_id=user,
            label="Demo",
            age=age,
            sign=sign,
            state=DeviceState.ACTIVE.value,
            created_at=ctx.now,
        )
    )
    name = str(ctx.session.scalar(ctx.rows(User.name).where(User.id == user)))
    return Device(mark, name, user, age, sign, departments_of_user(ctx, user))
