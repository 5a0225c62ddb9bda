"""Which words are searched for under their other names, and which stay as they were typed."""

from __future__ import annotations

import pytest
from support.cases import scored

from indexer.domain import SearchRequest
from indexer.query.expansion import MAX_ADDED, TOO_MANY, expanded
from indexer.query.nodes import And, Group, Not, Or, Phrase, Prefix, Synonym, Word
from indexer.query.plan import plan
from indexer.query.syntax import parse
from indexer.query.tree import leaves
from indexer.vocabulary import Vocabulary, load_vocabulary
from indexer.vocabulary.synonyms import Synonyms, synonyms

TABLE = synonyms(
    [
        ("en", ["CBM", "confidence-building measure"]),
        ("en", ["PoA", "programme of action", "action programme"]),
        ("fr", ["mesure de confiance", "MDC"]),
        ("fr", ["ODD", "objectif durable"]),
        ("ru", ["ИКТ", "информационная технология"]),
        ("zh", ["信通技术", "信息和通信技术"]),
    ],
    ["ODD"],
)
CBM = (Word("CBMs"), Synonym(("confid", "build", "measur")))


@pytest.mark.parametrize(
    ("typed", "root"),
    [
        ("CBM", Or((Word("CBM"), *CBM))),
        ("cbm", Or((Word("cbm"), *CBM))),
        ("CBMs", Or((Word("CBMs"), Word("CBM"), CBM[1]))),
        ("CBM norms", Group((Or((Word("CBM"), *CBM)), Word("norms")))),
        ("CBM AND norms", And((Or((Word("CBM"), *CBM)), Word("norms")))),
        ("CBM OR norms", Or((Or((Word("CBM"), *CBM)), Word("norms")))),
        ("confidence building measures",
         Or((Group((Word("confidence"), Word("building"), Word("measures"))), Word("CBM"), Word("CBMs")))),
        ("the Confidence-Building measure",
         Group((Word("the"), Or((Group((Word("Confidence-Building"), Word("measure"))), Word("CBM"), Word("CBMs")))))),
        ("programme of action CBM",
         Group((Or((Group((Word("programme"), Word("of"), Word("action"))), Word("PoA"),
                    Synonym(("action", "programm")), Synonym(("action", "program")))),
                Or((Word("CBM"), *CBM))))),
        ("mesures de confiance", Or((Group((Word("mesures"), Word("de"), Word("confiance"))), Word("MDC")))),
        ("информационных технологий", Or((Group((Word("информационных"), Word("технологий"))), Word("ИКТ")))),
        ("信通技术", Or((Word("信通技术"), Synonym(("信息", "息和", "和通", "通信", "信技", "技术"))))),
        ("ODD", Or((Word("ODD"), Synonym(("objective", "durabl"))))),
        ("odd numbers", Group((Word("odd"), Word("numbers")))),
        ("OP34", Or((Word("OP34"), Phrase(("op", "34"), quoted=False)))),
        ("op. 34", Or((Phrase(("op", "34"), quoted=False), Phrase(("op34",), quoted=False)))),
        ("OP 3 CBM", Group((Or((Phrase(("op", "3"), quoted=False), Phrase(("op3",), quoted=False))),
                            Or((Word("CBM"), *CBM))))),
        ("OP", Word("OP")),
        ('"OP 34"', Phrase(("op", "34"))),
        ('"CBM"', Phrase(("cbm",))),
        ("CBM*", Prefix("cbm")),
        ("-CBM", Not(Word("CBM"))),
        ("CBM-related", Word("CBM-related")),
        ("confidence measures", Group((Word("confidence"), Word("measures")))),
        ('confidence "building" measures', Group((Word("confidence"), Phrase(("building",)), Word("measures")))),
    ],
)  # fmt: skip
def test_what_is_typed_is_searched_under_its_other_names(typed: str, root: object) -> None:
    assert expanded(parse(typed).root, TABLE).root == root


def test_the_reader_is_told_what_else_was_searched() -> None:
    planned = plan(SearchRequest("CBM -PoA"), Vocabulary({}, {}, {}, {}, {}, {}, None, synonyms=TABLE))  # type: ignore[arg-type]
    assert planned.added == ("confidence-building measure",)
    assert ("confid", "build", "measur") in planned.wanted.runs


def test_a_query_of_very_many_acronyms_is_searched_as_typed_and_says_so() -> None:
    names = [f"Q{chr(65 + n // 26)}{chr(65 + n % 26)}" for n in range(MAX_ADDED)]
    table = synonyms([("en", [name, f"long name {name}"]) for name in names], ())
    root = parse(" ".join(names)).root
    found = expanded(root, table)
    assert found.root == root
    assert found.added == ()
    assert found.notes == (TOO_MANY,)


def test_without_a_vocabulary_nothing_changes() -> None:
    root = parse("CBM norms").root
    assert expanded(root, Synonyms()).root == root


@scored(0.95)
def test_the_fields_acronyms_are_known(typed: str, other: str) -> None:
    assert other in expanded(parse(typed).root, load_vocabulary(None).synonyms).added


@scored(0.95)
def test_a_word_is_found_written_together_and_apart(typed: str, other: str) -> None:
    assert other in expanded(parse(typed).root, load_vocabulary(None).synonyms).added


@pytest.mark.parametrize("typed", ["un traité", "odd results", "j'ai dit", "ai", "an ordinary sentence about measures"])
def test_ordinary_words_are_no_acronyms(typed: str) -> None:
    assert expanded(parse(typed).root, load_vocabulary(None).synonyms).added == ()


@pytest.mark.parametrize(
    ("typed", "bare"),
    [("the ITU", "ITU"), ("The Bahamas", "Bahamas"), ("El Salvador", "El Salvador"), ("the harbour", "the harbour")],
)
def test_an_article_is_no_part_of_a_name_unless_its_bearer_has_it(typed: str, bare: str) -> None:
    assert load_vocabulary(None).names.without_article(typed) == bare


def test_a_name_within_a_longer_word_is_not_searched_under_its_other_names() -> None:
    table, names = load_vocabulary(None).synonyms, load_vocabulary(None).names
    assert expanded(parse("ships in the South China Sea").root, table, names).added == ()
    assert expanded(parse("ships of China").root, table, names).added


@pytest.mark.parametrize("typed", ["повестка дня", "Киев", "les certes", "il est om"])
def test_acronyms_have_no_forms(typed: str) -> None:
    """The stem of ДНЯО is that of *day*, the stem of КИИ that of *Kyiv*."""
    assert expanded(parse(typed).root, load_vocabulary(None).synonyms).added == ()


def test_an_acronym_that_loses_letters_is_searched_as_it_is_written() -> None:
    root = expanded(parse("ДНЯО").root, load_vocabulary(None).synonyms).root
    assert isinstance(root, Or)
    assert root.nodes[0] == Phrase(("дняо",), quoted=False)


def test_an_acronym_that_is_a_pronoun_is_searched_in_capitals_but_not_by_who_types_the_long_form() -> None:
    vocabulary = load_vocabulary()
    found = expanded(parse("WHO").root, vocabulary.synonyms)
    assert [leaf for leaf in leaves(found.root) if isinstance(leaf, Word | Phrase)] == [Phrase(("WHO",), quoted=False)]
    assert Word("WHO") in list(leaves(expanded(parse("WHO HAS TOLLS").root, vocabulary.synonyms).root)), "as in a title"
    assert Word("who") in list(leaves(expanded(parse("who").root, vocabulary.synonyms).root))
    long = expanded(parse("World Health Organisation").root, vocabulary.synonyms)
    assert {leaf.stems for leaf in leaves(long.root) if isinstance(leaf, Synonym)} == {
        ("world", "health", "organiz"),
        ("world", "health", "organis"),
    }, "the words of a proper name stand side by side, in either spelling"
    assert long.added == ()


@scored(0.95)
def test_numbers_are_found_with_their_letters_and_groups(typed: str, found: set[str]) -> None:
    root = expanded(parse(typed).root, TABLE).root
    assert {" ".join(leaf.terms) for leaf in leaves(root) if isinstance(leaf, Phrase)} == found


ANY_CYBER = Or((Word("cyber"), Prefix("cyber")), same=True)


@pytest.mark.parametrize(
    ("typed", "root"),
    [
        ("cyber", ANY_CYBER),
        ("women in cyber", Group((Word("women"), Word("in"), ANY_CYBER))),
        ("cyber in schools", Group((ANY_CYBER, Word("in"), Word("schools")))),
        ("Cyber OR tolls", Or((Or((Word("Cyber"), Prefix("cyber")), same=True), Word("tolls")))),
        ("cyber norms", Group((Word("cyber"), Word("norms")))),  # of norms, and nothing else that is cyber
        ('"cyber"', Phrase(("cyber",))),
        ("women -cyber", Group((Word("women"), Not(Word("cyber"))))),
    ],
)
def test_a_first_part_that_stands_alone_finds_all_words_that_begin_with_it(typed: str, root: object) -> None:
    found = expanded(parse(typed).root, TABLE)
    assert found.root == root
    assert ("cyber*" in found.added) == any(isinstance(one, Prefix) for one in leaves(found.root))
