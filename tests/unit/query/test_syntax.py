"""What a query means, and what its reader is told when it cannot be read."""

from __future__ import annotations

import pytest
from support.cases import scored

from indexer.analysis import Wanted
from indexer.errors import BadParameterError
from indexer.messages import Message
from indexer.query.nodes import And, Group, Near, Node, Not, Or, Phrase, Prefix, Query, Symbol, Word
from indexer.query.syntax import MAX_DEPTH, MAX_DISTANCE, MAX_LENGTH, MAX_TERMS, as_plain_text, parse, plain_text
from indexer.query.tree import constraints, format_query, wanted, words

A, B, C = Word("a"), Word("b"), Word("c")


@pytest.mark.parametrize(
    ("typed", "root"),
    [
        ("a", A),
        ("a b", Group((A, B))),
        ("a b OR c", Group((A, Or((B, C))))),
        ("a OR b OR c", Or((A, B, C))),
        ("a AND b c", Group((And((A, B)), C))),
        ("a AND b OR c", And((A, Or((B, C))))),
        ("a or b and c", Group((A, Word("or"), B, Word("and"), C))),
        ("a (b c)", Group((A, Group((B, C))))),
        ("a OR (b c)", Or((A, Group((B, C))))),
        ("a OR(b)", Or((A, B))),
        ("(((a)))", A),
        ("（a）b", Group((A, B))),
        ("-a", Not(A)),
        ("−a", Not(A)),
        ("b -a", Group((B, Not(A)))),
        ("b OR -a", Or((B, Not(A)))),
        ("-(a b)", Not(And((A, B)))),
        ("-(a OR (b c))", Not(Or((A, And((B, C)))))),
        ("-(-a)", Not(Not(A))),
        ('-"a b"', Not(Phrase(("a", "b")))),
        ("-ran*", Not(Prefix("ran"))),
        ("\u200f-a", Not(A)),
        ("--a", A),
        ("b NOT a", Group((B, Not(A)))),
        ("NOT a", Not(A)),
        ("b AND NOT a", And((B, Not(A)))),
        ('b NOT "a b"', Group((B, Not(Phrase(("a", "b")))))),
        ("b NOT (a b)", Group((B, Not(And((A, B)))))),
        ("NOT -a", Not(Not(A))),
        ("b NOT NOT a", Group((B, A))),
        ("b " + "NOT " * 401 + "a", Group((B, Not(A)))),
        ("a NOTE b", Group((A, Word("NOTE"), B))),
        ("not a", Group((Word("not"), A))),
        ("网络 NOT 水", Group((Word("网络"), Not(Phrase(("水",), quoted=False))))),
        ("STATES SHALL NOT AGREE", Group((Word("STATES"), Word("SHALL"), Word("not"), Word("AGREE")))),
        ("a ORB", Group((A, Word("ORB")))),
        ("a - b -- c --", Group((A, B, C))),
        ("a, b; c!", Group((A, B, C))),
        ('"Mutual Legal"', Phrase(("mutual", "legal"))),
        ('a"b c"', Group((A, Phrase(("b", "c"))))),
        ('a OR ""', A),
        ("a ()", A),
        ('"two words"~5', Near(("two", "words"), 5)),
        ('"two words"~٥', Near(("two", "words"), 5)),
        ('"one"~5', Phrase(("one",))),
        ("ransom*", Prefix("ransom")),
        ("Étati**", Prefix("etati")),
        ("state-spons*", And((Word("state"), Prefix("spons")))),
        ("l’état", Word("l’état")),
        ("state-sponsored", Word("state-sponsored")),
        ("State(s) act(es)", Group((Word("State"), Word("act")))),
        ("cyber(crime)", Group((Word("cyber"), Word("crime")))),
        ("A/AC.291/22", Symbol(("a", "ac", "291", "22"))),
        ("(A/RES/75/282)", Symbol(("a", "res", "75", "282"))),
        ("A/RES/75/282(II),", Symbol(("a", "res", "75", "282", "ii"))),
        ("article 5(2)", Group((Word("article"), Symbol(("5", "2"))))),
        ("A/A²", Word("A/A²")),
        ("A/AC.291/*", Symbol(("a", "ac", "291"))),
        ("and/or", Word("and/or")),
        ("2023.", Word("2023")),
        ("U.S.", Phrase(("u", "s"), quoted=False)),
        ("水", Phrase(("水",), quoted=False)),
        ("网络安全", Word("网络安全")),
        ("5G网络", And((Word("5G"), Word("网络")))),
        ("AI水", And((Word("AI"), Phrase(("水",), quoted=False)))),
        ("网络*", Phrase(("网", "络"))),
        ("a\x00b \ud800", Group((A, B))),
        ("co\u00adoperation", Word("cooperation")),
        ("", None),
        (" \t\n", None),
    ],
)
def test_what_is_typed_means(typed: str, root: Node | None) -> None:
    assert parse(typed) == Query(root)


@scored(0.95)
def test_any_quotation_marks_case_and_accents_make_the_same_phrase(typed: str) -> None:
    assert parse(typed) == Query(Phrase(("l", "etat")))


def test_quotation_marks_within_others_are_part_of_the_phrase() -> None:
    assert parse("«droit “international” public» a").root == Group((Phrase(("droit", "international", "public")), A))


@pytest.mark.parametrize(
    ("typed", "reason", "found"),
    [
        ('a "b', "quotation mark", (A, B)),
        ("(a b", "not closed", (A, B)),
        ("a) b", "not opened", (A, B)),
        ("a OR", "either side", (A,)),
        ("OR a", "either side", (A,)),
        ("a OR OR b", "either side", (A, B)),
        ("a AND (OR b)", "either side", (A, B)),
        ("a * b", "asterisk", (A, B)),
        ("a*b c", "asterisk", (A, B, C)),
        ("a* b", "two letters|2 letters", (A, B)),
        ('"a b"*', "asterisk", (A, B)),
        ('"a b"~', "number", (A, B)),
        ('"a b"~c', "number", (A, B, C)),
        ("a~2", "tilde", (A, Word("2"))),
        ('-a "b', "quotation mark", (A, B)),
        ("(" * (MAX_DEPTH + 1) + "a b" + ")" * (MAX_DEPTH + 1), "nested", (A, B)),
    ],
)
def test_what_does_not_parse_is_searched_as_plain_words_and_says_why(
    typed: str,
    reason: str,
    found: tuple[Node, ...],
) -> None:
    query = parse(typed)
    assert query.root == (Group(found) if len(found) > 1 else found[0])
    (note,) = map(str, query.notes)
    assert note.endswith("The query was searched as plain words.")
    assert any(part in note for part in reason.split("|"))


def test_an_operator_alone_is_a_word() -> None:
    assert parse("OR").root == Word("or")


@pytest.mark.parametrize("typed", ["!!!", "*", '""', '"—"', "- -", "(", "👩‍💻"])
def test_a_query_without_words_says_so(typed: str) -> None:
    assert parse(typed) == Query(None, (Message("query_without_words"),))


def test_parentheses_may_be_nested_up_to_the_limit() -> None:
    assert parse("(" * MAX_DEPTH + "a" + ")" * MAX_DEPTH) == Query(A)
    assert parse("(a) " * (MAX_DEPTH + 1)) == Query(Group((A,) * (MAX_DEPTH + 1)))


def test_too_long_a_query_is_refused_by_name() -> None:
    assert parse("a" * MAX_LENGTH).root == Word("a" * MAX_LENGTH)
    with pytest.raises(BadParameterError, match=r"2,001 characters; at most 2,000") as caught:
        parse("a" * (MAX_LENGTH + 1))
    assert caught.value.parameter == "q"


@pytest.mark.parametrize("joint", [" ", "-", " OR "])
def test_too_many_words_are_refused_by_name(joint: str) -> None:
    many = [f"w{'abcdefghijklmnopqrst'[i // 20]}{'abcdefghijklmnopqrst'[i % 20]}" for i in range(MAX_TERMS + 1)]
    assert parse(joint.join(many[:-1])).root is not None
    with pytest.raises(BadParameterError, match="201 words; at most 200") as caught:
        parse(joint.join(many))
    assert caught.value.parameter == "q"


def test_a_distance_wider_than_any_passage_is_bounded_and_says_so() -> None:
    query = parse('"a b"~5000')
    assert query.root == Near(("a", "b"), MAX_DISTANCE)
    assert query.notes == (Message("distance_limited", distance=5000, most=MAX_DISTANCE),)


def test_words_are_those_searched_for() -> None:
    assert words(parse('a -b (c OR "d e") fg*')) == ("a", "c")


def test_plain_text_keeps_what_was_typed_without_operators_and_negations() -> None:
    typed = 'état OR (“l’État de droit” -torture) A/AC.291/22 "Accès libre"~5 Ransom* -"x y"'
    assert plain_text(parse(typed)) == "état l’État de droit A/AC.291/22 Accès libre Ransom"
    assert plain_text(parse("-a -b")) == ""


def test_marks_are_wanted_for_everything_but_what_is_excluded() -> None:
    query = parse('crimes "Legal Aid" A/75 "a b"~3 ran* -torture -"x y" -(zz OR A/76)')
    assert wanted(query, ("en",)) == Wanted(
        stems=frozenset({"crime", "crimes"}),
        phrases=(("legal", "aid"), ("a", "75")),
        prefixes=("ran",),
        near=((("a", "b"), 3),),
    )
    assert wanted(parse("")) == Wanted()


@pytest.mark.parametrize(
    ("typed", "binding"),
    [
        ("a b", None),
        ('a "x y"', Phrase(("x", "y"))),
        ('a "x y" -b', And((Phrase(("x", "y")), Not(B)))),
        ('a "x y"~5', Near(("x", "y"), 5)),
        ('"x y" OR a', None),
        ('"x y" OR "z"', Or((Phrase(("x", "y")), Phrase(("z",))))),
        ('("x y" a) OR "z"', Or((Phrase(("x", "y")), Phrase(("z",))))),
        ('a ("x y" b)', Phrase(("x", "y"))),
        ('a AND "x y"', Phrase(("x", "y"))),
        ("-a", Not(A)),
        ("a OR -b", None),
        ("水 a", None),
        ("A/AC.291/22 ran*", None),
        ("", None),
    ],
)
def test_what_binds_in_every_mode(typed: str, binding: Node | None) -> None:
    assert constraints(parse(typed)) == binding


@pytest.mark.parametrize(
    "written",
    ["a b OR c", "(a b) OR c", "a AND (b AND c)", "-(a AND b)", '"x y"~5 "z" ran*', "a/ac/291", "u.s 水", "-(-a)", ""],
)
def test_a_tree_is_written_as_it_is_read(written: str) -> None:
    assert format_query(parse(written).root) == written


@scored(0.95)
def test_a_question_is_embedded_as_it_was_typed_and_a_query_without_its_signs(typed: str, embedded: str) -> None:
    assert plain_text(parse(typed)) == embedded


def test_a_text_that_is_no_query_loses_what_would_mean_something() -> None:
    assert as_plain_text('(see X-15) -- "lift" OR drag* ~ -5 C.') == "see X-15 lift or drag 5 C."
    assert parse(as_plain_text('"(a) -b* OR c')).root == Group((A, B, Word("or"), Word("c")))
