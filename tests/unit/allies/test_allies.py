"""Allies and opponents: in the same words, opposed by a negation, left undecided; quotations are no agreement."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from support.cases import each_case
from unit.webapp.stub import VOCABULARY, StubIndex

from indexer.alignments.statement import AlignmentKind, Statement
from indexer.allies.answer import Stance
from indexer.allies.comparison import Side, Voice, comparison
from indexer.allies.families import Member, families_of_documents, family, quoted, runs_with, source_of
from indexer.allies.search import Allies
from indexer.allies.stance import compare, disputes
from indexer.domain import Description, Document, Filters, Passage
from indexer.errors import BadParameterError, OverBudgetError
from indexer.messages import Message

if TYPE_CHECKING:
    from indexer.allies.answer import AlliesAnswer
    from indexer.allies.families import Sharing

LAMP = "All lighthouse keepers should publish the hours of their lamps in every harbour of the coast."
TWIN = "All lighthouse keepers should not publish the hours of their lamps in every harbour of the coast."
TWINS = {
    "en": (LAMP, TWIN),
    "fr": (
        "Nous soutenons la publication des horaires des lampes par tous les gardiens de phare.",
        "Nous rejetons la publication des horaires des lampes par tous les gardiens de phare.",
    ),
    "es": (
        "Apoyamos la publicación de los horarios de las lámparas por todos los guardianes.",
        "Rechazamos la publicación de los horarios de las lámparas por todos los guardianes.",
    ),
    "ru": (
        "Мы поддерживаем публикацию расписания ламп всеми смотрителями маяков.",
        "Мы отвергаем публикацию расписания ламп всеми смотрителями маяков.",
    ),
    "ar": ("نؤيد نشر مواعيد المصابيح من جميع حراس المنارات", "نرفض نشر مواعيد المصابيح من جميع حراس المنارات"),
    "zh": ("我们支持所有灯塔看守人公布灯具时间。", "我们反对所有灯塔看守人公布灯具时间。"),
}


def _document(ident: str, submitter: str, date: str = "2024-03-03") -> Document:
    return Document(ident, f"{ident}.pdf", ident, Description(submitters=(submitter,), language="en", date=date), 1)


@pytest.fixture
def index() -> StubIndex:
    made = StubIndex()
    made.add(_document("a" * 24, "Valmere"), LAMP)
    made.add(_document("b" * 24, "Harbour Watch"), f"We add that nobody is harmed. {LAMP}")
    made.add(_document("c" * 24, "Lowmoor"), f"Some say: “{LAMP}” But we disagree.")
    made.add(_document("d" * 24, "Northquay"), "The sea is wide and the night is long.")
    return made


def _relations(answer: AlliesAnswer) -> dict[str, Stance]:
    return {ally.submitter: ally.stance for ally in answer.allies}


def test_the_same_words_are_found_with_their_places_and_the_own_document_is_left_out(index: StubIndex) -> None:
    passage = index.texts["a" * 24][0]
    answer = Allies(index, VOCABULARY).of_passage(passage.id, Filters())
    assert "Valmere" not in _relations(answer)
    ally = next(one for one in answer.allies if one.submitter == "Harbour Watch")
    assert (ally.stance, ally.inferred) == (Stance.SAME_WORDS, False)
    (found,) = ally.passages
    assert LAMP.rstrip(".") in [found.passage.text[start:end] for start, end in found.shared]


def test_who_is_asked_about_is_no_ally_under_another_spelling_and_who_is_found_is_one(index: StubIndex) -> None:
    for ident, name in (("e", "VALMERE"), ("f", "Harbour watch")):
        index.add(_document(ident * 24, name), LAMP)
    passage = index.texts["a" * 24][0]
    same = [one for one in Allies(index, VOCABULARY).of_passage(passage.id, Filters()).allies if not one.inferred]
    assert [(one.submitter.casefold(), len(one.passages)) for one in same] == [("harbour watch", 2)]


def test_a_base_text_is_one_whatever_the_filters(index: StubIndex) -> None:
    passage = index.texts["a" * 24][0]
    only = Filters(submitter=("Harbour Watch",))
    asked = Allies(index, VOCABULARY)
    assert {one.stance for one in asked.of_passage(passage.id, only).allies} == {Stance.SAME_WORDS}
    for number in range(7):
        index.add(_document(f"{number:024d}", f"Keeper {number}"), LAMP)
    (ally,) = asked.of_passage(passage.id, only).allies
    assert (ally.stance is not Stance.SAME_WORDS, [one.base for one in ally.passages]) == (True, [True])
    (families,) = families_of_documents(index, [index.document("a" * 24)], only)
    (found,) = families.families
    assert found.base
    assert [one.document.description.submitters for one in found.members] == [("Valmere",), ("Harbour Watch",)]


@pytest.mark.parametrize("in_time", [0, 2])
def test_what_there_is_time_for_is_compared_and_the_rest_is_told(
    index: StubIndex, monkeypatch: pytest.MonkeyPatch, in_time: int
) -> None:
    index.add(_document("e" * 24, "Eastmere"), LAMP, "The night is long and the sea is wide.", "Ships come and go.")
    whole = Allies(index, VOCABULARY).of_document("e" * 24, Filters())
    assert (next(one.text for _, one in whole.asked), len(whole.asked), whole.left_out) == (LAMP, 3, 0)
    done = []

    def slow(*given: object) -> Sharing:
        if len(done) == in_time:
            raise OverBudgetError(Message("too_much_work"))
        done.append(given)
        return runs_with(*given)  # type: ignore[arg-type]

    monkeypatch.setattr("indexer.allies.search.runs_with", slow)
    if not in_time:
        with pytest.raises(OverBudgetError):
            Allies(index, VOCABULARY).of_document("e" * 24, Filters())
        return
    part = Allies(index, VOCABULARY).of_document("e" * 24, Filters())
    assert (part.asked, part.left_out) == (whole.asked[:2], 1)
    assert _relations(part)["Valmere"] is Stance.SAME_WORDS


def test_copies_leave_room_for_other_passages(index: StubIndex) -> None:
    for number in range(8):
        index.add(
            _document(f"{number:024d}", "Eastmere"), LAMP if number < 6 else f"{LAMP} We add {number} words to that."
        )
    asked = Allies(index, VOCABULARY).of_passage(index.texts["a" * 24][0].id, Filters()).allies
    (ally,) = [one for one in asked if one.submitter == "Eastmere"]
    assert len({one.passage.text for one in ally.passages}) == 3


def test_what_only_may_contradict_is_neither_ally_nor_opponent(index: StubIndex) -> None:
    short = "Harbour keepers refuse to publish the hours of lamps."
    index.add(_document("e" * 24, "Eastmere"), short)
    found = compare(LAMP, "en", short, "en")
    assert (found.contradicting, found.contradicts) == (0, ())
    assert found.doubtful
    asked = Allies(index, VOCABULARY).of_passage(index.texts["a" * 24][0].id, Filters()).allies
    assert {one.stance for one in asked if one.submitter == "Eastmere"} == {Stance.SAME_SUBJECT}


def test_the_sentence_nearest_to_what_is_asked_is_told(index: StubIndex) -> None:
    long = "The sea is wide, and nobody is about. The lighthouse has keepers who hold a lamp. We thank you for that."
    index.add(_document("e" * 24, "Eastmere"), long)
    answer = Allies(index, VOCABULARY).of_text("lighthouse keepers", Filters())
    (found,) = next(one.passages for one in answer.allies if one.submitter == "Eastmere")
    assert found.nearest is not None
    assert long[slice(*found.nearest)].strip() == "The lighthouse has keepers who hold a lamp."


def test_words_quoted_only_to_be_rejected_are_no_agreement(index: StubIndex) -> None:
    answer = Allies(index, VOCABULARY).of_text(LAMP, Filters())
    assert _relations(answer)["Lowmoor"] not in {Stance.SAME_WORDS, Stance.SAME_POSITION, Stance.PARTLY}


def test_the_order_is_by_stance_and_within_it_by_score(index: StubIndex) -> None:
    allies = Allies(index, VOCABULARY).of_text(LAMP, Filters()).allies
    order = list(Stance)
    assert allies == tuple(sorted(allies, key=lambda one: (order.index(one.stance), -one.score)))


@pytest.mark.parametrize("text", ["", "   ", "x" * 5001])
def test_no_text_and_too_long_a_text_are_problems(index: StubIndex, text: str) -> None:
    with pytest.raises(BadParameterError):
        Allies(index, VOCABULARY).of_text(text, Filters())


@pytest.mark.parametrize("language", TWINS)
def test_a_sentence_and_its_opposite_contradict_each_other_in_every_language(language: str) -> None:
    one, other = TWINS[language]
    found = compare(one, language, other, language)
    assert found.contradicts
    assert found.contradicting > found.agreeing
    assert all(other[start:end].strip() for start, end in found.contradicts)


@pytest.mark.parametrize("language", TWINS)
def test_a_sentence_does_not_contradict_itself(language: str) -> None:
    one, _ = TWINS[language]
    assert not compare(one, language, one, language).contradicts


def test_words_of_opposite_sides_contradict_each_other_only_where_one_stands_for_the_other() -> None:
    one = "The small lamp of the harbour helps ships to find the narrow entrance at night."
    other = "Ships find the narrow entrance of the harbour at night with a lamp that gives great help."
    assert not compare(one, "en", other, "en").contradicts
    assert compare(one, "en", one.replace("small lamp", "great lamp"), "en").contradicts


def test_nothing_is_concluded_across_languages_or_subjects() -> None:
    assert compare(LAMP, "en", TWINS["fr"][1], "fr").contradicting == 0
    assert compare(LAMP, "en", "We reject every tax on bread and oil.", "en").contradicting == 0


def test_a_sentence_with_a_negation_more_agrees_with_none() -> None:
    needed = "We reaffirm that a legally binding instrument on lamps must be made."
    assert compare(needed, "en", "We reaffirm our wish for a legally binding instrument.", "en").agreeing
    against = "We reaffirm that there is no need for any legally binding instrument."
    assert not compare(needed, "en", against, "en").agreeing


@each_case
def test_sentences_agree_in_their_own_words_and_not_in_names_alone(one: str, other: str, *, agree: bool) -> None:
    assert (compare(one, "en", other, "en").agreeing > 0) is agree


def test_only_what_is_quoted_and_then_turned_against_is_disputed() -> None:
    assert disputes(f"They say “{LAMP}” but it is wrong.", "en")
    assert not disputes(LAMP, "en")
    assert not disputes("We agree, but not now.", "en")


def _member(submitter: str, text: str, span: tuple[int, int], date: str | None = "2024-01-01") -> Member:
    document = Document(submitter, f"{submitter}.txt", "", Description(submitters=(submitter,), date=date), 1)
    return Member(document, Passage(submitter, submitter, 0, 1, 1, None, "en", text), span)


def test_quotation_marks_and_a_named_source_make_a_base_text() -> None:
    text = f"As resolution 70/125 says: “{LAMP}” is agreed."
    span = text.index(LAMP), text.index(LAMP) + len(LAMP)
    assert quoted(text, span)
    assert source_of(text, span) == "resolution 70/125"
    assert not quoted(LAMP, (0, len(LAMP)))
    assert family([_member("A", text, span), _member("B", LAMP, (0, len(LAMP)))]).base


def test_what_two_share_is_no_base_text_and_what_many_share_is() -> None:
    def members(count: int) -> list[Member]:
        return [_member(f"S{number}", LAMP, (0, len(LAMP)), f"2024-0{number + 1}-01") for number in range(count)]

    assert not family(members(2)).base
    assert family(members(8)).base
    assert family(members(3)[::-1]).earliest == "2024-01-01"
    assert family([_member("A", LAMP, (0, 9), None)]).earliest is None


def test_a_cell_holds_a_passage_or_says_what_was_searched(index: StubIndex) -> None:
    sides = [Side("submitter", "Valmere"), Side("submitter", "Northquay")]
    ((lamp, nothing),) = comparison(index, VOCABULARY, sides, ["lamps"])
    assert lamp.hit is not None
    assert lamp.voice is Voice.OWN
    assert (nothing.hit, nothing.searched) == (None, 1)
    assert [one.voice for one in nothing.searches] == [Voice.OWN]


def test_a_group_speaks_for_a_member_of_that_date_and_is_never_taken_for_it(index: StubIndex) -> None:
    sides = [Side("submitter", "Croatia"), Side("submitter", "France"), Side("submitter", "Brazil")]
    index.add(_document("e" * 24, "European Union", "2012-05-01"), "Lanterns shall be lit on every pier.")
    ((croatia, france, brazil),) = comparison(index, VOCABULARY, sides, ["lanterns"])
    assert (france.voice, france.through, france.found) == (Voice.GROUP, "European Union", 0)
    assert (croatia.document, brazil.document) == (None, None)  # Croatia joined in 2013
    own, body, groups = croatia.searches
    assert (own.filters, body.filters.country) == (Filters(submitter=("Croatia",)), ("HRV",))
    assert "European Union" in groups.filters.submitter
    assert groups.documents == 1
    index.add(_document("f" * 24, "France", "2012-06-01"), "Lanterns are too bright.")
    ((_, own, _),) = comparison(index, VOCABULARY, sides, ["lanterns"])
    assert (own.voice, own.through, own.document) == (Voice.OWN, "", index.documents["f" * 24])


def test_a_ministry_speaks_for_a_state_that_says_nothing_itself(index: StubIndex) -> None:
    sides = [Side("submitter", "Brazil"), Side("submitter", "Chile")]
    about = Description(submitters=("Ministry of Piers",), groups=("States",), countries=("BRA",), date="2024-01-01")
    index.add(Document("e" * 24, "e.pdf", "e", about, 1), "Lanterns shall be lit on every pier.")
    ((brazil, chile),) = comparison(index, VOCABULARY, sides, ["lanterns"])
    assert (brazil.voice, brazil.through, brazil.found, brazil.searched) == (Voice.BODY, "Ministry of Piers", 0, 1)
    assert chile.document is None
    assert [one.voice for one in chile.searches][:2] == [Voice.OWN, Voice.BODY]
    index.add(_document("f" * 24, "Brazil"), "Lanterns are too bright.")
    ((brazil, _),) = comparison(index, VOCABULARY, sides, ["lanterns"])
    assert (brazil.voice, brazil.through) == (Voice.OWN, "")


def test_what_was_said_with_others_is_told_and_comes_after_the_own_words(index: StubIndex) -> None:
    sides = [Side("submitter", "Valmere"), Side("submitter", "Lowmoor")]
    joint = Document("e" * 24, "e.pdf", "e", Description(submitters=("Lowmoor", "Valmere"), date="2024-01-01"), 1)
    index.add(joint, "Lanterns shall be lit on every pier.")
    ((cell, _),) = comparison(index, VOCABULARY, sides, ["lanterns"])
    assert (cell.voice, cell.others) == (Voice.JOINT, ("Lowmoor",))
    index.add(_document("f" * 24, "Valmere"), "Lanterns are too bright.")
    ((cell, _),) = comparison(index, VOCABULARY, sides, ["lanterns"])
    assert (cell.voice, cell.others) == (Voice.OWN, ())


def test_what_has_not_all_words_of_a_topic_says_so_and_comes_after_what_has(index: StubIndex) -> None:
    sides = [Side("submitter", "Valmere"), Side("submitter", "Northquay")]
    index.add(_document("e" * 24, "Northquay", "2024-01-01"), "Lanterns are dear.", "Neutral lanterns are dear.")
    ((_, cell),) = comparison(index, VOCABULARY, sides, ["neutral lanterns"])
    assert (cell.near, cell.hit and cell.hit.passage.text) == (False, "Neutral lanterns are dear.")
    ((_, cell),) = comparison(index, VOCABULARY, sides, ["bright lanterns"])
    assert (cell.near, cell.hit and cell.hit.missing) == (True, ("bright",))


def test_what_is_only_near_says_so(index: StubIndex) -> None:
    sides = [Side("submitter", "Valmere"), Side("submitter", "Northquay")]
    index.near = ("d" * 24,)
    ((_, far),) = comparison(index, VOCABULARY, sides, ["galaxies"])
    assert far.document is None
    index.near_score = 4.5
    ((_, cell),) = comparison(index, VOCABULARY, sides, ["galaxies"])
    assert (cell.near, cell.found, cell.document) == (True, 0, index.documents["d" * 24])


@pytest.mark.parametrize(("sides", "topics"), [(1, 1), (7, 1), (2, 0), (2, 9)])
def test_too_few_and_too_many_are_problems(index: StubIndex, sides: int, topics: int) -> None:
    with pytest.raises(BadParameterError):
        comparison(index, VOCABULARY, [Side("submitter", str(number)) for number in range(sides)], ["x"] * topics)


def test_what_a_submitter_said_outright_on_another_matter_stands_apart(
    index: StubIndex, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Above the answers it would tell with whom somebody stands on what was asked."""
    there = "Valmere supports the proposal of Lowmoor on the price of salt."
    here, elsewhere = index.documents["a" * 24], index.add(_document("e" * 24, "Valmere"), there)
    for document in (here, elsewhere):
        passage = index.texts[document.id][0]
        statement = Statement(0, len(passage.text), AlignmentKind.SUPPORTS, ("Lowmoor",))
        index.statements.append((document, passage, statement))
    monkeypatch.setattr(index, "nearest", lambda *_, **__: [])
    answer = Allies(index, VOCABULARY).of_passage(index.texts["a" * 24][0].id, Filters())
    assert [one.document.id for one in answer.explicit] == [here.id]
    assert [one.document.id for one in answer.explicit_elsewhere] == [elsewhere.id]
