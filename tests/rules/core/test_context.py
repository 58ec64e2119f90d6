"""The surroundings of a call: nobody's context finds nothing, and the world's own luck and time."""

from datetime import timedelta

import pytest

from app.errors import NotAllowed, NotFound, SessionExpired
from app.portal.invoices import RenewDueServices
from app.portal.notifications import Notifications
from app.rules.core import Caller, Context, World
from app.rules.core.actors import NOBODY, SYSTEM
from tests.rules.core.scene import Scene
from tests.support.site import Site


def test_who_acts_for_nobody_has_no_account_and_no_user(local_site: Site) -> None:
    for actor in (NOBODY, SYSTEM):
        with local_site.database.session(write=False) as session:
            world = local_site.dispatcher.world
            ctx = Context(local_site.database, session, world, actor, Caller(), world.clock())
            with pytest.raises(NotFound):
                _ = ctx.account_id
            with pytest.raises(NotFound):
                _ = ctx.user_id


def test_a_job_has_no_caller_from_outside(people: Scene) -> None:
    for caller in (Caller(), people.mine, people.staff):
        with pytest.raises(NotAllowed) as refused:
            people.site.dispatcher.call(RenewDueServices(), caller)
        assert refused.value.code == "system"
    assert people.site.system(RenewDueServices(days_ahead=0)).issued == ()


def test_what_lasts_longer_than_a_call_admits_who_is_signed_in(people: Scene) -> None:
    assert people.site.dispatcher.admit(people.mine).account_id == people.ours
    with pytest.raises(SessionExpired) as refused:
        people.site.dispatcher.admit(Caller())
    assert refused.value.code == "missing"


def test_staff_look_at_accounts_that_exist(people: Scene) -> None:
    with pytest.raises(NotFound):
        people.site.dispatcher.call(Notifications(), people.caller("staff@x.example", "view:9999"))


def test_tokens_are_long_and_never_the_same() -> None:
    random = World().random
    made = {random.token("kc_at_") for _ in range(1000)}
    assert len(made) == 1000
    assert {len(token) for token in made} == {len("kc_at_") + 43}  # 256 bits in base64
    digits = [random.digits(6) for _ in range(1000)]
    assert all(code.isascii() and code.isdigit() and len(code) == 6 for code in digits)
    assert {code[0] for code in digits} == set("0123456789")
    assert len({random.bytes(16) for _ in range(100)}) == 100


def test_time_is_aware_and_days_are_those_of_the_house() -> None:
    now = World().clock()
    assert now.utcoffset() == timedelta(0)
    world = World(clock=lambda: now.replace(month=1, day=1, hour=23, minute=30))
    assert world.today().day == 2
