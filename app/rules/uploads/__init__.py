"""Files that people hand over: receiving them, keeping their bytes, giving them to a command."""

from app.rules.uploads import own
from app.rules.uploads.keeping import PIECE, Taken, content, take
from app.rules.uploads.receiving import begin, finish, store

__all__ = ["PIECE", "Taken", "begin", "content", "finish", "own", "store", "take"]
