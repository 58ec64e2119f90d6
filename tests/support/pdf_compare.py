"""Comparing a page on the screen with the same page drawn by poppler, another PDF reader."""

import subprocess
from operator import sub

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage

TOLERANCE = 0.03
"""The difference that two readers may have: they place and smooth letters a little differently."""
_WIDTH = 240
"""Pages are compared this small (pixels), where smoothing has no say and missing ink does."""
_INK = 0.2
"""The share of ink that may be missing or too much before it is no longer the same page."""


def page_matches_poppler(pdf_bytes: bytes, image: QImage, page: int = 0) -> float:
    """Return how much ``image`` differs from ``page`` (from 0) of the PDF: 0 (not) to 1.

    It is the mean absolute difference of the grey values, below ``TOLERANCE`` for the same page;
    1 when ink is missing altogether, which so much white would hide. ``image`` shows exactly the
    whole page, in any size. Raises ``CalledProcessError`` when poppler can't read the PDF.
    """
    ours, theirs = _grey(image), _grey(poppler(pdf_bytes, image.width(), image.height(), page))
    inks = [sum(255 - grey for grey in greys) for greys in (ours, theirs)]
    if abs(inks[0] - inks[1]) > _INK * max(inks):
        return 1.0
    difference: int = sum(map(abs, map(sub, ours, theirs)))
    return difference / 255 / len(ours)


def poppler(pdf_bytes: bytes, width: int, height: int, page: int = 0) -> QImage:
    """Return ``page`` as poppler draws it, ``width`` x ``height`` pixels."""
    number = str(page + 1)
    scale = ["-scale-to-x", str(width), "-scale-to-y", str(height)]
    drawn = subprocess.run(
        ["pdftoppm", "-f", number, "-l", number, *scale, "-png", "-"],
        input=pdf_bytes,
        capture_output=True,
        check=True,
    )
    return QImage.fromData(drawn.stdout)


def _grey(image: QImage) -> bytes:
    """Return the grey values of ``image`` made small, line by line."""
    flat = image.convertToFormat(QImage.Format.Format_RGB32)
    flat.setDevicePixelRatio(1)
    height = max(1, round(_WIDTH * flat.height() / flat.width()))
    aspect, smooth = Qt.AspectRatioMode, Qt.TransformationMode.SmoothTransformation
    small = flat.scaled(_WIDTH, height, aspect.IgnoreAspectRatio, smooth)
    small = small.convertToFormat(QImage.Format.Format_Grayscale8)
    step, bits = small.bytesPerLine(), bytes(small.constBits())
    return b"".join(bits[row * step : row * step + _WIDTH] for row in range(height))
