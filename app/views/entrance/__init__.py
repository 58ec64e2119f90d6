"""The way in: choosing a portal, signing in, resetting a password, accepting an invitation."""
