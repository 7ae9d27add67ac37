"""Noun phrases that name somebody, by capital letters and word lists alone."""

from __future__ import annotations

from nlp.extraction.basic.forms import Words
from nlp.extraction.constructions.context import Context, Range

_LONGEST = 14
_APPOSITION = 16
_HEAD = 4
"""How many words into a phrase the one that tells who it is may stand."""
_MARKS = frozenset("\"“”„«»‹›‘’'")


class People:
    """Finds who is named right behind or right before a place of one paragraph."""

    def __init__(self, ctx: Context, words: Words) -> None:
        """Take the paragraph and its language's words."""
        self.ctx = ctx
        self.words = words
        self.capitals = words.lexicon.trait("noun_capitals")

    # -- single words -------------------------------------------------------------------------

    def breaks(self, k: int) -> bool:
        """Say whether no phrase goes on over token ``k``: a mark, or part of a quotation."""
        word = self.ctx.parse.words[k]
        return self.ctx.quote_of[k] >= 0 or not (word[0].isalnum() or word in ("-", "’", "'"))

    def determiner(self, k: int) -> bool:
        """Say whether token ``k`` is an article or the like."""
        people, word = self.words.lexicon.people, self.ctx.parse.lower[k]
        return any(word in people(n) for n in ("definite", "indefinite", "possessives"))

    def capital(self, k: int) -> bool:
        """Say whether token ``k`` is written with a capital letter that tells something."""
        word = self.ctx.parse.words[k]
        if not word[0].isupper():
            return False
        return k != self.ctx.sentence(k)[0] or not self._function(k)

    def proper(self, k: int) -> bool:
        """Say whether token ``k`` is likely to be a name, or written like one."""
        if not self.capitals or not self.capital(k):
            return self.capital(k)
        words, people = self.ctx.parse.words, self.words.lexicon.people
        given = people("masculine_names") | people("feminine_names")
        behind = k > 0 and (self.described(k - 1) or words[k - 1].lower() in given)
        return bool(words[k].isupper() or words[k].lower() in given or behind)

    def _function(self, k: int) -> bool:
        """Say whether token ``k`` is a word of grammar, in capitals only by its place."""
        words, word = self.words, self.ctx.parse.lower[k]
        lists = ("empty_subjects", "complementizers", "negations", "question_words", "as_markers")
        return (
            self.determiner(k)
            or words.has("stops", word)
            or words.has("adverbs", word)
            or words.has("openers", word)
            or any(words.lexicon.has(name, word) for name in lists)
        )

    def described(self, k: int) -> str:
        """Return the list of people that has token ``k`` or its singular in it, "" for none.

        Where nouns are compounded their last part counts ("Regierungssprecher").
        """
        people, word = self.words.lexicon.people, self.ctx.parse.lower[k]
        lists = ("sources", "roles", "organizations", "titles")
        for form in self.words.singulars(word):
            found = next((name for name in lists if form in people(name)), "")
            if found:
                return found
            if "-" in form and (found := self._part(form.split("-")[0])):
                return found
            if self.capitals and len(form) > 6:
                for name in lists[:3]:
                    if any(form.endswith(noun) for noun in people(name) if len(noun) > 3):
                        return name
        return ""

    def _part(self, word: str) -> str:
        """Return the list that has the first part of a compound (« engenheira-chefe »)."""
        people = self.words.lexicon.people
        return next((n for n in ("roles", "organizations") if word in people(n)), "")

    def pronoun(self, k: int) -> bool:
        """Say whether token ``k`` is a personal pronoun."""
        lexicon, word = self.words.lexicon, self.ctx.parse.lower[k]
        return word in lexicon.words.get("subject_pronouns", ()) and not lexicon.has(
            "relative_pronouns", word
        )

    def passable(self, k: int) -> bool:
        """Say whether token ``k`` may stand between a cue and whom it belongs to."""
        lower = self.ctx.parse.lower
        if self.ctx.date_of[k] >= 0 or self.words.has("adverbs", lower[k]) or self.moment(k):
            return True
        leads = self.determiner(k) or self.words.has("stops", lower[k])
        return leads and k + 1 < len(lower) and self.moment(k + 1)

    def moment(self, k: int) -> bool:
        """Say whether token ``k`` is a day or another moment by which news tell when."""
        lexicon, word = self.words.lexicon, self.ctx.parse.lower[k]
        return lexicon.has("weekdays", word) or lexicon.has("moments", word)

    # -- phrases ------------------------------------------------------------------------------

    def somebody(self, first: int, last: int) -> bool:
        """Say whether the phrase at first..last names somebody who may speak."""
        if first == last and self.pronoun(first):
            return True
        bare = not self.determiner(first)
        content = [k for k in range(first, last + 1) if not self.determiner(k)]
        for place, k in enumerate(content[:_HEAD]):
            if self.described(k):
                return True
            word = self.ctx.parse.words[k]
            if word.isupper() and len(word) > 1 and word.isalpha():
                return True
            if self.capital(k) and (not self.capitals or (bare and place == 0)):
                return True
            if self.capitals and k > first and self.capital(k) and self.capital(k - 1):
                return True
        return False

    def behind(self, k: int, high: int, *, anybody: bool = False) -> Range | None:
        """Return the phrase that names somebody at token ``k`` or past an adverb or date there.

        With ``anybody`` a noun with an article will do, where the place says that it is a source.
        """
        for _ in range(4):
            if k > high or not self.passable(k):
                break
            k += 1
        if k > high or self.breaks(k):
            return None
        if self.pronoun(k):
            return k, k
        last = self._last(k, high)
        while last > k and (self.determiner(last) or self._of(last)):
            last -= 1
        told = anybody and last > k and self.determiner(k)
        if last < k or not (told or self.somebody(k, last)):
            return None
        return k, self._with_apposition(k, last, high)

    def _last(self, first: int, high: int) -> int:
        """Return the last word of the noun phrase that begins with ``first``."""
        ctx, words = self.ctx, self.words
        began = self.determiner(first)
        k = first
        while k <= min(high, first + _LONGEST) and not self.breaks(k):
            word = ctx.parse.lower[k]
            if ctx.date_of[k] >= 0:
                break
            if self.capitals and self._past_noun(first, k):
                break  # "der Universität Köln | schlafen Kinder"
            if k > first and not self._of(k):
                joined = words.has("ands", word) and k < high and self._joins(k)
                if words.has("stops", word) and not joined and not ctx.parse.words[k].isupper():
                    break
                listed = k > first + 1 and words.has("ands", ctx.parse.lower[k - 1])
                if self.determiner(k) and not (self._of(k - 1) or joined or listed):
                    break
            elif self.capitals and k > first and self.determiner(k) and not began:
                break  # "Merz der Zeitung": somebody told, not whose he is
            k += 1
        return k - 1

    def _past_noun(self, first: int, k: int) -> bool:
        """Say whether token ``k`` is a small word behind a noun that opens nothing further."""
        words = self.ctx.parse.words
        opens = self._of(k) or self.determiner(k) or self.words.has("ands", words[k].lower())
        return k > first and words[k][0].islower() and words[k - 1][0].isupper() and not opens

    def _joins(self, k: int) -> bool:
        """Say whether the conjunction ``k`` stands between two of those named."""
        if self.capitals:
            return self.described(k + 1) != "" or self.ctx.parse.words[k + 1].isupper()
        return self.ctx.parse.words[k + 1][0].isupper()

    def _of(self, k: int) -> bool:
        """Say whether token ``k`` is a preposition inside noun phrases (« de », "von")."""
        return self.words.has("of", self.ctx.parse.lower[k])

    def _with_apposition(self, first: int, last: int, high: int) -> int:
        """Return where a phrase ends with the name or role that a comma sets apart."""
        ctx = self.ctx
        comma = last + 1
        if comma + 1 > high or ctx.parse.words[comma] != ",":
            return last
        end = comma
        while end + 1 <= high and end - comma < _APPOSITION and not self.breaks(end + 1):
            end += 1
        start = comma + 1
        if end < start or (end < high and ctx.parse.words[end + 1] not in (",", ".", ":")):
            return last
        if self._finite(start, end):
            return last
        named = all(ctx.parse.words[k][0].isupper() or self._of(k) for k in range(start, end + 1))
        head = start + self.determiner(start)
        named = named and not self.described(head)
        role = head <= end and self.described(head) != "" and not named
        fits = (named and end - start < 5 and self.described(first + 1) != "") or (
            role and self.capital(last)
        )
        return end if fits else last

    def _finite(self, first: int, last: int) -> bool:
        """Say whether a form of a cue verb stands in the range."""
        return any(self.ctx.parse.lower[k] in self.words.forms for k in range(first, last + 1))

    def before(self, k: int, low: int) -> Range | None:
        """Return the phrase that names somebody and ends right before token ``k``."""
        end = k - 1
        while end > low and self.passable(end):
            end -= 1
        if end < low:
            return None
        if self.ctx.parse.words[end] == ",":
            return self._before_comma(end, low)
        if self.breaks(end):
            return None
        start = self._clause_start(end, low)
        return self._checked(start, end)

    def _before_comma(self, comma: int, low: int) -> Range | None:
        """Return « X, ministro de Y, | dijo »: the name with what the commas set apart."""
        words = self.ctx.parse.words
        other = next(
            (m for m in range(comma - 1, low, -1) if words[m] == "," or self.ctx.quote_of[m] >= 0),
            None,
        )
        if other is None or words[other] != "," or comma - other > _APPOSITION:
            return None
        start = self._clause_start(other - 1, low)
        phrase = self._checked(start, other - 1)
        if phrase is None:
            return None
        return phrase if self._adverbial(other + 1, comma - 1) else (phrase[0], comma - 1)

    def _adverbial(self, first: int, last: int) -> bool:
        """Say whether the range between two commas is « sin embargo », "jedoch" or the like."""
        lower = self.ctx.parse.lower
        phrases = self.words.lexicon.adverbials.get(lower[first], ())
        said = " ".join(lower[first : last + 1]).replace("' ", "'")
        return all(self.passable(k) for k in range(first, last + 1)) or any(
            " ".join(phrase).replace("' ", "'") == said for phrase in phrases
        )

    def _clause_start(self, end: int, low: int) -> int | None:
        """Return where the clause begins in which the phrase ending at ``end`` is the subject."""
        lexicon, lower = self.words.lexicon, self.ctx.parse.lower
        k = end
        while k >= low and not self.breaks(k):
            word = lower[k]
            relative = lexicon.has("relative_pronouns", word) and not self.determiner(k)
            if lexicon.has("complementizers", word) or relative:
                return None
            if self.words.has("ands", word) and not self._joins(k):
                break
            k -= 1
        return k + 1

    def _checked(self, start: int | None, end: int) -> Range | None:
        """Return the phrase without words that only open its sentence, if it names somebody."""
        if start is None:
            return None
        while start <= end and (
            self.passable(start) or self.words.has("openers", self.ctx.parse.lower[start])
        ):
            start += 1
        if start > end or end - start > _LONGEST:
            return None
        article = self.determiner(start) and not self._of(start)
        if self.words.has("stops", self.ctx.parse.lower[start]) and not (
            article or self.pronoun(start)
        ):
            return None
        return (start, end) if self.somebody(start, end) else None
