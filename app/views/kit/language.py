"""Switching the language while the program runs: our words, Qt's own words, numbers, dates."""

from PySide6.QtCore import QCoreApplication, QEvent, QLibraryInfo, QLocale, QTranslator
from PySide6.QtWidgets import QApplication

from app import i18n
from app.views.kit.format import locale


def system_language() -> str:
    """Return the first language of the system that the program speaks; German when none is."""
    wanted = (tag.split("-")[0] for tag in QLocale.system().uiLanguages())
    return next((code for code in wanted if code in i18n.LANGUAGES), i18n.LANGUAGES[0])


def switch_language(code: str) -> None:
    """Speak ``de`` or ``en`` from now on (``system``: as the system does), in every open window."""
    i18n.set_language(system_language() if code == "system" else code)
    QLocale.setDefault(locale())
    app = QCoreApplication.instance()
    if not isinstance(app, QApplication):
        return
    _translate_qt(app)
    # Each change of a translator has posted the event everywhere: once is enough.
    for waiting in (app, *app.topLevelWindows(), *app.topLevelWidgets()):
        QCoreApplication.removePostedEvents(waiting, QEvent.Type.LanguageChange.value)
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
