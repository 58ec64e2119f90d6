"""The outbox: a mail is a row, written in the same transaction as what it reports.

Secret parts are sealed under the server's key until the mail has left, then emptied.
"""

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Final

from app.models.house import OutgoingMail
from app.models.people import User, UserEmail
from app.portal.topics import Topic
from app.rules.core import Context
from app.rules.core.sealing import seal
from app.rules.mail.templates import TEMPLATES

PURPOSE: Final = "mail"
"""What sealed parts of mails are bound to, together with the row's id."""


@dataclass(frozen=True)
class Completed:
    """What a mail got when it was about to leave: the user it is for, and its secret parts."""

    user_id: int
    secrets: Mapping[str, str]


Completer = Callable[[Context, str], Completed | None]
COMPLETERS: Final[dict[str, Completer]] = {}
"""Template -> what fills in the rest when the mail leaves; None means: drop the mail."""


def completes(template: str) -> Callable[[Completer], Completer]:
    """Register what is made no sooner than a mail leaves, from its recipient."""

    def register(function: Completer) -> Completer:
        COMPLETERS[template] = function
        return function

    return register


def queue_mail(
    ctx: Context,
    template: str,
    *,
    to: str = "",
    user_id: int | None = None,
    account_id: int | None = None,
    language: str = "",
    facts: Mapping[str, str] | None = None,
    secrets: Mapping[str, str] | None = None,
    ticket_id: int | None = None,
    in_reply_to: str = "",
) -> None:
    """Have a mail sent: to an address, or to a user's main address in the user's language.

    ``facts`` fill the template and stay readable; ``secrets`` fill it too and are sealed. A user
    without an address gets none. What is about a ticket can be answered by its user.
    """
    assert template in TEMPLATES, template
    with ctx.house():
        if user_id is not None and not (to and language):
            address, own_language = main_address(ctx, user_id)
            to, language = to or address, language or own_language
        if not to:
            return
        mail = OutgoingMail(
            user_id=user_id,
            account_id=account_id,
            recipient=to,
            language=language or "de",
            template=template,
            facts=json.dumps(dict(facts or {}), ensure_ascii=False, sort_keys=True),
            state="waiting",
            created_at=ctx.now,
            next_try_at=ctx.now,
            ticket_id=ticket_id,
            in_reply_to=in_reply_to,
        )
        ctx.add(mail)
        ctx.session.flush()
        if secrets:
            mail.sealed = seal(ctx.world, PURPOSE, mail.id, json.dumps(dict(secrets)).encode())
    ctx.tell(Topic.MAIL)


def main_address(ctx: Context, user_id: int) -> tuple[str, str]:
    """Return a user's main address and language; needs the house's eyes."""
    row = ctx.session.execute(
        ctx.rows(UserEmail.address, User.language)
        .join_from(UserEmail, User, User.id == UserEmail.user_id)
        .where(UserEmail.user_id == user_id, UserEmail.main)
    ).one_or_none()
    return (row.address, row.language) if row else ("", "de")
