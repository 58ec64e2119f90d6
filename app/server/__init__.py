"""Exposes the portal over HTTP: routes from the registry, problems, command line."""
