"""Ihr Profil: the second factor and its recovery codes."""

from PySide6.QtCore import Slot

from app.i18n import N_, _, ngettext
from app.portal.profile import DisableSecondFactor, NewRecoveryCodes, ProfileFacts, RecoveryCodes
from app.views.kit.buttons import Button
from app.views.kit.chip import Chip
from app.views.kit.dialog import Confirm, FormDialog
from app.views.kit.entries import Entry, EntryList
from app.views.kit.form.choose import Field
from app.views.kit.form.form import Form
from app.views.kit.format import day
from app.views.kit.live import Speaks
from app.views.kit.section import Section
from app.views.place import Place
from app.views.profile.enrolment import EnrolmentDialog
from app.views.profile.recovery_codes import RecoveryCodesDialog

FEW = 3
"""So many recovery codes are a reason to make new ones."""


class SecondFactorSection(Speaks, Section):
    """On or off, how many recovery codes are left, and what can be done about both."""

    def __init__(self, place: Place) -> None:
        """Wait for the facts."""
        super().__init__()
        self._place = place
        self._facts: ProfileFacts | None = None
        self.list = EntryList()
        self.card.add(self.list)
        self.retranslate()

    def show_facts(self, facts: ProfileFacts) -> None:
        """Show what the portal knows."""
        self._facts = facts
        self._fill()

    def retranslate(self) -> None:
        """Say every word anew."""
        self.say(
            _("Second factor"),
            _(
                "Besides the password, a code that only your phone shows. Nobody gets in without it."
            ),
        )
        self._fill()

    @Slot()
    def set_up(self) -> None:
        """Begin: also to move to another phone, where one is set up already."""
        dialog = EnrolmentDialog(self._place, self)
        dialog.confirmed.connect(self._switched_on)
        dialog.open()

    @Slot()
    def ask_new_codes(self) -> None:
        """Ask before the old recovery codes become void."""
        question = Confirm(
            lambda: _("Make new recovery codes?"),
            lambda: _("Ten new codes are shown once. The ones you have kept are void then."),
            lambda: _("Make new codes"),
            parent=self,
        )
        question.agreed.connect(self._make_codes)
        question.open()

    @Slot()
    def ask_off(self) -> None:
        """Ask for password and code to switch it off."""
        form = Form(
            self._place.tasks,
            DisableSecondFactor,
            {
                "password": Field(N_("Password"), kind="password"),
                "code": Field(
                    N_("Code"),
                    N_("Six digits of your app, or one of your recovery codes."),
                    kind="line",
                ),
            },
            deed=N_("Switch off second factor"),
        )
        form.button.set_kind("danger")
        dialog = FormDialog(
            lambda: _("Switch off second factor"),
            form,
            self,
            intro=lambda: _("Afterwards your password alone opens your sign-in."),
        )
        dialog.saved.connect(self._switched_off)
        dialog.open()

    def _fill(self) -> None:
        facts = self._facts
        if facts is None:
            return
        on = facts.second_factor
        self.list.set_entries([self._on(facts), self._codes(facts)] if on else [self._off(facts)])

    def _on(self, facts: ProfileFacts) -> Entry:
        assert facts.second_factor_since is not None
        said = _("Active since {day}.").format(day=day(facts.second_factor_since))
        move = Button(_("Change phone"), "quiet")
        move.clicked.connect(self.set_up)
        deeds = [move]
        if facts.second_factor_required:
            said += " " + _("It can't be switched off: {why}").format(why=_why())
        else:
            off = Button(_("Switch off"), "quiet")
            off.clicked.connect(self.ask_off)
            deeds.append(off)
        self._place.tasks.reach.hold(*deeds)
        chips = [Chip(_("On"), "ok")]
        return Entry("shield", _("Authenticator app"), said, key="app", chips=chips, deeds=deeds)

    def _off(self, facts: ProfileFacts) -> Entry:
        said = _("You need an app such as Aegis, 2FAS or Google Authenticator on your phone.")
        chip = Chip(_("Off"), "neutral")
        if facts.second_factor_required:
            said = _("You need one: {why}").format(why=_why()) + " " + said
            chip = Chip(_("Required"), "warn")
        begin = Button(_("Set up"), "primary")
        begin.clicked.connect(self.set_up)
        self._place.tasks.reach.hold(begin)
        name = _("Authenticator app")
        return Entry("shield", name, said, key="app", chips=[chip], deeds=[begin])

    def _codes(self, facts: ProfileFacts) -> Entry:
        left = facts.recovery_codes_left
        said = ngettext("{count} of 10 is left.", "{count} of 10 are left.", left)
        new = Button(_("Make new codes"), "quiet")
        new.clicked.connect(self.ask_new_codes)
        self._place.tasks.reach.hold(new)
        chips = [Chip(_("Running out"), "warn")] if left <= FEW else []
        said = said.format(count=left)
        return Entry("key", _("Recovery codes"), said, key="codes", chips=chips, deeds=[new])

    @Slot(object)
    def _switched_on(self, codes: RecoveryCodes) -> None:
        dialog = RecoveryCodesDialog(codes, self._place, self)
        dialog.kept.connect(self._kept)
        dialog.open()

    @Slot()
    def _kept(self) -> None:
        self._place.toast(lambda: _("Your second factor is active"))

    @Slot()
    def _make_codes(self) -> None:
        self._place.tasks.run(NewRecoveryCodes(), self._made_codes)

    def _made_codes(self, codes: RecoveryCodes) -> None:
        RecoveryCodesDialog(codes, self._place, self).open()

    @Slot(object)
    def _switched_off(self, _result: object) -> None:
        self._place.toast(lambda: _("Your second factor is switched off"))


def _why() -> str:
    return _("it is required for your work or for an account that you share.")
