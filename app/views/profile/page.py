"""Ihr Profil: what belongs to the person alone, whichever account they work for."""

from datetime import UTC, datetime

from PySide6.QtCore import QCoreApplication, QEvent, Qt, QTimer, Slot
from PySide6.QtWidgets import QScrollArea, QWidget

from app.errors import PortalError, Unreachable
from app.i18n import _
from app.portal.profile import Profile, ProfileFacts
from app.views.kit.errors_text import spoken
from app.views.kit.page import Page
from app.views.kit.section import Section, sections
from app.views.place import Place
from app.views.profile.devices import DevicesSection
from app.views.profile.emails import EmailsSection
from app.views.profile.password import PasswordSection
from app.views.profile.person import PersonSection
from app.views.profile.second_factor import SecondFactorSection


class ProfilePage(Page):
    """One section each for name, addresses, password, second factor and devices."""

    def __init__(self, place: Place, parent: QWidget | None = None) -> None:
        """Read the profile at once and whenever it changes."""
        super().__init__(parent=parent)
        self._place = place
        self._facts: ProfileFacts | None = None
        self._as_of: datetime | None = None
        self.person = PersonSection(place)
        self.emails = EmailsSection(place)
        self.password = PasswordSection(place)
        self.second_factor = SecondFactorSection(place)
        self.devices = DevicesSection(place)
        self._parts: dict[str, Section] = {
            "person": self.person,
            "emails": self.emails,
            "password": self.password,
            "second_factor": self.second_factor,
            "devices": self.devices,
        }
        self._wanted = ""
        self.set_content(sections(*self._parts.values()), scroll=True)
        place.tasks.watch(self, Profile, self.refresh)
        place.tasks.reach.found.connect(self.read_all)
        self.retranslate()
        self.show_loading()
        self.refresh()

    def open(self, part: str) -> None:
        """Scroll to a section: ``person emails password second_factor devices``."""
        self._wanted = part
        if self._facts is not None:
            QTimer.singleShot(0, self._reveal)

    def refresh(self) -> None:
        """Read the profile again; what is being typed stays."""
        self._place.tasks.run(Profile(), self._show, self._failed, replaces="profile")

    @Slot()
    def read_all(self) -> None:
        """Read profile and devices: the portal may answer again."""
        self.refresh()
        self.devices.refresh()

    def retranslate(self) -> None:
        """Say every word anew."""
        super().retranslate()
        self.set_title(_("Your profile"))
        self.set_help(_("It belongs to you alone, whichever account you work for."))

    def _show(self, facts: ProfileFacts) -> None:
        self._facts, self._as_of = facts, datetime.now(UTC)
        self.person.show_facts(facts)
        self.emails.show_facts(facts)
        self.password.show_facts(facts)
        self.second_factor.show_facts(facts)
        if self._place.tasks.reach.since is None:
            self.show_online()
        self.show_content()
        if self._wanted:
            QTimer.singleShot(0, self._reveal)

    @Slot()
    def _reveal(self) -> None:
        """Scroll, now that the sections have their heights, and give the keyboard to the first deed."""
        QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)
        part, area = self._parts.get(self._wanted), self.findChild(QScrollArea)
        self._wanted = ""
        if part is not None and area is not None:
            area.verticalScrollBar().setValue(part.y())
            tab = Qt.FocusPolicy.TabFocus
            reached = (w for w in part.findChildren(QWidget) if w.focusPolicy() & tab)
            first = next((w for w in reached if w.isVisible() and w.isEnabled()), None)
            if first is not None:
                first.setFocus(Qt.FocusReason.OtherFocusReason)

    def _failed(self, error: PortalError) -> None:
        if self._facts is None:
            self.show_error(*spoken(error), self.read_all)
        elif isinstance(error, Unreachable):
            self.show_offline(
                self._as_of, lambda: _("Nothing can be changed until the portal answers.")
            )
