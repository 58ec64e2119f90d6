"""Nobody learns from the portal whether an address is known: same answer, same work."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from typing import Any

import pytest
from argon2 import PasswordHasher
from pydantic import SecretStr
from sqlalchemy import event

from app.errors import PortalError
from app.models.people import User
from app.portal.auth import RequestPasswordReset, SignIn
from app.portal.operation import Operation
from app.rules.core.world import PasswordCost
from tests.support.site import Site

KNOWN, UNKNOWN = "erika@musterhandel.example", "nobody@musterhandel.example"


@pytest.fixture
def verifications(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Count the real verifications of argon2 by the hashes they were made against."""
    counted: list[str] = []
    real: Callable[..., bool] = PasswordHasher.verify

    def counting(self: PasswordHasher, kept: str, password: str) -> bool:
        counted.append(kept)
        return real(self, kept, password)

    monkeypatch.setattr(PasswordHasher, "verify", counting)
    return counted


@contextmanager
def statements(site: Site) -> Iterator[list[str]]:
    """Collect the words of every statement that reaches the database."""
    seen: list[str] = []

    def note(_conn, _cursor, statement, _params, _context, _many) -> None:
        seen.append(" ".join(statement.split()))

    event.listen(site.database.engine, "before_cursor_execute", note)
    yield seen
    event.remove(site.database.engine, "before_cursor_execute", note)


def outcome(site: Site, operation: Operation[Any]) -> object:
    try:
        return site.client().send(operation)
    except PortalError as refused:
        return refused.problem()


def begin_chain(site: Site) -> None:
    """Write the first entry of the house's audit chain: no later one does what that did."""
    with site.dispatcher.transaction() as ctx:
        ctx.audit("begun")


def test_sign_in_costs_the_same_for_known_and_unknown(
    local_site: Site, verifications: list[str]
) -> None:
    local_site.add_user(KNOWN)
    begin_chain(local_site)
    work, answers = [], []
    for address in (UNKNOWN, KNOWN):
        with statements(local_site) as seen:
            operation = SignIn(email=address, password=SecretStr("Falsches-Wort-12345"))
            answers.append(outcome(local_site, operation))
        work.append(([kept.rpartition("$")[0].split("$")[:4] for kept in verifications], seen))
        verifications.clear()
    assert answers[0] == answers[1]
    assert work[0] == work[1]
    assert work[0][0] == [["", "argon2id", "v=19", "m=8,t=1,p=1"]]


def test_hash_of_an_older_cost_is_renewed_at_sign_in(local_site: Site) -> None:
    local_site.add_user(KNOWN)
    raised = PasswordCost(memory_kib=16, passes=1, lanes=1)
    local_site.dispatcher.world = replace(local_site.dispatcher.world, password_cost=raised)
    for _ in range(2):
        assert local_site.signs_in(KNOWN).tokens is not None
    with local_site.house() as ctx:
        kept = ctx.session.scalars(ctx.rows(User.password_hash)).one()
    assert "m=16,t=1,p=1" in kept


def test_user_without_a_password_is_refused_like_the_others(
    local_site: Site, verifications: list[str]
) -> None:
    user_id = local_site.add_user(KNOWN)
    with local_site.house() as ctx:
        ctx.find(User, user_id).password_hash = ""
    for password in ("", "Falsches-Wort-12345"):
        operation = SignIn(email=KNOWN, password=SecretStr(password))
        answer = outcome(local_site, operation)
        assert isinstance(answer, dict)
        assert answer["code"] == "wrong_credentials"
    assert len(verifications) == 2


def test_asking_for_a_reset_does_the_same_for_known_and_unknown(local_site: Site) -> None:
    local_site.add_user(KNOWN)
    begin_chain(local_site)
    work, answers = [], []
    for address in (UNKNOWN, KNOWN):
        with statements(local_site) as seen:
            answers.append(outcome(local_site, RequestPasswordReset(email=address)))
        work.append(seen)
    assert answers == [None, None]
    assert work[0] == work[1]


def test_limited_sign_in_verifies_no_password(local_site: Site, verifications: list[str]) -> None:
    local_site.add_user(KNOWN)
    for _ in range(12):
        outcome(local_site, SignIn(email=KNOWN, password=SecretStr("Falsches-Wort-12345")))
    assert len(verifications) == 3
