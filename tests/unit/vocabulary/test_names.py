"""Which names of States are known in a query, and under which others it is searched then."""

from __future__ import annotations

import pytest
from support.cases import each_case, scored

from indexer.analysis.symbols import symbol_keys
from indexer.domain import Mode, SearchRequest
from indexer.query.nodes import And, Group, Node, Or, Phrase, Synonym, Word
from indexer.query.pinning import Pinning
from indexer.query.plan import Plan, plan
from indexer.query.tree import leaves
from indexer.vocabulary import load_vocabulary
from indexer.vocabulary.adjectives import adjectives_of
from indexer.vocabulary.names import without_possessive

VOCABULARY = load_vocabulary(None)
RUSSIA, BRITAIN, AMERICA = (
    "Russian Federation", "United Kingdom of Great Britain and Northern Ireland", "United States of America",
)  # fmt: skip


def same(nodes: tuple[Node, ...]) -> Or:
    return Or(nodes, same=True)


def planned(query: str, mode: Mode = Mode.HYBRID) -> Plan:
    return plan(SearchRequest(query, mode), VOCABULARY)


@scored(0.95)
def test_a_name_by_itself_is_answered_by_words_its_bearer_first(typed: str, submitter: str) -> None:
    found = planned(typed)
    assert found.first is not None
    assert (found.mode, found.first.submitters, found.first.symbols) == (Mode.KEYWORD, (submitter,), ())
    assert planned(typed, Mode.SEMANTIC).mode is Mode.SEMANTIC
    assert planned(typed, Mode.SEMANTIC).first is None


@pytest.mark.parametrize(
    "typed",
    ["us", "eu", "eau", "las", "AI", "IT", "CAN", "ROM", "and", "Europe", '"Russia"', "-Russia", "Russia*",
     "Russia OR China", "Russia China", "Least Developed Countries", "Secretary-General", "turkeys", ""],
)  # fmt: skip
def test_what_is_no_name_by_itself_is_none(typed: str) -> None:
    assert planned(typed).first is None


def test_a_name_is_searched_in_six_languages() -> None:
    assert set(planned("Россия").added) >= {"Russia", "Russian Federation", "Russie", "Rusia", "俄罗斯", "روسيا"}
    assert set(planned("Ivory Coast").added) >= {"Côte d'Ivoire", "Кот-д'Ивуар", "科特迪瓦"}


def test_a_name_that_holds_another_is_found_by_that() -> None:
    assert "People’s Republic of China" not in planned("China").added
    assert VOCABULARY.names.submitter("People’s Republic of China") == "China"


def test_words_of_a_name_stand_next_to_each_other() -> None:
    """`Member States of the United Nations` is not what `United States` asks for."""
    root = planned("United States").root
    assert isinstance(root, Or)
    assert Phrase(("united", "states"), quoted=False) in root.nodes
    assert not any(isinstance(node, Group) for node in root.nodes)


def test_a_name_of_one_word_is_not_searched_by_its_stem() -> None:
    """`Дания` has the stem of `данные`, data; of 4,000 Russian sentences it would be found in 131 about data."""
    found = {leaf.terms for leaf in leaves(planned("Denmark").root) if isinstance(leaf, Phrase)}
    assert {("дания",), ("дании",), ("данию",), ("данией",)} <= found
    assert not any(isinstance(leaf, Synonym) for leaf in leaves(planned("Дания").root))


@pytest.mark.parametrize("typed", ["Togo", "Qatar", "Mali", "China", "India"])
def test_no_passage_is_searched_for_a_name_that_is_a_word_or_stands_within_one(typed: str) -> None:
    found = {
        leaf.text if isinstance(leaf, Word) else getattr(leaf, "typed", "") for leaf in leaves(planned(typed).root)
    }
    assert not found & {"Того", "قطر", "مالي", "中国", "马里", "印度"}, "中国 stands within 发展中国家"


def adjectives(language: str) -> list[Phrase]:
    (found,) = (one for one in adjectives_of("Russian Federation") if one.language == language)
    return [Phrase(form, quoted=False) for form in found.forms]


def test_a_state_is_also_found_by_its_adjective_and_its_people() -> None:
    found = {leaf.terms for leaf in leaves(planned("Israel ransomware").root) if isinstance(leaf, Phrase)}
    assert {("israeli",), ("israelis",)} <= found
    assert ("israelienne",) not in found
    found = {leaf.terms for leaf in leaves(planned("Israel").root) if isinstance(leaf, Phrase)}
    assert {("israeli",), ("israelienne",), ("израильской",), ("الاسراييلي",)} <= found
    assert not any("guinean" in leaf.terms for leaf in leaves(planned("Guinea").root) if isinstance(leaf, Phrase))


@pytest.mark.parametrize(
    ("typed", "root"),
    [
        ("Russia ransomware", Group((same((Word("Russia"), Phrase(("russian", "federation"), quoted=False),
                                           *adjectives("en"))),
                                     Word("ransomware")))),
        ("Russie AND rançongiciel", And((same((Word("Russie"), Phrase(("russia",), quoted=False),
                                            Phrase(("russian", "federation"), quoted=False),
                                            *(form for one in ("en", "fr", "es") for form in adjectives(one)))),
                                      Word("rançongiciel")))),
        ("网络 俄罗斯",
         Group((Word("网络"), same((Phrase(tuple("俄罗斯"), quoted=False), Phrase(("russia",), quoted=False),
                                  Phrase(("russian", "federation"), quoted=False)))))),
        ("United States ransomware", Group((same((Phrase(("united", "states"), quoted=False),
                                                *(Phrase(form, quoted=False)
                                                  for form in (("usa",), ("US",), ("u", "s"))))),
                                          Word("ransomware")))),
        ("U.S. ransomware", Group((same((Phrase(("u", "s"), quoted=False), Phrase(("united", "states"), quoted=False),
                                         Phrase(("usa",), quoted=False), Phrase(("US",), quoted=False))),
                                   Word("ransomware")))),
        ("US ransomware", Group((same((Phrase(("US",), quoted=False), Phrase(("united", "states"), quoted=False),
                                       Phrase(("usa",), quoted=False), Phrase(("u", "s"), quoted=False))),
                                 Word("ransomware")))),
        ("tell us more", Group((Word("tell"), Word("us"), Word("more")))),
        ("кроме того", Group((Word("кроме"), Word("того")))),
        ("دعم مالي", Group((Word("دعم"), Word("مالي")))),
        ('"Russia" ransomware', Group((Phrase(("russia",)), Word("ransomware")))),
        ("Российской Федерации угрозы",
         Group((same((Synonym(("российск", "федерац")),
                      *(Phrase((form,), quoted=False) for form in ("россия", "россии", "россию", "россией", "рф")),
                      Phrase(("russia",), quoted=False), Phrase(("russian", "federation"), quoted=False),
                      *adjectives("ru"))),
                Word("угрозы")))),
    ],
)  # fmt: skip
def test_in_a_longer_query_a_name_is_searched_in_its_languages_and_as_documents_bear_it(
    typed: str, root: object
) -> None:
    assert planned(typed).root == root


def test_a_sentence_is_searched_as_it_was_typed() -> None:
    sentence = "This paper discusses the origins of library networks in the United States since the late sixties"
    assert planned(sentence).added == ()


@each_case
def test_a_symbol_is_compared_by_its_parts(typed: str, keys: tuple[str, ...]) -> None:
    assert symbol_keys(typed) == keys


@pytest.mark.parametrize("mode", [Mode.KEYWORD, Mode.HYBRID])
def test_a_symbol_by_itself_is_answered_by_words(mode: Mode) -> None:
    found = planned("A/79/876-S/2025/230", mode)
    assert (found.mode, found.first) == (Mode.KEYWORD, Pinning((), ("a/79/876", "s/2025/230")))


def test_who_asks_for_meaning_alone_gets_that() -> None:
    assert planned("A/79/876", Mode.SEMANTIC).mode is Mode.SEMANTIC


@pytest.mark.parametrize("typed", ["5(2)", "24/7", '"A/AC.291/22"', "-A/AC.291/22"])
def test_numbers_and_what_binds_are_no_symbols(typed: str) -> None:
    assert planned(typed).first is None


@scored(0.95)
def test_a_possessive_is_no_part_of_a_name(typed: str, bare: str) -> None:
    assert without_possessive(typed) == bare
