"""Ihr Profil, and the mail of the demo."""
