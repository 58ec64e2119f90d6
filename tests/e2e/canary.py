"""A secret that must be nowhere, and the search for it, which is tried on a planted one each time."""

import base64
import os
import subprocess
from pathlib import Path

from tests.support.mailbox import Mailbox
from tests.support.postgres import Cluster

CANARY = "Kanarienvogel-4711-im-Nest"


def forms() -> list[bytes]:
    """Return the canary as it could lie somewhere."""
    plain = CANARY.encode()
    return [
        plain,
        *(base64.b64encode(b" " * n + plain)[4:-4] for n in range(3)),
        plain.hex().encode(),
        CANARY.encode("utf-16-le"),
    ]


def found_in(folder: Path) -> list[str]:
    """Return the files below a folder that hold the canary in any form."""
    wanted = forms()
    found = []
    for path in folder.rglob("*"):
        if not path.is_file():
            continue
        try:
            content = path.read_bytes()
        except OSError:
            continue  # it was there for a moment
        if any(form in content for form in wanted):
            found.append(path.name)
    return found


def nowhere(cluster: Cluster, folder: Path, mailbox: Mailbox) -> None:
    """Look for the canary in database, logs, profiles, drafts, mails and processes."""
    checkpoint = cluster._run(
        "psql", "-h", str(cluster.folder), "-U", "postgres", given="CHECKPOINT;"
    )
    assert "CHECKPOINT" in checkpoint
    assert found_in(cluster.folder) == []
    assert found_in(folder) == []
    mails = b"".join(mail.as_bytes() for mail in mailbox.mails)
    assert mails
    assert not any(form in mails for form in forms())
    arguments = subprocess.run(["ps", "-eo", "args"], capture_output=True, check=True).stdout
    assert not any(form in arguments for form in forms())
    for number, form in enumerate(forms()):  # the search finds each form that it looks for
        planted = folder / f"planted-{number}"
        planted.write_bytes(os.urandom(5000) + form + os.urandom(5000))
        assert found_in(folder) == [planted.name]
        planted.unlink()
