"""Who may act for a customer: members with their rights, open invitations, and what staff does."""

from functools import partial
from typing import Any

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from app.i18n import N_, _
from app.portal.accounts import InviteOwner
from app.portal.desk.customers import (
    CustomerDetail,
    InviteMember,
    MemberFacts,
    OpenInvitation,
    ReadCustomer,
    RemoveMember,
    ResendInvitation,
    RevokeInvitation,
    SetMemberRights,
)
from app.portal.markup import neutral
from app.portal.operation import Command
from app.portal.rights import StaffRight
from app.views.customers.rights import groups, summary
from app.views.kit.buttons import Button
from app.views.kit.card import Card
from app.views.kit.chip import Chip
from app.views.kit.dialog import Confirm
from app.views.kit.entries import Entry, EntryList
from app.views.kit.form.choose import Field
from app.views.kit.form.form import Form
from app.views.kit.format import day, relative
from app.views.kit.text import Text
from app.views.place import Place

RIGHTS = Field(N_("Rights"), groups=groups)


class PeopleSection(Card):
    """Entries with their deeds, for whoever may edit accounts."""

    form_wanted = Signal(object, object)
    """A form, and what it is about."""
    changed = Signal(object)
    """The customer as they are now."""

    def __init__(self, place: Place, parent: QWidget | None = None) -> None:
        """Start empty."""
        super().__init__("", parent)
        self._place = place
        self._detail: CustomerDetail | None = None
        self._may = place.has(StaffRight.ACCOUNTS_EDIT)
        self.list = EntryList()
        self._nobody = Text(tone="soft", wrap=True)
        self.invite, self.invite_owner = Button("", "quiet", "plus"), Button("", "quiet", "plus")
        self.add(self._nobody)
        self.add(self.list)
        for button, run in (
            (self.invite, self._invite),
            (self.invite_owner, self._invite_owner),
        ):
            button.clicked.connect(run)
            button.setVisible(self._may)
            self.add_action(button)
        place.tasks.reach.hold(self.invite, self.invite_owner)

    def show_detail(self, detail: CustomerDetail) -> None:
        """Show a customer's people in the language of now."""
        self._detail = detail
        self.set_title(_("People"))
        self._nobody.setText(_("Nobody can sign in for this customer yet."))
        self._nobody.setVisible(not detail.members)
        owned = any(one.owner for one in detail.members)
        owned = owned or any(one.owner for one in detail.invitations)
        self.invite.setText(_("Invite somebody"))
        self.invite_owner.setText(_("Invite the owner"))
        self.invite_owner.setVisible(self._may and not owned)
        members = [self._member(one) for one in detail.members]
        self.list.set_entries([*members, *(self._invitation(one) for one in detail.invitations)])

    def _member(self, one: MemberFacts) -> Entry:
        seen = _("last seen {when}").format(when=relative(one.last_seen)) if one.last_seen else ""
        rights = "" if one.owner else summary(one.rights)
        about = " · ".join(filter(None, (neutral(one.email), rights, seen)))
        chips = [Chip(_("Owner"), "accent")] if one.owner else []
        if one.second_factor:
            chips.append(Chip(_("Second factor"), "ok"))
        deeds = (
            []
            if one.owner
            else self._deeds(
                (_("Rights"), partial(self._give_rights, one)),
                (_("Remove"), partial(self._ask_to_remove, one)),
            )
        )
        return Entry("user", neutral(one.name), about, key=one.user_id, chips=chips, deeds=deeds)

    def _invitation(self, one: OpenInvitation) -> Entry:
        rights = _("Owner") if one.owner else summary(one.rights)
        until = _("valid until {day}").format(day=day(one.expires_at))
        keys = {"account_id": self._account, "invitation_id": one.id}
        deeds = self._deeds(
            (_("Send again"), partial(self._send, ResendInvitation(**keys), _resent)),
            (_("Revoke"), partial(self._send, RevokeInvitation(**keys), _revoked)),
        )
        return Entry(
            "mail", neutral(one.email), f"{rights} · {until}", key=f"i{one.id}",
            chips=[Chip(_("Invited"), "info")], deeds=deeds,
        )  # fmt: skip

    def _deeds(self, *wanted: tuple[str, Any]) -> list[QWidget]:
        if not self._may:
            return []
        deeds: list[QWidget] = []
        for words, run in wanted:
            button = Button(words)
            button.clicked.connect(lambda _on=False, run=run: run())
            deeds.append(button)
        self._place.tasks.reach.hold(*deeds)
        return deeds

    @property
    def _account(self) -> int:
        assert self._detail is not None
        return self._detail.row.id

    @Slot()
    def _invite(self) -> None:
        fields = {"email": Field(N_("E-mail address")), "rights": RIGHTS}
        self._ask(InviteMember, fields, {"account_id": self._account}, N_("Send invitation"))

    @Slot()
    def _invite_owner(self) -> None:
        fields = {"email": Field(N_("E-mail address"))}
        given = {"account_id": self._account, "email": self._detail.email if self._detail else ""}
        form = self._form(InviteOwner, fields, given, N_("Send invitation"), unchanged=True)
        form.saved.connect(self._read)
        self.form_wanted.emit(form, lambda: _("Invite the owner"))

    def _give_rights(self, one: MemberFacts) -> None:
        given = {
            "account_id": self._account,
            "user_id": one.user_id,
            "rights": sorted(one.rights),
        }
        self._ask(SetMemberRights, {"rights": RIGHTS}, given, N_("Save rights"), one.name)

    def _ask(
        self,
        operation: type[Command[CustomerDetail]],
        fields: dict[str, Field],
        given: dict[str, Any],
        deed: str,
        title: str = "",
    ) -> None:
        form = self._form(operation, fields, given, deed)
        form.saved.connect(self._came)
        self.form_wanted.emit(form, lambda: neutral(title) or _("Invite somebody"))

    def _form(
        self,
        operation: type[Command[Any]],
        fields: dict[str, Field],
        given: dict[str, Any],
        deed: str,
        *,
        unchanged: bool = False,
    ) -> Form:
        return Form(self._place.tasks, operation, fields, given, deed=deed, unchanged=unchanged)

    @Slot(object)
    def _came(self, detail: CustomerDetail) -> None:
        self.changed.emit(detail)
        self._place.toast(lambda: _("Your changes were saved"))

    @Slot(object)
    def _read(self, _none: object) -> None:
        query = ReadCustomer(account_id=self._account)
        self._place.tasks.run(query, self._came)

    def _ask_to_remove(self, one: MemberFacts) -> None:
        name = neutral(one.name)
        question = Confirm(
            lambda: _("Remove “{name}” from the account?").format(name=name),
            lambda: _("The login stays, but it can't act for this customer any more."),
            lambda: _("Remove from the account"),
            danger=True,
            parent=self,
        )
        command = RemoveMember(account_id=self._account, user_id=one.user_id)
        question.agreed.connect(lambda: self._send(command, _removed))
        question.open()

    def _send(self, command: Command[CustomerDetail], said: Any) -> None:
        def done(detail: CustomerDetail) -> None:
            self.changed.emit(detail)
            self._place.toast(said)

        self._place.tasks.run(command, done)


def _resent() -> str:
    return _("The invitation was sent again; the link before is void")


def _revoked() -> str:
    return _("The invitation was revoked")


def _removed() -> str:
    return _("The person was removed from the account")
