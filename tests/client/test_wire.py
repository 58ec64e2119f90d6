"""Operations as requests: secrets never stand in an address, defaults are left out."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import SecretStr

from app.client.wire import outgoing
from app.portal.auth import SignIn, SignOut
from app.portal.fields import holds_secret
from app.portal.invoices import (
    ChangePaymentMethod,
    Invoices,
    IssueInvoice,
    NewLine,
    Reach,
    ReadInvoice,
)
from app.portal.operation import REGISTRY
from app.portal.profile import ConfirmEmail
from app.rules.menus import load

load()


def test_a_query_is_an_address_without_what_is_default() -> None:
    sent = outgoing(Invoices(view="open", search="Bär & Söhne/1", year=2026))
    assert (sent.method, sent.body) == ("GET", None)
    assert sent.path == "/invoices?view=open&search=B%C3%A4r+%26+S%C3%B6hne%2F1&year=2026"
    assert outgoing(Invoices()).path == "/invoices"


def test_places_of_the_path_are_not_repeated_in_the_body() -> None:
    change = ChangePaymentMethod.model_validate(
        {"invoice_id": 7, "version": 2, "method": "direct_debit", "reach": Reach.SERVICE}
    )
    sent = outgoing(change)
    assert (sent.method, sent.path) == ("PUT", "/invoices/7/payment-method")
    assert json.loads(sent.body or b"") == {
        "version": 2, "method": "direct_debit", "reach": "service"
    }  # fmt: skip
    assert outgoing(ReadInvoice(invoice_id=-3)).path == "/invoices/-3"


def test_a_command_without_fields_has_no_body() -> None:
    assert outgoing(SignOut()).body is None


def test_a_command_with_nothing_but_defaults_still_has_one() -> None:
    lines = (NewLine.model_validate({"name": "Hosting", "price": "8.9000"}),)
    sent = outgoing(IssueInvoice(account_id=1, lines=lines))
    assert json.loads(sent.body or b"") == {"lines": [{"name": "Hosting", "price": "8.9000"}]}


@given(st.text(min_size=8, max_size=30).filter(lambda text: text.isprintable()))
def test_secrets_go_in_clear_and_in_the_body_only(secret: str) -> None:
    marked = f"geheim{secret}"
    for operation, name in (
        (SignIn(email="a@b.example", password=SecretStr(marked)), "password"),
        (ConfirmEmail(email_id=1, code=SecretStr(marked)), "code"),
    ):
        sent = outgoing(operation)
        assert json.loads(sent.body or b"")[name] == marked
        assert "geheim" not in sent.path


@pytest.mark.parametrize("cls", REGISTRY.values(), ids=REGISTRY)
def test_no_operation_could_put_a_secret_into_its_address(cls: type) -> None:
    spec = REGISTRY[cls.__name__].spec
    fields = REGISTRY[cls.__name__].model_fields
    in_address = [name for name in fields if spec.method == "GET" or f"{{{name}}}" in spec.path]
    assert not [name for name in in_address if holds_secret(fields[name].annotation)]
