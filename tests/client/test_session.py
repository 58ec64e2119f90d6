"""The session that a client keeps: renewed in time, resumed, and forgotten when it is void."""

from concurrent.futures import ThreadPoolExecutor

import pytest
from pydantic import SecretStr

from app.client.base import Client
from app.client.local import LocalPortal
from app.errors import SessionExpired
from app.portal.auth import SignOut, Tokens, WhoAmI
from app.portal.invoices import RenewDueServices
from app.portal.mail import SendDueMail
from tests.support.site import Site

EMAIL = "erika@musterhandel.example"


class Kept:
    """What a desktop keeps of a client's tokens."""

    def __init__(self, client: Client) -> None:
        self.told: list[Tokens | None] = []
        client.on_tokens = self.told.append

    @property
    def refresh(self) -> str:
        tokens = self.told[-1]
        assert tokens is not None
        return tokens.refresh.get_secret_value()


def test_a_kept_token_resumes_the_session_elsewhere(site: Site) -> None:
    site.add_user(EMAIL)
    before = site.signed_in(EMAIL)
    assert before.tokens is not None
    client = site.client()
    kept = Kept(client)
    client.resume(before.tokens.refresh.get_secret_value())
    assert client.send(WhoAmI()).name == "Erika Beispiel"
    assert client.tokens is kept.told[-1]
    again = site.client()
    again.resume(kept.refresh)
    assert again.send(WhoAmI()).name == "Erika Beispiel"


def test_a_void_token_resumes_nothing(site: Site) -> None:
    client = site.client()
    kept = Kept(client)
    with pytest.raises(SessionExpired):
        client.resume("kc_rt_invented")
    assert (client.tokens, kept.told) == (None, [])


def test_many_threads_renew_once(site: Site) -> None:
    site.add_user(EMAIL)
    client = site.signed_in(EMAIL)
    kept = Kept(client)
    site.clock.forward(minutes=16)
    with ThreadPoolExecutor(6) as pool:
        names = list(pool.map(lambda _n: client.send(WhoAmI()).name, range(6)))
    assert names == ["Erika Beispiel"] * 6
    assert len(kept.told) == 1


def test_who_comes_late_uses_what_another_thread_renewed(local_site: Site) -> None:
    local_site.add_user(EMAIL)
    client = local_site.signed_in(EMAIL)
    kept, old = Kept(client), client.tokens
    assert old is not None
    local_site.clock.forward(minutes=16)
    client.send(WhoAmI())
    assert client._renew(old)
    client.send(SignOut())
    assert not client._renew(old)
    assert len(kept.told) == 2


def test_a_session_that_is_over_is_forgotten(site: Site) -> None:
    site.add_user(EMAIL)
    client = site.signed_in(EMAIL, "account:1")
    kept = Kept(client)
    site.clock.forward(days=15)
    with pytest.raises(SessionExpired):
        client.send(WhoAmI())
    assert (client.tokens, client.acting, kept.told) == (None, "", [None])


def test_a_revoked_session_is_not_renewed(site: Site) -> None:
    site.add_user(EMAIL)
    client = site.signed_in(EMAIL)
    tokens = client.tokens
    client.send(SignOut())
    client.tokens = tokens
    kept = Kept(client)
    with pytest.raises(SessionExpired) as refused:
        client.send(WhoAmI())
    assert refused.value.code == "revoked"
    assert kept.told == []


def test_signed_out_nothing_is_tried_twice(site: Site) -> None:
    client = site.client()
    client.tokens = None
    with pytest.raises(SessionExpired):
        client.send(WhoAmI())


def test_the_embedded_portal_does_everything_and_hears_until_it_is_closed(
    local_site: Site,
) -> None:
    local_site.add_user(EMAIL)
    client, speaker = local_site.client(), local_site.signed_in(EMAIL)
    assert client.can(RenewDueServices)
    assert isinstance(client, LocalPortal)
    heard: list[frozenset[str]] = []
    client.on_changed = heard.append
    local_site.system(SendDueMail())
    speaker.send(SignOut())
    assert heard
    client.close()
    client.close()
    told = len(heard)
    local_site.signed_in(EMAIL)
    assert len(heard) == told


def test_tokens_stand_in_no_repr(local_site: Site) -> None:
    local_site.add_user(EMAIL)
    tokens = local_site.signed_in(EMAIL).tokens
    assert tokens is not None
    assert isinstance(tokens.refresh, SecretStr)
    assert tokens.refresh.get_secret_value() not in repr(tokens)
