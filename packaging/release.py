"""The repository of signed updates, one for each system: keys, archives, signatures.

    python packaging/release.py init    KEYS REPOSITORY
    python packaging/release.py add     KEYS REPOSITORY FOLDER VERSION
    python packaging/release.py refresh KEYS REPOSITORY
    python packaging/release.py brand   REPOSITORY ADDRESS resources/brand/updates.json

REPOSITORY is what a web server gives out at ADDRESS; KEYS never leaves the machine that signs.
"""

import json
import sys
from contextlib import chdir
from pathlib import Path
from typing import Any, Final

from tufup.repo import Repository, RolesDict

PROGRAM: Final = "kundencenter"
DAYS: Final = RolesDict(root=730, targets=180, snapshot=30, timestamp=14)
"""How long signatures count: ``refresh`` is due every two weeks."""


def opened(keys: Path, repository: Path) -> Any:
    """Open a repository; a new one gets its folders, and keys where there are none yet."""
    with chdir(settings(keys, repository)):
        if Repository.get_config_file_path().exists():
            return Repository.from_config()
        made = Repository(PROGRAM, repo_dir=repository, keys_dir=keys, expiration_days=DAYS)
        for folder in (made.metadata_dir, made.targets_dir):
            folder.mkdir(parents=True, exist_ok=True)
        # Its own way to begin would ask before it uses keys that another repository has, too.
        made._load_keys_and_roles(create_keys=not any(keys.glob("*.pub")))  # noqa: SLF001 - see above
    publish(made, keys)
    return made


def settings(keys: Path, repository: Path) -> Path:
    """Return the folder in which tufup keeps what it knows of a repository, beside its keys."""
    place = keys / repository.name
    place.mkdir(parents=True, exist_ok=True, mode=0o700)
    return place


def add(keys: Path, repository: Path, folder: Path, version: str) -> None:
    """Take a frozen folder in as ``version``: newer than all that are there."""
    made = opened(keys, repository)
    made.add_bundle(folder, version, skip_patch=True)
    publish(made, keys)


def refresh(keys: Path, repository: Path) -> None:
    """Sign anew what nobody has changed, before it expires."""
    made = opened(keys, repository)
    for role in ("snapshot", "timestamp"):
        made.refresh_expiration_date(role)
    publish(made, keys)


def publish(made: Any, keys: Path) -> None:
    """Sign what was changed."""
    with chdir(settings(keys, made.repo_dir)):
        made.publish_changes([keys])


def brand(repository: Path, address: str, target: Path) -> None:
    """Write the file by which the desktop finds and trusts the repository."""
    root = json.loads((repository / "metadata" / "root.json").read_text(encoding="utf-8"))
    target.write_text(json.dumps({"address": address, "root": root}, indent=1), encoding="utf-8")


def main(command: str, *given: str) -> int:
    """Carry out one command."""
    if command == "brand":
        brand(Path(given[0]), given[1], Path(given[2]))
        return 0
    keys, repository = (Path(name).resolve() for name in given[:2])
    if command == "init":
        opened(keys, repository)
    elif command == "add":
        add(keys, repository, Path(given[2]).resolve(), given[3])
    else:
        refresh(keys, repository)
    return 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
