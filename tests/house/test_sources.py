"""No address, no machine, no requirement without a hash in a committed file."""

import subprocess
from pathlib import Path

import pytest

from tests.house import sources


@pytest.mark.parametrize(
    ("line", "fault"),
    [
        ("see https://packages.hoster.net/simple", "an address outside: packages.hoster.net"),
        ("pip install git+https://code.hoster.net/x.git", "an address outside: code.hoster.net"),
        ("data = open('/home/erika/data.json')", "a place on one machine"),
        ("cd /work/x && make", "a place on one machine"),
        ("pip install --extra-index-url somewhere x", "names where packages come from"),
    ],
)
def test_what_must_not_stand_is_refused(tmp_path: Path, line: str, fault: str) -> None:
    (tmp_path / "notes.md").write_text(f"# Notes\n{line}\n", encoding="utf-8")

    found = list(sources.problems(tmp_path))

    assert found
    assert found[0].startswith("notes.md:2: " + fault)


@pytest.mark.parametrize(
    "line",
    [
        "https://portal.example.de/start",
        "http://127.0.0.1:8080/healthz",
        "xmlns='http://www.w3.org/2000/svg'",
        'f"https://{host}:{port}"',
        "GET /users/{id}/home/x",
        "uv pip compile --no-emit-index-url",
    ],
)
def test_examples_and_loopback_may_stand(tmp_path: Path, line: str) -> None:
    (tmp_path / "notes.md").write_text(line, encoding="utf-8")

    assert list(sources.problems(tmp_path)) == []


def test_a_requirement_without_its_hash_is_refused(tmp_path: Path) -> None:
    folder = tmp_path / "requirements"
    folder.mkdir()
    locked = "# made by a tool\nalpha==1.0 \\\n    --hash=sha256:00\n    # via beta\nbeta==2.0\n"
    (folder / "dev.txt").write_text(locked + "gamma>=3\n", encoding="utf-8")

    assert list(sources.problems(tmp_path)) == [
        "requirements/dev.txt: without a hash: beta==2.0",
        "requirements/dev.txt: not pinned: gamma>=3",
    ]


def test_only_what_is_under_version_control_counts(tmp_path: Path) -> None:
    subprocess.run(["git", "init", "-q", str(tmp_path)], check=True)
    for name in ("kept.md", "mine.md"):
        (tmp_path / name).write_text("https://somewhere.net", encoding="utf-8")
    subprocess.run(["git", "-C", str(tmp_path), "add", "kept.md"], check=True)

    assert list(sources.problems(tmp_path)) == ["kept.md:1: an address outside: somewhere.net"]
