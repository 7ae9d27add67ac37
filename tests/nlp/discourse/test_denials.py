"""Denials and what they answer, over small articles of our own."""

import pytest

import nlp
from nlp.model import Article, Statement


def statement(article: Article, words: str) -> Statement:
    """Return the outermost statement whose content holds ``words``."""
    found = [s for s in article.statements if any(words in piece.text for piece in s.content)]
    assert found, [p.text for s in article.statements for p in s.content]
    return max(found, key=lambda s: sum(p.end - p.start for p in s.content))


@pytest.mark.parametrize(
    ("language", "text", "words", "kind"),
    [
        ("fr", "Le club dément avoir payé le joueur.", "avoir payé", "denial"),
        ("fr", "Le club n'a pas démenti la rumeur.", "la rumeur", "claim"),
        ("fr", "Le maire nie toute négligence.", "toute négligence", "denial"),
        ("fr", "La banque conteste les accusations de ses clients.", "les accusations", "denial"),
        ("fr", "Le syndicat a rejeté la proposition du patron.", "la proposition", "claim"),
        ("fr", "Le pays a rejeté l'offre de médiation.", "l'offre", "claim"),
        ("fr", "Le préfet a qualifié de « mensonges » les propos du maire.", "mensonges", "denial"),
        ("fr", "Le ministre a dit que la route serait finie en mai.", "la route", "claim"),
        ("fr", "Le ministre a dit que la route ne serait pas finie.", "la route", "claim"),
        ("en", "The club denied paying the player.", "paying", "denial"),
        ("en", "The club did not deny the rumor.", "the rumor", "claim"),
        ("en", "The mayor dismissed the allegations.", "the allegations", "denial"),
        ("en", "The union rejected the offer.", "the offer", "claim"),
        ("en", "The mayor said the road would not be ready.", "the road", "claim"),
        ("fr", "« C'est totalement faux », a répliqué la ministre.", "faux", "denial"),
        ("fr", "Le ministre a réfuté l'idée d'un accord secret.", "l'idée", "denial"),
        ("fr", "Le ministre a rejeté l'idée d'un report du vote.", "l'idée", "claim"),
        ("fr", "Ces accusations ont été rejetées par le gouvernement.", "Ces", "denial"),
        ("fr", "Le garagiste affirme vendre des pièces sans étiquette.", "pièces", "claim"),
        ("fr", "La mairie assure que personne ne paiera plus cher.", "personne", "claim"),
        (
            "en",
            'Asked whether he had taken the keys, Hale said: "Absolutely not."',
            "not",
            "denial",
        ),
        (
            "en",
            '"Of course not," Hale said when asked if the club broke the rules.',
            "Of",
            "denial",
        ),
        ("en", 'Asked whether he would resign, Hale said: "Absolutely not."', "not", "claim"),
        ("en", 'Asked if he would go if the club lost, Hale said: "No."', "No", "claim"),
        ("en", 'Asked by a reporter if the tip was right, Hale answered: "No."', "No", "denial"),
        ("en", '"That\'s simply not true," Smith said.', "true", "denial"),
        ("en", "There is no truth to the rumors, the agent said.", "truth", "denial"),
        ("en", "A spokeswoman said the report was false.", "the report", "denial"),
        ("en", "The group says it had nothing to do with the attack.", "nothing", "denial"),
        ("en", "The company called the accusation a lie.", "a lie", "denial"),
        ("en", "The mayor rejected the idea that the city had lied.", "the idea", "denial"),
        ("fr", "La banque conteste que le renvoi soit une mesure de rétorsion.", "que", "denial"),
        ("en", "The council rejected the proposal that fares be cut.", "the proposal", "claim"),
        ("en", "Her office called the account a fantasy.", "a fantasy", "denial"),
        ("en", "The mayor rejected the idea of a new tax.", "the idea", "claim"),
        ("fr", "Le maire rejette l'idée que la ville ait menti.", "l'idée", "denial"),
        ("en", "The White House rejected calls for an inquiry.", "calls", "claim"),
        ("en", "Both parties are contesting Ohio.", "Ohio", "claim"),
        ("en", "The coach admitted that his team had never won there.", "his team", "claim"),
        ("en", "The senator said that the mayor tells many lies.", "the mayor", "claim"),
        ("fr", "Le maire reconnaît n'avoir jamais payé la facture.", "n'avoir", "claim"),
        ("en", "The senator said the bill would not pass this year.", "the bill", "claim"),
        ("fr", "La ministre rejette toute idée de licenciement.", "toute idée", "denial"),
        ("en", "The mayor rejected any suggestion of fraud.", "any suggestion", "denial"),
        ("fr", "« C'est une mise en scène », a réagi le ministre.", "mise en scène", "denial"),
        ("en", 'The senator called the charge "a smoke screen."', "smoke", "denial"),
    ],
)
def test_kind(language: str, text: str, words: str, kind: str) -> None:
    assert statement(nlp.analyse(text, language), words).kind == kind


FRENCH = """La députée Anne Morel accuse le laboratoire Vexa d'avoir caché des essais ratés.

Le laboratoire Vexa a rejeté ces accusations lundi. « Aucun essai n'a été caché », a assuré \
sa directrice, Claire Dubreuil.

La ville inaugurera une piscine au printemps, a annoncé le maire."""


def test_a_denial_answers_the_accusation_before() -> None:
    article = nlp.analyse(FRENCH, "fr")
    accusation = statement(article, "caché des essais")
    rejection = statement(article, "ces accusations")
    assert rejection.kind == "denial"
    assert rejection.answers == (accusation.id,)


def test_negating_content_denies_where_others_accuse() -> None:
    article = nlp.analyse(FRENCH, "fr")
    quoted = statement(article, "Aucun essai")
    assert quoted.kind == "denial"
    assert statement(article, "caché des essais").id in quoted.answers


def test_what_nobody_disputes_is_answered_by_nobody() -> None:
    article = nlp.analyse(FRENCH, "fr")
    pool = statement(article, "piscine").id
    assert all(pool not in s.answers for s in article.statements)


ENGLISH = """Senator Lena Ortiz accused the Brightwell company of dumping acid in the river.

The Brightwell company denied dumping acid in the river on Monday."""


def test_a_denial_that_repeats_the_words_of_the_claim() -> None:
    article = nlp.analyse(ENGLISH, "en")
    accusation = statement(article, "company of dumping")
    denial = next(s for s in article.statements if s.cue and s.cue.text == "denied")
    assert (denial.kind, denial.answers) == ("denial", (accusation.id,))


@pytest.mark.parametrize("language", ["fr", "en"])
def test_no_statement_answers_itself_or_its_own_speaker(language: str) -> None:
    article = nlp.analyse(FRENCH if language == "fr" else ENGLISH, language)
    by_id = {s.id: s for s in article.statements}
    for s in article.statements:
        for answered in s.answers:
            assert answered != s.id
            assert s.speaker is None or by_id[answered].speaker != s.speaker


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "Le préfet a refusé de commenter ces accusations."),
        ("fr", "La direction n'a pas souhaité réagir."),
        ("en", "The spokesman declined to comment."),
        ("en", "The firm refused to discuss the matter."),
    ],
)
def test_no_comment_is_declined_and_no_denial(language: str, text: str) -> None:
    (found,) = nlp.analyse(text, language).statements
    assert (found.kind, found.attitude) == ("claim", "declined")


def test_whose_accusations_tells_what_is_answered() -> None:
    article = nlp.analyse(
        "Le sénateur Marc Lebrun accuse la banque Nordia d'avoir caché des pertes.\n\n"
        "L'avocate Julie Serre reproche aussi à la banque Nordia d'avoir menti à ses clients.\n\n"
        "La banque Nordia a rejeté les accusations de Marc Lebrun.",
        "fr",
    )
    denial = statement(article, "les accusations")
    assert denial.answers == (statement(article, "caché des pertes").id,)


def test_the_claim_may_come_after_its_denial() -> None:
    article = nlp.analyse(
        "The Harwell bank denied that it had laundered money on Tuesday.\n\n"
        "Senator Ruth Keller had accused the Harwell bank of laundering money for smugglers.",
        "en",
    )
    denial = next(s for s in article.statements if s.kind == "denial")
    assert denial.answers == (statement(article, "laundering money").id,)


def test_a_capital_stands_for_its_country() -> None:
    article = nlp.analyse(
        "Le ministre ukrainien accuse l'Iran d'avoir livré des drones à ses ennemis.\n\n"
        "« Nous n'avons jamais livré le moindre drone », a répondu Téhéran.",
        "fr",
    )
    denial = statement(article, "le moindre drone")
    assert denial.kind == "denial"
    assert denial.answers == (statement(article, "livré des drones").id,)


def test_a_denial_without_words_answers_what_it_denies() -> None:
    article = nlp.analyse("Le maire accuse le préfet d'avoir menti. Le préfet dément.", "fr")
    accusation, denial = article.statements
    assert (denial.kind, denial.answers) == ("denial", (accusation.id,))


def test_a_negation_where_nobody_disputes_is_no_denial() -> None:
    article = nlp.analyse(
        "La ville ouvrira un musée en mai, a annoncé la maire.\n\n"
        "L'architecte a expliqué que le toit n'avait pas été refait depuis un siècle.",
        "fr",
    )
    assert {s.kind for s in article.statements} == {"claim"}


@pytest.mark.parametrize(
    ("language", "text", "words"),
    [
        ("en", "The palace declined to confirm or deny that Bell had been fired.", "that Bell"),
        ("fr", "La mairie n'a pas souhaité démentir cette version.", "cette version"),
        ("fr", "Le maire s'est gardé de démentir la rumeur.", "la rumeur"),
    ],
)
def test_refusing_to_deny_is_no_denial(language: str, text: str, words: str) -> None:
    article = nlp.analyse(text, language)
    statement(article, words)
    assert {s.kind for s in article.statements} == {"claim"}


@pytest.mark.parametrize(
    "wording",
    [
        "it had won a no-bid contract from friends in 2020",
        "a firm with no clerks had hired them",
    ],
)
def test_what_a_word_of_the_content_lacks_denies_nothing(wording: str) -> None:
    article = nlp.analyse(
        "Senator Ruth Keller accused the Harwell bank of hiring friends in 2020.\n\n"
        f"The Harwell bank insisted that {wording}.",
        "en",
    )
    assert statement(article, "had").kind == "claim"


def test_a_charge_that_negates_is_no_denial() -> None:
    article = nlp.analyse(
        "The Harwell bank said it had repaid every client.\n\n"
        "Senator Ruth Keller alleged that the bank never repaid anybody.",
        "en",
    )
    assert statement(article, "never repaid").kind == "claim"


def test_a_denial_that_opens_the_article_answers_the_charge_behind_it() -> None:
    article = nlp.analyse(
        "Harwell bank denies hiding losses\n\n"
        "HARWELL — Shares fell on Monday in a quiet market.\n\n"
        "Two former clerks have said that the bank kept losses of $40 million off its books for "
        "years.\n\n"
        "The town will open a pool in spring, the mayor said.",
        "en",
    )
    denial = statement(article, "hiding losses")
    assert statement(article, "off its books").id in denial.answers
    assert statement(article, "a pool").id not in denial.answers


@pytest.mark.parametrize(
    ("language", "text", "promised", "denied"),
    [
        # what was promised
        ("fr", "Le maire Basile Torcy a promis de rouvrir la piscine en mai.\n\n"
         "La préfète Odile Kervran dément que la piscine rouvre en mai.",
         "de rouvrir", "que la piscine"),
        ("en", "Mayor Nora Hale promised to reopen the pool in May.\n\n"
         "The council denied that the pool would reopen in May.",
         "to reopen", "that the pool"),
        # what was demanded
        ("fr", "La sénatrice Odile Kervran demande à la banque Nordal de cesser de cacher ses "
         "pertes.\n\nLa banque Nordal dément avoir caché ses pertes.",
         "de cesser", "avoir caché"),
        ("fr", "Le syndicat des pêcheurs réclame la fermeture de la piscine municipale.\n\n"
         "La préfète Odile Kervran dément toute fermeture de la piscine municipale.",
         "la fermeture", "toute fermeture"),
        ("en", "The harbor union demanded that Corley Bank repay the divers.\n\n"
         "Corley Bank denied that it had to repay the divers.",
         "that Corley", "that it had"),
    ],
)  # fmt: skip
def test_a_denial_may_answer_a_promise_or_a_demand(
    language: str, text: str, promised: str, denied: str
) -> None:
    article = nlp.analyse(text, language)
    wish, denial = statement(article, promised), statement(article, denied)
    assert (wish.attitude, denial.kind) == ("wanted", "denial")
    assert denial.answers == (wish.id,)


@pytest.mark.parametrize(
    ("language", "text", "denied"),
    [
        ("fr", "La sénatrice Odile Kervran veut un musée.\n\n"
         "La banque Nordal dément avoir caché ses pertes.", "avoir caché"),
        ("en", "Senator Nora Hale wants a museum.\n\nCorley Bank denied hiding losses.",
         "hiding losses"),
    ],
)  # fmt: skip
def test_a_denial_answers_no_wish_for_something_else(language: str, text: str, denied: str) -> None:
    denial = statement(nlp.analyse(text, language), denied)
    assert (denial.kind, denial.answers) == ("denial", ())


@pytest.mark.parametrize(
    ("language", "text", "claimed", "denied"),
    [
        ("en", "Nora Hale accused Corley Bank of hiding losses, a charge Corley Bank denied.",
         "of hiding", "a charge"),
        ("en", '"The bank hid losses," Hale said, a claim the bank disputes.',
         "The bank", "a claim"),
        ("fr", "Selon Odile Kervran, la banque a caché des pertes, une version que la banque "
         "conteste.", "a caché", "une version"),
    ],
)  # fmt: skip
def test_what_sums_up_a_claim_answers_it(
    language: str, text: str, claimed: str, denied: str
) -> None:
    article = nlp.analyse(text, language)
    denial = statement(article, denied)
    assert denial.kind == "denial"
    assert denial.answers == (statement(article, claimed).id,)


def test_a_denial_without_words_of_its_own_answers_what_its_sentence_denies() -> None:
    article = nlp.analyse(
        "Londres accuse la Sylvanie d'avoir livré des missiles aux rebelles. La maire Ana Brun "
        "dit que le pont rouvrira.\n\nLe gouvernement sylvanien a déclaré n'avoir jamais livré "
        "de missiles aux rebelles, rejetant toutes ces allégations.",
        "fr",
    )
    denial, again = statement(article, "jamais livré"), statement(article, "ces allégations")
    assert again.kind == "denial"
    assert again.answers == denial.answers == (statement(article, "d'avoir livré").id,)


def test_whose_claims_are_rejected_leaves_the_claim_that_they_hold() -> None:
    article = nlp.analyse(
        "The hospital rejected claims by the nurses' union that cases were never reported. "
        "The union accuses the hospital of deleting entries.",
        "en",
    )
    rejected = statement(article, "claims by")
    held = next(s for s in article.statements if s.content[0].text.startswith("that cases"))
    assert rejected.kind == "denial"
    assert held.id in rejected.answers


@pytest.mark.parametrize(
    ("language", "text", "kind"),
    [
        # a deed is called absurd, or a saying
        ("fr", "Le maire a critiqué une mesure « absurde ».", "claim"),
        ("fr", "Le maire a dénoncé une décision « absurde ».", "claim"),
        ("fr", "Le maire a dénoncé une accusation « absurde ».", "denial"),
        ("fr", "« C'est une pure invention », répond le maire.", "denial"),
        # an act is ruled out, or a fact
        ("en", "The minister ruled out any talks with the port.", "claim"),
        ("en", "The minister ruled out that the lock was broken.", "denial"),
    ],
)
def test_what_is_called_false_is_what_was_said(language: str, text: str, kind: str) -> None:
    assert [s.kind for s in nlp.analyse(text, language).statements] == [kind]


@pytest.mark.parametrize(
    ("language", "text", "attitude"),
    [
        ("en", "Paris wants answers now.", "wanted"),
        ("en", "The mayor did not want to comment.", "declined"),
        ("fr", "Le maire refuse tout commentaire.", "declined"),
    ],
)
def test_who_wants_answers_refuses_nothing(language: str, text: str, attitude: str) -> None:
    assert [s.attitude for s in nlp.analyse(text, language).statements] == [attitude]
