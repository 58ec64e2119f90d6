"""The directory of an embedded portal does not end while its signer's computer is used."""

from collections.abc import Callable
from datetime import timedelta

import pytest

from app.client.embedded.renewing import renew
from app.portal.vault.directory import DeviceState, KeyDevices, RevokeDevice
from app.vault.note import SignerKey
from tests.rules.tickets.scene import BERND
from tests.rules.vault.scene import SIGRID, VaultScene, make_vault
from tests.support.site import Site


@pytest.fixture
def scene(local_site: Site) -> VaultScene:
    return make_vault(local_site)


def keys(scene: VaultScene, key: SignerKey) -> Callable[[int], SignerKey | None]:
    return {scene.tickets.users[SIGRID]: key}.get


def test_it_is_signed_by_a_key_of_this_computer_a_week_before_it_ends(scene: VaultScene) -> None:
    mine = keys(scene, scene.signer)
    versions = []
    for days in (6, 2, 0, 8):
        scene.site.clock.forward(days=days)
        renew(scene.site.dispatcher, mine)
        versions.append(scene.directory().version)
    assert versions == [2, 3, 3, 4]
    assert scene.directory().expires > scene.site.clock() + timedelta(days=13)
    assert len(scene.directory().devices) == 3


def test_without_a_key_that_signs_it_is_left_as_it_is(scene: VaultScene) -> None:
    scene.site.clock.forward(days=10)
    for key in (None, SignerKey.generate("fremd")):
        renew(scene.site.dispatcher, {scene.tickets.users[SIGRID]: key}.get)
        assert scene.directory().version == 2


def test_nobody_comes_in_and_who_was_revoked_goes(scene: VaultScene) -> None:
    lost = scene.devices[BERND][0]
    scene.enrol(scene.tickets.anna, "anna2@nordlicht.example")
    scene.site.clock.forward(days=10)
    scene.sigrid = scene.site.signed_in(SIGRID, "staff")
    scene.sigrid.send(RevokeDevice(device_id=lost.id))
    renew(scene.site.dispatcher, keys(scene, scene.signer))
    assert {d.user for d in scene.directory().devices} == {
        scene.tickets.users[email] for email in scene.devices if email in scene.tickets.users
    } - {lost.user_id}
    states = [device.state for device in scene.sigrid.send(KeyDevices()).devices]
    assert sorted(states) == [
        DeviceState.ACTIVE, DeviceState.ACTIVE, DeviceState.REVOKED, DeviceState.WAITING
    ]  # fmt: skip
