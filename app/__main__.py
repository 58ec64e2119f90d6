"""kundencenter: the desktop program."""

import argparse
import multiprocessing
import os
import sys
from contextlib import closing, nullcontext
from pathlib import Path
from typing import TYPE_CHECKING

from app import __version__

if TYPE_CHECKING:
    from app.client.swap import Swap


def main(arguments: list[str] | None = None) -> int:
    """Start the program; returns its exit code."""
    parser = argparse.ArgumentParser(prog="kundencenter")
    parser.add_argument("--demo", action="store_true", help="open the demo hoster")
    parser.add_argument(
        "--demo-invoices",
        type=int,
        default=0,
        metavar="N",
        help="with --demo: one more account with N invoices, for measuring",
    )
    parser.add_argument("--check", action="store_true", help=argparse.SUPPRESS)
    parser.add_argument("--preview", type=int, default=0, help=argparse.SUPPRESS)
    parser.add_argument("link", nargs="?", default="", help="a kundencenter: link")
    options = parser.parse_args(arguments)
    if options.check:
        return check()
    if options.preview:
        return preview(options.preview)
    with closing(renew()) if getattr(sys, "frozen", False) else nullcontext():
        from app.desktop import launch

        return launch(demo=options.demo, demo_invoices=options.demo_invoices, link=options.link)


def check() -> int:
    """Show that this version can run: all that is large is there and fits together."""
    import app.client.embedded
    import app.client.http
    import app.client.updates
    import app.desktop  # noqa: F401 - importing it is the check

    print(__version__)  # noqa: T201 - what is asked for
    return 0


def preview(width: int) -> int:
    """Draw the file on the standard input, for the program that asked."""
    from app.views.kit.preview.drawing import main as draw

    return draw(width)


def renew() -> "Swap":
    """Go on as the new version where one waits; other programs get their own environment back.

    Return the installation, held until it is closed.
    """
    from app.client.swap import clean, installation

    _who, swap = installation(Path(sys.executable), __version__)
    environment = clean(os.environ)
    if (program := swap.begin()) is not None:
        os.execve(program, [str(program), *sys.argv[1:]], environment)  # noqa: S606 - ourselves
    os.environ.clear()
    os.environ.update(environment)
    return swap


if __name__ == "__main__":
    multiprocessing.freeze_support()  # a spawned process of the frozen program ends here
    sys.exit(main())
