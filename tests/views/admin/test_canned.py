"""Textbausteine over a real portal; with them what every page of records does."""

import threading
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.errors import Unreachable
from app.portal.desk.canned import CannedReplies, RemoveCannedReply, SaveCannedReply
from app.views.admin.canned import CannedPage
from app.views.kit.dialog import Confirm
from app.views.kit.language import switch_language
from tests.support.inspection import cut, foreign, nameless
from tests.views.desks import Desk


@pytest.fixture
def page(qtbot: QtBot, desk: Desk) -> CannedPage:
    made = CannedPage(desk.place)
    qtbot.addWidget(made)
    made.resize(1280, 760)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    qtbot.waitUntil(desk.settled)
    return made


def titles(page: CannedPage) -> list[str]:
    return [line.title for line in page.list.lines()]


def write(desk: Desk, title: str = "Neustart", text: str = "Bitte **neu starten**.") -> int:
    """Write a reply from elsewhere; return its id."""
    found = desk.client.send(SaveCannedReply(title=title, text=text)).replies
    return next(reply.id for reply in found if reply.title == title)


def open_first(qtbot: QtBot, page: CannedPage) -> None:
    qtbot.waitUntil(lambda: bool(page._records))
    page._wanted(page._records[0])
    assert page.panel.isVisible()


def questions() -> list[Confirm]:
    return [w for w in QApplication.topLevelWidgets() if isinstance(w, Confirm) and w.isVisible()]


def typed(page: CannedPage, **values: str) -> None:
    assert page.panel.form is not None
    for name, value in values.items():
        page.panel.form.input(name).set_value(value)


def test_the_first_reply_is_written_from_the_empty_page(
    qtbot: QtBot, page: CannedPage, desk: Desk
) -> None:
    qtbot.waitUntil(lambda: page.state == "state")
    page._state.button.click()
    typed(page, title="Neustart", text="Guten Tag {customer},")
    qtbot.waitUntil(lambda: page._desk is not None)
    form = page.panel.form
    assert form is not None
    form.input("department_id").set_value(page._desk.departments[0].id)  # type: ignore[union-attr]
    form.button.click()
    qtbot.waitUntil(lambda: bool(desk.told))
    assert (titles(page), desk.told) == (["Neustart"], ["Ihre Änderungen wurden gespeichert"])
    line = page.list.lines()[0]
    assert (line.subtitle, line.aside) == ("Guten Tag {customer},", "Technik")
    assert page.panel.accessibleName() == "Neustart"
    typed(page, title="Neustart der Wawi")
    again = page.panel.form
    assert again is not None
    assert again is not form
    again.button.click()
    qtbot.waitUntil(lambda: titles(page) == ["Neustart der Wawi"])
    assert len(desk.client.send(CannedReplies()).replies) == 1


def test_what_was_written_is_not_written_twice_when_its_news_overtakes_the_answer(
    qtbot: QtBot, page: CannedPage, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    heard, send = threading.Event(), desk.client.send

    def slowly(operation: Any, *, key: str | None = None) -> Any:
        answer = send(operation, key=key)
        if isinstance(operation, SaveCannedReply):
            heard.wait(5)
        return answer

    monkeypatch.setattr(desk.client, "send", slowly)
    page._begin()
    typed(page, title="Neustart", text="Guten Tag")
    assert page.panel.form is not None
    page.panel.form.button.click()
    qtbot.waitUntil(lambda: titles(page) == ["Neustart"])
    heard.set()
    qtbot.waitUntil(lambda: bool(desk.told))
    assert page.panel.accessibleName() == "Neustart"
    typed(page, title="Neustart der Wawi")
    page.panel.form.button.click()
    qtbot.waitUntil(lambda: titles(page) == ["Neustart der Wawi"])


def test_what_is_typed_while_a_record_is_saved_waits_for_the_next_save(
    qtbot: QtBot, page: CannedPage, desk: Desk
) -> None:
    page._begin()
    typed(page, title="Neustart", text="Guten Tag")
    for text in ("Guten Tag, bitte", "Guten Tag, bitte neu starten"):
        form = page.panel.form
        assert form is not None
        saved = len(desk.told)
        form.button.click()
        typed(page, text=text)
        qtbot.waitUntil(lambda saved=saved: len(desk.told) > saved and desk.settled())
        form = page.panel.form
        assert form is not None
        assert form.draft() == {"text": text}
    assert form is not None
    form.button.click()
    qtbot.waitUntil(lambda: desk.client.send(CannedReplies()).replies[0].text == text)


def test_what_was_typed_survives_closing_another_choice_and_a_crash(
    qtbot: QtBot, page: CannedPage, desk: Desk
) -> None:
    write(desk, "Eins"), write(desk, "Zwei")
    qtbot.waitUntil(lambda: len(titles(page)) == 2)
    open_first(qtbot, page)
    typed(page, text="Halb getippt")
    page.detail.close_detail()
    page._wanted(page._records[0])
    assert page.panel.form is not None
    assert page.panel.form.values()["text"] == "Halb getippt"
    page._wanted(page._records[1])
    (question,) = questions()
    question.reject()
    assert page.panel.form.values()["text"] == "Halb getippt"
    qtbot.waitUntil(lambda: "Halb getippt" in str(desk.shelf.drafts.values()))
    again = CannedPage(desk.place)
    qtbot.addWidget(again)
    again.show()
    open_first(qtbot, again)
    qtbot.waitUntil(
        lambda: again.panel.form is not None and again.panel.form.values()["text"] == "Halb getippt"
    )
    page._wanted(page._records[1])
    questions()[0].deed.click()
    assert page.panel.form.values()["title"] == "Zwei"
    qtbot.waitUntil(lambda: not any(desk.shelf.drafts.values()))


def test_a_reply_is_removed_after_a_question(qtbot: QtBot, page: CannedPage, desk: Desk) -> None:
    write(desk)
    open_first(qtbot, page)
    page.panel.remove.click()
    questions()[0].deed.click()
    qtbot.waitUntil(lambda: page.state == "state")
    qtbot.waitUntil(lambda: desk.told == ["Der Eintrag wurde entfernt"])
    assert not page.panel.isVisible()


def test_somebody_else_was_faster(qtbot: QtBot, page: CannedPage, desk: Desk) -> None:
    key = write(desk)
    open_first(qtbot, page)
    desk.client.on_changed = lambda _topics: None  # the news has not come yet
    desk.client.send(SaveCannedReply(id=key, version=1, title="Ihr Titel", text="Ihr Text"))
    typed(page, text="Mein Text")
    form = page.panel.form
    assert form is not None
    form.button.click()
    qtbot.waitUntil(form.banner.isVisible)
    assert form.values()["title"] == "Ihr Titel"
    assert form.values()["text"] == "Mein Text"
    form.button.click()
    qtbot.waitUntil(lambda: bool(desk.told))
    (now,) = desk.client.send(CannedReplies()).replies
    assert (now.title, now.text, now.version) == ("Ihr Titel", "Mein Text", 3)


def test_what_others_do_is_seen(qtbot: QtBot, page: CannedPage, desk: Desk) -> None:
    key = write(desk)
    open_first(qtbot, page)
    desk.client.send(SaveCannedReply(id=key, version=1, title="Anders", text="Neu"))
    qtbot.waitUntil(lambda: page.panel.accessibleName() == "Anders")
    desk.client.send(RemoveCannedReply(id=key, version=2))
    qtbot.waitUntil(lambda: not page.panel.isVisible())


def test_many_can_be_searched(qtbot: QtBot, page: CannedPage, desk: Desk) -> None:
    for n in range(9):
        write(desk, f"Baustein {n}")
    qtbot.waitUntil(lambda: len(titles(page)) == 9)
    assert page.search.isVisible()
    page.search.setText("stein 7")
    assert titles(page) == ["Baustein 7"]


def test_trouble_is_said_and_can_be_tried_again(qtbot: QtBot, page: CannedPage, desk: Desk) -> None:
    page._failed(Unreachable("timeout"))
    assert page.state == "state"
    page._state.button.click()
    write(desk)
    qtbot.waitUntil(lambda: page.state == "content")
    page._failed(Unreachable("timeout"))
    assert page.state == "content"
    assert page._banner.isVisible()


@pytest.mark.parametrize("language", ["de", "en"])
def test_nothing_is_nameless_cut_or_foreign(
    qtbot: QtBot, page: CannedPage, desk: Desk, language: str
) -> None:
    write(desk, "X1", "Y2")
    switch_language(language)
    open_first(qtbot, page)
    qtbot.waitUntil(desk.settled)
    for width in (1280, 1024):
        page.resize(width, 680)
        qtbot.wait(30)
        assert nameless(page) == []
        assert cut(page) == []
        assert foreign(page, language) == []
