"""What Windows shows of the program's file, for PyInstaller on Windows."""

from typing import Any


def facts(version: str) -> Any:
    """Return the version resource; ``version`` is like 1.2.3."""
    from PyInstaller.utils.win32.versioninfo import (
        FixedFileInfo,
        StringFileInfo,
        StringStruct,
        StringTable,
        VarFileInfo,
        VarStruct,
        VSVersionInfo,
    )

    numbers = (*map(int, version.split(".")), 0)
    words = {
        "CompanyName": "Kundencenter",
        "FileDescription": "Kundencenter",
        "FileVersion": version,
        "InternalName": "kundencenter",
        "LegalCopyright": "the Kundencenter authors",
        "OriginalFilename": "kundencenter.exe",
        "ProductName": "Kundencenter",
        "ProductVersion": version,
    }
    german, unicode = 0x0407, 1200
    table = StringTable(
        f"{german:04x}{unicode:04x}", [StringStruct(name, text) for name, text in words.items()]
    )
    return VSVersionInfo(
        ffi=FixedFileInfo(filevers=numbers, prodvers=numbers),
        kids=[StringFileInfo([table]), VarFileInfo([VarStruct("Translation", [german, unicode])])],
    )
