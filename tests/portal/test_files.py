"""A download is what was promised, or it is refused before its end."""

import hashlib

import pytest

from app.errors import Unreachable
from app.portal.files import Download


def download(*chunks: bytes, size: int | None = None, sha256: str = "") -> Download:
    whole = b"".join(chunks)
    digest = sha256 or hashlib.sha256(whole).hexdigest()
    return Download(
        "a.pdf", "application/pdf", len(whole) if size is None else size, digest, chunks
    )


def test_what_is_whole_is_read() -> None:
    assert download(b"%PDF", b"-1.7").read() == b"%PDF-1.7"
    assert download().read() == b""


@pytest.mark.parametrize(
    "damaged",
    [
        download(b"%PDF", b"-1.7", size=9),
        download(b"%PDF", b"-1.7", sha256="0" * 64),
        download(b"%PDF", b"-1.7", size=4),
    ],
    ids=["cut off", "changed", "too much"],
)
def test_what_is_not_as_promised_is_refused(damaged: Download) -> None:
    with pytest.raises(Unreachable) as refused:
        damaged.read()
    assert refused.value.code == "broken_answer"


def test_no_more_than_promised_is_handed_on() -> None:
    stream = download(b"1234", b"5678", b"9", size=6).stream()
    assert next(stream) == b"1234"
    with pytest.raises(Unreachable):
        next(stream)
