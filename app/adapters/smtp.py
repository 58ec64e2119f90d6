"""Mail through an SMTP server: always encrypted, but on the same machine, and always verified."""

import smtplib
import ssl
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime
from email.errors import HeaderParseError
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP
from enum import StrEnum
from ipaddress import ip_address

from app.adapters.mail import MailFailed, Message
from app.i18n import N_


class Tls(StrEnum):
    """How the connection is encrypted."""

    NONE = "none"
    """Not at all: a server on the same machine only."""
    STARTTLS = "starttls"
    IMPLICIT = "implicit"


@dataclass(frozen=True)
class SmtpSettings:
    """Where mail goes; ``sender`` is its address, ``sender_name`` what people see of it."""

    host: str
    sender: str
    sender_name: str = ""
    port: int = 587
    tls: Tls = Tls.STARTTLS
    user: str = ""
    password: str = field(default="", repr=False)
    ca_file: str = ""
    """Certificates to trust instead of the system's, for a server with one of its own."""
    timeout: float = 15.0
    """Seconds for each step of the conversation."""

    def __post_init__(self) -> None:
        """Refuse to send anything in clear over a network, or from nobody."""
        if self.tls is Tls.NONE and not same_machine(self.host):
            raise ValueError(N_("mail leaves this machine encrypted only"))
        try:
            self.origin  # noqa: B018 - built for each mail; a wrong one would fail them all
        except (ValueError, HeaderParseError, IndexError) as error:
            raise ValueError(N_("its sender is no e-mail address")) from error

    @property
    def origin(self) -> Address:
        """Who the mail is from."""
        return Address(self.sender_name, addr_spec=self.sender)


class SmtpMail:
    """Sends each mail over a connection of its own."""

    configured = True

    def __init__(self, settings: SmtpSettings) -> None:
        """Use ``settings``; nothing is connected before the first mail."""
        self.settings = settings

    def check(self) -> None:
        """Connect and sign in; raise MailFailed with a code when that did not work."""
        with _explained(), self._connected() as server:
            server.noop()

    def send(self, message: Message, at: datetime) -> None:
        """Hand the message over; raise MailFailed, with a code and without addresses."""
        mail = self._mail(message, at)
        with _explained(), self._connected() as server:
            server.send_message(mail, self.settings.sender, [message.recipient])

    def _mail(self, message: Message, at: datetime) -> EmailMessage:
        mail = EmailMessage(policy=SMTP)
        try:
            mail["From"] = self.settings.origin
            mail["To"] = Address(addr_spec=message.recipient)
            mail["Subject"] = message.subject
            mail["Date"] = at
            mail["Message-ID"] = message.message_id
            mail["Auto-Submitted"] = "auto-replied" if message.answers else "auto-generated"
            mail["X-Loop"] = message.loop
            if message.reply_to:
                mail["Reply-To"] = Address(addr_spec=message.reply_to)
            if message.answers:
                mail["In-Reply-To"] = message.answers
            if message.references:
                mail["References"] = " ".join(message.references)
            mail.set_content(message.text)
        except (ValueError, HeaderParseError, IndexError) as error:
            raise MailFailed("bad_recipient", permanent=True) from error
        return mail

    @contextmanager
    def _connected(self) -> Iterator[smtplib.SMTP]:
        given = self.settings
        context = ssl.create_default_context(cafile=given.ca_file or None)
        server = (
            smtplib.SMTP_SSL(given.host, given.port, timeout=given.timeout, context=context)
            if given.tls is Tls.IMPLICIT
            else smtplib.SMTP(given.host, given.port, timeout=given.timeout)
        )
        with server:
            if given.tls is Tls.STARTTLS:
                server.starttls(context=context)
            if given.user:
                server.login(given.user, given.password)
            yield server


@contextmanager
def _explained() -> Iterator[None]:
    """Turn what smtplib raises into a code; for good is only what concerns this very mail."""
    try:
        yield
    except smtplib.SMTPRecipientsRefused as error:
        codes = [code for code, _said in error.recipients.values()]
        raise MailFailed("recipient_refused", permanent=min(codes, default=400) >= 500) from error
    except smtplib.SMTPDataError as error:
        raise MailFailed("refused", permanent=error.smtp_code >= 500) from error
    except smtplib.SMTPAuthenticationError as error:
        raise MailFailed("sign_in_refused", permanent=False) from error
    except smtplib.SMTPSenderRefused as error:
        raise MailFailed("sender_refused", permanent=False) from error
    except smtplib.SMTPNotSupportedError as error:
        foreign = "SMTPUTF8" in str(error)
        raise MailFailed("not_supported", permanent=foreign) from error
    except ssl.SSLError as error:
        raise MailFailed("certificate", permanent=False) from error
    except (smtplib.SMTPException, OSError) as error:
        raise MailFailed("unreachable", permanent=False) from error


def same_machine(host: str) -> bool:
    """Tell whether a host is this machine itself."""
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"
