"""Kunden: the list for the staff, one customer whole, and their people."""
