"""What people write: read as our own small Markdown, and nothing of it hidden, lost or slow."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.portal.markup import (
    ADDRESS_MOST,
    REPLACEMENT,
    Block,
    Code,
    Item,
    Items,
    Paragraph,
    Quote,
    Span,
    literal_start,
    neutral,
    parse,
    plain,
)
from tests.support.beat import CEILING

PIECES = (
    "*", "**", "***", "`", "``", "```", "```py", ">", "> ", "- ", "* ", "1. ", "7) ", "\n", "\r\n",
    "\n\n", " ", "  ", "\t", "a", "Wort", "ß", "漢", "5", ".", ")", "(", "!", "https://a.example/x",
    "http://", "ftp://a.example", "<b>", "&amp;", "[x](https://a.example)", "#", "\u202e", "\u200f",
    "\u2066", "\0", "\u2029", "\ufffc",
)  # fmt: skip
MARKS = "*`>-"
"""The only signs that may vanish, where they mean something."""
TURNING = [*range(0x202A, 0x202F), *range(0x2066, 0x206A), 0x200E, 0x200F, 0x061C]

S = "https:/" + "/"
"""Before what is no address of anybody."""


@st.composite
def written(draw: st.DrawFn) -> str:
    pieces = st.lists(st.sampled_from(PIECES), max_size=60).map("".join)
    return draw(st.one_of(pieces, st.text(max_size=200)))


def spans(block: Block) -> list[Span]:
    match block:
        case Items():
            return [span for item in block.items for span in (Span(item.number), *item.spans)]
        case Code():
            return [Span(block.language), Span(block.text, code=True)]
        case Paragraph() | Quote():
            return list(block.spans)


def shown(text: str) -> str:
    return "".join(span.text for block in parse(text) for span in spans(block))


def bare(text: str) -> str:
    return "".join(c for c in neutral(text) if c not in MARKS and not c.isspace())


@given(written())
def test_nothing_that_can_be_seen_is_lost_added_or_moved(text: str) -> None:
    assert bare(shown(text)) == bare(text)


@given(written())
def test_nothing_is_invented(text: str) -> None:
    rest = iter(neutral(text).replace("\r\n", "\n"))
    kept = [c for c in shown(text) if not c.isspace()]
    assert all(any(c == other for other in rest) for c in kept)


@given(written())
def test_a_link_is_its_whole_address(text: str) -> None:
    for block in parse(text):
        for span in spans(block):
            assert not span.link or (span.text.startswith("http") and "@" not in span.text[:12])
            assert not span.link or span.text in text


@given(written())
def test_plain_text_says_the_same(text: str) -> None:
    said = (span.text for block in parse(text) for span in spans(block)[isinstance(block, Code) :])
    assert bare(plain(text)) == bare("".join(said))  # all but the language of code


@given(st.text())
def test_what_turns_the_order_of_a_text_is_seen(text: str) -> None:
    assert not set(TURNING) & set(map(ord, shown(text)))
    assert len(neutral(text)) == len(text)


@pytest.mark.parametrize("code", TURNING)
def test_no_name_and_no_address_is_drawn_backwards(code: int) -> None:
    assert neutral(f"rechnung_{chr(code)}fdp.exe") == f"rechnung_{REPLACEMENT}fdp.exe"
    address = f"https://a.example/{chr(code)}ed.b"
    assert parse(address) == (Paragraph((Span(address.replace(chr(code), REPLACEMENT)),)),)


@pytest.mark.parametrize("odd", ["\ud800", "\0", "\x1b", "\x9b", "\ufdd0", "\ufffc"])
def test_what_is_no_character_is_seen_as_such(odd: str) -> None:
    assert neutral(f"a{odd}b") == f"a{REPLACEMENT}b"


def test_words_have_looks() -> None:
    assert one("**fett** und *schräg*, ***beides*** `co*de*`") == (
        Span("fett", bold=True),
        Span(" und "),
        Span("schräg", italic=True),
        Span(", "),
        Span("beides", bold=True, italic=True),
        Span(" "),
        Span("co*de*", code=True),
    )


def test_looks_may_cross() -> None:
    assert one("**a *b** c*") == (
        Span("a ", bold=True),
        Span("b", bold=True, italic=True),
        Span(" c", italic=True),
    )
    assert one("*a***") == (Span("a", italic=True), Span("**"))


@pytest.mark.parametrize(
    "text",
    [
        "5*3*2", "*.php und *.js", "** a **", "*a", "a*", "**", "****", "**a*", "a ** b", "*", "`a",
        "`a``", "``a``", "``", "# Titel", "![x](a.png)", "<b>fett</b>", "<img src=file:///a>",
        "//host/x.png", "file:///etc/passwd", "javascript:alert(1)", "mailto:a@b.de", "--", "-a",
        "1.a", "1234567890. a", "_a_", "\\*a\\*", "|a|b|", "&lt;", "www.a.de", "xhttps://a.example",
    ],
)  # fmt: skip
def test_everything_else_is_literal(text: str) -> None:
    assert parse(text) == (Paragraph((Span(text),)),)


def one(text: str) -> tuple[Span, ...]:
    (block,) = parse(text)
    assert isinstance(block, Paragraph)
    return block.spans


@pytest.mark.parametrize(
    ("before", "address", "after"),
    [
        ("Siehe ", "https://a.example/x?y=1&z=(2)#t", "."),
        ("(", "http://a.example:8080/", ")!"),
        ("[x](", "https://a.example", ")"),
        ("[", "https://[2001:db8::1]/x", "]"),
        ("", "HTTPS://Müller.example/Straße", ""),
        ("<", "https://a.example", ">"),
        ('"', "https://a.example", '"'),
        ("'", "https://a.example", "'..."),
        ("", "https://a.example/x", "\u00a0"),
    ],
)
def test_a_bare_address_is_a_link(before: str, address: str, after: str) -> None:
    parts = [Span(before), Span(address, link=True), Span(after)]
    assert one(f"{before}{address}{after}") == tuple(part for part in parts if part.text)


def test_an_address_may_have_looks() -> None:
    assert one(f"**{S}a.example** x") == (
        Span("https://a.example", bold=True, link=True),
        Span(" x"),
    )


@pytest.mark.parametrize(
    "text",
    [
        S + "bank.example@evil.example/", S + "bank.example:1@evil.example", "https://", S + "...",
        S + "xn\u0430.example", "https://bаnk.example", "httpſ://a.example", "https://a.example/\u202egpj",
        S + ".example", "https:///etc", S + "a.example\\@evil", "https://a.example/|", S + "ban\u212a.example",
        "https://a.example/" + "x" * ADDRESS_MOST,
    ],
)  # fmt: skip
def test_an_address_that_misleads_is_no_link(text: str) -> None:
    assert not any(span.link for span in one(text))


def test_a_line_break_stays_and_an_empty_line_divides() -> None:
    assert parse("a\r\n b\n\n \nc\u2029d") == (
        Paragraph((Span("a\n b"),)),
        Paragraph((Span("c\nd"),)),
    )
    assert parse("") == parse(" \n\n") == ()


def test_lists_keep_their_numbers() -> None:
    assert parse("Bitte:\n- a **b**\n  weiter\n * c\n\n3. x\n7) y") == (
        Paragraph((Span("Bitte:"),)),
        Items((Item((Span("a "), Span("b", bold=True), Span("\nweiter"))), Item((Span("c"),)))),
        Items((Item((Span("x"),), "3."), Item((Span("y"),), "7)"))),
    )


def test_a_number_in_the_middle_of_a_text_begins_no_list() -> None:
    assert parse("Es war\n2026. Danach") == (Paragraph((Span("Es war\n2026. Danach"),)),)
    assert parse("Erst\n1. a\nEnde") == (
        Paragraph((Span("Erst"),)),
        Items((Item((Span("a"),), "1."),)),
        Paragraph((Span("Ende"),)),
    )


def test_an_entry_ends_where_another_begins() -> None:
    assert parse("- a\n  - b\n  ```\n  c") == (
        Items((Item((Span("a"),)), Item((Span("b"),)))),
        Code("  c", closed=False),
    )


def test_a_quote_is_one_level_deep() -> None:
    assert parse("Text\n> a\n>b\n>\n>> c\nEnde") == (
        Paragraph((Span("Text"),)),
        Quote((Span("a\nb\n\n> c"),)),
        Paragraph((Span("Ende"),)),
    )
    assert parse(">") == (Quote(()),)


def test_code_is_shown_as_it_is() -> None:
    assert parse("```\n**a**\n\n<b>\n```\nEnde") == (
        Code("**a**\n\n<b>"),
        Paragraph((Span("Ende"),)),
    )
    assert parse("````sh\n```\n```` x\n````") == (Code("```\n```` x", "sh"),)
    assert parse("```zwei Worte") == (Paragraph((Span("```zwei Worte"),)),)
    assert parse("```\na") == (Code("a", closed=False),)


def test_plain_text_for_mails() -> None:
    text = "Hallo **x**\n\n- a\n1. b\n\n> c\n>\n> d\n\n```\n*e*\n```\nhttps://a.example"
    assert plain(text) == "Hallo x\n\n- a\n1. b\n\n> c\n>\n> d\n\n*e*\n\nhttps://a.example"


@pytest.mark.parametrize("text", ["> a", "- a", "```", "1. a"])
def test_the_rest_of_a_cut_line_begins_nothing(text: str) -> None:
    assert literal_start(f"{text}\u202e") == Paragraph((Span(f"{text}{REPLACEMENT}"),))


HOSTILE = {
    "one line": "x" * 1_000_000,
    "tags": "<b>" * 50_000,
    "stars": "*" * 100_000,
    "words with stars": "**a *b " * 10_000,
    "closed stars": "*a* " * 10_000,
    "ticks": "`" * 100_000,
    "words with ticks": "`a " * 50_000,
    "runs of ticks": " ".join("`" * n for n in range(700)),
    "quotes in quotes": "> " * 100_000,
    "lines of quotes": ">>>> a\n" * 50_000,
    "turns": "\u202e\u2066\u200f" * 100_000,
    "addresses": "https://a.example " * 20_000,
    "one address": "https://a.example/" + ")" * 500_000,
    "address in address": S + "a.example." * 50_000,
    "brackets": "https://a.example/(" * 50_000,
    "lists": "- a\n" * 25_000,
    "fences": "\n".join("`" * (3 + n % 50) for n in range(20_000)),
    "half a fence": "```" + " " * 500_000 + "x",
    "half an entry": "-" + " " * 500_000,
    "empty lines": "\n" * 500_000,
    "digits": "1" * 500_000,
}


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_texts_take_well_below_a_second(name: str) -> None:
    start = time.process_time()
    parse(HOSTILE[name])
    plain(HOSTILE[name])
    # Twice; one takes 0.2 s at most when nothing else runs.
    assert time.process_time() - start < 8 * CEILING
