"""Ihr Profil."""
