"""Another root: its file stands before anything is published, customers follow, nobody is shut out."""

from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QDialog, QFileDialog
from pytestqt.qtbot import QtBot

from app.errors import Conflict, Unreachable
from app.portal.meta import Meta
from app.portal.vault.directory import (
    AppointSigner,
    DeviceState,
    PublishDirectory,
    ReadKeys,
    RevokeDevice,
)
from app.portal.vault.sealed import SealedKind
from app.vault.entry import Fields
from app.vault.note import SignerKey
from app.vault.passphrase import LockedReader
from app.vault.trust import delegation
from app.views.kit.chip import Chip
from app.views.tickets.new_ticket import NewTicketPage
from app.views.vault.box import SealedBox
from app.views.vault.parcel import Item
from app.views.vault.path_input import PathInput
from app.views.vault.replace_dialog import ReplaceDialog
from app.views.vault.root_file import read_root
from app.views.vault.signing import SignDialog
from app.views.vault.trusting import directory_of
from tests.rules.tickets.scene import ANNA, OWNER
from tests.rules.vault.scene import ORIGIN, SIGRID, VaultScene, entry_of
from tests.support.widgets import words
from tests.views.desks import Desk
from tests.views.vault.conftest import Seat
from tests.views.vault.rooms import (
    SECRET,
    again,
    dialog_gone,
    fill,
    page_of,
    root_file,
    send,
    version,
    with_silke,
)
from tests.views.vault.test_giving import box_of, dialog, form_of, new_page

NEW = "Neue-Wurzel-im-Garten-7"


@pytest.fixture
def old(scene: VaultScene, tmp_path: Path) -> Path:
    return root_file(tmp_path / "root.age", scene.root)


@pytest.fixture
def place(tmp_path: Path) -> Path:
    """Where the new root's file goes."""
    (tmp_path / "stick").mkdir()
    return tmp_path / "stick" / "root-2.age"


def asked_on(page: Any, **values: Any) -> ReplaceDialog:
    page.signers.replace.click()
    made: ReplaceDialog = dialog(ReplaceDialog)
    fill(made, passphrase=SECRET, new_passphrase=NEW, again=NEW, **values)
    return made


def fingerprint(scene: VaultScene) -> str:
    return scene.site.client().send(Meta()).directory


def test_the_root_is_replaced_and_customers_seal_at_once(
    qtbot: QtBot, seat: Seat, scene: VaultScene, old: Path, place: Path
) -> None:
    """The customer saw version 2; versions 3 to 5 are by others, under another root."""
    customer, sigrid, anna = seat(OWNER), seat(SIGRID), seat(ANNA)
    second = SignerKey.generate(f"{ORIGIN}.zweite")
    until = scene.site.clock().replace(year=2027)
    word = delegation(ORIGIN, scene.root, second.verifier, until)
    scene.sigrid.send(AppointSigner(delegation=word.decode()))
    for desk in (customer, anna):
        seen, _notes = directory_of(desk.client, desk.place.locker)
        assert seen.version == 2
    scene.sigrid.send(PublishDirectory(note=scene.next_note(signer=second)))
    page = page_of(qtbot, sigrid)
    asked = asked_on(page, file=old, place=place)
    assert send(qtbot, sigrid, asked) == {}
    assert dialog_gone(asked)
    new = read_root(place, NEW)
    assert fingerprint(scene) == new.verifier.fingerprint
    assert place.stat().st_mode & 0o777 == 0o600
    assert [one.name for one in place.parent.iterdir()] == [place.name]
    qtbot.waitUntil(lambda: page.replaced.isVisible() and sigrid.settled())
    assert new.verifier.fingerprint in page.replaced.text()
    assert any(new.verifier.fingerprint in line for line in words(page) if "Verträge" in line)
    states = {chip.text() for chip in page.signers.findChildren(Chip)}
    assert {"unterschreibt", "neu zu ernennen"} <= states
    page.sign.click()
    qtbot.waitUntil(sigrid.settled)
    dialog(SignDialog).deed.click()
    qtbot.waitUntil(lambda: sigrid.settled() and version(page) == 5)
    for desk in (customer, anna):
        seen, _notes = directory_of(desk.client, desk.place.locker)
        held = desk.place.locker.trust()
        assert held is not None
        assert (seen.version, held.root) == (5, new.verifier)
    hand_over(qtbot, customer, scene)


def hand_over(qtbot: QtBot, customer: Desk, scene: VaultScene) -> None:
    """Seal something for the technicians at the window."""
    page: NewTicketPage = new_page(qtbot, customer)
    form = form_of(page)
    form.input("department_id").set_value(scene.tickets.department().id)
    box: SealedBox = box_of(form)
    qtbot.waitUntil(box.add.isEnabled)
    box.take_all([Item(SealedKind.SSH, fields=Fields("FTP", "web42", "geheim", "", ""))])
    form.input("subject").set_value("Shop")
    form.submit()
    qtbot.waitUntil(lambda: bool(customer.gone), timeout=10_000)


def test_there_is_no_moment_in_which_nobody_could_seal(
    qtbot: QtBot, seat: Seat, scene: VaultScene, old: Path, place: Path
) -> None:
    """Right after the root was replaced, before anybody signs again."""
    customer, sigrid = seat(OWNER), seat(SIGRID)
    directory_of(customer.client, customer.place.locker)
    asked = asked_on(page_of(qtbot, sigrid), file=old, place=place)
    assert send(qtbot, sigrid, asked) == {}
    hand_over(qtbot, customer, scene)


def test_a_device_that_was_revoked_does_not_come_along(
    qtbot: QtBot, signer: Desk, scene: VaultScene, old: Path, place: Path
) -> None:
    scene.sigrid.send(RevokeDevice(device_id=scene.devices[ANNA][0].id))
    page = page_of(qtbot, signer)
    asked = asked_on(page, file=old, place=place)
    assert send(qtbot, signer, asked) == {}
    again(qtbot, signer, page)
    assert page.found is not None
    assert page.found.directory is not None
    gone = entry_of(scene.devices[ANNA][0])
    assert gone.id not in {device.id for device in page.found.directory.devices}
    assert sum(c.device.state is DeviceState.ACTIVE for c in page.cards) == 2


def test_wrong_files_and_passphrases_publish_nothing(
    qtbot: QtBot, signer: Desk, scene: VaultScene, old: Path, place: Path, tmp_path: Path
) -> None:
    before = fingerprint(scene)
    other = root_file(tmp_path / "fremd.age", SignerKey.generate("fremd.example.root"), NEW)
    twin = root_file(tmp_path / "kopie.age", scene.root, NEW)
    page = page_of(qtbot, signer)
    asked = asked_on(page, file=old, place=place)
    for changed, field, said in (
        ({"again": "Neue-Wurzel-im-Garten-8"}, "again", "überein"),
        ({"new_passphrase": "kurz", "again": "kurz"}, "new_passphrase", "12"),
        ({"passphrase": "Kastanie-9-Wolke"}, "passphrase", "nicht richtig"),
        ({"file": other}, "passphrase", "nicht richtig"),
        ({"place": old}, "place", "andere Datei"),
        ({"place": other}, "place", "andere Datei"),
        ({"place": twin}, "place", "andere Datei"),
    ):
        good = {"file": old, "place": place, "passphrase": SECRET}
        fill(asked, **{**good, "new_passphrase": NEW, "again": NEW, **changed})
        found = send(qtbot, signer, asked)
        assert set(found) == {field}, changed
        assert said in found[field], (changed, found)
    fill(asked, file=old, place=tmp_path / "nirgends" / "root.age", passphrase=SECRET)
    assert send(qtbot, signer, asked) == {}
    assert "nicht gespeichert" in asked.form.banner.text()
    assert (fingerprint(scene), place.exists()) == (before, False)
    assert read_root(twin, NEW) == read_root(old, SECRET) == scene.root
    QDialog.reject(asked)


def test_what_was_written_and_not_published_is_published_next_time(
    qtbot: QtBot,
    signer: Desk,
    scene: VaultScene,
    old: Path,
    place: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    page = page_of(qtbot, signer)
    client: Any = signer.place.tasks.portal
    real = client.send
    ways = [Conflict("stale"), None]

    def disturbed(operation: Any, *, key: str | None = None) -> Any:
        if type(operation).__name__ != "FollowRoot":
            return real(operation, key=key)
        way = ways.pop(0)
        if way is None:
            real(operation, key=key)
            raise Unreachable("no_answer")  # it arrived; its answer did not
        raise way

    monkeypatch.setattr(client, "send", disturbed)
    asked = asked_on(page, file=old, place=place)
    before = fingerprint(scene)
    assert send(qtbot, signer, asked) == {}
    new = read_root(place, NEW)
    assert fingerprint(scene) == before
    assert send(qtbot, signer, asked) == {}
    assert read_root(place, NEW) == new
    assert fingerprint(scene) == new.verifier.fingerprint
    monkeypatch.setattr(client, "send", real)
    assert "wurde ersetzt" in send(qtbot, signer, asked)["file"]
    assert read_root(place, NEW) == new
    assert len(scene.tickets.owner.send(ReadKeys()).successions) == 1
    QDialog.reject(asked)
    again(qtbot, signer, page)
    assert any(new.verifier.fingerprint in line for line in words(page))


def test_a_second_time_with_the_file_of_the_first(
    qtbot: QtBot, signer: Desk, scene: VaultScene, old: Path, place: Path
) -> None:
    page = page_of(qtbot, signer)
    assert send(qtbot, signer, asked_on(page, file=old, place=place)) == {}
    again(qtbot, signer, page)
    third = place.with_name("root-3.age")
    asked = asked_on(page, file=old, place=third)
    assert "wurde ersetzt" in send(qtbot, signer, asked)["file"]
    assert not third.exists()
    fill(asked, file=place, passphrase=NEW)
    assert send(qtbot, signer, asked) == {}
    assert fingerprint(scene) == read_root(third, NEW).verifier.fingerprint


def test_others_are_told_that_they_have_to_be_appointed_again(
    qtbot: QtBot, seat: Seat, scene: VaultScene, old: Path, place: Path
) -> None:
    sigrid, silke = seat(SIGRID), seat(with_silke(scene))
    hers = page_of(qtbot, silke)
    hers.signers.make.click()
    qtbot.waitUntil(lambda: hers.signers.own.isVisible() and silke.settled())
    key = silke.place.locker.signer(scene.tickets.users["silke@nordlicht.example"])
    assert key is not None
    until = scene.site.clock().replace(year=2027)
    word = delegation(ORIGIN, scene.root, key.verifier, until).decode()
    silke.client.send(AppointSigner(delegation=word))
    assert send(qtbot, sigrid, asked_on(page_of(qtbot, sigrid), file=old, place=place)) == {}
    again(qtbot, silke, hers)
    qtbot.waitUntil(lambda: "wartet auf seine Ernennung" in hers.signers.state.text())
    states = [chip.text() for chip in hers.signers.findChildren(Chip)]
    assert "neu zu ernennen" in states
    assert "nicht zum Unterschreiben ernannt" in hers.sign.toolTip()


def test_a_place_is_asked_for_and_nothing_is_written_over(
    qtbot: QtBot, signer: Desk, place: Path
) -> None:
    page_of(qtbot, signer).signers.replace.click()
    asked: ReplaceDialog = dialog(ReplaceDialog)
    field: Any = asked.form.input("place")
    assert isinstance(field, PathInput)
    chooser = field.ask()
    assert chooser.acceptMode() is QFileDialog.AcceptMode.AcceptSave
    assert chooser.testOption(QFileDialog.Option.DontConfirmOverwrite)
    assert any(ORIGIN in name for name in chooser.selectedFiles())
    chooser.reject()
    QDialog.reject(asked)


def test_the_file_is_one_of_age(
    qtbot: QtBot, signer: Desk, scene: VaultScene, old: Path, place: Path
) -> None:
    assert send(qtbot, signer, asked_on(page_of(qtbot, signer), file=old, place=place)) == {}
    with place.open("rb") as source:
        text = LockedReader(source, NEW).read(1000).decode()
    name, seed = text.removesuffix("\n").split(" ")
    assert name == f"{ORIGIN}.root"
    assert len(bytes.fromhex(seed)) == 32
    assert scene.root.seed.hex() not in text
