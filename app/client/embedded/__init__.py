"""Portals in this process: the demo, and own portals on this computer. Both are encrypted files."""

from app.client.embedded.demo import open_demo

__all__ = ["open_demo"]
