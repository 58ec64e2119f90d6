"""Settings of the disk image, for dmgbuild on macOS: the program beside the way to where it goes.

dmgbuild -s packaging/macos/dmg.py -D app=dist/Kundencenter.app Kundencenter Kundencenter.dmg
"""

from pathlib import Path
from typing import Any

defines: dict[str, Any]  # brought by dmgbuild

application = Path(defines.get("app", "dist/Kundencenter.app"))  # noqa: F821 - see above

format = "UDZO"  # noqa: A001 - dmgbuild's word
filesystem = "HFS+"
files = [str(application)]
symlinks = {"Applications": "/Applications"}
icon_locations = {application.name: (150, 160), "Applications": (410, 160)}
window_rect = ((200, 200), (560, 360))
icon_size = 112
default_view = "icon-view"
