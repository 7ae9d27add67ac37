"""Colours that everybody can tell apart, on both grounds."""

from dataclasses import fields
from itertools import combinations

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter

from gui.article.painting import draw_bar, draw_chip, draw_zigzag
from gui.palette import SPEAKER_COLOURS, mixed, theme

SCHEMES = ("light", "dark")
# How colours look without red, green or blue cones (matrices over linear light, Machado 2009).
SIGHTS = {
    "usual": ((1, 0, 0), (0, 1, 0), (0, 0, 1)),
    "protan": (
        (0.152286, 1.052583, -0.204868),
        (0.114503, 0.786281, 0.099216),
        (-0.003882, -0.048116, 1.051998),
    ),
    "deutan": (
        (0.367322, 0.860646, -0.227968),
        (0.280085, 0.672501, 0.047413),
        (-0.011820, 0.042940, 0.968881),
    ),
    "tritan": (
        (1.255528, -0.076749, -0.178779),
        (-0.078411, 0.930809, 0.147602),
        (0.004733, 0.691367, 0.303900),
    ),
}


def linear(colour: QColor) -> list[float]:
    channels = (colour.redF(), colour.greenF(), colour.blueF())
    return [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]


def contrast(one: QColor, other: QColor) -> float:
    shine = [
        sum(
            weight * channel
            for weight, channel in zip((0.2126, 0.7152, 0.0722), linear(c), strict=True)
        )
        for c in (one, other)
    ]
    return (max(shine) + 0.05) / (min(shine) + 0.05)


def oklab(colour: QColor, sight: str) -> tuple[float, float, float]:
    red, green, blue = (
        min(1.0, max(0.0, sum(w * c for w, c in zip(row, linear(colour), strict=True))))
        for row in SIGHTS[sight]
    )
    long = (0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue) ** (1 / 3)
    middle = (0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue) ** (1 / 3)
    short = (0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue) ** (1 / 3)
    return (
        0.2104542553 * long + 0.7936177850 * middle - 0.0040720468 * short,
        1.9779984951 * long - 2.4285922050 * middle + 0.4505937099 * short,
        0.0259040371 * long + 0.7827717662 * middle - 0.8086757660 * short,
    )


def distance(one: QColor, other: QColor, sight: str) -> float:
    pairs = zip(oklab(one, sight), oklab(other, sight), strict=True)
    return sum((a - b) ** 2 for a, b in pairs) ** 0.5


@pytest.mark.parametrize("scheme", SCHEMES)
def test_words_can_be_read_on_every_fill(scheme):
    colours = theme(scheme)
    grounds = [
        colours.paper,
        colours.panel,
        colours.window,
        colours.selection,
        colours.notice,
        colours.warning,
    ]
    for speaker in (*colours.speakers, colours.unknown_speaker, colours.other_speaker):
        grounds += [speaker.fill, speaker.tint, mixed(speaker.tint, speaker.fill, 0.4)]
    for ground in grounds:
        assert contrast(colours.text, ground) >= 4.5, ground.name()
    for ground in (colours.paper, colours.panel, colours.window, colours.selection):
        assert contrast(colours.muted, ground) >= 4.5, ground.name()
        assert contrast(colours.denial, ground) >= 3
    assert contrast(colours.accent_text, colours.accent) >= 4.5


@pytest.mark.parametrize("scheme", SCHEMES)
def test_marks_stand_out_from_the_paper(scheme):
    colours = theme(scheme)
    for mark in (colours.claim, colours.denial, colours.cue, colours.date, colours.accent):
        assert contrast(mark, colours.paper) >= 3, mark.name()
    for speaker in (*colours.speakers, colours.unknown_speaker, colours.other_speaker):
        assert contrast(speaker.ink, colours.paper) >= 3, speaker.ink.name()


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("sight", SIGHTS)
def test_speakers_are_told_apart_by_everybody(scheme, sight):
    colours = theme(scheme)
    assert len(colours.speakers) == SPEAKER_COLOURS
    for part in ("fill", "ink"):
        for one, other in combinations(colours.speakers, 2):
            apart = distance(getattr(one, part), getattr(other, part), sight)
            assert apart >= 0.035, (part, getattr(one, part).name(), getattr(other, part).name())


def drawn(draw) -> bytes:
    """The pixels that ``draw`` leaves on a piece of paper."""
    picture = QImage(40, 60, QImage.Format.Format_RGB32)
    picture.fill(theme("light").paper)
    painter = QPainter(picture)
    draw(painter)
    painter.end()
    return bytes(picture.constBits())


@pytest.mark.parametrize("scheme", SCHEMES)
def test_three_rounds_of_speakers_look_different_in_every_sign(qapp, scheme):
    colours = [theme(scheme).speaker(slot) for slot in range(3 * SPEAKER_COLOURS)]
    for sign in (
        lambda painter, colour: draw_bar(painter, 10, 5, 55, colour),
        lambda painter, colour: draw_zigzag(painter, 10, 5, 55, colour),
        lambda painter, colour: draw_chip(painter, QRectF(5, 5, 28, 18), colour, 5),
    ):
        pictures = {drawn(lambda p, s=sign, c=one: s(p, c)) for one in colours}
        assert len(pictures) == len(colours)


@pytest.mark.parametrize("scheme", SCHEMES)
def test_only_whom_nothing_tells_apart_share_the_neutral_colour(scheme):
    colours = theme(scheme)
    assert colours.speaker(3 * SPEAKER_COLOURS) == colours.other_speaker
    assert colours.speaker(None) == colours.unknown_speaker


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("sight", SIGHTS)
def test_claims_and_denials_are_told_apart_by_everybody(scheme, sight):
    assert distance(theme(scheme).claim, theme(scheme).denial, sight) >= 0.08


def test_every_colour_is_one():
    for scheme in SCHEMES:
        for field in fields(theme(scheme)):
            value = getattr(theme(scheme), field.name)
            if isinstance(value, QColor):
                assert value.isValid(), field.name


@pytest.mark.parametrize("scheme", SCHEMES)
def test_small_words_in_colour_can_be_read(scheme):
    colours = theme(scheme)
    rows = (colours.panel, colours.window, colours.selection)
    for ink in (colours.claim, colours.denial, colours.accent):
        for ground in rows:
            assert contrast(ink, ground) >= 4.5, (ink.name(), ground.name())
    for speaker in (*colours.speakers, colours.unknown_speaker, colours.other_speaker):
        assert contrast(colours.letters(speaker), colours.paper) >= 4.5, speaker.ink.name()
