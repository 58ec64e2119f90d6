"""Administration: departments, staff, escalation, mail, the audit log, customers."""
