"""Known weaknesses of the locked requirements: ``python -m tests.house.audit FILE``.

The auditor says "none known" as well when nobody answered it. So it is asked about a release that is
known to be weak, too: whoever finds nothing there has not been answered.
"""

import json
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any, Final

KNOWN_WEAK: Final = "jinja2==2.4.1\n"
PATIENCE: Final = 300.0
"""Seconds for all questions together."""


def weaknesses(requirements: Path) -> list[str] | None:
    """Return the weaknesses known of the pinned releases in a file; None without an answer."""
    command = [sys.executable, "-m", "pip_audit", "--progress-spinner=off", "--format=json"]
    command += ["--disable-pip", "--no-deps", "--requirement", str(requirements)]
    try:
        done = subprocess.run(
            command, capture_output=True, text=True, check=False, timeout=PATIENCE
        )
        answer: dict[str, Any] = json.loads(done.stdout)
    except (ValueError, subprocess.TimeoutExpired):
        return None
    if any("skip_reason" in found for found in answer["dependencies"]):
        return None
    return [
        f"{found['name']} {found['version']}: {weakness['id']}"
        for found in answer["dependencies"]
        for weakness in found.get("vulns", ())
    ]


def main() -> int:
    """Print the findings; return 1 when there are some, 0 also when nobody could be asked."""
    with tempfile.TemporaryDirectory() as folder:
        weak = Path(folder) / "weak.txt"
        weak.write_text(KNOWN_WEAK, encoding="utf-8")
        if not weaknesses(weak):
            print("audit: could not be checked, the advisory database does not answer from here")
            return 0
    found = weaknesses(Path(sys.argv[1]))
    if found is None:
        print("audit: could not be checked, the advisory database stopped answering")
        return 0
    print("\n".join(found) or "audit: no known weaknesses")
    return bool(found)


if __name__ == "__main__":
    sys.exit(main())
