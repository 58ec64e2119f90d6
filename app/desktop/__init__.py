"""The desktop's composition root: what is wired here is wired nowhere else."""

import app.views.kit.features  # noqa: F401 - before all that is imported after Qt
from app.desktop.launch import launch
from app.desktop.opener import Opener
from app.desktop.program import Desktop, Nothing

__all__ = ["Desktop", "Nothing", "Opener", "launch"]
