"""Pictures of the way in: choosing a portal, signing in, every step and refusal on the way."""

from pydantic import SecretStr

from app.errors import Invalid, Limited, Unreachable
from app.portal.auth import InvitationFacts
from app.views.entrance.code import CodePage
from app.views.entrance.doors import REMOTE, Connection, connections, keep, note_kept
from app.views.entrance.invitation import InvitationPage
from app.views.entrance.passphrase import PassphrasePage
from app.views.entrance.protect import ProtectPage
from app.views.entrance.reset import ResetPage
from app.views.kit.dialog import Confirm
from tests.tour import Tour, pump, settle

PASSPHRASE = "Der Kutter liegt im Nebel"


def walk(tour: Tour) -> None:
    """Take every step; refusals are those that a portal would send."""
    gate = tour.desktop.gate
    settle()
    tour.looks("chooser")
    gate.chooser.address.input.setText("portal.nordlicht-hosting.example")
    gate.chooser.show_error(Unreachable("certificate"))
    tour.looks("chooser-refused")
    keep(tour.desktop.settings, Connection(REMOTE, "Nordlicht Hosting", "https://portal.example"))
    gate._wait("Connecting …")
    tour.looks("connecting")
    gate.chooser.demo.click()
    assert pump(lambda: gate.sign_in is not None, 60)
    tour.looks("sign-in")
    gate.choose()
    tour.looks("chooser-known")
    gate.use(connections(tour.desktop.settings)[0])
    assert pump(lambda: gate.sign_in is not None, 60)
    assert gate.sign_in is not None
    gate.sign_in.form._refused(Invalid("wrong_credentials"))
    tour.looks("sign-in-refused")
    gate._show_code(SecretStr("x"), stay=False)
    tour.looks("second-factor")
    page = gate.step
    assert isinstance(page, CodePage)
    page._turn()
    tour.looks("recovery-code")
    page.recovery._refused(Limited("second_factor_locked"))
    tour.looks("second-factor-locked")
    keep_signed_in(tour)
    gate._show_reset()
    tour.looks("reset")
    reset = gate.step
    assert isinstance(reset, ResetPage)
    reset.request.input("email").set_value("erika@musterhandel.example")
    reset._sent(None)
    reset.reset.input("password").set_value("Leuchtturm")
    tour.looks("reset-code")
    gate._show_invitation()
    tour.looks("invitation")
    invitation = gate.step
    assert isinstance(invitation, InvitationPage)
    offered = {"account_name": "Musterhandel GmbH", "email": "m.wójcik@musterhandel.example"}
    invitation._found(
        InvitationFacts.model_validate(
            {**offered, "has_login": False, "expires_at": "2026-12-02T12:00:00Z"}
        )
    )
    tour.looks("invitation-found")


def keep_signed_in(tour: Tour) -> None:
    """Ask everything that is asked where no key ring helps."""
    gate, file = tour.desktop.gate, tour.desktop.opener.key_file
    connection = connections(tour.desktop.settings)[0]
    note_kept(tour.desktop.settings, connection, kept=True)
    portal = tour.desktop.tasks.portal
    gate._keeping._resumed(portal, connection, "locked")
    tour.looks("key-ring-locked")
    gate._keeping._remembered(portal, connection, "timeout")
    page = gate.step
    assert isinstance(page, ProtectPage)
    page.passphrase.first.input.set_value(PASSPHRASE)
    page.passphrase.again.input.set_value(PASSPHRASE[1:])
    page.protect.click()
    tour.looks("passphrase-new")
    file.create(PASSPHRASE)
    gate._keeping._resumed(portal, connection, "passphrase")
    asking = gate.step
    assert isinstance(asking, PassphrasePage)
    asking._opened("wrong_passphrase")
    tour.looks("passphrase-wrong")
    asking.discard.click()
    settle()
    tour.looks("passphrase-discard")
    for question in tour.desktop.shell.findChildren(Confirm):
        question.reject()
    asking.line.show_error("")
    asking._opened("damaged")
    tour.looks("passphrase-damaged")
    file.discard()
