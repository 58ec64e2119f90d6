"""The Qt binding survives this interpreter: some releases lose references to None and True."""

import subprocess
import sys

SCRIPT = """
from PySide6.QtCore import QAbstractListModel, QCoreApplication, QModelIndex, QObject, Qt, Signal

class Sender(QObject):
    number = Signal(int)
    flag = Signal(bool)

class Empty(QAbstractListModel):
    def rowCount(self, parent=QModelIndex()):
        return 1
    def data(self, index, role=Qt.ItemDataRole.DisplayRole):
        return None

app = QCoreApplication([])
seen = []
sender = Sender()
sender.number.connect(seen.append)
sender.flag.connect(seen.append)
for n in range(2500):
    sender.number.emit(n)
    sender.flag.emit(True)
model = Empty()
index = model.index(0, 0)
empty = sum(index.data(Qt.ItemDataRole.ToolTipRole) is None for _ in range(10_000))
print(len(seen), empty)
"""


def test_5000_signals_and_10000_empty_answers() -> None:
    done = subprocess.run(
        [sys.executable, "-c", SCRIPT], capture_output=True, text=True, check=False, timeout=60
    )

    assert (done.returncode, done.stdout.strip()) == (0, "5000 10000"), done.stderr
