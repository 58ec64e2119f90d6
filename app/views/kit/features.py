"""Qt for Python as it is: imports are not slowed down by what nobody here asks of it.

After every import in the process it would read the module's source, to learn whether that wants
Qt's methods under other names (``__feature__``): a quarter of the time that a start takes. No
module of ours does, so each of them keeps what stands: the names of Qt.
"""

from contextlib import suppress

import PySide6.QtCore  # noqa: F401 - its support modules come with it

with suppress(ImportError):
    from shibokensupport import feature  # type: ignore[import-not-found]  # within a library

    # In place of a search through the source. What a later version lacks is not missed.
    feature._mod_uses_pyside = lambda _module: False  # noqa: SLF001 - there is no switch
