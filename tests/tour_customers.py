"""Pictures of the customers and of canned replies, as the administration sees them."""

from app.portal.desk.canned import SaveCannedReply
from app.views.admin.canned import CannedPage
from app.views.customers.customers import CustomersPage
from tests.tour import Tour, pump, settle
from tests.tour_queue import ADMINISTRATION

TEXT = "Guten Tag {customer},\n\nbitte starten Sie die Wawi auf **allen** Plätzen neu.\n\n{agent}"


def walk(tour: Tour) -> None:
    """Walk customers, then canned replies."""
    tour.sign_in(ADMINISTRATION)
    shell = tour.desktop.shell
    shell.go("customers")
    page = shell._pages["customers"]
    assert isinstance(page, CustomersPage)
    assert pump(lambda: page.model.rows)
    settle(0.4)
    tour.looks("customers", data=(page.table,))
    row = next(row for row in page.model.rows if row.number == "K-10042")
    page.open_row(row)
    assert pump(lambda: page.panel.detail is not None)
    settle(0.4)
    panel = page.panel
    data = (page.table, panel.account, panel.people.list, panel.things)
    tour.looks("customer", data=data)
    panel.people.invite.click()
    settle()
    tour.looks("customer-invite", data=data)
    panel.room._end()
    panel.change.click()
    settle()
    assert panel.room.form is not None
    panel.room.form.input("city").set_value("")
    panel.room.form.button.click()
    settle()
    tour.looks("customer-change", data=(*data, panel.room.form))
    panel.room._end()
    page.add.click()
    settle()
    tour.looks("customer-new", data=(page.table,))
    panel.room._end()
    page.open_row(row)
    panel.look.click()
    assert pump(lambda: shell.page == "overview")
    settle(0.6)
    tour.looks("view-as-customer", data=(shell,))
    tour.desktop.place.work()
    _canned(tour)


def _canned(tour: Tour) -> None:
    shell, portal = tour.desktop.shell, tour.desktop.tasks.portal
    shell.go("canned")
    page = shell._pages["canned"]
    assert isinstance(page, CannedPage)
    for title in ("Wawi neu starten", "Rückfrage", "Wartung angekündigt"):
        portal.send(SaveCannedReply(title=title, text=TEXT))
    assert pump(lambda: len(page._records) >= 3)
    settle()
    tour.looks("canned", data=(page.list,))
    page._wanted(page._records[0])
    settle()
    assert page.panel.form is not None
    tour.looks("canned-form", data=(page.list, page.panel.form.input("text")))
