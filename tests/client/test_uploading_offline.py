"""Sending up through the portal that can be read without a network: it is not queued."""

from io import BytesIO

import pytest

from app.client import uploading
from app.errors import PortalError, Unreachable
from app.portal.uploads import ReadUpload
from tests.rules.uploads.people import announced, some
from tests.support.machine import Desk, until

FILE = some(300_000)


def test_without_a_network_it_is_said_at_once_and_goes_up_when_there_is_one(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(uploading, "PAUSES", ())
    portal, file, calls = desk.signed_in(), announced(len(FILE)), []
    desk.wire.cut()
    with pytest.raises(Unreachable):  # found out by the upload itself
        portal.upload(BytesIO(FILE), file)
    assert portal.lost is not None

    class Untouched(BytesIO):
        def seek(self, place: int, whence: int = 0, /) -> int:
            calls.append(place)
            return super().seek(place, whence)

    with pytest.raises(Unreachable):
        portal.upload(Untouched(FILE), file)
    assert calls == []
    desk.wire.mend()
    until(lambda: portal.lost is None)
    assert portal.upload(BytesIO(FILE), file) == portal.send(ReadUpload(key=file.key))


def test_how_far_an_upload_is_is_never_said_from_memory(desk: Desk) -> None:
    portal, file = desk.signed_in(), announced(3)
    portal.upload(BytesIO(b"abc"), file)
    assert portal.send(ReadUpload(key=file.key)).complete
    desk.wire.cut()
    with pytest.raises(Unreachable):
        portal.send(ReadUpload(key=file.key))


def test_something_odd_is_tried_all_the_same(desk: Desk) -> None:
    portal = desk.signed_in()
    portal._lose(Unreachable("server_error"))
    assert portal.upload(BytesIO(b"abc"), announced(3)).complete


def test_a_refused_upload_was_answered(desk: Desk) -> None:
    portal = desk.signed_in()
    with pytest.raises(PortalError, match="file_empty"):
        portal.upload(BytesIO(b""), announced(0))
    assert portal.lost is None
