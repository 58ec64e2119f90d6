"""Pictures of Ihr Profil, preferences, bell, keyboard map and the demo's mail, in every state."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import TypeVar

from pydantic import SecretStr
from PySide6.QtWidgets import QDialog, QWidget

from app.errors import Invalid, Unreachable
from app.portal.mail import DemoMailbox
from app.portal.notifications import NotificationList
from app.portal.profile import DeviceList, Enrolment, ProfileFacts, RecoveryCodes
from app.views.billing.invoices import InvoicesPage
from app.views.entrance.doors import REMOTE, Connection
from app.views.frame.keyboard_map import KeyboardMap
from app.views.frame.preferences import PreferencesPage
from app.views.kit.dialog import FormDialog
from app.views.profile.demo_mail import DemoMailPage
from app.views.profile.enrolment import EnrolmentDialog
from app.views.profile.page import ProfilePage
from app.views.profile.recovery_codes import RecoveryCodesDialog
from tests.tour import Tour, pump, settle

START = datetime.now(UTC)
D = TypeVar("D", bound=QDialog)
CODES = RecoveryCodes(codes=tuple(SecretStr(f"{n:04}-K7QM-2XWD-9PTR") for n in range(10)))


def walk(tour: Tour) -> None:
    """Show every page and dialog as somebody meets them."""
    tour.sign_in()
    _profile(tour)
    _preferences(tour)
    _mail(tour)
    _frame(tour)


def _profile(tour: Tour) -> None:
    shell = tour.desktop.shell
    shell.go("profile")
    page = shell._pages["profile"]
    assert isinstance(page, ProfilePage)
    assert pump(lambda: page._facts is not None)
    settle()
    tour.looks("profile")
    _dialogs(tour, page)
    facts = page._facts
    assert facts is not None
    _as(page, facts, second_factor_required=True)
    page.open("second_factor")
    tour.looks("profile-factor-required")
    since = {"second_factor": True, "second_factor_since": facts.password_changed_at}
    _as(page, facts, **since, recovery_codes_left=2)
    tour.looks("profile-factor-on")
    _as(page, facts, **since, recovery_codes_left=9, second_factor_required=True)
    tour.looks("profile-factor-fixed")
    page.devices._show(_devices(page))
    page.open("devices")
    tour.looks("profile-devices")
    page.open("person")
    page._failed(Unreachable("timeout"))
    page.devices._failed(Unreachable("timeout"))
    tour.looks("profile-offline")
    page._facts = None
    page.show_online()
    page._failed(Unreachable("refused"))
    tour.looks("profile-error")


def _devices(page: ProfilePage) -> DeviceList:
    """Return the device that is there, and two more."""
    mine = page.devices._devices[0]
    phone = {"id": 80, "name": "Werkstatt", "system": "Windows", "current": False}
    old = {"id": 81, "name": "", "system": "macOS", "current": False}
    then = {"first_seen": START - timedelta(days=60), "last_seen": START - timedelta(days=3)}
    others = tuple(mine.model_copy(update={**other, **then}) for other in (phone, old))
    return DeviceList(devices=(mine, *others))


def _as(page: ProfilePage, facts: ProfileFacts, **other: object) -> None:
    """Show the profile of a person for whom other things hold."""
    more = facts.emails[0].model_copy(
        update={"id": 90, "address": "e.beispiel@privat.example", "main": False}
    )
    new = more.model_copy(
        update={"id": 91, "address": "buchhaltung@musterhandel.example", "confirmed": False}
    )
    shown = {"emails": (*facts.emails, more, new), **other}
    page._show(facts.model_copy(update=shown))


def _dialogs(tour: Tour, page: ProfilePage) -> None:
    def wrong() -> None:
        page.emails.ask_address()
        form = _top(page, FormDialog).form
        form.input("email").set_value("erika@")
        form._refused(Invalid(fields={"email": "email_syntax"}))

    def password() -> None:
        page.password.ask()
        form = _top(page, FormDialog).form
        form.input("old").set_value("Leuchtturm-7-am-Kai")
        form.input("new").set_value("Drei-Moewen-am-Hafen-9")

    def code() -> None:
        assert page._facts is not None
        page.emails.ask_code(page._facts.emails[0])

    def scan() -> None:
        page.second_factor.set_up()
        link = "otpauth://totp/Nordlicht%20Hosting:erika%40musterhandel.example?secret=JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP&issuer=Nordlicht%20Hosting"
        secret = SecretStr("JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP")
        _top(page, EnrolmentDialog)._begun(Enrolment(secret=secret, uri=SecretStr(link)))

    def leave() -> None:
        page.second_factor._made_codes(CODES)
        _top(page, RecoveryCodesDialog).reject()

    for name, show in {
        "add-email": page.emails.ask_address,
        "add-email-refused": wrong,
        "email-code": code,
        "password": password,
        "factor-begin": page.second_factor.set_up,
        "factor-scan": scan,
        "factor-codes": lambda: page.second_factor._made_codes(CODES),
        "factor-codes-leave": leave,
        "factor-off": page.second_factor.ask_off,
        "devices-end": page.devices._ask_others,
    }.items():
        _open(tour, f"profile-{name}", show)


def _open(tour: Tour, name: str, show: Callable[[], object]) -> None:
    """Draw a dialog, and close what was opened."""
    show()
    tour.looks(name)
    for dialog in reversed(tour.desktop.shell.findChildren(QDialog)):
        QDialog.reject(dialog)
        dialog.deleteLater()
    settle(0.05)


def _top(page: QWidget, kind: type[D]) -> D:
    return page.window().findChildren(kind)[-1]


def _preferences(tour: Tour) -> None:
    shell = tour.desktop.shell
    known = [
        {"kind": "demo", "name": "Demo", "used_at": "2026-11-23T09:00:00+00:00"},
        Connection(REMOTE, "Nordlicht Hosting", "https://portal.nordlicht.example").__dict__,
        Connection(REMOTE, "Hafenstadt Server", "https://kunden.hafenstadt.example").__dict__,
    ]
    tour.desktop.settings.set("connections", known)
    shell.go("preferences")
    page = shell._pages["preferences"]
    assert isinstance(page, PreferencesPage)
    settle()
    page.connections._show(frozenset({"https://portal.nordlicht.example"}))
    tour.looks("preferences")


def _mail(tour: Tour) -> None:
    shell = tour.desktop.shell
    shell.go("demo-mail")
    page = shell._pages["demo-mail"]
    assert isinstance(page, DemoMailPage)
    settle()
    tour.looks("demo-mail", data=(page.list, page.panel))
    page._mails = ()
    page._show(DemoMailbox(mails=()))
    tour.looks("demo-mail-empty")


def _frame(tour: Tour) -> None:
    shell = tour.desktop.shell
    shell.go("overview")
    settle()
    _open(tour, "keyboard-map-overview", lambda: KeyboardMap(shell).open())
    shell.go("invoices")
    settle(0.6)
    page = shell._pages["invoices"]
    assert isinstance(page, InvoicesPage)
    page.open_row(page.model.rows[0])
    settle(1.0)
    _open(tour, "keyboard-map", lambda: KeyboardMap(shell).open())
    shell.go("overview")
    shell.bell.show_list()
    settle()
    tour.looks("bell")
    shell.bell._show(NotificationList(notifications=(), unread=0))
    tour.looks("bell-empty")
    shell.bell._found = None
    shell.bell._failed(Unreachable("timeout"))
    tour.looks("bell-error")
    shell.bell.close()
