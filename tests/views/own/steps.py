"""The steps of creating an own portal, taken in a test."""

from pathlib import Path

from app.views.entrance.sign_in import SignInPage
from app.views.own.create import CreatePage
from app.views.own.keep_code import KeepCodePage
from tests.views.own.conftest import FORM, Seat


def created(seat: Seat, **changes: str) -> KeepCodePage:
    """Go through the first step."""
    seat.gate.chooser.own.click()
    seat.fill(seat.step(CreatePage).form, **{**FORM, **changes})
    page: KeepCodePage = seat.step(KeepCodePage)
    return page


def settled(seat: Seat) -> str:
    """Go through both steps; return the recovery code."""
    page = created(seat)
    code = page._draft.code
    page.line.input.set_value(code.rpartition("-")[2].lower())
    page.go_on.click()
    seat.step(SignInPage)
    return code


def folders(seat: Seat) -> list[Path]:
    return sorted((seat.folder / "own").glob("own-*"))
