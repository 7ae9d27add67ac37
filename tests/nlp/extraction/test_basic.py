"""Statements without a parse, in languages whose model is not installed: our own sentences."""

from __future__ import annotations

from functools import cache

import pytest
import spacy
from spacy.language import Language

import nlp
from nlp.extraction.basic.forms import words_of
from nlp.pipeline import register

# Source, cue, contents, whether it denies.
Expected = tuple[str | None, str, list[str], bool]

SPANISH: list[tuple[str, list[Expected]]] = [
    (
        "«No vamos a subir los impuestos», dijo el ministro de Hacienda, Ramón Salcedo, en Toledo.",
        [
            (
                "el ministro de Hacienda, Ramón Salcedo",
                "dijo",
                ["«No vamos a subir los impuestos»"],
                False,
            )
        ],
    ),
    (
        "La alcaldesa de Arrota, Teresa Quiroga, negó que el ayuntamiento haya recibido la carta.",
        [
            (
                "La alcaldesa de Arrota, Teresa Quiroga",
                "negó",
                ["que el ayuntamiento haya recibido la carta"],
                True,
            )
        ],
    ),
    (
        "Según el informe de la fiscalía, la empresa ocultó los datos durante tres años.",
        [
            (
                "el informe de la fiscalía",
                "Según",
                ["la empresa ocultó los datos durante tres años"],
                False,
            )
        ],
    ),
    (
        "El portavoz del Gobierno afirmó: «El acuerdo está muy cerca».",
        [("El portavoz del Gobierno", "afirmó", ["«El acuerdo está muy cerca»"], False)],
    ),
    (
        "El sindicato añadió que las obras terminarán en marzo y recordó que nadie ha cobrado.",
        [
            ("El sindicato", "añadió", ["que las obras terminarán en marzo"], False),
            ("El sindicato", "recordó", ["que nadie ha cobrado"], False),
        ],
    ),
    (
        "«Es una mentira», ha respondido Pablo Herrero, «y lo demostraremos ante el juez».",
        [
            (
                "Pablo Herrero",
                "ha respondido",
                ["«Es una mentira»", "«y lo demostraremos ante el juez»"],
                False,
            )
        ],
    ),
    (
        "La empresa rechazó las acusaciones de los trabajadores y anunció una querella.",
        [("La empresa", "rechazó", ["las acusaciones de los trabajadores"], True)],
    ),
    (
        "El sindicato aseguró haber entregado todos los documentos.",
        [("El sindicato", "aseguró", ["haber entregado todos los documentos"], False)],
    ),
    (
        "La oposición calificó la reforma de «un disparate sin precedentes».",
        [("La oposición", "calificó", ["la reforma de «un disparate sin precedentes»"], False)],
    ),
    (
        "El puente es seguro, según explicó la ingeniera jefe.",
        [("la ingeniera jefe", "explicó", ["El puente es seguro"], False)],
    ),
    (
        "El puente, según los técnicos, no resistirá otra crecida.",
        [("los técnicos", "según", ["El puente", "no resistirá otra crecida"], False)],
    ),
    (
        "La ministra preguntó si los vecinos habían sido avisados.",
        [("La ministra", "preguntó", ["si los vecinos habían sido avisados"], False)],
    ),
    (
        "—No sé nada de ese dinero —contestó el concejal—. Pregúntenle al tesorero.",
        [
            (
                "el concejal",
                "contestó",
                ["No sé nada de ese dinero", "Pregúntenle al tesorero"],
                False,
            )
        ],
    ),
    (
        "El tren llegará tarde, advirtió ayer la compañía.",
        [("la compañía", "advirtió", ["El tren llegará tarde"], False)],
    ),
    (
        "Los vecinos se quejaron de que nadie los avisó.",
        [("Los vecinos", "se quejaron", ["que nadie los avisó"], False)],
    ),
    (
        '"Estamos preparados", dijo. "Pero hace falta más dinero".',
        [(None, "dijo", ['"Estamos preparados"', '"Pero hace falta más dinero"'], False)],
    ),
    (
        "El Gobierno, sin embargo, sostiene que la ley “respeta” a todos.",
        [("El Gobierno", "sostiene", ["que la ley “respeta” a todos"], False)],
    ),
    (
        "«Esto no puede seguir así», se quejó el lunes el carnicero del barrio.",
        [("el carnicero del barrio", "se quejó", ["«Esto no puede seguir así»"], False)],
    ),
]

GERMAN: list[tuple[str, list[Expected]]] = [
    (
        "„Wir werden die Steuern nicht erhöhen“, sagte Finanzminister Rudolf Kessler am Montag.",
        [
            (
                "Finanzminister Rudolf Kessler",
                "sagte",
                ["„Wir werden die Steuern nicht erhöhen“"],
                False,
            )
        ],
    ),
    (
        "Die Bürgermeisterin von Altdorf, Ilse Brandt, bestritt, dass die Stadt den Brief hat.",
        [
            (
                "Die Bürgermeisterin von Altdorf, Ilse Brandt",
                "bestritt",
                ["dass die Stadt den Brief hat"],
                True,
            )
        ],
    ),
    (
        "Laut einer Studie der Universität Köln schlafen Kinder weniger als früher.",
        [
            (
                "einer Studie der Universität Köln",
                "Laut",
                ["schlafen Kinder weniger als früher"],
                False,
            )
        ],
    ),
    (
        "Der Sprecher der Polizei erklärte: „Der Täter ist noch auf der Flucht.“",
        [("Der Sprecher der Polizei", "erklärte", ["„Der Täter ist noch auf der Flucht.“"], False)],
    ),
    (
        "Kessler sagte, er habe von dem Vertrag nichts gewusst.",
        [("Kessler", "sagte", ["er habe von dem Vertrag nichts gewusst"], False)],
    ),
    (
        "„Das ist eine Lüge“, entgegnete Brandt, „und wir werden es beweisen.“",
        [("Brandt", "entgegnete", ["„Das ist eine Lüge“", "„und wir werden es beweisen.“"], False)],
    ),
    (
        "Das Unternehmen wies die Vorwürfe der Arbeiter zurück.",
        [("Das Unternehmen", "wies", ["die Vorwürfe der Arbeiter"], True)],
    ),
    (
        "Der Verband teilte am Freitag mit, dass die Verhandlungen gescheitert seien.",
        [("Der Verband", "teilte", ["dass die Verhandlungen gescheitert seien"], False)],
    ),
    (
        "Der Angeklagte bestreitet, das Geld genommen zu haben.",
        [("Der Angeklagte", "bestreitet", ["das Geld genommen zu haben"], True)],
    ),
    (
        "Die Brücke sei sicher, wie die Ingenieurin erläuterte.",
        [("die Ingenieurin", "erläuterte", ["Die Brücke sei sicher"], False)],
    ),
    (
        "Nach Darstellung des Anwalts war sein Mandant nicht in der Stadt.",
        [("des Anwalts", "Nach Darstellung", ["war sein Mandant nicht in der Stadt"], False)],
    ),
    ("„Wir hatten keine Wahl“, so Brandt.", [("Brandt", "so", ["„Wir hatten keine Wahl“"], False)]),
    (
        "»Der Zug kommt später«, kündigte die Bahn an.",
        [("die Bahn", "kündigte", ["»Der Zug kommt später«"], False)],
    ),
    (
        "Der Regierungssprecher hat mitgeteilt, dass der Minister zurücktritt.",
        [("Der Regierungssprecher", "hat mitgeteilt", ["dass der Minister zurücktritt"], False)],
    ),
    (
        "Die Polizei fragte, ob jemand den Wagen gesehen habe.",
        [("Die Polizei", "fragte", ["ob jemand den Wagen gesehen habe"], False)],
    ),
    (
        "Die Opposition bezeichnete den Plan als „teuren Unsinn“.",
        [("Die Opposition", "bezeichnete", ["den Plan als „teuren Unsinn“"], False)],
    ),
    (
        "Ein Sprecher des Ministeriums erklärte, man prüfe den Fall.",
        [("Ein Sprecher des Ministeriums", "erklärte", ["man prüfe den Fall"], False)],
    ),
]

ITALIAN: list[tuple[str, list[Expected]]] = [
    (
        "«Non aumenteremo le tasse», ha detto il ministro dell'Economia, Renzo Salviati, a Pavia.",
        [
            (
                "il ministro dell'Economia, Renzo Salviati",
                "ha detto",
                ["«Non aumenteremo le tasse»"],
                False,
            )
        ],
    ),
    (
        "La sindaca di Bormare, Teresa Quaglia, ha negato che il comune abbia ricevuto la lettera.",
        [
            (
                "La sindaca di Bormare, Teresa Quaglia",
                "ha negato",
                ["che il comune abbia ricevuto la lettera"],
                True,
            )
        ],
    ),
    (
        "Secondo il rapporto della procura, l'azienda ha nascosto i dati per tre anni.",
        [
            (
                "il rapporto della procura",
                "Secondo",
                ["l'azienda ha nascosto i dati per tre anni"],
                False,
            )
        ],
    ),
    (
        "Il portavoce del governo ha dichiarato: «L'accordo è molto vicino».",
        [("Il portavoce del governo", "ha dichiarato", ["«L'accordo è molto vicino»"], False)],
    ),
    (
        "Il sindacato ha aggiunto che i lavori finiranno a marzo e ha ricordato che nessuno paga.",
        [
            ("Il sindacato", "ha aggiunto", ["che i lavori finiranno a marzo"], False),
            ("Il sindacato", "ha ricordato", ["che nessuno paga"], False),
        ],
    ),
    (
        "«È una menzogna», ha risposto Paolo Errani, «e lo dimostreremo davanti al giudice».",
        [
            (
                "Paolo Errani",
                "ha risposto",
                ["«È una menzogna»", "«e lo dimostreremo davanti al giudice»"],
                False,
            )
        ],
    ),
    (
        "L'azienda ha respinto le accuse dei lavoratori e ha annunciato una querela.",
        [("L'azienda", "ha respinto", ["le accuse dei lavoratori"], True)],
    ),
    (
        "Il sindacato assicura di aver consegnato tutti i documenti.",
        [("Il sindacato", "assicura", ["di aver consegnato tutti i documenti"], False)],
    ),
    (
        "L'imputato nega di aver preso il denaro.",
        [("L'imputato", "nega", ["di aver preso il denaro"], True)],
    ),
    (
        "L'opposizione ha definito la riforma come «un disastro senza precedenti».",
        [
            (
                "L'opposizione",
                "ha definito",
                ["la riforma come «un disastro senza precedenti»"],
                False,
            )
        ],
    ),
    (
        "Il ponte è sicuro, come ha spiegato l'ingegnere capo.",
        [("l'ingegnere capo", "ha spiegato", ["Il ponte è sicuro"], False)],
    ),
    (
        "Il ponte, secondo i tecnici, non reggerà un'altra piena.",
        [("i tecnici", "secondo", ["Il ponte", "non reggerà un'altra piena"], False)],
    ),
    (
        "La ministra ha chiesto se i residenti fossero stati avvisati.",
        [("La ministra", "ha chiesto", ["se i residenti fossero stati avvisati"], False)],
    ),
    (
        "Il treno arriverà in ritardo, ha avvertito ieri la compagnia.",
        [("la compagnia", "ha avvertito", ["Il treno arriverà in ritardo"], False)],
    ),
    (
        "Fonti dell'inchiesta riferiscono che l'arma è stata trovata nel fiume.",
        [("Fonti dell'inchiesta", "riferiscono", ["che l'arma è stata trovata nel fiume"], False)],
    ),
]

PORTUGUESE: list[tuple[str, list[Expected]]] = [
    (
        "“Não vamos aumentar os impostos”, disse o ministro da Fazenda, Ramiro Salgado, em Recife.",
        [
            (
                "o ministro da Fazenda, Ramiro Salgado",
                "disse",
                ["“Não vamos aumentar os impostos”"],
                False,
            )
        ],
    ),
    (
        "A prefeita de Vila Clara, Teresa Quintela, negou que a prefeitura tenha recebido a carta.",
        [
            (
                "A prefeita de Vila Clara, Teresa Quintela",
                "negou",
                ["que a prefeitura tenha recebido a carta"],
                True,
            )
        ],
    ),
    (
        "Segundo o relatório da promotoria, a empresa escondeu os dados durante três anos.",
        [
            (
                "o relatório da promotoria",
                "Segundo",
                ["a empresa escondeu os dados durante três anos"],
                False,
            )
        ],
    ),
    (
        "O porta-voz do governo afirmou: “O acordo está muito próximo”.",
        [("O porta-voz do governo", "afirmou", ["“O acordo está muito próximo”"], False)],
    ),
    (
        "O sindicato acrescentou que as obras terminam em março e lembrou que ninguém recebeu.",
        [
            ("O sindicato", "acrescentou", ["que as obras terminam em março"], False),
            ("O sindicato", "lembrou", ["que ninguém recebeu"], False),
        ],
    ),
    (
        "“É mentira”, respondeu Paulo Herdeiro, “e vamos provar isso diante do juiz”.",
        [
            (
                "Paulo Herdeiro",
                "respondeu",
                ["“É mentira”", "“e vamos provar isso diante do juiz”"],
                False,
            )
        ],
    ),
    (
        "A empresa rejeitou as acusações dos trabalhadores e anunciou um processo.",
        [("A empresa", "rejeitou", ["as acusações dos trabalhadores"], True)],
    ),
    ("O réu nega ter recebido o dinheiro.", [("O réu", "nega", ["ter recebido o dinheiro"], True)]),
    (
        "A oposição classificou a reforma como “um disparate sem precedentes”.",
        [("A oposição", "classificou", ["a reforma como “um disparate sem precedentes”"], False)],
    ),
    (
        "A ponte é segura, segundo explicou a engenheira-chefe.",
        [("a engenheira-chefe", "explicou", ["A ponte é segura"], False)],
    ),
    (
        "A ponte, segundo os técnicos, não resistirá a outra cheia.",
        [("os técnicos", "segundo", ["A ponte", "não resistirá a outra cheia"], False)],
    ),
    (
        "A ministra perguntou se os moradores tinham sido avisados.",
        [("A ministra", "perguntou", ["se os moradores tinham sido avisados"], False)],
    ),
    (
        "— Não sei nada desse dinheiro — respondeu o vereador. — Perguntem ao tesoureiro.",
        [
            (
                "o vereador",
                "respondeu",
                ["Não sei nada desse dinheiro", "Perguntem ao tesoureiro"],
                False,
            )
        ],
    ),
    (
        "De acordo com a polícia, o carro estava vazio.",
        [("a polícia", "De acordo com", ["o carro estava vazio"], False)],
    ),
]

CASES = [
    (language, text, expected)
    for language, cases in (
        ("es", SPANISH), ("de", GERMAN), ("it", ITALIAN), ("pt", PORTUGUESE)
    )
    for text, expected in cases
]  # fmt: skip

NOTHING = [
    ("es", "Publicó la novela «La casa de los vientos» en 1998."),
    ("es", "El llamado «impuesto del sol» sigue en vigor."),
    ("es", "El hombre que vio al ministro salió del edificio."),
    ("es", "Según lo previsto, la obra terminará en mayo."),
    ("es", "El autor de “Los días largos” firmará ejemplares el sábado."),
    ("de", "Der Film „Die lange Nacht“ läuft seit Donnerstag im Kino."),
    ("de", "Die sogenannte „Bettensteuer“ bleibt in Kraft."),
    ("de", "Der Mann, der den Minister sah, verließ das Haus."),
    ("de", "Die Autorin von »Die langen Tage« signiert am Samstag Bücher."),
    ("it", "Ha pubblicato il romanzo «La casa dei venti» nel 1998."),
    ("it", "La cosiddetta «tassa sul sole» resta in vigore."),
    ("it", "L'uomo che vide il ministro uscì dal palazzo."),
    ("it", "Il sindaco ha scritto un libro sulla città."),
    ("pt", "Publicou o romance “A casa dos ventos” em 1998."),
    ("pt", "O chamado “imposto do sol” continua em vigor."),
    ("pt", "O homem que viu o ministro saiu do prédio."),
]


@cache
def blank(language: str) -> Language:
    """Return anyone's blank pipeline with the two components that basic analysis needs."""
    register()
    pipeline = spacy.blank(language)
    pipeline.add_pipe("quidit_quotations")
    pipeline.add_pipe("quidit_basic")
    return pipeline


def found(language: str, text: str) -> list[Expected]:
    def words(extent: tuple[int, int] | None) -> str | None:
        return text[extent[0] : extent[1]] if extent else None

    return [
        (words(a.source), words(a.cue) or "", [text[s:e] for s, e in a.content], a.disputes)
        for a in blank(language)(text)._.quidit_attributions
    ]


@pytest.mark.parametrize(("language", "text", "expected"), CASES)
def test_statements_are_found(language: str, text: str, expected: list[Expected]) -> None:
    assert found(language, text) == expected


@pytest.mark.parametrize(("language", "text"), NOTHING)
def test_titles_scare_quotes_and_plain_sentences_are_no_statements(
    language: str, text: str
) -> None:
    assert found(language, text) == []


def test_each_language_has_a_dozen_statements_here() -> None:
    for cases in (SPANISH, GERMAN, ITALIAN, PORTUGUESE):
        assert sum(len(expected) for _, expected in cases) >= 12


def test_confidence_stays_below_that_of_a_parse() -> None:
    for language, text, _ in CASES:
        for attribution in blank(language)(text)._.quidit_attributions:
            assert 0.3 < attribution.confidence <= 0.8
            assert attribution.rule.startswith("basic:")


def test_without_a_source_a_statement_is_less_sure() -> None:
    named, nobody = (
        blank("es")(text)._.quidit_attributions[0].confidence
        for text in ("«No hay plazos», dijo Ana Ruiz.", "«No hay plazos», dijo.")
    )
    assert nobody < named


def test_names_of_one_person_meet_and_denials_answer() -> None:
    text = (
        "El sindicato acusa a la empresa. «La empresa ocultó el informe del agua», dijo Ana Ruiz,"
        " portavoz del sindicato.\n\nLa empresa negó que ocultara el informe.\n\n"
        "«Tenemos el informe del agua», insistió Ruiz."
    )
    article = nlp.analyse(text, language="es")
    speakers = {speaker.id: speaker for speaker in article.speakers}
    said = [s for s in article.statements if s.speaker and s.source and "Ruiz" in s.source.text]
    assert len({s.speaker for s in said}) == 1
    assert speakers[said[0].speaker or ""].name == "Ana Ruiz"
    denial = next(s for s in article.statements if s.kind == "denial")
    assert denial.source is not None
    assert denial.source.text == "La empresa"


@pytest.mark.parametrize("language", ["de", "es", "it", "pt"])
def test_hostile_text_does_no_harm(language: str) -> None:
    words = words_of(language)
    assert words is not None
    verb = next(
        form for form, known in words.forms.items() if known[0].lemma in words.lexicon.verbs
    )
    for text in (
        "",
        ":",
        "«",
        "—",
        verb,
        f"{verb} {verb}: «",
        f"— {verb}",
        f"«A», {verb}",
        "X, " * 50,
    ):
        blank(language)(text)


def test_a_language_without_these_words_gives_nothing() -> None:
    assert words_of("sv") is None
    pipeline = spacy.blank("sv")
    pipeline.add_pipe("quidit_quotations")
    pipeline.add_pipe("quidit_basic")
    assert pipeline("”Bron är säker”, sade ministern.")._.quidit_attributions == ()


def test_a_parsed_text_is_left_alone() -> None:
    from nlp.pipeline import loaded

    doc = loaded("en")("“The bridge is safe,” said the mayor.")
    assert [a.rule for a in doc._.quidit_attributions] == ["quote-after"]
