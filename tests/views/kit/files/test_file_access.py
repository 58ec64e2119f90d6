"""Files in a form for everybody: keyboard alone, screen readers, both languages, light and dark."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from app.i18n import N_
from app.portal.operation import Command
from app.portal.tickets import AttachmentKeys
from app.views.kit.files.file import Limits
from app.views.kit.form.choose import Field
from app.views.kit.form.file_drop import FileDrop
from app.views.kit.form.form import Form
from app.views.kit.language import switch_language
from app.views.kit.tasks import Tasks
from app.views.kit.theme import Theme
from tests.support.widgets import colours, named, spoken, words
from tests.views.kit.files.line import Line, Make, Write, rows, settled


class Attach(Command[None]):
    """A sample that names files."""

    attachments: AttachmentKeys = ()


def focused() -> QWidget:
    found = QApplication.focusWidget()
    assert found is not None
    return found


def test_the_keyboard_reaches_everything_in_order(qtbot: QtBot, make: Make, file: Write) -> None:
    drop = make()
    gone = file("weg.pdf")
    gone.unlink()
    drop.add_files([file("a.pdf"), gone, file("b.pdf")])
    settled(qtbot, drop)
    drop.setFocus()
    names = []
    for _ in range(5):
        names.append(named(focused()))
        qtbot.keyClick(focused(), Qt.Key.Key_Tab)
    assert names == [
        "Dateien auswählen …",
        "a.pdf entfernen",
        "weg.pdf noch einmal versuchen",
        "weg.pdf entfernen",
        "b.pdf entfernen",
    ]


def test_after_a_removal_the_keyboard_goes_on_nearby(qtbot: QtBot, make: Make, file: Write) -> None:
    drop = make()
    drop.add_files([file(f"{n}.pdf") for n in "abc"])
    settled(qtbot, drop)
    rows(drop)[1].remove.setFocus()
    for expected in ("c.pdf entfernen", "a.pdf entfernen", "Dateien auswählen …"):
        qtbot.keyClick(focused(), Qt.Key.Key_Space)
        assert named(focused()) == expected


def test_a_screen_reader_hears_each_file_whole(
    qtbot: QtBot, line: Line, make: Make, file: Write
) -> None:
    line.gate.clear()
    drop = make(Limits(("pdf",)))
    drop.add_files([file("a.pdf", b"x" * 2000), file("b.doc")])
    qtbot.waitUntil(lambda: "50 % hochgeladen" in words(drop))
    assert [named(row) for row in rows(drop)] == [
        "a.pdf, 2 KB, 50 % hochgeladen",
        "b.doc, 10 B, Dateien dieser Art werden hier nicht angenommen, nur PDF.",
    ]
    drop.say("Anhänge", "Was hilft.")
    assert named(drop.choose) == "Anhänge: Dateien auswählen …"
    assert spoken(drop.choose).text(QAccessible.Text.Description) == "Was hilft."
    line.gate.set()
    settled(qtbot, drop)
    assert named(rows(drop)[0]) == "a.pdf, 2 KB, Hochgeladen"


def test_names_are_shown_literally(qtbot: QtBot, make: Make, file: Write) -> None:
    drop = make()
    name = "<b>fett & <img src=x>.pdf"
    drop.add_files([file(name)])
    settled(qtbot, drop)
    row = rows(drop)[0]
    assert name in words(drop)
    assert all(label.textFormat() is Qt.TextFormat.PlainText for label in row.findChildren(QLabel))
    assert "&lt;b&gt;fett" in row.remove.toolTip()


def test_words_follow_the_language(qtbot: QtBot, make: Make, file: Write) -> None:
    drop = make(Limits(("pdf",)))
    drop.say("Anhänge", "")
    drop.add_files([file("a.pdf"), file("b.doc")])
    settled(qtbot, drop)
    switch_language("en")
    assert {
        "Drop files here or",
        "PDF · At most 10 files of 25 MB each",
        "Uploaded",
        "Files of this kind are not taken here, only PDF.",
    } <= set(words(drop))
    assert drop.choose.text() == "Choose files …"
    assert [row.remove.toolTip() for row in rows(drop)] == ["Remove a.pdf", "Remove b.doc"]
    switch_language("de")
    assert drop.choose.accessibleName() == "Anhänge: Dateien auswählen …"


@pytest.mark.parametrize("name", ["over", "invalid"])
def test_the_outline_says_what_it_means_in_both_appearances(
    appearance: Theme, make: Make, name: str
) -> None:
    drop = make()
    role = {"over": "accent", "invalid": "danger"}[name]
    ink = appearance.hex(role).lower()
    assert ink not in colours(drop._zone)
    drop._zone.show_state(name, on=True)
    if name == "over":
        assert appearance.hex("accent-soft").lower() in colours(drop._zone)
    assert ink in colours(drop._zone)


def test_the_appearance_changes_while_it_is_shown(
    qtbot: QtBot, appearance: Theme, make: Make, file: Write
) -> None:
    drop = make()
    drop.add_files([file()])
    settled(qtbot, drop)
    before = drop.grab().toImage()
    appearance.choose("dark" if appearance.hex("surface") == "#F7F8FA" else "light")
    assert drop.grab().toImage() != before
    assert appearance.hex("ok").lower() in colours(rows(drop)[0]._picture)


def test_a_form_sends_the_keys(qtbot: QtBot, line: Line, tasks: Tasks, file: Write) -> None:
    field = Field(N_("Attachments"), make=lambda: FileDrop(tasks))
    form = Form(tasks, Attach, {"attachments": field})
    qtbot.addWidget(form)
    form.show()
    drop = form.input("attachments")
    assert isinstance(drop, FileDrop)
    drop.add_files([file()])
    settled(qtbot, drop)
    assert form.dirty
    assert form.values() == {"attachments": drop.keys()}
    made = Attach.model_validate(form.values())
    assert [str(key) for key in made.attachments] == list(drop.keys())
    form.show_errors({"attachments": "wrong"})
    assert drop._zone.property("invalid")
