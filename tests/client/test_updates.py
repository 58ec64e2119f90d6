"""Updates over real HTTP from a real repository: applied when right, refused whatever is wrong."""

import json
import shutil
import tarfile
import threading
from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from tuf.api.metadata import Metadata

from app.client import updates as module
from app.client.updates import Source, source
from app.errors import Invalid, PortalError, Unreachable
from app.i18n import set_language
from app.views.kit.errors_text import sentence
from tests.client.conftest import Scripted, Speak, http, saying
from tests.support.updating import Hoster, pack, release


@pytest.fixture
def site(tmp_path: Path) -> Iterator[Hoster]:
    made = Hoster(tmp_path)
    yield made
    made.close()


def intact(site: Hoster) -> None:
    """The old version stands as before, and nothing waits beside it."""
    assert "# 1" in (site.installed / "kundencenter").read_text(encoding="ascii")
    assert [path.name for path in site.installed.parent.iterdir()] == ["kundencenter"]
    assert not list(site.folder.glob("home/updates/*/targets/*"))


def refused(site: Hoster, code: str, doing: Callable[[], object]) -> None:
    with pytest.raises(Unreachable) as caught:
        doing()
    assert caught.value.code == code
    told = set()
    for language in ("de", "en"):
        set_language(language)
        words = sentence(caught.value)
        assert words.what
        assert words.why
        told.add(words.what)
    set_language("de")
    assert len(told) == 2
    assert not any("portal" in words.lower() for words in told)
    intact(site)


def test_a_new_version_is_found_loaded_and_applied(site: Hoster) -> None:
    assert site.client().look() == ""
    site.add("2")
    site.add("10")
    assert site.client().look() == "10"
    intact(site)
    steps: list[tuple[int, int]] = []
    updates = site.client()
    assert updates.fetch(lambda done, total: steps.append((done, total))) == "10"
    updates.close()
    assert steps[-1][0] == steps[-1][1] > 0
    assert site.swap.waiting() == "10"
    assert "# 1" in (site.installed / "kundencenter").read_text(encoding="ascii")
    with closing(site.swap) as swap:
        assert swap.begin() == site.program
    assert "# 10" in (site.installed / "kundencenter").read_text(encoding="ascii")
    assert (site.installed / "link").is_symlink()


def test_the_current_version_loads_nothing(site: Hoster) -> None:
    assert site.client().fetch(lambda _done, _total: None) == ""
    intact(site)


def test_a_flipped_byte_is_refused(site: Hoster) -> None:
    site.add("2")
    archive = site.files / "targets" / "kundencenter-2.tar.gz"
    data = bytearray(archive.read_bytes())
    data[len(data) // 2] ^= 1
    archive.write_bytes(data)
    refused(site, "update_damaged", lambda: site.client().fetch(lambda _done, _total: None))
    archive.write_bytes(bytes(data) + b"more")
    refused(site, "update_damaged", lambda: site.client().fetch(lambda _done, _total: None))


def test_a_missing_archive_is_no_update(site: Hoster) -> None:
    site.add("2")
    (site.files / "targets" / "kundencenter-2.tar.gz").unlink()
    refused(site, "update_missing", lambda: site.client().fetch(lambda _done, _total: None))


def test_an_old_version_offered_as_new_is_refused(site: Hoster) -> None:
    site.add("2")
    before = site.folder / "before"
    shutil.copytree(site.files, before)
    site.add("3")
    assert site.client().look() == "3"
    shutil.rmtree(site.files / "metadata")
    shutil.copytree(before / "metadata", site.files / "metadata")
    refused(site, "update_older", lambda: site.client().look())


def test_an_old_archive_under_a_new_name_is_refused(site: Hoster) -> None:
    site.add("2")
    site.add("3")
    old, new = (site.files / "targets" / f"kundencenter-{n}.tar.gz" for n in (2, 3))
    shutil.copy(old, new)
    refused(site, "update_damaged", lambda: site.client().fetch(lambda _done, _total: None))


def test_expired_metadata_is_refused(site: Hoster) -> None:
    site.add("2")

    def expire(signed: Any) -> None:
        signed.expires = (datetime.now(UTC) - timedelta(days=1)).replace(tzinfo=None)

    site.sign("timestamp", expire)
    refused(site, "update_expired", lambda: site.client().look())
    release.main("refresh", str(site.keys), str(site.files))
    assert site.client().look() == "2"


def test_another_root_is_refused(site: Hoster, tmp_path: Path) -> None:
    site.add("2")
    assert site.client().look() == "2"
    release.main("init", str(tmp_path / "other-keys"), str(tmp_path / "other"))
    other = (tmp_path / "other" / "metadata" / "root.json").read_bytes()
    strange = Source(site.address, other)
    refused(site, "update_unsigned", lambda: site.client(strange).look())


def test_metadata_that_nobody_signed_is_refused(site: Hoster) -> None:
    site.add("2")
    file = site.files / "metadata" / "timestamp.json"
    told = json.loads(file.read_text(encoding="utf-8"))
    told["signed"]["version"] += 1
    file.write_text(json.dumps(told), encoding="utf-8")
    refused(site, "update_unsigned", lambda: site.client().look())
    file.write_bytes(b"<html>")
    refused(site, "update_unsigned", lambda: site.client().look())
    file.write_bytes(b" " * 20_000)
    refused(site, "update_damaged", lambda: site.client().look())
    file.unlink()
    refused(site, "update_missing", lambda: site.client().look())


def test_new_keys_are_followed_when_the_old_ones_say_so(site: Hoster) -> None:
    site.add("2")
    made = release.opened(site.keys, site.files)
    new = site.keys / "timestamp-2"
    made.keys.create_key_pair(new, encrypted=False)
    made.replace_key("timestamp", new.with_suffix(".pub"), new_private_key_encrypted=False)
    release.publish(made, site.keys)
    assert Metadata.from_file(str(site.files / "metadata" / "root.json")).signed.version == 2
    assert site.client().look() == "2"


def test_a_signed_archive_still_has_to_be_a_program(
    site: Hoster, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = site.folder / "no-program"
    folder.mkdir()
    (folder / "readme").write_text("nothing to run", encoding="ascii")
    release.main("add", str(site.keys), str(site.files), str(folder), "2")
    refused(site, "update_damaged", lambda: site.client().fetch(lambda _done, _total: None))
    site.add("3")
    monkeypatch.setattr(module, "_LARGEST", 1000)
    refused(site, "update_damaged", lambda: site.client().fetch(lambda _done, _total: None))
    monkeypatch.undo()
    folder = site.folder / "outside"
    pack(folder, "4")
    (folder / "bad").symlink_to("/etc/passwd")
    release.main("add", str(site.keys), str(site.files), str(folder), "4")
    refused(site, "update_damaged", lambda: site.client().fetch(lambda _done, _total: None))


def test_broken_off_nothing_is_left(site: Hoster) -> None:
    site.add("2")

    class Stopped(Exception):
        pass

    def stop(_done: int, _total: int) -> None:
        raise Stopped

    with pytest.raises(Stopped):
        site.client().fetch(stop)
    intact(site)


def test_no_room_is_said(site: Hoster) -> None:
    site.add("2")
    shutil.rmtree(site.installed.parent)
    site.installed.parent.write_text("no folder", encoding="ascii")
    with pytest.raises(PortalError) as caught:
        site.client().fetch(lambda _done, _total: None)
    assert caught.value.code == "no_file"


@pytest.mark.parametrize(
    ("speak", "code"),
    [
        (saying(http(b"", "Location: http://127.0.0.1/", status="302 Found")), "update_missing"),
        (saying(http(b"oops", status="500 Internal Server Error")), "update_missing"),
        (saying(b"SSH-2.0-OpenSSH\r\n"), "not_kundencenter"),
        (saying(b"HTTP/1.1 200 OK\r\nContent-Length: 900\r\n\r\nshort"), "broken_answer"),
        (lambda connection, _number: connection.close(), "broken_answer"),
    ],
    ids=("redirect", "fault", "no-http", "cut", "closed"),
)
def test_a_server_that_is_none(
    site: Hoster, scripted: Callable[[Speak], Scripted], speak: Speak, code: str
) -> None:
    server = scripted(speak)
    updates = site.client(Source(server.address, site.source.root))
    with pytest.raises(Unreachable) as caught:
        updates.look()
    assert caught.value.code == code
    intact(site)
    sent = b"".join(server.requests)
    assert b"Authorization" not in sent
    assert b"Cookie" not in sent


def test_a_drip_is_cut_off(
    site: Hoster, scripted: Callable[[Speak], Scripted], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "_GRACE", 0.2)

    def drip(connection: Any, _number: int) -> None:
        connection.sendall(b"HTTP/1.1 200 OK\r\nContent-Length: 90000\r\n\r\n")
        stop = threading.Event()
        while not stop.wait(0.01):
            connection.sendall(b" ")

    server = scripted(drip)
    with pytest.raises(Unreachable) as caught:
        site.client(Source(server.address, site.source.root)).look()
    assert caught.value.code == "timeout"


def test_the_environment_is_not_asked(site: Hoster, monkeypatch: pytest.MonkeyPatch) -> None:
    site.add("2")
    for name in ("http_proxy", "HTTP_PROXY", "ALL_PROXY"):
        monkeypatch.setenv(name, "http://127.0.0.1:1")
    monkeypatch.setenv("REQUESTS_CA_BUNDLE", "/nowhere")
    assert site.client().look() == "2"


def test_where_updates_come_from(tmp_path: Path) -> None:
    file = tmp_path / "updates.json"
    file.write_text('{"address": "", "root": {}}', encoding="ascii")
    assert source(file) is None
    file.write_text('{"address": "http://updates.example", "root": {}}', encoding="ascii")
    with pytest.raises(Invalid):  # not encrypted
        source(file)


def test_an_archive_is_a_plain_one(site: Hoster) -> None:
    site.add("2")
    with tarfile.open(site.files / "targets" / "kundencenter-2.tar.gz") as packed:
        assert "./kundencenter" in packed.getnames()


def member(name: str, kind: bytes = tarfile.REGTYPE, to: str = "") -> tarfile.TarInfo:
    made = tarfile.TarInfo(name)
    made.type, made.linkname = kind, to
    return made


@pytest.mark.parametrize(("members", "right"), [
    ([member("./a", tarfile.DIRTYPE), member("a/b"), member("c", tarfile.SYMTYPE, "a/b")], True),
    ([member("a/c", tarfile.SYMTYPE, "../b")], True),
    ([member("..b")], True),
    ([member("../b")], False),
    ([member("a/../../b")], False),
    ([member("/etc/b")], False),
    ([member("a", tarfile.SYMTYPE, "/etc")], False),
    ([member("a/c", tarfile.SYMTYPE, "../../b")], False),
    ([member("a", tarfile.SYMTYPE, "."), member("a/b", tarfile.SYMTYPE, "..")], False),
    ([member("a", tarfile.SYMTYPE, "b"), member("a/x/y")], False),
    ([member("a", tarfile.LNKTYPE, "b")], False),
    ([member("a", tarfile.CHRTYPE)], False),
    ([member("a", tarfile.FIFOTYPE)], False),
])  # fmt: skip
def test_nothing_is_unpacked_elsewhere(members: list[tarfile.TarInfo], right: bool) -> None:
    assert module._inside(members) is right
