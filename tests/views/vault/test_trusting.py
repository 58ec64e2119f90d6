"""What this machine believes of the directory while others look at it, and when it ends."""

from dataclasses import replace
from typing import Any
from uuid import uuid4

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.errors import Conflict
from app.portal.vault.directory import ReadKeys
from app.vault.directory import Device
from app.vault.note import VerifierKey
from app.vault.opening import DeviceKeys
from app.vault.trust import Seen, Trust
from app.views.kit.buttons import LinkButton
from app.views.kit.language import switch_language
from app.views.vault.enrolling import changes
from app.views.vault.locker import Locker
from app.views.vault.signers import read_signers
from app.views.vault.signing import SignDialog
from app.views.vault.trusting import directory_of, last_signed
from app.views.vault.verdict import verdict
from tests.rules.vault.scene import ORIGIN, SIGRID, VaultScene
from tests.support.widgets import words
from tests.views.desks import Desk
from tests.views.vault.rooms import again, page_of


def test_two_looks_at_once_are_no_reason_for_alarm(
    signer: Desk, scene: VaultScene, monkeypatch: pytest.MonkeyPatch
) -> None:
    """While one waits for its answer, another sees a version that is newer."""
    locker, client = signer.place.locker, signer.client
    directory_of(client, locker)
    real = client.send
    times: list[Any] = []

    def slow(operation: Any, *, key: str | None = None) -> Any:
        answer = real(operation, key=key)
        if isinstance(operation, ReadKeys) and not times:
            times.append(answer)
            scene.publish()
            assert directory_of(client, locker)[0].version == 3
        return answer

    monkeypatch.setattr(client, "send", slow)
    assert directory_of(client, locker)[0].version == 2
    assert locker.seen().version == 3
    assert directory_of(client, locker)[0].version == 3


def test_of_two_versions_with_one_number_the_first_is_remembered(signer: Desk) -> None:
    locker = signer.place.locker
    locker.keep_seen(Seen(3, "a" * 64, locker.clock()))
    locker.keep_seen(Seen(3, "b" * 64, locker.clock()))
    locker.keep_seen(Seen(2, "c" * 64, locker.clock()))
    assert (locker.seen().version, locker.seen().digest) == (3, "a" * 64)


@pytest.mark.parametrize(
    "note", ["Unsinn", "x\n\n— a AAAAAAAA\n", "[" * 5000 + "\n\n— a AAAAAAAA\n"]
)
def test_whoever_signs_is_told_of_a_directory_that_is_none(
    signer: Desk, monkeypatch: pytest.MonkeyPatch, note: str
) -> None:
    client = signer.client
    found = client.send(ReadKeys())
    monkeypatch.setattr(client, "send", lambda *_a: found.model_copy(update={"notes": (note,)}))
    with pytest.raises(Conflict, match="vault_malformed"):
        last_signed(client, signer.place.locker)


def test_the_page_says_in_time_that_the_directory_ends(
    qtbot: QtBot, signer: Desk, scene: VaultScene
) -> None:
    page = page_of(qtbot, signer)
    for days, tone, said in (
        (0, "ok", "gültig bis"),
        (8, "warn", "Unterschreiben Sie sie vorher neu"),
        (7, "danger", "Prüfen und unterschreiben Sie sie jetzt"),
    ):
        scene.site.clock.forward(days=days)
        signer.client.tokens = scene.site.signed_in(SIGRID).tokens
        again(qtbot, signer, page)
        assert page.verdict.property("tone") == tone
        assert said in page.verdict.text()
        assert page.sign.isVisible()


def test_a_device_that_waits_is_said_whatever_else_there_is(scene: VaultScene) -> None:
    directory, now = scene.directory(), scene.site.clock()
    for at, tone in ((now, "warn"), (directory.expires, "danger")):
        found, words = verdict(directory, at, waits=True)
        assert found == tone
        assert callable(words)
        assert "wartet auf Ihre Unterschrift" in words()


def test_words_of_the_portal_that_nobody_can_read(scene: VaultScene) -> None:
    """What is no word of a root is not listed, and is no reason to fall over."""
    locker = Locker(clock=scene.site.clock)
    found = scene.tickets.owner.send(ReadKeys())
    assert read_signers(found, locker, 1) is None
    locker.hold(Trust(ORIGIN, scene.root.verifier))
    listed = read_signers(found, locker, 1)
    assert listed is not None
    assert [one.signer for one in listed.named] == [scene.signer.verifier]
    for changed in (
        {"root": "Unsinn"},
        {"delegations": (found.delegations[0].replace("signer ", "signer  "),)},
    ):
        assert read_signers(found.model_copy(update=changed), locker, 1) is None
    assert VerifierKey.parse(found.root) == listed.trust.root


def test_other_keys_under_a_known_name_are_compared_like_new_ones(
    qtbot: QtBot, scene: VaultScene
) -> None:
    """A server that puts its own key in the place of an agent's is found out by the digits."""
    before = scene.directory()
    one = before.devices[0]
    swapped = replace(one, age=DeviceKeys.generate("x").recipient)
    after = before.next(scene.site.clock(), [swapped, *before.devices[1:]], "")
    found = changes(before, after)
    assert (found.come, found.go, found.other) == ([swapped], [one], [])
    window = QWidget()
    qtbot.addWidget(window)
    dialog = SignDialog(before, after, window)
    dialog.show()
    assert any(swapped.fingerprint in said for said in words(dialog))
    assert "verglichen" in dialog.deed.text()
    elsewhere = replace(one, departments=(*one.departments, 99))
    moved = changes(before, replace(after, devices=(elsewhere, *before.devices[1:])))
    assert (moved.come, moved.go, moved.other) == ([], [], [(one, elsewhere)])


def test_the_signer_sees_what_a_device_opens_and_opens_no_longer(
    qtbot: QtBot, scene: VaultScene
) -> None:
    before = scene.directory()
    one, first = before.devices[0], before.devices[0].departments[0]
    names = {first: {"de": "Technik", "en": "Support"}, 98: {"de": "Vertrieb", "en": "Sales"}}
    window = QWidget()
    qtbot.addWidget(window)

    def said(changed: Device, *more: Device) -> str:
        devices = (changed, *before.devices[1:], *more)
        dialog = SignDialog(before, replace(before, devices=devices), window, names)
        dialog.show()
        return "\n".join(words(dialog))

    moved = said(replace(one, departments=(*one.departments[1:], 98, 99), name="Anna Neu"))
    assert f"{one.name} heißt jetzt Anna Neu" in moved
    assert "Anna Neu öffnet zusätzlich: Vertrieb, Abteilung 99" in moved
    assert "Anna Neu öffnet nicht mehr: Technik" in moved
    stranger = replace(one, id=str(uuid4()), departments=(98,))
    assert f"{stranger.fingerprint}\nÖffnet: Vertrieb" in said(one, stranger)


def test_the_deeds_of_a_device_follow_the_language(qtbot: QtBot, signer: Desk) -> None:
    page = page_of(qtbot, signer)
    said = {
        "de": {"Sperren …", "Was es abgerufen hat …"},
        "en": {"Revoke …", "What it has retrieved …"},
    }
    for language in ("de", "en"):
        switch_language(language)
        shown = {button.text() for card in page.cards for button in card.findChildren(LinkButton)}
        assert shown == said[language]
    dialog = page.ask_what_it_retrieved(page.cards[0].device)
    qtbot.waitUntil(lambda: "It has retrieved nothing." in words(dialog))
    dialog.reject()
