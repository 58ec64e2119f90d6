"""The drop-down of bars and panels: one of a few things, as wide as the longest of them."""

from PySide6.QtWidgets import QComboBox, QWidget


class DropDown(QComboBox):
    """Keeps room for its longest entry, also after its entries were filled in anew."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Start empty."""
        super().__init__(parent)
        # Qt's own default looks once: words of another language would be cut.
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
