"""Questions in German, French, Spanish, Italian and Portuguese over the small invented lab: names, venues, years and cognates carry."""

from __future__ import annotations

import pytest

from assistant.library import Library
from assistant.records import QueryKind, Years
from assistant.understanding.language.foreign_words import english_of
from assistant.understanding.language.language_tables import languages
from assistant.understanding.language.languages import in_english
from assistant.understanding.query.parse import parse
from tests.assistant.lab import TODAY


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Wie viele Arbeiten hat Mira Holmqvist?", QueryKind.COUNT),
        ("Welche Artikel hat Mira Holmqvist veröffentlicht?", QueryKind.PAPERS),
        ("Mit wem hat Mira Holmqvist publiziert?", QueryKind.COAUTHORS),
        ("combien d'articles de Mira Holmqvist avez-vous ?", QueryKind.COUNT),
        ("Quels articles de Mira Holmqvist ont été publiés ?", QueryKind.PAPERS),
        ("Avec qui Mira Holmqvist a écrit ?", QueryKind.COAUTHORS),
        ("¿Cuántos artículos tiene Mira Holmqvist?", QueryKind.COUNT),
        ("¿Qué trabajos ha publicado Mira Holmqvist?", QueryKind.PAPERS),
        ("¿Con quién ha escrito Mira Holmqvist?", QueryKind.COAUTHORS),
    ],
)
def test_a_person_asked_about_in_another_language(text: str, kind: QueryKind, library: Library) -> None:
    query = parse(text, library, TODAY).query
    assert (query.kind, query.topic, [one.researcher_id for one in query.people]) == (kind, "", ["mira"])


@pytest.mark.parametrize(
    ("text", "topic"),
    [
        ("Ich suche Arbeiten über reinforcement learning", "reinforcement learning"),
        ("Je cherche des articles sur reinforcement learning", "reinforcement learning"),
        ("¿Qué trabajos hay sobre reinforcement learning?", "reinforcement learning"),
        ("Gibt es Veröffentlichungen zum Thema snow depth?", "snow depth"),
        ("Habt ihr etwas zu neuronalen Netzen?", "neural networks"),
        ("Welche Arbeiten gibt es zum Pruning neuronaler Netze?", "Pruning neural networks"),
        (
            "Ich interessiere mich für das Beschneiden neuronaler Netze. Was gibt es dazu?",
            "pruning neural networks",
        ),
        ("Y a-t-il quelque chose à propos de la segmentation ?", "segmentation"),
        ("¿Tienen algo sobre la poda de redes neuronales?", "pruning of neural networks"),
        ("Avete qualcosa sulla distillazione della conoscenza?", "knowledge distillation"),
        ("Vocês têm algo sobre poda de redes neurais?", "pruning of neural networks"),
    ],
)
def test_a_topic_asked_for_in_another_language(text: str, topic: str, library: Library) -> None:
    query = parse(text, library, TODAY).query
    assert (query.kind, query.topic) == (QueryKind.PAPERS, topic)


@pytest.mark.parametrize(
    "text", ["Wer hat IceNet geschrieben?", "Qui a écrit IceNet ?", "¿Quién escribió IceNet?"]
)
def test_who_wrote_a_paper_in_another_language(text: str, library: Library) -> None:
    query = parse(text, library, TODAY).query
    assert (query.kind, query.fact, query.paper_ids) == (QueryKind.FACT, "authors", ("icenet",))


@pytest.mark.parametrize(
    "text",
    [
        "papers by Mara van de Velde on la liga",
        "what did Des O'Connor and Maria de la Cruz write",
        "who works on die casting?",
        "does a paper on en route planning exist",
    ],
)
def test_english_is_left_alone(text: str) -> None:
    assert in_english(text) is None


@pytest.mark.parametrize(
    ("text", "kind", "topic"),
    [
        ("Wer forscht an verstärkendem Lernen?", QueryKind.PEOPLE, ""),
        ("Welche Arbeiten gibt es zu bestärkendem Lernen?", QueryKind.PAPERS, "reinforcement learning"),
        ("Gibt es Arbeiten über langfristige Verkehrsprognosen?", QueryKind.PAPERS, "long-term traffic forecasting"),
        ("Wer arbeitet an Brustkrebs?", QueryKind.PEOPLE, "breast cancer"),
        ("Quels articles traitent de la détection d'objets incrémentale ?", QueryKind.PAPERS, "incremental object detection"),
        ("Qui travaille sur l'apprentissage par renforcement ?", QueryKind.PEOPLE, "reinforcement learning"),
        ("¿Quién investiga la expresión génica?", QueryKind.PEOPLE, "gene expression"),
        ("que articulos hay sobre vision por computador", QueryKind.PAPERS, "computer vision"),
        ("Quali articoli parlano di modelli di diffusione?", QueryKind.PAPERS, "diffusion models"),
        ("Chi lavora su reti neurali?", QueryKind.PEOPLE, "neural networks"),
        ("Quem trabalha com aprendizado contínuo?", QueryKind.PEOPLE, "continual learning"),
        ("Há artigos sobre condução autônoma?", QueryKind.PAPERS, "autonomous driving"),
        ("¿Hay artículos sobre origami?", QueryKind.PAPERS, "origami"),
    ],
)  # fmt: skip
def test_terms_of_research_in_another_language(
    text: str, kind: QueryKind, topic: str, library: Library
) -> None:
    query = parse(text, library, TODAY).query
    assert query.kind is kind
    assert not topic or query.topic == topic


@pytest.mark.parametrize(
    ("text", "kind", "fact"),
    [
        ("Quanti articoli ha pubblicato Mira Holmqvist?", QueryKind.COUNT, None),
        ("Quantos artigos de Mira Holmqvist foram publicados em 2024?", QueryKind.COUNT, None),
        ("Combien d'articles Mira Holmqvist a-t-elle publiés ?", QueryKind.COUNT, None),
        ("Wo arbeitet Mira Holmqvist?", QueryKind.FACT, "affiliation"),
        ("Où travaille Mira Holmqvist ?", QueryKind.FACT, "affiliation"),
        ("¿Dónde trabaja Mira Holmqvist?", QueryKind.FACT, "affiliation"),
        ("Dove lavora Mira Holmqvist?", QueryKind.FACT, "affiliation"),
        ("Was macht Mira Holmqvist?", QueryKind.FACT, "interest"),
        ("Quels sont les intérêts de recherche de Mira Holmqvist ?", QueryKind.FACT, "interest"),
        ("Con chi ha scritto più articoli Mira Holmqvist?", QueryKind.COAUTHORS, None),
        ("Quem são os coautores de Mira Holmqvist?", QueryKind.COAUTHORS, None),
        ("Wer ist der Betreuer von Mira Holmqvist?", QueryKind.FACT, "advisor"),
    ],
)
def test_a_person_asked_about_in_many_moulds(
    text: str, kind: QueryKind, fact: str | None, library: Library
) -> None:
    query = parse(text, library, TODAY).query
    assert (query.kind, query.fact, [one.researcher_id for one in query.people]) == (kind, fact, ["mira"])


@pytest.mark.parametrize(
    "text",
    [
        "papers by De La Cruz and El Ghaoui",
        "who wrote A la Carte Attention",
        "What did Pavel Horak publish at ICML?",
        "list the papers on diffusion models",
    ],
)
def test_english_questions_stay(text: str) -> None:
    assert in_english(text) is None


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        ("An welcher Hochschule promoviert Mira Holmqvist?", "education"),
        ("Wo promoviert Mira Holmqvist?", "education"),
        ("An welcher Universität ist Mira Holmqvist?", "affiliation"),
        ("Bei wem promoviert Mira Holmqvist?", "advisor"),
        ("Wer betreut Mira Holmqvist?", "advisor"),
        ("Wie kann ich Mira Holmqvist erreichen?", "email"),
        ("Wie lautet die Mailadresse von Mira Holmqvist?", "email"),
        ("Welchen Abschluss hat Mira Holmqvist?", "education"),
        ("Welche Auszeichnungen hat Mira Holmqvist erhalten?", "award"),
        ("Wo hat Mira Holmqvist ein Praktikum gemacht?", "experience"),
        ("Dans quelle université Mira Holmqvist fait-elle sa thèse ?", "education"),
        ("Où étudie Mira Holmqvist ?", "education"),
        ("Où Mira Holmqvist a-t-elle fait son doctorat ?", "education"),
        ("Qui encadre Mira Holmqvist ?", "advisor"),
        ("Quels prix Mira Holmqvist a-t-elle reçus ?", "award"),
        ("Quel est le poste de Mira Holmqvist ?", "position"),
        ("¿En qué universidad hace el doctorado Mira Holmqvist?", "education"),
        ("¿Qué premios ha recibido Mira Holmqvist?", "award"),
        ("In quale università fa il dottorato Mira Holmqvist?", "education"),
        ("Em que universidade Mira Holmqvist faz o doutorado?", "education"),
        ("Quem orienta Mira Holmqvist?", "advisor"),
    ],
)
def test_what_a_page_says_of_a_person_is_asked_in_another_language(
    text: str, fact: str, library: Library
) -> None:
    query = parse(text, library, TODAY).query
    assert (query.kind, query.fact, [one.researcher_id for one in query.people]) == (
        QueryKind.FACT,
        fact,
        ["mira"],
    )


def test_where_papers_come_from_is_no_topic(library: Library) -> None:
    query = parse("Welche Arbeiten von Mira Holmqvist stammen aus dem Jahr 2023?", library, TODAY).query
    assert (query.kind, query.topic, query.years) == (QueryKind.PAPERS, "", Years(first=2023, last=2023))


@pytest.mark.parametrize(
    ("text", "topic", "said"),
    [
        (
            "Welche Arbeiten gibt es zur Erkennung von Objekten, wenn nach und nach neue Klassen dazukommen?",
            "detection of objects, gradually new classes added",
            "Erkennung von Objekten, wenn nach und nach neue Klassen dazukommen",
        ),
        (
            "Welche Veröffentlichungen behandeln Kollisionsvermeidung für Drohnen?",
            "collision avoidance for drones",
            "Kollisionsvermeidung für Drohnen",
        ),
        ("Bildregistrierung mit tiefen Netzen", "image registration with deep networks", None),
        ("Évitement de collisions pour des drones", "collision avoidance for of drones", None),
        ("Quels travaux portent sur les langues africaines ?", "languages African", "langues africaines"),
        (
            "¿Hay trabajos sobre la estabilidad de proteínas?",
            "stability of proteins",
            "estabilidad de proteínas",
        ),
        ("Ci sono articoli sull'apprendimento continuo?", "continual learning", "apprendimento continuo"),
        ("Existem artigos sobre a percepção da fala?", None, "percepção da fala"),
        ("Wissensdestillation", "knowledge distillation", "Wissensdestillation"),
    ],
)
def test_a_topic_is_searched_in_english_and_shown_as_it_was_asked(
    text: str, topic: str | None, said: str | None, library: Library
) -> None:
    query = parse(text, library, TODAY).query
    assert topic is None or query.topic == topic
    assert query.shown_topic == (said or text)


@pytest.mark.parametrize(
    ("text", "topic"),
    [
        ("Gibt es Arbeiten zu Wünschelruten im Garten?", "Wünschelruten im Garten"),
        ("Y a-t-il des articles sur les champignons vénéneux ?", "champignons vénéneux"),
        ("¿Hay artículos sobre las mariposas azules?", "mariposas azules"),
    ],
)
def test_a_topic_that_is_mostly_unknown_stays_as_it_was_asked(
    text: str, topic: str, library: Library
) -> None:
    query = parse(text, library, TODAY).query
    assert (query.topic, query.shown_topic) == (topic, topic)


@pytest.mark.parametrize(
    ("text", "topic", "unapplied"),
    [
        (
            "Arbeiten zur Segmentierung von Bildern mit Wünschelruten",
            "segmentation of images",
            ("wunschelruten",),
        ),
    ],
)
def test_a_word_that_nothing_tells_is_left_out_and_named(
    text: str, topic: str, unapplied: tuple[str, ...], library: Library
) -> None:
    query = parse(text, library, TODAY).query
    assert (query.topic, query.unapplied) == (topic, unapplied)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Hallo!", QueryKind.SMALL_TALK),
        ("Bonjour", QueryKind.SMALL_TALK),
        ("Gracias", QueryKind.SMALL_TALK),
        ("Was kannst du?", QueryKind.HELP),
        ("¿Qué puedes hacer?", QueryKind.HELP),
    ],
)
def test_talk_in_another_language(text: str, kind: QueryKind, library: Library) -> None:
    assert parse(text, library, TODAY).query.kind is kind


@pytest.mark.parametrize(
    "text",
    [
        "Mit wem hat Mira Holmqvist am häufigsten zusammengearbeitet?",
        "Avec qui Mira Holmqvist a-t-elle le plus collaboré ?",
        "¿Con quién ha colaborado más Mira Holmqvist?",
        "Com quem Mira Holmqvist mais colaborou?",
    ],
)
def test_who_wrote_most_with_somebody(text: str, library: Library) -> None:
    query = parse(text, library, TODAY).query
    assert (query.kind, query.group_by, query.topic) == (QueryKind.COAUTHORS, "person", "")


@pytest.mark.parametrize(
    "text",
    ["Ist Mira Holmqvist verheiratet?", "Mira Holmqvist est-elle mariée ?", "Hat Mira Holmqvist Kinder?"],
)
def test_private_matters_in_another_language(text: str, library: Library) -> None:
    assert parse(text, library, TODAY).query.refusal == "private"


@pytest.mark.parametrize(
    ("text", "topic"),
    [
        ("Vorurteile in Sprachmodellen", "bias in language models"),
        ("Betrug am Telefon", "voice phishing fraud"),
        ("Graphiques trompeurs", "charts misleading"),
        ("Détection de logiciels malveillants", "detection of malware"),
        ("Bayes'sche Optimierung", "Bayesian optimization"),
        ("destilación de conocimiento", "knowledge distillation"),
    ],
)
def test_a_terse_topic_tells_its_language(text: str, topic: str, library: Library) -> None:
    query = parse(text, library, TODAY).query
    assert (query.topic, query.shown_topic) == (topic, text)


class Words:
    """A vocabulary of a few English words."""

    _everyday = frozenset(
        "alt text images red algae studio die casting route planning reduction melody".split()
    )

    def is_stored(self, word: str) -> bool:
        return word == "sensors"

    def is_everyday(self, word: str) -> bool:
        return word in self._everyday

    def is_name(self, word: str) -> bool:
        return word == "marina"


@pytest.mark.parametrize(
    "text",
    [
        "die casting",
        "alt text for images",
        "papers on red algae",
        "studio",
        "on en route planning",
        "哪一篇是口头报告（oral）？",
    ],
)
def test_what_is_in_none_of_these_languages_is_left_alone(text: str) -> None:
    assert in_english(text, Words()) is None


@pytest.mark.parametrize(
    ("word", "code", "english"),
    [
        ("Sensoren", "de", "sensors"),
        ("Reduktion", "de", "reduction"),
        ("melodie", "de", "melody"),
        ("melodie", "fr", "melody"),
        ("reduccion", "es", "reduction"),
        ("riduzione", "it", None),
        ("Marina", "es", None),
        ("papageienität", "de", None),
    ],
)
def test_a_word_is_shared_with_english_only_where_english_has_it(
    word: str, code: str, english: str | None
) -> None:
    language = next(one for one in languages() if one.code == code)
    assert english_of(word, language, Words()) == english
