"""Verwaltung: departments, promises, people, replies, rules, mail, what happened."""
