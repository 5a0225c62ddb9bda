"""Which words of a query are also searched for in other languages, and which stay as they were typed."""

from __future__ import annotations

from collections.abc import Mapping

import pytest
from support.cases import each_case, scored

from indexer.analysis import Wanted
from indexer.domain import Mode, SearchRequest
from indexer.query.lexicon import from_bytes, to_bytes
from indexer.query.nodes import Alternative, Group, Node, Not, Or, Phrase, Query, Synonym, Translated, Word
from indexer.query.plan import plan
from indexer.query.syntax import parse
from indexer.query.translation import translated
from indexer.query.tree import asked_words, constraints, format_query, leaves, translations, wanted
from indexer.ranking.parameters import DEFAULTS
from indexer.ranking.relevance_feedback import query_weight
from indexer.vocabulary import load_vocabulary

Entry = tuple[tuple[str, str], tuple[str, str], float]
ENTRIES: tuple[Entry, ...] = (
    (("ru", "суверенитет"), ("en", "sovereignti"), 0.9),
    (("ru", "цифров"), ("en", "digital"), 0.9),
    (("ru", "цифров"), ("fr", "numer"), 0.9),
    (("en", "numer"), ("ru", "многочислен"), 0.9),
    (("fr", "droit"), ("en", "right"), 0.7),
    (("fr", "droit"), ("en", "law~en"), 0.25),
    (("fr", "homm~fr"), ("en", "man~en"), 0.8),
    (("fr", "droit homm~fr"), ("en", "human right"), 0.9),
    (("en", "surveil"), ("fr", "surveil"), 0.9),
    (("fr", "surveil"), ("en", "surveil"), 0.9),
    (("fr", "surveil"), ("en", "monitor"), 0.5),
    (("en", "human right"), ("fr", "droit homm~fr"), 0.9),
    (("es", "cambi climat"), ("en", "climat chang"), 0.9),
    (("es", "climat mundial"), ("en", "global"), 0.9),
    (("es", "mundial"), ("en", "world"), 0.9),
    (("zh", "海地"), ("en", "hait~en"), 1.0),
    (("zh", "暴力"), ("en", "violenc"), 1.0),
)
LEXICON = from_bytes(
    to_bytes(
        [((a, tuple(b.split())), (c, tuple(d.split())), p) for (a, b), (c, d), p in ENTRIES],
        {(one, tuple(term.split())): term.upper() for pair in ENTRIES for one, term in pair[:2]},
    )
)
SOVEREIGNTY = ((Alternative(("sovereignti",), 0.9),),)
RIGHT = ((Alternative(("right",), 0.7), Alternative(("law~en",), 0.25, likely=False)),)
MAN = ((Alternative(("man~en",), 0.8),),)
EVERY = dict.fromkeys(("en", "fr", "es", "ru", "zh"), 0.2)


def found(text: str, languages: Mapping[str, float] = EVERY) -> Node | None:
    return translated(parse(text).root, text, LEXICON, languages).root


@pytest.mark.parametrize(
    ("typed", "root"),
    [
        ("суверенитета", Translated(Word("суверенитета"), SOVEREIGNTY)),
        ("цифровой", Translated(Word("цифровой"), ((Alternative(("digital",), 0.9),),))),  # numer is an English word
        ("droits", Translated(Word("droits"), RIGHT)),
        ("droits hommes",
         Translated(Group((Translated(Word("droits"), RIGHT), Translated(Word("hommes"), MAN))),
                    ((Alternative(("human", "right"), 0.9),),))),
        ("droits des hommes",  # `des` is in no lexicon
         Group((Translated(Word("droits"), RIGHT), Word("des", function=True), Translated(Word("hommes"), MAN)))),
        ("surveillance OR suverenitet", Or((Word("surveillance"), Word("suverenitet")))),  # English or French
        ("海地帮派暴力",
         Translated(Word("海地帮派暴力"), ((Alternative(("hait~en",), 1.0),), (), (Alternative(("violenc",), 1.0),)))),
        ("帮派的暴力",  # a single character between words is no word
         Translated(Word("帮派的暴力"), ((), (Alternative(("violenc",), 1.0),)))),
        ("海地的暴力",
         Translated(Word("海地的暴力"), ((Alternative(("hait~en",), 1.0),), (Alternative(("violenc",), 1.0),)))),
        ("暴力帮派", Translated(Word("暴力帮派"), ((Alternative(("violenc",), 1.0),), ()))),
        ("cambio climático mundial",  # two terms that overlap
         Group((Translated(Group((Word("cambio"), Word("climático"))), ((Alternative(("climat", "chang"), 0.9),),)),
                Translated(Word("mundial"), ((Alternative(("global",), 0.9),),))))),
        ("cambio climático",  # known as a term alone
         Translated(Group((Word("cambio"), Word("climático"))), ((Alternative(("climat", "chang"), 0.9),),))),
        ("цифровой-суверенитет",  # a compound
         Translated(Word("цифровой-суверенитет"), ((Alternative(("digital",), 0.9),), *SOVEREIGNTY))),
        ("帮派", Word("帮派")),
        ("surveillance", Word("surveillance")),  # English as well
        ("numerous",  # words of the main language, too
         Translated(Word("numerous"), ((Alternative(("многочислен",), 0.9),),))),
        ('"суверенитет"', Phrase(("суверенитет",))),
        ("-суверенитет", Not(Word("суверенитет"))),
        ("суверенитет -цифровой", Group((Translated(Word("суверенитет"), SOVEREIGNTY), Not(Word("цифровой"))))),
        ("суверенитет OR прочее", Or((Translated(Word("суверенитет"), SOVEREIGNTY), Word("прочее")))),
    ],
)  # fmt: skip
def test_plain_words_are_translated_from_the_language_of_the_query(typed: str, root: Node) -> None:
    assert found(typed) == root


def test_an_index_gets_its_own_languages_alone() -> None:
    assert found("суверенитет", {"fr": 0.5, "ru": 0.5}) == Word("суверенитет")


def test_an_index_in_one_language_is_asked_in_others() -> None:
    assert DEFAULTS.languages_translated({"en": 1.0}) == {"en": 1.0}
    assert found("суверенитет", {"en": 1.0}) == Translated(Word("суверенитет"), SOVEREIGNTY)


@pytest.mark.parametrize("languages", [{"de": 1.0}, {}])
def test_an_index_in_other_languages_alone_is_asked_as_typed(languages: Mapping[str, float]) -> None:
    assert found("droits des hommes", languages) == parse("droits des hommes").root


def test_english_words_are_translated_where_most_passages_are_in_another_language() -> None:
    assert found("surveillance", {"fr": 1.0}) == Word("surveillance"), "both languages have it"
    assert found("human rights of women", {"fr": 0.6, "en": 0.4}) != found("human rights of women", {"en": 1.0})
    assert isinstance(found("droits", {"fr": 0.6, "en": 0.4}), Translated), "words of the main language, too"


def test_words_of_the_main_language_are_translated_and_not_named() -> None:
    both = translated(parse("the numerous").root, "the numerous", LEXICON, EVERY)
    assert isinstance(both.root, Group)
    assert both.root.nodes[0] == Word("the"), "a function word of the main language counts as it always did"
    assert isinstance(both.root.nodes[1], Translated)
    assert (both.shown, both.missing, both.beyond) == ((), (), True)
    assert not translated(parse("numerous").root, "numerous", LEXICON, {"en": 1.0}).beyond, "there is no other language"
    assert not translated(parse("суверенитет").root, "суверенитет", LEXICON, EVERY).beyond


def test_a_search_says_that_its_words_were_also_searched_in_other_languages() -> None:
    for shares, notes in (({"en": 0.9, "ar": 0.1}, ["also_in_translation"]), ({"en": 1.0}, [])):
        planned = plan(SearchRequest("famine", Mode.HYBRID), load_vocabulary(None), shares)
        assert [note.code for note in planned.notes] == notes


def test_each_word_of_a_term_is_asked_for_and_its_translation_has_all() -> None:
    term = found("human rights")
    assert [(word, wanted(Query(one)).runs) for word, one in asked_words(term)] == [
        ("human", (("droit", "homm~fr"),)),
        ("rights", (("droit", "homm~fr"),)),
    ]
    asked, alone = asked_words(term)[0][1], asked_words(Word("human"))[0][1]
    assert wanted(Query(asked)).stems == wanted(Query(alone)).stems
    assert [word for word, _ in asked_words(found("human rights surveillance"))] == ["human", "rights", "surveillance"]
    assert term is not None
    named = asked_words(Or((term, Phrase(("hr",)))))
    assert [(word, wanted(Query(one)).phrases) for word, one in named] == [
        ("human", (("hr",),)),
        ("rights", (("hr",),)),
    ]
    assert asked_words(Or((Word("human"), Word("rights")))) == ()


def test_a_long_text_gets_one_translation_for_each_word() -> None:
    text = "droits " * 150
    root = found(text)
    assert isinstance(root, Group)
    assert all(isinstance(one, Translated) and len(one.translations[0]) == 1 for one in root.nodes)
    assert len(found("droits").translations[0]) == 2  # type: ignore[union-attr]


def test_a_long_text_in_the_main_language_is_not_translated() -> None:
    mostly_french = {"fr": 0.6, "en": 0.4}
    assert translated(parse("droits").root, "droits", LEXICON, mostly_french).beyond
    text = "droits " * 150
    assert translated(parse(text).root, text, LEXICON, mostly_french).root == parse(text).root
    assert not translated(parse(text).root, text, LEXICON, mostly_french).beyond


def test_words_of_a_common_language_weigh_more_than_those_of_a_rare_one() -> None:
    root = found("суверенитет", {"en": 0.9, "ru": 0.1})
    assert isinstance(root, Translated)
    assert root.translations[0][0].weight == pytest.approx(0.9 * 6.9 / 4.7, abs=0.01)


def test_a_language_that_the_index_lacks_counts_as_its_rarest() -> None:
    assert found("суверенитет", {"en": 0.9, "fr": 0.1}) == found("суверенитет", {"en": 0.9, "ru": 0.1})


def test_spellings_of_a_name_stay_as_they_are() -> None:
    name = Or((Word("droits"), Word("hommes")), same=True)
    assert translated(name, "droits hommes", LEXICON, EVERY).root == name


def test_a_term_of_the_vocabulary_is_translated_from_the_language_that_has_it() -> None:
    rights = Synonym(("droit", "homm~fr"), "droits de l’homme")
    unknown = Synonym(("zzz", "yyy"), "zzz yyy")
    root = translated(Or((Word("DDH"), rights, unknown)), "DDH", LEXICON, EVERY).root
    assert root == Or((Word("DDH"), Translated(rights, ((Alternative(("human", "right"), 0.9),),)), unknown))


@pytest.mark.parametrize("typed", ["l'IA", "l’IA", "IA", "ИИ", "мнение об ИИ"])
def test_what_an_acronym_stands_for_is_translated(typed: str) -> None:
    vocabulary = load_vocabulary(None)
    assert "artificial intelligence" in plan(SearchRequest(typed, Mode.HYBRID), vocabulary, EVERY).added


def test_an_acronym_in_small_letters_is_a_word() -> None:
    assert plan(SearchRequest("l'ia", Mode.HYBRID), load_vocabulary(None), EVERY).added == ()


def test_an_empty_query_stays_empty() -> None:
    assert translated(None, "", LEXICON, EVERY).root is None


@each_case
def test_an_answer_names_the_strongest_translations(typed: str, shown: tuple[str, ...]) -> None:
    assert translated(parse(typed).root, typed, LEXICON, EVERY).shown == shown


def test_what_only_asks_is_translated_and_not_told() -> None:
    typed = "цифровой суверенитет"
    each, asking = (translated(parse(typed).root, typed, LEXICON, EVERY, some) for some in ((), ("цифровой",)))
    assert (each.shown, asking.shown) == (("DIGITAL", "SOVEREIGNTI"), ("SOVEREIGNTI",))
    assert each.root == asking.root
    assert translated(parse("неведомый").root, "неведомый", LEXICON, EVERY, ("неведомый",)).missing == ()


def test_a_name_of_the_texts_is_no_other_word_of_their_language() -> None:
    for typed, shown in (("droit surveil", ("RIGHT",)), ("surveil", ())):
        found = translated(parse(typed).root, "droit surveillance", LEXICON, EVERY, (), "surveil".__eq__)
        assert found.shown == shown
    unknown = translated(parse("Загорье").root, "Загорье", LEXICON, EVERY, (), "Загорье".__eq__)
    assert unknown.missing == ()
    assert translated(parse("Загорье").root, "Загорье", LEXICON, EVERY).missing == ("Загорье",)


def test_a_translation_that_is_written_alike_is_not_told() -> None:
    assert plan(SearchRequest("arbitral"), load_vocabulary(), EVERY).added == ()


@scored(0.95)
def test_words_without_a_translation_are_told(typed: str, missing: tuple[str, ...]) -> None:
    assert translated(parse(typed).root, typed, LEXICON, EVERY).missing == missing


def test_a_word_without_a_translation_is_a_note_where_words_are_translated() -> None:
    for mode, notes in ((Mode.HYBRID, ["not_translated"]), (Mode.SEMANTIC, ["not_translated"]), (Mode.KEYWORD, [])):
        planned = plan(SearchRequest("desempleo de los piqueteros", mode), load_vocabulary(None), {"en": 1.0})
        assert [note.code for note in planned.notes] == notes


@scored(0.95)
def test_a_single_word_of_an_unclear_language_is_of_the_one_that_has_it(
    typed: str, main: str, added: tuple[str, ...]
) -> None:
    assert plan(SearchRequest(typed, Mode.HYBRID), load_vocabulary(None), {main: 1.0}).added == added


def test_translations_are_marked_but_bind_nothing_and_weigh_nothing() -> None:
    root = found("droits hommes")
    assert root is not None
    marks = wanted(Query(root))
    assert {"right", "man~en", "droit"} <= marks.stems
    assert "law~en" not in marks.stems  # what is hardly meant is searched, and not marked
    assert marks.runs == (("human", "right"),)
    assert constraints(Query(root)) is None
    assert [leaf for leaf in leaves(root) if isinstance(leaf, Word)] == [Word("droits"), Word("hommes")]
    assert query_weight(root) == 2
    assert format_query(root) == "droits hommes"


def test_what_binds_in_a_translated_query_is_what_was_typed() -> None:
    phrase = Phrase(("a", "b"))
    assert constraints(Query(Translated(phrase, ()))) == phrase


def test_only_hybrid_search_translates() -> None:
    vocabulary = load_vocabulary(None)
    by_words = plan(SearchRequest("цифровой суверенитет", Mode.KEYWORD), vocabulary, EVERY)
    assert by_words == plan(SearchRequest("цифровой суверенитет", Mode.KEYWORD), vocabulary)
    both = plan(SearchRequest("цифровой суверенитет", Mode.HYBRID), vocabulary, EVERY)
    assert both.added == ("digital sovereignty",)
    assert "sovereignti" in both.wanted.stems
    assert plan(SearchRequest("цифровой суверенитет", Mode.HYBRID), vocabulary).added == ()


def test_a_run_of_stems_is_marked_like_a_synonym() -> None:
    assert wanted(Query(Synonym(("human", "right")))) == Wanted(runs=(("human", "right"),))


def test_a_longer_text_keeps_its_translations() -> None:
    """Prepositions in front of Arabic terms are given up before translations are."""
    typed = (
        "States should refrain from attacking critical infrastructure and hospitals while capacity building for "
        "developing countries"
    )
    shares = {"en": 0.9, "fr": 0.02, "es": 0.02, "ru": 0.02, "ar": 0.02, "zh": 0.02}

    def arabic(text: str) -> set[tuple[str, ...]]:
        root = plan(SearchRequest(text), load_vocabulary(), shares).root
        return {one.stems for one in translations(root) if one.language == "ar"}

    short, long = arabic("hospitals"), arabic(typed)
    assert {stems[0][0] for stems in short} >= {"ل", "ب"}
    assert long & short
    assert not short <= long


@pytest.mark.parametrize("typed", ["искусственный интеллект", "intelligence artificielle", "人工智能", "ИИ"])
def test_a_translation_brings_its_acronym(typed: str) -> None:
    assert {"artificial intelligence", "AI"} <= set(
        plan(SearchRequest(typed), load_vocabulary(None), {"en": 1.0}).added
    )


def test_words_of_other_languages_are_noted_with_these() -> None:
    for typed, foreign in (("механизм", {"механизм": "ru"}), ("mechanism", {}), ("重复", {"重复": "zh"})):
        assert plan(SearchRequest(typed), load_vocabulary(None), {"en": 1.0}).foreign == foreign
