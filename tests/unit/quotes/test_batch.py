"""Many quotations at a time: none stops the others, and speakers are held to what they said, wherever it is asked."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pytest
from support.cases import each_case, scored
from unit.webapp.stub import document

from indexer import budget
from indexer.domain import UNDIVIDED, Filters, Passage
from indexer.errors import BadParameterError
from indexer.messages import Message
from indexer.passages import sentences_around
from indexer.presenting.quote_words import heading
from indexer.quotes import batch
from indexer.quotes.answer import Checked, Place, Verdict
from indexer.quotes.batch import check_each
from indexer.quotes.context import words_after, words_before
from indexer.quotes.entry import outcome_counts
from indexer.quotes.reading import QuoteRequest, described_speaker, in_file, lines_of
from indexer.quotes.speakers import Speakers
from indexer.search.coverage import SearchCoverage
from indexer.vocabulary import load_vocabulary

SPEAKERS = Speakers(load_vocabulary(None), ["Brazil", "Commonwealth of Isterra", "République d’Aubravie"])


class Counting:
    """In a check's place: writes down what it is asked."""

    def __init__(self) -> None:
        self.asked: list[tuple[str, Filters]] = []

    def check(self, text: str, filters: Filters, bodies: Filters | None) -> Checked:  # noqa: ARG002
        self.asked.append((text, filters))
        if not text:
            raise BadParameterError("quotes", Message("quotation_without_words"))
        return Checked(Verdict.NOT_FOUND, (), 0, SearchCoverage(0, 0, 0, 0))

    def passages(self, document_id: str) -> list[Passage]:  # noqa: ARG002
        return []

    def is_in_other_language(self, text: str, filters: Filters, nearest: Sequence[Place] = ()) -> bool:  # noqa: ARG002
        return text.startswith("No puede") or any(one.passage.language != "en" for one in nearest)


class Elsewhere(Counting):
    """Finds everything word for word, but only some texts in the documents of the named speaker."""

    def __init__(self, theirs: set[str]) -> None:
        super().__init__()
        self._theirs = theirs

    def check(self, text: str, filters: Filters, bodies: Filters | None) -> Checked:  # noqa: ARG002
        verdict = Verdict.MISATTRIBUTED if filters.submitter and text not in self._theirs else Verdict.VERBATIM
        return Checked(verdict, (), 0, SearchCoverage(0, 0, 0, 0))


def test_one_that_cannot_be_taken_does_not_stop_the_others() -> None:
    entries = check_each(Counting(), [QuoteRequest("one"), QuoteRequest(""), QuoteRequest("two")], Filters(), SPEAKERS)  # type: ignore[arg-type]
    assert [entry.problem for entry in entries] == [None, Message("quotation_without_words"), None]
    assert [entry.checked is None for entry in entries] == [False, True, False]


class Laborious(Counting):
    """Works on the second quotation for ever."""

    def check(self, text: str, filters: Filters, bodies: Filters | None) -> Checked:
        while text == "two":
            budget.check()
        return super().check(text, filters, bodies)


def test_one_that_takes_too_much_work_does_not_stop_the_others(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(batch, "WORK_SECONDS", 0.05)
    asked = [QuoteRequest(text) for text in ("one", "two", "three")]
    done: list[int] = []
    with budget.limited(60, 60):
        entries = check_each(Laborious(), asked, Filters(), SPEAKERS, done.append)  # type: ignore[arg-type]
    assert [entry.problem for entry in entries] == [None, Message("too_much_work"), None]
    assert done == [1, 1, 1]
    assert outcome_counts(entries) == {Verdict.NOT_FOUND: 2, None: 1}


def test_those_for_which_no_time_is_left_are_told_so() -> None:
    asked = [QuoteRequest("two"), QuoteRequest("two again")]
    with budget.limited(60, 0.05):
        entries = check_each(Laborious(), asked[:1], Filters(), SPEAKERS)  # type: ignore[arg-type]
    assert [entry.problem for entry in entries] == [Message("too_late")]


def test_the_same_is_looked_up_once() -> None:
    check = Counting()
    entries = check_each(check, [QuoteRequest("one")] * 3, Filters(), SPEAKERS)  # type: ignore[arg-type]
    assert len(entries) == 3
    assert len(check.asked) == 1


def test_a_speaker_is_a_filter_unless_another_is_asked_for() -> None:
    check, asked = Counting(), [QuoteRequest("one", "Russia"), QuoteRequest("two")]
    entries = check_each(check, asked, Filters(), SPEAKERS)  # type: ignore[arg-type]
    assert [filters.submitter for _, filters in check.asked] == [("Russian Federation",), ()]
    assert [entry.speakers for entry in entries] == [("Russian Federation",), ()]
    chosen = Filters(submitter=("Brazil",))
    check_each(check, asked[:1], chosen, SPEAKERS)  # type: ignore[arg-type]
    assert check.asked[-1][1] == chosen


def test_a_stated_speaker_whom_nobody_knows_is_a_problem_that_names_near_ones() -> None:
    check, asked = Counting(), [QuoteRequest("one", "Brzil"), QuoteRequest("two", "Xqzw"), QuoteRequest("three")]
    unknown, other, checked = check_each(check, asked, Filters(), SPEAKERS)  # type: ignore[arg-type]
    assert "Brazil" in str(unknown.problem)
    assert other.problem == Message("speaker_unknown", name="Xqzw")
    assert check.asked == [(text, Filters()) for text in ("one", "two", "three")]
    assert [(entry.stranger, entry.speakers) for entry in (unknown, other, checked)] == [
        ("Brzil", ()), ("Xqzw", ()), ("", ()),
    ]  # fmt: skip
    assert checked.problem is None
    [filtered] = check_each(check, asked[2:], Filters(submitter=("Brzil",)), SPEAKERS)  # type: ignore[arg-type]
    assert "Brazil" in str(filtered.problem)


def test_a_name_that_was_only_read_limits_nothing_unless_it_is_known() -> None:
    check = Counting()
    asked = [QuoteRequest("one", "Brzil", stated=False), QuoteRequest("two", "Brazil", stated=False),
             QuoteRequest("three", stated=False)]  # fmt: skip
    entries = check_each(check, asked, Filters(), SPEAKERS)  # type: ignore[arg-type]
    assert [filters.submitter for _, filters in check.asked] == [(), ("Brazil",), ()]
    assert [entry.note is None for entry in entries] == [False, True, False]


def test_a_likely_speaker_is_a_filter_and_is_accused_of_nothing() -> None:
    check = Elsewhere({"theirs"})
    asked = [QuoteRequest(text, "Brazil", stated=False, likely=True) for text in ("theirs", "another's")]
    theirs, another = check_each(check, asked, Filters(), SPEAKERS)  # type: ignore[arg-type]
    assert theirs.checked is not None
    assert theirs.checked.verdict is Verdict.VERBATIM
    assert theirs.speakers == ("Brazil",)
    assert theirs.note == Message("speaker_likely", speaker="Brazil")
    assert another.checked is not None
    assert another.checked.verdict is Verdict.VERBATIM
    assert another.speakers == ()
    assert another.note == Message("speaker_likely_elsewhere", speaker="Brazil")
    [stated] = check_each(check, [QuoteRequest("another's", "Brazil")], Filters(), SPEAKERS)  # type: ignore[arg-type]
    assert stated.checked is not None
    assert stated.checked.verdict is Verdict.MISATTRIBUTED


def test_a_likely_speaker_stays_one_in_a_file() -> None:
    asked = [QuoteRequest("one", "Brazil", stated=False, likely=True), QuoteRequest("two", "Brazil", stated=False)]
    assert in_file("rows.jsonl", lines_of(asked).encode()) == asked


@each_case
def test_speakers_are_known_by_any_name_but_not_by_codes_that_are_words(name: str, submitter: str | None) -> None:
    assert SPEAKERS.known(name) == submitter


def test_a_state_speaks_through_its_ministries_too() -> None:
    process = ("Harbour Talks",)
    assert SPEAKERS.bodies(Filters(submitter=("Brazil", "Nobody"), process=process)) == Filters(
        country=("BRA",), group=("States",), process=process
    )
    chosen = Filters(submitter=("Brazil",))
    for other in ({"submitter": ()}, {"submitter": ("Isterra",)}, {"group": ("States",)}, {"country": ("BRA",)}):
        assert SPEAKERS.bodies(replace(chosen, **other)) is None  # type: ignore[arg-type]


class Answering(Counting):
    """Finds everything in one document, of a ministry."""

    def check(self, text: str, filters: Filters, bodies: Filters | None) -> Checked:
        found = super().check(text, filters, bodies)
        about = document(1, submitters=("Ministry of Lamps",))
        place = Place(about, Passage("1.1", "1", 0, 1, 1, None, "en", text), 1, 1, text, (), 1.0)
        verdict = Verdict.VERBATIM if filters.submitter else Verdict.MISATTRIBUTED
        return replace(found, verdict=verdict, places=(place,))


def test_the_body_that_submitted_it_is_named() -> None:
    by_state, of_nobody, by_itself = check_each(
        Answering(),  # type: ignore[arg-type]
        [QuoteRequest("one", "Brazil"), QuoteRequest("two"), QuoteRequest("three", "Ministry of Lamps")],
        Filters(),
        Speakers(load_vocabulary(None), ["Brazil", "Ministry of Lamps"]),
    )
    assert str(by_state.note) == "Submitted by Ministry of Lamps (Brazil)."
    assert of_nobody.note is None
    assert by_itself.note is None


def test_an_organisation_is_known_by_its_short_form_and_without_it() -> None:
    speakers = Speakers(load_vocabulary(None), ["Lake Fishers Association (LFA)", "Reed Cutters (RC)", "Rowers (RC)"])
    fishers = "Lake Fishers Association (LFA)"
    assert [speakers.known(name) for name in ("LFA", "Lake Fishers Association", fishers)] == [fishers] * 3
    assert speakers.known("RC") is None  # two have it


def test_a_speaker_is_known_by_every_spelling() -> None:
    union, other = "Lamp Watch Union - Valmere", "WATCHERS OF LAMPS"
    speakers = Speakers(load_vocabulary(None), [union], {other: union})
    names = (other, "Watchers of lamps", "the Lamp Watch Union – Valmere", "Valmere – Lamp Watch Union")
    assert [speakers.known(name) for name in names] == [union] * 4


SIGNED = {
    "Ana Brook": ("Brazil", 1),
    "Bo Brook": ("Reed Cutters", 2),
    "Cy Reed": ("Council", 2),
    "Di Hollow": ("Council", 3),
    "Eo Marsh": ("Rowers", 2),
    "Fay Brink": ("Chair", 1),
}


def test_a_person_is_known_who_signs_for_a_state_or_alone_for_another() -> None:
    speakers = Speakers(load_vocabulary(None), ["Brazil", "Reed Cutters", "Council", "Rowers"], signed=SIGNED)
    assert speakers.person("ANA BROOK") == ("Ana Brook", "Brazil")
    assert speakers.person("Marsh") == ("Eo Marsh", "Rowers")
    assert speakers.person("Brook") is None, "two have this last name"
    assert speakers.person("Cy Reed") is None, "another signs for the council, too"
    assert speakers.person("Fay Brink") is None, "who signs once may sign in turn"
    assert speakers.person("") is None


def test_a_person_is_looked_for_in_what_whom_they_sign_for_submitted() -> None:
    speakers = Speakers(load_vocabulary(None), ["Brazil"], signed=SIGNED)
    check = Counting()
    (found,) = check_each(check, [QuoteRequest("one", "Ana Brook")], Filters(), speakers)  # type: ignore[arg-type]
    assert found.speakers == ("Brazil",)
    assert str(found.note) == "Ana Brook signed or spoke for Brazil, in whose documents it was looked for."


@scored(0.95)
def test_who_is_described_as_articles_do_is_known(phrase: str, submitter: str) -> None:
    speakers = Speakers(load_vocabulary(None), [submitter])
    (found,) = check_each(Counting(), [QuoteRequest("one", phrase)], Filters(), speakers)  # type: ignore[arg-type]
    assert found.speakers == (submitter,)
    assert str(found.note) == f"“{phrase}” is read as {submitter}."


@each_case
def test_nobody_is_guessed_from_a_phrase(phrase: str) -> None:
    speakers = Speakers(load_vocabulary(None), ["Cuba"])
    assert described_speaker(phrase, speakers) is None


def test_a_submitter_under_another_spelling_is_no_body_of_it() -> None:
    (found,) = check_each(
        Answering(),  # type: ignore[arg-type]
        [QuoteRequest("one", "MINISTRY OF LAMPS")],
        Filters(),
        Speakers(load_vocabulary(None), ["MINISTRY OF LAMPS"]),
    )
    assert found.note is None


class Quoting(Counting):
    """Finds everything in one document by Chad, within a longer text."""

    def __init__(
        self,
        around: str,
        verdict: Verdict = Verdict.MISATTRIBUTED,
        groups: tuple[str, ...] = ("States",),
        doubts: tuple[str, ...] = (),
        submitters: tuple[str, ...] = ("Chad",),
    ) -> None:
        super().__init__()
        self.doubts = doubts
        self.submitters = submitters
        self.around = around
        self.verdict = verdict
        self.groups = groups
        self.read: list[Passage] = []

    def passages(self, document_id: str) -> list[Passage]:  # noqa: ARG002
        return self.read

    def check(self, text: str, filters: Filters, bodies: Filters | None) -> Checked:
        found = super().check(text, filters, bodies)
        whole = self.around.format(text)
        about = replace(document(1, submitters=self.submitters, groups=self.groups), doubts=self.doubts)
        at = whole.index(text), whole.index(text) + len(text)
        begins, ends = sentences_around(whole, *at)
        rest = whole[begins : at[0]], whole[at[1] : ends]
        passage = Passage("1.1", "1", 0, 1, 1, None, "en", whole)
        self.read = [passage]
        place = Place(about, passage, 1, 1, text, (), 1.0, *rest)
        return replace(found, verdict=self.verdict, wording=Verdict.VERBATIM, places=(place,))


LAMPS = "the lamps burn all night"


@each_case
def test_who_quotes_somebody_has_not_said_it(around: str, speaker: str, outcome: str, head: str, note: str) -> None:
    (entry,) = check_each(Quoting(around), [QuoteRequest(LAMPS, speaker)], Filters(), SPEAKERS)  # type: ignore[arg-type]
    assert entry.outcome == outcome
    assert head in str(heading(entry))
    assert note in str(entry.origin or "")


@each_case
def test_whom_a_report_names_beside_the_words_has_said_them(
    around: str, groups: tuple[str, ...], outcome: str, names: tuple[str, ...] | None
) -> None:
    check = Quoting(around, groups=groups)
    (entry,) = check_each(check, [QuoteRequest(LAMPS, "Brazil")], Filters(), SPEAKERS)  # type: ignore[arg-type]
    assert entry.outcome == outcome
    assert entry.origin == (Message("reported_as", names=names) if names else None)
    check = Quoting(around, Verdict.VERBATIM, groups)
    (unasked,) = check_each(check, [QuoteRequest(LAMPS)], Filters(), SPEAKERS)  # type: ignore[arg-type]
    assert (unasked.origin is not None) == (names is not None)


def test_what_is_quoted_outside_of_the_filters_stays_outside() -> None:
    check = Quoting("An old man said that “{}”.")
    (entry,) = check_each(check, [QuoteRequest(LAMPS)], Filters(language=("fr",)), SPEAKERS)  # type: ignore[arg-type]
    assert entry.outcome == Verdict.MISATTRIBUTED


def test_words_in_quotation_marks_in_the_speakers_own_document_are_told() -> None:
    check = Quoting("An old man said that “{}”.", Verdict.VERBATIM)
    (entry,) = check_each(check, [QuoteRequest(LAMPS, "Chad")], Filters(), SPEAKERS)  # type: ignore[arg-type]
    assert entry.outcome == "left_open"
    assert entry.origin == Message("quoted_there")
    assert "does not tell clearly whose words" in str(heading(entry))


@each_case
def test_right_and_wrong_speakers_of_what_a_document_quotes_are_told_apart(
    around: str, speaker: str, verdict: Verdict, outcome: str, head: str
) -> None:
    """37 of 37 quotations in reports of the Secretary-General were confirmed as the words of that one."""
    (entry,) = check_each(Quoting(around, verdict), [QuoteRequest(LAMPS, speaker)], Filters(), SPEAKERS)  # type: ignore[arg-type]
    assert entry.outcome == outcome
    assert head in str(heading(entry))


def test_a_person_who_is_quoted_speaks_for_whom_the_document_says() -> None:
    around = "The Prime Minister of Cuba, Lars Holt, came. He left.\n\nMr. Holt stated that “{}”."
    asked = [QuoteRequest(LAMPS, one) for one in ("Cuba", "Brazil")]
    each = check_each(Quoting(around), asked, Filters(), SPEAKERS)  # type: ignore[arg-type]
    assert [one.outcome for one in each] == ["verbatim", "misattributed"]


@pytest.mark.parametrize("speaker", ["Cuba", "Tidelamp Network", "Chad"])
def test_who_only_does_something_before_quotation_marks_has_not_said_it(speaker: str) -> None:
    """Israel was confirmed for what UNICEF says of its attacks."""
    check = Quoting("As reported by the Tidelamp Network, Cuba's attacks on 18 March caused the “{}”.")
    (entry,) = check_each(check, [QuoteRequest(LAMPS, speaker)], Filters(), SPEAKERS)  # type: ignore[arg-type]
    assert entry.outcome == "left_open"


class Recorded(Quoting):
    """Finds everything in one document, with who signed it, or spoke in the part of a record."""

    def __init__(self, *signatories: str, part_of: str | None = None) -> None:
        super().__init__("We hold that {}.", Verdict.VERBATIM)
        self.signatories, self.part_of = signatories, part_of

    def check(self, text: str, filters: Filters, bodies: Filters | None) -> Checked:
        found = super().check(text, filters, bodies)
        (place,) = found.places
        about = replace(place.document.description, signatories=self.signatories)
        return replace(
            found, places=(replace(place, document=replace(place.document, description=about, part_of=self.part_of)),)
        )


def test_each_of_several_who_signed_a_letter_is_known() -> None:
    check = Recorded("Ada Brook", "Lars Holt")
    asked = [QuoteRequest(LAMPS, one) for one in ("Lars Holt", "Holt", "Lars Brook")]
    each = check_each(check, asked, Filters(), SPEAKERS)  # type: ignore[arg-type]
    assert [one.outcome for one in each] == ["verbatim", "verbatim", "left_open"]


def test_speakers_of_records_are_known_by_their_names() -> None:
    """*Nebenzia* was nobody, though a record says *Mr. Nebenzia (Russian Federation)*."""
    signed = {"Mr. Holt": ("Chad", 1), "Mrs. Brook": ("Chad", 1)}
    speakers = Speakers(load_vocabulary(None), ["Chad"], signed=signed)
    asked = [QuoteRequest(LAMPS, one) for one in ("Holt", "Mr. Holt", "Mrs. Brook")]
    each = check_each(Recorded("Mr. HOLT", part_of="2"), asked, Filters(), speakers)  # type: ignore[arg-type]
    assert [one.speakers for one in each] == [("Chad",)] * 3
    assert [one.outcome for one in each] == ["verbatim", "verbatim", "left_open"]
    assert str(heading(each[2])) == "Said for Chad, but by Mr. HOLT"


def test_what_a_document_quotes_tells_nothing_of_who_a_text_means() -> None:
    """*Iran and Russia said: “...”* of an annex to a letter of Germany was confirmed without a word."""
    check = Quoting("An old man said that “{}”.", Verdict.VERBATIM)
    asked = QuoteRequest(LAMPS, stated=False)
    (entry,) = check_each(check, [asked], Filters(), SPEAKERS)  # type: ignore[arg-type]
    assert [one.code for one in entry.notes[:2]] == ["speaker_unrecognised", "quoted_there"]


def test_who_is_named_by_a_persons_name_may_quote_somebody_too() -> None:
    speakers = Speakers(load_vocabulary(None), ["Chad"], signed={"Ada Brook": ("Chad", 1)})
    check = Quoting("An old man said that “{}”.", Verdict.VERBATIM)
    (entry,) = check_each(check, [QuoteRequest(LAMPS, "Brook")], Filters(), speakers)  # type: ignore[arg-type]
    assert [one.code for one in entry.notes[:2]] == ["speaker_signed", "quoted_there"]


ANNEX = (
    "Letter dated 3 May from the Representative of Chad\n(Signed) Orla Finch\n"
    "Annex\nWe hold that {}.\n(Signed) Ada Brook {}"
)


@each_case
def test_who_forwards_words_has_not_surely_said_them(
    office: str, speaker: str, verdict: Verdict, outcome: str, head: str
) -> None:
    check = Quoting(ANNEX.replace("Brook {}", f"Brook {office}"), verdict)
    (entry,) = check_each(check, [QuoteRequest(LAMPS, speaker)], Filters(), SPEAKERS)  # type: ignore[arg-type]
    assert entry.outcome == outcome
    assert head in str(heading(entry))
    assert entry.origin is not None
    assert entry.origin.code == "in_annex_under"


@pytest.mark.parametrize("speaker", ["Brazil", "Chad"])
def test_of_what_could_not_be_divided_nobody_is_confirmed_or_accused(speaker: str) -> None:
    around = "1. Brazil\nWe hold that {}.\n2. Norway\nWe do not."
    check = Quoting(around, Verdict.MISATTRIBUTED if speaker == "Brazil" else Verdict.VERBATIM, doubts=(UNDIVIDED,))
    (entry,) = check_each(check, [QuoteRequest(LAMPS, speaker)], Filters(), SPEAKERS)  # type: ignore[arg-type]
    assert entry.outcome == "left_open"
    assert entry.origin == Message("in_compilation", names=("Chad",))
    assert "may hold many submissions" in str(heading(entry))


def test_a_document_of_nobody_known_is_called_no_ones() -> None:
    check = Quoting("1. Brazil\nWe hold that {}.", Verdict.VERBATIM, submitters=(), doubts=(UNDIVIDED,))
    (entry,) = check_each(check, [QuoteRequest(LAMPS, "")], Filters(), SPEAKERS)  # type: ignore[arg-type]
    assert entry.origin == Message("in_compilation_of_somebody")


def test_a_note_that_transmits_a_report_has_not_said_it() -> None:
    around = (
        "Note by the Keeper\nThe Keeper has the honour to transmit the report of the Joint Panel.\n"
        "Report of the Joint Panel\nWe hold that {}."
    )
    (entry,) = check_each(Quoting(around), [QuoteRequest(LAMPS, "Brazil")], Filters(), SPEAKERS)  # type: ignore[arg-type]
    assert entry.outcome == "left_open"
    assert entry.origin == Message("in_annex_under", names=("Chad",), words="Report of the Joint Panel")


def test_a_state_has_not_said_what_a_person_of_its_name_signed() -> None:
    check = Quoting(ANNEX.replace("Ada Brook {}", "Ada Brazil\nKeeper of Lamps"), Verdict.MISATTRIBUTED)
    (entry,) = check_each(check, [QuoteRequest(LAMPS, "Brazil")], Filters(), SPEAKERS)  # type: ignore[arg-type]
    assert entry.outcome == "left_open"


def test_one_of_several_submitters_is_not_accused() -> None:
    speakers = Speakers(load_vocabulary(None), ["Harbour Watch and Best Lamps", "Best Lamps", "Trinidad and Tobago"])
    check = Counting()
    (known, unknown, part) = check_each(
        check,  # type: ignore[arg-type]
        [QuoteRequest("one", one) for one in ("Best Lamps", "HARBOUR WATCH", "Tobago")],
        Filters(),
        speakers,
    )
    assert known.speakers == ("Best Lamps", "Harbour Watch and Best Lamps")
    assert unknown.speakers == ("Harbour Watch and Best Lamps",)
    assert known.note == Message("speaker_joint", name="Best Lamps", names=("Harbour Watch and Best Lamps",))
    assert part.stranger == "Tobago"


@scored(0.95)
def test_a_negation_or_a_doubt_before_the_quotation_in_its_clause_is_told(around: str, behind: str) -> None:
    check = Quoting(around, Verdict.VERBATIM)
    (entry,) = check_each(check, [QuoteRequest(LAMPS, "Chad")], Filters(), SPEAKERS)  # type: ignore[arg-type]
    assert entry.behind == behind
    assert entry.notes == ((Message("stands_behind", words=behind),) if behind else ())


@scored(0.95)
def test_a_condition_behind_the_quotation_is_told(around: str, before: str) -> None:
    check = Quoting(around, Verdict.VERBATIM)
    (entry,) = check_each(check, [QuoteRequest(LAMPS, "Chad")], Filters(), SPEAKERS)  # type: ignore[arg-type]
    assert entry.condition == before
    assert entry.notes == ((Message("stands_before", words=before),) if before else ())


@each_case
def test_what_is_quoted_as_a_sentence_but_is_the_end_of_one_is_told(quoted: str, behind: str) -> None:
    (place,) = Quoting("Every sixth of {}.").check(LAMPS, Filters(), None).places
    assert words_before(quoted, [place]) == behind


@each_case
def test_what_is_only_awaited_or_one_of_several_is_told(sentence: str, behind: str) -> None:
    (place,) = Quoting(sentence).check(LAMPS, Filters(), None).places
    assert words_before(LAMPS, [place]) == behind


def test_a_limit_behind_a_quotation_is_told() -> None:
    (place,) = Quoting("这是{}之一。").check("最亮的灯", Filters(), None).places
    assert words_after([place]) == "之一"


def test_a_word_that_joins_clauses_begins_no_other_sentence() -> None:
    (place,) = Quoting("We keep watch, and {}.").check(LAMPS, Filters(), None).places
    assert words_before("The lamps burn all night", [place]) == ""


def test_a_state_is_listed_or_has_a_form_of_government() -> None:
    assert all(map(SPEAKERS.is_state, ("Brazil", "Commonwealth of Isterra", "Kingdom of Halvenmark")))
    assert not any(map(SPEAKERS.is_state, ("Commonwealth of Independent States", "Reed Cutters")))


def test_a_quotation_in_a_language_of_no_document_says_so() -> None:
    quotes = [
        QuoteRequest(text, stated=True) for text in ("No puede haber una solución militar", "There is no solution")
    ]
    foreign, own = check_each(Counting(), quotes, Filters(), SPEAKERS)  # type: ignore[arg-type]
    assert foreign.translated == Message("quotation_in_other_language")
    assert foreign.notes == (foreign.translated,)
    assert own.translated is None


class Nearing(Counting):
    """Finds nothing, but something near in another language."""

    def check(self, text: str, filters: Filters, bodies: Filters | None) -> Checked:
        passage = Passage("1.1", "1", 0, 1, 1, None, "es", "Las lámparas arden.")
        place = Place(document(1), passage, 1, 1, passage.text, (), 0.0)
        return replace(super().check(text, filters, bodies), nearest=(place,))


def test_what_is_near_in_another_language_may_be_the_original() -> None:
    (found,) = check_each(Nearing(), [QuoteRequest(LAMPS)], Filters(), SPEAKERS)  # type: ignore[arg-type]
    assert found.translated == Message("nearest_in_other_language")


@pytest.mark.parametrize("name", ["Brazil; Commonwealth of Isterra", "Brazil and Isterra"])
def test_two_who_said_it_together_are_looked_for_in_the_documents_of_each(name: str) -> None:
    check = Counting()
    (found,) = check_each(check, [QuoteRequest("we will not", name)], Filters(), SPEAKERS)
    assert check.asked[0][1].submitter == ("Brazil", "Commonwealth of Isterra")
    assert [one.code for one in found.notes] == ["speakers_together"]


@pytest.mark.parametrize("name", ["Brazil and Heron Watch", "Bosnia and Herzegovina"])
def test_who_is_not_several_known_ones_is_not_parted(name: str) -> None:
    check = Counting()
    check_each(check, [QuoteRequest("we will not", name)], Filters(), SPEAKERS)
    assert check.asked[0][1].submitter in {(), ("Bosnia and Herzegovina",)}
