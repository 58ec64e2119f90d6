"""The picture tour: ``python -m tests.tour build/shots [words]`` draws every page and the gallery.

Light and dark, German and English, 1280×800, and 1024×680 logical pixels at 200 %. With ``words``
only the parts (entrance, pages, work, vault, own, gallery) whose name is among them are drawn.
"""

import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Collection
from importlib import import_module
from pathlib import Path

from PySide6.QtCore import QEvent, QPoint, QRect, Qt, QtMsgType, qInstallMessageHandler
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from app.desktop import Desktop
from app.views.entrance.code import CodePage
from tests.support.inspection import foreign

LOOKS = tuple((theme, language) for theme in ("light", "dark") for language in ("de", "en"))
GALLERIES = (
    "app.views.kit.gallery",
    "app.views.kit.table.gallery",
    "app.views.kit.form.gallery",
    "app.views.kit.gallery_texts",
)


def pump(until: Callable[[], object], seconds: float = 15.0) -> bool:
    """Serve events until something holds."""
    deadline = time.monotonic() + seconds
    while time.monotonic() < deadline:
        QApplication.processEvents()
        if until():
            return True
        time.sleep(0.003)
    return False


def settle(seconds: float = 0.3) -> None:
    """Let what is under way arrive and be painted."""
    end = time.monotonic() + seconds
    pump(lambda: time.monotonic() > end)


class Tour:
    """A desktop whose pictures are taken in every look."""

    def __init__(self, folder: Path, home: Path, size: tuple[int, int]) -> None:
        self.folder = folder
        self.foreign: list[str] = []
        """What was said in the other language, as ``picture: words``."""
        self.desktop = Desktop(folder=home)
        self.desktop.shell.show()
        self.desktop.shell.resize(*size)

    def looks(
        self,
        name: str,
        widget: QWidget | None = None,
        *,
        before: Callable[[], object] = lambda: None,
        data: Collection[QWidget] = (),
    ) -> None:
        """Draw the window (with what lies over it), or another widget, in every look.

        ``before`` is called in each look, for words that are made once, such as a report's;
        ``data`` shows what people wrote.
        """
        from app.views.kit.language import switch_language

        shown = widget or self.desktop.shell
        for theme, language in LOOKS:
            self.desktop.theme.choose(theme)
            switch_language(language)
            before()
            settle(0.12)
            self.foreign += [f"{name}: {words}" for words in foreign(shown, language, data)]
            save(shown, self.folder / f"{name}-{theme}-{language}.png")
        self.desktop.theme.choose("light")
        switch_language("de")

    def sign_in(self, card: int = 0) -> None:
        """Go into the demo as one of its people."""
        gate, shell = self.desktop.gate, self.desktop.shell
        if gate.sign_in is None:
            gate.chooser.demo.click()
        assert pump(lambda: gate.sign_in is not None, 60), "the demo did not open"
        assert gate.sign_in is not None
        gate.sign_in.cards[card].click()
        assert pump(lambda: shell.page or isinstance(gate.step, CodePage)), "signing in failed"
        if isinstance(gate.step, CodePage):
            gate.step.code.button.click()
            assert pump(lambda: shell.page), "the code was refused"

    def close(self) -> None:
        """End the program."""
        self.desktop.shell.close()
        self.desktop.close()
        let_go(self.desktop.shell)


def let_go(widget: QWidget) -> None:
    """Delete a widget now: a change of theme or language costs time for each one that is left."""
    widget.deleteLater()
    QApplication.sendPostedEvents(widget, QEvent.Type.DeferredDelete.value)


def save(widget: QWidget, path: Path) -> None:
    """Save a picture of a widget, with the dialogs and popovers that lie over it."""
    path.parent.mkdir(parents=True, exist_ok=True)
    picture = widget.grab()
    painter = QPainter(picture)
    over = [(_depth(window, widget), window) for window in QApplication.topLevelWidgets()]
    for depth, window in sorted(over, key=lambda found: found[0]):
        if window.isVisible() and depth:
            at = window.mapToGlobal(QPoint(0, 0)) - widget.mapToGlobal(QPoint(0, 0))
            if isinstance(window, QDialog):  # where a desktop puts it; its frame is not drawn
                at = widget.rect().center() - window.rect().center()
                painter.fillRect(picture.rect(), QColor(0, 0, 0, 90))
                painter.fillRect(
                    QRect(at, window.size()).adjusted(-1, -1, 1, 1), Qt.GlobalColor.gray
                )
            painter.drawPixmap(at, window.grab())
    painter.end()
    picture.save(str(path))


def _depth(window: QWidget, widget: QWidget) -> int:
    """Return how many windows lie between two: 1 right above ``widget``, 0 not above it."""
    above = window.parentWidget()
    if above is None:
        return 0
    if above.window() is widget:
        return 1
    deeper = _depth(above.window(), widget)
    return deeper and deeper + 1


def entrance(folder: Path, size: tuple[int, int]) -> list[str]:
    """Draw the way in."""
    return _walk("tests.tour_entrance", folder, size)


def pages(folder: Path, size: tuple[int, int]) -> list[str]:
    """Draw every page of the demo."""
    parts = ("tests.tour_pages", "tests.tour_tickets", "tests.tour_profile")
    return [words for part in parts for words in _walk(part, folder, size)]


def work(folder: Path, size: tuple[int, int]) -> list[str]:
    """Draw the work place of the staff."""
    return [
        words
        for part in (
            "tests.tour_queue",
            "tests.tour_desk",
            "tests.tour_customers",
            "tests.tour_admin",
        )
        for words in _walk(part, folder, size)
    ]


def own(folder: Path, size: tuple[int, int]) -> list[str]:
    """Draw an own portal on this computer, from its first step to its backup."""
    return _walk("tests.tour_own", folder, size)


def vault(folder: Path, size: tuple[int, int]) -> list[str]:
    """Draw sealed data, as a customer, an agent and a security officer see them."""
    parts = ("customer", "agent", "security")
    return [w for part in parts for w in _walk("tests.tour_vault", folder, size, part)]


def _walk(module: str, folder: Path, size: tuple[int, int], way: str = "walk") -> list[str]:
    with tempfile.TemporaryDirectory() as home:
        tour = Tour(folder, Path(home), size)
        getattr(import_module(module), way)(tour)
        tour.close()
        return tour.foreign


def gallery(folder: Path, size: tuple[int, int]) -> list[str]:
    """Draw every page of the kit's gallery; its things have names of their own."""
    from app.views.kit.language import switch_language
    from app.views.kit.theme import theme

    for module in GALLERIES:
        for title, make in import_module(module).gallery_pages():
            for look, language in LOOKS:
                theme().choose(look)
                switch_language(language)
                widget = make()
                widget.resize(*size)
                widget.show()
                settle(0.2)
                name = title.lower().replace(" ", "-").replace("/", "-")
                save(widget, folder / "gallery" / f"{name}-{look}-{language}.png")
                widget.close()
                let_go(widget)
    return []


def _quiet(kind: QtMsgType, _context: object, text: str) -> None:
    """Pass on what Qt says, but for what the offscreen platform says of every window."""
    if "This plugin does not support" not in text:
        print(kind.name, text, file=sys.stderr)


def main() -> int:
    """Draw at 100 %, then again in a process of its own at 200 %; 1 when a language was mixed."""
    folder = Path(sys.argv[1] if len(sys.argv) > 1 else "build/shots")
    wanted = sys.argv[2:]
    doubled = os.environ.get("QT_SCALE_FACTOR") == "2"
    size = (1024, 680) if doubled else (1280, 800)
    qInstallMessageHandler(_quiet)
    app = QApplication(sys.argv[:1])
    mixed = []
    for draw in (entrance, pages, work, vault, own, gallery):
        if not wanted or draw.__name__ in wanted:
            mixed += draw(folder, size)
    if mixed:
        print("in the wrong language:", *mixed, sep="\n  ", file=sys.stderr)
    app.quit()
    print(
        f"{len(list(folder.glob('*.png')) + list(folder.glob('gallery/*.png')))} pictures: {folder}"
    )
    if doubled:
        return bool(mixed)
    environment = {**os.environ, "QT_SCALE_FACTOR": "2"}
    again = [sys.executable, "-m", "tests.tour", str(folder / "200"), *wanted]
    return subprocess.run(again, env=environment, check=False).returncode or bool(mixed)


if __name__ == "__main__":
    sys.exit(main())
