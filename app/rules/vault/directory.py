"""The directory of keys: handed out to everybody, changed only by what a signer has signed."""

from typing import Any

from app.errors import Conflict, Invalid
from app.models.house import PortalSetting
from app.models.people import StaffMember
from app.portal.rights import StaffRight
from app.portal.vault.directory import (
    AppointSigner,
    FollowRoot,
    KeepSealed,
    KeyNotes,
    PublishDirectory,
    ReadKeys,
    RenewDirectory,
    SetUpDirectory,
    WarnOfDirectory,
)
from app.rules.core import Context, handles
from app.rules.mail.outbox import queue_mail
from app.rules.notifications import notify_user
from app.rules.sealed import keeping, notes
from app.rules.vault import devices
from app.vault.errors import VaultError
from app.vault.note import VerifierKey
from app.vault.trust import Trust, signers_of, succeeded

WARNED: tuple[int, ...] = (7, 3, 1)
"""Days ahead at which the signers are told that the directory expires."""


@handles(ReadKeys)
def read_keys(ctx: Context, query: ReadKeys) -> KeyNotes:
    """Hand out the notes."""
    newest = notes.newest(ctx).version
    return _notes(ctx, min(query.since, newest) if query.since else newest)


@handles(SetUpDirectory)
def set_up_directory(ctx: Context, command: SetUpDirectory) -> KeyNotes:
    """Begin the directory, once."""
    if notes.known(ctx) is not None:
        raise Conflict("exists")
    try:
        VerifierKey.parse(command.root)
    except VaultError as refused:
        raise Invalid(fields={"root": refused.code}) from None
    _keep_setting(ctx, notes.SETTING, {"origin": command.origin, "root": command.root})
    made = notes.check(ctx, command.note, command.delegation)
    notes.add(ctx, notes.SIGNER, command.delegation)
    notes.add(ctx, notes.DIRECTORY, command.note, made)
    devices.follow(ctx, made)
    return _notes(ctx, made.version)


@handles(PublishDirectory)
def publish_directory(ctx: Context, command: PublishDirectory) -> KeyNotes:
    """Publish the next version; devices that are not in it count as revoked."""
    made = notes.check(ctx, command.note)
    notes.add(ctx, notes.DIRECTORY, command.note, made)
    devices.follow(ctx, made)
    return _notes(ctx, made.version)


@handles(RenewDirectory)
def renew_directory(ctx: Context, command: RenewDirectory) -> None:
    """Publish a version that is valid for longer; nobody has compared anything, so nobody comes."""
    before = notes.newest(ctx)
    made = notes.check(ctx, command.note)
    if made.recovery != before.recovery or not set(made.devices) <= set(before.devices):
        raise Invalid(fields={"note": "changes"})
    notes.add(ctx, notes.DIRECTORY, command.note, made)
    devices.follow(ctx, made)


@handles(AppointSigner)
def appoint_signer(ctx: Context, command: AppointSigner) -> KeyNotes:
    """Publish who signs, by the root's word."""
    _check_delegation(ctx, command.delegation, notes.trust(ctx))
    notes.add(ctx, notes.SIGNER, command.delegation)
    return _notes(ctx, notes.newest(ctx).version)


@handles(FollowRoot)
def follow_root(ctx: Context, command: FollowRoot) -> KeyNotes:
    """Let another root hold from now on, by the word of the one before; with its first version."""
    try:
        new = succeeded(command.succession.encode(), notes.trust(ctx))
    except VaultError as refused:
        raise Invalid(fields={"succession": refused.code}) from None
    _check_delegation(ctx, command.delegation, new)
    notes.add(ctx, notes.ROOT, command.succession)
    made = notes.check(ctx, command.note, command.delegation)
    notes.add(ctx, notes.SIGNER, command.delegation)
    notes.add(ctx, notes.DIRECTORY, command.note, made)
    devices.follow(ctx, made)
    return _notes(ctx, made.version)


@handles(KeepSealed)
def keep_sealed(ctx: Context, command: KeepSealed) -> KeyNotes:
    """Say how long what is sealed stays."""
    _keep_setting(ctx, keeping.SETTING, {"kept_days": command.kept_days})
    return _notes(ctx, notes.newest(ctx).version)


@handles(WarnOfDirectory)
def warn_of_directory(ctx: Context, _command: WarnOfDirectory) -> None:
    """Tell the signers that nobody will be able to seal any more, once a stage."""
    directory = notes.newest(ctx)
    if not directory.version:
        return
    left = (directory.expires - ctx.now).days
    stage = min((days for days in WARNED if left <= days), default=0)
    told = {"version": directory.version, "stage": stage}
    key = PortalSetting.key == f"{notes.SETTING}.warned"
    if not stage or ctx.session.scalar(ctx.rows(PortalSetting.value).where(key)) == told:
        return
    _keep_setting(ctx, f"{notes.SETTING}.warned", told)
    facts = {"days": str(max(left, 0))}
    for user_id in signers(ctx):
        notify_user(ctx, user_id, "directory_expires", facts)
        queue_mail(ctx, "directory_expires", user_id=user_id, facts=facts)


def signers(ctx: Context) -> list[int]:
    """Return the users who may sign the directory."""
    found = ctx.session.execute(ctx.rows(StaffMember.user_id, StaffMember.rights)).all()
    return [row.user_id for row in found if StaffRight.DIRECTORY_SIGN in row.rights.split()]


def _check_delegation(ctx: Context, note: str, trust: Trust) -> None:
    try:
        found = signers_of([note.encode()], trust, ctx.now)
    except VaultError as refused:
        raise Invalid(fields={"delegation": refused.code}) from None
    if not found:
        raise Invalid(fields={"delegation": "delegation"})


def _notes(ctx: Context, since: int) -> KeyNotes:
    first = notes.known(ctx)
    return KeyNotes(
        origin=first.origin if first else "",
        root=first.root if first else "",
        notes=notes.texts(ctx, notes.DIRECTORY, since) if first else (),
        delegations=notes.texts(ctx, notes.SIGNER),
        successions=notes.texts(ctx, notes.ROOT),
        kept_days=keeping.kept_days(ctx),
    )


def _keep_setting(ctx: Context, key: str, value: dict[str, Any]) -> None:
    with ctx.house():
        ctx.session.execute(
            ctx.database.upsert(PortalSetting)
            .values({"key": key, "value": value})
            .on_conflict_do_update(index_elements=["key"], set_={"value": value})
        )
