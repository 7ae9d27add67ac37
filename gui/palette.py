"""The colours of the window in light and in dark, read from ``resources/styles``."""

from __future__ import annotations

import json
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import TYPE_CHECKING, Literal

from PySide6 import QtCore
from PySide6.QtGui import QColor, QGuiApplication, QPalette

from nlp.resources import resource

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from nlp.model import Statement

Scheme = Literal["light", "dark"]

SPEAKER_COLOURS = 12

FUSION_FRAME = 140
"""By how much, in percent, Fusion darkens the colour of the window for the frame of a field."""

FUSION_MENU_FRAME = 160
"""The same for the frame of a menu."""

READABLE = 4.5
"""The least contrast of words with their ground (WCAG 2, AA)."""

OUTLINES = 3
"""How often the colours go round: without an outline, with a line, with a broken line."""


@dataclass(frozen=True, slots=True)
class SpeakerColour:
    """One speaker's colours: ``fill`` lies under words, ``ink`` draws bars and lines.

    No more than twelve hues are told apart by everybody. From the 13th speaker on they come again
    with an outline: ``outline`` 0 is none, 1 a line (and hollow bars), 2 a broken line.
    """

    fill: QColor
    ink: QColor
    tint: QColor
    outline: int = 0


@dataclass(frozen=True, slots=True)
class Theme:
    """All colours of one scheme."""

    scheme: Scheme
    paper: QColor
    text: QColor
    muted: QColor
    window: QColor
    panel: QColor
    line: QColor
    edge: QColor
    button: QColor
    accent: QColor
    accent_text: QColor
    selection: QColor
    current: QColor
    claim: QColor
    denial: QColor
    date: QColor
    cue: QColor
    notice: QColor
    warning: QColor
    unknown_speaker: SpeakerColour
    other_speaker: SpeakerColour
    speakers: tuple[SpeakerColour, ...]

    def speaker(self, slot: int | None) -> SpeakerColour:
        """Return the colours for a speaker's slot: None for no speaker.

        Only those whom colours and outlines together do not tell apart share the neutral one.
        """
        if slot is None:
            return self.unknown_speaker
        outline, number = divmod(slot, len(self.speakers))
        if outline >= OUTLINES:
            return self.other_speaker
        colours = self.speakers[number]
        return replace(colours, outline=outline) if outline else colours

    def letters(self, colours: SpeakerColour) -> QColor:
        """Return a speaker's ink for letters on the paper, which need more contrast than lines."""
        ink = colours.ink
        while contrast(ink, self.paper) < READABLE:
            ink = mixed(ink, self.text, 0.1)
        return ink

    def kind(self, statement: Statement) -> QColor:
        """Return the colour that underlines this kind of statement."""
        return self.denial if statement.kind == "denial" else self.claim


@lru_cache(maxsize=2)
def theme(scheme: Scheme) -> Theme:
    """Return the colours of ``scheme``; the file is read once."""
    data = json.loads(resource("styles", f"{scheme}.json").read_text("utf-8"))
    surfaces = {name: QColor(value) for name, value in data["surfaces"].items()}
    paper = surfaces["paper"]
    share = float(data["tint"])
    return Theme(
        scheme=scheme,
        **surfaces,
        unknown_speaker=_colour(data["unknown_speaker"], paper, share),
        other_speaker=_colour(data["other_speaker"], paper, share),
        speakers=tuple(_colour(item, paper, share) for item in data["speakers"]),
    )


def system_scheme() -> Scheme:
    """Return the scheme of the reader's system; light where it does not say."""
    if "Qt" in vars(QtCore):
        dark = QGuiApplication.styleHints().colorScheme() == QtCore.Qt.ColorScheme.Dark
    else:
        # At the start the palette is still the system's, and quicker than to make all of Qt.
        dark = QGuiApplication.palette().color(QPalette.ColorRole.Window).lightness() < 128
    return "dark" if dark else "light"


def application_palette(colours: Theme) -> QPalette:
    """Return the palette for every widget of the window."""
    palette = QPalette()
    roles = QPalette.ColorRole
    for role, colour in (
        (roles.Window, colours.window),
        (roles.WindowText, colours.text),
        (roles.Base, colours.panel),
        (roles.AlternateBase, colours.window),
        (roles.Text, colours.text),
        (roles.PlaceholderText, colours.muted),
        (roles.Button, colours.button),
        (roles.ButtonText, colours.text),
        (roles.ToolTipBase, colours.panel),
        (roles.ToolTipText, colours.text),
        (roles.Highlight, colours.accent),
        (roles.HighlightedText, colours.accent_text),
        (roles.Accent, colours.accent),
        (roles.Link, colours.accent),
        (roles.Light, mixed(colours.button, QColor("white"), 0.25)),
        (roles.Midlight, colours.button),
        (roles.Mid, colours.line),
        (roles.Dark, colours.line.darker(120)),
        (roles.Shadow, QColor("black")),
    ):
        palette.setColor(role, colour)
    disabled = QPalette.ColorGroup.Disabled
    for role in (roles.WindowText, roles.Text, roles.ButtonText):
        palette.setColor(disabled, role, mixed(colours.text, colours.window, 0.55))
    return palette


def menu_palette(colours: Theme) -> QPalette:
    """Return the palette for menus: what opens over the window has an edge, in the dark too."""
    palette = application_palette(colours)
    # Fusion draws the frame in this colour made darker, and nothing else of a menu.
    palette.setColor(QPalette.ColorRole.Window, colours.edge.lighter(FUSION_MENU_FRAME))
    return palette


def give_field_colours(field: QWidget, theme: Theme) -> None:
    """Give a box to write in the ground of paper and a frame that stands out from it."""
    palette = field.palette()
    palette.setColor(QPalette.ColorRole.Base, theme.paper)
    # Fusion draws the frame in this colour made darker, which in the dark would hide it.
    palette.setColor(QPalette.ColorRole.Window, theme.cue.lighter(FUSION_FRAME))
    field.setPalette(palette)


def mixed(one: QColor, other: QColor, share: float) -> QColor:
    """Return ``one`` with ``share`` (0 to 1) of ``other`` in it."""
    keep = 1 - share
    return QColor(
        round(one.red() * keep + other.red() * share),
        round(one.green() * keep + other.green() * share),
        round(one.blue() * keep + other.blue() * share),
    )


def contrast(one: QColor, other: QColor) -> float:
    """Return how well two colours stand out from one another: 1 to 21, as WCAG 2 has it."""
    darker, lighter = sorted((_luminance(one), _luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: QColor) -> float:
    """Return how bright a colour looks, 0 to 1."""
    red, green, blue = (
        channel / 12.92 if channel <= 0.04045 else ((channel + 0.055) / 1.055) ** 2.4
        for channel in (colour.redF(), colour.greenF(), colour.blueF())
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _colour(item: dict[str, str], paper: QColor, share: float) -> SpeakerColour:
    """Return a speaker's colours; the tint under a statement is the fill thinned by the paper."""
    fill = QColor(item["fill"])
    return SpeakerColour(fill, QColor(item["ink"]), mixed(paper, fill, share))
