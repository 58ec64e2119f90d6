"""A desktop on a screen of its own, used by hand and seen as a screen reader sees it."""
