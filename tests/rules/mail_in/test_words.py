"""Words of mails: HTML as text, quotes left out, headers of strangers; nothing takes long."""

import time
from collections.abc import Callable

import pytest

from app.rules.mail_in.html import plain
from app.rules.mail_in.parsing import parse
from app.rules.mail_in.quoting import own_words

_NEST = b'Content-Type: multipart/mixed; boundary="b%d"\n\n'
_PARAMETERS = b"Content-Type: multipart/mixed; " + b'a="b\\";' * 20_000


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ("eins<br>zwei<br><br>drei", "eins\nzwei\n\ndrei"),
        ("<p>eins</p><p>zwei</p>", "eins\n\nzwei"),
        ("a < b &lt; c", "a < b < c"),
        ("<!-- weg -->da<!-- nie zu", "da"),
        ("<style>p{}", ""),
        ("<SCRIPT>x</SCRIPT >da<title>weg</title>", "da"),
        ("<!DOCTYPE html><?xml?>da</>", "da"),
        ("x<b", "x"),
        ('<a href="https://a.example/">https://a.example</a>', "https://a.example"),
        ("<a href='mailto:a@b.example'>a@b.example</a>", "a@b.example"),
        ("<a href=https://a.example/>hier</a></a>", "hier <https://a.example/>"),
        ('<a href="javascript:boom()">hier</a>', "hier"),
        ("<a>hier</a>", "hier"),
        ("<ol><li>a<li>b</ol>", "- a\n- b"),
        (
            "<blockquote>a<blockquote>b</blockquote></blockquote></blockquote>c",
            "> a\n>\n> > b\n> >\nc",
        ),
        ("<table><tr><th>a</th><td>b</td></tr></table>", "a b"),
        ("  viele \n\n Zeilen ", "viele Zeilen"),
    ],
)
def test_html_is_said_plainly(html: str, text: str) -> None:
    assert plain(html) == text


@pytest.mark.parametrize(
    ("text", "own"),
    [
        ("Ja.\n\nOn Mon, 23 Nov 2026, Hoster wrote:\n> Hallo\n", "Ja."),
        (
            "Ja.\n\nAm Montag, 23. November 2026 um 10:00 Uhr\nschrieb Hoster <a@b.example>:\n\n> H\n",
            "Ja.",
        ),
        ("Ja.\n\nHoster schrieb am 23.11.2026 um 10:00:\n> Hallo\n", "Ja."),
        ("Ja.\n>\n> Hallo\n> --\n> Hoster", "Ja."),
        ("Ja.\n\n> Hallo\n\n-- \nErika", "Ja."),
        ("Ja.\n----- Original Message -----\nHallo", "Ja."),
        ("Ja.\n\nFrom: Hoster\nSent: Monday\nTo: Erika\nSubject: x\n\nHallo", "Ja."),
        (
            "Ja.\n\n**Von:** Hoster\n**Gesendet:** heute\n**An:** Erika\n\nHallo",
            "Ja.",
        ),
        ("Ja.\n##–– Bitte oberhalb ––##\nHallo", "Ja."),
        ("Ja.\n\nAm 1.1. schrieb X:\n> > ##–– Bitte oberhalb ––##\nHallo", "Ja."),
        (
            "Am Montag schrieb ich:\nnichts davon war ein Zitat",
            "Am Montag schrieb ich:\nnichts davon war ein Zitat",
        ),
        ("> Frage\n\nAntwort", "> Frage\n\nAntwort"),
        ("Dazu:\n##–– Bitte oberhalb ––##\nHallo", "Dazu:"),
        ("Ja.\n\n\n##–– Bitte oberhalb ––##\nHallo", "Ja."),
        ("An: alle\nVon: mir", "An: alle\nVon: mir"),
        ("Ja.\n\nSent from my phone", "Ja."),
        ("-- \nNur eine Signatur", "-- \nNur eine Signatur".replace("-- ", "--")),
        ("", ""),
    ],
)
def test_of_an_answer_the_own_words_stay(text: str, own: str) -> None:
    assert own_words(text) == own


SLOW: dict[str, Callable[[], object]] = {
    "nested tables": lambda: plain("<table><tr><td>" * 50_000),
    "tags": lambda: plain("<b>" * 50_000),
    "brackets": lambda: plain("<" * 300_000),
    "comments": lambda: plain("<!--" * 100_000),
    "styles": lambda: plain("<style>" * 100_000),
    "links": lambda: plain("<a href='https://x.example'>x" * 20_000),
    "quotes in quotes": lambda: plain("<blockquote>" * 50_000),
    "quoted lines": lambda: own_words("> \n" * 100_000 + "x"),
    "mixed lines": lambda: own_words("> a\nb\n" * 50_000),
    "one long line": lambda: own_words("am " * 300_000),
    "a line of marks": lambda: own_words(">" * 900_000),
    "a header of megabytes": lambda: parse(b"Subject: " + b"a" * 3_000_000 + b"\n\nx"),
    "a sender of signs": lambda: parse(b"From: " + b"a@" * 4_000 + b"\n\nx"),
    "encoded words": lambda: parse(b"Subject: " + b"=?utf-8?q?a?= " * 50_000 + b"\n\nx"),
    "parts in parts": lambda: parse(b"".join(b"--b%d\n" % n + _NEST % n for n in range(1_000))),
    "parameters": lambda: parse(_PARAMETERS + b"\n\nx"),
    "lines between boundaries": lambda: parse(_NEST % 1 + b"--b1\n\n" + b"a\n" * 3_000_000),
}


@pytest.mark.parametrize("name", SLOW)
def test_nothing_takes_long(name: str) -> None:
    begun = time.monotonic()
    SLOW[name]()
    assert time.monotonic() - begun < 10  # quadratic ones would take minutes


def test_a_mail_that_breaks_the_library_is_said_to_be_unreadable() -> None:
    deep = b"".join(b"--b%d\n" % n + _NEST % (n + 1) for n in range(900))
    said = parse(b"From: a@b.example\n" + _NEST % 0 + deep)
    assert (said.sender, said.readable) == ("a@b.example", False)
    assert parse(b"").text == ""


def test_what_can_not_be_decoded_stands_as_it_is() -> None:
    assert parse(b"Subject: =?utf-8?b?YQ=a=b?=\n\nx").subject
    assert parse(b"Subject: =?utf-8?b?a?= b\n\nx").subject == "=?utf-8?b?a?= b"
    assert parse("Subject: Grüße\n\nx".encode("latin-1")).subject == "Grüße"


def test_an_empty_file_is_none() -> None:
    part = b"--x\nContent-Type: application/pdf; name=leer.pdf\n\n\n"
    said = parse(b"Content-Type: multipart/mixed; boundary=x\n\n" + part + b"--x--\n")
    assert (said.files, said.left_out) == ((), 0)


def test_marks_and_addresses_of_strangers_hold_nothing_that_can_not_be_stored() -> None:
    raw = b"Message-ID: <\xe4\xff@x.example>\nTo: \xffa@b.example, c@d.example\nFrom: \xe4@b.example\n\nx"
    said = parse(raw)
    assert (said.message_id, said.sender) == ("", "")
    assert said.recipients == ("a@b.example", "c@d.example")
    assert parse(b"References: <a b> <c@d> <e@f>\n\n").answers == ("<e@f>", "<c@d>")
