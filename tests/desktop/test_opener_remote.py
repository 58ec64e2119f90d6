"""Portals on a server, opened one after the other: what is kept is what somebody agreed to."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from pydantic import SecretStr

from app.desktop import Opener
from app.errors import Unreachable
from app.keystore import KeyStore
from app.portal.auth import SignIn, SignOut, WhoAmI
from app.portal.profile import EndOtherDevices
from app.views.entrance.doors import REMOTE, Connection
from tests.desktop.test_opener import Ring
from tests.rules.invoices.scene import OWNER, Scene, make_scene
from tests.support.relay import Relay
from tests.support.site import PASSWORD, sqlite_site

MEMBER = "max@musterhandel.example"


class Machine:
    """A profile with its key ring, and a wire to a server."""

    def __init__(self, scene: Scene, folder: Path) -> None:
        self.scene, self.ring, self.folder = scene, Ring(), folder / "home"
        self.wire = Relay(scene.site.address())
        self.connection = Connection(REMOTE, "Nord", self.wire.address)
        self.opener = Opener(
            self.folder, lambda origin: KeyStore(origin, backend=lambda: self.ring)
        )

    def enter(self, email: str, *, stay: bool) -> Any:
        """Open the portal and sign in, perhaps to stay."""
        portal: Any = self.opener.open(self.connection)
        self.sign_in(portal, email)
        if stay:
            assert self.opener.remember(portal, self.connection) == ""
        return portal

    @staticmethod
    def sign_in(portal: Any, email: str) -> None:
        portal.send(SignIn(email=email, password=SecretStr(PASSWORD)))
        portal.acting = f"account:{portal.send(WhoAmI()).accounts[0].id}"

    @property
    def kept(self) -> set[str]:
        return {kind for _service, kind in self.ring.kept}

    @property
    def files(self) -> list[Path]:
        return list((self.folder / "cache").rglob("*.db"))


@pytest.fixture
def machine(tmp_path: Path) -> Iterator[Machine]:
    site = sqlite_site(tmp_path, "http-sqlite")
    made = Machine(make_scene(site), tmp_path)
    yield made
    made.opener.close()
    made.wire.cut()
    site.close()


def test_who_signs_in_after_somebody_is_asked_anew_whether_to_stay(machine: Machine) -> None:
    portal = machine.enter(OWNER, stay=True)
    portal.send(WhoAmI())
    assert {"refresh", "cache:person"} <= machine.kept
    portal.send(SignOut())
    assert machine.kept == set()
    machine.sign_in(portal, MEMBER)
    assert machine.kept == set()
    assert machine.files == []


def test_signing_out_without_a_network_leaves_nothing(machine: Machine) -> None:
    portal = machine.enter(OWNER, stay=True)
    portal.send(WhoAmI())
    machine.wire.cut()
    with pytest.raises(Unreachable):
        portal.send(SignOut())
    assert machine.kept == set()
    assert machine.files == []
    again: Any = machine.opener.open(machine.connection)
    assert machine.opener.resume(again, machine.connection) == "none"


def test_a_portal_that_was_left_does_not_come_back(machine: Machine) -> None:
    before = machine.enter(OWNER, stay=True)
    before.send(WhoAmI())
    machine.opener.close()
    machine.wire.cut()
    portal: Any = machine.opener.open(machine.connection)
    assert machine.opener.resume(portal, machine.connection) == ""
    assert portal.stale is not None
    machine.opener.forget(machine.connection)
    machine.wire.mend()
    assert before.lost is None
    assert not portal._prober._wanted or portal._prober._stopped
    assert machine.kept == set()
    assert machine.files == []


def test_a_session_that_was_ended_elsewhere_leaves_nothing(machine: Machine) -> None:
    machine.enter(OWNER, stay=True).send(WhoAmI())
    machine.opener.close()
    elsewhere = machine.scene.site.signed_in(OWNER)
    elsewhere.send(EndOtherDevices())
    portal = machine.opener.open(machine.connection)
    assert machine.opener.resume(portal, machine.connection) == "none"
    assert machine.kept == set()
    assert machine.files == []


def test_another_profile_of_the_same_person_has_secrets_of_its_own(machine: Machine) -> None:
    machine.enter(OWNER, stay=True).send(WhoAmI())
    machine.opener.close()
    before = dict(machine.ring.kept)
    other = Opener(
        machine.folder.with_name("other"),
        lambda origin: KeyStore(origin, backend=lambda: machine.ring),
    )
    assert not other.kept(machine.connection)
    other.forget(machine.connection)
    other.close()
    assert machine.ring.kept == before
    moved = machine.folder.rename(machine.folder.with_name("moved"))
    again = Opener(moved, lambda origin: KeyStore(origin, backend=lambda: machine.ring))
    assert again.kept(machine.connection)
    again.close()
