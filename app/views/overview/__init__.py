"""Übersicht: the start page."""
