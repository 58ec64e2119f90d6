"""Who signs: listed, warned of, made on a device, appointed by the root's file."""

from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QFileDialog
from pytestqt.qtbot import QtBot

from app.keystore import KeyringFailed
from app.portal.vault.directory import AppointSigner, PublishDirectory, ReadKeys
from app.vault.note import SignerKey
from app.vault.trust import delegation
from app.views.kit.chip import Chip
from app.views.kit.facts import CopyButton
from app.views.kit.form.inputs import LineInput
from app.views.vault.appoint_dialog import AppointDialog
from app.views.vault.directory_page import DirectoryPage
from app.views.vault.locker import Locker
from app.views.vault.memory import Memory
from app.views.vault.path_input import PathInput
from app.views.vault.signing import SignDialog
from tests.rules.vault.scene import ORIGIN, SIGRID, VaultScene
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
from tests.views.vault.test_giving import dialog


def chips(page: DirectoryPage) -> list[tuple[str, str]]:
    found = page.signers.findChildren(Chip)
    return [(chip.text(), chip.tone) for chip in found if chip.isVisible()]


def come_back(desk: Desk, scene: VaultScene, **later: float) -> None:
    """Let time pass, and the person sign in again."""
    scene.site.clock.forward(**later)
    desk.client.tokens = scene.site.signed_in(SIGRID).tokens


def appoint(page: DirectoryPage) -> AppointDialog:
    page.signers.appoint.click()
    made: AppointDialog = dialog(AppointDialog)
    return made


def refused_by(desk: Desk) -> list[str]:
    codes: list[str] = []
    desk.place.tasks.refused.connect(lambda error: codes.append(error.code))
    return codes


def test_who_signs_is_listed(qtbot: QtBot, signer: Desk, scene: VaultScene) -> None:
    page = page_of(qtbot, signer)
    qtbot.waitUntil(lambda: chips(page) == [("unterschreibt", "ok")])
    said = words(page.signers)
    assert f"{ORIGIN}.sigrid · dieses Gerät" in said
    assert any(scene.signer.verifier.fingerprint in line for line in said)
    assert not page.signers.make.isVisible()
    assert not page.signers.state.isVisible()
    assert page.sign.toolTip() == ""
    assert any(scene.root.verifier.fingerprint in line for line in words(page))


def test_a_term_that_ends_is_said_in_time(qtbot: QtBot, signer: Desk, scene: VaultScene) -> None:
    page = page_of(qtbot, signer)
    come_back(signer, scene, days=340)
    again(qtbot, signer, page)
    qtbot.waitUntil(lambda: chips(page) == [("endet bald", "warn")])
    assert "neu ernennen" in page.signers.state.text()
    assert appoint(page).form.input("key").value() == str(scene.signer.verifier)
    QDialog.reject(dialog(AppointDialog))
    come_back(signer, scene, days=30)
    again(qtbot, signer, page)
    qtbot.waitUntil(lambda: chips(page) == [("abgelaufen", "neutral")])
    assert "wartet auf seine Ernennung" in page.signers.state.text()
    assert "nicht zum Unterschreiben ernannt" in page.sign.toolTip()
    codes = refused_by(signer)
    page.sign.click()
    qtbot.waitUntil(lambda: codes == ["vault_not_appointed"])


def test_a_device_without_a_key_says_why_and_makes_one(
    qtbot: QtBot, signer: Desk, scene: VaultScene
) -> None:
    fresh = Locker(pins=True, clock=scene.site.clock)
    signer.place.keep_keys(lambda: fresh)
    page = page_of(qtbot, signer)
    codes = refused_by(signer)
    page.sign.click()
    qtbot.waitUntil(lambda: codes == ["vault_no_signer"])
    page.signers.replace.click()
    assert codes == ["vault_no_signer"] * 2
    assert "keinen Schlüssel" in page.sign.toolTip()
    assert "keinen Schlüssel" in page.sign.accessibleDescription()
    page.signers.make.click()
    qtbot.waitUntil(lambda: page.signers.own.isVisible() and signer.settled())
    made = fresh.signer(scene.tickets.users[SIGRID])
    assert made is not None
    line = {str(made.verifier), made.verifier.fingerprint}
    qtbot.waitUntil(lambda: line <= set(words(page.signers.own)))
    page.signers.own.findChildren(CopyButton)[0].click()
    assert QGuiApplication.clipboard().text() == str(made.verifier)
    assert "wartet auf seine Ernennung" in page.signers.state.text()
    assert not page.signers.make.isVisible()
    page.sign.click()
    qtbot.waitUntil(lambda: codes[2:] == ["vault_not_appointed"])


def test_making_it_again_keeps_the_key_that_is_there(
    qtbot: QtBot, signer: Desk, scene: VaultScene
) -> None:
    page = page_of(qtbot, signer)
    page.appointing.make()
    qtbot.waitUntil(signer.settled)
    assert signer.place.locker.signer(scene.tickets.users[SIGRID]) == scene.signer


class Closed(Memory):
    """A key ring that takes nothing."""

    def set(self, kind: str, secret: str) -> None:  # noqa: ARG002 - as the others
        raise KeyringFailed("locked")


def test_a_key_that_no_key_ring_keeps_is_said(
    qtbot: QtBot, signer: Desk, scene: VaultScene
) -> None:
    passing = Locker(Closed(), pins=True, clock=scene.site.clock)
    signer.place.keep_keys(lambda: passing)
    page = page_of(qtbot, signer)
    page.signers.make.click()
    qtbot.waitUntil(lambda: page.signers.own.isVisible() and signer.settled())
    assert "Programm" in page.signers.state.text()


def test_a_second_signer_is_appointed_and_signs(
    qtbot: QtBot, seat: Seat, scene: VaultScene, tmp_path: Path
) -> None:
    file = root_file(tmp_path / "root.age", scene.root)
    sigrid, silke = seat(SIGRID), seat(with_silke(scene))
    hers = page_of(qtbot, silke)
    hers.signers.make.click()
    qtbot.waitUntil(lambda: hers.signers.own.isVisible() and silke.settled())
    key = silke.place.locker.signer(scene.tickets.users["silke@nordlicht.example"])
    assert key is not None
    page = page_of(qtbot, sigrid)
    asked = appoint(page)
    assert asked.form.input("key").value() == ""
    fill(asked, key=f"  {key.verifier} ", file=file, passphrase=SECRET)
    qtbot.waitUntil(lambda: any(key.verifier.fingerprint in line for line in words(asked)))
    assert send(qtbot, sigrid, asked) == {}
    assert dialog_gone(asked)
    assert sigrid.told == ["Der Unterzeichner wurde ernannt"]
    qtbot.waitUntil(lambda: len(chips(page)) == 2 and sigrid.settled())
    again(qtbot, silke, hers)
    qtbot.waitUntil(lambda: chips(hers) == [("unterschreibt", "ok")] * 2)
    assert not hers.signers.state.isVisible()
    hers.sign.click()
    qtbot.waitUntil(silke.settled)
    dialog(SignDialog).deed.click()
    qtbot.waitUntil(lambda: scene.directory().version == 3 and silke.settled())
    again(qtbot, sigrid, page)
    assert version(page) == 3


def test_the_root_renews_the_term_of_a_device(
    qtbot: QtBot, signer: Desk, scene: VaultScene, tmp_path: Path
) -> None:
    """Its term ended, and the version that it had signed ended too: it goes on all the same."""
    file = root_file(tmp_path / "root.age", scene.root)
    page = page_of(qtbot, signer)
    come_back(signer, scene, days=400)
    again(qtbot, signer, page)
    assert version(page) == 2
    asked = appoint(page)
    fill(asked, file=file, passphrase=SECRET)
    assert send(qtbot, signer, asked) == {}
    qtbot.waitUntil(lambda: chips(page) == [("unterschreibt", "ok")] and signer.settled())
    page.sign.click()
    qtbot.waitUntil(signer.settled)
    dialog(SignDialog).deed.click()
    qtbot.waitUntil(lambda: signer.settled() and version(page) == 3)


def test_a_term_that_ended_before_its_version_did(
    qtbot: QtBot, signer: Desk, scene: VaultScene, tmp_path: Path
) -> None:
    second = SignerKey.generate(f"{ORIGIN}.zweite")
    until = scene.site.clock() + timedelta(days=1)
    word = delegation(ORIGIN, scene.root, second.verifier, until).decode()
    scene.sigrid.send(AppointSigner(delegation=word))
    scene.sigrid.send(PublishDirectory(note=scene.next_note(signer=second)))
    page = page_of(qtbot, signer)
    come_back(signer, scene, days=30)
    again(qtbot, signer, page)
    assert page.sign.isVisible()
    page.sign.click()
    qtbot.waitUntil(signer.settled)
    dialog(SignDialog).deed.click()
    qtbot.waitUntil(lambda: signer.settled() and version(page) == 4)


@pytest.fixture
def files(scene: VaultScene, tmp_path: Path) -> dict[str, Path]:
    """Files that are not the root's, by what is said of them."""
    other = SignerKey.generate("fremd.example.root")
    whole = root_file(tmp_path / "root.age", scene.root)
    found = {"andere": root_file(tmp_path / "fremd.age", other), "lesbar": tmp_path / "nichts.age"}
    found["nicht die Datei"] = tmp_path / "bild.age"
    found["nicht die Datei"].write_bytes(b"GIF89a")
    found["beschädigt"] = tmp_path / "kaputt.age"
    found["beschädigt"].write_bytes(whole.read_bytes()[:-3])
    return found


def test_wrong_files_and_passphrases_are_told_apart_and_nothing_is_lost(
    qtbot: QtBot, signer: Desk, scene: VaultScene, tmp_path: Path, files: dict[str, Path]
) -> None:
    page = page_of(qtbot, signer)
    asked = appoint(page)
    key = SignerKey.generate(f"{ORIGIN}.zweite").verifier
    fill(asked, key=key, file=tmp_path / "root.age", passphrase="Kastanie-9-Wolke")
    assert send(qtbot, signer, asked) == {"passphrase": "Die Passphrase ist nicht richtig."}
    fill(asked, passphrase=SECRET)
    expected = {"andere": "eines anderen Verzeichnisses", "lesbar": "nicht lesbar"}
    for name, path in files.items():
        fill(asked, file=path)
        said = send(qtbot, signer, asked)
        assert set(said) == {"file"}
        assert expected.get(name, name) in said["file"]
    typed = asked.form.values()
    assert (typed["key"], typed["passphrase"]) == (str(key), SECRET)
    for line, said_of in (("Unsinn", "kein Schlüssel"), (scene.root.verifier, "Wurzelschlüssel")):
        fill(asked, key=line, file=tmp_path / "root.age")
        assert said_of in send(qtbot, signer, asked)["key"]
    assert len(scene.tickets.owner.send(ReadKeys()).delegations) == 1
    QDialog.reject(asked)


def test_what_was_typed_stays_while_the_portal_refuses(
    qtbot: QtBot, signer: Desk, scene: VaultScene, tmp_path: Path
) -> None:
    file = root_file(tmp_path / "root.age", scene.root)
    page = page_of(qtbot, signer)
    asked = appoint(page)
    key = SignerKey.generate(f"{ORIGIN}.zweite").verifier
    fill(asked, key=key, file=file, passphrase=SECRET)
    scene.site.clock.forward(minutes=11)  # the second factor is not fresh any more
    assert send(qtbot, signer, asked) == {}
    assert asked.form.banner.isVisible()
    assert asked.form.values()["passphrase"] == SECRET
    signer.client.tokens = scene.site.signed_in(SIGRID).tokens
    assert send(qtbot, signer, asked) == {}
    assert dialog_gone(asked)
    words_ = scene.tickets.owner.send(ReadKeys()).delegations
    assert any(str(key) in word for word in words_)


def test_a_file_is_asked_for(qtbot: QtBot, signer: Desk) -> None:
    asked = appoint(page_of(qtbot, signer))
    field: Any = asked.form.input("file")
    assert isinstance(field, PathInput)
    chooser = field.ask()
    assert chooser.fileMode() is QFileDialog.FileMode.ExistingFile
    chooser.fileSelected.emit("/stick/nordlicht.root.age")
    chooser.reject()
    assert field.value() == "/stick/nordlicht.root.age"
    assert "nordlicht.root.age" in words(field)
    assert "nordlicht.root.age" in field.choose.accessibleName()
    assert isinstance(asked.form.input("key"), LineInput)
    QDialog.reject(asked)
