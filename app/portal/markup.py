"""Our own small Markdown: what people write in messages, read without ever being trusted.

There are paragraphs (a line break stays one), lists of one level, quotes (``> ``), blocks of code
between three backticks, and within a line ``**bold**``, ``*italic*``, `` `code` `` and bare
addresses. Everything else - headings, pictures, HTML, links with other words than their address -
is shown as it was typed. Reading takes time linear in the length of the text.
"""

import re
from dataclasses import dataclass
from typing import Final

REPLACEMENT: Final = "\N{REPLACEMENT CHARACTER}"
ADDRESS_MOST: Final = 2_000
"""Characters of an address; no browser takes much more, so a longer one is no link."""

_NEWLINES: Final = re.compile("\r\n|[\r\v\f\x85\u2028\u2029]")
_UNSAFE: Final = re.compile(
    "[\0-\x08\x0e-\x1f\x7f-\x84\x86-\x9f"  # control characters, but for tab and newline
    "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"  # they turn the order in which text is drawn
    "\ud800-\udfff\ufdd0-\ufdef\ufffc]"  # no characters at all, or a picture's place in Qt
)
_FENCE: Final = re.compile(r" {0,3}(?P<ticks>`{3,}+)(?P<language>[\w+#.-]{0,20}) *+$")
_ITEM: Final = re.compile(r"[ \t]*+(?:[-*]|(?P<number>\d{1,9}[.)]))[ \t]++(?P<words>\S.*)")
_FURTHER: Final = re.compile(r"(?: {2}|\t)\s*+(?P<words>\S.*)")
_TOKEN: Final = re.compile(
    r"(?P<code>(?<!`)`[^`\n]++`(?!`))|(?P<ticks>`+)|(?P<stars>\*+)"
    r"""|(?P<address>(?<![^\W_])[Hh][Tt]{2}[Pp][Ss]?://[^\s<>"`]++)"""
)
_LETTERS: Final = "A-Za-z0-9À-ÖØ-öø-ÿ"
_ADDRESS: Final = re.compile(
    rf"[A-Za-z]+://(?:[{_LETTERS}][{_LETTERS}.-]*|\[[0-9A-Fa-f:.]+\])(?::[0-9]{{1,5}})?"
    rf"(?:[/?#][{_LETTERS}!#$%&'()*+,./:;=?@_~\[\]-]*)?"
)
"""Letters that look like others (Cyrillic, Greek ...) and names before an @ make it no link."""
_ENDS: Final = frozenset(".,;:!?*'")
"""Signs that end a sentence rather than an address."""
_MARKS: Final = {"*": ("*",), "**": ("**",), "***": ("**", "*")}
_BEGINS_NO_WORD: Final = frozenset(".,;:!?/\\)]}|=%")
"""A star before one of these is a pattern: ``*.php``."""


@dataclass(frozen=True, slots=True)
class Span:
    """Text of one look. A link's text is its whole address: there is no other place for one."""

    text: str
    bold: bool = False
    italic: bool = False
    code: bool = False
    link: bool = False


Spans = tuple[Span, ...]
"""Text with its looks; a newline in it is a line break."""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Lines that belong together."""

    spans: Spans


@dataclass(frozen=True, slots=True)
class Item:
    """One entry of a list; ``number`` is as typed (``2.``), empty for a bullet."""

    spans: Spans
    number: str = ""


@dataclass(frozen=True, slots=True)
class Items:
    """A list."""

    items: tuple[Item, ...]


@dataclass(frozen=True, slots=True)
class Quote:
    """What somebody else wrote; a quote within it stays as it was typed."""

    spans: Spans


@dataclass(frozen=True, slots=True)
class Code:
    """Lines that are shown as they are; ``closed`` is false where the text ended within them."""

    text: str
    language: str = ""
    closed: bool = True


Block = Paragraph | Items | Quote | Code


def parse(text: str) -> tuple[Block, ...]:
    """Return what ``text`` consists of; any text is something."""
    lines = _NEWLINES.sub("\n", neutral(text)).split("\n")
    blocks: list[Block] = []
    at = 0
    while at < len(lines):
        if lines[at].strip():
            block, at = _block(lines, at)
            blocks.append(block)
        else:
            at += 1
    return tuple(blocks)


def literal_start(text: str) -> Paragraph:
    """Return a text whose beginning means nothing: it goes on with a line that was cut."""
    return Paragraph(_spans(neutral(text)))


def plain(text: str) -> str:
    """Return ``text`` without its marks, for mails and notifications."""
    return "\n\n".join(_plain(block) for block in parse(text))


def neutral(text: str) -> str:
    """Return ``text`` with U+FFFD for each character that would draw it other than it is.

    A direction override lets the file ``fdp.exe`` be read as ``exe.pdf``, or turns an address
    round. Left out, it could be left in a copied name unnoticed; spelled out, a text of nothing
    else would grow eightfold. So one sign stands for one character, and anybody sees it.
    """
    return _UNSAFE.sub(REPLACEMENT, text)


def _block(lines: list[str], at: int) -> tuple[Block, int]:
    line = lines[at]
    if fence := _FENCE.match(line):
        return _code(lines, at + 1, fence)
    if line.startswith(">"):
        return _quote(lines, at)
    if _ITEM.match(line):
        return _items(lines, at)
    return _paragraph(lines, at)


def _code(lines: list[str], at: int, fence: re.Match[str]) -> tuple[Code, int]:
    start, ticks, language = at, fence["ticks"], fence["language"]
    while at < len(lines):
        end = _FENCE.match(lines[at])
        if end and len(end["ticks"]) >= len(ticks) and not end["language"]:
            return Code("\n".join(lines[start:at]), language), at + 1
        at += 1
    return Code("\n".join(lines[start:]), language, closed=False), at


def _quote(lines: list[str], at: int) -> tuple[Quote, int]:
    inside: list[str] = []
    while at < len(lines) and lines[at].startswith(">"):
        inside.append(lines[at][1:].removeprefix(" "))
        at += 1
    return Quote(_spans("\n".join(inside))), at


def _items(lines: list[str], at: int) -> tuple[Items, int]:
    items: list[Item] = []
    while at < len(lines) and (found := _ITEM.match(lines[at])):
        words = [found["words"]]
        at += 1
        while at < len(lines) and (further := _FURTHER.match(lines[at])):
            if _starts(lines[at]):
                break
            words.append(further["words"])
            at += 1
        items.append(Item(_spans("\n".join(words)), found["number"] or ""))
    return Items(tuple(items)), at


def _paragraph(lines: list[str], at: int) -> tuple[Paragraph, int]:
    start, at = at, at + 1
    while at < len(lines) and lines[at].strip() and not _starts(lines[at]):
        at += 1
    return Paragraph(_spans("\n".join(lines[start:at]))), at


def _starts(line: str) -> bool:
    """Tell whether a line within a paragraph begins something else; a year does not: ``2026.``."""
    if line.startswith(">") or _FENCE.match(line):
        return True
    item = _ITEM.match(line)
    return item is not None and item["number"] in {None, "1.", "1)"}


@dataclass(slots=True)
class _Part:
    """A piece of a text: words, or where a look begins or ends (``kind`` on, off)."""

    text: str
    kind: str = ""
    mark: str = ""


def _spans(text: str) -> Spans:
    parts: list[_Part] = []
    opened: dict[str, _Part] = {}
    at = 0
    while found := _TOKEN.search(text, at):
        if found.start() > at:
            parts.append(_Part(text[at : found.start()]))
        at = _take(text, found, parts, opened)
    if not parts:  # as most lines are
        return (Span(text),) if text else ()
    if at < len(text):
        parts.append(_Part(text[at:]))
    return tuple(_joined(parts))


def _take(text: str, found: re.Match[str], parts: list[_Part], opened: dict[str, _Part]) -> int:
    """Add what one token means; return where the next may begin."""
    token, kind = found[0], found.lastgroup
    if kind == "stars":
        _stars(text, found, parts, opened)
    elif kind == "code":
        parts.append(_Part(token[1:-1], "code"))
    elif kind == "ticks":
        parts.append(_Part(token))
    else:
        address = _without_end(token)
        known = len(address) <= ADDRESS_MOST and _ADDRESS.fullmatch(address)
        parts.append(_Part(address, "link" if known else ""))
        return found.start() + len(address)
    return found.end()


def _stars(text: str, found: re.Match[str], parts: list[_Part], opened: dict[str, _Part]) -> None:
    """Begin or end a look where a word begins or ends; anywhere else a star is a star."""
    before = text[found.start() - 1 : found.start()] if found.start() else ""
    after = text[found.end() : found.end() + 1]
    marks = () if before == "\\" else _MARKS.get(found[0], ())
    ends = bool(before.strip()) and not after.isalnum()
    begins = bool(after.strip()) and after not in _BEGINS_NO_WORD and not before.isalnum()
    closed = [mark for mark in marks if mark in opened]
    if ends and closed:
        for mark in closed:
            start = opened.pop(mark)
            start.text, start.kind = "", "on"
            parts.append(_Part("", "off", mark))
        parts += [_Part(mark) for mark in marks if mark not in closed]
    elif begins and not closed and marks:
        opened.update({mark: _Part(mark, "", mark) for mark in marks})
        parts += [opened[mark] for mark in marks]
    else:
        parts.append(_Part(found[0]))


def _joined(parts: list[_Part]) -> list[Span]:
    """Return spans: neighbours that look alike are one."""
    spans, run = list[Span](), list[str]()
    looks: set[str] = set()
    before: tuple[bool, ...] = ()
    for part in parts:
        if part.kind == "on":
            looks.add(part.mark)
        elif part.kind == "off":
            looks.discard(part.mark)
        else:
            look = ("**" in looks, "*" in looks, part.kind == "code", part.kind == "link")
            if run and look != before:
                spans.append(Span("".join(run), *before))
                run = []
            before = look
            run.append(part.text)
    spans.append(Span("".join(run), *before))
    return spans


def _without_end(address: str) -> str:
    """Return an address without the signs that end the sentence around it."""
    end = len(address)
    surplus = {
        ")": address.count(")") - address.count("("),
        "]": address.count("]") - address.count("["),
    }
    while (last := address[end - 1]) in _ENDS or surplus.get(last, 0) > 0:
        if last in surplus:
            surplus[last] -= 1
        end -= 1
    return address[:end]


def _plain(block: Block) -> str:
    if isinstance(block, Code):
        return block.text
    if isinstance(block, Items):
        return "\n".join(f"{item.number or '-'} {_text(item.spans)}" for item in block.items)
    if isinstance(block, Quote):
        return "\n".join(f"> {line}".rstrip() for line in _text(block.spans).split("\n"))
    return _text(block.spans)


def _text(spans: Spans) -> str:
    return "".join(span.text for span in spans)
