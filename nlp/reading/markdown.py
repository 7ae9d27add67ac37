"""Markdown: the text as it is read, without markup; title and date from its front matter."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from nlp.model import Document
from nlp.reading.base import Format, ReadingError, blocks_to_text, day, one_line
from nlp.reading.decoding import decode

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from markdown_it.token import Token

_FRONT = re.compile(r"\A(---|\+\+\+)[ \t]*\n(.*?)\n(?:\1|\.\.\.)[ \t]*(?:\n|\Z)", re.DOTALL)
_FIELD = re.compile(r"^([A-Za-z_][\w-]*)[ \t]*:[ \t]*(.*?)[ \t]*$", re.MULTILINE)
_DATE_FIELDS = ("published", "date", "publishdate", "pubdate", "published_at", "created")
_SITE_FIELDS = ("site", "source", "publisher", "publication")


def read(data: bytes, name: str) -> Document:
    """Return a Markdown file as a document."""
    source = decode(data)
    if source is None:
        raise ReadingError("binary", name, f"{name} holds no text that can be read.")
    fields, body = _front_matter(source)
    text, heading = _plain(body)
    published = _first(fields, _DATE_FIELDS, day)
    return Document(
        text=text,
        file=name,
        title=one_line(fields.get("title")) or heading,
        published=published,
        published_from="metadata" if published else None,
        site=_first(fields, _SITE_FIELDS, one_line),
    )


def _front_matter(source: str) -> tuple[dict[str, str], str]:
    """Return the fields before the text (simple ones of YAML or TOML) and the rest."""
    match = _FRONT.match(source)
    if not match:
        return {}, source
    if match[1] == "+++":
        import tomllib  # slow to import, and most articles have no TOML in them

        try:
            values = tomllib.loads(match[2])
        except tomllib.TOMLDecodeError:
            return {}, source
        fields = {key.lower(): str(value) for key, value in values.items()}
    else:
        fields = {key.lower(): _unquoted(value) for key, value in _FIELD.findall(match[2])}
    return fields, source[match.end() :]


def _unquoted(value: str) -> str:
    """Return a YAML scalar without its quotation marks."""
    if len(value) > 1 and value[0] == value[-1] and value[0] in "\"'":
        return value[1:-1].replace("''", "'") if value[0] == "'" else value[1:-1]
    return value


def _first(
    fields: Mapping[str, str], names: Sequence[str], read_as: Callable[[str], str | None]
) -> str | None:
    """Return the first field of these names that ``read_as`` makes something of."""
    found = (read_as(fields[name]) for name in names if name in fields)
    return next(filter(None, found), None)


def _plain(source: str) -> tuple[str, str | None]:
    """Return the text without markup and its first heading."""
    from markdown_it import MarkdownIt

    tokens = MarkdownIt("commonmark").enable(["table", "strikethrough"]).parse(source)
    blocks: list[str] = []
    heading = None
    for before, token in zip([None, *tokens], tokens, strict=False):
        if token.type == "inline":
            blocks.append(_inline(token.children or []))
            if heading is None and before and before.type == "heading_open":
                heading = one_line(blocks[-1])
        elif token.type in ("fence", "code_block"):
            blocks.append(token.content)
    return blocks_to_text(blocks), heading


def _inline(tokens: Sequence[Token]) -> str:
    """Return the words of a block; a line end that Markdown ignores is a space."""
    words = []
    for token in tokens:
        if token.type in ("text", "code_inline"):
            words.append(token.content)
        elif token.type == "softbreak":
            words.append(" ")
        elif token.type == "hardbreak" or (
            token.type == "html_inline" and token.content.lower().startswith("<br")
        ):
            words.append("\n")
        elif token.type == "image":
            words.append(_inline(token.children or []))
    return "".join(words)


def _score(header: bytes) -> float:
    """Return how many signs of Markdown a file begins with."""
    signs = re.findall(rb"^(?:#{1,6} \S|[-*] \S|> \S|```|---$)|\]\(|\*\*\w", header, re.MULTILINE)
    return min(0.4, 0.1 * len(signs))


FORMAT = Format("Markdown", (".md", ".markdown"), _score, read)
