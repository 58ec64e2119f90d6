"""The field in which an agent writes: what it is for is said by the tabs above it."""

from app.views.kit.form.markup_input import MarkupInput


class TextField(MarkupInput):
    """Needs no line for its label; a screen reader hears it."""

    says_label = True
