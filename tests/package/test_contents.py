"""What goes into the frozen program, and what may not."""

from resources.licences import Licence, installed, licences, written
from tests.support.scripts import script

contents = script("contents")
checking = script("licences")


def test_only_the_plugins_that_are_used_stay() -> None:
    for name, stays in (
        ("PySide6/Qt/plugins/platforms/libqxcb.so", True),
        ("PySide6/plugins/platforms/qwindows.dll", True),
        ("PySide6/Qt/plugins/platforms/libqvnc.so", False),
        ("PySide6/Qt/plugins/platformthemes/libqgtk3.so", False),
        ("PySide6/Qt/plugins/imageformats/libqsvg.so", True),
        ("PySide6/Qt/plugins/imageformats/libqtiff.so", False),
        ("PySide6/Qt/plugins/multimedia/libffmpeg.so", False),
        ("PySide6/Qt/translations/qtbase_de.qm", True),
        ("PySide6/Qt/translations/qtbase_fr.qm", False),
        ("babel/locale-data/de_AT.dat", True),
        ("babel/locale-data/fr.dat", False),
        ("dateutil/zoneinfo/dateutil-zoneinfo.tar.gz", False),
        ("font_roboto/files/Roboto-Bold.ttf", True),
        ("font_roboto/files/Roboto-Thin.ttf", False),
        ("resources/i18n/de/LC_MESSAGES/kundencenter.mo", True),
    ):
        assert contents.wanted(name) is stays, name


def test_a_library_goes_with_the_last_that_needs_it() -> None:
    table = [
        ("PySide6/QtGui.abi3.so", "/gui", "EXTENSION"),
        ("PySide6/Qt/plugins/platformthemes/libqgtk3.so", "/gtk-theme", "BINARY"),
        ("libgtk-3.so.0", "/gtk", "BINARY"),
        ("libQt6Gui.so.6", "/qt-gui", "BINARY"),
        ("libpng16.so.16", "/png", "BINARY"),
        ("libX11.so.6", "/x11", "BINARY"),
        ("libpython3.11.so.1.0", "/python", "BINARY"),
    ]
    needs = {
        "/gui": ["libQt6Gui.so.6"],
        "/qt-gui": ["libpng16.so.16", "libX11.so.6"],
        "/gtk-theme": ["libgtk-3.so.0"],
    }
    left = contents.trimmed(table, lambda file: needs.get(file, []))
    names = [name for name, _file, _kind in left]
    assert names == [
        "PySide6/QtGui.abi3.so", "libQt6Gui.so.6", "libpng16.so.16", "libpython3.11.so.1.0",
    ]  # fmt: skip
    alias = ("libQt6Gui.so.6", "PySide6/Qt/lib/libQt6Gui.so.6", "SYMLINK")
    dead = ("libgtk-3.so.0", "PySide6/Qt/lib/libgtk-3.so.0", "SYMLINK")
    assert contents.links([alias, dead], left) == [alias]


def test_qt_modules_under_the_gpl_are_found() -> None:
    fine = ["PySide6/QtPdf.abi3.so", "libQt6Pdf.so.6"]
    for bad in ("PySide6/QtCharts.abi3.so", "libQt6NetworkAuth.so.6", "libreadline.so.8"):
        assert contents.gpl_only([*fine, bad]) == [bad]
    assert contents.gpl_only(fine) == []


def test_what_is_shipped_may_be_shipped() -> None:
    works = {one.name: one for one in installed()}
    assert checking.problems(works.values()) == []
    for name, words in (
        ("Qt", "GNU LESSER GENERAL PUBLIC LICENSE"),
        ("SQLCipher", "ZETETIC"),
        ("Python", "PYTHON SOFTWARE FOUNDATION"),
        ("SQLAlchemy", "MIT"),
        ("OpenSSL", "Apache License"),
    ):
        assert words in works[name].text, name
    assert not {"pytest", "fastapi"} & set(works)
    assert licences() == installed()  # from the source both are the same
    assert "SQLAlchemy" in written(installed())


def test_what_is_under_the_gpl_or_says_nothing_is_refused() -> None:
    for licence, refused in (
        ("GPL-3.0-only", True),
        ("AGPL-3.0-or-later", True),
        ("GNU General Public License v3 (GPLv3)", True),
        ("GNU Affero General Public License v3", True),
        ("", True),
        ("LGPL-3.0-only OR GPL-2.0-only", False),
        ("GNU Lesser General Public License v3 (LGPLv3)", False),
        ("MIT", False),
    ):
        found = checking.problems([Licence("work", "1", licence, "")])
        assert bool(found) is refused, licence


def test_the_first_steps_of_a_frozen_program_have_their_exception() -> None:
    assert "exception" in checking.bootloader().text
    assert checking.problems([checking.bootloader()]) == []


def test_texts_of_a_library_of_the_system() -> None:
    library = checking.of_libraries([__file__, "/usr/bin/dpkg-query"])
    assert [one.name for one in library] in ([], ["dpkg"])  # [] where there is no Debian
