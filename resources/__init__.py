"""Data that ships with the program; found through :func:`app.settings.resource`."""
