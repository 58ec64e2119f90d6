"""The second factor: password, QR code, first code, recovery codes, and off again."""

import base64
import stat

import pytest
import zxingcpp
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtPrintSupport import QPrinter

from app.models.people import User
from app.portal.profile import Profile
from app.rules.auth.totp import STEP, code_at
from app.views.kit.dialog import Confirm, FormDialog
from app.views.profile.enrolment import EnrolmentDialog
from app.views.profile.page import ProfilePage
from app.views.profile.recovery_codes import RecoveryCodesDialog
from tests.support.inspection import cut, nameless
from tests.support.site import PASSWORD
from tests.support.widgets import named, words
from tests.views.profile.conftest import loaded
from tests.views.profile.test_emails import dialog


def seen(widget) -> str:
    """Return what a phone reads from the QR code on the screen."""
    picture = widget.grab().toImage().convertToFormat(QImage.Format.Format_Grayscale8)
    pixels = memoryview(picture.constBits()).cast("B", (picture.height(), picture.bytesPerLine()))
    found = zxingcpp.read_barcodes(pixels)
    return found[0].text if found else ""


def app_code(desk, secret: str) -> str:
    """Return what an authenticator app shows now."""
    seed = base64.b32decode(secret + "=" * (-len(secret) % 8))
    return code_at(seed, int(desk.site.clock().timestamp()) // STEP)


@pytest.fixture
def enrolment(qtbot, desk, page, window) -> EnrolmentDialog:
    """The second step: the QR code is shown."""
    page.second_factor.list.entry("app").deeds[0].click()
    shown = dialog(qtbot, window, EnrolmentDialog)
    shown.password.input("password").set_value("falsch")
    shown.password.submit()
    qtbot.waitUntil(lambda: bool(shown.password.rows["password"].error))
    shown.password.input("password").set_value(PASSWORD)
    shown.password.submit()
    qtbot.waitUntil(lambda: bool(shown.secret.text()))
    return shown


@pytest.fixture
def codes(qtbot, desk, window, enrolment) -> RecoveryCodesDialog:
    """The recovery codes, shown after the first code was right."""
    secret = "".join(enrolment.secret.text().split())
    enrolment.code.input("code").set_value(app_code(desk, secret))
    enrolment.code.submit()
    return dialog(qtbot, window, RecoveryCodesDialog)


def test_a_phone_can_read_the_code_and_the_secret_is_the_same(qtbot, enrolment):
    secret = "".join(enrolment.secret.text().split())
    link = seen(enrolment.qr)
    assert link.startswith("otpauth://totp/")
    assert f"secret={secret}&" in link
    assert "QR-Code" in named(enrolment.qr)
    assert nameless(enrolment) == []
    assert cut(enrolment) == []
    enrolment.copy.click()
    clipboard = QGuiApplication.clipboard()
    assert clipboard.text() == secret
    assert clipboard.mimeData().data("x-kde-passwordManagerHint").data() == b"secret"


def test_nothing_is_active_before_a_right_code(qtbot, desk, enrolment):
    secret = "".join(enrolment.secret.text().split())
    right = app_code(desk, secret)
    enrolment.code.input("code").set_value("000000" if right != "000000" else "111111")
    enrolment.code.submit()
    qtbot.waitUntil(lambda: bool(enrolment.code.rows["code"].error))
    assert not desk.line.send(Profile()).second_factor


def test_ten_codes_are_shown_once_and_kept(qtbot, desk, page, codes):
    shown = [text for text in words(codes) if text.count("-") == 3]
    assert len(set(shown)) == 10
    assert nameless(codes) == []
    assert cut(codes) == []
    codes.keep.click()
    qtbot.waitUntil(lambda: desk.said == ["Ihr zweiter Faktor ist aktiv"])
    facts = desk.line.send(Profile())
    assert (facts.second_factor, facts.recovery_codes_left) == (True, 10)
    qtbot.waitUntil(lambda: "Ein" in words(page.second_factor))
    assert "Noch 10 von 10 übrig." in words(page.second_factor)


def test_closing_them_asks_first(qtbot, desk, window, codes):
    qtbot.keyClick(codes, Qt.Key.Key_Escape)
    question = next(d for d in window.findChildren(Confirm) if d.isVisible())
    question.reject()
    assert codes.isVisible()
    codes.reject()
    question = next(d for d in window.findChildren(Confirm) if d.isVisible())
    question.deed.click()
    qtbot.waitUntil(lambda: not window.findChildren(RecoveryCodesDialog))


def test_codes_are_copied_saved_for_oneself_and_printed(qtbot, desk, codes, tmp_path):
    shown = [text for text in words(codes) if text.count("-") == 3]
    codes.tools.copy.click()
    assert all(code in QGuiApplication.clipboard().text() for code in shown)
    target = tmp_path / "codes.txt"
    codes.tools.write(str(target))
    qtbot.waitUntil(lambda: "Gespeichert" in codes.tools.said.text())
    assert target.read_text(encoding="utf-8").splitlines()[2:] == shown
    assert stat.S_IMODE(target.stat().st_mode) == 0o600
    codes.tools.write(str(tmp_path / "nowhere" / "codes.txt"))
    qtbot.waitUntil(lambda: "nicht gespeichert" in codes.tools.said.text())
    printer = QPrinter()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "codes.pdf"))
    codes.tools.print_to(printer)
    assert (tmp_path / "codes.pdf").read_bytes().startswith(b"%PDF")
    asked = codes.tools.ask_printer()
    assert asked.isVisible()
    asked.reject()


@pytest.fixture
def on(qtbot, desk, page, codes) -> list[str]:
    """The second factor is on; its recovery codes."""
    shown = [text for text in words(codes) if text.count("-") == 3]
    codes.keep.click()
    qtbot.waitUntil(lambda: len(page.second_factor.list.entries) == 2)
    return shown


def test_new_codes_make_the_old_ones_void(qtbot, desk, page, window, on):
    page.second_factor.list.entry("codes").deeds[0].click()
    dialog(qtbot, window, Confirm).deed.click()
    fresh = dialog(qtbot, window, RecoveryCodesDialog)
    assert not set(on) & set(words(fresh))


def test_off_needs_password_and_code(qtbot, desk, page, window, on):
    page.second_factor.list.entry("app").deeds[1].click()
    form = dialog(qtbot, window, FormDialog).form
    form.input("password").set_value(PASSWORD)
    form.input("code").set_value("AAAA-BBBB-CCCC-DDDD")
    form.submit()
    qtbot.waitUntil(lambda: bool(form.rows["code"].error))
    form.input("code").set_value(on[0])
    form.submit()
    qtbot.waitUntil(lambda: not desk.line.send(Profile()).second_factor)
    qtbot.waitUntil(lambda: "Aus" in words(page.second_factor))


def test_where_it_is_required_it_says_so_and_offers_no_way_out(qtbot, desk, page, on):
    facts = page._facts.model_copy(update={"second_factor_required": True})
    page.second_factor.show_facts(facts)
    assert any("lässt sich nicht ausschalten" in text for text in words(page.second_factor))
    assert len(page.second_factor.list.entry("app").deeds) == 1


def test_staff_learn_that_they_need_one(qtbot, desk, window):
    desk.site.add_staff(desk.user)
    with desk.site.house() as ctx:
        ctx.find(User, desk.user).totp_since = None
    made = ProfilePage(desk.place, window)
    made.show()
    loaded(qtbot, made)
    assert "Erforderlich" in words(made.second_factor)


def test_few_codes_are_a_warning(page):
    since = {"second_factor": True, "second_factor_since": page._facts.password_changed_at}
    page.second_factor.show_facts(
        page._facts.model_copy(update={**since, "recovery_codes_left": 3})
    )
    assert "Gehen zur Neige" in words(page.second_factor)
