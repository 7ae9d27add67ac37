"""Constructions that quotation marks and forms of cue verbs show without a parse.

What is found is what a reader sees at a glance: « A », dijo X · X sagte: „A“ · X disse que A · A,
secondo X · X niega las acusaciones. Whatever asks for more is left alone.
"""

from __future__ import annotations

from collections.abc import Iterator

from nlp.extraction.basic.forms import Words
from nlp.extraction.basic.people import People
from nlp.extraction.basic.verbs import Verb, find_verbs
from nlp.extraction.constructions.context import Candidate, Context, Range
from nlp.extraction.constructions.phrases.ranges import trim
from nlp.lexicon import Cue, SourcePhrase

_COMMAS = frozenset({",", "–", "—", "-"})
_HALTS = frozenset({";", ":", "–", "—"})
_NEAR = 12
"""How many words may stand between a cue and its content."""
_LONGEST = 60
"""Words of the narrator's that may stand before a fragment and belong to its content."""
_FRAGMENT = 4
"""Words below which a quotation right behind a verb may be a title."""


class Finder:
    """Finds the candidates of one paragraph."""

    def __init__(self, ctx: Context, words: Words) -> None:
        """Take the paragraph and its language's words, and find the cue verbs."""
        self.ctx = ctx
        self.words = words
        self.lexicon = words.lexicon
        self.people = People(ctx, words)
        self.verbs = find_verbs(ctx, words, self.people)
        self.at = {verb.at: verb for verb in self.verbs}
        self.used: set[int] = set()
        self.found: list[Candidate] = []

    def find(self) -> list[Candidate]:
        """Return the candidates of the paragraph; each quotation and each verb is used once."""
        found = self.found
        found += [*self._turns(), *self._named()]
        for method in (self._behind, self._as, self._ahead, self._clause, self._described):
            for verb in self.verbs:
                if verb.at in self.used:
                    continue
                candidate = method(verb)
                if candidate is not None:
                    self.used.add(verb.at)
                    found.append(candidate)
        for method in (self._reported, self._infinitive, self._denied, self._aside):
            for verb in self.verbs:
                candidate = method(verb) if verb.at not in self.used else None
                if candidate is not None:
                    self.used.add(verb.at)
                    found.append(candidate)
        return found + list(self._according())

    # -- putting together ---------------------------------------------------------------------

    def _put(
        self,
        verb: Verb,
        cue: Cue | None,
        rule: str,
        content: list[Range],
        source: Range | None,
        score: float,
    ) -> Candidate | None:
        """Return the candidate, None where its content is empty or somebody speaks of herself."""
        content = [piece for piece in content if piece[0] <= piece[1]]
        if not content:
            return None
        return Candidate(
            rule=f"basic:{rule}",
            content=content,
            source=source,
            cue=(verb.first, verb.last),
            head=verb.at,
            entry=cue,
            attitude=cue.attitude if cue else "said",
            disputes=bool(cue and cue.disputes) and not verb.negated,
            score=score if source else score - 0.15,
            inner_start=self.ctx.parse.start[verb.at],
        )

    def _source(self, verb: Verb, high: int) -> Range | None:
        """Return who is named before the verb, or else right behind it."""
        low = self.ctx.sentence(verb.at)[0]
        found = self.people.before(verb.first, low)
        if found is not None and self.ctx.quote_of[found[1]] < 0:
            return found
        return self.people.behind(verb.last + 1, high)

    # -- quotations ---------------------------------------------------------------------------

    def _behind(self, verb: Verb) -> Candidate | None:
        """Return « A », dijo X: a cue behind its quotation, or between two of them."""
        cue, ctx = verb.reading("quote"), self.ctx
        k = verb.first - 1
        while k >= 0 and ctx.quote_of[k] < 0 and ctx.parse.words[k] in (*_COMMAS, " "):
            k -= 1
        if cue is None or k < 0 or ctx.quote_of[k] < 0 or ctx.quotes[ctx.quote_of[k]][1] != k:
            return None
        if verb.first - k > 2:
            return None
        quote = ctx.quotes[ctx.quote_of[k]]
        comma = verb.first - k > 1 or ctx.mark_before(k) in (",", "!", "?", "…")
        if not comma and quote[1] - quote[0] < _FRAGMENT + 2:
            return None
        high = ctx.sentence(verb.at)[1]
        source = self.people.behind(verb.last + 1, high, anybody=comma)
        if source is None and not comma:
            return None
        start = self._start(quote)
        pieces = [(start, quote[1])]
        rest = self._going_on(max(verb.last, source[1] if source else 0, verb.particle or 0), high)
        return self._put(verb, cue, "quote-after", pieces + rest, source, 0.8)

    def _start(self, quote: Range) -> int:
        """Return where a content begins that ends with a quotation.

        A quotation that is a sentence begins it; a fragment has the narrator's words before it.
        """
        ctx = self.ctx
        low, inner = ctx.sentence(quote[0])[0], ctx.next_word(quote[0] + 1)
        if quote[0] <= low or inner is None:
            return quote[0]
        before = ctx.parse.words[quote[0] - 1]
        if ctx.parse.words[inner][0].isupper() and before in (*_COMMAS, *_HALTS):
            return quote[0]
        for k in range(quote[0] - 1, max(low, quote[0] - _LONGEST), -1):
            if k in self.at:
                return quote[0]
            if ctx.parse.words[k] in (":", ";"):
                return k + 1
        return low if quote[0] - low <= _LONGEST else quote[0]

    def _going_on(self, last: int, high: int) -> list[Range]:
        """Return the quotation in the same sentence that goes on behind the cue and its source."""
        ctx = self.ctx
        for k in range(last + 1, min(last + 10, high) + 1):
            if ctx.quote_of[k] >= 0:
                first, end = ctx.quotes[ctx.quote_of[k]]
                marked = ctx.parse.words[k - 1] in (*_COMMAS, *_HALTS)
                return [(first, end)] if first == k and marked else []
            if k in self.at:
                return []
        return []

    def _ahead(self, verb: Verb) -> Candidate | None:
        """Return X dijo: « A »: a quotation behind a colon, or right behind the verb."""
        cue, ctx = verb.reading("quote"), self.ctx
        if cue is None:
            return None
        end = max(verb.last, verb.particle or 0)
        for k in range(verb.last + 1, min(verb.last + 3 * _NEAR, len(ctx.parse))):
            if ctx.quote_of[k] < 0:
                if k in self.at or ctx.parse.words[k] in (".", ";", "!", "?"):
                    return None
                continue
            quote = ctx.quotes[ctx.quote_of[k]]
            colon = k > 0 and ctx.parse.words[k - 1] == ":"
            near = k - end == 1 and quote[1] - quote[0] > _FRAGMENT
            if quote[0] != k or not (colon or near) or self._quoted(quote):
                return None
            return self._put(verb, cue, "quote-before", [quote], self._source(verb, k - 1), 0.75)
        return None

    def _quoted(self, quote: Range) -> bool:
        """Say whether a cue behind the quotation takes it for its own."""
        return any(
            verb.at in self.used and verb.first - 3 <= quote[1] < verb.first for verb in self.verbs
        )

    def _described(self, verb: Verb) -> Candidate | None:
        """Return « calificó la propuesta de « absurda » »: what somebody calls a thing."""
        cue, ctx = verb.reading("describe"), self.ctx
        if cue is None:
            return None
        for k in range(verb.last + 1, min(verb.last + _NEAR, ctx.sentence(verb.at)[1]) + 1):
            if ctx.quote_of[k] >= 0:
                leads = ctx.parse.lower[k - 1] in cue.prepositions or (
                    k > 1 and ctx.parse.lower[k - 2] in cue.prepositions
                )
                quote = ctx.quotes[ctx.quote_of[k]]
                source = self.people.before(verb.first, ctx.sentence(verb.at)[0])
                if not leads or source is None:
                    return None
                return self._put(verb, cue, "describe", [(verb.last + 1, quote[1])], source, 0.65)
            if k in self.at or ctx.parse.words[k] in (",", ";", ":"):
                return None
        return None

    def _turns(self) -> Iterator[Candidate]:
        """Yield —A —dijo X—. B: what a dash at the head of the paragraph says."""
        ctx, words = self.ctx, self.ctx.parse.words
        if len(words) < 4 or words[0] not in ("—", "–", "-", "―"):
            return
        for verb in self.verbs:
            if words[verb.first - 1] != words[0] or verb.first < 3:
                continue
            cue, high = verb.reading("quote"), len(words) - 1
            source = self.people.behind(verb.last + 1, high)
            if cue is None or source is None:
                continue
            pieces = [trim(ctx, 1, verb.first - 2)]
            end = source[1]
            while end < high and words[end] != words[0]:
                end += 1
            rest = ctx.next_word(end + 1)
            if rest is not None and words[rest] in (".", ","):
                rest = ctx.next_word(rest + 1)
            if rest is not None and rest < high and end < high:
                pieces.append(trim(ctx, rest, high))
            candidate = self._put(verb, cue, "turn", pieces, source, 0.75)
            if candidate is not None:
                self.used.add(verb.at)
                yield candidate
            return

    def _named(self) -> Iterator[Candidate]:
        """Yield X: « A »: a name, a colon and a quotation at the head of the paragraph."""
        words = self.ctx.parse.words
        colon = next((k for k in range(1, min(9, len(words) - 1)) if words[k] == ":"), None)
        if colon is None or self.ctx.quote_of[colon + 1] < 0:
            return
        if any(k in self.at for k in range(colon)) or not self.people.somebody(0, colon - 1):
            return
        if any(self.people.breaks(k) and words[k] not in (",", "(", ")") for k in range(colon)):
            return
        quote = self.ctx.quotes[self.ctx.quote_of[colon + 1]]
        yield Candidate(
            rule="basic:colon",
            content=[quote],
            source=(0, colon - 1),
            cue=(colon, colon),
            head=colon,
            score=0.7,
        )

    # -- clauses ------------------------------------------------------------------------------

    def _clause(self, verb: Verb) -> Candidate | None:
        """Return X dijo que A: a cue, its conjunction and the sentence behind it."""
        clause, question = verb.reading("clause"), verb.reading("question")
        ctx, lower = self.ctx, self.ctx.parse.lower
        high = ctx.sentence(verb.at)[1]
        for j in range(verb.last + 1, min(verb.last + _NEAR, high) + 1):
            if ctx.quote_of[j] >= 0 and not self._opens_quote(j):
                return None
            opens = clause is not None and self.lexicon.has("complementizers", lower[j])
            asks = question is not None and self._question(verb, j)
            if (opens or asks) and not self.lexicon.has("before_que", lower[j - 1]):
                cue = clause if opens else question
                between = j - 1 - (ctx.parse.words[j - 1] == ",")
                source = self._source(verb, between)
                shared = self._shared(verb)
                if source is None and shared is None and not self._plain_start(verb, between):
                    return None
                source = source or (shared.source if shared else None)
                if not opens and source is None:
                    return None
                content = (j, self._end(j, high))
                rule = "clause" if opens else "question"
                return self._put(verb, cue, rule, [content], source, 0.7 if opens else 0.6)
            comma = ctx.parse.words[j] == "," and self._comma_leads(j, high)
            if j in self.at or (ctx.parse.words[j] in (*_HALTS, ",", ".") and not comma):
                return None
        return None

    def _shared(self, verb: Verb) -> Candidate | None:
        """Return the statement whose source also says what « … y añadió que A » says."""
        before = verb.first - 1
        word = self.ctx.parse.lower[before] if before >= 0 else ""
        low = self.ctx.sentence(verb.at)[0]
        joined = [c for c in self.found if c.head is not None and low <= c.head < verb.at]
        resumed = word == "," and bool(joined) and joined[-1].content[-1][1] == before - 1
        if resumed or self.words.has("ands", word) or self.words.has("openers", word):
            return joined[-1] if joined else None
        return None

    def _comma_leads(self, comma: int, high: int) -> bool:
        """Say whether a comma stands before a conjunction, or around a name behind the verb."""
        if not self.lexicon.trait("verbs_last"):
            following = self.ctx.parse.words[min(comma + 1, high)]
            return following[0].isupper() or self.lexicon.has("complementizers", following.lower())
        return True

    def _opens_quote(self, j: int) -> bool:
        """Say whether token ``j`` is the mark or the first word of a quotation."""
        return j - self.ctx.quotes[self.ctx.quote_of[j]][0] <= 1

    def _question(self, verb: Verb, j: int) -> bool:
        """Say whether a question word right behind the verb, or behind its comma, asks."""
        lower = self.ctx.parse.lower
        if not self.lexicon.has("question_words", lower[j]):
            return False
        if self.lexicon.trait("verbs_last"):
            return lower[j - 1] == ","
        return j == verb.last + 1

    def _plain_start(self, verb: Verb, between: int) -> bool:
        """Say whether a verb without a source has one left out (« Añadió que A »)."""
        if not self.lexicon.trait("null_subjects"):
            return False
        low, k = self.ctx.sentence(verb.at)[0], verb.first - 1
        while k >= low and (
            self.people.passable(k)
            or self.words.has("ands", self.ctx.parse.lower[k])
            or self.words.has("openers", self.ctx.parse.lower[k])
        ):
            k -= 1
        return k < low and between - verb.last <= 4

    def _end(self, start: int, high: int) -> int:
        """Return where a content ends that begins with a conjunction at ``start``."""
        ctx, lower, words = self.ctx, self.ctx.parse.lower, self.ctx.parse.words
        end = high
        for k in range(start + 2, high):
            if ctx.quote_of[k] >= 0:
                continue
            if words[k] == ";" or (words[k] in ("–", "—") and words[k - 1] != words[k]):
                end = k - 1
                break
            comma, joined = words[k] == ",", self.words.has("ands", lower[k])
            if (comma or joined) and self._next_cue(k + 1, high):
                end = k - 1
                break
            if comma and self._breaks_off(k + 1, high):
                end = k - 1
                break
        return trim(ctx, start, end)[1]

    def _next_cue(self, k: int, high: int) -> bool:
        """Say whether another cue with a content of its own follows from token ``k``."""
        for m in range(k, min(k + 5, high) + 1):
            verb = self.at.get(m)
            if verb is None:
                if self.people.breaks(m):
                    return False
                continue
            near = range(verb.last + 1, min(verb.last + 4, high) + 1)
            lower = self.ctx.parse.lower
            content = any(
                self.lexicon.has("complementizers", lower[n]) or self.ctx.quote_of[n] >= 0
                for n in near
            )
            inverted = m == k and self.people.behind(verb.last + 1, high) is not None
            return content or inverted
        return False

    def _breaks_off(self, k: int, high: int) -> bool:
        """Say whether the narrator adds a clause or a source from token ``k`` on."""
        lower = self.ctx.parse.lower
        if self.lexicon.has("clause_breakers", lower[k]):
            return True
        if self.lexicon.has("as_markers", lower[k]) and self._next_cue(k + 1, high):
            return True
        return any(
            not phrase.needs and tuple(lower[k : k + len(phrase.words)]) == phrase.words
            for phrase in self.lexicon.prepositions.get(lower[k], ())
        )

    def _reported(self, verb: Verb) -> Candidate | None:
        """Return "Er sagte, sie sei krank": a clause whose verb marks it as somebody's words."""
        cue, ctx, lower = verb.reading("clause"), self.ctx, self.ctx.parse.lower
        if cue is None or not self.lexicon.trait("bare_clauses"):
            return None
        low, high = ctx.sentence(verb.at)
        comma = next((k for k in range(verb.last + 1, high) if ctx.parse.words[k] == ","), None)
        while comma is not None and comma - verb.last <= 2 * _NEAR:
            reach = range(comma + 1, min(comma + _NEAR, high) + 1)
            if self.lexicon.has("relative_pronouns", lower[comma + 1]) and comma - verb.last > 6:
                return None
            if any(self._subjunctive(k) for k in reach):
                source = self._source(verb, comma - 1)
                if source is None or source[1] < low:
                    return None
                content = (comma + 1, self._end(comma + 1, high))
                return self._put(verb, cue, "reported", [content], source, 0.65)
            comma = next((k for k in reach if ctx.parse.words[k] == ","), None)
        return None

    def _subjunctive(self, k: int) -> bool:
        """Say whether token ``k`` marks its clause as somebody's words ("sei", "man prüfe")."""
        lower, words = self.ctx.parse.lower, self.words
        if words.has("subjunctive", lower[k]):
            return True
        endings = tuple(words.lists.get("subjunctive_endings", ()))
        others = tuple(words.lists.get("indicative_endings", ()))
        alone = words.has("reported_subjects", lower[k - 1])
        return alone and lower[k].endswith(endings) and not lower[k].endswith(others)

    def _infinitive(self, verb: Verb) -> Candidate | None:
        """Return X asegura haber A, X nega di aver A, "X bestreitet, A getan zu haben"."""
        cue, lower = verb.reading("infinitive"), self.ctx.parse.lower
        high = self.ctx.sentence(verb.at)[1]
        endings = tuple(self.lexicon.words.get("infinitive_endings", ()))
        if cue is None or not endings:
            return None
        if self.lexicon.trait("verbs_last"):
            return self._late_infinitive(verb, cue, endings, high)
        k = verb.last + 1
        while k < high and self.people.passable(k):
            k += 1
        start = k
        if k < high and self.lexicon.has("infinitive_markers", lower[k]):
            k += 1
        while k < high and any(self.lexicon.has(n, lower[k]) for n in ("clitics", "negations")):
            k += 1
        if k >= high or self.people.breaks(k) or not self._infinite(k, endings):
            return None
        source = self.people.before(verb.first, self.ctx.sentence(verb.at)[0])
        if source is None:
            return None
        return self._put(verb, cue, "infinitive", [(start, self._end(start, high))], source, 0.65)

    def _infinite(self, k: int, endings: tuple[str, ...]) -> bool:
        """Say whether token ``k`` looks like an infinitive."""
        word = self.ctx.parse.words[k]
        return word.islower() and len(word) > 2 and word.endswith(endings)

    def _late_infinitive(
        self, verb: Verb, cue: Cue, endings: tuple[str, ...], high: int
    ) -> Candidate | None:
        """Return the infinitive with "zu" that ends a clause behind the verb's comma."""
        words, lower = self.ctx.parse.words, self.ctx.parse.lower
        comma = next((k for k in range(verb.last + 1, high) if words[k] == ","), None)
        if comma is None or comma - verb.last > _NEAR:
            return None
        for k in range(comma + 1, high):
            if self.people.breaks(k):
                return None
            marked = self.lexicon.has("infinitive_markers", lower[k])
            if marked and self._infinite(k + 1, endings):
                source = self._source(verb, comma - 1)
                content = (comma + 1, self._end(comma + 1, high))
                return self._put(verb, cue, "infinitive", [content], source, 0.65)
        return None

    def _denied(self, verb: Verb) -> Candidate | None:
        """Return X niega | las acusaciones: the thing that is denied, up to the next halt."""
        cue = verb.reading("object")
        ctx, high = self.ctx, self.ctx.sentence(verb.at)[1]
        if cue is None or not cue.disputes:
            return None
        source = self._source(verb, high)
        if source is None:
            return None
        start = (source[1] if source[0] > verb.at else verb.last) + 1
        while start < high and self.people.passable(start):
            start += 1
        stop = verb.particle - 1 if verb.particle else high
        end = start
        while end + 1 <= stop and not self._halts(end + 1):
            end += 1
        if start > stop or not self.people.determiner(start) or end == start:
            return None
        while end > start + 1 and self.people.passable(end):
            end -= 1
        return self._put(verb, cue, "object", [trim(ctx, start, end)], source, 0.6)

    def _halts(self, k: int) -> bool:
        """Say whether a noun phrase is over at token ``k``."""
        if self.ctx.quote_of[k] >= 0:
            return False
        ands = self.words.has("ands", self.ctx.parse.lower[k])
        return (
            self.ctx.date_of[k] >= 0
            or (self.people.breaks(k) and self.ctx.quote_of[k] < 0)
            or (ands and any(m in self.at for m in range(k + 1, k + 4)))
        )

    def _aside(self, verb: Verb) -> Candidate | None:
        """Return A, dijo X: a cue and its source at the end of what was said, without marks."""
        cue, ctx = verb.reading("quote"), self.ctx
        low, high = ctx.sentence(verb.at)
        comma = verb.first - 1
        if cue is None or "clause" not in cue.frames or comma <= low + 2:
            return None
        if ctx.parse.words[comma] != "," or any(ctx.quote_of[k] >= 0 for k in range(low, high)):
            return None
        source = self.people.behind(verb.last + 1, high)
        if source is None:
            return None
        end = max(source[1], verb.particle or 0)
        while end + 1 <= high and self.people.passable(end + 1):
            end += 1
        closes = end + 1 > high or ctx.parse.words[end + 1] in (".", ",", "!", "?")
        if not closes or self.lexicon.has("clause_breakers", ctx.parse.lower[low]):
            return None
        return self._put(verb, cue, "aside", [trim(ctx, low, comma - 1)], source, 0.6)

    # -- phrases ------------------------------------------------------------------------------

    def _as(self, verb: Verb) -> Candidate | None:
        """Return A, según explicó X: a cue behind a word like "as"."""
        ctx, lower = self.ctx, self.ctx.parse.lower
        cue = verb.reading("quote") or verb.reading("clause")
        low, high = ctx.sentence(verb.at)
        late = self.lexicon.trait("verbs_last")
        reach = _NEAR if late else 3
        marker = next(
            (
                k
                for k in range(verb.first - 1, max(low, verb.first - reach) - 1, -1)
                if self.lexicon.has("as_markers", lower[k])
            ),
            None,
        )
        if cue is None or marker is None or any(k in self.at for k in range(marker, verb.at)):
            return None
        source = self.people.behind(verb.last + 1, high)
        if late:
            source = self.people.behind(marker + 1, verb.first - 1) or source
        if source is None:
            return None
        end = max(source[1], verb.last)
        content = self._around(marker, end, low, high)
        return self._put(verb, cue, "as", content, source, 0.7) if content else None

    def _around(self, first: int, last: int, low: int, high: int) -> list[Range]:
        """Return what a phrase at first..last is said of: what commas set apart from it."""
        ctx, words = self.ctx, self.ctx.parse.words
        end = last
        while end + 1 <= high and (self.people.passable(end + 1) or words[end + 1] in ("(", ")")):
            end += 1
        before = first - 1
        if before > low and words[before] == ",":
            pieces = [trim(ctx, low, before - 1)]
            if end + 2 < high and words[end + 1] == ",":
                pieces.append(trim(ctx, end + 2, high))
            return [p for p in pieces if p[1] - p[0] >= 1]
        if first <= low + 1 and end + 2 < high:
            start = end + 2 if words[end + 1] == "," else end + 1
            comma = words[end + 1] == ","
            if comma or self.lexicon.trait("verbs_last"):
                return [trim(ctx, start, self._end(start, high))]
        closes = end + 1 > high or words[end + 1] in (".", "!", "?", "…")
        if closes and first - low > 3:
            return [trim(ctx, low, before)]
        if not closes and self.lexicon.trait("verbs_last") and first - low > 1:
            return [trim(ctx, low, before), trim(ctx, last + 1, self._end(last + 1, high))]
        return []

    def _according(self) -> Iterator[Candidate]:
        """Yield A, según X · Laut X ist A · « A », so X."""
        ctx, lower = self.ctx, self.ctx.parse.lower
        for i in range(len(ctx.parse)):
            if ctx.quote_of[i] >= 0:
                continue
            for phrase in self.lexicon.prepositions.get(lower[i], ()):
                if tuple(lower[i : i + len(phrase.words)]) != phrase.words:
                    continue
                candidate = self._by_phrase(i, i + len(phrase.words) - 1, phrase)
                if candidate is not None:
                    yield candidate
                break

    def _by_phrase(self, i: int, end: int, phrase: SourcePhrase) -> Candidate | None:
        """Return the attribution by the phrase at i..end, None where it names no source."""
        ctx = self.ctx
        low, high = ctx.sentence(i)
        if any(k in self.at for k in range(end + 1, min(end + 3, high) + 1)):
            return None  # « según explicó X », which is a cue's
        source = self._cited(end + 1, high)
        if source is None:
            return None
        if phrase.needs and not self._set_apart(i, source[1], low, high, phrase):
            return None
        content = self._around(i, source[1], low, high)
        if not content:
            return None
        return Candidate(
            rule="basic:according-to",
            content=content,
            source=source,
            cue=(i, end),
            head=i,
            attitude=phrase.attitude,
            score=0.75 if not phrase.needs else 0.6,
        )

    def _set_apart(self, i: int, last: int, low: int, high: int, phrase: SourcePhrase) -> bool:
        """Say whether a phrase of many meanings is set apart as a source.

        One with ``needs = "content"`` stands behind what is said and ends its sentence; the
        others open it, with a comma behind a person.
        """
        words = self.ctx.parse.words
        if phrase.needs == "content":
            closes = last + 1 > high or not words[last + 1][0].isalnum()
            return i > low and words[i - 1] == "," and closes
        return i == low and last < high and words[last + 1] == ","

    def _cited(self, k: int, high: int) -> Range | None:
        """Return the person, institution or document that is named at token ``k``."""
        found = self.people.behind(k, high)
        if found is not None or k > high or self.people.breaks(k):
            return found
        last = k
        while last < high and not self._halts(last + 1) and last - k < _NEAR:
            if self.words.has("stops", self.ctx.parse.lower[last + 1]):
                break
            last += 1
        documents = self.lexicon.documents
        cited = any(
            form in documents or any(form.endswith(noun) for noun in documents if self._joined())
            for m in range(k, min(k + 4, last) + 1)
            for form in self.words.singulars(self.ctx.parse.lower[m])
        )
        return (k, last) if cited else None

    def _joined(self) -> bool:
        """Say whether the language joins nouns to one word."""
        return self.lexicon.trait("noun_capitals")
