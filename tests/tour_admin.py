"""Pictures of the administration: departments, staff, escalation, mail, the audit log."""

from typing import Any

from app.views.admin.audit import AuditPage
from app.views.admin.mail import MailPage
from app.views.kit.records import RecordsPage
from tests.tour import Tour, pump, settle
from tests.tour_queue import ADMINISTRATION


def walk(tour: Tour) -> None:
    """Walk every page of the administration."""
    tour.sign_in(ADMINISTRATION)
    for name in ("departments", "staff", "escalation"):
        _records(tour, name)
    shell = tour.desktop.shell
    shell.go("mail")
    mail = shell._pages["mail"]
    assert isinstance(mail, MailPage)
    assert pump(lambda: mail._settings is not None)
    settle(0.4)
    tour.looks("mail-settings")
    shell.go("audit")
    audit = shell._pages["audit"]
    assert isinstance(audit, AuditPage)
    assert pump(lambda: audit.model.rows)
    audit.check.click()
    assert pump(lambda: audit.check.isEnabled() and audit.verdict.isVisible())
    settle(0.3)
    tour.looks("audit", data=(audit.table,))


def _records(tour: Tour, name: str) -> None:
    shell = tour.desktop.shell
    shell.go(name)
    page: Any = shell._pages[name]
    assert isinstance(page, RecordsPage)
    assert pump(lambda: page._records)
    settle(0.3)
    tour.looks(name, data=(page.list,))
    page._wanted(page._records[0])
    settle(0.3)
    tour.looks(f"{name}-form", data=(page.list, page.panel))
    page.detail.close_detail()
