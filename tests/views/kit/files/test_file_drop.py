"""Files in a form: added in every way, gone up at once; what can't be taken says why."""

from pathlib import Path

from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent, QGuiApplication, QImage
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from app.portal.uploads import FILE_LIMIT, ReadUpload
from app.views.kit.files.file import Limits
from app.views.kit.form.file_drop import FileDrop
from tests.support.site import Site
from tests.support.widgets import words
from tests.views.kit.files.line import Line, Make, Write, lying, rows, settled, stored


def dropped(drop: FileDrop, data: QMimeData) -> bool:
    """Drag ``data`` over the field and let go; tell whether it was taken."""
    at, copy, no = QPoint(20, 20), Qt.DropAction.CopyAction, Qt.KeyboardModifier.NoModifier
    left = Qt.MouseButton.LeftButton
    enter = QDragEnterEvent(at, copy, data, left, no)
    enter.ignore()
    QApplication.sendEvent(drop, enter)
    if not enter.isAccepted():
        return False
    assert drop._zone.property("over")
    drop_event = QDropEvent(QPointF(at), copy, data, left, no)
    drop_event.ignore()
    QApplication.sendEvent(drop, drop_event)
    assert not drop._zone.property("over")
    return drop_event.isAccepted()


def urls(*paths: Path) -> QMimeData:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    return data


def test_a_file_goes_up_at_once_and_its_key_is_the_value(
    qtbot: QtBot, site: Site, line: Line, make: Make, file: Write
) -> None:
    drop = make()
    told: list[int] = []
    drop.changed.connect(lambda: told.append(1))
    assert (drop.value(), drop.busy, drop.complete) == ((), False, True)
    drop.add_files([file("Größe.pdf", b"x" * 300_000)])
    assert (drop.busy, drop.complete, drop.keys()) == (True, False, ())
    settled(qtbot, drop)
    assert drop.complete
    (key,) = drop.keys()
    assert line.client.send(ReadUpload(key=key)).size == 300_000
    assert lying(site) == [("Größe.pdf", "application/pdf")]
    assert b"".join(stored(site)) == b"x" * 300_000
    assert {"Größe.pdf", "300 KB", "Hochgeladen"} <= set(words(drop))
    assert told


def test_files_are_dropped_and_other_things_are_not(
    qtbot: QtBot, site: Site, make: Make, file: Write
) -> None:
    drop = make()
    assert dropped(drop, urls(file("a.txt"), file("b.bin")))
    settled(qtbot, drop)
    assert lying(site) == [("a.txt", "text/plain"), ("b.bin", "application/octet-stream")]
    words_only, link = QMimeData(), QMimeData()
    words_only.setText("no file")
    link.setUrls([QUrl("https://portal.example/x.pdf")])
    assert not dropped(drop, words_only)
    assert not dropped(drop, link)
    assert not drop.take(words_only)


def test_what_is_dragged_away_again_leaves_no_mark(make: Make, file: Write) -> None:
    drop = make()
    drop.show_over(on=True)
    QApplication.sendEvent(drop, QDragLeaveEvent())
    assert not drop._zone.property("over")


def test_a_dropped_picture_and_a_pasted_one_become_files(
    qtbot: QtBot, site: Site, make: Make
) -> None:
    drop = make()
    picture = QImage(40, 30, QImage.Format.Format_RGB32)
    picture.fill(Qt.GlobalColor.red)
    data = QMimeData()
    data.setImageData(picture)
    assert dropped(drop, data)
    QGuiApplication.clipboard().setImage(picture)
    drop.choose.setFocus()
    qtbot.keyClick(drop.choose, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    settled(qtbot, drop)
    assert lying(site) == [("Bild 2026-11-23 14.03.05.png", "image/png")] * 2
    assert QImage.fromData(stored(site)[0]) == picture.convertToFormat(QImage.Format.Format_RGB32)
    drop.paste_picture(QImage())
    settled(qtbot, drop)
    assert "Diese Datei lässt sich nicht lesen. Prüfen Sie, ob Sie sie öffnen dürfen." in words(
        drop
    )


def test_words_in_the_clipboard_are_no_file(qtbot: QtBot, make: Make) -> None:
    drop = make()
    QGuiApplication.clipboard().setText("words")
    qtbot.keyClick(drop, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClick(drop, Qt.Key.Key_A)
    assert drop.queue.files == []


def test_files_are_chosen_in_a_dialog_that_holds_nobody_up(
    qtbot: QtBot, site: Site, make: Make, file: Write
) -> None:
    drop = make(Limits(("pdf", "png")))
    qtbot.mouseClick(drop.choose, Qt.MouseButton.LeftButton)
    dialog = drop.findChild(QFileDialog)
    assert dialog is not None
    assert dialog.fileMode() is QFileDialog.FileMode.ExistingFiles
    assert dialog.nameFilters() == ["PDF, PNG (*.pdf *.png)"]
    dialog.filesSelected.emit([str(file())])
    dialog.reject()
    settled(qtbot, drop)
    assert len(lying(site)) == 1
    any_kind = make()
    any_kind.choose.click()
    (dialog,) = any_kind.findChildren(QFileDialog)
    assert dialog.nameFilters()[0].endswith("(*)")  # in whichever language Qt speaks


def test_what_can_not_be_taken_says_why_and_the_rest_goes_up(
    qtbot: QtBot, site: Site, make: Make, file: Write, tmp_path: Path
) -> None:
    drop = make(Limits(("pdf", "zip")))
    large = file("Groß.zip")
    with large.open("wb") as hole:
        hole.truncate(26 * 1024 * 1024)
    folder = tmp_path / "Ordner"
    folder.mkdir()
    drop.add_files(
        [
            file("gut.pdf"),
            large,
            file("leer.pdf", b""),
            file("Brief.docx"),
            file("ohne Endung"),
            folder,
            tmp_path / "weg.pdf",
            Path("/dev/null"),
        ]
    )
    settled(qtbot, drop)
    said = {row.file.name: str(row._doing.text()) for row in rows(drop)}
    kind = "Dateien dieser Art werden hier nicht angenommen, nur PDF, ZIP."
    assert said == {
        "gut.pdf": "Hochgeladen",
        "Groß.zip": "Diese Datei ist zu groß: höchstens 25 MB.",
        "leer.pdf": "Diese Datei ist leer.",
        "Brief.docx": kind,
        "ohne Endung": kind,
        "Ordner": "Das ist ein Ordner. Packen Sie ihn in eine Datei, etwa ein ZIP, und fügen Sie"
        " diese hinzu.",
        "weg.pdf": "Diese Datei ist nicht mehr da. Vielleicht wurde sie verschoben oder umbenannt.",
        "null": "Diese Datei lässt sich nicht lesen. Prüfen Sie, ob Sie sie öffnen dürfen.",
    }
    assert len(drop.keys()) == len(lying(site)) == 1
    assert (drop.busy, drop.complete) == (False, False)


def test_the_largest_size_is_said_as_it_was_set(make: Make) -> None:
    assert "Höchstens 10 Dateien mit je 25 MB" in words(make())
    assert "PNG · Höchstens eine Datei mit 500 KB" in words(make(Limits(("png",), 500_000, 1)))
    assert FILE_LIMIT == 25 * 1024 * 1024


def test_more_files_than_are_possible_are_not_added(
    qtbot: QtBot, site: Site, make: Make, file: Write
) -> None:
    drop = make()
    paths = [file(f"{n}.pdf") for n in range(11)]
    drop.add_files(paths)
    settled(qtbot, drop)
    assert len(drop.keys()) == 10
    last = rows(drop)[-1]
    assert last._doing.text() == "Höchstens 10 Dateien sind möglich."
    last._retry.click()  # there is still no room
    assert last._doing.text() == "Höchstens 10 Dateien sind möglich."
    rows(drop)[0].remove.click()
    last._retry.click()
    settled(qtbot, drop)
    assert last._doing.text() == "Hochgeladen"
    drop.add_files(paths * 20)
    assert len(drop.queue.files) == 15
    assert "215 weitere Dateien wurden nicht hinzugefügt." in words(drop)
    drop.set_value(())
    assert drop.queue.files == []
    assert not any("hinzugefügt" in said for said in words(drop))
    single = make(Limits(most=1))
    single.add_files(paths[:2])
    settled(qtbot, single)
    assert "Hier ist nur eine Datei möglich." in words(single)


def test_a_portal_without_uploads_says_so(line: Line, make: Make, file: Write) -> None:
    line.able = False
    drop = make()
    assert "Dieses Portal nimmt keine Dateien an." in words(drop)
    assert not drop.choose.isEnabled()
    assert not drop.acceptDrops()
    assert not drop.take(urls(file()))
