"""What says nothing is told apart from what does, and a short sentence is never taken for furniture."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

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


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("12.", "cover"),
        ("Thank you, Mr. Chair.", "closing"),
        ("I thank you.", "closing"),
        ("28 Thank you, Excellencies.", "closing"),
        ("**Thank you.**", "closing"),
        ("God bless.", "closing"),
        ("28 Thank you, Excellencies, for rejecting this text.", "statement"),
        ("* Circulated in the language of submission only.", "closing"),
        ("(Signed) Orla Vey Chargée d’affaires a.i.\n* Circulated in Valmeric only without official editing.", "names"),
        ("Leaflets circulated in the camp spoke of famine only.", "statement"),
        ("Many thanks for your attention.", "closing"),
        ("Accept, Sir, the assurances of my highest consideration.", "closing"),
        (
            (
                "I should be grateful if you would have the present letter circulated as a document of the Council.\n"
                "(Signed) Ana Torvald"
            ),
            "closing",
        ),
        ("Dear colleagues,", "closing"),
        ("Excellencies, ladies and gentlemen,", "closing"),
        ("Yours sincerely,", "closing"),
        ("24. Arvo, P. (1996). A pedagogy of doubt. Lowmoor: Quay Press.", "reference"),
        ("7. Lena Orsk, “The Law of Quiet Things,” Journal of Fictional Law, 23, no. 4, 1999.", "reference"),
        ("65 Ibid.", "reference"),
        ("See the report of the working group, para. 12.", "reference"),
        ("12 https://example.org/one\n13 https://example.org/two", "reference"),
        ("Source: Ministry of Fisheries of Valmere, 2021", "reference"),
        ("6 The summary of the first meeting is available at https://example.org/summary.pdf.", "reference"),
        ("(Signed) Ana Torvald\nPermanent Representative", "names"),
        ("Ana Torvald, Valmere, Quay Foundation\nJon Brask, Solandina, Tidewater Union", "names"),
        ("Quay Foundation, Tel.: 555 0100, desk@quay.example", "names"),
        ("Document", "cover"),
        ("Our view Area: PRINCIPLES Entitled by: Ana Torvald Region: Valmere Sector: Other", "cover"),
        (
            "How lamps should be kept Area: PRINCIPLES Entitled by: Ana Torvald\nKeywords: tides",
            "cover",
        ),
        ("How lamps should be kept Area: PRINCIPLES Region: Valmere Sector: Other\nThey are kept lit.", "statement"),
        ("A/AC.291/22\n25-12653 (E)", "cover"),
        ("March 2014", "cover"),
        ("Contents\nI. Introduction 3\nII. Scope 5", "contents"),
        ("I. Introduction ............ 3\nII. Scope ................ 5", "contents"),
        ("2021 14 3 25 – 42\n2022 18 4 31 2 55", "table"),
        ("43 4-Dec-24 Lowmoor Harbour office\n44 5-Dec-24 Quay Customs office", "table"),
        ("B. Protection of the harbour", "heading"),
        ("Scope of the convention", "heading"),
        ("What next?", "heading"),
        # And what says something, however short.
        ("We oppose a new legally binding instrument.", "statement"),
        ("We reject this.", "statement"),
        ("Never.", "statement"),
        ("5. Foster voluntarily developed codes of conduct;", "statement"),
        ("Respect for freedom of expression.", "statement"),
        ("Scope\nThe convention covers serious crime only.", "statement"),
        ("We thank the Chair for the draft, and reject its second chapter.", "statement"),
        ("Thank you, Mr. Chair. We reject the second chapter.", "statement"),
        ("Thank you, Mr. Chair, we reject the second chapter.", "statement"),
        ("Ladies and gentlemen, we reject this text.", "statement"),
        ("Dear colleagues, we reject this.", "statement"),
        ("We ask that the benefits be distributed fairly among States.", "statement"),
        ("We would be grateful if States would publish their national positions.", "statement"),
        ("As Orsk (1999) shows, States should publish their views (https://example.org/views).", "statement"),
        ("12 States support the text and three do not.", "statement"),
        ("In 2021, 14 of 42 ports were closed, and 25 in 2022.", "statement"),
        ("It may be held on 4 May.", "statement"),
    ],
)
def test_kinds_in_english(text: str, expected: str) -> None:
    assert kind(text) == expected


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("fr", "Je vous remercie, Monsieur le Président.", "closing"),
        ("fr", "* Distribuée uniquement dans la langue de l’original.", "closing"),
        ("es", "* Se distribuye únicamente en el idioma en que se presentó.", "closing"),
        ("ru", "* Распространяется только на языке представления.", "closing"),
        ("ar", "* يعمم هذا النص باللغة التي قُدم بها فقط.", "closing"),
        ("zh", "* 仅以来文所用语文分发。", "closing"),
        ("fr", "Veuillez agréer, Monsieur, l’assurance de ma très haute considération.", "closing"),
        ("fr", "Voir le rapport du groupe, par. 12.", "reference"),
        ("fr", "Champ d’application", "heading"),
        ("fr", "Mesdames et Messieurs, nous rejetons ce texte.", "statement"),
        ("fr", "Nous rejetons ce texte.", "statement"),
        ("fr", "Nous remercions le Président et rejetons le chapitre II.", "statement"),
        ("es", "Muchas gracias.", "closing"),
        ("es", "Muchas gracias, señor Presidente.", "closing"),
        ("es", "Véase el informe del grupo, párr. 12.", "reference"),
        ("es", "Ámbito de aplicación", "heading"),
        ("es", "Rechazamos este texto.", "statement"),
        ("es", "Gracias a este acuerdo, los puertos están abiertos.", "statement"),
        ("pt", "Muito obrigado.", "closing"),
        ("pt", "Orsk, L. (2008). A lei das coisas quietas. Anais do II Seminário. Porto Novo.", "reference"),
        ("pt", "Rejeitamos este texto.", "statement"),
        ("ru", "Благодарю за внимание.", "closing"),
        ("ru", "Спасибо, господин Председатель.", "closing"),
        ("ru", "См. доклад группы, п. 12.", "reference"),
        ("ru", "Сфера охвата", "heading"),
        ("ru", "Мы отвергаем этот текст.", "statement"),
        ("ru", "Прошу учесть, что порты закрыты.", "statement"),
        ("ar", "شكرا السيد الرئيس.", "closing"),
        ("ar", "وتفضلوا بقبول فائق الاحترام والتقدير.", "closing"),
        ("ar", "انظر تقرير الفريق.", "reference"),
        ("ar", "نطاق الاتفاقية", "heading"),
        ("ar", "نرفض هذا النص.", "statement"),
        ("zh", "谢谢主席先生。", "closing"),
        ("zh", "同上。", "reference"),
        ("zh", "适用范围", "heading"),
        ("zh", "我们反对这一案文。", "statement"),
        ("zh", "感谢主席的努力，但我们反对第二章。", "statement"),
    ],
)
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

ADDRESSED_NOTES = (
    "37 \u200bVale, K. (2015). Report on the freedom of pilots. Retrieved from http://www.tolls.example/List.aspx "
    "38 Tarn A. et. al. (1997). The Risks of Drift. Quay Wide Web Journal, 2\u200b(3): 241-257. Retrieved from "
    "https://papers.example/drift.pdf 39 \u200bLow, C. (2015). The harbour as it is. Journal of Tides, 1(1), 69-79."
)


@pytest.mark.parametrize(
    "text",
    [
        "25 ABC, p. 1. 26 XYZ, para. 8.\n27 XYZ, para. 13; see also ABC, pp. 3 and 4.",
        "12 Voir A/59/1, par. 3. 13 Ibid. 14 Voir aussi A/60/2, p. 4.",
        "7 Véase A/59/1, párr. 3. 8 Ibid. 9 Informe, pág. 4.",
        "3 См. A/59/1, п. 3. 4 Там же. 5 Доклад, стр. 7.",
        "1 انظر A/59/1، الفقرة 3. 2 المرجع نفسه. 3 انظر A/60/2، الفقرة 8.",
        "1 见A/59/1，第3段。2 同上。3 见A/60/2，第8段。",
        ADDRESSED_NOTES,
        "29 See A/59/1. 30 The lamps are to be sent by May. See www.lamps.example. 31 Ibid.",
    ],
)
def test_notes_one_behind_the_other_are_references(text: str) -> None:
    assert kind(text) == "reference"


@pytest.mark.parametrize(
    "text",
    [
        "1 We want a treaty. 2 We want it now. 3 We want it by 2026, and nobody else should write it.",
        "25 lamps burn, see A/59/1. 27 of them are red, p. 3. 28 are green.",
        "In 2009 we had 12 lamps. 13 May was the day, see A/59/1. 14 May was dark.",
    ],
)
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
