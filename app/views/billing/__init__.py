"""Abrechnung: invoices and their documents."""
