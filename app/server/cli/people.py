"""Commands for the hoster's people: ``create-admin``, and ``call`` for any operation."""

from argparse import Namespace
from typing import Any, TypeVar

from pydantic import ValidationError

from app.i18n import _
from app.portal.auth import AnswerChallenge, Device, SignIn, SignOut, Tokens
from app.portal.files import Download
from app.portal.operation import REGISTRY, Operation
from app.portal.rights import STAFF_ROLES
from app.portal.staff import AppointStaff
from app.rules.core import Caller, Dispatcher
from app.server.cli.speech import Failed, give, give_file, refuse_other_schema, say, secret
from app.server.portal import open_portal
from app.server.settings import ServerSettings
from app.server.unreadable import invalid

Op = TypeVar("Op", bound=Operation[Any])

PASSWORD = "KUNDENCENTER_PASSWORD"  # noqa: S105 - the name of a variable
CODE = "KUNDENCENTER_CODE"


def add(commands: Any) -> None:
    """Declare the commands."""
    creating = commands.add_parser("create-admin", help=_("create a staff login"))
    creating.add_argument("--email", required=True)
    creating.add_argument("--name", required=True)
    creating.add_argument("--role", choices=sorted(STAFF_ROLES), default="administration")
    creating.set_defaults(run=create_admin)
    calling = commands.add_parser(
        "call", help=_("carry out an operation as a signed-in member of staff")
    )
    calling.add_argument("operation", metavar=_("operation"))
    calling.add_argument("fields", nargs="?", default="{}", metavar="JSON")
    calling.add_argument("--email", required=True)
    calling.add_argument("--as", dest="acting", default="staff")
    calling.set_defaults(run=call)


def create_admin(given: Namespace, settings: ServerSettings) -> int:
    """Create a user who is staff; their rights begin with their second factor."""
    values = {"email": given.email, "name": given.name, "role": given.role}
    dispatcher = _open(settings)
    password = secret(PASSWORD, _("Password of the new login: "))
    command = _built(AppointStaff, {**values, "password": password})
    user_id = dispatcher.call(command, Caller(system=True))
    dispatcher.database.close()
    say(_("User {id} was created. Sign in and set up the second factor.").format(id=user_id))
    return 0


def call(given: Namespace, settings: ServerSettings) -> int:
    """Sign in, carry out one operation with that user's rights, print its result as JSON."""
    dispatcher = _open(settings)
    cls = REGISTRY.get(given.operation)
    if cls is None or not cls.spec.path:
        raise Failed(_("There is no operation {name}.").format(name=given.operation))
    try:
        operation = cls.model_validate_json(given.fields)
    except ValidationError as error:
        raise invalid(error.errors()) from None
    access = _signed_in(dispatcher, given.email).access.get_secret_value()
    try:
        result = dispatcher.call(operation, Caller(access, given.acting))
    finally:
        dispatcher.call(SignOut(), Caller(access))
    if isinstance(result, Download):
        give_file(result)
    else:
        give(cls.spec.adapter.dump_json(result, indent=1).decode())
    dispatcher.database.close()
    return 0


def _signed_in(dispatcher: Dispatcher, email: str) -> Tokens:
    password = secret(PASSWORD, _("Password: "))
    device = {"name": "kundencenter-server", "system": "", "version": ""}
    sign_in = _built(SignIn, {"email": email, "password": password, "device": Device(**device)})
    answer = dispatcher.call(sign_in, Caller())
    if answer.tokens is not None:
        return answer.tokens
    code = secret(CODE, _("Code of the second factor: "))
    return dispatcher.call(
        _built(AnswerChallenge, {"challenge": answer.challenge, "code": code}), Caller()
    )


def _open(settings: ServerSettings) -> Dispatcher:
    dispatcher = open_portal(settings)
    refuse_other_schema(dispatcher.database)
    return dispatcher


def _built(cls: type[Op], values: dict[str, Any]) -> Op:
    try:
        return cls.model_validate(values)
    except ValidationError as error:
        raise invalid(error.errors()) from None
