"""Ihr Profil: name, language, e-mail addresses, password, second factor, devices."""

from datetime import datetime
from typing import Annotated

from pydantic import Field

from app.portal.auth import Code, Password
from app.portal.fields import Email, Name, Secret
from app.portal.operation import Command, Data, Query
from app.portal.rights import Access
from app.portal.topics import Topic

Language = Annotated[str, Field(pattern="^(de|en)$")]


class EmailAddress(Data):
    """One address of the user; ``main`` is the one to sign in with."""

    id: int
    address: str
    main: bool
    confirmed: bool


class ProfileFacts(Data):
    """The user's own data; ``version`` goes back with every change of it."""

    version: int
    name: str
    language: str
    emails: tuple[EmailAddress, ...]
    second_factor: bool
    second_factor_since: datetime | None
    second_factor_required: bool = False
    """It is required of this user: it can't be switched off."""
    recovery_codes_left: int
    password_changed_at: datetime


class Profile(
    Query[ProfileFacts], route="GET /profile", needs=Access.SIGNED_IN, shows=Topic.PROFILE
):
    """Read the profile."""


class ChangeProfile(
    Command[ProfileFacts], route="PUT /profile", needs=Access.SIGNED_IN, changes=Topic.PROFILE
):
    """Change name and language."""

    version: int
    name: Name
    language: Language


class AddEmail(
    Command[ProfileFacts],
    route="POST /profile/emails",
    needs=Access.SIGNED_IN,
    changes=Topic.PROFILE,
    step_up=True,
):
    """Add an address; a six-digit code is sent to it, valid 30 minutes."""

    email: Email


class SendEmailCode(
    Command[None], route="POST /profile/emails/{email_id}/code", needs=Access.SIGNED_IN
):
    """Send the confirming code once more."""

    email_id: int


class ConfirmEmail(
    Command[ProfileFacts],
    route="POST /profile/emails/{email_id}/confirm",
    needs=Access.SIGNED_IN,
    changes=Topic.PROFILE,
):
    """Confirm an address with the code that was sent to it."""

    email_id: int
    code: Code


class MakeEmailMain(
    Command[ProfileFacts],
    route="POST /profile/emails/{email_id}/main",
    needs=Access.SIGNED_IN,
    changes=Topic.PROFILE,
    step_up=True,
):
    """Sign in with this (confirmed) address from now on; the old one is told by mail."""

    email_id: int


class RemoveEmail(
    Command[ProfileFacts],
    route="DELETE /profile/emails/{email_id}",
    needs=Access.SIGNED_IN,
    changes=Topic.PROFILE,
    step_up=True,
):
    """Remove an address that is not the main one."""

    email_id: int


class ChangePassword(
    Command[None],
    route="PUT /profile/password",
    needs=Access.SIGNED_IN,
    changes={Topic.PROFILE, Topic.SESSIONS},
):
    """Change the password; by default all other sessions end."""

    old: Password
    new: Password
    end_other_sessions: bool = True


class Enrolment(Data):
    """A second factor that waits for its first code: the secret in base32 and its link."""

    secret: Secret
    uri: Secret


class BeginSecondFactor(
    Command[Enrolment], route="POST /profile/second-factor", needs=Access.SIGNED_IN
):
    """Begin to set up a second factor; nothing is active before it is confirmed."""

    password: Password


class RecoveryCodes(Data):
    """Ten codes, shown once."""

    codes: tuple[Secret, ...]


class ConfirmSecondFactor(
    Command[RecoveryCodes],
    route="POST /profile/second-factor/confirm",
    needs=Access.SIGNED_IN,
    changes={Topic.PROFILE, Topic.SESSIONS},
):
    """Switch the second factor on with a code of the new device."""

    code: Code


class NewRecoveryCodes(
    Command[RecoveryCodes],
    route="POST /profile/second-factor/recovery-codes",
    needs=Access.SIGNED_IN,
    changes=Topic.PROFILE,
    step_up=True,
):
    """Make ten new codes; the old ones are void."""


class DisableSecondFactor(
    Command[None],
    route="POST /profile/second-factor/disable",
    needs=Access.SIGNED_IN,
    changes={Topic.PROFILE, Topic.SESSIONS},
):
    """Switch the second factor off: password and a code, where it is not required."""

    password: Password
    code: Code


class DeviceFacts(Data):
    """One signed-in device; ``current`` is the one that asks."""

    id: int
    name: str
    system: str
    version: str
    first_seen: datetime
    last_seen: datetime
    current: bool


class DeviceList(Data):
    """All devices of the user, the current one first."""

    devices: tuple[DeviceFacts, ...]


class Devices(
    Query[DeviceList], route="GET /profile/devices", needs=Access.SIGNED_IN, shows=Topic.SESSIONS
):
    """List the signed-in devices."""


class EndDevice(
    Command[None],
    route="DELETE /profile/devices/{device_id}",
    needs=Access.SIGNED_IN,
    changes=Topic.SESSIONS,
):
    """Sign one device out."""

    device_id: int


class EndOtherDevices(
    Command[None],
    route="DELETE /profile/devices",
    needs=Access.SIGNED_IN,
    changes=Topic.SESSIONS,
):
    """Sign all other devices out."""
