"""Mail on its way out: templates, the outbox, sending."""
