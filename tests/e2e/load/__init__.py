"""Many people at one server at the same time."""
