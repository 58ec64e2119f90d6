"""HTML of a mail as plain text: one look from left to right, however it is nested or broken.

Nothing is loaded and nothing is kept but words, breaks, bullets, quotes and where links lead.
"""

import re
from html import unescape
from typing import Final

MOST: Final = 1_000_000
"""Characters that are looked at."""
_TAG: Final = re.compile(r"(/?)([a-zA-Z][a-zA-Z0-9]{0,20})")
_LINK: Final = re.compile(
    r"""href\s{0,9}=\s{0,9}(?:"([^"]{1,2000})"|'([^']{1,2000})'|([^\s>"']{1,2000}))""",
    re.IGNORECASE,
)
_SPACE: Final = re.compile(r"[ \t\r\n\f\v]+")
_DROPPED: Final = {
    name: re.compile(f"</{name}", re.IGNORECASE | re.ASCII)
    for name in ("script", "style", "head", "title", "template", "noscript")
}
"""What is no text, and how it ends."""
_BLOCK: Final = frozenset(
    [
        "address",
        "article",
        "aside",
        "blockquote",
        "dd",
        "div",
        "dl",
        "dt",
        "fieldset",
        "footer",
        "form",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "header",
        "hr",
        "li",
        "main",
        "nav",
        "ol",
        "p",
        "pre",
        "section",
        "table",
        "tbody",
        "tfoot",
        "thead",
        "tr",
        "ul",
    ]
)
_APART: Final = frozenset(
    {"p", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "table", "ul", "ol"}
)
_OPEN_ADDRESS: Final = re.compile(r"(?:https?://|mailto:)\S+", re.IGNORECASE)


class _Page:
    """The lines that are being written."""

    def __init__(self) -> None:
        self.lines: list[str] = []
        self._words: list[str] = []
        self._quoted = 0
        self._link: tuple[str, int] | None = None

    def say(self, text: str) -> None:
        self._words.append(text)

    def end_line(self, *, apart: bool = False) -> None:
        said = _SPACE.sub(" ", "".join(self._words)).strip()
        self._words = []
        mark = "> " * min(self._quoted, 9)
        if said:
            self.lines.append(mark + said)
        if apart and self.lines and self.lines[-1].strip("> "):
            self.lines.append(mark.rstrip())

    def tag(self, name: str, inner: str, *, closing: bool) -> None:
        if name == "br":
            self._break()
        elif name in _BLOCK:
            self.end_line(apart=name in _APART)
            if name == "blockquote":
                self._quoted = max(0, self._quoted + (-1 if closing else 1))
            if name == "li" and not closing:
                self.say("- ")
        elif name in {"td", "th"} and closing:
            self.say(" \t")
        elif name == "a":
            self._end_link() if closing else self._begin_link(inner)

    def _break(self) -> None:
        empty = not any(word.strip() for word in self._words)
        self.end_line(apart=empty)

    def _begin_link(self, inner: str) -> None:
        found = _LINK.search(inner)
        target = unescape(next(filter(None, found.groups()), "")).strip() if found else ""
        self._link = (target, len(self._words)) if _OPEN_ADDRESS.fullmatch(target) else None

    def _end_link(self) -> None:
        if self._link is None:
            return
        target, begun = self._link
        said = "".join(self._words[begun:]).strip()
        bare = target.removeprefix("mailto:")
        if said.rstrip("/") not in {bare.rstrip("/"), target.rstrip("/")}:
            self.say(f" <{bare}>")
        self._link = None


def plain(html: str) -> str:
    """Return what HTML says. Takes time in proportion to its length."""
    html = html[:MOST]
    page, place = _Page(), 0
    while place < len(html):
        begin = html.find("<", place)
        if begin < 0:
            begin = len(html)
        if begin > place:
            page.say(unescape(html[place:begin]))
        place = _tag(html, begin, page)
    page.end_line()
    return "\n".join(page.lines).strip("\n")


def _tag(html: str, begin: int, page: _Page) -> int:
    """Read what begins with "<"; return where to go on. An end that never comes is the end of all."""
    if begin >= len(html):
        return begin
    if html.startswith("<!--", begin):
        return _after(html, "-->", begin + 4)
    named = _TAG.match(html, begin + 1)
    if named is None:
        if html[begin + 1 : begin + 2] in {"!", "?", "/"}:
            return _after(html, ">", begin + 1)
        page.say("<")
        return begin + 1
    end = _after(html, ">", begin + 1)
    name, closing = named[2].lower(), bool(named[1])
    if name in _DROPPED and not closing:
        ends = _DROPPED[name].search(html, end)
        return _after(html, ">", ends.end()) if ends else len(html)
    page.tag(name, html[begin : min(end, begin + 4_000)], closing=closing)
    return end


def _after(text: str, word: str, place: int) -> int:
    found = text.find(word, place)
    return len(text) if found < 0 else found + len(word)
