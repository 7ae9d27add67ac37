"""The component that finds mentions: places in a paragraph that may name a speaker.

Names with their titles and roles, descriptions (« la porte-parole »), pronouns, and every source
of an attribution whatever its form. Who they are is decided over the whole article by
``nlp.discourse.speakers``.
"""

from __future__ import annotations

from dataclasses import replace

from spacy.language import Language
from spacy.tokens import Doc

from nlp.extraction.constructions.context import Context, Range
from nlp.extraction.constructions.phrases.noun_phrases import noun_phrase
from nlp.extraction.findings import Attribution, Extent, Mention
from nlp.lexicon import Lexicon, load
from nlp.model import SpeakerKind
from nlp.parse import Parse

_NOMINAL = ("NOUN", "PROPN", "PRON", "NUM", "ADJ", "DET")


def find_mentions(ctx: Context, attributions: tuple[Attribution, ...] = ()) -> tuple[Mention, ...]:
    """Return the mentions of one paragraph in text order, offsets into the paragraph."""
    found: dict[Range, Mention] = {}
    for attribution in attributions:
        if attribution.source:
            span = _tokens(ctx.parse, attribution.source)
            found[span] = mention(ctx, span)
            antecedent = found[span].antecedent
            if antecedent:
                noun = _tokens(ctx.parse, antecedent)
                found.setdefault(noun, mention(ctx, noun))
    heads = {m.head for m in found.values()}
    for head in _heads(ctx):
        if ctx.parse.extent(head, head) in heads:
            continue
        span = _hyphened(ctx.parse, noun_phrase(ctx, head))
        if span not in found:
            found[span] = mention(ctx, span, head)
            heads.add(found[span].head)
    return _introduced_names(ctx, sorted(found.values(), key=lambda m: (m.start, -m.end)))


def _hyphened(parse: Parse, span: Range) -> Range:
    """Return the tokens of a phrase to the end of its last name: « Ann Lee | - Ruiz »."""
    first, last = span
    while (
        last + 2 < len(parse)
        and parse.words[last + 1] == "-"
        and parse.end[last] == parse.start[last + 1]
        and parse.end[last + 1] == parse.start[last + 2]
        and parse.words[last][:1].isupper()
        and parse.words[last + 2][:1].isupper()
    ):
        last += 2
    return first, last


def _tokens(parse: Parse, extent: Extent) -> Range:
    """Return the tokens of a stretch of code points."""
    first = min(parse.token_at(extent[0]), len(parse) - 1)
    return first, max(first, min(parse.token_at(extent[1] - 1), len(parse) - 1))


def _heads(ctx: Context) -> list[int]:
    """Return the words that head a mention: names, subject pronouns, people as subjects."""
    parse, lexicon = ctx.parse, ctx.lexicon
    heads = []
    # « À la mairie, on assure »: there any institution may be the one that speaks.
    somewhere = any(lexicon.inverted(w) in lexicon.people("generic_pronouns") for w in parse.lower)
    somewhere = somewhere and bool(lexicon.people("locatives"))
    for i in range(len(parse)):
        if parse.ent_start[i] and parse.ent[i] in ("PER", "ORG", "LOC"):
            if not _no_name(ctx, i):
                heads.append(_entity_head(parse, i))
        elif parse.rel[i].startswith("nsubj"):
            word = parse.lower[i].lstrip("-")
            if parse.pos[i] == "PRON":
                if word in lexicon.people("pronouns"):
                    heads.append(i)
            elif parse.pos[i] == "NOUN" and _is_somebody(parse.lemma[i], lexicon):
                heads.append(i)
        elif parse.pos[i] == "NOUN" and (
            _introduced(parse, lexicon, i)
            or (somewhere and parse.lemma[i] in lexicon.people("organizations"))
        ):
            heads.append(i)
    return heads


def _no_name(ctx: Context, i: int) -> bool:
    """Say whether a word has its capital letter from the head of the sentence (« Contactée, »)."""
    parse = ctx.parse
    if parse.lower[i] not in ctx.lexicon.people("no_names"):
        return False
    first = ctx.sentences[ctx.sentence_of[i]][0]
    return all(parse.pos[k] in ("PUNCT", "SPACE") for k in range(first, i))


def _introduced(parse: Parse, lexicon: Lexicon, i: int) -> bool:
    """Say whether a noun brings in an institution by more than an article ("nurses' union")."""
    return parse.lemma[i] in lexicon.people("generic_organizations") and any(
        parse.rel[c] not in ("det", "punct", "case") for c in parse.children[i]
    )


def _entity_head(parse: Parse, start: int) -> int:
    """Return the word of the entity that begins at ``start`` on which the others hang."""
    end = start
    while end + 1 < len(parse) and parse.ent[end + 1] and not parse.ent_start[end + 1]:
        end += 1
    for i in range(start, end + 1):
        if not start <= parse.head[i] <= end or parse.head[i] == i:
            return i
    return start


def _is_somebody(lemma: str, lexicon: Lexicon) -> bool:
    return lemma in lexicon.anyone("roles", "organizations", "sources")


# -- two mentions of the same ---------------------------------------------------------------------


def _introduced_names(ctx: Context, mentions: list[Mention]) -> tuple[Mention, ...]:
    """Return the mentions, a role and a name that stand side by side told of each other.

    « le porte-parole militaire dans la région, le colonel Paul Blanc »: the parse often cuts the
    one from the other; what stands between them shows that they are the same.
    """
    result = list(mentions)
    for k, first in enumerate(mentions):
        for j in range(k + 1, min(k + 4, len(mentions))):
            second = mentions[j]
            if second.start < first.end or not _same_person(ctx, first, second):
                continue
            if first.name is None:
                result[k], result[j] = _told(result[k], result[j])
            else:
                result[j], result[k] = _told(result[j], result[k])
            break
    return tuple(result)


def _told(role: Mention, name: Mention) -> tuple[Mention, Mention]:
    """Return a description and a name of the same person, each with what the other tells."""
    gender = name.gender or role.gender
    named = replace(
        name,
        role=name.role or role.role or role.text,
        lemma=role.lemma,
        kind=role.kind or name.kind,
        gender=gender,
        place=False,
    )
    told = replace(
        role,
        form="name",
        name=name.name,
        role=named.role,
        kind=named.kind,
        gender=gender,
        place=False,
    )
    return told, named


def _same_person(ctx: Context, first: Mention, second: Mention) -> bool:
    """Say whether a description and a name that follow each other mean the same."""
    role, name = (first, second) if first.name is None else (second, first)
    if role.form != "noun" or name.form != "name" or role.name or role.number == "p":
        return False
    if role.kind not in ("person", "organization", None) or not role.lemma:
        return False
    parse = ctx.parse
    low = _tokens(parse, (first.start, first.end))[1] + 1
    high = _tokens(parse, (second.start, second.end))[0] - 1
    end = _tokens(parse, (second.start, second.end))[1] + 1
    if end < len(parse) and (parse.pos[end] == "CCONJ" or parse.words[end] == "/"):
        return False
    if low > high:  # « la société | Hydra »
        return first is role and not name.place and role.kind is not None
    if parse.words[high] != "," or role.kind == "organization" or name.kind == "organization":
        return False
    between = range(low, high)
    if any(parse.pos[k] not in ("ADP", "DET", "NOUN", "ADJ", "PROPN", "ADV") for k in between):
        return False
    closed = end >= len(parse) or parse.pos[end] == "PUNCT"
    if first is role:
        return len(between) <= 6 and (closed or not second.subject)
    # « Blanc, le maire du village se dit ravi »: nothing but the name before the comma.
    opening = _tokens(parse, (first.start, first.end))[0]
    alone = opening == ctx.sentences[ctx.sentence_of[opening]][0]
    return alone and not between and role.definite


# -- one mention ----------------------------------------------------------------------------------


def mention(ctx: Context, span: Range, head: int | None = None) -> Mention:
    """Return what the noun phrase or pronoun at the tokens ``span`` says of whom it names."""
    parse, lexicon = ctx.parse, ctx.lexicon
    first, last = span
    if head is None:
        head = _head(parse, first, last)
    word = lexicon.inverted(parse.lower[head])
    name = _name(ctx, first, last, head)
    start, end = parse.extent(first, last)
    if first == last and parse.words[first].startswith("-"):
        start = end - len(lexicon.inverted(parse.words[first]))
    pronoun = name is None and (
        parse.pos[head] == "PRON"
        or word in lexicon.people("pronouns")
        or (first == last and word in lexicon.people("possessives"))
        or (first == last and lexicon.has("clitics", word))
    )
    plain = Mention(
        start=start,
        end=end,
        head=parse.extent(head, head),
        form="pronoun",
        text=parse.text[start:end],
        number=_number(ctx, head, name, pronoun),
        subject=parse.rel[head].startswith("nsubj"),
        sentence=ctx.sentence_of[head],
        quotation=ctx.quote_of[head] if ctx.quote_of[head] >= 0 else None,
    )
    if pronoun:
        return replace(
            plain,
            lemma=word,
            gender=_pronoun_gender(word, lexicon),
            antecedent=_antecedent(ctx, head, word),
            person=1 if lexicon.has("first_person", parse.lower[head]) else 3,
        )
    described = replace(
        plain,
        form="name" if name else "noun",
        name=_full_name(ctx, name, first, last, head) if name else None,
        role=_role(ctx, first, last, name),
        lemma=_role_noun(ctx, first, last, head, name),
        kind=_kind(ctx, head, name, first, last),
        gender=_gender(ctx, first, last, head, name),
        definite=parse.lower[first] in lexicon.people("definite"),
        place=name is not None and parse.ent[name[0]] == "LOC",
    )
    if name is None or described.lemma or described.role or described.kind == "organization":
        return described
    return _with_role_beside(ctx, described, name)


def _with_role_beside(ctx: Context, named: Mention, name: Range) -> Mention:
    """Return the mention of a name with the role that stands beside it, whatever the parse says.

    « le député | Paul Blanc », « la directrice, | Ann Lee, », "Ann Lee, a teacher from Leeds,".
    """
    parse, lexicon = ctx.parse, ctx.lexicon
    for low, high in (_before_name(ctx, name), _behind_name(ctx, name)):
        noun = next((k for k in range(low, high + 1) if _role_at(ctx, k)), None)
        if noun is None or noun - low > 2:
            continue
        start, end = parse.extent(noun, high)
        article = parse.lower[low]
        gender = "f" if article in lexicon.people("feminine_articles") else None
        gender = "m" if article in lexicon.people("masculine_articles") else gender
        return replace(
            named,
            role=parse.text[start:end],
            lemma=parse.lemma[noun].lower(),
            kind="person",
            gender=named.gender or gender,
            place=False,
        )
    return named


_ROLE_WORDS = 9
"""How many words a role beside a name may have."""


def _role_at(ctx: Context, k: int) -> bool:
    """Say whether token ``k`` is a noun for what people are."""
    parse = ctx.parse
    return parse.pos[k] == "NOUN" and parse.lemma[k].lower() in ctx.lexicon.people("roles")


def _before_name(ctx: Context, name: Range) -> Range:
    """Return the phrase with an article that ends right before a name, empty where there is none.

    Behind a comma the name must be closed by another mark, or it is the subject of what follows.
    """
    parse = ctx.parse
    high = name[0] - 1
    after = name[1] + 1
    first = ctx.sentences[ctx.sentence_of[name[0]]][0]
    if high > first and parse.words[high] == ",":
        if after < len(parse) and parse.pos[after] != "PUNCT":
            return 0, -1
        high -= 1
    low = high
    while low >= first and high - low < _ROLE_WORDS:
        if parse.pos[low] not in ("NOUN", "ADJ", "ADP", "DET", "PROPN", "ADV", "NUM"):
            return 0, -1
        if parse.lower[low] in ctx.lexicon.people("definite") and _role_at_start(ctx, low, high):
            return low, high
        low -= 1
    return 0, -1


def _role_at_start(ctx: Context, low: int, high: int) -> bool:
    """Say whether a role stands right behind the article at ``low``."""
    own = ctx.parse.pos[low] != "ADP" and ctx.parse.rel[low] != "case"
    return own and any(_role_at(ctx, k) for k in range(low + 1, min(low + 2, high) + 1))


def _behind_name(ctx: Context, name: Range) -> Range:
    """Return the phrase between a name's comma and the next mark, if no verb stands in it."""
    parse = ctx.parse
    low = name[1] + 2
    if low >= len(parse) or parse.words[low - 1] not in (",", "–", "—"):
        return 0, -1
    for k in range(low, min(low + _ROLE_WORDS + 4, len(parse))):
        if parse.pos[k] == "PUNCT" or parse.words[k] in (",", "(", "–", "—"):
            return low, k - 1
        if parse.pos[k] in ("VERB", "AUX", "PRON", "CCONJ", "SCONJ"):
            return low, k - 1 if parse.pos[k] in ("CCONJ", "PRON") else -1
    return 0, -1


def _head(parse: Parse, first: int, last: int) -> int:
    """Return the word of the range on which the others hang."""
    tops = [
        i
        for i in range(first, last + 1)
        if parse.pos[i] in _NOMINAL and (parse.head[i] == i or not first <= parse.head[i] <= last)
    ]
    nouns = [i for i in tops if parse.pos[i] in ("NOUN", "PROPN", "PRON")]
    return (nouns or tops or [first])[0]


def _name(ctx: Context, first: int, last: int, head: int) -> Range | None:
    """Return the proper name of whom the phrase names, not of others mentioned in it."""
    parse = ctx.parse
    runs = _runs(ctx, first, last)
    if not runs:
        return None
    own = [run for run in runs if run[0] <= head <= run[1]]
    if own:
        start, end = own[0]
        while start < end and _common(ctx, start) and not _particle(ctx, start + 1):
            start += 1  # « l'ONG Human Rights Watch »
        return start, end
    if _is_somebody(parse.lemma[head], ctx.lexicon) and _plural(ctx, first, head):
        return None  # "judges handling Freedom of Information lawsuits"
    # A name behind a role: « la porte-parole du ministère, Maria Zakharova ».
    for run in sorted(runs, key=lambda r: -r[0]):
        start = run[0]
        if start == first or parse.words[start - 1] == "(":
            continue
        top = _head(parse, *run)
        if any(parse.rel[c] == "case" and c < start for c in parse.children[top]):
            continue
        before = parse.lower[start - 1]
        if before in ctx.lexicon.people("of") or parse.pos[start - 1] in ("ADP", "DET", "CCONJ"):
            continue
        if parse.ent[start] == "LOC":
            continue
        return run
    return None


def _runs(ctx: Context, first: int, last: int) -> list[Range]:
    """Return the stretches of proper-name words in the range."""
    parse = ctx.parse
    runs: list[Range] = []
    i = first
    while i <= last:
        if i < last and i > first and _capital_article(ctx, i) and _proper(ctx, i + 1):
            pass  # « le quotidien Le Courrier »: the article belongs to the name
        elif not _proper(ctx, i):
            i += 1
            continue
        j = i
        while j < last and (
            (_proper(ctx, j + 1) and not (parse.ent_start[j + 1] and parse.ent[j]))
            or (parse.ent[j] == parse.ent[j + 1] == "PER" and not parse.ent_start[j + 1])
            or (_particle(ctx, j + 1) and j + 2 <= last and _proper(ctx, j + 2))
        ):
            j += 1
        # "Ryanair CEO, Ann Lee": what ends in a role is no name.
        role = i < j < last - 1 and parse.lower[j] in ctx.lexicon.people("roles")
        role = role and parse.words[j + 1] == ","
        if not role and not all(_common(ctx, k) for k in range(i, j + 1)):
            runs.append((i, j))
        i = j + 1
    return runs


def _capital_article(ctx: Context, i: int) -> bool:
    """Say whether token ``i`` is an article with a capital letter inside a sentence."""
    word = ctx.parse.words[i]
    return word[0].isupper() and ctx.parse.lower[i] in ctx.lexicon.people("definite")


def _common(ctx: Context, i: int) -> bool:
    """Say whether a word in capitals is a common noun all the same (« l'ONG », "the Senate")."""
    words = (ctx.parse.lower[i], ctx.parse.lemma[i])
    people = ctx.lexicon.people
    return any(w in people("generic_organizations") or w in people("roles") for w in words)


def _proper(ctx: Context, i: int) -> bool:
    """Say whether token ``i`` is a word of a name: capital letter, tagged or known as one."""
    parse = ctx.parse
    word = parse.words[i]
    if not (word[0].isupper() or word[0].isdigit()) or parse.pos[i] in ("PUNCT", "DET", "PRON"):
        return False
    if _no_name(ctx, i):
        return False
    if parse.pos[i] == "PROPN":
        return parse.lower[i] not in ctx.lexicon.people("definite")
    if parse.pos[i] in ("NOUN", "X") and _capital(ctx, i):
        return True
    return bool(parse.ent[i]) and parse.ent[i] in ("PER", "ORG") and parse.pos[i] != "ADP"


def _capital(ctx: Context, i: int) -> bool:
    """Say whether a word has a capital letter though nothing but a name would have one there."""
    parse = ctx.parse
    first, last = ctx.sentences[ctx.sentence_of[i]]
    if i == first or parse.pos[i - 1] == "PUNCT" or ctx.lexicon.trait("noun_capitals"):
        return False
    letters = [w for w in parse.words[first : last + 1] if w[0].isalpha()]
    if 2 * sum(w[0].isupper() for w in letters) > len(letters):
        return False  # a headline
    word, people = parse.lower[i], ctx.lexicon.people
    lemma = parse.lemma[i].lower()
    return not any(
        w in people(name) for w in (word, lemma) for name in ("roles", "organizations", "demonyms")
    )


def _particle(ctx: Context, i: int) -> bool:
    """Say whether token ``i`` joins two parts of a name (« de », "van", "of the")."""
    parse = ctx.parse
    if not parse.ent[i] or parse.ent_start[i]:
        return parse.lower[i] in ctx.lexicon.people("particles")
    return True


def _bare_name(ctx: Context, name: Range) -> str:
    """Return the words of a name without titles at its start."""
    parse = ctx.parse
    first, last = name
    people = ctx.lexicon.people
    first = _without_titles(ctx, name)
    while last > first and parse.lower[last] in people("pronouns") | {","}:
        last -= 1
    start, end = parse.extent(first, last)
    text = parse.text[start:end]
    for ending in people("possessive_endings"):
        text = text.removesuffix(ending).removesuffix(ending.replace("'", "’"))
    return text.strip()


def _without_titles(ctx: Context, name: Range) -> int:
    """Return the first word of a name that is no title: "Transport Secretary | Paul Vance"."""
    parse = ctx.parse
    first, last = name
    people = ctx.lexicon.people
    leading = ctx.lexicon.anyone("titles", "roles", "generic_organizations")
    for k in range(last - 1, first - 1, -1):
        title = parse.lower[k].rstrip(".") in leading or parse.lemma[k] in leading
        if not title or (parse.lower[k + 1] in people("particles") and _particle(ctx, k + 1)):
            continue  # "Bank of America"
        if parse.lower[k + 1] in people("institution_words"):
            continue  # a company may be called "General Motors"
        return k + 1
    return first


def _full_name(ctx: Context, name: Range, first: int, last: int, head: int) -> str:
    """Return the name that the phrase gives: for an institution with what completes its noun.

    « l'Autorité de sûreté » is called by more than its word with a capital letter.
    """
    parse, lexicon = ctx.parse, ctx.lexicon
    if name[0] <= head <= name[1] and parse.lemma[head] in lexicon.people("organizations"):
        end = name[1]
        while end < last and parse.pos[end + 1] in ("ADP", "NOUN", "ADJ", "DET", "PROPN"):
            end += 1
        if end > name[1] and parse.pos[end] in ("NOUN", "ADJ", "PROPN"):
            start, stop = parse.extent(name[0], end)
            return parse.text[start:stop]
    return _bare_name(ctx, name)


def _role(ctx: Context, first: int, last: int, name: Range | None) -> str | None:
    """Return the description that goes with a name, before or behind it; or the whole phrase."""
    parse = ctx.parse
    if name is None:
        return None
    pieces = []
    start, head = first, _head(parse, first, last)
    if head < name[0] and not _is_somebody(parse.lemma[head], ctx.lexicon):
        # Of « les accusations du secrétaire d'État X » only the role itself.
        roles = ctx.lexicon.people("roles")
        start = next((k for k in range(head, name[0]) if parse.lemma[k] in roles), name[0])
    before = (start, name[0] - 1)
    after = (name[1] + 1, last)
    if after[0] <= last and not _aside(ctx, after[0]):
        after = (last + 1, last)
    for low, high in (before, after):
        while low <= high and (
            parse.pos[low] in ("PUNCT", "SPACE")
            or parse.lower[low] in ctx.lexicon.people("definite")
        ):
            low += 1
        while high >= low and parse.pos[high] in ("PUNCT", "SPACE", "ADP", "DET"):
            high -= 1
        if low <= high and any(parse.pos[k] == "NOUN" for k in range(low, high + 1)):
            start, end = parse.extent(low, high)
            pieces.append(parse.text[start:end])
    # What completes an institution's own name is no role (« l'Autorité | de sûreté »).
    if name[0] <= head <= name[1] and parse.lemma[head] in ctx.lexicon.people("organizations"):
        return None
    return max(pieces, key=len) if pieces else None


def _aside(ctx: Context, i: int) -> bool:
    """Say whether an apposition may begin at token ``i``: behind a comma or in parentheses."""
    parse = ctx.parse
    if parse.words[i] not in (",", "(", "–", "—", "-") or i + 1 >= len(parse):
        return False
    return parse.pos[i + 1] in ("NOUN", "ADJ", "DET", "PROPN")


def _role_noun(ctx: Context, first: int, last: int, head: int, name: Range | None) -> str:
    """Return the lemma of the noun that describes (« porte-parole »), "" where there is none."""
    parse, lexicon = ctx.parse, ctx.lexicon
    if name is None or not name[0] <= head <= name[1]:
        if name is None and head + 2 <= last and parse.words[head + 1] == "-":
            return parse.lemma[head + 2].lower()  # "his ex | - | wife"
        return parse.lemma[_holder(ctx, head) if name else head]
    for k in (name[1], name[0]):
        if name[1] > name[0] and parse.lower[k] in lexicon.people("organizations"):
            return parse.lower[k]
    for k in range(*name):
        noun = lexicon.title_nouns.get(parse.lower[k].rstrip("."))
        if noun:
            return noun
    behind = range(name[1] + 1, last + 1)
    if behind and not _aside(ctx, behind[0]):
        behind = range(0)
    around: list[int] = [*range(name[0] - 1, first - 1, -1), *behind]
    nouns = (
        parse.lower[k] if parse.pos[k] == "PROPN" else parse.lemma[k]
        for k in around
        if parse.pos[k] in ("NOUN", "PROPN")
    )
    return next((noun for noun in nouns if _is_somebody(noun, lexicon)), "")


def _kind(ctx: Context, head: int, name: Range | None, first: int, last: int) -> SpeakerKind | None:
    """Return what kind of speaker the phrase may name, None where nothing tells."""
    parse, lexicon = ctx.parse, ctx.lexicon
    lemma = parse.lemma[head]
    if name is not None:
        bare = _without_titles(ctx, name)
        words = {parse.lower[k] for k in range(bare, name[1] + 1)}
        if name[1] > bare and words & lexicon.people("institution_words"):
            return "organization"
        if parse.lower[name[0]].rstrip(".") in lexicon.people("titles"):
            return "person"
        if not name[0] <= head <= name[1]:
            lemma = parse.lemma[_holder(ctx, head)]
            if bare == name[1] and lemma in lexicon.people("businesses"):
                return "organization"  # « le promoteur | Hélion »
            return "organization" if lemma in lexicon.people("organizations") else "person"
        noun = _title_noun(ctx, name, first)
        if noun:
            return "organization" if noun in lexicon.people("organizations") else "person"
        kinds = {parse.ent[k] for k in range(name[0], name[1] + 1)} - {""}
        if words & lexicon.people("organizations"):
            return "organization"
        given = parse.lower[bare].split("-")[0]
        if name[1] > bare and any(
            given in lexicon.people(names) for names in ("masculine_names", "feminine_names")
        ):
            return "person"
        if "PER" in kinds:
            return "organization" if _with_article(ctx, name, first) else "person"
        if kinds & {"ORG", "LOC", "NORP"}:
            return "organization"
        if kinds:
            return "organization"
        return "person" if name[1] > name[0] else None
    lemma = _role_noun(ctx, first, last, head, name)
    if lemma in lexicon.people("sources"):
        return "anonymous"
    plural = _plural(ctx, first, head)
    start, end = parse.extent(first, last)
    told = parse.text[start:end].lower().replace("’", "'")
    if lemma in lexicon.people("roles") and any(w in told for w in lexicon.people("hiding")):
        return "anonymous"
    if lemma in lexicon.people("roles"):
        return "group" if plural else "person"
    if lemma in lexicon.people("organizations"):
        return "organization"
    return "group" if plural else None


def _with_article(ctx: Context, name: Range, first: int) -> bool:
    """Say whether a name of one word has an article, as no person's has (« la Cnil »)."""
    before = name[0] - 1
    if before < first or name[1] > name[0]:
        return False
    people = ctx.lexicon.people
    articles = people("definite") - people("indefinite") - people("possessives") - people("of")
    return ctx.parse.lower[before].replace("’", "'") in articles - people("demonstratives")


def _holder(ctx: Context, head: int) -> int:
    """Return the role that an institution's noun completes: « secrétaire | d'État »."""
    parse = ctx.parse
    above = parse.head[head]
    role = parse.rel[head].startswith("nmod") and parse.lemma[above] in ctx.lexicon.people("roles")
    return above if role and 0 < head - above <= 2 else head


def _title_noun(ctx: Context, name: Range, first: int) -> str:
    """Return the title or noun right in front of a name: "Justice Ann Lee", "wife Ann"; or ""."""
    parse, lexicon = ctx.parse, ctx.lexicon
    start = _without_titles(ctx, name)
    if start > name[0]:
        word = parse.lower[start - 1].rstrip(".")
        return parse.lemma[start - 1] if _is_somebody(parse.lemma[start - 1], lexicon) else word
    before = name[0] - 1
    if before >= first and parse.pos[before] == "NOUN" and parse.head[before] >= name[0]:
        lemma = parse.lemma[before]
        return lemma if _is_somebody(lemma, lexicon) else ""
    return ""


def _number(ctx: Context, head: int, name: Range | None, pronoun: bool) -> str | None:
    """Return "s", "p" or None."""
    parse = ctx.parse
    word = parse.lower[head].lstrip("-")
    if pronoun:
        return "p" if word in ctx.lexicon.people("plural_pronouns") else "s"
    if any(parse.rel[c] == "conj" for c in parse.children[head]):
        return "p"
    number = parse.feature(head, "Number")
    return {"Sing": "s", "Plur": "p"}.get(number) if name is None else "s"


def _plural(ctx: Context, first: int, head: int) -> bool:
    """Say whether a noun is plural; its article knows better than the tagger."""
    people = ctx.lexicon.people
    word = ctx.parse.lower[first]
    if first < head and (
        word in people("masculine_articles") or word in people("feminine_articles")
    ):
        return False
    return ctx.parse.feature(head, "Number") == "Plur"


def _pronoun_gender(word: str, lexicon: Lexicon) -> str | None:
    if word in lexicon.people("masculine_pronouns"):
        return "m"
    return "f" if word in lexicon.people("feminine_pronouns") else None


def _gender(ctx: Context, first: int, last: int, head: int, name: Range | None) -> str | None:
    """Return the gender by title, role noun, article or first name; None where nothing tells."""
    parse, lexicon = ctx.parse, ctx.lexicon
    for k in range(first, last + 1):
        title = parse.lower[k].rstrip(".")
        if title in lexicon.people("masculine_titles"):
            return "m"
        if title in lexicon.people("feminine_titles"):
            return "f"
    if name is not None:
        start = name[0]
        while start < name[1] and parse.lower[start].rstrip(".") in lexicon.people("titles"):
            start += 1
        given = parse.lower[start].split("-")[0]
        if given in lexicon.people("masculine_names"):
            return "m"
        if given in lexicon.people("feminine_names"):
            return "f"
    if name is None or not name[0] <= head <= name[1]:
        article = parse.lower[first]
        if article in lexicon.people("feminine_articles"):
            return "f"
        if article in lexicon.people("masculine_articles"):
            return "m"
        return {"Masc": "m", "Fem": "f"}.get(parse.feature(head, "Gender"))
    return None


def _antecedent(ctx: Context, head: int, word: str) -> Extent | None:
    """Return the noun phrase for which a relative pronoun stands."""
    parse, lexicon = ctx.parse, ctx.lexicon
    if word not in lexicon.people("relatives"):
        return None
    node = head
    for _ in range(6):
        if parse.rel[node].startswith("acl"):
            noun = _animate(ctx, parse.head[node], word)
            if noun < head:
                return parse.extent(*noun_phrase(ctx, noun))
        if parse.head[node] == node:
            break
        node = parse.head[node]
    for k in range(head - 1, max(-1, head - 12), -1):
        if parse.pos[k] in ("NOUN", "PROPN") and parse.rel[k] not in ("compound", "flat:name"):
            top = k
            while parse.rel[top] in ("nmod", "flat:name", "appos", "amod", "compound"):
                top = parse.head[top]
            return parse.extent(*noun_phrase(ctx, top if top < head else k))
    return None


def _animate(ctx: Context, noun: int, word: str) -> int:
    """Return the noun that "who" stands for: somebody, though the clause hangs on a thing.

    "A person familiar with the audit, | who asked": a person before an institution.
    """
    parse, lexicon = ctx.parse, ctx.lexicon
    if word not in lexicon.people("animate_relatives"):
        return noun
    chain = [noun]
    while len(chain) < 5 and parse.head[chain[-1]] != chain[-1]:
        node = parse.head[chain[-1]]
        if parse.pos[node] not in ("NOUN", "PROPN", "ADP", "ADJ"):
            break
        chain.append(node)
    people = lexicon.anyone("roles", "sources")
    person = (k for k in chain if parse.ent[k] == "PER" or parse.lemma[k] in people)
    body = (k for k in chain if _is_somebody(parse.lemma[k], lexicon))
    found = next(person, None)
    return found if found is not None else next(body, noun)


@Language.factory("quidit_mentions")
class Mentions:
    """Component: sets ``doc._.quidit_mentions``; wants the attributions found before it."""

    def __init__(self, nlp: Language, name: str) -> None:
        """Load the lexicon of ``nlp.lang``; without one, or without a parse, nothing is found."""
        self.lexicon = load(nlp.lang)
        if not Doc.has_extension("quidit_mentions"):
            Doc.set_extension("quidit_mentions", default=())

    def __call__(self, doc: Doc) -> Doc:
        """Set the mentions of ``doc`` and return it."""
        if self.lexicon is not None and doc.has_annotation("DEP"):
            attributions = (
                doc._.quidit_attributions if doc.has_extension("quidit_attributions") else ()
            )
            quotations = doc._.quidit_quotations if doc.has_extension("quidit_quotations") else ()
            ctx = Context(Parse.of(doc), self.lexicon, quotations)
            doc._.quidit_mentions = find_mentions(ctx, attributions)
        return doc
