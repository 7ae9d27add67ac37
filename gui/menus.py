"""The menus of the window, with a shortcut for everything that is done often."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6 import QtGui
from PySide6.QtCore import QObject, Signal

from gui.commands import Commands
from gui.opening import Opener
from gui.settings import APPEARANCE, INTERFACE_LANGUAGE, SHOW_LEGEND, SHOW_MARKS, Settings

if TYPE_CHECKING:
    from PySide6.QtGui import QAction, QKeySequence
    from PySide6.QtWidgets import QMenu, QMenuBar

    Keys = QKeySequence.StandardKey | str | None


class Menus(QObject):
    """Builds a menu bar; what concerns the window as a whole is sent out as signals."""

    appearance_chosen = Signal(str)
    report_asked = Signal()
    quit_asked = Signal()

    def __init__(
        self, bar: QMenuBar, opener: Opener, commands: Commands, settings: Settings
    ) -> None:
        """Put what ``opener`` and ``commands`` can do into ``bar``, once ``fill`` is called."""
        super().__init__(bar)
        self._opener = opener
        self._commands = commands
        self._settings = settings
        self._needs: list[tuple[QAction, Callable[[], bool]]] = []
        self._menus = [
            (bar.addMenu(title), fill)
            for title, fill in (
                (self.tr("&File"), self._file),
                (self.tr("&View"), self._view),
                (self.tr("&Statements"), self._statements),
                (self.tr("&Article"), self._article),
                (self.tr("&Help"), self._help),
            )
        ]

    def fill(self) -> None:
        """Fill the menus, whose titles are all that is to be seen at first."""
        for menu, fill in self._menus:
            fill(menu)
            menu.aboutToShow.connect(self.renew)
        self.renew()

    def renew(self) -> None:
        """Let exactly those actions be chosen that can do something now."""
        for action, can in self._needs:
            action.setEnabled(can())

    def _add(self, menu: QMenu, words: str, keys: Keys, action: Callable[[], object]) -> QAction:
        """Add an action to a menu."""
        item = menu.addAction(words)
        if keys is not None:
            item.setShortcut(QtGui.QKeySequence(keys))
        item.triggered.connect(lambda _checked=False: action())
        return item

    def _command(
        self,
        menu: QMenu,
        words: str,
        keys: Keys,
        action: Callable[[], object],
        can: Callable[[], bool] | None = None,
    ) -> QAction:
        """Add an action that needs what ``can`` tells, else an article in front."""
        item = self._add(menu, words, keys, action)
        self._needs.append((item, can or self._commands.has_article))
        return item

    def _file(self, menu: QMenu) -> None:
        """Fill the menu of files."""
        opener, keys = self._opener, QtGui.QKeySequence.StandardKey
        self._add(menu, self.tr("&Open…"), keys.Open, opener.ask_files)
        self._add(menu, self.tr("Open &folder…"), "Ctrl+Shift+O", opener.ask_folder)
        self._recent = menu.addMenu(self.tr("Open &recent"))
        self._recent.aboutToShow.connect(self._fill_recent)
        self._add(menu, self.tr("&Paste text as an article"), keys.Paste, opener.paste)
        menu.addSeparator()
        commands = self._commands
        self._command(
            menu, self.tr("&Export…"), "Ctrl+E", commands.export, commands.has_whole_analysis
        )
        self.close = self._command(
            menu, self.tr("&Close article"), keys.Close, commands.close_current, commands.has_tab
        )
        self._command(
            menu,
            self.tr("Reopen closed &article"),
            "Ctrl+Shift+T",
            opener.reopen,
            opener.can_reopen,
        )
        quit_action = self._add(menu, self.tr("&Quit"), "Ctrl+Q", self.quit_asked.emit)
        quit_action.setMenuRole(QtGui.QAction.MenuRole.QuitRole)

    def _fill_recent(self) -> None:
        """List the files opened lately."""
        self._recent.clear()
        paths = self._settings.recent()
        for path in paths:
            action = self._recent.addAction(Path(path).name.replace("&", "&&"))
            action.setToolTip(path)
            action.triggered.connect(lambda _=False, one=path: self._opener.open_paths([one]))
        if paths:
            self._recent.addSeparator()
        clear = self._recent.addAction(self.tr("Clear this list"))
        clear.setEnabled(bool(paths))
        clear.triggered.connect(lambda _=False: self._opener.forget_recent())

    def _view(self, menu: QMenu) -> None:
        """Fill the menu of what is shown and how."""
        commands, keys = self._commands, QtGui.QKeySequence.StandardKey
        self.marks = self._command(
            menu, self.tr("Show &marks"), "Ctrl+Shift+M", commands.toggle_marks
        )
        self.marks.setCheckable(True)
        self.marks.setChecked(self._settings.get(SHOW_MARKS))
        self.legend = self._command(
            menu, self.tr("Show &legend"), "Ctrl+Shift+L", commands.toggle_legend
        )
        self.legend.setCheckable(True)
        self.legend.setChecked(self._settings.get(SHOW_LEGEND))
        menu.addSeparator()
        self._command(menu, self.tr("L&arger text"), keys.ZoomIn, lambda: commands.resize_text(1))
        self._command(
            menu, self.tr("&Smaller text"), keys.ZoomOut, lambda: commands.resize_text(-1)
        )
        self._command(menu, self.tr("&Usual text size"), "Ctrl+0", lambda: commands.resize_text(0))
        menu.addSeparator()
        self._choice(
            menu.addMenu(self.tr("A&ppearance")),
            {
                "system": self.tr("As the system"),
                "light": self.tr("Light"),
                "dark": self.tr("Dark"),
            },
            self._settings.get(APPEARANCE),
            self.appearance_chosen.emit,
        )
        self._choice(
            menu.addMenu(self.tr("Language of the &window")),
            {"system": self.tr("As the system"), "en": "English", "fr": "Français"},
            self._settings.get(INTERFACE_LANGUAGE),
            commands.set_interface_language,
        )

    def _choice(
        self, menu: QMenu, words: dict[str, str], chosen: str, choose: Callable[[str], None]
    ) -> None:
        """Fill a menu in which one of several is chosen."""
        group = QtGui.QActionGroup(menu)
        for value, word in words.items():
            action = menu.addAction(word)
            action.setCheckable(True)
            action.setChecked(value == chosen)
            action.triggered.connect(lambda _=False, one=value: choose(one))
            group.addAction(action)

    def _statements(self, menu: QMenu) -> None:
        """Fill the menu for walking through the statements."""
        commands = self._commands
        self._command(menu, self.tr("&Next statement"), "Alt+Down", lambda: commands.step(1))
        self._command(menu, self.tr("&Previous statement"), "Alt+Up", lambda: commands.step(-1))
        self._command(menu, self.tr("&Back"), "Alt+Left", lambda: commands.travel(forward=False))
        self._command(menu, self.tr("&Forward"), "Alt+Right", lambda: commands.travel(forward=True))
        self._command(
            menu,
            self.tr("&What it denies"),
            "Alt+Return",
            commands.follow_denial,
            commands.has_denial,
        )
        self._command(
            menu,
            self.tr("Why was this &found?"),
            "Ctrl+I",
            commands.explain,
            commands.has_statement,
        )
        menu.addSeparator()
        self._command(menu, self.tr("F&ilter statements"), "Ctrl+Shift+F", commands.focus_filter)
        self._command(menu, self.tr("Show &all statements"), "Ctrl+Shift+A", commands.clear_filter)
        self._command(menu, self.tr("Go to the &text or the list"), "F6", commands.switch_side)

    def _article(self, menu: QMenu) -> None:
        """Fill the menu for what the reader may set about an article."""
        commands = self._commands
        keys = QtGui.QKeySequence.StandardKey
        self._command(menu, self.tr("&Find in the text…"), keys.Find, commands.find_words)
        self._command(menu, self.tr("Find &next"), "F3", lambda: commands.find_next(1))
        self._command(menu, self.tr("Find &previous"), "Shift+F3", lambda: commands.find_next(-1))
        menu.addSeparator()
        self._command(menu, self.tr("Set &language…"), "Ctrl+L", commands.ask_language)
        self._command(menu, self.tr("Set publication &date…"), "Ctrl+D", commands.ask_date)
        self._command(menu, self.tr("&Analyse again"), "F5", commands.analyse_again)
        self._command(
            menu,
            self.tr("&Cancel the analysis"),
            "Ctrl+.",
            commands.cancel_analysis,
            commands.is_analysing,
        )

    def _help(self, menu: QMenu) -> None:
        """Fill the menu of help."""
        self._add(menu, self.tr("&Report a problem…"), None, self.report_asked.emit)
        about = self._add(menu, self.tr("&About Quidit"), None, self._commands.show_about)
        about.setMenuRole(QtGui.QAction.MenuRole.AboutRole)
