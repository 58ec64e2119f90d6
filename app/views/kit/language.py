"""Switching the language while the program runs: our words, Qt's own words, numbers, dates."""

from PySide6.QtCore import QCoreApplication, QEvent, QLibraryInfo, QLocale, QTranslator
from PySide6.QtWidgets import QApplication

from app import i18n
from app.views.kit.format import locale


def switch_language(code: str) -> None:
    """Speak ``code`` (``de`` or ``en``) from now on; every open window says its words anew."""
    i18n.set_language(code)
    QLocale.setDefault(locale())
    app = QCoreApplication.instance()
    if not isinstance(app, QApplication):
        return
    _translate_qt(app)
    for window in app.topLevelWidgets():
        app.sendEvent(window, QEvent(QEvent.Type.LanguageChange))


def _translate_qt(app: QApplication) -> None:
    """Give Qt's own words (the menu of a text field, the calendar) the same language."""
    before = app.property("kitTranslator")
    if isinstance(before, QTranslator):
        app.removeTranslator(before)
    words = QTranslator(app)
    folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    if words.load(f"qtbase_{i18n.language()}", folder):
        app.installTranslator(words)
    app.setProperty("kitTranslator", words)
