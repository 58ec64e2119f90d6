"""The staff's devices: they ask to be taken in, stand in the directory, are lost."""

from base64 import b64decode
from binascii import Error as NotBase64

from app.errors import Conflict, Invalid, NotFound
from app.models.account import Account
from app.models.department import Department, DepartmentMember
from app.models.people import User
from app.models.ticket import Ticket
from app.models.vault import KeyDevice, SealedEntry, SealedRetrieval
from app.portal.admin.staff import DepartmentName
from app.portal.vault.directory import (
    DeviceFacts,
    DeviceList,
    DeviceState,
    EnrolDevice,
    ExposedEntry,
    Exposure,
    KeyDevices,
    MyKeyDevices,
    ReadExposure,
    RevokeDevice,
    WarnOfExposure,
)
from app.portal.vault.sealed import Use
from app.rules.core import Context, handles
from app.rules.mail.outbox import queue_mail
from app.rules.notifications import notify_user
from app.rules.sealed import notes
from app.rules.tickets import telling
from app.vault.directory import Directory
from app.vault.envelope import recipients_of
from app.vault.errors import VaultError
from app.vault.note import VerifierKey

DEVICES_OF_USER = 5
"""That are waiting or active."""


@handles(MyKeyDevices)
def my_key_devices(ctx: Context, _query: MyKeyDevices) -> DeviceList:
    """List the caller's own devices."""
    return _list(ctx, ctx.user_id)


@handles(KeyDevices)
def key_devices(ctx: Context, _query: KeyDevices) -> DeviceList:
    """List everybody's devices, and the departments that should have some."""
    found = ctx.session.execute(
        ctx.rows(Department.id, Department.names)
        .where(Department.active)
        .order_by(Department.position, Department.id)
    )
    names = tuple(DepartmentName(id=row.id, names=row.names) for row in found)
    return _list(ctx).model_copy(update={"departments": names})


@handles(EnrolDevice)
def enrol_device(ctx: Context, command: EnrolDevice) -> DeviceFacts:
    """Let a device wait for a signer; the signers are told."""
    _check_keys(command)
    mine = ctx.session.scalars(
        ctx.rows(KeyDevice).where(
            KeyDevice.user_id == ctx.user_id, KeyDevice.state != DeviceState.REVOKED.value
        )
    ).all()
    if len(mine) >= DEVICES_OF_USER:
        raise Conflict("too_many_devices")
    device = KeyDevice(
        mark=str(command.mark),
        user_id=ctx.user_id,
        label=command.label,
        age=command.age,
        sign=command.sign,
        state=DeviceState.WAITING.value,
        created_at=ctx.now,
    )
    ctx.add(device)
    ctx.session.flush()
    ctx.audit_facts["device_id"] = device.id
    ctx.left.append(lambda: _tell_signers(ctx))
    return _one(ctx, device)


@handles(RevokeDevice)
def revoke_device(ctx: Context, command: RevokeDevice) -> DeviceFacts:
    """Hand nothing out to a device any more, at once."""
    device = ctx.find(KeyDevice, command.device_id, lock=True)
    _revoke(ctx, device)
    ctx.session.flush()
    return _one(ctx, device)


@handles(ReadExposure)
def read_exposure(ctx: Context, query: ReadExposure) -> Exposure:
    """List what a device had retrieved: whoever has it may know these."""
    ctx.find(KeyDevice, query.device_id)
    return Exposure(entries=tuple(_exposed(ctx, query.device_id)))


@handles(WarnOfExposure)
def warn_of_exposure(ctx: Context, command: WarnOfExposure) -> int:
    """Ask the customers concerned to change what was handed over, in the bell and by mail."""
    ctx.find(KeyDevice, command.device_id)
    tickets = {entry.ticket_id for entry in _exposed(ctx, command.device_id)}
    for ticket_id in sorted(tickets):
        ticket = ctx.find(Ticket, ticket_id)
        facts = telling.facts_of(ticket)
        for user_id in telling.customers(ctx, ticket):
            notify_user(ctx, user_id, "sealed_exposed", facts, ticket.account_id)
            queue_mail(
                ctx,
                "sealed_exposed",
                user_id=user_id,
                account_id=ticket.account_id,
                facts=facts,
                ticket_id=ticket.id,
            )
    return len(tickets)


def follow(ctx: Context, directory: Directory) -> None:
    """Let every device be what the newest version says of it."""
    named = {device.id for device in directory.devices}
    for device in ctx.session.scalars(ctx.rows(KeyDevice)):
        if device.mark in named:
            if device.state == DeviceState.REVOKED:
                raise Conflict("device_revoked")
            device.state = DeviceState.ACTIVE.value
        elif device.state == DeviceState.ACTIVE:
            _revoke(ctx, device)


def revoked(ctx: Context) -> set[str]:
    """Return the marks of the devices that nothing is handed out to any more."""
    mine = ctx.rows(KeyDevice.mark).where(KeyDevice.state == DeviceState.REVOKED.value)
    return set(ctx.session.scalars(mine))


def active(ctx: Context, mark: str) -> KeyDevice:
    """Return the caller's own device that stands in the newest directory; NotFound for any other."""
    device: KeyDevice | None = ctx.session.scalars(
        ctx.rows(KeyDevice).where(
            KeyDevice.mark == mark,
            KeyDevice.user_id == ctx.user_id,
            KeyDevice.state == DeviceState.ACTIVE.value,
        )
    ).one_or_none()
    if device is None or device.mark not in {d.id for d in notes.newest(ctx).devices}:
        raise NotFound("key_device")
    return device


def _revoke(ctx: Context, device: KeyDevice) -> None:
    if device.state != DeviceState.REVOKED:
        device.state, device.revoked_at = DeviceState.REVOKED.value, ctx.now


def _check_keys(command: EnrolDevice) -> None:
    from cryptography.exceptions import InvalidSignature
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

    try:
        recipients_of([command.age])
        key = Ed25519PublicKey.from_public_bytes(VerifierKey.parse(command.sign).public)
        key.verify(b64decode(command.proof, validate=True), command.age.encode())
    except (VaultError, InvalidSignature, NotBase64, ValueError):
        raise Invalid(fields={"age": "no_key"}) from None


def _tell_signers(ctx: Context) -> None:
    from app.rules.vault.directory import signers  # it stands on this module

    for user_id in signers(ctx):
        notify_user(ctx, user_id, "device_waits", {"name": _name(ctx)})


def _name(ctx: Context) -> str:
    return str(ctx.session.scalar(ctx.rows(User.name).where(User.id == ctx.user_id)))


def _list(ctx: Context, user_id: int | None = None) -> DeviceList:
    wanted = ctx.rows(KeyDevice, User.name).join_from(KeyDevice, User, User.id == KeyDevice.user_id)
    if user_id is not None:
        wanted = wanted.where(KeyDevice.user_id == user_id)
    found = ctx.session.execute(wanted.order_by(KeyDevice.id.desc())).all()
    places: dict[int, tuple[int, ...]] = {}
    for row in ctx.session.execute(
        ctx.rows(DepartmentMember.user_id, DepartmentMember.department_id).order_by(
            DepartmentMember.department_id
        )
    ):
        places[row.user_id] = (*places.get(row.user_id, ()), row.department_id)
    return DeviceList(
        devices=tuple(_facts(ctx, d, name, places.get(d.user_id, ())) for d, name in found)
    )


def _one(ctx: Context, device: KeyDevice) -> DeviceFacts:
    return next(d for d in _list(ctx, device.user_id).devices if d.id == device.id)


def _facts(ctx: Context, device: KeyDevice, name: str, departments: tuple[int, ...]) -> DeviceFacts:
    return DeviceFacts(
        id=device.id,
        mark=device.mark,
        user_id=device.user_id,
        name=name,
        label=device.label,
        age=device.age,
        sign=device.sign,
        state=DeviceState(device.state),
        created_at=device.created_at,
        departments=departments,
        mine=device.user_id == ctx.user_id,
    )


def _exposed(ctx: Context, device_id: int) -> list[ExposedEntry]:
    rows = ctx.session.execute(
        ctx.rows(
            SealedRetrieval.at,
            SealedEntry.kind,
            Ticket.id,
            Ticket.number,
            Account.company,
            Account.person,
        )
        .join_from(SealedRetrieval, SealedEntry, SealedEntry.id == SealedRetrieval.entry_id)
        .join(Ticket, Ticket.id == SealedEntry.ticket_id)
        .join(Account, Account.id == SealedEntry.account_id)
        .where(
            SealedRetrieval.device_id == device_id,
            SealedRetrieval.what == Use.RETRIEVED.value,
        )
        .order_by(SealedRetrieval.id.desc())
    )
    return [
        ExposedEntry(
            ticket_id=row.id,
            number=row.number,
            account=row.company or row.person,
            kind=row.kind,
            at=row.at,
        )
        for row in rows
    ]
