"""Pictures of the way to the work place and of the queue, in every state."""

from app.portal.desk.queue import QueueCounts
from app.views.desk.queue import QueuePage
from app.views.entrance.code import CodePage
from app.views.entrance.doors import demo_people
from tests.tour import Tour, pump, settle

ADMINISTRATION = [person.role for person in demo_people()].index("administration")


def walk(tour: Tour) -> None:
    """Walk the queue of the demo as its administrator."""
    gate, shell = tour.desktop.gate, tour.desktop.shell
    gate.chooser.demo.click()
    assert pump(lambda: gate.sign_in is not None, 60)
    assert gate.sign_in is not None
    gate.sign_in.cards[ADMINISTRATION].click()
    assert pump(lambda: isinstance(gate.step, CodePage))
    settle()
    tour.looks("sign-in-code-of-the-demo")
    assert isinstance(gate.step, CodePage)
    gate.step.code.button.click()
    assert pump(lambda: shell.page == "queue")
    page = shell._pages["queue"]
    assert isinstance(page, QueuePage)
    assert pump(lambda: page.model.rows and page.facts)
    settle(0.4)
    tour.looks("queue", data=(page.table,))
    page.table.ticks.toggle(0)
    page.table.ticks.toggle(1)
    settle()
    tour.looks("queue-ticked", data=(page.table,))
    page.table.ticks.clear()
    page.views.choose("all")
    page.ask()
    settle(0.5)
    tour.looks("queue-all", data=(page.table,))
    page.search.setText("xyzxyz")
    settle(0.5)
    tour.looks("queue-no-match")
    page.search.clear()
    page.views.choose("ours")
    page.ask()
    settle(0.4)
    page._counted(QueueCounts(views=dict.fromkeys(page._counts.views, 0) if page._counts else {}))
    page.show_nothing()
    tour.looks("queue-empty")
    page.keys._show_keys()
    settle()
    tour.looks("queue-keys")
