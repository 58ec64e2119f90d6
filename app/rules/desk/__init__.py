"""The work place of the agents: the queue, tickets as staff sees them, what is done with them."""

from app.rules.desk import answering, canned, grading, joining, managing, presence, queue, reading

__all__ = ["answering", "canned", "grading", "joining", "managing", "presence", "queue", "reading"]
