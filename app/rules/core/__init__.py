"""What every menu's rules stand on: context, dispatch, actors, audit, lists."""

from app.rules.core.context import Context
from app.rules.core.dispatch import Dispatcher
from app.rules.core.events import Event
from app.rules.core.handlers import handles, runs
from app.rules.core.world import Caller, Random, World

__all__ = ["Caller", "Context", "Dispatcher", "Event", "Random", "World", "handles", "runs"]
