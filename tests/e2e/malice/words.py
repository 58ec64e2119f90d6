"""Hostile texts: markup that fetches, nested and endless markup, letters that turn the order round."""

from typing import Final

MARK: Final = "LECK"
"""Begins each of them: by it they are found wherever they are shown."""
HOST: Final = "leck.invalid"
TURNING: Final = "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"


def lines(bait: str) -> dict[str, str]:
    """Return what fits into a line; ``bait`` is the path of a file that nothing may open."""
    return {
        "file": f'{MARK} <img src="file://{bait}"><b>fett</b> & <script>x</script>',
        "host": f'{MARK} <img src="//{HOST}/x.png"> ![x](//{HOST}/y.png) <https://{HOST}/z>',
        "path": f'{MARK} <td style="background:url({bait})">',
        "turned": f"{MARK} Rechnung\u202efdp.exe\u202c \u2067x\u2069 \u200f.txt",
    }


def texts(bait: str) -> dict[str, str]:
    """Return what fits into a message."""
    picture = f"![a](file://{bait}) "
    return lines(bait) | {
        "tables": MARK + "<table><tr><td>" * 25 + "tief",
        "tags": MARK + "<b>" * 16_000,
        "line": MARK + "x" * 49_000,
        "looks": f"{MARK} " + "*a* " * 10_000,
        "pictures": f"{MARK} " + picture * (49_000 // len(picture)),
    }
