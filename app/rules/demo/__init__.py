"""The demo hoster: a file as a hoster would export it, taken over by the same import.

Deterministic but for ids and tokens; every date is relative to the day of creation.
"""

from app.models.database import Database
from app.rules.core import Dispatcher, World
from app.rules.demo.factors import add_factors
from app.rules.demo.many import add_many
from app.rules.demo.news import tell_news
from app.rules.demo.records import records, seeds
from app.rules.demo.taking import take
from app.rules.demo.tickets import add_tickets
from app.rules.menus import load


def create_demo(database: Database, world: World, invoices: int = 0) -> None:
    """Fill an empty database with the demo hoster; takes seconds.

    With ``invoices`` there is one more account of so many, for measuring: a million take minutes.
    """
    load()
    database.migrate()
    dispatcher = Dispatcher(database, world)
    with dispatcher.transaction() as ctx:
        take(ctx, records(ctx.today))
        add_factors(ctx, seeds())
        tell_news(ctx, add_tickets(ctx))
    if invoices:
        add_many(dispatcher, invoices)
