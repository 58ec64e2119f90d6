"""The composition root: a session that was kept leads in at every start, not only at the next."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from app.desktop import Opener
from app.keystore import KeyStore
from app.portal.auth import SignIn, WhoAmI
from app.views.entrance.doors import DEMO, Connection, demo_people

CONNECTION = Connection(DEMO, "Demo")


class Ring:
    """A key ring of the system that outlives the programs of a test."""

    def __init__(self) -> None:
        self.kept: dict[tuple[str, str], str] = {}

    def get_password(self, service: str, username: str) -> str | None:
        return self.kept.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        self.kept[service, username] = password

    def delete_password(self, service: str, username: str) -> None:
        del self.kept[service, username]


def started(folder: Path, ring: Ring) -> tuple[Opener, Any]:
    opener = Opener(folder, lambda origin: KeyStore(origin, backend=lambda: ring))
    return opener, opener.open(CONNECTION)


def again(folder: Path, ring: Ring, look: Callable[[Any], str]) -> str:
    opener, portal = started(folder, ring)
    try:
        return opener.resume(portal, CONNECTION) or look(portal)
    finally:
        opener.close()


def test_a_kept_session_leads_in_start_after_start(tmp_path: Path) -> None:
    ring, person = Ring(), demo_people()[0]
    opener, portal = started(tmp_path, ring)
    portal.send(SignIn.model_validate({"email": person.email, "password": person.password}))
    assert opener.remember(portal, CONNECTION) == ""
    opener.close()
    for _start in range(3):
        assert again(tmp_path, ring, lambda portal: portal.send(WhoAmI()).name) == person.name


def test_without_a_kept_session_nobody_comes_in(tmp_path: Path) -> None:
    ring, person = Ring(), demo_people()[0]
    opener, portal = started(tmp_path, ring)
    portal.send(SignIn.model_validate({"email": person.email, "password": person.password}))
    opener.remember(portal, CONNECTION)
    opener.forget(CONNECTION)
    opener.close()
    assert ring.kept == {}
    assert again(tmp_path, ring, lambda portal: portal.send(WhoAmI()).name) == "none"
