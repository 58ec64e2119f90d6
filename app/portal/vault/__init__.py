"""Sensible Daten: what was sealed, who can open it, and the directory of keys."""
