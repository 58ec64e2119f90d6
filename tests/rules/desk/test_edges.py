"""Desk and tickets at their edges: files, viewing as a customer, what was merged, no price."""

import hashlib

import pytest

from app.errors import Invalid, NotFound
from app.models.blob import Attachment, Blob, BlobPiece
from app.models.department import Department
from app.models.ticket import Ticket
from app.portal.departments import Priority
from app.portal.desk.deeds import (
    AssignTicket,
    BulkChange,
    MergeTicket,
    Picked,
    RegradeTicket,
    ReplyAsStaff,
    SetTicketStatus,
)
from app.portal.desk.queue import Queue
from app.portal.desk.ticket import DeskAttachment, EarlierDeskMessages, ReadDeskTicket
from app.portal.notifications import Notifications
from app.portal.rights import Right
from app.portal.tickets import (
    ReadTicket,
    ReplyToTicket,
    Status,
    TicketAttachment,
    UnreadTickets,
)
from app.rules.tickets.defaults import ensure_departments
from tests.rules.tickets.scene import ANNA, Scene, make_scene
from tests.support.site import Site


@pytest.fixture
def scene(site: Site) -> Scene:
    return make_scene(site, Right.TICKETS)


@pytest.fixture
def near(local_site: Site) -> Scene:
    """The same without a network, for what no transport changes."""
    return make_scene(local_site, Right.TICKETS)


def attach(scene: Scene, ticket_id: int, message_id: int, content: bytes) -> int:
    """Hang a file on a message."""
    digest = hashlib.sha256(content).hexdigest()
    with scene.site.house() as ctx:
        blob = Blob(size=len(content), sha256=digest, created_at=ctx.now)
        ctx.add(blob)
        ctx.session.flush()
        ctx.add(BlobPiece(blob_id=blob.id, start=0, content=content))
        file = Attachment(
            account_id=scene.account,
            ticket_id=ticket_id,
            message_id=message_id,
            blob_id=blob.id,
            name="Fehler.png",
            media_type="image/png",
            size=len(content),
            sha256=digest,
        )
        ctx.add(file)
        ctx.session.flush()
        return file.id


def test_a_file_is_read_by_its_account_and_nobody_else(scene: Scene) -> None:
    ticket = scene.open()
    file = attach(scene, ticket.row.id, ticket.messages[0].id, b"\x89PNG bytes")
    found = scene.owner.send(ReadTicket(ticket_id=ticket.row.id)).messages[0].attachments
    assert [(f.id, f.name, f.size) for f in found] == [(file, "Fehler.png", 10)]
    wanted = TicketAttachment(ticket_id=ticket.row.id, attachment_id=file)
    assert scene.owner.send(wanted).read() == b"\x89PNG bytes"
    with pytest.raises(NotFound):
        scene.stranger.send(wanted)
    other = scene.open().row.id
    with pytest.raises(NotFound):
        scene.owner.send(TicketAttachment(ticket_id=other, attachment_id=file))


def test_staff_reads_files_and_earlier_messages_of_their_departments(scene: Scene) -> None:
    ticket = scene.open()
    file = attach(scene, ticket.row.id, ticket.messages[0].id, b"log")
    scene.owner.send(ReplyToTicket(ticket_id=ticket.row.id, text="Noch etwas."))
    newest = scene.anna.send(ReadDeskTicket(ticket_id=ticket.row.id)).ticket.messages[-1].id
    earlier = EarlierDeskMessages(ticket_id=ticket.row.id, before=newest)
    found = scene.anna.send(earlier)
    assert [m.id for m in found.messages] == [ticket.messages[0].id]
    assert not found.earlier
    wanted = DeskAttachment(ticket_id=ticket.row.id, attachment_id=file)
    assert scene.anna.send(wanted).read() == b"log"
    for operation in (earlier, wanted):
        with pytest.raises(NotFound):
            scene.dora.send(operation)


def test_whoever_views_as_a_customer_has_read_nothing_of_theirs(near: Scene) -> None:
    user = near.site.add_user("admin@nordlicht.example")
    near.site.add_staff(user)
    viewer = near.site.signed_in("admin@nordlicht.example", f"view:{near.account}")
    ticket = near.open().row.id
    assert viewer.send(UnreadTickets()).ticket_ids == ()
    assert viewer.send(ReadTicket(ticket_id=ticket)).seen == 0


def test_a_merged_ticket_is_left_alone(near: Scene) -> None:
    gone, kept = near.open().row.id, near.open().row.id
    near.anna.send(MergeTicket(ticket_id=gone, into_id=kept))
    version = near.anna.send(ReadDeskTicket(ticket_id=gone)).ticket.version
    report = near.anna.send(
        BulkChange(tickets=(Picked(id=gone, version=version),), status=Status.OPEN)
    )
    assert report.skipped == (gone,)
    with pytest.raises(Invalid) as refused:
        near.anna.send(SetTicketStatus(ticket_id=gone, version=version, status=Status.OPEN))
    assert refused.value.fields == {"status": "merged"}


def test_an_emergency_without_a_price_proposes_nothing(near: Scene) -> None:
    with near.site.house() as ctx:
        ctx.session.execute(ctx.update(Department).values(emergency_cents=0))
    ticket = near.critical()
    graded = near.anna.send(
        RegradeTicket(
            ticket_id=ticket.row.id, version=ticket.version, priority=Priority.LOW, reason="x"
        )
    )
    assert graded.charges == ()
    again = near.anna.send(
        RegradeTicket(
            ticket_id=ticket.row.id,
            version=graded.ticket.version,
            priority=Priority.CRITICAL,
            reason="doch",
        )
    )
    assert again.queue.breaks == "first_response"


def test_a_bulk_action_that_says_what_holds_already_changes_nothing(near: Scene) -> None:
    ticket = near.open()
    department = near.department().id
    claim = AssignTicket(ticket_id=ticket.row.id, version=1, user_id=near.users[ANNA])
    version = near.anna.send(claim).ticket.version
    one = (Picked(id=ticket.row.id, version=version),)
    near.anna.send(
        BulkChange(
            tickets=one,
            department_id=department,
            assignee_id=near.users[ANNA],
            status=Status.IN_PROGRESS,
        )
    )
    assert near.anna.send(ReadDeskTicket(ticket_id=ticket.row.id)).ticket.version == version


def test_who_cares_for_a_ticket_is_told_of_the_customers_words(near: Scene) -> None:
    ticket = near.open()
    near.anna.send(AssignTicket(ticket_id=ticket.row.id, version=1, user_id=near.users[ANNA]))
    near.owner.send(ReplyToTicket(ticket_id=ticket.row.id, text="Und?"))
    kinds = [fact.kind for fact in near.anna.send(Notifications()).notifications]
    assert kinds == ["ticket_customer_wrote"]


def test_a_ticket_nobody_opened_is_answered_without_a_mail(near: Scene) -> None:
    ticket = near.open().row.id
    with near.site.house() as ctx:
        ctx.session.execute(ctx.update(Ticket).values(opened_by=None))
    newest = near.owner.send(ReadTicket(ticket_id=ticket)).messages[-1].id
    done = near.anna.send(ReplyAsStaff(ticket_id=ticket, text="x", read_up_to=newest))
    assert done.ticket.row.status is Status.ANSWERED


def test_departments_are_made_once(near: Scene) -> None:
    with near.site.house() as ctx:
        ensure_departments(ctx)
        assert len(ctx.session.scalars(ctx.rows(Department.id)).all()) == 4
    assert near.anna.send(Queue(view="all", search="wawi")).rows == ()
