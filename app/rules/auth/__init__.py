"""Signing in and out: passwords, sessions, second factor, reset, invitations.

Importing the package registers its handlers.
"""

from app.rules.auth import invitations, me, proof, reset, sessions, sign_in

__all__ = ["invitations", "me", "proof", "reset", "sessions", "sign_in"]
