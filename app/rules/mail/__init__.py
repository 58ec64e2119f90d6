"""Mail on its way out: templates, the outbox, sending. Importing the package registers handlers.

Others queue mail through :func:`app.rules.mail.outbox.queue_mail`.
"""

from app.rules.mail import sending, state

__all__ = ["sending", "state"]
