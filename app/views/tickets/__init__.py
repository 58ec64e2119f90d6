"""Support Tickets, as customers meet them: the list, a conversation, writing a new one."""
