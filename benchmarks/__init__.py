"""What must be fast, as printed ratios against bare references: ``make bench``."""

import os

# Figures of a real screen depend on its driver; they are compared where every machine has the same.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
