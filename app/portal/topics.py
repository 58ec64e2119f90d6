"""What a command changes and a query shows: the words by which views are refreshed."""

from enum import StrEnum


class Topic(StrEnum):
    """A part of the portal's data that changes together."""

    ACCOUNTS = "accounts"
    CATALOGUE = "catalogue"
    DEPARTMENTS = "departments"
    DIRECTORY = "directory"
    ESCALATION = "escalation"
    INVOICES = "invoices"
    MAIL = "mail"
    NOTIFICATIONS = "notifications"
    PRESENCE = "presence"
    PROFILE = "profile"
    SERVICES = "services"
    SESSIONS = "sessions"
    TICKETS = "tickets"
