"""One way of mail (out or in) among the settings: its form, trying it, taking it away."""

from collections.abc import Callable, Mapping
from typing import Any

from PySide6.QtCore import Signal, Slot

from app.errors import PortalError
from app.i18n import _
from app.portal.admin.mail import Source, Tried
from app.portal.operation import Command, Input
from app.views.admin.mail_words import failure_words
from app.views.kit.banner import Banner
from app.views.kit.buttons import Button
from app.views.kit.errors_text import told
from app.views.kit.facts import Fact, Facts
from app.views.kit.form.check import build
from app.views.kit.form.choose import Field
from app.views.kit.form.part_form import PartForm
from app.views.kit.layout import row
from app.views.kit.live import Speaks, Words, said
from app.views.kit.section import Section
from app.views.place import Place


class MailSection(Speaks, Section):
    """Shows what the server's file says; lets change what the portal says."""

    saved = Signal(object)
    """The settings as they are now."""
    unwanted = Signal()
    """This way is to be taken away."""

    def __init__(
        self,
        place: Place,
        title: tuple[Words, Words],
        part: type[Input],
        fields: Mapping[str, Field],
        save: Callable[[Any], Command[Any]],
        attempt: Callable[[Any], Command[Tried]],
    ) -> None:
        """``save(part)`` and ``attempt(part)`` make the operations that keep and that try it."""
        super().__init__()
        self._place, self._about, self._trial = place, title, attempt
        self._shown: Any = None
        self.form = PartForm(place.tasks, part, fields, save)
        self.form.saved.connect(self.saved)
        self.facts = Facts()
        self.note = Banner("info")
        self.attempt, self.remove = Button("", icon="refresh"), Button("", "quiet", "trash")
        self.attempt.clicked.connect(self._try)
        self.remove.clicked.connect(self.unwanted)
        self.form.buttons.insertLayout(0, row(self.attempt, self.remove, gap="s"))
        for part_ in (self.note, self.facts, self.form):
            self.card.add(part_)
        self.note.hide()
        place.tasks.reach.hold(self.attempt, self.remove)
        self.retranslate()

    def show_part(self, facts: Any, source: Source) -> None:
        """Show what is in force; ``facts`` is None where nothing is."""
        self._shown = facts
        fixed = source is Source.SERVER
        self.form.setVisible(not fixed)
        self.facts.setVisible(fixed)
        self.remove.setVisible(source is Source.PORTAL)
        if fixed:
            self.note.say("info", lambda: _("The server's settings file says so, and wins."))
            self.note.show()
        elif not self.form.dirty:
            self.form.start(_values(facts))
        self.retranslate()

    def retranslate(self) -> None:
        """Say every word anew."""
        title, help_text = self._about
        self.say(said(title), said(help_text))
        self.attempt.setText(_("Try the connection"))
        self.remove.setText(_("Use no longer"))
        if self._shown is not None:
            shown = self._shown
            self.facts.set_facts(
                [
                    Fact(_("Server"), f"{shown.host}:{shown.port}"),
                    Fact(_("User name"), shown.user or "–"),
                ]
            )

    @Slot()
    def _try(self) -> None:
        """Try what stands in the form, whether it was saved or not."""
        made, wrong = build(self.form.operation, self.form.values())
        self.form.show_errors(wrong)
        if made is not None:
            command = self._trial(made)
            self._place.tasks.run(command, self._tried, self._failed, busy=self.attempt)

    def _tried(self, found: Tried) -> None:
        code = found.failure
        if found.ok:
            self.note.say("ok", lambda: _("The connection works."))
        else:
            self.note.say("danger", lambda: failure_words(code))
        self.note.show()

    def _failed(self, error: PortalError) -> None:
        self.note.say("danger", told(error))
        self.note.show()


def _values(facts: Any) -> dict[str, Any]:
    return {} if facts is None else facts.model_dump(exclude={"has_password"})
