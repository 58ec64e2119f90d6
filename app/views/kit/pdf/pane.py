"""PdfPane: a document inside the application - read, search, copy, print, save."""

from collections.abc import Callable

from PySide6.QtCore import QPoint, Qt, QTimer, Signal
from PySide6.QtWidgets import QMenu, QPlainTextEdit, QStackedWidget, QWidget

from app.i18n import _
from app.views.kit.banner import Banner
from app.views.kit.layout import column, row, rule
from app.views.kit.live import Speaks, Words, said
from app.views.kit.pdf.accessible import announce_documents
from app.views.kit.pdf.commands import Commands
from app.views.kit.pdf.document import Fault, PdfFile, Unreadable
from app.views.kit.pdf.geometry import Fit, zoom_step
from app.views.kit.pdf.messages import FAULTS, Message
from app.views.kit.pdf.output import Output
from app.views.kit.pdf.pointer import ZoomWheel
from app.views.kit.pdf.printing import Printing
from app.views.kit.pdf.renderer import Renderer
from app.views.kit.pdf.search import Search, SearchBar
from app.views.kit.pdf.selection import Selection
from app.views.kit.pdf.thumbnails import Thumbnails
from app.views.kit.pdf.toolbar import Toolbar
from app.views.kit.pdf.view import PageView
from app.views.kit.tokens import space

Retry = Callable[[], None]


class PdfPane(Speaks, QWidget):
    """Shows one document at a time, or says why there is none.

    Its parts (``view``, ``search``, ``toolbar`` ...) are there for tests and the gallery; pages
    need only the four ``show_``/``clear`` operations and the signals.
    """

    notice = Signal(object)
    """A sentence for a toast: saved, printed, opened outside."""
    ready = Signal()
    """The first page of what was given to :meth:`show_bytes` is on the screen."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make an empty pane."""
        super().__init__(parent)
        announce_documents()
        self._file: PdfFile | None = None
        self._unshown: tuple[bytes, str] = (b"", "")
        self._renderer = Renderer(self)
        self.commands = Commands(self)
        self.toolbar = Toolbar(self.commands)
        self.view = PageView(self._renderer)
        self.thumbnails = Thumbnails(self._renderer)
        self.selection = Selection(self.view)
        self.search = Search(self.view)
        ZoomWheel(self.view)
        self.search_bar = SearchBar(self.search)
        self.text = QPlainTextEdit(readOnly=True)
        self.message = Message()
        self.trouble = Banner("danger", closable=True)
        self._output = Output(self)
        self._printing = Printing(self)
        self._describing = QTimer(self, singleShot=True, interval=0)
        self._arrange()
        self._connect()
        self._connect_commands()
        self.retranslate()
        self.clear()

    def show_bytes(self, data: bytes, name: str, retry: Retry | None = None) -> None:
        """Show the PDF in ``data``; ``name`` is its title and proposed file name.

        Bytes that can't be shown are explained, with a button for ``retry`` if there is one.
        """
        try:
            file = PdfFile(data, name, self)
        except Unreadable as error:
            what, why = FAULTS[error.fault]
            self.show_error(lambda: _(what), lambda: _(why), retry)
            if error.fault is Fault.PROTECTED:
                self._unshown = (data, name)
                self.commands.set_enabled(False, "save", "outside")
            return
        self._set_file(file)
        self._stack.setCurrentWidget(self.view)
        self.commands["text"].setChecked(False)

    def show_loading(self) -> None:
        """Say that a document is on its way."""
        self._set_file(None)
        self.message.loading()

    def show_error(self, what: Words, why: Words, retry: Retry | None = None) -> None:
        """Say ``what`` happened and ``why`` in place of a document; ``retry`` makes a button."""
        self._set_file(None)
        self.message.error(what, why, retry)

    def clear(self) -> None:
        """Show nothing; all memory of the document is given back."""
        self._set_file(None)
        self.message.nothing()

    def page_count(self) -> int:
        """Return the number of pages; 0 without a document."""
        return self._file.pages if self._file else 0

    def retranslate(self) -> None:
        """Say everything in the current language; the parts do so themselves, after this."""
        self.commands.retranslate()
        self.text.setAccessibleName(_("Text of the document"))
        self._name()
        if self.commands["text"].isChecked():
            self._show_text(on=True)

    def _set_file(self, file: PdfFile | None) -> None:
        """Let go of the former document and take ``file``."""
        self._unshown = (b"", "")
        self._renderer.set_file(file)
        for part in (self.selection, self.search, self.thumbnails):
            part.set_file(file)
        self.view.show_file(file)
        if self._file:
            self._file.close()
        self._file = file
        self.trouble.hide()
        self.search_bar.hide()
        self.text.clear()
        self.commands.set_enabled(file is not None)
        self.toolbar.show_pages(self.page_count())
        self.thumbnails.setVisible(file is not None and self.commands["pages"].isChecked())
        self.thumbnails.follow(0)
        self.view.setAccessibleDescription("")
        if file:
            self.toolbar.page.show_page(0)
        else:
            self._stack.setCurrentWidget(self.message)
        self._name()

    def _name(self) -> None:
        """Name the pane and the pages for screen readers."""
        name = self._file.name if self._file else ""
        self.setAccessibleName(_("Document {name}").format(name=name) if name else _("Document"))
        self.view.setAccessibleName(self.accessibleName())

    def _describe(self) -> None:
        """Give the text of the current page to screen readers."""
        text = self._file.text(self.view.current) if self._file else ""
        self.view.setAccessibleDescription(text)

    def _page_changed(self, page: int) -> None:
        if self._file:
            self.toolbar.page.show_page(page)
            self._describing.start()
        self.thumbnails.follow(page)

    def _zoom_changed(self) -> None:
        self.toolbar.show_zoom(self.view.factor)
        self.commands["fit_width"].setChecked(self.view.zoom is Fit.WIDTH)
        self.commands["fit_page"].setChecked(self.view.zoom is Fit.PAGE)

    def _go_to(self, page: int) -> None:
        self.view.go_to(page)
        self.toolbar.page.setModified(False)
        self.toolbar.page.show_page(self.view.current)

    def _go_to_and_focus(self, page: int) -> None:
        self._go_to(page)
        self.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def _zoom(self, up: bool) -> None:
        self.view.set_zoom(zoom_step(self.view.factor, up=up))

    def _show_text(self, on: bool) -> None:
        """Show the text of all pages instead of the pages, or the pages again."""
        if not self._file:
            return
        if on:
            texts = (
                _("Page {number}").format(number=page + 1) + "\n\n" + self._file.text(page)
                for page in range(self._file.pages)
            )
            self.text.setPlainText("\n\n\n".join(texts))
        self._stack.setCurrentWidget(self.text if on else self.view)

    def _open_search(self) -> None:
        self.commands["text"].setChecked(False)
        self.search_bar.open_bar(self.selection.text())

    def _bytes(self) -> tuple[bytes, str]:
        """Return the document (also one that can't be shown) and its file name."""
        return (self._file.data, self._file.name) if self._file else self._unshown

    def _complain(self, what: Words, why: Words) -> None:
        self.trouble.say("danger", lambda: " ".join(filter(None, map(said, (what, why)))))
        self.trouble.show()

    def _print(self) -> None:
        if self._file:
            self._printing.ask_and_print(self._file)

    def _show_menu(self, point: QPoint) -> None:
        self.commands["copy"].setEnabled(bool(self.selection.text()))
        menu = QMenu(self)
        for key in ("copy", "choose_all", "", "search", "", "save", "print", "outside"):
            menu.addAction(self.commands[key]) if key else menu.addSeparator()
        menu.aboutToHide.connect(lambda: self.commands["copy"].setEnabled(True))
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.view.viewport().mapToGlobal(point))

    def _connect(self) -> None:
        self.view.page_changed.connect(self._page_changed)
        self.view.zoom_changed.connect(self._zoom_changed)
        self.view.ready.connect(self._describing.start)
        self.view.ready.connect(self.ready)
        self.view.customContextMenuRequested.connect(self._show_menu)
        self.thumbnails.chosen.connect(self._go_to)
        self.toolbar.page_asked.connect(self._go_to_and_focus)
        self.toolbar.zoom_asked.connect(self.view.set_zoom)
        self.search_bar.closed.connect(self.view.setFocus)
        self._describing.timeout.connect(self._describe)
        for part in (self._output, self._printing):
            part.done.connect(self.notice)
            part.failed.connect(self._complain)

    def _connect_commands(self) -> None:
        self.commands["pages"].toggled.connect(self.thumbnails.setVisible)
        self.commands["text"].toggled.connect(self._show_text)
        self.commands.connect_all(
            {
                "smaller": lambda: self._zoom(up=False),
                "larger": lambda: self._zoom(up=True),
                "fit_width": lambda: self.view.set_zoom(Fit.WIDTH),
                "fit_page": lambda: self.view.set_zoom(Fit.PAGE),
                "search": self._open_search,
                "next_hit": lambda: self.search.step(1),
                "previous_hit": lambda: self.search.step(-1),
                "save": lambda: self._output.ask_and_save(*self._bytes()),
                "print": self._print,
                "outside": lambda: self._output.open_outside(*self._bytes()),
                "copy": self.selection.copy,
                "choose_all": self.selection.choose_all,
            }
        )

    def _arrange(self) -> None:
        self._stack = QStackedWidget()
        for widget in (self.view, self.text, self.message):
            self._stack.addWidget(widget)
        body = row(self.thumbnails, self._stack, gap="none")
        body.setStretch(1, 1)
        above = (self.toolbar, rule(), self.trouble, self.search_bar)
        whole = column(*above, body, gap="none")
        whole.setStretch(len(above), 1)
        self.setLayout(whole)
        self.thumbnails.hide()
        self.text.setProperty("part", "bare")
        self.text.document().setDocumentMargin(space("xl"))
        self.view.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.setFocusProxy(self.view)
