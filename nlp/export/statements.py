"""JSON: the article as ``statements/1``, the form that scripts and tests read."""

from __future__ import annotations

import json

from nlp.export.base import Export
from nlp.model import Article


def write(article: Article) -> str:
    """Return the article as indented JSON with its letters as they are."""
    return json.dumps(article.to_dict(), ensure_ascii=False, indent=2) + "\n"


EXPORT = Export("json", "JSON (statements/1)", ".json", write)
