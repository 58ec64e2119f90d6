"""What a portal says of itself before anybody signs in."""

from dataclasses import replace
from typing import Any

import pytest

from app.adapters.mail import NoMail
from app.models.house import PortalSetting
from app.portal.meta import PROTOCOL, Meta
from tests.support.site import Site


def test_anybody_learns_name_and_versions(site: Site) -> None:
    with site.house() as ctx:
        ctx.add(PortalSetting(key="portal", value={"name": "Nordlicht Hosting"}))
    info = site.client().send(Meta())
    assert (info.product, info.name) == ("kundencenter", "Nordlicht Hosting")
    assert info.protocol_min <= PROTOCOL <= info.protocol_max


@pytest.mark.parametrize("value", [{}, {"name": ""}, {"name": "  "}, {"name": 7}])
def test_portal_without_a_name_is_the_kundencenter(local_site: Site, value: dict[str, Any]) -> None:
    with local_site.house() as ctx:
        ctx.add(PortalSetting(key="portal", value=value))
    assert local_site.client().send(Meta()).name == "Kundencenter"


def test_demo_says_so(local_site: Site) -> None:
    assert local_site.client().send(Meta()).demo
    local_site.dispatcher.world = replace(local_site.dispatcher.world, mail=NoMail())
    assert not local_site.client().send(Meta()).demo
