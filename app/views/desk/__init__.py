"""The work place of the staff: the queue, a ticket as an agent sees it."""
