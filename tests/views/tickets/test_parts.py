"""Parts of tickets by themselves: stars, the consent, the office, suggestions, attachments."""

import stat
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any
from uuid import uuid4

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from app.portal.departments import (
    DepartmentFacts,
    DepartmentList,
    Office,
    Priority,
    ServiceChoice,
    Terms,
)
from app.portal.tickets import AttachmentFacts, OpenTicket, TicketDetail
from app.views.kit.language import switch_language
from app.views.tickets.attachments import AttachmentFiles, acts, file_name
from app.views.tickets.consent import ConsentInput
from app.views.tickets.office import OfficePanel
from app.views.tickets.stars import StarsInput
from app.views.tickets.suggestion import suggested
from app.views.tickets.ways import CUSTOMER
from tests.support.widgets import named
from tests.views.desks import Desk

TERMS = Terms(
    version="2026-1",
    wordings={"de": "Es kostet 149,00 €.", "en": "It costs €149.00."},
    amount_cents=14_900,
    currency="EUR",
)


def department(key: str, words: str, office: Office | None = None, **more: Any) -> DepartmentFacts:
    return DepartmentFacts(
        id=len(key),
        key=key,
        names={"de": key.title(), "en": key.upper()},
        purposes={},
        words=tuple(words.split()),
        endings=(),
        office=office or Office(open=True, until=datetime(2026, 11, 23, 16, tzinfo=UTC)),
        expected=more.get("expected", {}),
        terms=TERMS,
    )


def test_stars_are_radio_buttons_with_names(qtbot: QtBot) -> None:
    made = StarsInput()
    qtbot.addWidget(made)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    assert [named(star) for star in made.stars][:2] == ["1 Stern", "2 Sterne"]
    told: list[int] = []
    made.changed.connect(lambda: told.append(made.value()))
    qtbot.mouseClick(made.stars[2], Qt.MouseButton.LeftButton)
    assert [star.full for star in made.stars] == [True, True, True, False, False]
    qtbot.keyClick(made.stars[2], Qt.Key.Key_Right)
    focused = QApplication.focusWidget()
    assert focused is made.stars[3]
    assert told == [3, 4]
    made.set_value(0)
    assert made.value() == 0
    switch_language("en")
    assert named(made.stars[4]) == "5 stars"
    switch_language("de")
    assert all(star.sizeHint().height() >= 28 for star in made.stars)


def test_the_consent_names_exactly_what_was_shown(qtbot: QtBot) -> None:
    made = ConsentInput()
    qtbot.addWidget(made)
    made.show()
    assert not made.tick.isEnabled()
    assert made.value() is None
    made.show_terms(TERMS)
    made.tick.setChecked(True)
    assert made.value() == {"version": "2026-1", "language": "de", "amount_cents": 14_900}
    switch_language("en")
    assert made._wording.text() == "It costs €149.00."
    assert made.value() is None  # nobody has agreed to these words
    made.tick.setChecked(True)
    assert (made.value() or {})["language"] == "en"
    made.show_terms(TERMS.model_copy(update={"wordings": {"de": "Nur deutsch."}}))
    assert made.value() is None
    made.tick.setChecked(True)
    assert (made.value() or {})["language"] == "de"
    switch_language("de")


@pytest.mark.parametrize(
    ("office", "said"),
    [
        (Office(open=True, until=datetime(2026, 11, 23, 16, tzinfo=UTC)), "Büro offen bis "),
        (
            Office(open=False, until=datetime(2099, 11, 23, 7, tzinfo=UTC)),
            "Büro geschlossen, wieder ab 23.11.2099, ",
        ),
    ],
)
def test_the_office_says_until_or_from_when(qtbot: QtBot, office: Office, said: str) -> None:
    made = OfficePanel()
    qtbot.addWidget(made)
    made.show()
    soon = datetime.now(UTC) + timedelta(days=400)
    found = department("technik", "", office, expected={Priority.HIGH: soon})
    made.show_promise(found, Priority.HIGH)
    assert said in made.text()
    assert "Antwort voraussichtlich bis " in made.text()
    made.show_promise(found, Priority.LOW)
    assert "keine Antwortzeit zugesagt" in made.text()


@pytest.mark.parametrize(
    ("subject", "service", "expected"),
    [
        ("Rechnung für JTL-Wawi", None, "billing"),
        ("RECHNUNGSANSCHRIFT ändern", None, "billing"),
        ("Wawi startet nicht", None, "technical"),
        ("", 7, "technical"),
        ("Rechnung", 7, "billing"),
        ("Überweisung", None, "billing"),
        ("mxyz", None, None),
        ("", None, None),
        ("Guten Tag", None, None),
    ],
)
def test_words_point_to_a_department(
    subject: str, service: int | None, expected: str | None
) -> None:
    facts = DepartmentList(
        departments=(
            department("technical", "wawi jtl shop server"),
            department("billing", "rechnung uberweisung"),
            department("domains", "domain mx"),
        ),
        services=(ServiceChoice(id=7, label="JTL-Wawi Hosting L – wawi.example"),),
    )
    found = suggested(facts, subject, service)
    assert (found.key if found else None) == expected


@pytest.mark.parametrize(
    ("given", "cleaned"),
    [
        ("../../etc/passwd", "passwd"),
        ("C:\\Temp\\a?b.txt", "a-b.txt"),
        ("rechnung\N{RIGHT-TO-LEFT OVERRIDE}fdp.exe", "rechnungfdp.exe"),
        ("con.txt", "_con.txt"),
        ("LPT1", "_LPT1"),
        ("...", "attachment"),
        ("", "attachment"),
        ("Bild 1.png", "Bild 1.png"),
    ],
)
def test_a_name_becomes_one_that_every_system_takes(given: str, cleaned: str) -> None:
    assert file_name(given) == cleaned


def test_what_acts_by_itself_is_known() -> None:
    for name in (
        "a.exe",
        "A.EXE",
        "brief.pdf.js",
        "x.desktop",
        "seite.html",
        "bild.svg",
        "a.lnk. ",
    ):
        assert acts(name), name
    for name in ("a.pdf", "a.png", "protokoll.txt", "ohne", "archiv.zip"):
        assert not acts(name), name


@pytest.fixture
def attached(desk: Desk, tmp_path: Path) -> Callable[[str], TicketDetail]:
    """Make a ticket with a file of a name."""
    from io import BytesIO

    from app.portal.departments import Departments
    from app.portal.uploads import NewFile

    def make(name: str) -> TicketDetail:
        file = NewFile(uuid4(), name, "text/plain", 5)
        desk.client.upload(BytesIO(b"hallo"), file)
        where = desk.client.send(Departments()).departments[0].id
        ticket = OpenTicket(
            mark=uuid4(), department_id=where, subject="x", text="y", attachments=(file.key,)
        )
        return desk.client.send(ticket)

    return make


@pytest.fixture
def files(qtbot: QtBot, desk: Desk) -> AttachmentFiles:
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    return AttachmentFiles(window, desk.place, CUSTOMER.file)


def file_of(ticket: TicketDetail) -> tuple[int, AttachmentFacts]:
    return ticket.row.id, ticket.messages[0].attachments[0]


def test_a_file_is_saved_where_one_says(
    qtbot: QtBot, desk: Desk, files: AttachmentFiles, attached: Any, tmp_path: Path
) -> None:
    ticket, file = file_of(attached("fehler.log"))
    menu = files.offer(ticket, file, QPoint(0, 0))
    assert [action.text() for action in menu.actions()] == [
        "Vorschau",
        "„fehler.log“ speichern …",
        "In einem anderen Programm öffnen …",
    ]
    menu.actions()[1].trigger()
    menu.close()
    dialog = files._window.findChild(QFileDialog)
    assert dialog is not None
    assert dialog.selectedFiles()[0].endswith("fehler.log")
    dialog.fileSelected.emit(str(tmp_path / "hier.log"))
    dialog.close()
    qtbot.waitUntil(lambda: bool(desk.told))
    assert desk.told == ["Als „hier.log“ gespeichert."]
    assert (tmp_path / "hier.log").read_bytes() == b"hallo"


def test_a_file_that_cannot_be_kept_is_said(
    qtbot: QtBot, desk: Desk, files: AttachmentFiles, attached: Any, tmp_path: Path
) -> None:
    ticket, file = file_of(attached("a.txt"))
    files.save(ticket, file, tmp_path / "nowhere" / "a.txt")
    qtbot.waitUntil(lambda: "konnte nicht gespeichert werden" in " ".join(desk.told))


def test_it_is_opened_outside_only_after_asking(
    qtbot: QtBot,
    desk: Desk,
    files: AttachmentFiles,
    attached: Any,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    opened: list[Path] = []

    def open_url(url: Any) -> bool:
        opened.append(Path(url.toLocalFile()))
        return len(opened) < 2

    monkeypatch.setattr(QDesktopServices, "openUrl", open_url)
    ticket, file = file_of(attached("fehler.log"))
    question = files.ask_and_open(ticket, file)
    assert opened == []
    question.deed.click()
    qtbot.waitUntil(lambda: bool(opened))
    assert opened[0].read_bytes() == b"hallo"
    assert stat.S_IMODE(opened[0].stat().st_mode) == 0o600
    files.open_outside(ticket, file)
    qtbot.waitUntil(lambda: any("kein Programm" in words for words in desk.told))
    assert opened[1] != opened[0]


def test_a_program_can_only_be_saved(
    qtbot: QtBot, desk: Desk, files: AttachmentFiles, attached: Any
) -> None:
    ticket, file = file_of(attached("rechnung.pdf.exe"))
    menu = files.offer(ticket, file, QPoint(0, 0))
    assert [action.text() for action in menu.actions()] == ["„rechnung.pdf.exe“ speichern …"]
    menu.close()
    files.open_outside(ticket, file)
    assert desk.settled()
