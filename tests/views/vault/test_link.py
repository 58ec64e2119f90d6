"""The hoster's link names the root: who comes by it compares nothing, and takes no other one."""

from dataclasses import replace
from pathlib import Path

import pytest

from app.errors import Conflict
from app.portal.accounts import InviteOwner
from app.portal.links import digits_in
from app.portal.mail import SendDueMail
from app.portal.vault.directory import ReadKeys
from app.settings import Settings
from app.vault.note import SignerKey
from app.views.entrance.doors import REMOTE, Connection, connections, keep
from app.views.vault.locker import Locker
from app.views.vault.trusting import Unconfirmed, directory_of
from tests.rules.vault.scene import ORIGIN, VaultScene
from tests.rules.vault.test_root import followed


def locker_by(scene: VaultScene, digits: str) -> Locker:
    return Locker(digits=digits, clock=scene.site.clock)


def link_in_the_invitation(scene: VaultScene) -> str:
    account = scene.site.add_account("K-10099", "Ohne Zugang GmbH")
    scene.site.add_staff(scene.site.add_user("boss@nordlicht.example"))
    boss = scene.site.signed_in("boss@nordlicht.example", "staff")
    boss.send(InviteOwner(account_id=account, email="chef@x.example"))
    scene.site.system(SendDueMail())
    (text,) = [
        said.text for _at, said in scene.site.mail.sent if said.recipient == "chef@x.example"
    ]
    (link,) = [line for line in text.splitlines() if line.startswith("kundencenter:")]
    return link


def test_the_invitation_leads_to_the_root_of_now(scene: VaultScene) -> None:
    digits = digits_in(link_in_the_invitation(scene))
    assert digits == scene.root.verifier.fingerprint
    locker = locker_by(scene, digits)
    directory_of(scene.tickets.owner, locker)
    held = locker.trust()
    assert held is not None
    assert held.root == scene.root.verifier


def test_without_digits_they_are_compared(scene: VaultScene) -> None:
    with pytest.raises(Unconfirmed):
        directory_of(scene.tickets.owner, locker_by(scene, ""))


def test_a_portal_with_another_root_is_refused_and_nothing_is_held(scene: VaultScene) -> None:
    locker = locker_by(scene, SignerKey.generate(f"{ORIGIN}.root").verifier.fingerprint)
    with pytest.raises(Conflict) as refused:
        directory_of(scene.tickets.owner, locker)
    assert refused.value.code == "vault_other_root"
    assert locker.trust() is None


def test_a_link_from_before_or_after_a_new_root_leads_to_it(scene: VaultScene) -> None:
    new = SignerKey.generate(f"{ORIGIN}.root")
    scene.sigrid.send(followed(scene, new))
    assert len(scene.tickets.owner.send(ReadKeys()).successions) == 1
    for key in (scene.root, new):
        locker = locker_by(scene, key.verifier.fingerprint)
        directory_of(scene.tickets.owner, locker)
        held = locker.trust()
        assert held is not None
        assert held.root == new.verifier


def test_the_digits_stay_with_the_portal(tmp_path: Path) -> None:
    settings = Settings(tmp_path / "settings.json")
    came = Connection(REMOTE, "Nordlicht", "https://portal.example", digits="1" * 5)
    keep(settings, came)
    keep(settings, replace(came, digits=""))  # by its typed address
    assert [one.digits for one in connections(settings)] == ["1" * 5]
