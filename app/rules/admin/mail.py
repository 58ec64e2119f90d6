"""Mail settings of the portal: reading, writing and trying them. A password is never given out.

One that is kept goes to the server that it was entered for only: whoever may write settings could
otherwise have it sent to a server of their own.
"""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, Final

from app.adapters.mail import MailFailed
from app.adapters.mailbox import MailboxFailed
from app.errors import Conflict, Invalid
from app.models.mail import MailSetting
from app.portal.admin.mail import (
    Encryption,
    ImapFacts,
    ImapInput,
    MailSettings,
    ReadMailSettings,
    SaveMailSettings,
    SmtpFacts,
    SmtpInput,
    Source,
    Tried,
    TryImap,
    TrySmtp,
)
from app.rules.core import Context, Dispatcher, handles, runs
from app.rules.mail import ways
from app.rules.mail.ways import IMAP, SMTP

if TYPE_CHECKING:
    from app.adapters.imap import ImapSettings
    from app.adapters.smtp import SmtpSettings

_SAME: Final = ("host", "port", "encryption", "user")
"""What must not change while a password is kept."""
_MADE: Final[dict[str, Callable[[dict[str, Any], str], object]]] = {
    SMTP: ways.smtp_of,
    IMAP: ways.imap_of,
}


@handles(ReadMailSettings)
def read_mail_settings(ctx: Context, _query: ReadMailSettings) -> MailSettings:
    """Say what is in force."""
    return _facts(ctx)


@handles(SaveMailSettings)
def save_mail_settings(ctx: Context, command: SaveMailSettings) -> MailSettings:
    """Write the settings whole."""
    own = ways.setting(ctx)
    if command.version != (own.version if own else 0):
        raise Conflict("stale")
    kept = {way: _password(ctx, own, way, given) for way, given in _given(command).items()}
    if own is None:
        own = MailSetting(id=ways.ROW, value={}, version=0)
        ctx.add(own)
    own.value = {
        SMTP: _stored(command.smtp),
        IMAP: _stored(command.imap),
        "support_address": command.support_address,
    }
    own.smtp_sealed = ways.sealed(ctx, SMTP, kept[SMTP])
    own.imap_sealed = ways.sealed(ctx, IMAP, kept[IMAP])
    own.version += 1
    ctx.session.flush()
    return _facts(ctx)


@runs(TrySmtp)
def try_smtp(dispatcher: Dispatcher, command: TrySmtp) -> Tried:
    """Connect between transactions: a server that hangs holds nobody up."""
    from app.adapters.smtp import SmtpMail

    with dispatcher.transaction() as ctx:
        if command.smtp is None:
            check = getattr(ways.mail_of(ctx), "check", None)
        else:
            secret = _password(ctx, ways.setting(ctx), SMTP, command.smtp)
            check = SmtpMail(ways.smtp_of(_stored(command.smtp) or {}, secret)).check
    return _tried(check)


@runs(TryImap)
def try_imap(dispatcher: Dispatcher, command: TryImap) -> Tried:
    """Connect between transactions."""
    from app.adapters.imap import ImapMailbox

    with dispatcher.transaction() as ctx:
        if command.imap is None:
            check = ways.mailbox_of(ctx).check
        else:
            secret = _password(ctx, ways.setting(ctx), IMAP, command.imap)
            check = ImapMailbox(ways.imap_of(_stored(command.imap) or {}, secret)).check
    return _tried(check)


def _tried(check: Callable[[], None] | None) -> Tried:
    if check is None:
        return Tried(ok=False, failure="no_mail_server")
    try:
        check()
    except (MailFailed, MailboxFailed) as error:
        return Tried(ok=False, failure=str(error))
    return Tried(ok=True)


def _given(command: SaveMailSettings) -> dict[str, SmtpInput | ImapInput | None]:
    return {SMTP: command.smtp, IMAP: command.imap}


def _stored(given: SmtpInput | ImapInput | None) -> dict[str, Any] | None:
    return given.model_dump(mode="json", exclude={"password"}) if given else None


def _password(
    ctx: Context, own: MailSetting | None, way: str, given: SmtpInput | ImapInput | None
) -> str:
    """Return the password that shall hold; Invalid where one can't be kept or nothing can be used."""
    if given is None:
        return ""
    stored = _stored(given) or {}
    try:
        _MADE[way](stored, "")
    except ValueError as error:
        field = "sender" if "sender" in str(error) else "encryption"
        code = "email_syntax" if field == "sender" else "encryption_needed"
        raise Invalid(fields={f"{way}.{field}": code}) from error
    if given.password is not None:
        return given.password.get_secret_value()
    before = (own.value.get(way) if own else None) or {}
    if own is None or getattr(own, f"{way}_sealed") is None:
        return ""
    if any(before.get(name) != stored[name] for name in _SAME):
        raise Invalid(fields={f"{way}.password": "required"})
    return ways.password(ctx, own, way)


def _facts(ctx: Context) -> MailSettings:
    own = ways.setting(ctx)
    value: dict[str, Any] = own.value if own else {}
    smtp, smtp_source = _smtp(ctx, own, value.get(SMTP))
    imap, imap_source = _imap(ctx, own, value.get(IMAP))
    support = ways.support_address(ctx)
    ours = Source.PORTAL if support else Source.NONE
    return MailSettings(
        version=own.version if own else 0,
        smtp=smtp,
        smtp_source=smtp_source,
        imap=imap,
        imap_source=imap_source,
        support_address=support,
        support_source=Source.SERVER if ctx.world.support_address else ours,
    )


def _smtp(
    ctx: Context, own: MailSetting | None, value: dict[str, Any] | None
) -> tuple[SmtpFacts | None, Source]:
    if ctx.world.mail.configured:
        given: SmtpSettings | None = getattr(ctx.world.mail, "settings", None)
        return (_smtp_facts(given) if given else None), Source.SERVER
    if own is None or not value:
        return None, Source.NONE
    secret = "x" if own.smtp_sealed else ""  # only whether there is one is told
    return _smtp_facts(ways.smtp_of(value, secret)), Source.PORTAL


def _imap(
    ctx: Context, own: MailSetting | None, value: dict[str, Any] | None
) -> tuple[ImapFacts | None, Source]:
    if ctx.world.mailbox.configured:
        given: ImapSettings | None = getattr(ctx.world.mailbox, "settings", None)
        return (_imap_facts(given) if given else None), Source.SERVER
    if own is None or not value:
        return None, Source.NONE
    secret = "x" if own.imap_sealed else ""  # likewise
    return _imap_facts(ways.imap_of(value, secret)), Source.PORTAL


def _smtp_facts(given: "SmtpSettings") -> SmtpFacts:
    return SmtpFacts(
        host=given.host,
        port=given.port,
        encryption=Encryption(given.tls.value),
        user=given.user,
        has_password=bool(given.password),
        sender=given.sender,
        sender_name=given.sender_name,
    )


def _imap_facts(given: "ImapSettings") -> ImapFacts:
    return ImapFacts(
        host=given.host,
        port=given.port,
        encryption=Encryption(given.tls.value),
        user=given.user,
        has_password=bool(given.password),
        folder=given.folder,
        done_folder=given.done_folder,
    )
