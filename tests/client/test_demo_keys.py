"""The demo's keys: one file, and a directory that never ends while somebody looks at the demo."""

import stat
from datetime import timedelta
from pathlib import Path

from app.client.embedded.demo_keys import DemoKeys, renew, set_up
from app.portal.tickets import ReadTicket, Tickets
from app.rules.demo import create_demo
from app.rules.sealed import notes
from tests.rules.vault.scene import facts_of
from tests.support.site import Site


def test_small_secrets_in_a_file(tmp_path: Path) -> None:
    kept = DemoKeys(tmp_path / "keys.json")
    assert kept.get("a") is None
    kept.set("a", "1")
    kept.set("b", "2")
    assert (kept.get("a"), DemoKeys(tmp_path / "keys.json").get("b")) == ("1", "2")
    kept.delete("a")
    kept.delete("a")
    assert (kept.get("a"), kept.get("b")) == (None, "2")
    assert stat.S_IMODE((tmp_path / "keys.json").stat().st_mode) == 0o600
    for nonsense in ("kein json", "[]"):
        (tmp_path / "keys.json").write_text(nonsense, encoding="utf-8")
        assert kept.get("b") is None


def test_the_directory_is_signed_anew_before_it_ends(local_site: Site, tmp_path: Path) -> None:
    create_demo(local_site.database, local_site.dispatcher.world)
    set_up(local_site.dispatcher, tmp_path / "keys.json")
    versions = []
    for days in (0, 6, 2, 0):
        local_site.clock.forward(days=days)
        renew(local_site.dispatcher, tmp_path / "keys.json")
        with local_site.house() as ctx:
            newest = notes.newest(ctx)
        versions.append(newest.version)
        assert newest.expires > local_site.clock() + timedelta(days=5)
    assert versions == [1, 1, 2, 2]
    renew(local_site.dispatcher, tmp_path / "lost.json")


def test_a_customer_of_it_has_sealed_something(local_site: Site, tmp_path: Path) -> None:
    create_demo(local_site.database, local_site.dispatcher.world)
    set_up(local_site.dispatcher, tmp_path / "keys.json")
    erika = local_site.signs_in("erika@musterhandel.example", password="Leuchtturm-7-am-Kai")
    from app.portal.auth import WhoAmI

    account = next(a for a in erika.send(WhoAmI()).accounts if a.number == "K-10042")
    erika.acting = f"account:{account.id}"
    rows = erika.send(Tickets()).rows
    sealed = [one for row in rows for one in facts_of(erika.send(ReadTicket(ticket_id=row.id)))]
    assert [one.kind for one in sealed] == ["database"]
