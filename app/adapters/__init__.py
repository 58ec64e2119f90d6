"""The outside world behind small protocols, each with an embedded default."""
