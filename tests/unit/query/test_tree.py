"""What is read off a query's tree."""

from __future__ import annotations

import pytest

from indexer.domain import SearchRequest
from indexer.query.nodes import Group, Or, Synonym, Word
from indexer.query.plan import plan
from indexer.query.syntax import parse
from indexer.query.tree import asked_words, asking_words, content, format_query, names, position_asked
from indexer.vocabulary import Vocabulary, load_vocabulary


@pytest.fixture(scope="module")
def vocabulary() -> Vocabulary:
    return load_vocabulary(None)


@pytest.mark.parametrize(
    ("query", "left"),
    [
        ("who opposes a binding instrument", "a binding instrument"),
        ("what does Chile say", "Chile"),
        ("quién apoya el tratado", "el tratado"),
        ("who is against the treaty", "the treaty"),
        ("quién está contra el tratado", "el tratado"),
        ("attacks against ships", "attacks against ships"),
        ("States against the tolls", "the tolls"),
        ("countries that reject tolls", "tolls"),
        ("governments in favour of tolls", "of tolls"),
        ("states supporting armed groups", "states supporting armed groups"),
        ("pays opposés au péage", "au péage"),
        ("países en contra del peaje", "del peaje"),
        ("quién está a favor del peaje", "del peaje"),
        ("страны против сбора", "сбора"),
        ("الدول المعارضة للرسوم", "للرسوم"),
        ("qui s'oppose à un traité", "à un traité"),
        ("what's the opinion of women", "the opinion of women"),
        ("Cuba’s position on drones", "Cuba’s on drones"),
        ("children's views", "children's views"),
        ("which of the states support a treaty", "a treaty"),
        ("who mentions Torvia", "Torvia"),
        ("which delegations referred to Torvia", "Torvia"),
        ("who has spoken about the lamps", "the lamps"),
        ("which companies criticised the levy", "the levy"),
        ("qui a parlé de Torvia", "Torvia"),
        ("quelles délégations ont évoqué Torvia", "Torvia"),
        ("quién mencionó Torvia", "Torvia"),
        ("quien menciono Torvia", "Torvia"),
        ("quem fala de Torvia", "Torvia"),
        ("кто упомянул Торвию", "Торвию"),
        ("что сказала Торвия о фонарях", "Торвия о фонарях"),
        ("من تحدث عن كوبا", "كوبا"),
        ("ماذا قالت كوبا", "كوبا"),
        ("谁提到了克什米尔", "克什米尔"),
        ("俄罗斯说了什么", "俄罗斯"),
        ("Ines Duarte dijo", "Ines Duarte"),
        ("what is the name of the harbour", "the name of the harbour"),
        ("mention of lamps", "mention of lamps"),
        ("raise awareness", "raise awareness"),
        ("Edward Said", "Edward Said"),
        ("IS terrorism", "IS terrorism"),
        ("Who Supports Lamps", "Lamps"),
        ("who wants help for small states", "help for small states"),
        ("who pays for satellites", "pays for satellites"),
        ("quels pays veulent des satellites", "des satellites"),
        ("cyber norms for small states", "cyber norms for small states"),
        ("support for peacekeeping", "support for peacekeeping"),
        ("developing countries", "developing countries"),
        ("who opposes", "who opposes"),
        ("who -treaty", "who -treaty"),
        ("who opposes -treaty sanctions", "-treaty sanctions"),
        ("who AND treaty", "who AND treaty"),
        ('who "opposes sanctions"', '"opposes sanctions"'),
        ("treaty", "treaty"),
    ],
)
def test_words_that_only_ask_are_left_out_where_there_are_others(query: str, left: str) -> None:
    assert format_query(content(parse(query).root)) == left


@pytest.mark.parametrize(
    ("query", "asking"),
    [
        ("position of Cuba on drones", ("position",)),
        ("Cuba position on drones", ("position",)),
        ("EU views on drones", ("views",)),
        ("la position de Cuba sur les drones", ("position",)),
        ("la postura de Cuba sobre drones", ("postura",)),
        ("what did Cuba mention", ("what", "did", "mention")),
        ("Cuba name change", ()),
        ("позиция Кубы по дронам", ("позиция",)),
        ("موقف كوبا والطائرات", ("موقف",)),
        ("position paper on Cuba", ()),
        ("position paper of Cuba", ("position", "paper")),
        ("position of women in Cuba", ()),
        ("positions", ()),
    ],
)
def test_a_word_for_a_position_only_asks_beside_a_name(
    query: str, asking: tuple[str, ...], vocabulary: Vocabulary
) -> None:
    assert plan(SearchRequest(query), vocabulary).asking == asking


def test_nothing_stays_nothing() -> None:
    assert content(None) is None


@pytest.mark.parametrize(
    ("query", "asking"),
    [("who opposes a binding instrument", ("who", "opposes")), ("who opposes", ()), ("who AND treaty", ()), ("", ())],
)
def test_what_was_left_out_can_be_told(query: str, asking: tuple[str, ...]) -> None:
    assert asking_words(parse(query).root) == asking


@pytest.mark.parametrize(
    ("query", "asked"),
    [
        ("the ransomware of hospitals", ["ransomware", "hospitals"]),
        ("networks AND ransomware", ["networks", "ransomware"]),
        ("ransomware", ["ransomware"]),
        ('"human rights" -war networks*', []),
        ("war OR peace", []),
        ("of the", []),
        ("", []),
    ],
)
def test_words_that_an_answer_may_lack(query: str, asked: list[str]) -> None:
    assert [word for word, _ in asked_words(parse(query).root)] == asked


@pytest.mark.parametrize(
    ("query", "named"),
    [
        ("what does Valmere say about tolls", ["Valmere"]),
        ("tolls of the Lower Harbour", ["Lower", "Harbour"]),
        ("Tolls of Valmere", ["Valmere"]),
        ("Harbour Tolls", []),
        ("HARBOUR tolls", []),
        ("tolls for NGOs or ICAN staff", []),
        ("tolls in crimea", ["crimea"]),
        ("Valmere", []),
        ("haiti tolls", ["haiti"]),
        ("who supports Haiti", ["Haiti"]),
        ("tolls -Haiti", []),
        ('tolls "of Haiti"', []),
        ("tolls", []),
        ("", []),
        ("ships of Orsk and Tarn and Vale and Hust and Marr", ["Orsk", "Tarn", "Vale", "Hust", "Marr"]),
        ("ships of Orsk and Tarn and Vale and Hust and Marr and Klem", []),
    ],
)
def test_names_are_told_by_capitals_or_by_the_vocabulary(vocabulary: Vocabulary, query: str, named: list[str]) -> None:
    found = plan(SearchRequest(query), vocabulary).names
    assert [format_query(one.node).split(" OR ")[0].strip('"()') for one in found] == named


def test_a_known_name_is_found_in_every_language(vocabulary: Vocabulary) -> None:
    (germany,) = plan(SearchRequest("tolls in Germany"), vocabulary).names
    assert germany.scripts == {"Latin", "Cyrillic", "Arabic", "Han"}
    written = format_query(germany.node)
    assert all(name in written for name in ("Germany", "allemagne", "alemania", "германии"))
    (valmere,) = plan(SearchRequest("tolls in Valmere"), vocabulary).names
    assert valmere.scripts == {"Latin"}


def test_a_name_within_a_translated_term_is_one(vocabulary: Vocabulary) -> None:
    found = plan(SearchRequest("islands in the Civil Register"), vocabulary, {"en": 0.9, "fr": 0.1})
    assert [format_query(one.node) for one in found.names] == ["Civil", "Register"]


def test_a_capital_makes_a_name_of_what_no_text_has_as_a_word() -> None:
    word = Word("Plimsol")
    found = names(Group((word, Word("referendum"))), {}, lambda _: None, {}, {"Plimsol": "en"})
    assert [(one.node, one.spoken) for one in found] == [(word, "en")]
    assert names(Group((word, Word("referendum"))), {}, lambda _: None, {}) == ()
    assert [one.spoken for one in names(word, {}, lambda _: None, {}, {"Plimsol": "en"})] == ["en"]


def test_an_acronym_of_a_proper_name_is_asked_beside_another_name() -> None:
    acronym, state = Or((Word("IANA"), Synonym(("internet", "author")))), Word("Chile")
    asked = Group((state, Word("on"), acronym))
    found = names(asked, {state: state}, lambda _: None, {}, None, {acronym})
    assert [one.node for one in found] == [state, acronym]
    assert names(Group((Word("funding"), acronym)), {}, lambda _: None, {}, None, {acronym}) == ()


@pytest.mark.parametrize(
    ("question", "position"),
    [
        ("who opposes the tolls", "who opposes the tolls"),
        ("countries against tolls", "opposes tolls"),
        ("quién está a favor del peaje", "está a apoya del peaje"),
        ("which delegations oppose the tolls", "which oppose the tolls"),
        ("quién se opone al peaje", "se opone al peaje"),
        ("who is against the tolls", "who is opposes the tolls"),
        ("who wants tolls", "who supports tolls"),
        ("qui défend le péage", "qui soutient le péage"),
        ("谁批评收费", "谁反对收费"),
        ("谁支持反对收费的法律", "谁支持反对收费的法律"),
        ("what does Chile say on tolls", ""),
        ("harbour tolls", ""),
    ],
)
def test_a_question_for_a_side_has_the_position_of_whom_it_asks_for(question: str, position: str) -> None:
    assert position_asked(question, asking_words(parse(question).root)) == position


def test_a_word_with_other_ways_to_write_it_asks_as_typed() -> None:
    ways = Or((Word("countries"), Synonym(("countr", "ie~en"), "countr-ies")))
    assert asking_words(Group((ways, Word("against"), Word("tolls")))) == ("countries", "against")
