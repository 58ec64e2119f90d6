"""Every error becomes a sentence; none is silent, none shows a brace."""

import pytest

from app import errors
from app.views.kit.error_words import SENTENCES
from app.views.kit.errors_text import field_sentence, sentence
from app.views.kit.field_words import FIELDS, SAME_AS

KINDS = [cls for cls in vars(errors).values()
         if isinstance(cls, type) and issubclass(cls, errors.PortalError)]  # fmt: skip


@pytest.fixture(autouse=True)
def english(monkeypatch):
    monkeypatch.setattr("app.i18n._Current.language", "en")


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("code", ["", "never_heard_of"])
def test_every_kind_has_words(kind, code):
    said = sentence(kind(code))
    assert said.what
    assert said.why
    assert "{" not in said.what + said.why


def test_every_line_of_the_table_belongs_to_a_kind():
    assert {kind for kind, _ in SENTENCES} <= {cls.kind for cls in KINDS}
    assert set(SAME_AS.values()) <= set(FIELDS)


def test_the_wait_is_said_in_seconds_or_whole_minutes():
    assert sentence(errors.Limited(seconds=1)).why == "Try again in 1 second."
    assert sentence(errors.Limited(seconds=40)).why == "Try again in 40 seconds."
    assert sentence(errors.Limited(seconds=61)).why == "Try again in 2 minutes."
    assert sentence(errors.Limited()).why == "Try again later."


def test_an_unknown_error_names_its_code():
    assert sentence(errors.PortalError("strange")).why == "Code: error/strange"
    assert field_sentence("strange") == "This is not possible (strange)."


def test_limits_are_said_when_they_are_known():
    assert field_sentence("string_too_short", {"min_length": 8}) == "At least 8 characters, please."
    assert field_sentence("too_short", {"min_length": 2}) == "Please choose at least 2."
    assert field_sentence("too_short") == "This is too short."
    assert field_sentence("missing") == "Please fill this in."


def test_a_refusal_without_fields_says_its_own_reason():
    assert sentence(errors.Invalid("taken")).why == "This is already in use."
    assert sentence(errors.Invalid(fields={"name": "taken"})).why == "See the marked fields."


def test_the_question_names_what_is_asked_for():
    assert "password" in sentence(errors.StepUpRequired(method="password")).what
    assert "second factor" in sentence(errors.StepUpRequired(method="totp")).what
