"""The portal over HTTP: routes made from the registry, live events, command line."""
