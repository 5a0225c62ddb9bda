"""What says nothing is told apart from what does, and a short sentence is never taken for furniture."""

from __future__ import annotations

from collections.abc import Sequence

from support.cases import each_case, scored

from indexer.domain import Passage, PassageKind
from indexer.passages import headings, in_context, passage_kinds

BODY = "The delegation of Valmere is of the view that the law applies to all, and that it should be applied in full."


def passages(*texts: str, language: str = "en", pages: Sequence[int] = ()) -> list[Passage]:
    return [
        Passage(str(number), "d", number, page, page, None, language, text)
        for number, (text, page) in enumerate(zip(texts, pages or [1] * len(texts), strict=True))
    ]


def kind(text: str, language: str = "en") -> str:
    """The kind of a passage that stands between two statements."""
    return passage_kinds(passages(BODY, text, BODY, language=language))[1].value


@scored(0.95)
def test_kinds_in_english(text: str, expected: str) -> None:
    assert kind(text) == expected


@scored(0.95)
def test_kinds_in_other_languages(language: str, text: str, expected: str) -> None:
    assert kind(text, language) == expected


def test_items_of_a_numbered_list_are_statements() -> None:
    found = passage_kinds(passages(BODY, "1. Open access to harbours", "2. Fair tolls for all ships", BODY))
    assert found == [PassageKind.STATEMENT] * 4


def test_a_footnote_without_a_sentence_is_told_by_the_note_beside_it() -> None:
    note = "15 Interviews with over 20 pilots, May–June 2024."
    assert kind(note) == "statement"
    assert passage_kinds(passages(BODY, note, BODY, "16 Ibid."))[1] is PassageKind.REFERENCE


def test_a_block_of_footnotes_is_no_statement_if_one_of_them_only_refers() -> None:
    notes = "3 See https://tolls.example/2025.\n4 The pilots have struck twice since then.\n5 May 2025 was quiet."
    assert kind(notes) == "reference"
    assert kind(notes.replace("See https://tolls.example/2025.", "The board met in May.")) == "statement"
    assert kind(f"{notes}\n{BODY}") == "statement", "text has fallen in with them"
    assert (
        kind("3 See https://tolls.example/2025, where the board says that it was not told of the strike.")
        == "statement"
    )


def test_a_block_of_footnotes_is_no_statement_if_half_of_them_are_no_sentences() -> None:
    notes = "20 Interviews with pilots and fishers, June-July 2024.\n21 The tolls have risen twice since then."
    assert kind(notes) == "reference"
    assert kind(notes.replace("Interviews with", "We heard")) == "statement", "each says something"
    assert kind(notes.replace("20 ", "20. ").replace("21 ", "21. ")) == "statement", "paragraphs of a text"
    assert kind(notes.replace("21 ", "25 ")) == "statement", "they do not follow each other"


SIGNED = (
    "Signatories: -Ana Orsk, Lowmoor, Harbour Watch -Lev Tarn, Northquay, Pilots United -Ida Vale, Eastmere, Lawyer "
    "-Noor Hust, Valmere, Quay Charter Foundation"
)


def test_a_long_text_of_names_alone_is_no_statement() -> None:
    assert kind(SIGNED) == "names"
    assert kind(f"{SIGNED} We hold that tolls must fall.") == "statement"
    assert kind(SIGNED.lower()) == "statement", "nothing shows that these are names"
    listed = (
        "1. Orsk Convention on Harbours;\n2. Tarn Protocol on Tolls;\n3. Vale Charter of Pilots and Quays of Lowmoor."
    )
    assert kind(listed) == "statement", "items of a list may say something"


LIST = (
    "8. ORSK, L. Built to drift: harbours and their boards. Who steers the quay? A. TARN and C. LOW. Lowmoor, Quay "
    "Press, (2003). --- VALE, J. The end of the pilot: how tolls failed. Lowmoor Law Working Paper no. 93, 2004. "
    "Available in: <http://papers.example/abstract=48>. --- HUST, G. Opinion: the harbour board. Journal of Tides, v. "
    "8, n. 15-28, 2012. --- KLEM, H.; MARR, M. What to do about tolls: a proposal. April 5, 2005. Available in: "
    "<http://tolls.example/reform.pdf>. --- LACROSS, D. (2013a). Governance of quays: a failed revolution? 1st "
    "Conference on Tides, Lowmoor, pages 133-141, 2013."
)


@scored(0.95)
def test_notes_one_behind_the_other_are_references(text: str) -> None:
    assert kind(text) == "reference"


@each_case
def test_numbers_that_do_not_count_notes_make_no_references(text: str) -> None:
    assert kind(text) == "statement"


def test_a_bibliography_is_one_however_long_it_is() -> None:
    assert kind(LIST) == "reference"
    assert kind(f"{LIST}\n{BODY}") == "statement", "text has fallen in with it"
    assert kind(f"{BODY} See LACROSS, D. (2013a), pages 133-141, and http://tolls.example/reform.pdf.") == "statement"


def test_a_list_without_a_sentence_may_end_with_an_entry_that_has_no_sign() -> None:
    listed = (
        "Sources: - Harbour Charter, H.C. Res. 17 (III), p. 71 (Dec. 10, 1948), available at http://tides.example/c"
        " - Lowmoor Agenda, paragraph 31, available at http://tides.example/a - Convention on Quays, June 26, 1945, "
        "59 Quay Stat. 1031, available at http://tides.example/quays - "
    )
    unsigned = "Harbour Board Declaration on the promotion and upkeep of tolls on the Lowmoor, H/RC/20"
    assert kind(listed + unsigned) == "reference"
    assert kind(f"{listed}We think that the board is right about tolls on the Lowmoor.") == "statement"


def test_a_title_among_references_is_one() -> None:
    entry = "Orsk, L. (1999). The law of quiet things. Lowmoor: Quay Press."
    found = passage_kinds(passages(BODY, entry, "Annals of the harbour board, vol. 3.", entry))
    assert found[1:] == [PassageKind.REFERENCE] * 3


def test_a_long_line_above_nothing_is_no_heading() -> None:
    text = "Harbours open to all ships at all hours"
    assert passage_kinds(passages(BODY, text))[1] is PassageKind.STATEMENT
    assert passage_kinds(passages(BODY, text, BODY))[1] is PassageKind.HEADING


def test_the_heading_above_a_passage() -> None:
    given = passages("Scope", BODY, "Harbours", BODY, "Tolls", BODY, pages=(1, 1, 2, 3, 4, 6))
    kinds = [PassageKind.HEADING, PassageKind.STATEMENT] * 3
    assert headings(given, kinds) == [None, 0, None, 2, None, None]


def test_passages_get_kind_and_heading() -> None:
    found = in_context(passages("Scope", BODY, BODY))
    assert [(one.kind.value, one.heading) for one in found] == [
        ("heading", None), ("statement", "Scope"), ("statement", None),
    ]  # fmt: skip


def test_nothing_has_no_kinds() -> None:
    assert passage_kinds([]) == []
    assert kind("") == kind(" \n ") == "cover"


def kinds_of(*texts: str) -> list[str]:
    return [one.value for one in passage_kinds(passages(*texts))]


def test_an_agenda_has_titles_that_count_up_with_dates_or_resolutions_in_brackets() -> None:
    agenda = (
        "7. The situation of the isles (2 May 1990).",
        "8. Tolls (resolutions 4/1 and\n4/2)",
        "9. 港口（2024年5月2日）。",
    )
    assert kinds_of(BODY, *agenda) == ["statement", *["contents"] * 3]
    assert "contents" not in kinds_of(*agenda[:2], BODY), "two may be anything"
    assert "contents" not in kinds_of(agenda[0], agenda[2], "12. Locks (2 May 1990)"), "numbers do not follow"
    said = ("7. Tolls shall end (resolution 4/1).", "8. Locks should close (resolution 4/2).", "9. It is late (2 May).")
    assert kinds_of(*said) == ["statement"] * 3


def test_a_table_of_contents_has_numbers_and_pages_that_count_up_across_passages() -> None:
    entries = [
        "1 TOLLS 3\na) Who pays\nb) Who does not\n2 LOCKS 4",
        "a) Width\n3 PILOTS 4\na) Licences",
        "4 DUES 9\n5 FINES 9",
    ]
    assert kinds_of(*entries) == ["contents"] * 3
    assert "contents" not in kinds_of("1 TOLLS 3\na) Who pays", "2 LOCKS 2\na) Width", "3 PILOTS 1"), "pages go back"
    assert "contents" not in kinds_of("1 TOLLS 3\na) Who pays", "3 PILOTS 4\na) Licences", "5 DUES 9"), (
        "numbers are missing"
    )
    assert kinds_of("1 We ask for 3\nWe pay no tolls.", "2 We ask for 4", "3 We ask for 5")[0] == "statement"
