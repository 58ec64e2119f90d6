"""A file on its way up over every transport: the same answers and the same refusals."""

import hashlib
from io import BytesIO
from typing import Any
from uuid import uuid4

import pytest

from app.client.base import Client
from app.errors import Conflict, Invalid, NotAllowed, NotFound, PortalError, SessionExpired
from app.portal.uploads import FILE_LIMIT, DropUpload, NewFile, ReadUpload, UploadState
from tests.rules.uploads.people import ERIKA, MAX, STAFF, announced, some
from tests.support.site import Site

FILE = some(1_700_000)
WHOLE = UploadState(
    arrived=len(FILE), size=len(FILE), complete=True, sha256=hashlib.sha256(FILE).hexdigest()
)


@pytest.fixture
def erika(site: Site) -> Client:
    account = site.add_account()
    for mail in (ERIKA, MAX, STAFF):
        user = site.add_user(mail)
        if mail == STAFF:
            site.add_staff(user)
        else:
            site.add_member(account, user, owner=mail == ERIKA)
    return site.signed_in(ERIKA, f"account:{account}")


def sent(client: Client, content: bytes, file: NewFile | None = None) -> UploadState:
    return client.upload(BytesIO(content), file or announced(len(content)))


def refusal(client: Client, content: bytes, file: NewFile | None = None) -> PortalError:
    with pytest.raises(PortalError) as refused:
        sent(client, content, file)
    return refused.value


def test_a_file_goes_up_and_says_how_far_it_is(site: Site, erika: Client) -> None:
    told: list[int] = []
    file = announced(len(FILE), name="Größe & Maß \U0001f600.pdf")

    def tell(done: int, total: int) -> None:
        assert total == len(FILE)
        told.append(done)

    assert erika.upload(BytesIO(FILE), file, tell) == WHOLE
    assert told == sorted(told)
    assert told[-1] == len(FILE)
    assert len(told) > 4
    assert erika.send(ReadUpload(key=file.key)) == WHOLE
    assert sent(erika, FILE, file) == WHOLE
    erika.send(DropUpload(key=file.key))
    with pytest.raises(NotFound):
        erika.send(ReadUpload(key=file.key))


def test_it_goes_on_where_it_was_stopped(site: Site, erika: Client) -> None:
    class Stopped(Exception):
        pass

    def stop(done: int, _total: int) -> None:
        if done > 1 << 20:
            raise Stopped

    file = announced(len(FILE))
    with pytest.raises(Stopped):
        erika.upload(BytesIO(FILE), file, stop)
    assert 1 << 20 <= erika.send(ReadUpload(key=file.key)).arrived < len(FILE)
    told: list[int] = []
    assert erika.upload(BytesIO(FILE), file, lambda done, _total: told.append(done)) == WHOLE
    assert min(told) > 1 << 20


@pytest.mark.parametrize(
    ("change", "code", "fields"),
    [
        ({"name": "a\udcff/..\x00"}, "invalid", {"name": "file_name"}),
        ({"media_type": "häßlich"}, "invalid", {"media_type": "string_pattern_mismatch"}),
        ({"media_type": "text/plain; charset=x"}, "invalid", {"media_type": "string_pattern_mismatch"}),
        ({"size": 0}, "file_empty", {"size": "file_empty"}),
        ({"size": FILE_LIMIT + 1}, "file_too_large", {"size": "file_too_large"}),
        ({"sha256": "0" * 64}, "file_changed", {"sha256": "file_changed"}),
        ({"sha256": "ä"}, "invalid", {"sha256": "string_pattern_mismatch"}),
    ],
)  # fmt: skip
def test_what_can_not_be_taken_is_refused_alike(
    site: Site, erika: Client, change: dict[str, Any], code: str, fields: dict[str, str]
) -> None:
    given: dict[str, Any] = {"size": 12, **change}
    refused = refusal(erika, b"twelve bytes", announced(given.pop("size"), **given))
    assert isinstance(refused, Invalid)
    assert (refused.code, refused.fields) == (code, fields)


def test_a_name_loses_its_folders_and_is_the_same_file(site: Site, erika: Client) -> None:
    file = announced(3, name="C:\\Bilder\\Gro\u0308\u00dfe.png", media_type="IMAGE/PNG")
    state = sent(erika, b"abc", file)
    again = announced(3, name="Größe.png", key=file.key, media_type="image/png")
    assert sent(erika, b"abc", again) == state


def test_a_key_stands_for_one_file(site: Site, erika: Client) -> None:
    file = announced(3)
    sent(erika, b"abc", file)
    refused = refusal(erika, b"abd", file)
    assert isinstance(refused, Conflict)
    assert refused.code == "key_reused"


def test_a_file_that_became_shorter_is_not_sent(site: Site, erika: Client) -> None:
    refused = refusal(erika, b"short", announced(9))
    assert isinstance(refused, Invalid)
    assert refused.fields == {"size": "file_changed"}


def test_the_upload_of_somebody_else_is_not_there(site: Site, erika: Client) -> None:
    file = announced(3)
    sent(erika, b"abc", file)
    staff = site.signed_in(STAFF, "staff")
    for stranger in (site.signed_in(MAX, erika.acting), staff):
        for operation in (ReadUpload(key=file.key), DropUpload(key=file.key)):
            with pytest.raises(NotFound):
                stranger.send(operation)
    staff.acting = erika.acting.replace("account", "view")
    assert isinstance(refusal(staff, b"abc"), NotAllowed)
    assert isinstance(refusal(site.client(), b"abc"), SessionExpired)
    erika.acting = "account:4711"
    assert isinstance(refusal(erika, b"abc"), NotFound)


def test_a_session_that_runs_out_on_the_way_is_renewed(site: Site, erika: Client) -> None:
    before, waits = erika.tokens, [20]

    def later(done: int, _total: int) -> None:
        if done == 1 << 20 and waits:
            site.clock.forward(minutes=waits.pop())

    assert erika.upload(BytesIO(FILE), announced(len(FILE)), later) == WHOLE
    assert erika.tokens is not before


def test_there_is_no_upload_of_this_key(site: Site, erika: Client) -> None:
    with pytest.raises(NotFound):
        erika.send(ReadUpload(key=uuid4()))
