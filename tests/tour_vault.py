"""Pictures of sealed data: handing over, the card, opening, keys, the directory."""

from datetime import UTC, datetime, timedelta
from functools import partial
from typing import Any

from PySide6.QtWidgets import QApplication, QDialog

from app.vault.entry import Fields
from app.vault.note import SignerKey
from app.vault.opening import DeviceKeys
from app.views.desk.queue import QueuePage
from app.views.entrance.doors import demo_people
from app.views.kit.text import Text
from app.views.tickets.tickets import TicketsPage
from app.views.vault.directory_page import DirectoryPage
from app.views.vault.given import GivenActions
from app.views.vault.keys_page import KeysPage
from app.views.vault.locker import Locker
from app.views.vault.opened import OpenedDialog
from app.views.vault.opening import OpenActions
from app.views.vault.signing import SignDialog
from app.views.vault.verdict import verdict
from tests.tour import Tour, pump, settle
from tests.tour_desk import show as show_at_desk
from tests.tour_tickets import show

SECURITY, AGENT = (
    [person.role for person in demo_people()].index(role) for role in ("security", "staff")
)


def customer(tour: Tour) -> None:
    """Hand something over as Erika."""
    tour.sign_in()
    shell = tour.desktop.shell
    shell.go("tickets")
    page = shell._pages["tickets"]
    assert isinstance(page, TicketsPage)
    assert pump(lambda: page.model.rows and page._departments)
    show(page, "Artikelsuche")
    panel = page.panel
    tour.looks("sealed-card", data=(panel.messages,))
    (actions,) = panel.findChildren(GivenActions)
    actions.withdraw.click()
    settle(0.3)
    tour.looks("sealed-withdraw", data=(panel.messages,))
    _close()
    panel.answer.click()
    form = panel.reply
    assert form is not None
    box = form.box
    assert box is not None
    assert pump(box.add.isEnabled)
    dialog = box.fill_in()
    for name, value in (("label", "FTP"), ("user", "web42"), ("password", "Kastanie-8-Wolke")):
        dialog.form.input(name).set_value(value)
    settle(0.3)
    tour.looks("sealed-fill-in", data=(panel.messages,))
    dialog.form.submit()
    assert pump(lambda: box.items)
    form.input("text").set_value("Hier der Zugang, wie besprochen.")
    settle(0.3)
    tour.looks("sealed-reply", data=(panel.messages, form.input("text"), box))
    box.drop(*box.items)
    form.input("text").set_value("Passwort: Kastanie-8-Wolke")
    form.submit()
    settle(0.3)
    tour.looks("sealed-question", data=(panel.messages, form.input("text"), *_dialogs()))
    _close()
    locker = tour.desktop.place.locker
    now, locker.clock = locker.clock, lambda: datetime.now(UTC) + timedelta(days=60)
    box.look()
    assert pump(lambda: not box.add.isEnabled())
    settle(0.3)
    tour.looks("sealed-impossible", data=(panel.messages, form.input("text")))
    locker.clock = now
    form._discard()


def agent(tour: Tour) -> None:
    """Open it as Anna."""
    tour.sign_in(AGENT)
    shell = tour.desktop.shell
    page = shell._pages["queue"]
    assert isinstance(page, QueuePage)
    page.open(view="all")
    assert pump(lambda: page.model.rows and page.facts)
    panel = show_at_desk(page, next(r for r in page.model.rows if "Artikelsuche" in r.subject))
    tour.looks("sealed-desk", data=(panel, page.table))
    panel.findChildren(OpenActions)[0].open.click()
    assert pump(_dialogs)
    settle(0.3)
    tour.looks("sealed-reason", data=(panel, page.table))
    _close()
    fields = Fields("Datenbank des Shops", "shop_web42", "Buchstaben-4-im-Regal", "db42", "Intern.")
    shown = OpenedDialog(shell, fields=fields, warning=lambda: "")
    shown.open()
    settle(0.3)
    tour.looks("sealed-opened", data=(panel, page.table, shown))
    shown.reject()
    shell.go("keys")
    keys = shell._pages["keys"]
    assert isinstance(keys, KeysPage)
    assert pump(lambda: keys.cards)
    settle(0.3)
    tour.looks("keys", data=tuple(keys.cards))


def security(tour: Tour) -> None:
    """Sign the directory as Silke."""
    tour.sign_in(SECURITY)
    shell = tour.desktop.shell
    shell.go("directory")
    page = shell._pages["directory"]
    assert isinstance(page, DirectoryPage)
    assert pump(lambda: page.cards)
    settle(0.4)
    tour.looks("directory", data=tuple(page.cards))
    page.sign.click()
    assert pump(_dialogs)
    settle(0.3)
    tour.looks("directory-sign", data=tuple(page.cards))
    _close()
    question = page.ask_to_revoke(page.cards[0].device)
    settle(0.3)
    tour.looks("directory-revoke", data=tuple(page.cards))
    question.reject()
    begin = page.beginning.ask()
    settle(0.3)
    tour.looks("directory-begin", data=tuple(page.cards))
    begin.reject()
    states(tour, page)
    signers(tour, page)
    recovery(tour, page)


def states(tour: Tour, page: DirectoryPage) -> None:
    """What the page says when something is to be done, and what a device has retrieved."""
    written = tuple(page.cards)
    assert page.found is not None
    directory = page.found.directory
    assert directory is not None
    soon, late = directory.expires - timedelta(days=2), directory.expires + timedelta(days=1)
    for name, now in (("near", soon), ("over", late)):
        said = verdict(directory, now, waits=name == "near")
        tour.looks(f"directory-{name}", before=partial(page.verdict.say, *said), data=written)
    page.verdict.say(*verdict(directory, locker_now(tour), waits=False))
    names = [one.names for one in page.found.listed.departments]
    few = partial(page.recovery.show_key, "", names)
    tour.looks("directory-few", before=few, data=written)
    page.recovery.show_key("", [])
    shown = page.ask_what_it_retrieved(page.cards[0].device)
    settle(0.5)
    tour.looks("directory-exposure", data=(*page.cards, *shown.findChildren(Text)))
    shown.reject()


def locker_now(tour: Tour) -> datetime:
    """Return the hour by the clock that keys are judged by."""
    return tour.desktop.place.locker.clock()


def signers(tour: Tour, page: DirectoryPage) -> None:
    """Appoint a signer, replace the root; a device that is not appointed yet."""
    place, written = tour.desktop.place, tuple(page.cards)
    second = SignerKey.generate("nordlicht-hosting.example.zweite")
    page.signers.appoint.click()
    (asked,) = _dialogs()
    asked.form.input("key").set_value(str(second.verifier))
    asked.form.input("file").set_value("/stick/nordlicht.root.age")
    settle(0.3)
    tour.looks("directory-appoint", data=(*written, *_given(asked)))
    asked.form.input("passphrase").set_value("Kastanie-8-Wolke")
    asked.form.submit()
    assert pump(lambda: asked.form.rows["file"].error)
    tour.looks("directory-appoint-wrong", data=(*written, *_given(asked)))
    _close()
    page.signers.replace.click()
    (asked,) = _dialogs()
    settle(0.3)
    tour.looks("directory-replace", data=(*written, *_given(asked)))
    _close()
    kept, fresh = place.locker, Locker(pins=True)
    place.keep_keys(lambda: fresh)
    page.refresh()
    assert pump(page.signers.make.isVisible)
    page.signers.make.click()
    assert pump(page.signers.own.isVisible)
    settle(0.3)
    tour.looks("directory-signer-waits", data=(*page.cards, page.signers.own))
    place.keep_keys(lambda: kept)
    page.refresh()
    assert pump(lambda: not page.signers.own.isVisible())
    root = page.found.signers.trust.root if page.found and page.found.signers else None
    assert root is not None
    page.appointing.replaced.emit(root.fingerprint)
    settle(0.3)
    tour.looks("directory-replaced", data=tuple(page.cards))
    page.replaced.hide()


def recovery(tour: Tour, page: DirectoryPage) -> None:
    """Set a recovery key up, and see it on the page."""
    asked = page.ask_for_recovery()
    settle(0.3)
    tour.looks("directory-recovery", data=tuple(page.cards))
    asked.form.input("recipient").set_value(DeviceKeys.generate("x").recipient)
    asked.form.submit()
    assert pump(lambda: any(isinstance(one, SignDialog) for one in _dialogs()))
    settle(0.3)
    tour.looks("directory-recovery-sign", data=tuple(page.cards))
    next(one for one in _dialogs() if isinstance(one, SignDialog)).deed.click()
    assert pump(page.recovery.remove.isVisible)
    settle(0.3)
    tour.looks("directory-with-recovery", data=tuple(page.cards))


def _given(asked: Any) -> list[Any]:
    return [asked.form.input(name) for name in asked.form.rows]


def _dialogs() -> list[Any]:
    return [w for w in QApplication.topLevelWidgets() if isinstance(w, QDialog) and w.isVisible()]


def _close() -> None:
    for dialog in _dialogs():
        QDialog.reject(dialog)
    settle(0.2)
