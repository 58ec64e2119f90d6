"""From a session token and "acting as" to an actor: checked against the database at every call."""

import hashlib
from dataclasses import dataclass, field, replace
from datetime import datetime
from functools import lru_cache
from typing import Any, Final

from sqlalchemy import bindparam, exists, select, update
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

_OTHER: Final = aliased(Membership)
SHARED_ACCOUNT: Final = (
    select(_OTHER.id)
    .where(_OTHER.account_id == Membership.account_id, _OTHER.user_id != Membership.user_id)
    .correlate(Membership)
    .exists()
)
"""Whether the account of a membership has other users."""

_SESSION: Final = Session.__table__.c
_MEMBER: Final = Membership.__table__.c
_FURTHER: Final = Membership.__table__.alias()
_BY_TOKEN: Final = (
    select(
        _SESSION.id,
        _SESSION.user_id,
        _SESSION.access_until,
        _SESSION.proved_at,
        _SESSION.ended_at,
        _SESSION.end_reason,
        _SESSION.successor_used,
        _MEMBER.owner,
        _MEMBER.rights,
        exists()
        .where(_FURTHER.c.account_id == _MEMBER.account_id, _FURTHER.c.user_id != _MEMBER.user_id)
        .label("shared"),
        User.__table__.c.totp_since,
    )
    .select_from(Session.__table__)
    .join(User.__table__, User.__table__.c.id == _SESSION.user_id)
    .outerjoin(
        Membership.__table__,
        (_MEMBER.user_id == _SESSION.user_id) & (_MEMBER.account_id == bindparam("account_id")),
    )
    .where(_SESSION.access_hash == bindparam("hash"))
    .execution_options(**_HOUSE)
)
"""Session and place on the account in one go, by Core columns: it is asked at every call."""

_STAFF_BY_TOKEN: Final = _BY_TOKEN.add_columns(
    select(StaffMember.__table__.c.rights)
    .where(StaffMember.__table__.c.user_id == _SESSION.user_id)
    .scalar_subquery()
    .label("staff")
)
"""The same with the rights of the hoster's own people."""
_ACCOUNT: Final = (
    select(Account.id).where(Account.id == bindparam("id")).execution_options(**_HOUSE)
)


def resolve(session: GuardedSession, caller: Caller, now: datetime) -> Actor:
    """Return the actor of a call; raise SessionExpired or, for a foreign account, NotFound."""
    if caller.system:
        return SYSTEM
    if caller.token is None:
        return NOBODY
    account_id = _account_of(caller.acting)
    parameters = {"hash": token_hash(caller.token), "account_id": account_id or 0}
    member = account_id is not None and caller.acting.startswith("account:")
    asked = _BY_TOKEN if member or not caller.acting else _STAFF_BY_TOKEN
    row = session.connection().execute(asked, parameters).one_or_none()
    if row is None:
        raise SessionExpired("expired")
    if row.ended_at is not None:
        raise ended(row.end_reason)
    if row.access_until <= now:
        raise SessionExpired("expired")
    if account_id is not None and member:
        return _member(row, caller.acting, account_id)
    signed_in = Actor(
        "user",
        row.user_id,
        row.id,
        row.proved_at,
        first_use=not row.successor_used,
    )
    return (
        _acting(session, signed_in, row, caller.acting, account_id) if caller.acting else signed_in
    )


def _account_of(acting: str) -> int | None:
    number = acting.partition(":")[2]
    return int(number) if number.isascii() and number.isdigit() and len(number) < 19 else None


def mark_used(session: GuardedSession, actor: Actor) -> None:
    """Note that renewed tokens arrived: their predecessor is void from now on."""
    session.execute(
        update(Session)
        .where(Session.id == actor.session_id)
        .values(successor_used=True)
        .execution_options(**_HOUSE, synchronize_session=False)
    )


def _acting(
    session: GuardedSession, actor: Actor, row: Any, acting: str, account_id: int | None
) -> Actor:
    word, _, number = acting.partition(":")
    staff = _staff_rights(row)
    if word == "staff" and not number and staff:
        return replace(actor, acting=acting, staff=staff)
    if word == "view" and account_id is not None and StaffRight.VIEW_AS in staff:
        exists = session.connection().execute(_ACCOUNT, {"id": account_id}).one_or_none()
        if exists is not None:
            return replace(
                actor, acting=acting, account_id=account_id, rights=OWNER_RIGHTS, staff=staff
            )
    raise NotFound("account")


def _member(row: Any, acting: str, account_id: int) -> Actor:
    if row.owner is None:
        raise NotFound("account")
    return Actor(
        "user",
        row.user_id,
        row.id,
        row.proved_at,
        acting=acting,
        account_id=account_id,
        owner=row.owner,
        rights=member_rights(row.rights, owner=row.owner, bare=row.shared and not row.totp_since),
        first_use=not row.successor_used,
    )


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


@lru_cache(1024)
def rights_of(words: str) -> frozenset[Right]:
    """Read stored rights; a word that this version does not know grants nothing."""
    known = set(Right)
    return frozenset(Right(word) for word in words.split() if word in known)


def _staff_rights(row: Any) -> frozenset[StaffRight]:
    # Staff without a second factor hold no staff right until they have set one up.
    return staff_rights_of(row.staff or "") if row.totp_since else frozenset()


@lru_cache(1024)
def staff_rights_of(words: str) -> frozenset[StaffRight]:
    """Read stored staff rights; a word that this version does not know grants nothing."""
    known = set(StaffRight)
    return frozenset(StaffRight(word) for word in words.split() if word in known)
