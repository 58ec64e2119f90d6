"""Mail on its way in: kept, taken apart, known, made what it is. Importing it registers handlers."""

from app.rules.mail_in import fetching, held, sorting

__all__ = ["fetching", "held", "sorting"]
