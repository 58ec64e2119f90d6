"""Sessions: opaque tokens kept as hashes, renewed by rotation, ended as a family.

A refresh token is used once. Its predecessor is accepted once more within a minute, for answers
that were lost on the way, and only while the successor was never used; any other second use
means that somebody has a copy: the whole session ends.
"""

from datetime import timedelta
from typing import Final, NoReturn

from pydantic import SecretStr
from sqlalchemy import ColumnElement

from app.errors import SessionExpired
from app.models.people import RetiredToken, Session, StaffMember
from app.portal.auth import Device, RefreshSession, SignOut, Tokens
from app.portal.topics import Topic
from app.rules.auth.notices import tell_user
from app.rules.core import Context, handles
from app.rules.core.actors import ended, token_hash
from app.rules.notifications import notify_user

ACCESS: Final = timedelta(minutes=15)
IDLE, ABSOLUTE = timedelta(days=14), timedelta(days=90)
STAFF_IDLE, STAFF_ABSOLUTE = timedelta(hours=12), timedelta(days=7)
GRACE: Final = timedelta(seconds=60)


def open_session(ctx: Context, user_id: int, device: Device) -> Tokens:
    """Begin a session of a user who has just proved themselves; needs the house's eyes."""
    _greet_new_device(ctx, user_id, device)
    session = Session(
        user_id=user_id,
        successor_used=True,
        proved_at=ctx.now,
        device_name=device.name,
        device_system=device.system,
        device_version=device.version,
        first_seen=ctx.now,
    )
    tokens = _give_tokens(ctx, session)
    ctx.add(session)
    ctx.session.flush()
    ctx.audit_facts |= {"user": user_id, "session": session.id}
    ctx.tell(Topic.SESSIONS, user_id=user_id)
    return tokens


def end_sessions(ctx: Context, user_id: int, reason: str, *, but: int | None = None) -> int:
    """End all sessions of a user, except ``but``; return how many ended."""
    ctx.tell(Topic.SESSIONS, user_id=user_id)
    return _end(ctx, reason, Session.user_id == user_id, Session.id != (but or 0))


def end_session(ctx: Context, user_id: int, session_id: int, reason: str) -> int:
    """End one session of a user; return 0 when there is none to end."""
    return _end(ctx, reason, Session.user_id == user_id, Session.id == session_id)


@handles(RefreshSession)
def refresh_session(ctx: Context, command: RefreshSession) -> Tokens:
    """Rotate; recognise an answer that was lost, and a copy that was stolen."""
    used = token_hash(command.refresh.get_secret_value())
    session = _locked(ctx, Session.refresh_hash == used)
    if session is None:
        return _again(ctx, used)
    _alive(ctx, session)
    session.previous_hash, session.successor_used = used, False
    return _rotate(ctx, session, retired=used)


@handles(SignOut)
def sign_out(ctx: Context, _command: SignOut) -> None:
    """End the session that asks."""
    end_session(ctx, ctx.user_id, ctx.actor.session_id or 0, "signed_out")


def _again(ctx: Context, used: str) -> Tokens:
    session = _locked(ctx, Session.previous_hash == used)
    if session is not None and not session.successor_used:
        _alive(ctx, session)
        if ctx.now <= session.rotated_at + GRACE:
            session.previous_hash = None  # accepted this once
            return _rotate(ctx, session, retired=session.refresh_hash)
    retired = ctx.session.scalar(ctx.rows(RetiredToken.session_id).where(RetiredToken.hash == used))
    if retired is None:
        raise SessionExpired("expired")
    return _reused(ctx, ctx.find(Session, retired, lock=True))


def _reused(ctx: Context, session: Session) -> NoReturn:
    if session.ended_at is not None:
        raise ended(session.end_reason)
    session.ended_at, session.end_reason = ctx.now, "reused"
    ctx.audit("authn_token_reuse", user=session.user_id, session=session.id)
    tell_user(ctx, session.user_id, "session_reused", device=session.device_name or "?")
    ctx.tell(Topic.SESSIONS, user_id=session.user_id)
    ctx.refuse(ended(session.end_reason))


def _alive(ctx: Context, session: Session) -> None:
    if session.ended_at is not None:
        raise ended(session.end_reason)
    if ctx.now >= min(session.idle_until, session.absolute_until):
        raise SessionExpired("expired")


def _rotate(ctx: Context, session: Session, *, retired: str) -> Tokens:
    ctx.add(RetiredToken(hash=retired, session_id=session.id, user_id=session.user_id))
    ctx.audit_facts |= {"user": session.user_id, "session": session.id}
    return _give_tokens(ctx, session)


def _give_tokens(ctx: Context, session: Session) -> Tokens:
    with ctx.session.no_autoflush:
        staff = ctx.session.scalar(
            ctx.rows(StaffMember.id).where(StaffMember.user_id == session.user_id)
        )
    idle, absolute = (STAFF_IDLE, STAFF_ABSOLUTE) if staff else (IDLE, ABSOLUTE)
    access, refresh = ctx.world.random.token("kc_at_"), ctx.world.random.token("kc_rt_")
    session.access_hash, session.refresh_hash = token_hash(access), token_hash(refresh)
    session.rotated_at = session.last_seen = ctx.now
    session.absolute_until = session.first_seen + absolute
    session.idle_until = min(ctx.now + idle, session.absolute_until)
    session.access_until = min(ctx.now + ACCESS, session.absolute_until)
    return Tokens(
        access=SecretStr(access), refresh=SecretStr(refresh), access_until=session.access_until
    )


def _locked(ctx: Context, condition: ColumnElement[bool]) -> Session | None:
    found: Session | None = ctx.session.scalars(
        ctx.rows(Session).where(condition).with_for_update()
    ).one_or_none()
    return found


def _end(ctx: Context, reason: str, *which: ColumnElement[bool]) -> int:
    statement = ctx.update(Session).where(*which, Session.ended_at.is_(None))
    return ctx.changed(statement.values(ended_at=ctx.now, end_reason=reason))


def _greet_new_device(ctx: Context, user_id: int, device: Device) -> None:
    seen = ctx.session.execute(
        ctx.rows(Session.device_name, Session.device_system)
        .where(Session.user_id == user_id)
        .distinct()
    ).all()
    if seen and (device.name, device.system) not in {tuple(row) for row in seen}:
        notify_user(ctx, user_id, "new_device", {"device": device.name, "system": device.system})
