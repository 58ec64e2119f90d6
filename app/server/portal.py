"""The rules on the database that the server's settings name; no web server is loaded for it.

Most commands need no more, and one of them runs for every mail that comes in.
"""

from app.models.database import Database
from app.rules.core import Dispatcher, World
from app.rules.menus import load
from app.server.mail import mail_of, mailbox_of
from app.server.settings import ServerSettings, server_key


def open_portal(settings: ServerSettings) -> Dispatcher:
    """Return the rules on the database that ``settings`` name; nothing is migrated."""
    load()
    world = World(
        mail=mail_of(settings),
        mailbox=mailbox_of(settings),
        support_address=settings.support_address,
        server_key=server_key(settings.key_path),
        public_address=settings.public_address,
    )
    return Dispatcher(Database(settings.database_address), world)
