"""To whom reports of meetings and compilations give the words of their paragraphs."""

from __future__ import annotations

from dataclasses import replace

import pytest
from support.cases import each_case, scored
from unit.webapp.stub import document

from indexer.domain import Document, Filters, Passage
from indexer.passages import sentences_around
from indexer.presenting.quote_words import heading
from indexer.quotes.answer import Checked, Place, Verdict
from indexer.quotes.batch import check_each
from indexer.quotes.reading import QuoteRequest
from indexer.quotes.reports import SOMEBODY, Report, Reported, Reports
from indexer.quotes.speakers import Speakers
from indexer.quotes.subjects import subjects
from indexer.search.coverage import SearchCoverage
from indexer.vocabulary import load_vocabulary

SPEAKERS = Speakers(load_vocabulary(), ["Working Group on Lamps"])
DIALOGUE = (
    "B. Dialogue\n10. In the dialogue, several delegations spoke.",
    "11. Norway welcomed the new lamps. It noted that the old ones smoked. However, it regretted the price.",
    "12. Chad commended the keepers.",
    "13. Poland had closely followed the lighting of the quay. Progress had been slow.",
    "14. Cuba stressed that the lamps were dear. Denmark remarked that they were not. Peru lit its own lamps.",
    "15. Ghana noted the new lamps.",
    "16. The delegation of Brazil stated that the wicks had been changed. Nobody had complained.",
    "17. In 2024, the pier had been lit. The oil came from the north.",
    "18. Brazil had trained its keepers.",
    "19. The Lamp Society (LS) was concerned about the darkness of the bay. It remained deep.",
    "20. LS reported that ships had run aground.",
    "21. Many keepers had left.",
    "22. Ghana and Togo urged more light.",
)


def about(title: str = "Report of the Working Group on Lamps: Brazil", groups: tuple[str, ...] = ()) -> Document:
    made: Document = document(1, submitters=("Working Group on Lamps",), groups=groups)
    return replace(made, description=replace(made.description, title=title))


def passages(texts: tuple[str, ...]) -> list[Passage]:
    labels = (one.partition("\n")[2].split()[0] if "\n" in one else one.split()[0] for one in texts)
    return [
        Passage(f"1.{at}", "1", at, 1, 1, label if label[0].isdecimal() else None, "en", text)
        for at, (label, text) in enumerate(zip(labels, texts, strict=True))
    ]


def place(made: Document, passage: Passage, words: str) -> Place:
    start = passage.text.index(words)
    begins, ends = sentences_around(passage.text, start, start + len(words))
    rest = passage.text[begins:start].lstrip(), passage.text[start + len(words) : ends]
    return Place(made, passage, 1, 1, words, (), 1.0, *rest)


def told(words: str, texts: tuple[str, ...] = DIALOGUE, made: Document | None = None) -> Reported | None:
    made = made or about()
    read = passages(texts)
    report = Report(read, made.description, SPEAKERS)
    return report.reported(next(place(made, one, words) for one in read if words in one.text))


def states(words: str, texts: tuple[str, ...] = DIALOGUE) -> set[str]:
    found = told(words, texts)
    return set(found.owners) if found else set()


def test_later_sentences_of_a_paragraph_are_those_of_who_speaks_in_the_first() -> None:
    assert states("the new lamps. It noted") == {"Norway"}
    assert states("the old ones smoked") == {"Norway"}
    assert states("regretted the price") == {"Norway"}


def test_the_state_with_which_a_paragraph_of_a_dialogue_begins_speaks_whatever_the_verb_is() -> None:
    assert states("the lighting of the quay") == {"Poland"}
    assert states("Progress had been slow") == {"Poland"}


def test_a_sentence_with_another_speaker_is_that_ones_and_one_with_another_state_nobodys() -> None:
    assert states("the lamps were dear") == {"Cuba"}
    assert states("they were not") == {"Denmark"}
    assert told("lit its own lamps") == SOMEBODY
    assert told("the lamps were dear. Denmark remarked that they were not") == SOMEBODY


def test_the_delegation_of_the_state_under_review_goes_on_in_the_next_paragraphs() -> None:
    assert states("Nobody had complained") == {"Brazil"}
    assert states("the pier had been lit") == {"Brazil"}
    assert states("The oil came from the north") == {"Brazil"}
    assert states("had trained its keepers") == {"Brazil"}


def test_what_stands_before_the_dialogue_or_in_other_documents_is_reported_as_nobodys() -> None:
    alone = ("5. The delegation of Brazil stated that the wicks were new.", "6. The prisons were dark.")
    assert told("prisons were dark", alone) is None
    own = ("5. The Committee noted the wicks.", "6. The Committee urged more light.", "7. The Committee met again.") * 3
    assert told("more light", own) is None


def test_organisations_are_told_by_their_names_as_the_document_writes_them() -> None:
    found = told("the darkness of the bay")
    assert found is not None
    assert found.names == ("Lamp Society", "LS")
    assert found.lead == "The Lamp Society (LS) was concerned about"
    report = Report(passages(DIALOGUE), about().description, SPEAKERS)
    short = told("ships had run aground")
    assert short is not None
    assert report.says(short, "Lamp Society")
    assert report.says(short, "LS")
    assert not report.says(short, "Lamp Union")
    assert not report.says(short, "Norway")


def test_a_list_of_those_who_contributed_tells_what_short_names_stand_for() -> None:
    texts = (*DIALOGUE, "Notes\nHW Harbour Watch, Lakeport;\nJS1 Joint submission 1 by: Reed Trust and Quay House;")
    report = Report(passages(texts), about().description, SPEAKERS)
    assert report.says(Reported(names=("HW",)), "Harbour Watch")
    assert report.says(Reported(names=("JS1",)), "Quay House")
    assert not report.says(Reported(names=("HW",)), "Quay House")


def test_who_is_named_in_short_is_who_was_named_in_full() -> None:
    texts = (
        *DIALOGUE,
        "23. The Committee on Wicks requested more oil.",
        "24. The same Committee said that it was dear.",
    )
    found = told("it was dear", texts)
    assert found is not None
    assert found.names == ("Committee on Wicks",)


def test_words_that_nobody_is_said_to_say_among_those_of_others_are_somebodys() -> None:
    assert told("Many keepers had left") == SOMEBODY


def test_a_document_of_a_state_reports_nobody() -> None:
    assert told("the old ones smoked", made=about(groups=("States",))) is None


@pytest.mark.parametrize("brackets", ["Norway", "Iran (Islamic Republic of)", "Chad, Norway"])
def test_names_in_brackets_at_the_end_of_an_item_tell_who_recommended_it(brackets: str) -> None:
    items = tuple(f"140.{at} Ratify Convention (No. {at}) on lamps. Light them all ({brackets});" for at in range(1, 6))
    found = told("Ratify Convention (No. 2) on lamps", items)
    assert found is not None
    assert len(found.owners) == brackets.count(",") + 1


@pytest.mark.parametrize("end", ["", ")", ");"])
def test_names_in_brackets_within_a_quotation_tell_it_too(end: str) -> None:
    """Whoever copies a recommendation copies its bracket: it was denied to 429 States that had made it."""
    items = tuple(f"140.{at} Ratify Convention {at} on lamps (Norway);" for at in range(1, 6))
    found = told(f"Ratify Convention 3 on lamps (Norway{end}", items)
    assert found is not None
    assert found.owners == {"Norway"}


def test_each_clause_of_an_item_is_of_those_in_the_next_brackets() -> None:
    items = tuple(f"140.{at} Light {at} lamps (Chad); snuff {at} lamps (Cuba);" for at in range(1, 6))
    assert states("Light 2 lamps", items) == {"Chad"}
    assert states("snuff 2 lamps", items) == {"Cuba"}


def test_all_places_of_the_same_words_in_a_document_are_found() -> None:
    texts = (*DIALOGUE, "25. Samoa praised the new lamps.")
    made = about()
    read = passages(texts)
    report = Report(read, made.description, SPEAKERS)
    found = [report.reported(one) for one in report.occurrences(place(made, read[1], "the new lamps"))]
    assert {owner for one in found if one for owner in one.owners} == {"Norway", "Ghana", "Samoa"}


class Reporting:
    """In a check's place: finds words in the dialogue, as somebody else's unless its publisher is asked for."""

    def passages(self, document_id: str) -> list[Passage]:  # noqa: ARG002
        return passages(DIALOGUE)

    def check(self, text: str, filters: Filters, bodies: Filters | None) -> Checked:  # noqa: ARG002
        denied = filters.submitter and filters.submitter != ("Working Group on Lamps",)
        passage = next(one for one in passages(DIALOGUE) if text in one.text)
        verdict = Verdict.MISATTRIBUTED if denied else Verdict.VERBATIM
        found = place(about(), passage, text)
        return Checked(verdict, (found,), 0, SearchCoverage(1, 0, 0, 1), wording=Verdict.VERBATIM)


@each_case
def test_who_is_reported_has_said_it_and_who_publishes_has_not(
    words: str, speaker: str, outcome: str, head: str
) -> None:
    (entry,) = check_each(Reporting(), [QuoteRequest(words, speaker)], Filters(), SPEAKERS)  # type: ignore[arg-type]
    assert entry.outcome == outcome
    assert head in str(heading(entry))
    assert entry.origin is not None


def test_what_a_report_says_before_the_words_is_told() -> None:
    asked = [QuoteRequest("ships had run aground"), QuoteRequest("the price", "Norway")]
    entries = check_each(Reporting(), asked, Filters(), SPEAKERS)  # type: ignore[arg-type]
    assert [one.behind for one in entries] == ["LS reported that", "However, it regretted"]


def test_a_request_keeps_the_last_documents() -> None:
    read: list[str] = []

    def passages_of(document_id: str) -> list[Passage]:
        read.append(document_id)
        return []

    reports = Reports(passages_of, SPEAKERS, 1)
    first = document(1)
    assert reports.of(first) is reports.of(first)
    reports.of(document(2))
    reports.of(first)
    assert read == [first.id, document(2).id, first.id]


@scored(0.95)
def test_subjects_of_sentences(sentence: str, owner: str, is_told: bool) -> None:
    found = subjects(sentence, SPEAKERS)
    assert [(set(one.owners), one.told) for one in found] == ([({owner}, is_told)] if owner else [])


@scored(0.95)
def test_subjects_that_are_not_known(sentence: str, name: str) -> None:
    found = subjects(sentence, SPEAKERS)
    assert [one.names[0] for one in found] == ([name] if name else [])


@scored(0.95)
def test_subjects_that_are_not_named_anew(sentence: str) -> None:
    assert [one.is_back for one in subjects(sentence, SPEAKERS)] == [True]


@each_case
def test_speakers_who_are_not_named_are_not_who_spoke_before(sentence: str) -> None:
    assert [(one.unnamed, one.is_back) for one in subjects(sentence, SPEAKERS)] == [(True, False)]


@scored(0.95)
def test_officers_speak_for_themselves(sentence: str, name: str) -> None:
    assert [one.names[0] for one in subjects(sentence, SPEAKERS) if one.officer] == ([name] if name else [])
    assert not any(one.names == ("While",) for one in subjects(sentence, SPEAKERS))


MEETING = (
    "10. Norway welcomed the lamps. The Vice-Chair clarified that the old ones smoked. He added that they were few.",
    "11. Chad noted the new lamps. Several delegations stressed that oil was dear.",
    "12. The envoy of Iraq (on behalf of the Group of 77 and China) made a statement emphasizing that wicks burn.",
    "13. Poland regretted the price. Poland's keepers had left. The Chief of the Pier explained that they were back.",
    "14. Statements were made by the representatives of Cuba and Peru. Delegations reaffirmed their trust in lamps.",
)


def met(words: str) -> Reported | None:
    return told(words, MEETING, about(title="Report of the Working Group on Lamps"))


def test_an_officer_or_somebody_unnamed_who_answers_is_not_the_state_before() -> None:
    clarified, added, dear, back = map(met, ["the old ones smoked", "they were few", "oil was dear", "they were back"])
    assert clarified is not None
    assert clarified.names == ("Vice-Chair",)
    assert added is not None
    assert added.names == ("Vice-Chair",)
    assert dear == SOMEBODY.without_lead() or (dear is not None and not dear.names_somebody)
    assert back is not None
    assert back.names == ("Chief of the Pier",)
    assert met("welcomed the lamps") == Reported(frozenset({"Norway"}))


def test_who_makes_a_statement_speaks_also_for_those_in_brackets() -> None:
    found = met("wicks burn")
    assert found is not None
    assert found.owners == {"Iraq", "Group of 77 and China"}


def test_what_delegations_say_is_left_open() -> None:
    found = met("trust in lamps")
    assert found is not None
    assert not found.names_somebody


def test_paragraphs_without_labels_are_told_by_numbers_that_follow_each_other() -> None:
    read = [replace(one, paragraph=None) for one in passages(MEETING)]
    made = about(title="Report of the Working Group on Lamps")
    report = Report(read, made.description, SPEAKERS)
    found = report.reported(place(made, read[3], "they were back"))
    assert found is not None
    assert found.names == ("Chief of the Pier",)
    broken = Report([replace(one, text=one.text[1:]) for one in read[::-1]], made.description, SPEAKERS)
    assert len(broken._paragraphs) == 1


def test_who_pledges_in_a_report_on_itself_goes_on_and_what_it_may_have_said_is_left_open() -> None:
    pledges = "23. Brazil pledged that it would act. Light would follow."
    assert states("Light would follow", (*DIALOGUE, pledges)) == {"Brazil"}
    assert told("chose wax", ("9. As for oil, Brazil chose wax.", *DIALOGUE)) == SOMEBODY
