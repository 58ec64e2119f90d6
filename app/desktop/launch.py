"""Starting the program: the first of a profile opens its window, any other hands over and ends."""

import sys

from PySide6.QtCore import QTimer

from app.desktop.instance import Instance
from app.desktop.memory import leave_no_image
from app.desktop.program import Desktop
from app.i18n import _
from app.settings import profile_dir
from app.views.kit.theme import application


def launch(*, demo: bool = False, demo_invoices: int = 0, link: str = "") -> int:
    """Run the program until its window is closed; return its exit code."""
    leave_no_image()
    application(sys.argv[0])
    instance = Instance(profile_dir())
    if not instance.claim():
        if instance.hand_over(link):
            return 0
        sys.stderr.write(_("Kundencenter is running already, but does not answer.") + "\n")
        return 1
    desktop = Desktop(demo=demo, demo_invoices=demo_invoices, link=link)
    instance.asked.connect(desktop.come_forward)
    QTimer.singleShot(0, instance.listen)  # after the first paint
    try:
        return desktop.run()
    finally:
        instance.close()
