"""Saved web pages: the main text, and title, publication date and site from the page's metadata.

The page is never fetched and nothing that it names is either.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any

from nlp.model import Document
from nlp.reading.base import Format, ReadingError, blocks_to_text, day, one_line
from nlp.reading.decoding import decode

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_DATE_NAMES = (
    "article:published_time",
    "og:article:published_time",
    "datepublished",
    "article.published",
    "parsely-pub-date",
    "sailthru.date",
    "dc.date.issued",
    "dcterms.issued",
    "dcterms.created",
    "dcterms.date",
    "dc.date",
    "pubdate",
    "publishdate",
    "publication_date",
    "publish-date",
    "cxenseparse:recs:publishtime",
    "date",
)
_TITLE_NAMES = ("og:title", "twitter:title", "dc.title", "parsely-title")
_SITE_NAMES = ("og:site_name", "application-name", "dc.publisher")
_ARTICLES = re.compile(r"(Article|Posting|Report)$")
_SPACE = re.compile(r"[ \t\n]+")
_BLOCKS = frozenset({"p", "head", "item", "cell", "code", "quote"})
_SKIPPED = ("script", "style", "noscript", "nav", "aside", "footer", "form", "template", "svg")


def read(data: bytes, name: str) -> Document:
    """Return a saved web page as a document."""
    source = decode(data)
    if source is None:
        raise ReadingError("binary", name, f"{name} holds no text that can be read.")
    page = _parsed(source)
    if page is None:
        raise ReadingError("no_text", name, f"{name} is a web page without any text.")
    metadata = _metadata(page)
    title = _title(page, metadata)
    text = _main_text(source) or _all_text(page)
    if not text:
        raise ReadingError(
            "no_text",
            name,
            f"{name} is a web page without an article in it; save the page again once it shows "
            "the whole article.",
        )
    if title and not _begins_with(text, title):
        text = f"{title}\n\n{text}"
    published = _published(page, metadata)
    return Document(
        text=text,
        file=name,
        title=title,
        published=published,
        published_from="metadata" if published else None,
        site=_site(metadata),
    )


def _parsed(source: str) -> HtmlElement | None:
    """Return the page's tree; nothing outside it is loaded and nothing in it can blow it up."""
    from lxml import etree, html

    parser = html.HTMLParser(
        encoding="utf-8", no_network=True, huge_tree=False, remove_comments=True, remove_pis=True
    )
    try:
        page = html.document_fromstring(source.encode("utf-8", "replace"), parser=parser)
    except (etree.LxmlError, ValueError):
        return None
    return page


# -- the text -----------------------------------------------------------------------------------


def _main_text(source: str) -> str:
    """Return the page's main text, a paragraph a block; empty where none was found."""
    from trafilatura import bare_extraction

    found = bare_extraction(source, include_comments=False, include_tables=True)
    body = getattr(found, "body", None)
    return "" if body is None else blocks_to_text(list(_blocks(body)))


def _blocks(element: Any) -> Iterator[str]:
    """Yield the paragraphs below an element of trafilatura's tree, in order."""
    if element.tag in _BLOCKS and not any(c.tag in _BLOCKS for c in element.iterdescendants()):
        yield _words(element)
        return
    if words := (element.text or "").strip():
        yield words
    for child in element:
        yield from _blocks(child)
        if words := (child.tail or "").strip():
            yield words


def _words(element: Any) -> str:
    """Return the words of one paragraph; only the page's own line breaks are kept."""
    parts = [_SPACE.sub(" ", element.text or "")]
    for child in element:
        parts.append("\n" if child.tag == "lb" else _words(child))
        parts.append(_SPACE.sub(" ", child.tail or ""))
    return "\n".join(line.strip(" ") for line in "".join(parts).split("\n"))


def _all_text(page: HtmlElement) -> str:
    """Return the text of all paragraphs of a page in which no main text stands out."""
    for element in page.xpath("|".join(f"//{tag}" for tag in _SKIPPED)):
        element.drop_tree()
    paragraphs = page.xpath("//h1|//h2|//p") or page.xpath("//body")
    return blocks_to_text([" ".join(p.text_content().split()) for p in paragraphs])


def _begins_with(text: str, title: str) -> bool:
    """Return whether ``title`` already stands near the beginning of ``text``."""
    return _letters(title) in _letters(text[: 3 * len(title) + 300])


def _letters(text: str) -> str:
    """Return only the letters and digits of ``text``, in lower case."""
    return "".join(filter(str.isalnum, text)).lower()


# -- metadata -----------------------------------------------------------------------------------


def _metadata(page: HtmlElement) -> dict[str, str]:
    """Return the page's metadata by lower-case name; what JSON-LD says goes first."""
    found = dict(_json_ld(page))
    for element in page.iter("meta"):
        for attribute in ("property", "name", "itemprop", "http-equiv"):
            name = (element.get(attribute) or "").strip().lower()
            content = (element.get("content") or "").strip()
            if name and content:
                found.setdefault(name, content)
    return found


def _json_ld(page: HtmlElement) -> Iterator[tuple[str, str]]:
    """Yield date, headline and publisher of the article that the page's JSON-LD describes."""
    for script in page.xpath('//script[contains(@type, "ld+json")]'):
        try:
            data = json.loads(script.text or "", strict=False)
        except (ValueError, RecursionError):
            continue
        for item in _articles(data):
            publisher = item.get("publisher")
            if isinstance(publisher, Mapping):
                publisher = publisher.get("name")
            values = {
                "ld:date": item.get("datePublished") or item.get("dateCreated"),
                "ld:title": item.get("headline"),
                "ld:site": publisher,
            }
            yield from ((key, v) for key, v in values.items() if isinstance(v, str))
            return


def _articles(data: Any, depth: int = 0) -> Iterator[Mapping[str, Any]]:
    """Yield the articles in a piece of JSON-LD, however it is nested."""
    if isinstance(data, list) and depth < 5:
        for item in data:
            yield from _articles(item, depth + 1)
    elif isinstance(data, Mapping):
        kinds = data.get("@type")
        kinds = kinds if isinstance(kinds, list) else [kinds]
        if any(isinstance(kind, str) and _ARTICLES.search(kind) for kind in kinds):
            yield data
        elif depth < 5:
            for key in ("@graph", "mainEntity", "mainEntityOfPage"):
                yield from _articles(data.get(key), depth + 1)


def _published(page: HtmlElement, metadata: Mapping[str, str]) -> str | None:
    """Return the day of publication that the page itself names."""
    for name in ("ld:date", *_DATE_NAMES):
        if found := day(metadata.get(name)):
            return found
    for path in (
        '//*[translate(@itemprop, "P", "p")="datepublished"]',
        "//time[@pubdate]",
        "//article//time[@datetime]",
        "//main//time[@datetime]",
        "//header//time[@datetime]",
        "//time[@datetime]",
    ):
        for element in page.xpath(path):
            if found := day(element.get("datetime") or element.get("content")):
                return found
    return None


def _title(page: HtmlElement, metadata: Mapping[str, str]) -> str | None:
    """Return the headline, without the site's name that pages put after it."""
    headings = [one_line(h.text_content()) for h in page.xpath("//h1")]
    if len(headings) == 1 and headings[0]:
        return headings[0]
    named = (metadata.get(name) for name in ("ld:title", *_TITLE_NAMES))
    title = next(filter(None, map(one_line, named)), None) or one_line(page.findtext(".//title"))
    site = _site(metadata)
    if title and site:
        title = re.sub(rf"\s+[-–—|·:]\s+{re.escape(site)}$", "", title, flags=re.IGNORECASE)
    return title


def _site(metadata: Mapping[str, str]) -> str | None:
    """Return the name of the site or the paper."""
    return next(
        filter(None, (one_line(metadata.get(name)) for name in (*_SITE_NAMES, "ld:site"))), None
    )


def _score(header: bytes) -> float:
    """Return whether a file begins like a web page."""
    start = header.lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    if start.startswith((b"<!doctype html", b"<html")):
        return 1.0
    return 0.9 if re.search(rb"<(?:html|head|body)[\s>]", start) else 0.0


FORMAT = Format("Web page", (".html", ".htm", ".xhtml"), _score, read)
