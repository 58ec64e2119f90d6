"""A command sent twice under one key is carried out once."""

from concurrent.futures import ThreadPoolExecutor

import pytest

from app.errors import Conflict, Invalid
from app.models.account import Account
from app.portal.accounts import CreateAccount, NewAccount
from tests.rules.invoices.scene import STAFF, Scene, make_scene
from tests.support.site import Site

KEY = "form-0001"


def _command(company: str = "Café Ω") -> CreateAccount:
    return CreateAccount(
        company=company, street="Kai 1", postcode="24103", city="Kiel", email="a@cafe.example"
    )


@pytest.fixture
def scene(site: Site) -> Scene:
    return make_scene(site)


def _accounts(scene: Scene) -> int:
    with scene.site.house() as ctx:
        return len(ctx.session.scalars(ctx.rows(Account.id)).all())


def test_the_same_key_gives_the_same_answer_for_a_day(scene: Scene) -> None:
    first = scene.staff.send(_command(), key=KEY)
    assert scene.staff.send(_command(), key=KEY) == first
    assert _accounts(scene) == 3
    with pytest.raises(Conflict, match="key_reused"):
        scene.staff.send(_command("Other"), key=KEY)
    scene.site.clock.forward(hours=25)
    staff = scene.site.signed_in(STAFF, "staff")
    assert staff.send(_command("Other"), key=KEY) != first
    assert _accounts(scene) == 4


def test_a_key_of_the_wrong_form_is_refused(scene: Scene) -> None:
    with pytest.raises(Invalid):
        scene.staff.send(_command(), key="short")


def test_of_two_at_once_one_is_carried_out(scene: Scene) -> None:
    def send(_n: int) -> NewAccount | None:
        try:
            return scene.staff.send(_command(), key=KEY)
        except Conflict:
            return None

    with ThreadPoolExecutor(4) as pool:
        answers = {answer for answer in pool.map(send, range(4)) if answer is not None}
    assert len(answers) == 1
    assert _accounts(scene) == 3
