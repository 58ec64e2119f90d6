"""kundencenter: the desktop program."""

import argparse
import multiprocessing
import sys


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
    parser.add_argument("link", nargs="?", default="", help="a kundencenter: link")
    options = parser.parse_args(arguments)
    from app.desktop import Desktop

    return Desktop(demo=options.demo, demo_invoices=options.demo_invoices, link=options.link).run()


if __name__ == "__main__":
    multiprocessing.freeze_support()  # a spawned process of the frozen program ends here
    sys.exit(main())
