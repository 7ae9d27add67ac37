"""Names: when two of them mean the same, and which acronym stands for which."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import lru_cache

from nlp.extraction.findings import Mention, Paragraph
from nlp.lexicon import Lexicon
from nlp.model import SpeakerKind

_BRACKETS = re.compile(r"\(([^()\n]{2,60})\)")
_LONGEST_ACRONYM = 11
_STEM = 4
"""How many letters two words share at least that are forms of one (« infirmier, infirmière »)."""


@lru_cache(maxsize=1 << 15)
def fold(text: str) -> str:
    """Return ``text`` without case, accents and typographic apostrophes, for comparing names."""
    plain = unicodedata.normalize("NFKD", text.casefold().replace("’", "'"))
    return "".join(ch for ch in plain if not unicodedata.combining(ch))


def words_of(name: str) -> list[str]:
    """Return the words of a name, folded, punctuation left out."""
    return [w for w in re.split(r"[^\w]+", fold(name)) if w]


def same_name(
    own: Sequence[str], other: Sequence[str], kinds: tuple[SpeakerKind | None, SpeakerKind | None]
) -> bool:
    """Say whether two names, as ``words_of`` gives them, may mean the same.

    The one is a part of the other: "Lee" and "Ann Lee", "Ana Ruiz" and "Ana Ruiz Soto".
    """
    if list(own) == list(other):
        return True
    if "person" in kinds:
        short, long = sorted((list(own), list(other)), key=len)
        if len(short) == 1:
            return short[0] in (long[-1], *(long[1:] if short == list(other) else ()))
        if long[-1] == short[-1]:
            return long[0][0] == short[0][0]
        return long[0] == short[0] and len(long) > len(short) and set(short) <= set(long)
    shorter, longer = sorted((set(own), set(other)), key=len)
    return shorter <= longer or "".join(w[0] for w in own) == "".join(other)


def shared_start(one: str, other: str) -> int:
    """Return how many letters two words have in common at their start."""
    pairs = enumerate(zip(one, other, strict=False))
    return next((k for k, (a, b) in pairs if a != b), min(len(one), len(other)))


def same_stem(one: str, other: str) -> bool:
    """Say whether two folded nouns are forms of one (« infirmier », « infirmière »)."""
    shared = shared_start(one, other)
    return one == other or (shared >= _STEM and shared >= max(len(one), len(other)) - 4)


def without_article(text: str, lexicon: Lexicon) -> str:
    """Return a description without its article."""
    plain = text.strip()
    for article in lexicon.people("definite"):
        if article.endswith("'") and plain.lower().replace("’", "'").startswith(article):
            return plain[len(article) :].strip()
    first, _, rest = plain.partition(" ")
    if rest and first.lower() in lexicon.people("definite"):
        return rest.strip()
    return plain


# -- acronyms -------------------------------------------------------------------------------------


def plain_acronym(name: str) -> str:
    """Return a name of one word in capitals without its points ("U.N."), "" for any other."""
    plain = name.replace(".", "")
    short = 2 <= len(plain) <= _LONGEST_ACRONYM
    return plain if short and plain.isalpha() and plain.isupper() else ""


def acronyms(paragraphs: Sequence[Paragraph], lexicon: Lexicon) -> dict[str, str]:
    """Return what the acronyms and short names of an article stand for, as it tells.

    In brackets behind the long name ("the Union of Nurses (UN)") or before it ("UN (Union of
    Nurses)"), or by its initials alone, where the long name begins with the noun of an
    institution (« l'agence régionale de santé », « l'ARS »).
    """
    found: dict[str, str] = {}
    for paragraph in paragraphs:
        for short, long in _bracketed(paragraph, lexicon):
            found.setdefault(short, long)
    wanted = {
        acronym
        for paragraph in paragraphs
        for m in paragraph.mentions
        if m.name and (acronym := plain_acronym(m.name)) and acronym not in found
    }
    for paragraph in paragraphs if wanted else ():
        for mention in paragraph.mentions:
            if mention.kind != "organization" or mention.place:
                continue
            for short, long in _initialled(without_article(mention.text, lexicon), lexicon):
                if short in wanted:
                    found.setdefault(short, long)
    return found


def _bracketed(paragraph: Paragraph, lexicon: Lexicon) -> Iterator[tuple[str, str]]:
    """Yield the short and long names of which the one stands in brackets behind the other."""
    for match in _BRACKETS.finditer(paragraph.text):
        start = match.start() + paragraph.start
        inside = match.group(1).strip()
        before = [
            m for m in paragraph.mentions if m.start < start <= m.end + 1 and m.form != "pronoun"
        ]
        if not before:
            continue
        mention = max(before, key=lambda m: m.start)
        long = paragraph.text[mention.start - paragraph.start : match.start()]
        long = without_article(long.split("(")[0].strip(" ,"), lexicon)
        if " " not in inside and inside[0].isupper() and len(inside) <= _LONGEST_ACRONYM:
            letters = "".join(_initials(long, lexicon)).upper()
            made = letters.endswith(inside.upper()) and len(inside) > 1
            body = mention.kind == "organization" and not mention.place
            if made and not body:
                long = _spelt_out(long, inside, lexicon)
            if " " in long and len(long) < 90 and (made or body):
                yield inside, long
        elif plain_acronym(long) and long == "".join(_initials(inside, lexicon)).upper():
            yield long, inside


def _spelt_out(long: str, short: str, lexicon: Lexicon) -> str:
    """Return the last words of ``long`` whose initials are ``short``, or all of it."""
    words = long.split()
    for k in range(len(words) - 1, 0, -1):
        rest = without_article(" ".join(words[k:]), lexicon)
        if rest[:1].isupper() and "".join(_initials(rest, lexicon)).upper() == short.upper():
            return rest
    return long


def _initials(text: str, lexicon: Lexicon) -> list[str]:
    """Return the first letters of the words of a name that count for its acronym."""
    small = lexicon.anyone("particles", "of", "definite")
    pieces = [w for w in re.split(r"[\s'’-]+", text) if w]
    return [w[0] for w in pieces if w.lower() not in small and w.lower() + "'" not in small]


def _initialled(text: str, lexicon: Lexicon) -> Iterator[tuple[str, str]]:
    """Yield the acronyms that the first words of a description make, with these words."""
    pieces = text.split()
    for count in range(2, min(len(pieces), 9) + 1):
        long = " ".join(pieces[:count]).rstrip(",.")
        letters = _initials(long, lexicon)
        if len(letters) > 1 and len(_initials(pieces[count - 1], lexicon)) > 0:
            yield "".join(letters).upper(), long


def spelled_out(mention: Mention, known: dict[str, str], lexicon: Lexicon) -> Mention:
    """Return a mention with the long name where it gives the short one, or both."""
    somebody = mention.form == "pronoun" or mention.kind == "person"
    if somebody and mention.name not in known:
        return mention
    if mention.name:
        long = known.get(mention.name) or known.get(plain_acronym(mention.name))
        return replace(mention, name=long, kind="organization", place=False) if long else mention
    text = fold(without_article(mention.text, lexicon))
    for long in known.values():
        folded = fold(long)
        if text == folded or text.startswith(folded + " ("):
            return replace(mention, form="name", name=long, kind="organization")
    return mention
