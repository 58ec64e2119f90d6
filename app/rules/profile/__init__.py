"""Ihr Profil: the user's own data. Importing the package registers its handlers."""

from app.rules.profile import devices, emails, person, second_factor

__all__ = ["devices", "emails", "person", "second_factor"]
