"""Reading the portal's mail in tests: send what is due, find the newest letter, take its code."""

import re

from app.adapters.mail import Message
from app.portal.mail import SendDueMail
from tests.support.site import Site


def letters(site: Site, recipient: str) -> list[Message]:
    """Have due mail sent; return what ``recipient`` got, newest first."""
    site.system(SendDueMail())
    return [message for _at, message in site.mail.sent if message.recipient == recipient]


def token_in(message: Message) -> str:
    """Return the token of a mail."""
    found = re.search(r"^kc_\w\w_\w+$", message.text, re.MULTILINE)
    assert found is not None, message.text
    return found[0]


def code_in(message: Message) -> str:
    """Return the six digits of a mail."""
    found = re.search(r"^\d{6}$", message.text, re.MULTILINE)
    assert found is not None, message.text
    return found[0]
