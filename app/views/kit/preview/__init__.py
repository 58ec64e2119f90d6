"""Looking at a file that somebody sent, without trusting it: a process of its own draws it.

Whatever a hostile picture or PDF does to its decoder happens there, under limits of time, memory
and size; what comes back is a few pictures of plain pixels, whose sizes are checked.
"""

from app.views.kit.preview.pane import Preview

__all__ = ["Preview"]
