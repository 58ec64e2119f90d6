"""The second factor: six digits, a recovery code, or the way out of a locked one."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.errors import PortalError, SessionExpired
from app.i18n import N_, _
from app.portal.auth import AnswerChallenge, UnlockSecondFactor
from app.views.entrance.step import Step
from app.views.kit.banner import Banner
from app.views.kit.card import Card
from app.views.kit.form.choose import Field
from app.views.kit.form.form import Form
from app.views.place import Place

APP, RECOVERY, UNLOCK = range(3)


class CodePage(Step):
    """Asks for the second factor of who has just shown the right password."""

    passed = Signal(bool)
    """The session stands; True when a recovery code opened it."""
    expired = Signal()
    """The challenge ran out: the password is asked again."""

    def __init__(
        self, place: Place, challenge: object, email: str = "", parent: QWidget | None = None
    ) -> None:
        """Answer ``challenge``, as :class:`app.portal.auth.SignInAnswer` brought it to ``email``."""
        super().__init__(parent)
        self._tasks = place.tasks
        self._suggest = partial(place.code_of, email)
        self._challenge = {"challenge": challenge}
        self.notice = Banner("ok")
        self.notice.hide()
        self.code = self._form("code", N_("Code of your authenticator app"), "code")
        self.recovery = self._form("code", N_("Recovery code"), "token")
        self.unlock = Form(
            self._tasks,
            UnlockSecondFactor,
            {"token": Field(N_("Code from the e-mail"), kind="token")},
            deed=N_("Unlock the second factor"),
        )
        self.unlock.saved.connect(self._unlocked)
        self._forms = (self.code, self.recovery, self.unlock)
        self._shown = APP
        card = Card()
        for form in self._forms:
            form.setVisible(form is self.code)
            card.add(form)
        self.add(self.notice)
        self.add(card)
        self._other, self._locked, self._back = (self.add_link() for _n in range(3))
        self._other.clicked.connect(self._turn)
        self._locked.clicked.connect(lambda: self._show(UNLOCK))
        self._locked.hide()
        self._back.clicked.connect(self.back)
        self.retranslate()
        self._fill_in()

    def focus(self) -> None:
        """Put the cursor into the first field."""
        next(iter(self._forms[self._shown].rows.values())).input.setFocus()

    def retranslate(self) -> None:
        """Say every word anew."""
        helps = (
            _("Type the six digits that your authenticator app shows."),
            _("Type one of the ten codes that you kept. Each one can be used once."),
            _("Ten codes in a row were wrong. The code that unlocks it was sent to you by e-mail."),
        )
        self.say(_("Second factor"), helps[self._shown])
        app = self._shown == APP
        self._other.setText(_("Use a recovery code") if app else _("Use the authenticator app"))
        self._locked.setText(_("Unlock with the code from the e-mail"))
        self._back.setText(_("Sign in as somebody else"))

    def _form(self, name: str, label: str, kind: str) -> Form:
        form = Form(
            self._tasks,
            AnswerChallenge,
            {name: Field(label, kind=kind)},
            self._challenge,
            deed=N_("Confirm the code"),
        )
        form.saved.connect(lambda _tokens: self.passed.emit(kind == "token"))
        form.failed.connect(self._failed)
        return form

    def _fill_in(self) -> None:
        """Type the code for somebody of the demo, who has no authenticator app."""
        if code := self._suggest():
            self.code.input("code").set_value(code)
            self.notice.say(
                "info",
                lambda: _("In the demo the code of the authenticator app is filled in already."),
            )
            self.notice.show()

    def _failed(self, error: PortalError) -> None:
        if isinstance(error, SessionExpired):
            self.expired.emit()
        elif error.code == "second_factor_locked":
            self._locked.show()
        else:
            self._fill_in()

    def _unlocked(self, _answer: object) -> None:
        self._locked.hide()
        self.notice.say("ok", lambda: _("The second factor is unlocked. Type a code."))
        self.notice.show()
        self._show(APP)

    def _turn(self) -> None:
        self._show(RECOVERY if self._shown == APP else APP)

    def _show(self, shown: int) -> None:
        self._shown = shown
        for number, form in enumerate(self._forms):
            form.setVisible(number == shown)
        self.retranslate()
        self.focus()
