"""The work place of the agents: the queue, a ticket as staff sees it, what they do with it."""
