"""An embedded portal starts with what is seen first; the rest is there when it is asked for."""

import subprocess
import sys

STARTED = """
import sys
from pathlib import Path
from threading import Thread
from app.client.embedded import open_demo
from app.portal.desk.queue import CountQueue
from app.portal.upkeep import ForgetExpired
portal, stop = open_demo(Path(sys.argv[1]))
late = [name for name in sys.modules if name.startswith(("app.rules.desk", "app.rules.admin"))]
answers = []
callers = [Thread(target=lambda: answers.append(portal.can(CountQueue))) for _ in range(8)]
for caller in callers:
    caller.start()
for caller in callers:
    caller.join()
print(late, set(answers), len(answers), portal.can(ForgetExpired))
stop.set()
"""


def test_what_is_seen_later_is_not_loaded_and_then_at_once_for_everybody(tmp_path, with_demo):
    profile = with_demo(tmp_path)
    command = [sys.executable, "-c", STARTED, str(profile / "demo")]
    done = subprocess.run(command, capture_output=True, text=True, check=True, timeout=60)
    assert done.stdout.split("\n")[0] == "[] {True} 8 True"
