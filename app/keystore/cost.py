"""What a passphrase costs to try."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Cost:
    """What one try of a passphrase costs: here, and whoever guesses."""

    memory_kib: int = 256 << 10
    passes: int = 3
    lanes: int = 4

    @property
    def bearable(self) -> bool:
        """Whether a file that asks for it may have it: the file can come from somebody else."""
        fits = 8 * self.lanes <= self.memory_kib <= 1 << 20
        return fits and 1 <= self.passes <= 10 and 1 <= self.lanes <= 16
