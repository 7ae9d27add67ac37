"""What the components find in a paragraph, in words instead of offsets."""

from dataclasses import dataclass

from nlp.extraction.findings import Attribution, Extent
from nlp.pipeline import loaded


@dataclass
class Found:
    """An attribution in words."""

    source: str | None
    cue: str | None
    content: list[str]
    rule: str
    record: Attribution


def attributions(language: str, text: str) -> list[Found]:
    doc = loaded(language)(text)

    def words(extent: Extent | None) -> str | None:
        return text[extent[0] : extent[1]] if extent else None

    return [
        Found(words(a.source), words(a.cue), [text[s:e] for s, e in a.content], a.rule, a)
        for a in doc._.quidit_attributions
    ]


def contents(language: str, text: str) -> list[list[str]]:
    return [found.content for found in attributions(language, text)]
