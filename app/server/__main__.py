"""``python -m app.server``: the same as the command ``kundencenter-server``."""

import sys

from app.server.cli import main

sys.exit(main())
