"""How long sessions live, and what a renewed token does to its predecessor."""

from pydantic import SecretStr

from app.errors import PortalError, SessionExpired
from app.models.people import RetiredToken, Session
from app.portal.auth import Device, RefreshSession, SignIn, SignOut, Tokens, WhoAmI
from app.portal.notifications import Notifications
from app.rules.core import Caller
from tests.support.letters import letters
from tests.support.site import PASSWORD, Site

EMAIL = "erika@musterhandel.example"


def opened(site: Site, device: str = "Notebook") -> Tokens:
    operation = SignIn(
        email=EMAIL, password=SecretStr(PASSWORD), device=Device(name=device, system="Linux")
    )
    tokens = site.client().send(operation).tokens
    assert tokens is not None
    return tokens


def refresh(site: Site, tokens: Tokens) -> Tokens:
    return site.client().send(RefreshSession(refresh=tokens.refresh))


def use(site: Site, tokens: Tokens, acting: str = "") -> str:
    """Return how a call with an access token ends: ``ok`` or the refusal's code."""
    caller = Caller(token=tokens.access.get_secret_value(), acting=acting)
    try:
        site.dispatcher.call(WhoAmI(), caller)
    except PortalError as refused:
        return refused.code
    return "ok"


def renewal(site: Site, tokens: Tokens) -> str:
    try:
        refresh(site, tokens)
    except SessionExpired as refused:
        return refused.code
    return "ok"


def test_idle_for_two_weeks_ends_it(local_site: Site) -> None:
    local_site.add_user(EMAIL)
    tokens = opened(local_site)
    local_site.clock.forward(days=13.9)
    tokens = refresh(local_site, tokens)
    local_site.clock.forward(days=14)
    assert renewal(local_site, tokens) == "expired"


def test_ninety_days_end_it_however_busy(local_site: Site) -> None:
    local_site.add_user(EMAIL)
    tokens = opened(local_site)
    for _ in range(8):
        local_site.clock.forward(days=11)
        tokens = refresh(local_site, tokens)
    local_site.clock.forward(days=1, hours=23.9)
    tokens = refresh(local_site, tokens)
    local_site.clock.forward(minutes=6)
    assert use(local_site, tokens) == "expired"
    assert renewal(local_site, tokens) == "expired"


def test_staff_sessions_last_half_a_day_idle_and_a_week(local_site: Site) -> None:
    user_id = local_site.add_user(EMAIL)
    local_site.add_staff(user_id)
    tokens = local_site.signs_in(EMAIL).tokens
    assert tokens is not None
    for _ in range(14):
        local_site.clock.forward(hours=11.9)
        tokens = refresh(local_site, tokens)
    local_site.clock.forward(hours=2)
    assert renewal(local_site, tokens) == "expired"
    idle = local_site.signs_in(EMAIL).tokens
    assert idle is not None
    local_site.clock.forward(hours=12)
    assert renewal(local_site, idle) == "expired"


def test_predecessor_is_void_once_the_new_tokens_were_used(site: Site) -> None:
    site.add_user(EMAIL)
    first = opened(site)
    second = refresh(site, first)
    assert use(site, second) == "ok"
    assert renewal(site, first) == "reused"
    assert use(site, second) == "reused"


def test_replaced_successor_is_a_stolen_one(local_site: Site) -> None:
    local_site.add_user(EMAIL)
    first = opened(local_site)
    lost = refresh(local_site, first)
    third = refresh(local_site, first)
    assert use(local_site, third) == "ok"
    assert use(local_site, lost) == "expired"
    assert renewal(local_site, lost) == "reused"
    assert use(local_site, third) == "reused"


def test_predecessor_is_not_accepted_a_third_time(local_site: Site) -> None:
    local_site.add_user(EMAIL)
    first = opened(local_site)
    refresh(local_site, first)
    refresh(local_site, first)
    assert renewal(local_site, first) == "reused"


def test_old_generation_ends_the_session_much_later(local_site: Site) -> None:
    local_site.add_user(EMAIL)
    first = opened(local_site)
    newest = first
    for _ in range(5):
        local_site.clock.forward(days=5)
        newest = refresh(local_site, newest)
    assert renewal(local_site, first) == "reused"
    assert renewal(local_site, newest) == "reused"
    with local_site.house() as ctx:
        assert len(ctx.session.scalars(ctx.rows(RetiredToken.hash)).all()) == 5


def test_reuse_is_told_once_by_mail_and_bell(local_site: Site) -> None:
    local_site.add_user(EMAIL)
    first = opened(local_site, "Werkstatt-PC")
    local_site.clock.forward(minutes=16)
    refresh(local_site, first)
    local_site.clock.forward(minutes=2)
    for _ in range(3):
        assert renewal(local_site, first) == "reused"
    mails = letters(local_site, EMAIL)
    assert ["Werkstatt-PC" in mail.text for mail in mails] == [True]
    bell = local_site.signs_in(EMAIL).send(Notifications())
    assert [n.kind for n in bell.notifications].count("session_reused") == 1


def test_new_device_rings_the_bell_but_the_first_and_known_ones_do_not(local_site: Site) -> None:
    local_site.add_user(EMAIL)
    for device in ("Notebook", "Notebook", "Tablet"):
        opened(local_site, device)
    bell = local_site.signs_in(EMAIL).send(Notifications()).notifications
    told = [(n.kind, n.facts["device"]) for n in bell]
    assert told[-1] == ("new_device", "Tablet")
    assert ("new_device", "Notebook") not in told


def test_rights_are_read_at_every_call(local_site: Site) -> None:
    user_id = local_site.add_user(EMAIL)
    account_id = local_site.add_account()
    local_site.add_member(account_id, user_id, owner=True)
    tokens = opened(local_site)
    acting = f"account:{account_id}"
    assert use(local_site, tokens, acting) == "ok"
    with local_site.house() as ctx:
        from app.models.account import Membership

        ctx.session.execute(ctx.delete(Membership))
    assert use(local_site, tokens, acting) == "account"


def test_unknown_token_is_no_session(site: Site) -> None:
    assert renewal(
        site, Tokens(access="kc_at_x", refresh="kc_rt_x", access_until=site.clock())
    ) == ("expired")


def test_first_session_knows_its_device(local_site: Site) -> None:
    local_site.add_user(EMAIL)
    opened(local_site, "Notebook")
    with local_site.house() as ctx:
        session = ctx.session.scalars(ctx.rows(Session)).one()
    assert (session.device_name, session.device_system) == ("Notebook", "Linux")


def test_a_token_of_an_ended_session_is_no_second_theft(local_site: Site) -> None:
    local_site.add_user(EMAIL)
    first = opened(local_site)
    second = refresh(local_site, first)
    assert use(local_site, second) == "ok"
    client = local_site.client()
    client.tokens = second
    client.send(SignOut())
    assert renewal(local_site, first) == "revoked"
    assert renewal(local_site, second) == "revoked"
    assert letters(local_site, EMAIL) == []
