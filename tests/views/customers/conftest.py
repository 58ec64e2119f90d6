"""The administration's place, as for its pages."""

from tests.views.admin.conftest import boss, desk, scene

__all__ = ["boss", "desk", "scene"]
