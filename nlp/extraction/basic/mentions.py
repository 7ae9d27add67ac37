"""Whom a source names, told by capital letters and word lists."""

from __future__ import annotations

from collections.abc import Iterator

from nlp.extraction.basic.people import People
from nlp.extraction.constructions.context import Range
from nlp.extraction.findings import Attribution, Mention
from nlp.model import SpeakerKind

_KINDS: dict[str, SpeakerKind] = {
    "sources": "anonymous",
    "roles": "person",
    "organizations": "organization",
    "titles": "person",
}


def find_mentions(people: People, attributions: tuple[Attribution, ...]) -> tuple[Mention, ...]:
    """Return the mentions of the sources of ``attributions`` and the full names in the text."""
    parse = people.ctx.parse
    found: dict[Range, Mention] = {}
    for attribution in attributions:
        if attribution.source:
            first = parse.token_at(attribution.source[0])
            last = max(first, min(parse.token_at(attribution.source[1] - 1), len(parse) - 1))
            found[first, last] = _mention(people, first, last)
    for first, last in _full_names(people):
        if not any(a <= last and first <= b for a, b in found):
            found[first, last] = _mention(people, first, last)
    return tuple(sorted(found.values(), key=lambda m: (m.start, -m.end)))


def _mention(people: People, first: int, last: int) -> Mention:
    """Return what the phrase at first..last says of whom it names."""
    parse, lexicon = people.ctx.parse, people.words.lexicon
    start, end = parse.extent(first, last)
    word = parse.lower[first]
    sentence, quote = people.ctx.sentence_of[first], people.ctx.quote_of[first]
    quotation = quote if quote >= 0 else None
    if first == last and people.pronoun(first):
        gender = "m" if word in lexicon.people("masculine_pronouns") else None
        return Mention(
            start,
            end,
            (start, end),
            "pronoun",
            text=parse.text[start:end],
            lemma=word,
            gender="f" if word in lexicon.people("feminine_pronouns") else gender,
            number="p" if word in lexicon.people("plural_pronouns") else "s",
            subject=True,
            sentence=sentence,
            quotation=quotation,
        )
    name = _name(people, first, last)
    noun = next((k for k in range(first, last + 1) if people.described(k)), None)
    if noun is not None and name is not None and name[0] <= noun <= name[1]:
        noun = None
    singular = _singular(people, noun) if noun is not None else ""
    head = noun if noun is not None else name[0] if name else first
    return Mention(
        start,
        end,
        parse.extent(head, head),
        "name" if name else "noun",
        text=parse.text[start:end],
        name=_text(people, name) if name else None,
        role=_role(people, first, last, name, noun),
        lemma=singular or parse.lower[head],
        kind=_kind(people, name, noun, singular),
        gender=_gender(people, first, name),
        number="s" if name or not noun or parse.lower[noun] == singular else "p",
        subject=True,
        definite=word in lexicon.people("definite"),
        sentence=sentence,
        quotation=quotation,
    )


def _singular(people: People, noun: int) -> str:
    """Return the listed noun of which token ``noun`` is a form."""
    lexicon, word = people.words.lexicon, people.ctx.parse.lower[noun]
    known = lexicon.people("roles") | lexicon.people("organizations") | lexicon.people("sources")
    return next((form for form in people.words.singulars(word) if form in known), word)


def _name(people: People, first: int, last: int) -> Range | None:
    """Return the proper name in the phrase: its last run of capitals that is no known noun."""
    runs = [run for run in _runs(people, first, last) if run[0] <= run[1]]
    if not runs:
        return None
    lower = people.ctx.parse.lower
    own = [r for r in runs if r[0] == first or not people.words.has("of", lower[r[0] - 1])] or runs
    longest = max(run[1] - run[0] for run in runs)
    several = [run for run in own if run[1] > run[0]]
    several = [run for run in several if _given(people, run[0])] or several
    if people.capitals and longest == 0 and people.determiner(first):
        return next((run for run in runs if people.ctx.parse.words[run[0]].isupper()), None)
    return several[0] if several else own[0]


def _runs(people: People, first: int, last: int) -> Iterator[Range]:
    """Yield the runs of words with capitals, known nouns at their start left out."""
    words, particles = people.ctx.parse.words, people.words.lexicon.people("particles")
    k = first
    while k <= last:
        if not words[k][0].isupper() or people.determiner(k):
            k += 1
            continue
        end = k
        while end < last and (
            words[end + 1][0].isupper()
            or (end + 2 <= last and _links(people, end + 1, particles) and _named(people, end))
        ):
            end += 1
        start = k
        while (
            start < end
            and people.described(start) in ("roles", "titles", "sources")
            and not _links(people, start + 1, particles)
        ):
            start += 1
        if people.capitals:
            start = next((m for m in range(start, end) if _given(people, m)), start)
        if not (start == end and people.described(start) and not words[start].isupper()):
            yield start, end
        k = end + 1


def _given(people: People, k: int) -> bool:
    """Say whether token ``k`` is a known first name."""
    known, word = people.words.lexicon.people, people.ctx.parse.lower[k].split("-")[0]
    return word in known("masculine_names") or word in known("feminine_names")


def _named(people: People, k: int) -> bool:
    """Say whether token ``k`` may go on with a particle in a name: no role (« ministro de »)."""
    return people.described(k) in ("", "organizations")


def _links(people: People, k: int, particles: frozenset[str]) -> bool:
    """Say whether token ``k`` joins two words of a name (« de », "von")."""
    parse = people.ctx.parse
    return parse.lower[k] in particles and parse.words[k + 1][0].isupper()


def _text(people: People, extent: Range) -> str:
    start, end = people.ctx.parse.extent(*extent)
    return people.ctx.parse.text[start:end]


def _role(
    people: People, first: int, last: int, name: Range | None, noun: int | None
) -> str | None:
    """Return the description that goes with a name, without its article."""
    if name is None or noun is None:
        return None
    low, high = (first, name[0] - 1) if noun < name[0] else (name[1] + 1, last)
    while low < high and (people.determiner(low) or people.breaks(low)):
        low += 1
    while high > low and people.breaks(high):
        high -= 1
    return _text(people, (low, high)) if low <= high else None


def _kind(
    people: People, name: Range | None, noun: int | None, singular: str
) -> SpeakerKind | None:
    """Return what kind of speaker the phrase may name, None where nothing tells."""
    words = people.ctx.parse.words
    if noun is not None:
        kind = _KINDS[people.described(noun)]
        plural = people.ctx.parse.lower[noun] != singular
        if kind == "person" and plural and name is None:
            return "group"
        return kind
    if name is None:
        return None
    if any(people.described(k) == "organizations" for k in range(name[0], name[1] + 1)):
        return "organization"
    if name[0] == name[1]:
        return "organization" if words[name[0]].isupper() and len(words[name[0]]) > 1 else None
    return "person"


def _gender(people: People, first: int, name: Range | None) -> str | None:
    """Return the gender by title, first name or article; None where nothing tells."""
    lower, known = people.ctx.parse.lower, people.words.lexicon.people
    if name is not None:
        for k in range(first, name[1] + 1):
            if lower[k].rstrip(".") in known("masculine_titles"):
                return "m"
            if lower[k].rstrip(".") in known("feminine_titles"):
                return "f"
        given = lower[name[0]].split("-")[0]
        if given in known("masculine_names"):
            return "m"
        if given in known("feminine_names"):
            return "f"
    if lower[first] in known("masculine_articles"):
        return "m"
    return "f" if lower[first] in known("feminine_articles") else None


def _full_names(people: People) -> Iterator[Range]:
    """Yield names of two to four words whose first one is a known first name."""
    parse = people.ctx.parse
    k = 0
    while k < len(parse) - 1:
        end = k
        if parse.words[k][0].isupper() and _given(people, k):
            while end - k < 3 and end + 1 < len(parse) and parse.words[end + 1][0].isupper():
                end += 1
            if end > k:
                yield k, end
        k = end + 1
