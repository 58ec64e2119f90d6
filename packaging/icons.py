"""Draw the brand's logo in the forms that systems want: ``python packaging/icons.py TARGET``."""

import os
import sys
from pathlib import Path
from typing import Final

from PIL import Image
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

ROOT: Final = Path(__file__).parents[1]
SIZES: Final = (16, 24, 32, 48, 64, 128, 256, 512)


def draw(logo: Path, size: int) -> QImage:
    """Return the logo in a square of ``size`` pixels, its shape kept."""
    renderer = QSvgRenderer(str(logo))
    renderer.setAspectRatioMode(Qt.AspectRatioMode.KeepAspectRatio)
    image = QImage(size, size, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    renderer.render(painter)
    painter.end()
    return image


def main(target: Path) -> int:
    """Write PNG files by size (as the icon theme wants them), an ICO and an ICNS."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    _application = QGuiApplication([])
    logo = ROOT / "resources" / "brand" / "logo.svg"
    for size in SIZES:
        place = target / "hicolor" / f"{size}x{size}" / "apps" / "kundencenter.png"
        place.parent.mkdir(parents=True, exist_ok=True)
        draw(logo, size).save(str(place))
    large = target / "kundencenter.png"
    draw(logo, 1024).save(str(large))
    with Image.open(large) as image:
        image.save(target / "kundencenter.ico", sizes=[(n, n) for n in SIZES[:-1]])
        image.save(target / "kundencenter.icns")
    return 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
