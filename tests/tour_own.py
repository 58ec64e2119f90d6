"""Pictures of an own portal: creating it, its recovery code, backup, restore, import, damage."""

from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication

from app.errors import Conflict, Invalid, PortalError
from app.i18n import language
from app.portal.rights import StaffRight
from app.rules.importing.checking import Outcome
from app.rules.importing.problems import Problem
from app.rules.importing.sentences import outcome_sentence, report_sentence
from app.views.entrance.doors import OWN, Connection
from app.views.entrance.sign_in import SignInPage
from app.views.frame.preferences import PreferencesPage
from app.views.own.backup_dialog import BackupDialog
from app.views.own.create import CreatePage
from app.views.own.import_dialog import ImportDialog
from app.views.own.keep_code import KeepCodePage
from app.views.own.restore import RestorePage
from app.views.own.unlock import UnlockPage
from app.views.own.unusable import UnusablePage
from tests.support.site import PASSWORD
from tests.tour import Tour, pump, settle

HERE = Connection(OWN, "Nordlicht Hosting", "own-00000000")


def walk(tour: Tour) -> None:
    """Create a portal and go through everything that may happen to it."""
    gate = tour.desktop.gate
    settle()
    gate.chooser.own.click()
    page = gate.step
    assert isinstance(page, CreatePage)
    given = {"house": HERE.name, "name": "Ada Admin", "email": "ada@nordlicht.example"}
    for name, value in {**given, "password": "passwort1234"}.items():
        page.form.input(name).set_value(value)
    tour.looks("own-create")
    page.form.submit()
    assert pump(lambda: page.form.rows["password"].error)
    tour.looks("own-create-refused")
    page.form.input("password").set_value(PASSWORD)
    page.form.submit()
    assert pump(lambda: isinstance(gate.step, KeepCodePage), 60)
    kept = gate.step
    assert isinstance(kept, KeepCodePage)
    kept.line.input.set_value("AAAA")
    kept.go_on.click()
    tour.looks("own-code-no-key-ring")
    draft = kept._draft
    gate._own._keep_code(replace(draft, failure=""))
    tour.looks("own-code")
    kept = gate.step
    assert isinstance(kept, KeepCodePage)
    kept.line.input.set_value(draft.code.rpartition("-")[2])
    kept.go_on.click()
    assert pump(lambda: gate.sign_in is not None, 60)
    tour.looks("own-sign-in")
    _preferences(tour)
    _trouble(tour)


def _preferences(tour: Tour) -> None:
    gate, shell, place = tour.desktop.gate, tour.desktop.shell, tour.desktop.place
    assert isinstance(gate.sign_in, SignInPage)
    gate.sign_in.form.input("password").set_value(PASSWORD)
    gate.sign_in.form.submit()
    assert pump(lambda: shell.page, 60)
    shell.say("info", "")
    assert place.me is not None
    place.settle(place.me.model_copy(update={"staff": frozenset(StaffRight)}), None)
    shell.go("preferences")
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    settle()
    tour.looks("own-preferences")
    page = shell._pages["preferences"]
    assert isinstance(page, PreferencesPage)
    page.own.back_up.click()
    dialog = page.window().findChildren(BackupDialog)[0]
    dialog.passphrase.first.input.set_value("Sieben Leuchttürme im Nebel")
    dialog.passphrase.again.input.set_value("Sieben Leuchttürme im Nebel")
    tour.looks("own-backup")
    dialog._show(working=True)
    dialog._tell(112 << 20, 290 << 20)
    tour.looks("own-backup-writing")
    dialog._failed(PortalError("no_backup"))
    tour.looks("own-backup-failed")
    dialog.reject()
    _import(tour, page)


def _import(tour: Tour, page: PreferencesPage) -> None:
    from app.views.own.doors import Taken

    page.own.take_over.click()
    dialog = page.window().findChildren(ImportDialog)[0]
    tour.looks("own-import")
    with TemporaryDirectory() as folder:
        dialog._file = Path(folder) / "kunden-und-rechnungen.jsonl"
    dialog.retranslate()

    def checked() -> None:
        found = (Outcome(n, "invoice", f"RE-2026-{n:05}", new=True) for n in range(1, 80))
        dialog._taken(True, Taken((), tuple(outcome_sentence(o, language()) for o in found)))

    def refused() -> None:
        found = (Problem(n, "missing", {"field": "number"}) for n in (7, 9, 12))
        dialog._taken(True, Taken(tuple(report_sentence(p, language()) for p in found), ()))

    tour.looks("own-import-checked", before=checked)
    tour.looks("own-import-problems", before=refused)
    dialog.reject()


def _trouble(tour: Tour) -> None:
    gate = tour.desktop.gate
    tour.desktop._leave()
    gate._own.takes(HERE, Conflict("own_locked", why="lost"))
    page = gate.step
    assert isinstance(page, UnlockPage)
    page.line.input.set_value("IQYP-EEIV-OFUC-UMBO")
    page._failed(Invalid(fields={"code": "recovery_code"}))
    tour.looks("own-unlock")
    gate._own.takes(HERE, Conflict("own_damaged"))
    assert isinstance(gate.step, UnusablePage)
    tour.looks("own-damaged")
    gate._own.restore(HERE)
    restoring = gate.step
    assert isinstance(restoring, RestorePage)
    tour.looks("own-restore")
    restoring.form.take("/media/ada/Nordlicht-Hosting-2026-11-23.age")
    restoring.form.line.input.set_value("Sieben Leuchttürme im Nebel")
    restoring.form._failed(Invalid("backup_damaged"))
    tour.looks("own-restore-refused")
    restoring.form._typed()
    restoring.form._let(press=False)
    restoring.form._tell(41 << 20, 145 << 20)
    tour.looks("own-restoring")
