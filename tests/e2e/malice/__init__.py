"""Texts that want to be more than text, and a desktop that reads them all."""
