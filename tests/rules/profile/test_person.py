"""The user's own data: name, language, password."""

import pytest
from pydantic import SecretStr

from app.errors import Conflict, Invalid, NotAllowed, SessionExpired
from app.portal.auth import SignIn, WhoAmI
from app.portal.profile import ChangePassword, ChangeProfile, Profile
from tests.support.letters import letters
from tests.support.site import PASSWORD, Site

EMAIL = "erika@musterhandel.example"
NEW = "Grauer-Reiher-am-Teich-9"


def change(old: str = PASSWORD, new: str = NEW, **options: bool) -> ChangePassword:
    return ChangePassword(old=SecretStr(old), new=SecretStr(new), **options)


def test_profile_shows_what_there_is(site: Site) -> None:
    site.add_user(EMAIL)
    facts = site.signs_in(EMAIL).send(Profile())
    assert (facts.name, facts.language, facts.second_factor) == ("Erika Beispiel", "de", False)
    assert [(e.address, e.main, e.confirmed) for e in facts.emails] == [(EMAIL, True, True)]
    assert facts.recovery_codes_left == 0


def test_name_and_language_change_and_an_older_copy_is_refused(site: Site) -> None:
    site.add_user(EMAIL)
    client = site.signs_in(EMAIL)
    before = client.send(Profile())
    edit = ChangeProfile(version=before.version, name=" Erika Neu ", language="en")
    after = client.send(edit)
    assert (after.name, after.language, after.version) == ("Erika Neu", "en", before.version + 1)
    with pytest.raises(Conflict) as stale:
        client.send(edit)
    assert stale.value.code == "stale"
    assert client.send(WhoAmI()).name == "Erika Neu"


def test_profile_is_ones_own_also_for_staff_who_see_the_house(site: Site) -> None:
    site.add_user(EMAIL)
    site.add_staff(site.add_user("staff@host.example", "Mara Staff"))
    staff = site.signs_in("staff@host.example", "staff")
    facts = staff.send(Profile())
    assert (facts.name, [e.address for e in facts.emails]) == ("Mara Staff", ["staff@host.example"])


def test_nothing_changes_while_viewing_as_a_customer(local_site: Site) -> None:
    account_id = local_site.add_account()
    local_site.add_staff(local_site.add_user("staff@host.example"))
    viewing = local_site.signs_in("staff@host.example", f"view:{account_id}")
    with pytest.raises(NotAllowed):
        viewing.send(ChangeProfile(version=1, name="X", language="de"))


def test_new_password_ends_the_other_sessions_and_is_told(site: Site) -> None:
    site.add_user(EMAIL)
    here, there = site.signs_in(EMAIL), site.signed_in(EMAIL)
    here.send(change())
    assert here.send(WhoAmI()).email == EMAIL
    with pytest.raises(SessionExpired):
        there.send(WhoAmI())
    assert site.signs_in(EMAIL, password=NEW).tokens is not None
    with pytest.raises(Invalid):
        site.client().send(SignIn(email=EMAIL, password=SecretStr(PASSWORD)))
    assert len(letters(site, EMAIL)) == 1


def test_other_sessions_may_stay(local_site: Site) -> None:
    local_site.add_user(EMAIL)
    here, there = local_site.signs_in(EMAIL), local_site.signed_in(EMAIL)
    here.send(change(end_other_sessions=False))
    assert there.send(WhoAmI()).email == EMAIL


@pytest.mark.parametrize(
    ("old", "new", "fields"),
    [
        ("Falsches-Wort-12345", NEW, {"old": "wrong_password"}),
        (PASSWORD, PASSWORD, {"new": "same"}),
        (PASSWORD, "kurz", {"new": "too_short"}),
        (PASSWORD, "ErikaBeispiel1", {"new": "weak_password"}),
        (PASSWORD, "musterhandel.example", {"new": "weak_password"}),
    ],
)
def test_password_is_refused_at_its_field(
    local_site: Site, old: str, new: str, fields: dict[str, str]
) -> None:
    local_site.add_user(EMAIL)
    client = local_site.signs_in(EMAIL)
    with pytest.raises(Invalid) as refused:
        client.send(change(old, new))
    assert refused.value.fields == fields
    assert local_site.signs_in(EMAIL).tokens is not None


def test_composed_and_decomposed_spelling_are_one_password(local_site: Site) -> None:
    local_site.add_user(EMAIL)
    local_site.signs_in(EMAIL).send(change(new="Bücherwürmer-im-Käfig"))
    decomposed = "Bu\u0308cherwu\u0308rmer-im-Ka\u0308fig"
    assert local_site.signs_in(EMAIL, password=decomposed).tokens is not None
