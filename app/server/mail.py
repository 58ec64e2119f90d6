"""The ways of mail that the server's settings name."""

from app.adapters.mail import MailAdapter, NoMail
from app.adapters.mailbox import MailboxAdapter, NoMailbox
from app.i18n import _
from app.rules.core import Dispatcher
from app.rules.mail.ways import mail_of as way_out
from app.server.settings import BadSettings, ServerSettings


def mail_of(settings: ServerSettings) -> MailAdapter:
    """Return how mail goes out; raise BadSettings for what can't be used."""
    if not settings.smtp_host:
        return NoMail()
    from app.adapters.smtp import SmtpMail, SmtpSettings, Tls

    _check_tls("smtp_tls", settings.smtp_tls)
    try:
        smtp = SmtpSettings(
            host=settings.smtp_host,
            port=settings.smtp_port,
            tls=Tls(settings.smtp_tls),
            user=settings.smtp_user,
            password=settings.smtp_password,
            sender=settings.smtp_sender,
            sender_name=settings.smtp_sender_name,
            ca_file=settings.smtp_ca_file,
        )
    except ValueError as error:
        said = _("The mail server can't be used: {why}").format(why=_(str(error)))
        raise BadSettings(said) from error
    return SmtpMail(smtp)


def mailbox_of(settings: ServerSettings) -> MailboxAdapter:
    """Return where mail is fetched; raise BadSettings for what can't be used."""
    if not settings.imap_host:
        return NoMailbox()
    from app.adapters.imap import ImapMailbox, ImapSettings
    from app.adapters.smtp import Tls

    _check_tls("imap_tls", settings.imap_tls)
    try:
        imap = ImapSettings(
            host=settings.imap_host,
            port=settings.imap_port,
            tls=Tls(settings.imap_tls),
            user=settings.imap_user,
            password=settings.imap_password,
            folder=settings.imap_folder,
            done_folder=settings.imap_done_folder,
            ca_file=settings.imap_ca_file,
        )
    except ValueError as error:
        said = _("The mailbox can't be used: {why}").format(why=_(str(error)))
        raise BadSettings(said) from error
    return ImapMailbox(imap)


def mail_leaves(dispatcher: Dispatcher) -> bool:
    """Tell whether a mail server is set, here or in the portal's own settings."""
    with dispatcher.transaction() as ctx:
        return way_out(ctx).configured


def _check_tls(name: str, word: str) -> None:
    from app.adapters.smtp import Tls

    if word not in set(Tls):
        raise BadSettings(_("The setting {name} has the wrong form.").format(name=name))
