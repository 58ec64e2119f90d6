"""The first window comes from PySide6 and the standard library alone."""

import subprocess
import sys
from pathlib import Path

SCRIPT = """
import sys
from pathlib import Path
from PySide6.QtCore import QEvent, QObject
from app.desktop import Desktop

class Watch(QObject):
    def eventFilter(self, watched, event):
        if event.type() == QEvent.Type.Paint:
            heavy = {"pydantic", "requests", "sqlalchemy", "keyring", "reportlab", "fastapi",
                     "alembic", "babel", "cryptography", "argon2", "sqlcipher3", "pyrage", "tufup"}
            print("painted", sorted(heavy & set(sys.modules)))
            desktop.app.exit(0)
        return False

desktop = Desktop(folder=Path(sys.argv[1]))
watch = Watch()
desktop.shell.installEventFilter(watch)
desktop.show()
desktop.app.exec()
desktop.close()
"""


def test_nothing_heavy_is_loaded_before_the_first_paint(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-c", SCRIPT, str(tmp_path)],
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert "painted []" in done.stdout, done.stdout + done.stderr


WARM = """
import sys
from app.views import pages
from app.views.kit.theme import Theme, application
app = application("test")
theme = Theme.install(app, "light")
pages.warm(pages.ENTRIES.values())
before = set(sys.modules)

class Nowhere:
    def __getattr__(self, name):
        raise RuntimeError("nothing is made here")

for entry in pages.ENTRIES.values():
    try:
        entry.make(Nowhere())
    except (RuntimeError, TypeError):
        pass
print("more", sorted(set(sys.modules) - before))
"""

READING = """
import sys
import app.client.embedded
from app.rules.menus import load
load()
heavy = {"reportlab", "segno", "PIL", "cryptography", "alembic", "psycopg", "babel",
         "sqlalchemy.dialects.postgresql", "holidays", "dateutil"}
print("loaded", sorted(heavy & set(sys.modules)))
"""


def test_reading_in_the_embedded_portal_loads_nothing_that_draws_or_seals() -> None:
    done = subprocess.run(
        [sys.executable, "-c", READING], capture_output=True, text=True, timeout=60, check=False
    )
    assert "loaded []" in done.stdout, done.stdout + done.stderr


def test_every_page_is_loaded_beside_the_window_before_it_is_asked_for() -> None:
    done = subprocess.run(
        [sys.executable, "-c", WARM], capture_output=True, text=True, timeout=60, check=False
    )
    assert "more []" in done.stdout, done.stdout + done.stderr


SOURCES = """
import linecache
import app.desktop
before = set(linecache.cache)
import app.views.billing.invoices
print("read", sorted(set(linecache.cache) - before))
"""


def test_no_import_reads_through_the_source_of_what_it_imports() -> None:
    """Qt for Python would, for each: see :mod:`app.views.kit.features`."""
    done = subprocess.run(
        [sys.executable, "-c", SOURCES], capture_output=True, text=True, timeout=60, check=False
    )
    assert "read []" in done.stdout, done.stdout + done.stderr
