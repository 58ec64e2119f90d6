"""Own portals that the settings forgot are found again by their files."""

from pathlib import Path

from app.desktop.known import recall
from app.settings import Settings
from app.views.entrance.doors import OWN, Connection, connections, keep


def test_a_portal_that_is_here_is_in_the_list(tmp_path: Path) -> None:
    settings = Settings(tmp_path / "settings.json")
    for name in ("own-aaaaaaaa", "own-bbbbbbbb"):
        (tmp_path / "own" / name).mkdir(parents=True)
        (tmp_path / "own" / name / "portal.db").touch()
    (tmp_path / "own" / "making-x").mkdir()
    (tmp_path / "own" / "own-cccccccc").mkdir()  # without a database
    keep(settings, Connection(OWN, "Nordlicht", "own-bbbbbbbb"))
    for _start in range(2):
        recall(settings, tmp_path / "own")
    assert [(c.name, c.address) for c in connections(settings)] == [
        ("Nordlicht", "own-bbbbbbbb"),
        ("Eigenes Portal", "own-aaaaaaaa"),
    ]
    recall(settings, tmp_path / "nowhere")
