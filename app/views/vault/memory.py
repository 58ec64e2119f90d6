"""Where keys lie that no key ring keeps: for this session only."""


class Memory:
    """Secrets of this session only."""

    def __init__(self) -> None:
        """Start empty."""
        self._kept: dict[str, str] = {}

    def get(self, kind: str) -> str | None:
        """Return the secret of a kind, or None."""
        return self._kept.get(kind)

    def set(self, kind: str, secret: str) -> None:
        """Store a secret until the program ends."""
        self._kept[kind] = secret

    def delete(self, kind: str) -> None:
        """Forget a secret."""
        self._kept.pop(kind, None)
