"""Sentences of our own in each language: who says what, in the words of the text."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.records import Article
from sayso.statements import find_statements
from sayso.statements.rules.quoted import find_quoted
from sayso.text.lexicon import LANGUAGES, lexicon

CASES = [
    (
        "fr",
        "« Le pont sera fermé dès lundi », a déclaré la maire Odile Ferrand.",
        "la maire Odile Ferrand",
        "Le pont sera fermé dès lundi",
    ),
    (
        "fr",
        "Le maire de Brissac, Paul Rivet, a déclaré que le pont serait fermé.",
        "Le maire de Brissac, Paul Rivet",
        "le pont serait fermé",
    ),
    (
        "fr",
        "Selon le ministère des Transports, le pont est trop vieux.",
        "le ministère des Transports",
        "le pont est trop vieux",
    ),
    ("fr", "Le pont est trop vieux, selon deux ingénieurs.", "deux ingénieurs", "Le pont est trop vieux"),
    (
        "fr",
        "« Personne ne nous a prévenus, regrette-t-elle. Rien n’a été dit. »",
        "-t-elle",
        "« Personne ne nous a prévenus … Rien n’a été dit. »",
    ),
    ("fr", "« C’est une honte pour la ville », tempête Luc Maillard.", "Luc Maillard", "C’est une honte pour la ville"),
    (
        "fr",
        "Odile Ferrand a insisté : « Nous rouvrirons avant l’été prochain. »",
        "Odile Ferrand",
        "Nous rouvrirons avant l’été prochain.",
    ),
    (
        "de",
        "„Die Brücke bleibt bis Mai gesperrt“, sagte Bürgermeisterin Heike Lohner am Montag.",
        "Bürgermeisterin Heike Lohner",
        "Die Brücke bleibt bis Mai gesperrt",
    ),
    ("de", "Lohner sagte, dass die Brücke am 14. Mai öffnet.", "Lohner", "die Brücke am 14. Mai öffnet"),
    ("de", "Lohner sagte, die Brücke sei zu alt.", "Lohner", "die Brücke sei zu alt"),
    ("de", "Die Brücke sei zu alt, teilte die Polizei am Montag mit.", "die Polizei", "Die Brücke sei zu alt"),
    ("de", "Laut Polizei wurde niemand verletzt.", "Polizei", "wurde niemand verletzt"),
    (
        "de",
        "Anwohnern zufolge war die Brücke schon lange beschädigt.",
        "Anwohnern",
        "war die Brücke schon lange beschädigt",
    ),
    ("de", "Die Brücke bleibt gesperrt, wie die Stadt mitteilte.", "die Stadt", "Die Brücke bleibt gesperrt"),
    (
        "es",
        "“El puente seguirá cerrado hasta mayo”, dijo la alcaldesa Marta Solano.",
        "la alcaldesa Marta Solano",
        "El puente seguirá cerrado hasta mayo",
    ),
    ("es", "El ministro ha asegurado este lunes que el puente es seguro.", "El ministro", "el puente es seguro"),
    (
        "es",
        "Según fuentes del ministerio, el puente es demasiado viejo.",
        "fuentes del ministerio",
        "el puente es demasiado viejo",
    ),
    (
        "it",
        "«Il ponte resterà chiuso fino a maggio», ha detto la sindaca Carla Bellini.",
        "la sindaca Carla Bellini",
        "Il ponte resterà chiuso fino a maggio",
    ),
    ("it", "Carla Bellini ha spiegato che il ponte è troppo vecchio.", "Carla Bellini", "il ponte è troppo vecchio"),
    (
        "pt",
        "“A ponte vai ficar fechada até maio”, disse a prefeita Lúcia Prado.",
        "a prefeita Lúcia Prado",
        "A ponte vai ficar fechada até maio",
    ),
    ("pt", "O governador afirmou que a ponte é segura.", "O governador", "a ponte é segura"),
    (
        "nl",
        "“De brug blijft dicht tot mei”, zei burgemeester Els Verhage.",
        "burgemeester Els Verhage",
        "De brug blijft dicht tot mei",
    ),
    ("nl", "Volgens de politie raakte niemand gewond.", "de politie", "raakte niemand gewond"),
    ("pl", "Prezydent Jan Wolak powiedział, że most jest za stary.", "Prezydent Jan Wolak", "most jest za stary"),
    ("ru", "Министр Олег Савин заявил, что мост закроют в мае.", "Министр Олег Савин", "мост закроют в мае"),
    (
        "id",
        "Gubernur Adi Pranata mengatakan bahwa jembatan itu ditutup.",
        "Gubernur Adi Pranata",
        "jembatan itu ditutup",
    ),
    ("ar", "وقال الوزير سامي حداد إن الجسر سيغلق في مايو.", "الوزير سامي حداد", "الجسر سيغلق في مايو"),
    ("ar", "وأوضح المدير رامي خليل لصحيفة المرفأ أن العمل توقف.", "المدير رامي خليل", "العمل توقف"),
    ("ur", "میئر نادیہ قریشی نے کہا کہ پل مئی تک بند رہے گا۔", "میئر نادیہ قریشی", "پل مئی تک بند رہے گا"),
    ("ur", "پولیس کے مطابق کوئی زخمی نہیں ہوا۔", "پولیس", "کوئی زخمی نہیں ہوا"),
    ("ur", "تاجروں کا کہنا ہے کہ پل بہت پرانا ہے۔", "تاجروں", "پل بہت پرانا ہے"),
    ("hi", "महापौर रेखा जोशी ने कहा कि पुल मई तक बंद रहेगा।", "महापौर रेखा जोशी", "पुल मई तक बंद रहेगा"),
    ("hi", "पुलिस के मुताबिक कोई घायल नहीं हुआ।", "पुलिस", "कोई घायल नहीं हुआ"),
]

SILENT = [
    ("fr", "Le maire a visité le pont « Marie-Jeanne » lundi avec les ingénieurs."),
    ("fr", "La police a annoncé les mesures que le ministre attendait."),
    ("fr", "« Une très belle journée pour toute la ville »"),
    ("fr", "Le pont que la maire avait promis est ouvert."),
    ("de", "Die Polizei sprach mit den Anwohnern über die Brücke."),
    ("de", "Heike Lohner, die seit 2020 im Amt ist, kündigte Maßnahmen an."),
    ("es", "Ha revelado una investigación en la que participaron tres diarios."),
    ("es", "El puente que la alcaldesa prometió sigue cerrado."),
    ("ur", "پل چار سال پہلے بند ہوا تھا اور اب کھل گیا ہے۔"),
    ("xx", "“Nemo zaliq orum vantel piro”, dixo Marta Solano."),
]


def statements(language, text):
    return find_statements(Article.from_text(text, language=language))


def words(text, spans):
    return " … ".join(span.of(text) for span in spans)


@pytest.mark.parametrize(("language", "text", "source", "content"), CASES)
def test_who_says_what(language, text, source, content):
    (found,) = statements(language, text)
    assert words(text, found.source.spans) == source
    assert words(text, found.content).strip("«»„“” ") == content.strip("«»„“” ")


@pytest.mark.parametrize(("language", "text"), SILENT)
def test_nothing_is_made_up(language, text):
    assert statements(language, text) == ()


@pytest.mark.parametrize(
    ("language", "text", "names"),
    [
        (
            "fr",
            "La maire Odile Ferrand a dit que le pont ferme.\n\n« Il est trop vieux », a ajouté Mme Ferrand.",
            ["Odile Ferrand"] * 2,
        ),
        (
            "fr",
            "La maire Odile Ferrand était là.\n\n« Il est trop vieux pour les camions », a-t-elle dit.",
            ["Odile Ferrand"],
        ),
        (
            "fr",
            "Paul Rivet, ministre des Ports, est venu.\n\n« Il est trop vieux », a dit le ministre des Ports.",
            ["Paul Rivet"],
        ),
        ("de", "„Sie bleibt zu“, sagte Minister Jan Bohm. „Wir bauen eine neue Brücke.“", ["Jan Bohm"] * 2),
        (
            "de",
            "Ministerin Eva Stolz kam.\n\n„Sie bleibt zu“, sagte Stolz.\n\n„Wir bauen neu“, sagte er.",
            ["Eva Stolz", None],
        ),
        ("es", "El alcalde Luis Parra dijo que el puente cierra y añadió que es viejo.", ["Luis Parra"] * 2),
        ("ur", "میئر نادیہ قریشی نے کہا کہ پل بند ہے۔\n\nانھوں نے بتایا کہ کام جاری ہے۔", ["نادیہ قریشی"] * 2),
    ],
)
def test_names_are_resolved_or_left_open(language, text, names):
    assert [found.source.name for found in statements(language, text)] == names


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "Des sources ont affirmé que le pont fermera."),
        ("de", "Ermittler sagten, dass die Brücke fiel."),
        ("es", "Fuentes del puerto aseguran que el puente cerrará."),
        ("ur", "ذرائع نے بتایا کہ پل بند ہو گا۔"),
    ],
)
def test_who_withholds_the_name_is_anonymous(language, text):
    (found,) = statements(language, text)
    assert found.source.anonymous
    assert found.source.name is None


def test_what_was_told_to_an_outlet_came_through_it():
    text = "« Le pont ferme en mai », a déclaré Odile Ferrand au Figaro."
    assert [link.name for link in statements("fr", text)[0].chain] == ["Figaro", "Odile Ferrand"]


def test_a_quotation_over_paragraphs_is_one_statement():
    text = "Odile Ferrand a expliqué : « Le pont est vieux.\n\n« Nous le fermons. »"
    (found,) = statements("fr", text)
    assert [span.of(text) for span in found.content] == ["« Le pont est vieux.", "« Nous le fermons. »"]


def test_a_denial_is_negated():
    (found,) = statements("fr", "La maire n’a pas dit que le pont fermerait.")
    assert found.modality == "negated"


def test_a_statement_inside_another_has_the_chain_of_both():
    outer, inner = statements("fr", "Selon la police, Paul Rivet a déclaré que le pont ferme.")
    assert inner.nested_in == outer.id
    assert [link.name for link in inner.chain] == ["police", "Paul Rivet"]


@pytest.mark.parametrize("language", LANGUAGES)
@given(text=st.text(alphabet="ab AB.,:;«»“”„\"'-\n()انےکہ। que dit hat sagte dass كہا कहा कि", max_size=80))
def test_spans_lie_in_the_text_and_only_in_it(language, text):
    article = Article.from_text(text, language=language)
    for frame in find_quoted(article, lexicon(language)):
        assert all(0 <= span.start < span.end <= len(text) for span in (*frame.content, *frame.cue))
        assert frame.source is not None
        assert list(frame.content) == sorted(frame.content)


@pytest.mark.parametrize("piece", ["« a dit que, ", "dit ", "X, ", "„sagte er, ", "que ", "- ", "Le Maire "])
def test_time_grows_with_the_text_only(piece):
    def took(times):
        article = Article.from_text(piece * times, language="fr")
        start = time.perf_counter()
        find_statements(article)
        return time.perf_counter() - start

    short = max(took(500), 0.01)
    assert took(4000) < short * 40


def test_what_the_police_did_not_tell_is_negated():
    (found,) = statements("de", "Wie viele Menschen verletzt wurden, teilte die Polizei zunächst nicht mit.")
    assert found.modality == "negated"


def test_a_pronoun_is_who_the_paragraph_names_and_nobody_it_quotes():
    text = (
        "„Wir bauen neu“, sagte Minister Jan Bohm.\n\nFroh zeigte sich auch Ministerin Eva Stolz. "
        "„Mit Anna Reh wird das gut“, schrieb sie."
    )
    assert [found.source.name for found in statements("de", text)] == ["Jan Bohm", "Eva Stolz"]
