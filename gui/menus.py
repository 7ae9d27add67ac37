"""The menus of the window, with a shortcut for everything that is done often."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMenu

from gui.settings import APPEARANCE, INTERFACE_LANGUAGE, SHOW_LEGEND, SHOW_MARKS

if TYPE_CHECKING:
    from gui.window import MainWindow

Keys = QKeySequence.StandardKey | str | None


class Menus(QObject):
    """Builds the menu bar of a window and keeps its actions."""

    def __init__(self, window: MainWindow) -> None:
        """Build everything."""
        super().__init__(window)
        self._window = window
        self._file()
        self._view()
        self._statements()
        self._article()
        self._help()

    def _menu(self, title: str) -> QMenu:
        """Add a menu to the bar."""
        return self._window.menuBar().addMenu(title)

    def _add(self, menu: QMenu, words: str, keys: Keys, action: Callable[[], object]) -> QAction:
        """Add an action to a menu."""
        item = menu.addAction(words)
        if keys is not None:
            item.setShortcut(QKeySequence(keys))
        item.triggered.connect(lambda _checked=False: action())
        return item

    def _file(self) -> None:
        """Add the menu of files."""
        window, keys = self._window, QKeySequence.StandardKey
        menu = self._menu(self.tr("&File"))
        self._add(menu, self.tr("&Open…"), keys.Open, window.ask_files)
        self._add(menu, self.tr("Open &folder…"), "Ctrl+Shift+O", window.ask_folder)
        self._recent = menu.addMenu(self.tr("Open &recent"))
        self._recent.aboutToShow.connect(self._fill_recent)
        self._add(menu, self.tr("&Paste text as an article"), keys.Paste, window.paste)
        menu.addSeparator()
        self.close = self._add(menu, self.tr("&Close article"), keys.Close, window.close_current)
        quit_action = self._add(menu, self.tr("&Quit"), "Ctrl+Q", window.close)
        quit_action.setMenuRole(QAction.MenuRole.QuitRole)

    def _fill_recent(self) -> None:
        """List the files opened lately."""
        self._recent.clear()
        paths = self._window.settings.recent()
        for path in paths:
            action = self._recent.addAction(Path(path).name.replace("&", "&&"))
            action.setToolTip(path)
            action.triggered.connect(lambda _=False, one=path: self._window.open_paths([one]))
        if paths:
            self._recent.addSeparator()
        clear = self._recent.addAction(self.tr("Clear this list"))
        clear.setEnabled(bool(paths))
        clear.triggered.connect(lambda _=False: self._window.forget_recent())

    def _view(self) -> None:
        """Add the menu of what is shown and how."""
        window, keys = self._window, QKeySequence.StandardKey
        menu = self._menu(self.tr("&View"))
        self.marks = self._add(menu, self.tr("Show &marks"), "M", window.toggle_marks)
        self.marks.setCheckable(True)
        self.marks.setChecked(window.settings.get(SHOW_MARKS))
        self.legend = self._add(menu, self.tr("Show &legend"), "L", window.toggle_legend)
        self.legend.setCheckable(True)
        self.legend.setChecked(window.settings.get(SHOW_LEGEND))
        menu.addSeparator()
        self._add(menu, self.tr("L&arger text"), keys.ZoomIn, lambda: window.resize_text(1))
        self._add(menu, self.tr("&Smaller text"), keys.ZoomOut, lambda: window.resize_text(-1))
        self._add(menu, self.tr("&Usual text size"), "Ctrl+0", lambda: window.resize_text(0))
        menu.addSeparator()
        self._choice(
            menu.addMenu(self.tr("A&ppearance")),
            {
                "system": self.tr("As the system"),
                "light": self.tr("Light"),
                "dark": self.tr("Dark"),
            },
            window.settings.get(APPEARANCE),
            window.set_appearance,
        )
        self._choice(
            menu.addMenu(self.tr("Language of the &window")),
            {"system": self.tr("As the system"), "en": "English", "fr": "Français"},
            window.settings.get(INTERFACE_LANGUAGE),
            window.set_interface_language,
        )

    def _choice(
        self, menu: QMenu, words: dict[str, str], chosen: str, choose: Callable[[str], None]
    ) -> None:
        """Fill a menu in which one of several is chosen."""
        group = QActionGroup(menu)
        for value, word in words.items():
            action = menu.addAction(word)
            action.setCheckable(True)
            action.setChecked(value == chosen)
            action.triggered.connect(lambda _=False, one=value: choose(one))
            group.addAction(action)

    def _statements(self) -> None:
        """Add the menu for walking through the statements."""
        window = self._window
        menu = self._menu(self.tr("&Statements"))
        self._add(menu, self.tr("&Next statement"), "Alt+Down", lambda: window.step(1))
        self._add(menu, self.tr("&Previous statement"), "Alt+Up", lambda: window.step(-1))
        self._add(menu, self.tr("&Back"), "Alt+Left", lambda: window.travel(forward=False))
        self._add(menu, self.tr("&Forward"), "Alt+Right", lambda: window.travel(forward=True))
        self._add(menu, self.tr("&What it denies"), "Alt+Return", window.follow_denial)
        self._add(menu, self.tr("Why was this &found?"), "Ctrl+I", window.explain)
        menu.addSeparator()
        self._add(menu, self.tr("F&ilter statements"), "Ctrl+Shift+F", window.focus_filter)
        self._add(menu, self.tr("Show &all statements"), "Ctrl+Shift+A", window.clear_filter)
        self._add(menu, self.tr("Go to the &text or the list"), "F6", window.switch_side)

    def _article(self) -> None:
        """Add the menu for what the reader may set about an article."""
        window = self._window
        keys = QKeySequence.StandardKey
        menu = self._menu(self.tr("&Article"))
        self._add(menu, self.tr("&Find in the text…"), keys.Find, window.find_words)
        self._add(menu, self.tr("Find &next"), "F3", lambda: window.find_next(1))
        self._add(menu, self.tr("Find &previous"), "Shift+F3", lambda: window.find_next(-1))
        menu.addSeparator()
        self._add(menu, self.tr("Set &language…"), "Ctrl+L", window.ask_language)
        self._add(menu, self.tr("Set publication &date…"), "Ctrl+D", window.ask_date)
        self._add(menu, self.tr("&Analyse again"), "F5", window.analyse_again)
        self._add(menu, self.tr("&Cancel the analysis"), "Ctrl+.", window.cancel_analysis)

    def _help(self) -> None:
        """Add the menu of help."""
        menu = self._menu(self.tr("&Help"))
        self._add(menu, self.tr("&Report a problem…"), None, self._window.show_report)
        about = self._add(menu, self.tr("&About Quidit"), None, self._window.show_about)
        about.setMenuRole(QAction.MenuRole.AboutRole)
