"""A conversation: who said what and when, what happened, what only colleagues see."""

from app.views.kit.conversation.conversation import Conversation
from app.views.kit.conversation.entry import Entry, File, Kind

__all__ = ["Conversation", "Entry", "File", "Kind"]
