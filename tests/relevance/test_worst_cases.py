"""What made results useless in real use: a bare number, a thank-you or a reference that leads, and pages of results for
a query about which nothing is there. States, organisations and texts are fictional.
"""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from conformance.corpus import Entry, fill
from support.cases import each_case

from indexer.archive import Archive
from indexer.domain import Match, Mode, PassageKind, SearchRequest
from indexer.embedding import SentenceTransformerEmbedder
from indexer.engines import open_index
from indexer.engines.embedded.build import build_index
from indexer.engines.embedded.engine import EmbeddedIndex
from indexer.ports import Index
from indexer.settings import Settings
from indexer.vocabulary import load_vocabulary

SAME_TEXT = (
    "Schools in the three provinces teach conflict resolution from the first year. Teachers asked for material in "
    "their own languages, and the ministry printed it."
)
ENTRIES = (
    Entry("institute", (
        "1.",
        "2. Peace education",
        "Peace education belongs in every school: children who learn to settle a quarrel keep the habit.",
        "3.",
        "Women and girls",
        "Women teach most of these classes and are seldom asked when they are planned. Ask them first.",
        "Thank you for your attention.",
        "References",
        "1. Ferrowe, A. (2019). Peace education and its critics. Journal of Fictional Peace Studies, 4(2), pp. 17-31.",
        "2. Quill, B. (2021). Women, peace and security: a reader. Lowmoor: Lowmoor University Press.",
        "3. Tarn, C. (2018). Education for peace after war. Northquay Review, 9(1), pp. 1-20.",
    ), "Peace education in schools", ("Ferrowe Institute",), ("Academia",), date="2022-05-02"),
    Entry("cites", (
        "The association counts its members every second year and publishes the figures.",
        "1. Ferrowe, A. (2019). Peace education and its critics. Journal of Fictional Peace Studies, 4(2), pp. 17-31.",
    ), "Membership", ("Harbour Association",), ("Civil society",), date="2022-05-03"),
    Entry("thanks", (
        "Thank you, Mr. Chair.",
        "Ferries between the islands carry school children free of charge, and the State pays the operators for it.",
        "Thank you.",
    ), "Ferries", ("Republic of Maluvea",), ("States",), date="2022-05-04"),
    Entry("form", (
        "A. Form", SAME_TEXT, "B. Attachment", SAME_TEXT,
    ), "Answers to the questionnaire", ("Kingdom of Halvenmark",), ("States",), date="2022-05-05"),
    *(Entry(f"other{number}", (text,), "Statement", ("Valmere",), ("States",)) for number, text in enumerate((
        "Customs offices exchange lists of containers every night, which shortened the queues in both harbours.",
        "The register of pesticides is open to farmers, who look up what they may spray and when.",
        "Bridges older than sixty years are inspected each spring, and the reports are public.",
        "A tax on empty houses paid for two hundred flats in the capital.",
        "Rangers counted the herons on the lower lake and found fewer nests than a year before.",
        "Broadcasters keep recordings of election debates for ten years.",
    ))),
)  # fmt: skip


@pytest.fixture(scope="module")
def model() -> SentenceTransformerEmbedder:
    return SentenceTransformerEmbedder(Settings().model)


@pytest.fixture(scope="module")
def furnished(model: SentenceTransformerEmbedder, tmp_path_factory: pytest.TempPathFactory) -> Index:
    """Submissions with reference lists, thanks, numbers that stand alone, and a form that says everything twice."""
    folder = tmp_path_factory.mktemp("furnished")
    settings = replace(Settings(), data_dir=folder)
    with Archive(folder) as archive:
        fill(archive, ENTRIES, model)
        build_index(archive, folder, load_vocabulary(None), model.key, model.dimension)
    return EmbeddedIndex(settings, model)


FRENCH = tuple(
    Entry(f"french{number}", (text,), "Déclaration", ("Valmere",), ("States",), languages=("fr",))
    for number, text in enumerate((
        "L'éducation pour la paix a sa place dans chaque école : qui apprend tôt à régler une querelle s'en souvient.",
        "Les douanes échangent chaque nuit les listes de conteneurs, ce qui raccourcit les files dans les deux ports.",
        "Le registre des pesticides est ouvert aux agriculteurs, qui y cherchent ce qu'ils peuvent épandre, et quand.",
        "Les ponts de plus de soixante ans sont inspectés chaque printemps, et les rapports sont publics.",
        "Un impôt sur les maisons vides a payé deux cents appartements dans la capitale.",
        "Les gardes ont compté les hérons du lac et trouvé moins de nids que l'année d'avant.",
        "Les chaînes gardent pendant dix ans les enregistrements des débats électoraux.",
    ))
)  # fmt: skip


@pytest.fixture(scope="module")
def french(model: SentenceTransformerEmbedder, tmp_path_factory: pytest.TempPathFactory) -> Index:
    """A collection in French alone."""
    folder = tmp_path_factory.mktemp("french")
    with Archive(folder) as archive:
        fill(archive, FRENCH, model)
        build_index(archive, folder, load_vocabulary(None), model.key, model.dimension)
    return EmbeddedIndex(replace(Settings(), data_dir=folder), model)


@pytest.fixture(scope="module")
def sample(model: SentenceTransformerEmbedder, sample_data_dir: Path) -> Index:
    return open_index(replace(Settings(), data_dir=sample_data_dir), model)


@pytest.mark.parametrize("mode", list(Mode))
@pytest.mark.parametrize("query", ["peace", "women", "peace education", "education", "references", "thank you"])
def test_no_document_that_says_something_is_led_by_furniture(furnished: Index, query: str, mode: Mode) -> None:
    answer = furnished.search(SearchRequest(query, mode, Match.ANY))
    led = [hit.passages[0].passage.kind for hit in (*answer.results, *answer.related.results)]
    statements = [kind is PassageKind.STATEMENT for kind in led[: len(answer.results)]]
    assert statements == sorted(statements, reverse=True), "documents without a statement that matches come last"
    assert set(led[len(answer.results) :]) <= {PassageKind.STATEMENT}


@pytest.mark.parametrize("mode", [Mode.HYBRID, Mode.SEMANTIC])
@each_case
def test_documents_in_one_language_are_found_in_the_others(furnished: Index, query: str, mode: Mode) -> None:
    """All of them are in English: to say that none says this would be wrong."""
    answer = furnished.search(SearchRequest(query, mode))
    assert answer.results[0].passages[0].passage.text.startswith("Peace education belongs")


@pytest.mark.parametrize(("query", "begins"), [("paix", "Peace education belongs"), ("mujeres", "Women teach most")])
def test_one_word_of_another_language_is_found(furnished: Index, query: str, begins: str) -> None:
    answer = furnished.search(SearchRequest(query))
    assert answer.results[0].passages[0].passage.text.startswith(begins)


@pytest.mark.parametrize("mode", [Mode.HYBRID, Mode.SEMANTIC])
@pytest.mark.parametrize("query", ["peace education", "education for peace", "educación para la paz", "和平教育"])
def test_documents_in_french_alone_are_found_in_english_too(french: Index, query: str, mode: Mode) -> None:
    answer = french.search(SearchRequest(query, mode))
    assert answer.results[0].passages[0].passage.text.startswith("L'éducation pour la paix")


@pytest.mark.parametrize("mode", [Mode.KEYWORD, Mode.HYBRID])
@pytest.mark.parametrize(("query", "begins"), [("peace", "Peace education belongs"), ("women", "Women teach most")])
def test_a_single_word_is_answered_by_who_says_something_about_it(
    furnished: Index, query: str, begins: str, mode: Mode
) -> None:
    answer = furnished.search(SearchRequest(query, mode))
    assert answer.results[0].document.file == "institute"
    assert answer.results[0].passages[0].passage.text.startswith(begins)


def test_what_only_cites_the_subject_comes_last_and_is_counted(furnished: Index) -> None:
    answer = furnished.search(SearchRequest("peace"))
    assert [hit.document.file for hit in answer.results] == ["institute", "cites"]
    assert answer.total == answer.keyword_total
    assert answer.total.documents == 2


def test_a_form_that_says_everything_twice_is_one_result(furnished: Index) -> None:
    answer = furnished.search(SearchRequest("material for teachers in their own languages"))
    assert answer.results[0].document.file == "form"
    assert [hit.document.file for hit in answer.results].count("form") == 1
    assert answer.results[0].found == 2


@pytest.mark.parametrize("query", ["who opposes peace education", "why peace education", "who wants peace education"])
def test_a_question_is_answered_by_what_has_its_subject(furnished: Index, query: str) -> None:
    answer = furnished.search(SearchRequest(query))
    assert answer.results[0].passages[0].passage.text.startswith("Peace education belongs")
    told = {note.code for note in answer.notes}
    assert ("words_only_ask" in told, "sides_untold" in told) == (True, query.startswith("who "))


@pytest.mark.parametrize("mode", [Mode.HYBRID, Mode.SEMANTIC])
@pytest.mark.parametrize(
    "query", ["zxqvbn glorptang", "deep-sea mining moratorium", "moratoria sobre la minería en los fondos marinos"]
)
def test_a_query_about_which_nothing_is_there_has_no_result(
    sample: Index, furnished: Index, query: str, mode: Mode
) -> None:
    for index in (sample, furnished):
        answer = index.search(SearchRequest(query, mode))
        assert (answer.total.documents, answer.total.passages, answer.results) == (0, 0, ())
        assert not any(values for values in answer.facets.values())
        assert answer.related.results, "what is nearest is listed apart"
        assert "nothing_says_this" in [note.code for note in answer.notes]
        assert list(index.every_match(answer.request)) == []


@pytest.mark.parametrize("mode", [Mode.KEYWORD, Mode.HYBRID])
@pytest.mark.parametrize("query", ["peace", "women"])
def test_on_the_sample_corpus_a_single_word_is_led_by_statements(sample: Index, query: str, mode: Mode) -> None:
    answer = sample.search(SearchRequest(query, mode))
    assert answer.results
    assert {hit.passages[0].passage.kind for hit in answer.results} == {PassageKind.STATEMENT}
    translated = [hit for hit in answer.results if hit.passages[0].passage.language != "en"]
    assert answer.total.documents == answer.keyword_total.documents + len(translated)
    assert not translated or mode is Mode.HYBRID
