"""The bell: one's own notifications, the newest first, read up to where one has seen."""

from app.portal.notifications import MarkNotificationsRead, Notifications
from app.rules.notifications import notify_user
from tests.support.site import Site

EMAIL = "erika@musterhandel.example"


def ring(site: Site, user_id: int, count: int = 1) -> None:
    with site.house() as ctx:
        for n in range(count):
            notify_user(ctx, user_id, "invoice_issued", {"number": f"RE-{n}"}, None)


def test_newest_first_and_read_up_to_what_was_seen(site: Site) -> None:
    user_id = site.add_user(EMAIL)
    ring(site, user_id, 3)
    client = site.signed_in(EMAIL)
    bell = client.send(Notifications())
    assert [n.facts["number"] for n in bell.notifications] == ["RE-2", "RE-1", "RE-0"]
    assert bell.unread == 3
    client.send(MarkNotificationsRead(up_to=bell.notifications[1].id))
    bell = client.send(Notifications())
    assert ([n.read for n in bell.notifications], bell.unread) == ([False, True, True], 1)


def test_others_are_neither_seen_nor_marked(site: Site) -> None:
    other = site.add_user("b@else.example")
    ring(site, other)
    site.add_user(EMAIL)
    site.add_staff(site.add_user("staff@host.example"))
    for client in (site.signed_in(EMAIL), site.signed_in("staff@host.example", "staff")):
        assert client.send(Notifications()).notifications == ()
        client.send(MarkNotificationsRead(up_to=10**6))
    assert site.signed_in("b@else.example").send(Notifications()).unread == 1


def test_fifty_are_shown_and_all_are_counted(local_site: Site) -> None:
    ring(local_site, local_site.add_user(EMAIL), 60)
    bell = local_site.signed_in(EMAIL).send(Notifications())
    assert (len(bell.notifications), bell.unread) == (50, 60)


def test_bell_stays_ones_own_while_viewing_as_a_customer(local_site: Site) -> None:
    staff = local_site.add_user("staff@host.example")
    local_site.add_staff(staff)
    ring(local_site, staff)
    account_id = local_site.add_account()
    viewing = local_site.signed_in("staff@host.example", f"view:{account_id}")
    assert viewing.send(Notifications()).unread == 1
