"""Updates as the desktop wires them: off, left to the package manager, or its own."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from app import __version__
from app.desktop.updates import shown, updater
from tests.support.updating import Hoster


@pytest.fixture
def site(tmp_path: Path) -> Iterator[Hoster]:
    made = Hoster(tmp_path)
    yield made
    made.close()


def test_from_source_and_without_a_source_there_are_none(site: Hoster, tmp_path: Path) -> None:
    assert updater(tmp_path, site.brand) is None
    off = tmp_path / "off.json"
    off.write_text('{"address": "", "root": {}}', encoding="ascii")
    assert updater(tmp_path, off, site.program) is None
    shown()  # nothing to be said from source


def test_a_user_s_own_installation_renews_itself(site: Hoster, tmp_path: Path) -> None:
    site.add("99")
    found = updater(tmp_path / "home", site.brand, site.program)
    assert found is not None
    assert found.by == "own"
    assert (found.waiting(), found.failed()) == ("", "")
    assert found.look() == "99"
    assert found.fetch(lambda _done, _total: None) == "99"
    assert found.waiting() == "99"
    site.brand.write_text('{"address": "", "root": {}}', encoding="ascii")
    assert found.look() == ""


def test_what_the_package_manager_installed_it_renews(site: Hoster, tmp_path: Path) -> None:
    (site.installed / "managed").write_text("deb", encoding="ascii")
    found = updater(tmp_path / "home", site.brand, site.program)
    assert found is not None
    assert found.by == "managed"


def test_a_started_version_lets_the_one_before_go(
    site: Hoster, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.frozen", True, raising=False)
    monkeypatch.setattr("sys.executable", str(site.program))
    swap = site.swap
    swap.part.mkdir()
    swap.stage(__version__)
    swap._write("trying", __version__)
    shown()
    assert [path.name for path in site.installed.parent.iterdir()] == ["kundencenter"]
