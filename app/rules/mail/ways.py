"""The ways of mail: what the server's settings say, else what the portal's own settings say."""

import json
from typing import TYPE_CHECKING, Any, Final

from app.adapters.mail import MailAdapter
from app.adapters.mailbox import MailboxAdapter
from app.models.mail import MailSetting
from app.rules.core import Context
from app.rules.core.sealing import Unsealable, seal, unseal

if TYPE_CHECKING:  # what speaks to mail servers is loaded when one is spoken to
    from app.adapters.imap import ImapSettings
    from app.adapters.smtp import SmtpSettings

SMTP, IMAP = "smtp", "imap"
ROW: Final = 1
"""Id of the one row of settings."""


def setting(ctx: Context) -> MailSetting | None:
    """Return the portal's own settings; needs the house's eyes."""
    found: MailSetting | None = ctx.session.scalars(
        ctx.rows(MailSetting).where(MailSetting.id == ROW)
    ).one_or_none()
    return found


def mail_of(ctx: Context) -> MailAdapter:
    """Return how mail goes out now; needs the house's eyes."""
    own = setting(ctx)
    if ctx.world.mail.configured or own is None or not own.value.get(SMTP):
        return ctx.world.mail
    from app.adapters.smtp import SmtpMail

    return SmtpMail(smtp_of(own.value[SMTP], password(ctx, own, SMTP)))


def mailbox_of(ctx: Context) -> MailboxAdapter:
    """Return where mail is fetched now; needs the house's eyes."""
    own = setting(ctx)
    if ctx.world.mailbox.configured or own is None or not own.value.get(IMAP):
        return ctx.world.mailbox
    from app.adapters.imap import ImapMailbox

    return ImapMailbox(imap_of(own.value[IMAP], password(ctx, own, IMAP)))


def support_address(ctx: Context) -> str:
    """Return the address of which mail becomes tickets; needs the house's eyes."""
    if ctx.world.support_address:
        return ctx.world.support_address
    own = setting(ctx)
    return str((own.value.get("support_address") if own else "") or "")


def smtp_of(value: dict[str, Any], secret: str) -> "SmtpSettings":
    """Return settings of stored words; ValueError for what can't be used."""
    from app.adapters.smtp import SmtpSettings, Tls

    return SmtpSettings(
        host=value["host"],
        port=value["port"],
        tls=Tls(value["encryption"]),
        user=value["user"],
        password=secret,
        sender=value["sender"],
        sender_name=value["sender_name"],
    )


def imap_of(value: dict[str, Any], secret: str) -> "ImapSettings":
    """Return settings of stored words; ValueError for what can't be used."""
    from app.adapters.imap import ImapSettings
    from app.adapters.smtp import Tls

    return ImapSettings(
        host=value["host"],
        port=value["port"],
        tls=Tls(value["encryption"]),
        user=value["user"],
        password=secret,
        folder=value["folder"],
        done_folder=value["done_folder"],
    )


def password(ctx: Context, own: MailSetting, way: str) -> str:
    """Return the password of a way; empty when there is none or another key sealed it."""
    sealed = getattr(own, f"{way}_sealed")
    if sealed is None:
        return ""
    try:
        return str(json.loads(unseal(ctx.world, "mail-settings", way, sealed)))
    except Unsealable:
        return ""


def sealed(ctx: Context, way: str, secret: str) -> bytes | None:
    """Return how the password of a way is stored."""
    if not secret:
        return None
    return seal(ctx.world, "mail-settings", way, json.dumps(secret).encode())
