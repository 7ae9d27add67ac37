"""What the reader decided about articles, kept from one run to the next.

An article is known by its text alone, so that pasted ones and renamed files are known again. The
file holds no word of it: a hash, a day, a language and a place.
"""

from __future__ import annotations

import contextlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from nlp.storage.writing import is_there, write_whole

FORMAT = "decisions/1"
NAME = "articles.json"
MOST = 500
"""Articles that are remembered; of more, those are forgotten that were closed longest ago."""


@dataclass(frozen=True, slots=True)
class Decisions:
    """What the reader set about one article, and where the reading stopped.

    ``published`` counts where ``dated``: an ISO day, None for "unknown". ``language`` is None
    where it is left to be detected, ``place`` the code point of the first line in view.
    """

    dated: bool = False
    published: str | None = None
    language: str | None = None
    place: int = 0

    def to_dict(self) -> dict[str, Any]:
        """Return what was decided, and nothing else."""
        data: dict[str, Any] = {"published": self.published} if self.dated else {}
        if self.language is not None:
            data["language"] = self.language
        if self.place:
            data["place"] = self.place
        return data

    def merged(self, before: Decisions, elsewhere: Decisions) -> Decisions:
        """Return what counts where ``before`` became this here and ``elsewhere`` in another window.

        What was not touched here is as it is there.
        """
        here = (self.dated, self.published)
        dated, published = (
            here
            if here != (before.dated, before.published)
            else (elsewhere.dated, elsewhere.published)
        )
        language = self.language if self.language != before.language else elsewhere.language
        place = self.place if self.place != before.place else elsewhere.place
        return Decisions(dated, published, language, place)

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Decisions:
        """Read decisions back; ValueError or TypeError where they are none."""
        published, language, place = data.get("published"), data.get("language"), data.get("place")
        if published is not None:
            published = date.fromisoformat(published).isoformat()
        if language is not None and not isinstance(language, str):
            raise ValueError("a language that is no word")
        if not isinstance(place, int | None):
            raise TypeError("a place that is no number")
        return cls("published" in data, published, language or None, max(place or 0, 0))


class DecisionStore:
    """The file of all decisions.

    Nothing here fails: where the file cannot be written, what was to stand in it is known until
    the end of the run, and a file that cannot be understood is put aside under another name.
    """

    def __init__(self, folder: Path) -> None:
        """Keep the file in ``folder``, which is made when there is something to keep."""
        self._path = folder / NAME
        self._unwritten: dict[str, Decisions] = {}

    def recall(self, text: str) -> Decisions:
        """Return what was decided about the article with this text; nothing where it is new."""
        if not self._unwritten and not is_there(self._path):
            return Decisions()  # at the start this saves the time for hashing
        key = _key(text)
        found = self._unwritten.get(key)
        if found is None:
            with contextlib.suppress(OSError, ValueError, TypeError):
                found = self._read().get(key)
        return found or Decisions()

    def keep(self, decisions: Mapping[str, Decisions]) -> None:
        """Remember what was decided about articles, given by their texts."""
        for text, made in decisions.items():
            key = _key(text)
            self._unwritten.pop(key, None)
            self._unwritten[key] = made
        # Read anew each time: another window may have written meanwhile.
        with contextlib.suppress(OSError):
            kept = self._readable()
            before = dict(kept)
            for key, made in self._unwritten.items():
                kept.pop(key, None)
                if made != Decisions():
                    kept[key] = made
            if list(kept.items()) != list(before.items()):
                self._write(kept)
            self._unwritten.clear()

    def _readable(self) -> dict[str, Decisions]:
        """Return what the file holds, put aside first if it cannot be understood."""
        try:
            return self._read()
        except FileNotFoundError:
            return {}
        except (ValueError, TypeError):
            self._path.rename(_free_name(self._path))
            return {}

    def _read(self) -> dict[str, Decisions]:
        """Return what the file holds, the oldest first; OSError, ValueError or TypeError if not."""
        try:
            data = json.loads(self._path.read_text("utf-8"))
        except RecursionError as error:
            raise ValueError("nested too deeply") from error
        if not isinstance(data, dict) or data.get("format") != FORMAT:
            raise ValueError(f"no {FORMAT} file")
        articles = data.get("articles")
        if not isinstance(articles, dict) or not all(map(_is_object, articles.values())):
            raise ValueError("articles that are none")
        return {key: Decisions.from_dict(made) for key, made in articles.items()}

    def _write(self, kept: Mapping[str, Decisions]) -> None:
        """Write the latest decisions."""
        latest = list(kept.items())[-MOST:]
        data = {"format": FORMAT, "articles": {key: made.to_dict() for key, made in latest}}
        self._path.parent.mkdir(parents=True, exist_ok=True)
        write_whole(self._path, json.dumps(data, indent=0) + "\n")


def _is_object(value: object) -> bool:
    """Return whether a value was an object in JSON."""
    return isinstance(value, dict)


def _key(text: str) -> str:
    """Return what an article is known by."""
    from hashlib import sha256  # slow to import, and not needed for the first article ever

    return sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def _free_name(path: Path) -> Path:
    """Return a name beside ``path`` for a damaged file, under which none was put aside yet."""
    number = 1
    while (aside := path.with_name(f"{path.stem}-damaged-{number}{path.suffix}")).exists():
        number += 1
    return aside
