"""The picture tour: ``python -m tests.tour build/shots`` draws every page and the gallery.

Light and dark, German and English, 1280×800, and 1024×680 logical pixels at 200 %.
"""

import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QApplication, QWidget

LOOKS = tuple((theme, language) for theme in ("light", "dark") for language in ("de", "en"))


def pump(until: Callable[[], bool], seconds: float = 15.0) -> bool:
    """Serve events until something holds."""
    deadline = time.monotonic() + seconds
    while time.monotonic() < deadline:
        QApplication.processEvents()
        if until():
            return True
        time.sleep(0.005)
    return False


def settle(seconds: float = 0.35) -> None:
    """Let what is under way arrive and be painted."""
    end = time.monotonic() + seconds
    pump(lambda: time.monotonic() > end)


def shoot(widget: QWidget, path: Path) -> None:
    """Save a picture of a widget."""
    path.parent.mkdir(parents=True, exist_ok=True)
    widget.grab().save(str(path))


def pages(folder: Path, size: tuple[int, int]) -> None:
    """Walk the demo as Erika and draw every page in every look."""
    from app.desktop import Desktop
    from app.views.entrance.gate import Gate
    from app.views.kit.language import switch_language

    with tempfile.TemporaryDirectory() as home:
        desktop = Desktop(demo=True, folder=Path(home))
        desktop.shell.resize(*size)
        gate = desktop.gate
        assert isinstance(gate, Gate)
        desktop.shell.show()

        def looks(name: str) -> None:
            for theme, language in LOOKS:
                desktop.theme.choose(theme)
                switch_language(language)
                settle(0.15)
                shoot(desktop.shell, folder / f"{name}-{theme}-{language}.png")

        settle(0.2)
        looks("chooser")
        desktop.show()
        assert pump(lambda: gate.sign_in is not None), "the demo did not open"
        settle()
        looks("sign-in")
        assert gate.sign_in is not None
        gate.sign_in._cards[0].click()
        assert pump(lambda: desktop.shell.page != ""), "signing in failed"
        for page in ("overview", "invoices"):
            desktop.shell.go(page)
            settle(0.8)
            looks(page)
        walk_invoices(desktop.shell._pages["invoices"], looks)
        desktop.shell.close()
        desktop.close()


def walk_invoices(page: QWidget, looks: Callable[[str], None]) -> None:
    """Open an unpaid invoice, then a search without hits."""
    page.open(view="overdue")  # type: ignore[attr-defined]
    settle(0.6)
    rows = page.model.rows  # type: ignore[attr-defined]
    if rows:
        page.open_row(rows[0])  # type: ignore[attr-defined]
        settle(1.5)
        looks("invoice-open")
        page.panel._turn()  # type: ignore[attr-defined]
        settle()
        looks("invoice-text")
        page.panel._turn()  # type: ignore[attr-defined]
        page.detail.close_detail()  # type: ignore[attr-defined]
    page.search.setText("xyzxyz")  # type: ignore[attr-defined]
    settle(0.8)
    looks("invoices-no-match")
    page.clear_filters()  # type: ignore[attr-defined]


def gallery(folder: Path, size: tuple[int, int]) -> None:
    """Draw every page of the kit's gallery in both themes."""
    from importlib import import_module

    from app.views.kit.language import switch_language
    from app.views.kit.theme import theme

    for module in (
        "app.views.kit.gallery",
        "app.views.kit.table.gallery",
        "app.views.kit.form.gallery",
    ):
        try:
            found = import_module(module).gallery_pages()
        except ModuleNotFoundError:
            continue
        for title, make in found:
            for look, language in LOOKS:
                theme().choose(look)
                switch_language(language)
                widget = make()
                widget.resize(*size)
                widget.show()
                settle(0.25)
                name = title.lower().replace(" ", "-").replace("/", "-")
                shoot(widget, folder / "gallery" / f"{name}-{look}-{language}.png")
                widget.close()
                widget.deleteLater()


def main() -> int:
    """Draw at 100 %, then again in a process of its own at 200 %."""
    folder = Path(sys.argv[1] if len(sys.argv) > 1 else "build/shots")
    doubled = os.environ.get("QT_SCALE_FACTOR") == "2"
    size = (1024, 680) if doubled else (1280, 800)
    app = QApplication(sys.argv[:1])
    pages(folder, size)
    gallery(folder, size)
    app.quit()
    print(f"{len(list(folder.rglob('*.png')))} pictures in {folder}")
    if doubled:
        return 0
    environment = {**os.environ, "QT_SCALE_FACTOR": "2"}
    again = [sys.executable, "-m", "tests.tour", str(folder / "200")]
    return subprocess.run(again, env=environment, check=False).returncode


if __name__ == "__main__":
    sys.exit(main())
