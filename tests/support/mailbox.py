"""A mail server on the loopback for programs of their own: keeps what comes, or lets them wait."""

import asyncio
import threading
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default
from types import TracebackType
from typing import Any, Self

from aiosmtpd.controller import Controller

from tests.support.processes import free_port


class Mailbox:
    """Accepts mail without sign-in or encryption; may keep its senders waiting."""

    def __init__(self) -> None:
        self.recipients: list[str] = []
        self.mails: list[EmailMessage] = []
        self.waiting = threading.Event()
        """Somebody has handed a mail over and waits for the answer."""
        self.open = self.most = 0
        """How many wait now, and how many did at most."""
        self._go = threading.Event()
        self._go.set()
        self._controller = Controller(self, hostname="127.0.0.1", port=free_port())

    def __enter__(self) -> Self:
        self._controller.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: object, trace: TracebackType | None
    ) -> None:
        self.go_on()
        self._controller.stop()

    def hold(self) -> None:
        """Answer nobody."""
        self._go.clear()

    def go_on(self) -> None:
        """Answer again."""
        self._go.set()

    @property
    def settings(self) -> dict[str, str]:
        """The server's settings that lead here."""
        return {
            "smtp_host": "127.0.0.1",
            "smtp_port": str(self._controller.port),
            "smtp_tls": "none",
            "smtp_sender": "portal@hoster.example",
        }

    async def handle_DATA(self, _server: Any, _session: Any, envelope: Any) -> str:
        self.open += 1
        self.most = max(self.most, self.open)
        self.waiting.set()
        await asyncio.to_thread(self._go.wait)
        self.open -= 1
        self.recipients += envelope.rcpt_tos
        parsed = message_from_bytes(envelope.content, policy=default)
        assert isinstance(parsed, EmailMessage)
        self.mails.append(parsed)
        return "250 OK"
