"""Headers of mails by strangers: decoded, cut, never believed; whatever they hold, no error.

The standard library's own parser of header values raises for some broken ones and takes long over
huge ones: it is not asked. Values are cut before anything looks at them.
"""

import codecs
import re
from email.errors import HeaderParseError
from email.header import decode_header
from email.message import Message
from email.utils import parseaddr
from typing import Final

MOST: Final = 8_000
"""Characters of a header that are looked at."""
_TURNS: Final = re.compile(r"[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]+")
"""What turns the direction of writing round."""
_CONTROL: Final = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff]+")
_ID: Final = re.compile(r"<[!-;=?-~]{1,250}>")
_LETTER: Final = r"[^@\s<>\",;:()\[\]\\\x00-\x1f\x7f-\x9f\ud800-\udfff]"
_ADDRESS: Final = re.compile(rf"{_LETTER}{{1,64}}@{_LETTER}+\.[^@\s<>\",;:.()\ud800-\udfff]{{2,}}")
_CODECS: Final = re.compile(
    r"ascii|utf-(8|16|32)(-[lb]e)?|utf-8-sig|iso8859-\d+|cp\d+|koi8-[rut]|mac-\w+"
    r"|gb\w+|big5\w*|euc\w+|shift_jis\w*|iso2022\w+|johab|hz"
)
_NARROW: Final = re.compile(r"ascii|iso8859|cp125|mac-")


def raw(message: Message, name: str) -> list[str]:
    """Return the values of a header as they came, each cut."""
    folded = name.casefold()
    return [str(value)[:MOST] for key, value in message.raw_items() if key.casefold() == folded]


def line(message: Message, name: str) -> str:
    """Return the first value of a header as one line that can be shown."""
    found = raw(message, name)
    return shown(found[0]) if found else ""


def shown(value: str) -> str:
    """Return a value as one line that can be shown, without what can't be seen in it."""
    return " ".join(_CONTROL.sub(" ", _TURNS.sub("", decoded(value))).split())


def decoded(value: str) -> str:
    """Decode encoded words and bytes of no stated charset."""
    flat = re.sub(r"\r?\n[ \t]*", " ", value[:MOST])
    try:
        parts = decode_header(flat)
    except (HeaderParseError, ValueError, IndexError):
        parts = [(flat, None)]
    return "".join(_decoded(*part) for part in parts)


def text_of(content: bytes, charset: str) -> str:
    """Decode bytes by the charset that is stated, or by the one that fits.

    What is valid UTF-8 and was said to be a narrow charset is UTF-8: hardly anything else is.
    """
    name = _codec(charset)
    if not name or (_NARROW.match(name) and not content.isascii()):
        candidates = ["utf-8", name or "cp1252"]
    else:
        candidates = [name, "utf-8"]
    for candidate in candidates:
        try:
            return content.decode(candidate)
        except (UnicodeError, LookupError):
            continue
    return content.decode("cp1252", "replace")


def addresses(message: Message, *names: str) -> list[str]:
    """Return every address in some headers, case-folded, in their order."""
    found = [a for name in names for value in raw(message, name) for a in _ADDRESS.findall(value)]
    return [address.casefold() for address in dict.fromkeys(found)]


def sender(message: Message) -> tuple[str, str]:
    """Return address (case-folded) and name of who it says it is from; several are nobody."""
    values = raw(message, "From")
    if len(values) != 1:
        return "", ""
    found = _ADDRESS.findall(shown(values[0]))
    address = parseaddr(values[0])[1]
    # An address in the name, or two senders: who reads it would see another one than we do.
    if set(found) != {address} or len(address) > 254:
        return "", ""
    name = shown(values[0].replace(address, "")).replace("<>", "").strip(" \"'")
    return address.casefold(), name[:200]


def ids(message: Message, *names: str) -> list[str]:
    """Return the Message-IDs in some headers, the last of them first: it is the nearest."""
    found = [one for name in names for value in raw(message, name) for one in _ID.findall(value)]
    return list(dict.fromkeys(reversed(found)))[:50]


def _decoded(part: str | bytes, charset: str | None) -> str:
    if isinstance(part, str):
        part = part.encode("utf-8", "surrogateescape")
    return text_of(part, charset or "")


def _codec(charset: str) -> str:
    try:
        name = codecs.lookup(charset).name if charset else ""
    except (LookupError, ValueError):
        return ""
    return name if _CODECS.fullmatch(name) else ""
