"""Sensible Daten: sealing on this machine, opening for the staff, the directory of keys."""
