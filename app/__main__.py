"""kundencenter: the desktop program."""

import argparse
import sys


def main(arguments: list[str] | None = None) -> int:
    """Start the program; returns its exit code."""
    parser = argparse.ArgumentParser(prog="kundencenter")
    parser.add_argument("--demo", action="store_true", help="open the demo hoster")
    parser.add_argument("link", nargs="?", default="", help="a kundencenter: link")
    options = parser.parse_args(arguments)
    from app.desktop import Desktop

    return Desktop(demo=options.demo, link=options.link).run()


if __name__ == "__main__":
    sys.exit(main())
