"""A portal with people who write mails: a ticket that was confirmed by mail, and its marks."""

from dataclasses import dataclass, replace
from pathlib import Path

from app.models.house import OutgoingMail
from app.models.mail import IncomingMail
from app.models.people import UserEmail
from app.portal.mail import SendDueMail, TakeMail, TakenMail
from app.portal.rights import Right
from app.rules.mail import marks
from tests.rules.tickets.scene import OWNER, Scene, make_scene
from tests.support.site import Site

MESSAGES = Path(__file__).parent / "messages"
SUPPORT = "support@hoster.example"
BOTH, PAYER = "beide@nordlicht.example", "buchhaltung@nordlicht.example"


@dataclass
class Post:
    """The scene of tickets, with a post office."""

    scene: Scene
    ticket: int
    number: int
    words: dict[str, str]
    """What stands in braces in the messages."""

    @property
    def site(self) -> Site:
        return self.scene.site

    def raw(self, name: str) -> bytes:
        """Return a message with what is known of this portal set in."""
        raw = (MESSAGES / f"{name}.eml").read_bytes()
        for word, value in self.words.items():
            raw = raw.replace(b"{{" + word.encode() + b"}}", value.encode())
        assert b"{{" not in raw
        return raw

    def take(self, raw: bytes, sender: str | None = None, to: str = "") -> TakenMail:
        """Let a mail come in."""
        taken: TakenMail = self.site.system(
            TakeMail(raw=raw, envelope_sender=sender, envelope_recipient=to)
        )
        return taken

    def kept(self, mail_id: int) -> IncomingMail:
        """Return how a mail is kept."""
        with self.site.house() as ctx:
            return ctx.find(IncomingMail, mail_id)

    def outgoing(self, template: str) -> list[OutgoingMail]:
        """Return the outbox's mails of a template."""
        with self.site.house() as ctx:
            rows = ctx.rows(OutgoingMail).where(OutgoingMail.template == template)
            return list(ctx.session.scalars(rows.order_by(OutgoingMail.id)))


def make_post(site: Site) -> Post:
    """Set the scene: Erika's ticket was confirmed to her by mail."""
    world = site.dispatcher.world
    site.dispatcher.world = replace(world, support_address=SUPPORT)
    scene = make_scene(site, Right.TICKETS)
    both, payer = site.add_user(BOTH, "Berta Beide"), site.add_user(PAYER, "Bella Zahl")
    site.add_member(scene.account, both, Right.TICKETS)
    site.add_member(scene.other_account, both, Right.TICKETS)
    site.add_member(scene.account, payer, Right.INVOICES)
    with site.house() as ctx:
        private = "privat@nordlicht.example"
        ctx.add(UserEmail(user_id=scene.users[OWNER], address=private, folded=private))
    opened = scene.open()
    site.system(SendDueMail())
    (_at, sent) = site.mail.sent[0]
    with site.house() as ctx:
        lost = marks.answer_address(ctx, SUPPORT, 999_999, scene.users[OWNER])
    words = {
        "answer": sent.reply_to,
        "ANSWER": sent.reply_to.upper(),
        "message-id": sent.message_id,
        "number": str(opened.row.number),
        "lost": lost,
    }
    return Post(scene, opened.row.id, opened.row.number, words)
