"""Pages out of blocks: what stands together stays together, a table repeats its head."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from app.documents.sheet import Sheet


@dataclass(frozen=True)
class Block:
    """A piece of a page that is never cut: its height, and how it is drawn from its top."""

    height: float
    draw: Callable[[Sheet, float], None]
    head: "Block | None" = None
    """Stands above the block at the top of a page and where the table begins."""
    keep: bool = False
    """Stays on one page with the block that follows."""


Page = list[tuple[float, Block]]
"""Blocks with the place of their tops."""


def pages(blocks: Sequence[Block], first: float, later: float, bottom: float) -> list[Page]:
    """Set blocks from the top ``first`` of page one, ``later`` of the others, down to ``bottom``.

    A group of blocks that is taller than a page is cut between its blocks.
    """
    made: list[Page] = [[]]
    y, head = first, None
    for group in _groups(blocks):
        rest = sum(block.height for block in group)
        for n, block in enumerate(group):
            needed = rest if n == 0 else block.height
            needed += block.head.height if block.head and block.head is not head else 0
            if y + needed > bottom and made[-1]:
                made.append([])
                y, head = later, None
            if block.head and block.head is not head:
                made[-1].append((y, block.head))
                y += block.head.height
            made[-1].append((y, block))
            y, head = y + block.height, block.head
    return made


def _groups(blocks: Sequence[Block]) -> list[list[Block]]:
    groups = [[blocks[0]]]
    for above, block in pairwise(blocks):
        if above.keep:
            groups[-1].append(block)
        else:
            groups.append([block])
    return groups
