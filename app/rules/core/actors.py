"""From a session token and "acting as" to an actor: checked against the database at every call."""

import hashlib
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Final

from sqlalchemy import bindparam, select, update
from sqlalchemy.orm import aliased

from app.errors import NotFound, SessionExpired
from app.models.account import Account, Membership
from app.models.guard import MARK, GuardedSession, Scope
from app.models.people import Session, StaffMember, User
from app.portal.rights import OWNER_RIGHTS, Right, StaffRight
from app.rules.core.world import Caller


def token_hash(token: str) -> str:
    """Return what the database keeps of a token."""
    return hashlib.sha256(token.encode()).hexdigest()


@dataclass(frozen=True)
class Actor:
    """Who calls, for whom, and what they may."""

    kind: str
    """``nobody``, ``user`` or ``system``."""
    user_id: int | None = None
    session_id: int | None = None
    proved_at: datetime | None = None
    """When this session last showed a second factor (or the password where none is on)."""
    acting: str = ""
    account_id: int | None = None
    owner: bool = False
    rights: frozenset[Right] = field(default_factory=frozenset)
    staff: frozenset[StaffRight] = field(default_factory=frozenset)
    first_use: bool = False
    """The session's tokens were renewed and are used for the first time."""

    @property
    def name(self) -> str:
        """Return the word for audit and idempotency: ``user:7``, ``system``, ``nobody``."""
        return f"user:{self.user_id}" if self.kind == "user" else self.kind

    @property
    def viewing(self) -> bool:
        """Whether this is the staff's read-only look at an account."""
        return self.acting.startswith("view:")

    @property
    def scope(self) -> Scope:
        """Return which rows the actor sees: staff and jobs the house, others their own."""
        if self.kind != "user" or self.acting == "staff":
            return Scope(house=True)
        user = None if self.viewing else self.user_id
        return Scope(house=False, account_id=self.account_id, user_id=user)


NOBODY = Actor("nobody")
SYSTEM = Actor("system")

# Resolving is the one place that looks across owners: a token and an id are all that is known.
_HOUSE: Final = {MARK: frozenset({"session", "membership", "staff_member", "account", "user"})}

_BY_TOKEN: Final = (
    select(
        Session.id,
        Session.user_id,
        Session.access_until,
        Session.proved_at,
        Session.ended_at,
        Session.end_reason,
        Session.successor_used,
    )
    .where(Session.access_hash == bindparam("hash"))
    .execution_options(**_HOUSE)
)
_OTHER: Final = aliased(Membership)
SHARED_ACCOUNT: Final = (
    select(_OTHER.id)
    .where(_OTHER.account_id == Membership.account_id, _OTHER.user_id != Membership.user_id)
    .correlate(Membership)
    .exists()
)
"""Whether the account of a membership has other users."""

_MEMBERSHIP: Final = (
    select(Membership.owner, Membership.rights, SHARED_ACCOUNT.label("shared"), User.totp_since)
    .join_from(Membership, User, User.id == Membership.user_id)
    .where(
        Membership.user_id == bindparam("user_id"),
        Membership.account_id == bindparam("account_id"),
    )
    .execution_options(**_HOUSE)
)
_STAFF: Final = (
    select(StaffMember.rights)
    .join_from(StaffMember, User, User.id == StaffMember.user_id)
    # Staff without a second factor hold no staff right until they have set one up.
    .where(StaffMember.user_id == bindparam("user_id"), User.totp_since.is_not(None))
    .execution_options(**_HOUSE)
)
_ACCOUNT: Final = (
    select(Account.id).where(Account.id == bindparam("id")).execution_options(**_HOUSE)
)


def resolve(session: GuardedSession, caller: Caller, now: datetime) -> Actor:
    """Return the actor of a call; raise SessionExpired or, for a foreign account, NotFound."""
    if caller.system:
        return SYSTEM
    if caller.token is None:
        return NOBODY
    row = session.execute(_BY_TOKEN, {"hash": token_hash(caller.token)}).one_or_none()
    if row is None:
        raise SessionExpired("expired")
    if row.ended_at is not None:
        raise ended(row.end_reason)
    if row.access_until <= now:
        raise SessionExpired("expired")
    signed_in = Actor("user", row.user_id, row.id, row.proved_at, first_use=not row.successor_used)
    return _acting(session, signed_in, caller.acting)


def mark_used(session: GuardedSession, actor: Actor) -> None:
    """Note that renewed tokens arrived: their predecessor is void from now on."""
    session.execute(
        update(Session)
        .where(Session.id == actor.session_id)
        .values(successor_used=True)
        .execution_options(**_HOUSE, synchronize_session=False)
    )


def _acting(session: GuardedSession, actor: Actor, acting: str) -> Actor:
    if not acting:
        return actor
    word, _, number = acting.partition(":")
    account_id = int(number) if number.isascii() and number.isdigit() and len(number) < 19 else None
    if word == "account" and account_id is not None:
        return _member(session, actor, acting, account_id)
    staff = _staff_rights(session, actor)
    if word == "staff" and not number and staff:
        return replace(actor, acting=acting, staff=staff)
    if word == "view" and account_id is not None and StaffRight.VIEW_AS in staff:
        exists = session.execute(_ACCOUNT, {"id": account_id}).one_or_none()
        if exists is not None:
            return replace(
                actor, acting=acting, account_id=account_id, rights=OWNER_RIGHTS, staff=staff
            )
    raise NotFound("account")


def _member(session: GuardedSession, actor: Actor, acting: str, account_id: int) -> Actor:
    row = session.execute(
        _MEMBERSHIP, {"user_id": actor.user_id, "account_id": account_id}
    ).one_or_none()
    if row is None:
        raise NotFound("account")
    rights = member_rights(row.rights, owner=row.owner, bare=row.shared and not row.totp_since)
    return replace(actor, acting=acting, account_id=account_id, owner=row.owner, rights=rights)


def ended(reason: str) -> SessionExpired:
    """Return the error for a session that was ended; one that was used twice has its own code."""
    return SessionExpired("reused" if reason == "reused" else "revoked", reason=reason)


def member_rights(words: str, *, owner: bool, bare: bool) -> frozenset[Right]:
    """Return a member's rights.

    ``bare`` is an owner of a shared account without the second factor that is required of them:
    until they have one, they can't manage its users.
    """
    if not owner:
        return rights_of(words)
    return OWNER_RIGHTS - {Right.USERS} if bare else OWNER_RIGHTS


def rights_of(words: str) -> frozenset[Right]:
    """Read stored rights; a word that this version does not know grants nothing."""
    known = set(Right)
    return frozenset(Right(word) for word in words.split() if word in known)


def _staff_rights(session: GuardedSession, actor: Actor) -> frozenset[StaffRight]:
    return staff_rights_of(session.execute(_STAFF, {"user_id": actor.user_id}).scalar() or "")


def staff_rights_of(words: str) -> frozenset[StaffRight]:
    """Read stored staff rights; a word that this version does not know grants nothing."""
    known = set(StaffRight)
    return frozenset(StaffRight(word) for word in words.split() if word in known)
