"""What the portal does for itself: jobs without a menu."""

from app.portal.operation import Command
from app.portal.rights import Access


class ForgetExpired(Command[None], needs=Access.SYSTEM):
    """Delete what only mattered for a while: old tokens, sessions, counters, remembered answers."""
