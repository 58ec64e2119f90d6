"""The recovery key: proposed, set up, seen by who signs and by customers, taken away."""

from base64 import b64decode

import pyrage
import pytest
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from app.portal.vault.directory import PublishDirectory
from app.portal.vault.opening import SealedLetter
from app.vault.entry import Place
from app.vault.opening import DeviceKeys, open_slot
from app.views.kit.facts import CopyButton
from app.views.vault.recovery_dialog import RecoveryDialog
from app.views.vault.signing import SignDialog, digits_of_recovery
from tests.rules.tickets.scene import ANNA, OWNER
from tests.rules.vault.scene import ORIGIN, SIGRID, VaultScene, facts_of
from tests.support.widgets import words
from tests.views.desks import Desk
from tests.views.vault.conftest import Seat
from tests.views.vault.rooms import again, fill, page_of, send, version
from tests.views.vault.test_giving import box_of, dialog, form_of, new_page

KEEPER = pyrage.x25519.Identity.generate()
RECIPIENT = str(KEEPER.to_public())
DIGITS = digits_of_recovery(RECIPIENT)


def signed_with(scene: VaultScene, recipient: str) -> None:
    """Let somebody else publish a version with this recovery key."""
    scene.sigrid.send(PublishDirectory(note=scene.next_note(recovery=recipient)))


def test_it_is_proposed_where_few_devices_open(
    qtbot: QtBot, signer: Desk, scene: VaultScene
) -> None:
    page = page_of(qtbot, signer)
    assert page.recovery.hint.isVisible()
    proposed = page.recovery.hint.text()
    names = {d.names["de"] for d in page.found.listed.departments}  # type: ignore[union-attr] # it is shown
    technical = scene.tickets.department().names["de"]
    assert {name for name in names if name in proposed} == names - {technical}
    assert page.recovery.set_up.isVisible()
    assert not page.recovery.remove.isVisible()
    signed_with(scene, RECIPIENT)
    again(qtbot, signer, page)
    assert not page.recovery.hint.isVisible()


def test_it_is_set_up_after_its_digits_were_seen(
    qtbot: QtBot, seat: Seat, scene: VaultScene
) -> None:
    sigrid, customer = seat(SIGRID), seat(OWNER)
    page = page_of(qtbot, sigrid)
    page.recovery.set_up.click()
    asked: RecoveryDialog = dialog(RecoveryDialog)
    assert any("age-keygen" in said for said in words(asked))
    for line, said in (
        (str(KEEPER), "geheime Hälfte"),
        ("age1falsch", "kein Schlüssel"),
        (str(scene.signer.verifier), "kein Schlüssel"),
    ):
        fill(asked, recipient=line)
        assert said in send(qtbot, sigrid, asked)["recipient"]
    fill(asked, recipient=f" Public key: {RECIPIENT} ")
    assert send(qtbot, sigrid, asked) == {}
    seen: SignDialog = dialog(SignDialog)
    assert any("Neuer Wiederherstellungsschlüssel" in s and DIGITS in s for s in words(seen))
    assert "Ziffern" in seen.deed.text()
    assert scene.directory().recovery == ""
    seen.deed.click()
    qtbot.waitUntil(lambda: version(page) == 3 and sigrid.settled())
    assert scene.directory().recovery == RECIPIENT
    qtbot.waitUntil(lambda: DIGITS in words(page.recovery))
    assert page.recovery.findChildren(CopyButton)
    form = form_of(new_page(qtbot, customer))
    form.input("department_id").set_value(scene.tickets.department().id)
    names = "Anna Agentin, Bernd Agent, Wiederherstellungsschlüssel Ihres Hosters"
    qtbot.waitUntil(lambda: f"Lesbar für: {names}" in words(box_of(form)))


def test_what_is_sealed_then_opens_with_it(scene: VaultScene) -> None:
    signed_with(scene, RECIPIENT)
    ticket = scene.open()
    entry = facts_of(ticket)[0].entry
    letter: SealedLetter = scene.retrieve(scene.tickets.anna, ANNA, entry)
    place = Place(ORIGIN, letter.account_id, str(ticket.mark), str(entry), letter.kind.value)
    raw = b64decode(letter.slot.get_secret_value())
    assert open_slot(raw, str(KEEPER), place).key.startswith("AGE-SECRET-KEY-")


def test_whoever_signs_next_sees_it_though_another_set_it_up(
    qtbot: QtBot, signer: Desk, scene: VaultScene
) -> None:
    page = page_of(qtbot, signer)
    signed_with(scene, RECIPIENT)
    again(qtbot, signer, page)
    page.sign.click()
    qtbot.waitUntil(signer.settled)
    seen: SignDialog = dialog(SignDialog)
    assert any("bleibt und liest mit" in said and DIGITS in said for said in words(seen))
    seen.deed.click()
    qtbot.waitUntil(lambda: version(page) == 4 and signer.settled())
    assert scene.directory().recovery == RECIPIENT


def test_it_is_taken_away(qtbot: QtBot, signer: Desk, scene: VaultScene) -> None:
    signed_with(scene, RECIPIENT)
    page = page_of(qtbot, signer)
    page.recovery.remove.click()
    qtbot.waitUntil(signer.settled)
    seen: SignDialog = dialog(SignDialog)
    assert any("entfällt" in said and DIGITS in said for said in words(seen))
    assert "Ziffern" not in seen.deed.text()
    seen.deed.click()
    qtbot.waitUntil(lambda: version(page) == 4 and signer.settled())
    assert scene.directory().recovery == ""
    qtbot.waitUntil(page.recovery.set_up.isVisible)


def test_another_one_in_its_place_is_both(qtbot: QtBot, signer: Desk, scene: VaultScene) -> None:
    before = scene.directory()
    other = DeviceKeys.generate("x").recipient
    page = page_of(qtbot, signer)
    shown = SignDialog(
        before.next(scene.site.clock(), before.devices, RECIPIENT),
        before.next(scene.site.clock(), before.devices, other),
        page,
    )
    shown.open()
    said = "\n".join(words(shown))
    assert DIGITS in said
    assert digits_of_recovery(other) in said
    assert "nur länger" not in said
    QDialog.reject(shown)


@pytest.mark.parametrize("upper", [False, True])
def test_it_is_kept_in_one_spelling(
    qtbot: QtBot, signer: Desk, scene: VaultScene, *, upper: bool
) -> None:
    page = page_of(qtbot, signer)
    asked = page.ask_for_recovery()
    fill(asked, recipient=RECIPIENT.upper() if upper else RECIPIENT)
    assert send(qtbot, signer, asked) == {}
    dialog(SignDialog).deed.click()
    qtbot.waitUntil(lambda: version(page) == 3 and signer.settled())
    assert scene.directory().recovery == RECIPIENT
