"""Signing in and out: password, second factor, sessions, reset, invitations."""

from datetime import datetime
from typing import Annotated

from pydantic import Field

from app.portal.fields import Email, Line, Secret
from app.portal.operation import Command, Data, Input, Query
from app.portal.rights import Access, Right, StaffRight
from app.portal.topics import Topic

Password = Annotated[Secret, Field(max_length=256)]
"""At most 256 characters; the minimum and the strength are the rules' affair."""
Code = Annotated[Secret, Field(max_length=40)]
"""A six-digit code or a recovery code."""
Token = Annotated[Secret, Field(max_length=100)]


class Device(Input):
    """What a session says about the machine it runs on."""

    name: Line = ""
    system: Line = ""
    version: Line = ""


class Tokens(Data):
    """A session's keys: the access token for calls, the refresh token for the key ring."""

    access: Secret
    refresh: Secret
    access_until: datetime


class SignInAnswer(Data):
    """Either ``tokens``, or a ``challenge`` that a second factor must answer."""

    tokens: Tokens | None = None
    challenge: Secret | None = None


class SignIn(Command[SignInAnswer], route="POST /auth/sign-in", needs=Access.PUBLIC):
    """Sign in by e-mail and password; unknown users get the same answer in the same time."""

    email: Email
    password: Password
    device: Device = Device()


class AnswerChallenge(Command[Tokens], route="POST /auth/challenge", needs=Access.PUBLIC):
    """Finish signing in with a TOTP code or a recovery code."""

    challenge: Token
    code: Code


class RefreshSession(Command[Tokens], route="POST /auth/refresh", needs=Access.PUBLIC):
    """Change a refresh token for new tokens; a second use of an old one ends the session."""

    refresh: Token


class SignOut(
    Command[None], route="POST /auth/sign-out", needs=Access.SIGNED_IN, changes=Topic.SESSIONS
):
    """End this session."""


class StepUp(Command[None], route="POST /auth/step-up", needs=Access.SIGNED_IN):
    """Show again that it is you: a TOTP code where a second factor is on, else the password."""

    answer: Password


class RequestPasswordReset(Command[None], route="POST /auth/reset-request", needs=Access.PUBLIC):
    """Have a reset token sent by mail; the answer never tells whether the address is known."""

    email: Email
    language: Annotated[str, Field(pattern="^(de|en)$")] = "de"


class ResetPassword(Command[None], route="POST /auth/reset", needs=Access.PUBLIC):
    """Set a new password with the token of the mail; ends all sessions, signs nobody in."""

    token: Token
    password: Password


class UnlockSecondFactor(Command[None], route="POST /auth/unlock", needs=Access.PUBLIC):
    """Unlock a second factor, locked by ten wrong codes, with the token of the mail."""

    token: Token


class InvitationFacts(Data):
    """What an invitation offers: the account and whether its address already has a login."""

    account_name: str
    email: str
    has_login: bool
    expires_at: datetime


class LookUpInvitation(
    Command[InvitationFacts], route="POST /auth/invitation", needs=Access.PUBLIC
):
    """Read an invitation by its token."""

    token: Token


class AcceptInvitation(
    Command[None], route="POST /auth/invitation/accept", needs=Access.PUBLIC, changes=Topic.ACCOUNTS
):
    """Join the account: with a new login (name, password) or by the password of the old one."""

    token: Token
    password: Password
    name: Line = ""


class AccountAccess(Data):
    """An account that the user may act for, and with which rights."""

    id: int
    number: str
    name: str
    owner: bool
    rights: frozenset[Right]


class Me(Data):
    """Who is signed in, for whom they may act, and what this session still lacks."""

    user_id: int
    name: str
    email: str
    language: str
    second_factor: bool
    accounts: tuple[AccountAccess, ...]
    staff: frozenset[StaffRight]
    must_enrol: bool = False
    """A second factor is required of this user and not yet set up."""


class WhoAmI(
    Query[Me], route="GET /me", needs=Access.SIGNED_IN, shows={Topic.PROFILE, Topic.ACCOUNTS}
):
    """The signed-in user with accounts and rights."""
