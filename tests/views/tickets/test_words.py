"""The words of tickets: every status, every event, moments ahead, in both languages."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from app.i18n import set_language
from app.portal.departments import Emergency, Priority
from app.portal.tickets import Author, MessageFacts, MessageKind, Status
from app.views.kit.chip import TONES
from app.views.tickets.words import (
    EMERGENCIES,
    EVENTS,
    PRIORITY_HELP,
    by_when,
    happened,
    in_language,
    priority_chip,
    status_chip,
)

NOW = datetime(2026, 11, 23, 9, 0).astimezone()  # a Monday, wherever the test runs


def event(code: str, *, mine: bool = False, who: str = "Anna Berg", **facts: Any) -> MessageFacts:
    return MessageFacts(
        id=1,
        kind=MessageKind.EVENT,
        author=Author.STAFF,
        name=who,
        mine=mine,
        at=NOW,
        event=code,
        facts=facts,
    )


def test_the_portal_says_its_own_words() -> None:
    assert [status_chip(status)[0] for status in Status] == [
        "Offen",
        "In Bearbeitung",
        "Beantwortet",
        "Kunden-Antwort",
        "Wartend",
        "Geschlossen",
    ]
    assert [priority_chip(priority)[0] for priority in Priority] == [
        "Niedrig",
        "Normal",
        "Hoch",
        "Kritisch",
    ]
    tones = {status_chip(status)[1] for status in Status}
    tones |= {priority_chip(priority)[1] for priority in Priority}
    assert tones <= set(TONES)
    assert set(EMERGENCIES) == set(Emergency)
    assert set(PRIORITY_HELP) == set(Priority)


@pytest.mark.parametrize(
    ("code", "facts", "sentence"),
    [
        ("closed", {}, "Anna Berg hat das Ticket geschlossen"),
        ("assigned", {"name": "Jan Ohlsen"}, "Jan Ohlsen kümmert sich jetzt um das Ticket"),
        ("moved", {"department": "7"}, "Anna Berg hat das Ticket an Technik übergeben"),
        (
            "moved",
            {"department": "8"},
            "Anna Berg hat das Ticket an eine andere Abteilung übergeben",
        ),
        ("status", {"status": "waiting"}, "Anna Berg hat den Status geändert: Wartend"),
        (
            "regraded",
            {"priority": "high", "reason": "{kein} Notfall"},
            "Anna Berg hat die Priorität auf Hoch geändert: {kein} Notfall",
        ),
        ("merged", {"number": "20007"}, "Ticket #20007 wurde mit diesem zusammengeführt"),
        ("split", {}, "Ein Teil dieses Tickets geht als #? weiter"),
        ("teleported", {}, "An diesem Ticket hat sich etwas geändert (teleported)"),
        ("status", {"status": "frozen"}, "Anna Berg hat den Status geändert: frozen"),
    ],
)
def test_what_happened_is_said(code: str, facts: dict[str, Any], sentence: str) -> None:
    assert happened(event(code, **facts), {7: "Technik"}) == sentence


def test_who_did_it_is_spoken_to() -> None:
    assert happened(event("closed", mine=True), {}) == "Sie haben das Ticket geschlossen"
    assert happened(event("closed", who=""), {}) == "Support hat das Ticket geschlossen"


@pytest.mark.parametrize("language", ["de", "en"])
def test_every_event_has_a_sentence_of_its_own(language: str) -> None:
    set_language(language)
    said = {happened(event(code, number="1", name="A", status="open"), {}) for code in EVENTS}
    assert len(said) == len(EVENTS)


@pytest.mark.parametrize(
    ("ahead", "said"),
    [
        (timedelta(hours=4), "heute, 13:00"),
        (timedelta(days=1), "morgen, 09:00"),
        (timedelta(days=2), "Mi 09:00"),
        (timedelta(days=6, hours=1), "So 10:00"),
        (timedelta(days=7), "30.11.2026, 09:00"),
        (timedelta(days=-1), "22.11.2026, 09:00"),
    ],
)
def test_a_moment_is_said_as_people_do(ahead: timedelta, said: str) -> None:
    assert by_when((NOW + ahead).astimezone(UTC), NOW) == said


def test_a_hosters_words_come_in_the_readers_language_or_any() -> None:
    assert in_language({"de": "Technik", "en": "Technical support"}) == "Technik"
    set_language("en")
    assert in_language({"de": "Technik", "en": "Technical support"}) == "Technical support"
    assert in_language({"fr": "Technique"}) == "Technique"
    assert in_language({}) == ""
