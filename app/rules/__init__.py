"""How the portal does it: handlers, jobs and money; the only place with business rules."""
