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
                     "alembic", "babel", "cryptography", "argon2"}
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
