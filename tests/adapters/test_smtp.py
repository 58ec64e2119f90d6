"""SMTP against a real server on the loopback: clear, STARTTLS, implicit TLS, sign-in, refusals."""

import ssl
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default
from ipaddress import ip_address
from pathlib import Path
from typing import Any

import pytest
from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP, AuthResult, Envelope, LoginPassword, Session
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

from app.adapters.mail import MailFailed, Message, NoMail
from app.adapters.smtp import SmtpMail, SmtpSettings, Tls

AT = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
MAIL = Message(
    "erika@musterhandel.example",
    "Grüße: Ihre Rechnung",
    "Guten Tag,\n\n.Punkt\nÄÖÜ €\n",
    "<kc.1@x>",
)
pytestmark = pytest.mark.filterwarnings(
    "ignore:Requiring AUTH while not requiring TLS:UserWarning",
    "ignore::DeprecationWarning:aiosmtpd",
)


class Sink:
    """Keeps what arrives; answers RCPT and DATA as told."""

    def __init__(self) -> None:
        self.envelopes: list[Envelope] = []
        self.rcpt = self.data = self.mail = ""

    async def handle_MAIL(
        self, _server: SMTP, _session: Session, envelope: Envelope, address: str, options: list[str]
    ) -> str:
        envelope.mail_from, envelope.mail_options = address, options
        return self.mail or "250 OK"

    async def handle_RCPT(
        self, _server: SMTP, _session: Session, envelope: Envelope, address: str, _options: Any
    ) -> str:
        if not self.rcpt:
            envelope.rcpt_tos.append(address)
        return self.rcpt or "250 OK"

    async def handle_DATA(self, _server: SMTP, _session: Session, envelope: Envelope) -> str:
        if not self.data:
            self.envelopes.append(envelope)
        return self.data or "250 OK"

    def only(self) -> EmailMessage:
        (envelope,) = self.envelopes
        assert isinstance(envelope.content, bytes)
        parsed = message_from_bytes(envelope.content, policy=default)
        assert isinstance(parsed, EmailMessage)
        return parsed


@pytest.fixture(scope="module")
def certificate(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """Make a certificate for the loopback; return it and its key."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "loopback")])
    made = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(1)
        .not_valid_before(datetime.now(UTC) - timedelta(days=1))
        .not_valid_after(datetime.now(UTC) + timedelta(days=1))
        .add_extension(
            x509.SubjectAlternativeName([x509.IPAddress(ip_address("127.0.0.1"))]), critical=False
        )
        .add_extension(x509.BasicConstraints(ca=True, path_length=None), critical=True)
        .sign(key, hashes.SHA256())
    )
    folder = tmp_path_factory.mktemp("tls")
    (folder / "cert.pem").write_bytes(made.public_bytes(serialization.Encoding.PEM))
    (folder / "key.pem").write_bytes(
        key.private_bytes(
            serialization.Encoding.PEM,
            serialization.PrivateFormat.PKCS8,
            serialization.NoEncryption(),
        )
    )
    return folder / "cert.pem", folder / "key.pem"


@pytest.fixture
def context(certificate: tuple[Path, Path]) -> ssl.SSLContext:
    made = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    made.load_cert_chain(*certificate)
    return made


Start = Callable[..., tuple[Sink, SmtpSettings]]


@pytest.fixture
def start() -> Iterator[Start]:
    """Start servers on free ports of the loopback; return the sink and settings that reach it."""
    running: list[Controller] = []

    def begin(**options: Any) -> tuple[Sink, SmtpSettings]:
        sink = Sink()
        controller = Controller(sink, hostname="127.0.0.1", port=0, **options)
        controller.port = _free_port()
        controller.start()
        running.append(controller)
        return sink, SmtpSettings(
            host="127.0.0.1",
            port=controller.port,
            sender="portal@nordlicht.example",
            sender_name="Nordlicht Hosting, Kiel",
            tls=Tls.NONE,
            timeout=5,
        )

    yield begin
    for controller in running:
        controller.stop()


def _free_port() -> int:
    import socket

    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def failure(settings: SmtpSettings, message: Message = MAIL) -> tuple[str, bool]:
    with pytest.raises(MailFailed) as failed:
        SmtpMail(settings).send(message, AT)
    assert "@" not in str(failed.value)
    return str(failed.value), failed.value.permanent


def test_mail_arrives_with_its_headers_and_umlauts(start: Start) -> None:
    sink, settings = start()
    SmtpMail(settings).send(MAIL, AT)
    mail = sink.only()
    assert mail["Subject"] == MAIL.subject
    assert mail["From"] == '"Nordlicht Hosting, Kiel" <portal@nordlicht.example>'
    assert mail["To"] == MAIL.recipient
    assert mail["Message-ID"] == MAIL.message_id
    assert mail["Auto-Submitted"] == "auto-generated"
    assert mail["Date"].datetime == AT
    assert mail.get_content().replace("\r\n", "\n") == MAIL.text
    assert mail.get_content_type() == "text/plain"
    assert sink.envelopes[0].rcpt_tos == [MAIL.recipient]


def test_an_answer_says_what_it_answers_and_where_answers_go(start: Start) -> None:
    sink, settings = start()
    given = replace(
        MAIL, reply_to="hilfe+1@h.example", answers="<a@b>", references=("<r@b>", "<a@b>")
    )
    SmtpMail(settings).send(given, AT)
    mail = sink.only()
    assert (mail["Reply-To"], mail["In-Reply-To"]) == ("hilfe+1@h.example", "<a@b>")
    assert mail["References"] == "<r@b> <a@b>"
    assert mail["Auto-Submitted"] == "auto-replied"
    assert mail["X-Loop"] == "kundencenter@x"


def test_no_mail_server_sends_nothing() -> None:
    with pytest.raises(MailFailed, match="no_mail_server"):
        NoMail().send(MAIL, AT)


def test_starttls_and_implicit_tls_are_verified(
    start: Start, certificate: tuple[Path, Path], context: ssl.SSLContext
) -> None:
    for options, tls in (
        ({"tls_context": context, "require_starttls": True}, Tls.STARTTLS),
        ({"ssl_context": context}, Tls.IMPLICIT),
    ):
        sink, clear = start(**options)
        settings = replace(clear, tls=tls)
        assert failure(settings) == ("certificate", False)
        SmtpMail(replace(settings, ca_file=str(certificate[0]))).send(MAIL, AT)
        assert len(sink.envelopes) == 1  # both servers take mail over TLS only


def test_server_without_tls_gets_nothing(start: Start) -> None:
    sink, settings = start()
    assert failure(replace(settings, tls=Tls.STARTTLS)) == ("not_supported", False)
    assert sink.envelopes == []


def test_clear_text_stays_on_this_machine() -> None:
    with pytest.raises(ValueError, match="encrypted"):
        SmtpSettings(host="mail.host.example", sender="a@b.example", tls=Tls.NONE)
    assert SmtpSettings(host="localhost", sender="a@b.example", tls=Tls.NONE)


def test_signing_in(start: Start, certificate: tuple[Path, Path], context: ssl.SSLContext) -> None:
    def check(_s: SMTP, _x: Session, _e: Envelope, _m: str, data: Any) -> AuthResult:
        assert isinstance(data, LoginPassword)
        return AuthResult(success=data.password == b"richtig", handled=False)

    sink, clear = start(
        tls_context=context, require_starttls=True, auth_required=True, authenticator=check
    )
    settings = replace(clear, tls=Tls.STARTTLS, ca_file=str(certificate[0]), user="portal")
    assert failure(replace(settings, password="falsch")) == ("sign_in_refused", False)
    SmtpMail(replace(settings, password="richtig")).send(MAIL, AT)
    assert len(sink.envelopes) == 1
    assert "richtig" not in repr(replace(settings, password="richtig"))


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        ({"rcpt": "550 no such user"}, ("recipient_refused", True)),
        ({"rcpt": "450 busy"}, ("recipient_refused", False)),
        ({"data": "554 spam"}, ("refused", True)),
        ({"data": "452 full"}, ("refused", False)),
        ({"mail": "550 not you"}, ("sender_refused", False)),
    ],
)
def test_refusals_tell_for_good_from_for_now(
    start: Start, told: dict[str, str], expected: tuple[str, bool]
) -> None:
    sink, settings = start()
    vars(sink).update(told)
    assert failure(settings) == expected


def test_no_server_and_a_silent_one(start: Start) -> None:
    _sink, settings = start()
    assert failure(replace(settings, port=_free_port())) == ("unreachable", False)
    import socket

    with socket.socket() as silent:
        silent.bind(("127.0.0.1", 0))
        silent.listen()
        began = time.monotonic()
        port = int(silent.getsockname()[1])
        assert failure(replace(settings, port=port, timeout=0.3)) == ("unreachable", False)
        assert time.monotonic() - began < 5


@pytest.mark.parametrize(
    "message",
    [
        replace(MAIL, recipient="a@b.example\r\nBcc: c@d.example"),
        replace(MAIL, recipient="a@b.example, c@d.example"),
        replace(MAIL, recipient="a b@c.example"),
        replace(MAIL, recipient=""),
        replace(MAIL, subject="Hallo\r\nBcc: c@d.example"),
    ],
)
def test_nothing_slips_into_headers(start: Start, message: Message) -> None:
    sink, settings = start()
    assert failure(settings, message) == ("bad_recipient", True)
    assert sink.envelopes == []
