"""Handing records to the import, written out as the lines that a file would have."""

import json
from collections.abc import Iterable
from typing import Any

from app.rules.core import Context
from app.rules.importing import apply, read_file

Record = dict[str, Any]
"""What stands in a line of an import file: docs/import-format.md."""


def take(ctx: Context, records: Iterable[Record]) -> None:
    """Import records in the transaction of ``ctx``; what does not hold is refused there."""
    apply(ctx, read_file(json.dumps(record, ensure_ascii=False) for record in records))
