"""The quote check for people and for programs: verdicts, limits, and that nothing of a quotation is left anywhere."""

from __future__ import annotations

import csv
import io
import json
import re
from dataclasses import replace
from html import unescape
from typing import TYPE_CHECKING, Any

import docx
import jsonschema  # type: ignore[import-untyped]
import pytest
from unit.webapp.stub import HOSTILE, document

from indexer.domain import Filters
from indexer.presenting.word import WORD_MIMETYPE
from indexer.quotes import batch
from webapp.views import quotes

if TYPE_CHECKING:
    from flask.testing import FlaskClient
    from unit.webapp.stub import StubIndex

pytestmark = pytest.mark.usefixtures("without_model")

REAL = "Evidence of crime crosses borders 😀 and so does crime."
ALTERED = "Evidence of crime never crosses borders and so does crime."


def asked(client: FlaskClient, body: Any, query: str = "") -> Any:
    return client.post(f"/api/v1/quotes{query}", json=body)


def test_the_api_judges_each_quotation_in_its_order(client: FlaskClient) -> None:
    answer = asked(client, {"quotes": [REAL, ALTERED, "Nobody wrote words like these anywhere at all"]})
    assert answer.headers["Cache-Control"] == "no-store"
    found = answer.get_json()["quotes"]
    assert [one["verdict"] for one in found] == ["verbatim", "altered", "not_found"]
    assert found[0]["places"][0]["page"] == 1
    assert found[0]["places"][0]["changes"] == []
    [change] = found[1]["places"][0]["changes"]
    assert (change["from"], change["to"], change["turns"]) == ("", "never", ["negation"])
    assert found[2]["places"] == []
    assert found[2]["scope"] == {"documents": 4, "documents_for_words": 4, "failed": 1, "read_in_part": 1}


def test_the_answer_is_as_openapi_has_it(client: FlaskClient) -> None:
    document = client.get("/api/v1/openapi.json").get_json()
    wanted = {"$ref": "#/components/schemas/Quotes", "components": document["components"]}
    answer = asked(client, {"quotes": [REAL, ALTERED]}).get_json()
    jsonschema.Draft202012Validator(wanted).validate(answer)


def test_what_only_others_said_is_misattributed(client: FlaskClient) -> None:
    for body, query in (
        ({"quotes": [REAL], "submitter": "Chile"}, ""),
        ({"quotes": [REAL]}, "?submitter=Chile"),
    ):
        [found] = asked(client, body, query).get_json()["quotes"]
        assert (found["verdict"], found["wording"]) == ("misattributed", "verbatim")
        assert found["summary"] == "Said by Republic of Valmere; the collection has no document by Chile"
        assert found["said_by"] == ["Republic of Valmere"]
        assert found["places"]


def test_an_absence_among_few_documents_says_where_the_words_were_looked_for(client: FlaskClient) -> None:
    nowhere = "Nobody wrote words like these anywhere at all"
    everywhere = "Its words were looked for in all documents (4)."
    for speaker, documents, told in (("Republic of Valmere", 1, 1), ("Chile", 0, 1), ("", 4, 0)):
        [found] = asked(client, {"quotes": [nowhere], "submitter": speaker}).get_json()["quotes"]
        assert found["verdict"] == "not_found"
        assert (found["scope"]["documents"], found["scope"]["documents_for_words"]) == (documents, 4)
        rows = json.dumps({"quote": nowhere, "speaker": speaker})
        assert client.post("/quotes", data={"rows": rows}).text.count(everywhere) == told


def test_words_in_a_document_of_nobody_known_are_not_said_by_others(client: FlaskClient, index: StubIndex) -> None:
    index.add(document(21, submitters=()), "We spoke of herons and of lakes, and of nothing else.")
    [found] = asked(client, {"quotes": ["We spoke of herons and of lakes"], "submitter": "Chile"}).get_json()["quotes"]
    assert (found["verdict"], found["wording"], found["said_by"]) == ("verbatim", "verbatim", [])
    assert found["summary"] == "It appears only in documents whose submitter is not known, and in none by Chile"
    told = {"rows": "\n".join(json.dumps({"quote": one, "speaker": "Chile"}) for one in (found["quote"], REAL))}
    html = client.post("/quotes", data=told).text
    assert "Speaker not established: 1" in html
    assert "Word for word: " not in html
    assert "You can quote it as it stands" not in html
    rows = csv.DictReader(io.StringIO(client.post("/quotes.csv", data=told).data.decode("utf-8-sig")))
    assert next(rows)["note"] == found["summary"]


def test_a_quotation_may_come_with_its_speaker(client: FlaskClient) -> None:
    asked_for = [{"quote": REAL, "speaker": "Chile"}, {"quote": REAL, "speaker": "Valmere"}, REAL]
    found = asked(client, {"quotes": asked_for}).get_json()["quotes"]
    assert [one["verdict"] for one in found] == ["misattributed", "verbatim", "verbatim"]
    assert [one["speaker"] for one in found] == ["Chile", "Republic of Valmere", None]


def test_the_words_of_copies_are_shown_once_with_every_source(client: FlaskClient, index: StubIndex) -> None:
    index.add(document(20, title="Reprint"), "Before. " + REAL)
    html = client.post("/quotes", data={"text": REAL}).text
    first, others = html.split("The same words also in:")
    assert first.count("<blockquote") == 1
    assert "<blockquote" not in others
    assert "Reprint" in first + others


def test_a_submitter_whom_nobody_knows_is_an_error_that_names_near_ones(client: FlaskClient) -> None:
    answer = asked(client, {"quotes": [REAL], "submitter": "Valmera"})
    assert answer.status_code == 400
    assert "Republic of Valmere" in answer.get_json()["detail"]
    html = client.post("/quotes", data={"text": REAL, "submitter": "Valmera"}).text
    assert "Could not be checked" in html
    assert "Did you mean: Republic of Valmere" in html


def test_the_words_of_a_speaker_whom_nobody_knows_are_looked_for_all_the_same(client: FlaskClient) -> None:
    first, second = asked(client, {"quotes": [{"quote": REAL, "speaker": "Valmera"}, ALTERED]}).get_json()["quotes"]
    assert (first["verdict"], first["speaker"], first["said_by"]) == ("verbatim", "Valmera", ["Republic of Valmere"])
    assert "Did you mean: Republic of Valmere" in first["problem"]
    assert second["verdict"] == "altered"
    alone = asked(client, {"quotes": [{"quote": REAL, "speaker": "Valmera"}]})
    assert (alone.status_code, alone.get_json()["quotes"]) == (200, [first])


def test_words_of_somebody_else_are_no_confirmation_for_whom_nobody_knows(client: FlaskClient) -> None:
    told = "The words stand here, in a document by Republic of Valmere; who “Ada Orsk” is, is not known here"
    stated = {"rows": json.dumps({"quote": REAL, "speaker": "Ada Orsk"})}
    for sent in ({"text": f"Ada Orsk said: “{REAL}”"}, stated):
        html = unescape(client.post("/quotes", data=sent).text)
        assert f"{told}</h3>" in html
        assert "You can quote it" not in html
        assert "Find out whose words these are" in html
        assert "Nobody is known here as “Ada Orsk”." in html
    [row] = csv.DictReader(io.StringIO(client.post("/quotes.csv", data=stated).data.decode("utf-8-sig")))
    assert (row["verdict"], row["problem"]) == ("verbatim", "Nobody is known here as “Ada Orsk”.")
    assert told in row["note"]


def test_words_of_whose_document_nobody_knows_are_no_confirmation_either(client: FlaskClient, index: StubIndex) -> None:
    index.add(document(21, submitters=()), "We spoke of herons and of lakes, and of nothing else.")
    told = {"quote": "We spoke of herons and of lakes", "speaker": "Ada Orsk"}
    [found] = asked(client, {"quotes": [told]}).get_json()["quotes"]
    assert (
        found["summary"]
        == "The words stand here, in a document whose submitter is not known; who “Ada Orsk” is, is not known here"
    )


def test_a_text_with_short_quotations_alone_is_said_to_be_checked_itself(client: FlaskClient) -> None:
    html = unescape(client.post("/quotes", data={"text": "Valmere spoke of “quiet herons” and of a “low lake”."}).text)
    assert "The text itself was checked" in html
    assert "fewer than 4 words: “quiet herons”, “low lake”." in html
    assert "The text itself was checked" not in client.post("/quotes", data={"text": "“quiet herons”"}).text
    html = client.post("/quotes", data={"text": f"Valmere spoke of “quiet herons” and said: “{REAL}”"}).text
    assert "Not checked, because they have fewer than 4 words" in html
    assert "The text itself was checked" not in html


SCAN = "The keepers 0f the lake welcorne the herons ln the harbour, Mogadlstu being far away."


@pytest.fixture
def scanned(index: StubIndex) -> StubIndex:
    """The index with a page that character recognition read."""
    made = index.add(document(22, title="Lakes"), SCAN)
    index.documents[made.id] = replace(made, ocr_pages=(1,))
    return index


@pytest.mark.usefixtures("scanned")
def test_what_recognition_may_have_misread_is_no_change_of_meaning(client: FlaskClient) -> None:
    quote = "The keepers of the lake welcome the herons in the harbour"
    [found] = asked(client, {"quotes": [quote]}).get_json()["quotes"]
    assert (found["verdict"], found["note"]) == ("altered", SCANNED)
    assert found["summary"] == "Found on a scanned page, but for letters that recognition may have misread"
    [place] = found["places"]
    assert place["recognised"]
    assert [(one["from"], one["to"], one["turns"], one["misread"]) for one in place["changes"]] == [
        ("0 f", "of", [], True),
        ("welcorne", "welcome", [], True),
        ("ln", "in", [], True),
    ]
    html = unescape(client.post("/quotes", data={"text": quote}).text)
    assert "This changes the meaning" not in html
    assert "quote the words of the document" not in html
    assert "The exact words, with their source" not in html
    copied = html.partition('<pre class="citation quotation"')[2].partition("</pre>")[0]
    assert copied.endswith("Read from the picture of a scanned page by character recognition; it may be misread.")


SCANNED = "The page is a scan; recognition may have misread it: look at the picture."


@pytest.mark.usefixtures("scanned")
def test_another_word_is_a_change_on_a_scanned_page_too(client: FlaskClient) -> None:
    quote = "The keepers of the lake welcome the herons in the harbour, Mogadishu being never far away"
    [found] = asked(client, {"quotes": [quote]}).get_json()["quotes"]
    assert found["summary"] == "Not word for word"
    turns = {one["to"]: one["turns"] for one in found["places"][0]["changes"]}
    assert turns == {"of": [], "never": ["negation"], "welcome": [], "in": [], "Mogadishu": []}
    assert found["note"] == SCANNED


def test_a_text_layer_that_is_garbled_is_read_as_a_scan(client: FlaskClient, index: StubIndex) -> None:
    sound = "every keeper of these lamps must also watch over what comes into this harbour when night falls. " * 12
    bad = "They wclcorne the herons ln thc harboar and fccd thcm wlth hcrrlng frorn thc plcr whcn nlght falls. " * 5
    made = index.add(document(25, title="Herons"), f"{sound}{bad}The kcepers welcome the grebes in the bay.")
    index.documents[made.id] = replace(made, file="herons.pdf")
    quote = "The keepers welcome the grebes in the bay"
    [found] = asked(client, {"quotes": [quote]}).get_json()["quotes"]
    assert found["note"] == SCANNED
    assert [(one["from"], one["misread"]) for one in found["places"][0]["changes"]] == [("kcepers", True)]


@pytest.mark.usefixtures("scanned")
def test_words_on_a_scanned_page_are_looked_for_by_their_letters(client: FlaskClient, index: StubIndex) -> None:
    index.add(document(23), "A word of herons and of harbours, but on no scanned page.")
    made = index.add(
        document(24, title="Rain"), "Tne cornm1ttee on ra1n wlll rneet tvvice ln tne s ea son of tne herons"
    )
    index.documents[made.id] = replace(made, ocr_pages=(1,))
    quote = "The committee on rain will meet twice in the season of the herons"
    [found] = asked(client, {"quotes": [quote]}).get_json()["quotes"]
    assert (found["verdict"], found["summary"]) == (
        "not_found", "Not found as quoted; a scanned page has nearly the same letters",
    )  # fmt: skip
    assert found["note"] == SCANNED
    assert (found["nearest"][0]["recognised"], found["nearest"][0]["document"]["id"]) == (True, made.id)
    html = client.post("/quotes", data={"text": quote}).text
    assert "Compare it with the picture of the page" in html
    index.documents[made.id] = made  # read from its text layer
    [found] = asked(client, {"quotes": [quote]}).get_json()["quotes"]
    assert (found["summary"], found["note"]) == ("Not found", None)


@pytest.mark.usefixtures("scanned")
def test_nobody_is_accused_whose_scanned_page_may_have_the_words(client: FlaskClient, index: StubIndex) -> None:
    quote = "The keepers of the lake welcome the herons in the harbour"
    index.add(document(25, submitters=("Chile",)), f"{quote}.")
    [found] = asked(client, {"quotes": [quote], "submitter": "Republic of Valmere"}).get_json()["quotes"]
    assert (found["verdict"], found["said_by"]) == ("altered", ["Republic of Valmere"])


def test_a_reader_names_the_speaker_that_was_not_recognised(client: FlaskClient) -> None:
    html = client.post("/quotes", data={"text": f"In the hall, somebody said: “{REAL}” There was applause."}).text
    assert "speaker not recognised" in html
    again = client.post("/quotes", data={"rows": rows(html), "speaker-1": "Chile"}).text
    assert "Said by Republic of Valmere; the collection has no document by Chile" in again
    assert 'value="Chile"' in again
    [row] = csv.DictReader(
        io.StringIO(
            client.post("/quotes.csv", data={"rows": rows(html), "speaker-1": "Chile"}).data.decode("utf-8-sig")
        )
    )
    assert (row["verdict"], row["speaker"]) == ("misattributed", "Chile")


@pytest.mark.parametrize(
    ("body", "parameter"),
    [
        ({}, "quotes"), ({"quotes": []}, "quotes"), ({"quotes": "one"}, "quotes"), ({"quotes": [1]}, "quotes"),
        ([], "quotes"), ({"quotes": ["a b c"], "groups": "States"}, "groups"),
        ({"quotes": ["a b"], "group": [1]}, "group"),
        ({"quotes": ["..."]}, "quotes"), ({"quotes": ["x " * 3000]}, "quotes"), ({"quotes": ["a b"] * 101}, "quotes"),
        ({"quotes": ["a b"], "from": "soon"}, "from"), ({"quotes": ["a b"], "page": "2"}, "page"),
    ],
)  # fmt: skip
def test_what_cannot_be_taken_is_a_problem(client: FlaskClient, body: Any, parameter: str) -> None:
    answer = asked(client, body)
    assert (answer.status_code, answer.mimetype) == (400, "application/problem+json")
    assert answer.get_json()["parameter"] == parameter


def test_quotations_that_were_too_late_may_be_sent_again(client: FlaskClient, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(batch, "WAIT_SECONDS", -1)
    answer = asked(client, {"quotes": [REAL]})
    assert answer.status_code == 503
    assert answer.headers["Retry-After"]
    assert answer.get_json()["code"] == "too_late"


def test_every_quotation_has_its_own_source_to_copy(client: FlaskClient) -> None:
    html = client.post("/quotes", data={"text": f"{REAL}\n\n{ALTERED}\n\n{REAL}"}).text
    for number in (1, 2, 3):
        assert html.count(f'id="sourced-{number}"') == 1
        assert html.count(f'data-copy="sourced-{number}"') == 1


def test_no_answer_is_kept_by_a_browser(client: FlaskClient) -> None:
    assert client.post("/quotes", data={"text": REAL}).headers["Cache-Control"] == "no-store"
    assert client.get("/quotes").headers["Cache-Control"] == "no-cache"


def test_the_page_says_it_in_words(client: FlaskClient) -> None:
    html = " ".join(client.post("/quotes", data={"text": f"{REAL}\n\n{ALTERED}"}).text.split())
    assert "2 quotations" in html
    assert "Word for word" in html
    assert "Not word for word" in html
    assert "This changes the meaning (a negation): “never” is added" in html
    assert "<del>never</del>" in html
    assert "Republic of Valmere" in html


def test_words_within_a_sentence_are_shown_in_it(client: FlaskClient) -> None:
    part, whole = "of crime crosses borders", "You can quote it as it stands, with its source."
    [found] = asked(client, {"quotes": [part]}).get_json()["quotes"]
    [place] = found["places"]
    assert (place["before"], place["text"]) == ("Evidence ", part)
    assert place["before"] + place["text"] + place["after"] == REAL
    html = client.post("/quotes", data={"text": part}).text
    assert '<span class="hint">Evidence </span>of crime crosses borders<span class="hint"> 😀 and' in html
    assert "as part of the sentence below" in html
    assert whole not in html
    assert whole in client.post("/quotes", data={"text": REAL}).text
    report = docx.Document(io.BytesIO(client.post("/quotes.docx", data={"text": part}).data))
    assert REAL in [paragraph.text for paragraph in report.paragraphs]


def test_parts_that_stand_far_apart_in_one_document_are_told_as_such(client: FlaskClient, index: StubIndex) -> None:
    first, last = "The lamps of our harbour burn all night", "no keeper has ever put one out"
    between = " ".join(f"In year {number} they burned as well." for number in range(30))
    index.add(document(23), f"{first}. {between}", f"{between} In truth, {last}.")
    [found, other] = asked(client, {"quotes": [f"{first} … {last}", f"{last} … {first}"]}).get_json()["quotes"]
    assert (found["verdict"], [one["text"] for one in found["places"]]) == ("verbatim", [first, last])
    assert "2 of 2" in found["note"]
    assert "joins parts" in found["note"]
    assert other["verdict"] != "verbatim"


@pytest.mark.parametrize("note", ["* Circulated in the language of the harbour only.", "1 See the lamps of Fanar."])
def test_a_note_at_the_end_of_a_page_interrupts_no_quotation(client: FlaskClient, index: StubIndex, note: str) -> None:
    first, last = "The keepers of our harbour light the lamps", "of every ship that comes in from the sea."
    index.add(document(24), first, note, last)  # the last one on another page
    [found, typed] = asked(client, {"quotes": [f"{first} {last}", f"{first} {note} {last}"]}).get_json()["quotes"]
    assert (found["verdict"], found["places"][0]["page"], found["places"][0]["page_to"]) == ("verbatim", 1, 2)
    assert typed["verdict"] == "verbatim"


def test_the_call_of_a_note_is_no_word_of_a_quotation(client: FlaskClient, index: StubIndex) -> None:
    said, typed = "The harbour has lamps 2 and boats, and 5 keepers.", "The harbour has lamps and boats, and {}keepers."
    index.add(document(25), said, "2 See the lamps of Fanar.")
    found = asked(client, {"quotes": [typed.format("5 "), typed.format("")]}).get_json()["quotes"]
    assert [one["verdict"] for one in found] == ["verbatim", "altered"]


def test_a_permanent_link_leads_to_the_page_of_the_words(client: FlaskClient, index: StubIndex) -> None:
    said = "We light the lamps of the harbour."
    added = index.add(document(26), "The harbour lies by the sea.", "It is old.", said)
    first, *others, last = index.texts[added.id]
    index.texts[added.id] = [first, *others, replace(last, page=1, page_to=2, spans=((1, 0, 0), (2, 0, len(said))))]
    row = next(csv.DictReader(io.StringIO(client.post("/quotes.csv", data={"text": said}).data.decode("utf-8-sig"))))
    assert (row["page"], "/pages/2?" in row["link"]) == ("2", True)


def test_a_quotation_has_its_marks_once(client: FlaskClient) -> None:
    for marked in (f"“{REAL}”", f"« {REAL} »"):
        html = client.post("/quotes", data={"text": marked}).text
        assert f'<p class="asked" dir="auto">{marked}</p>' in unescape(html)
    html = client.post("/quotes", data={"text": REAL}).text
    assert f'<p class="asked" dir="auto"><q>{REAL}</q></p>' in unescape(html)


def test_a_speaker_in_running_text_is_held_to_what_it_said(client: FlaskClient) -> None:
    html = client.post("/quotes", data={"text": f"In the hall, Chile said: “{REAL}” There was applause."}).text
    assert "Said by Republic of Valmere; the collection has no document by Chile" in html


def test_words_of_nobody_whom_a_text_clearly_names_are_not_said_to_be_theirs(client: FlaskClient) -> None:
    html = client.post("/quotes", data={"text": f"A delegate said: “{REAL}” There was applause."}).text
    assert "speaker not recognised" in html
    assert "Who said them was not checked" in html
    assert "You can quote it" not in html


def test_both_of_two_speakers_are_held_to_what_they_said(client: FlaskClient) -> None:
    html = client.post("/quotes", data={"text": f"Chile and Peru said: “{REAL}” There was applause."}).text
    assert "Said by Republic of Valmere; the collection has no document by Chile, Peru" in html
    assert "it was looked for in the documents of each" in html
    assert "You can quote it" not in html


def test_a_file_is_read(client: FlaskClient) -> None:
    upload = (io.BytesIO(f"quote\n{REAL}\n".encode()), "list.csv")
    html = client.post("/quotes", data={"file": upload}, content_type="multipart/form-data").text
    assert "1 quotation" in html
    assert "Word for word" in html


def rows(html: str) -> str:
    """What a page of answers hands on to the reports, as a browser sends it."""
    (found,) = re.findall(r'<textarea name="rows" hidden>(.*?)</textarea>', html, re.DOTALL)
    return unescape(found)


def test_reports_are_of_what_the_page_shows(client: FlaskClient) -> None:
    running = f"In the hall, Chile said: “{REAL}” There was applause."
    handed_on = rows(client.post("/quotes", data={"text": running}).text)
    answer = client.post("/quotes.csv", data={"rows": handed_on})
    assert answer.headers["Cache-Control"] == "no-store"
    assert answer.headers["Content-Disposition"] == 'attachment; filename="onrecord-quotations.csv"'
    [row] = csv.DictReader(io.StringIO(answer.data.decode("utf-8-sig")))
    assert (row["quote"], row["speaker"]) == (REAL, "Chile")
    assert (row["verdict"], row["wording"], row["text"]) == ("misattributed", "verbatim", REAL.rstrip("."))
    assert row["link"].startswith("http://localhost/documents/")
    assert row["page"] == "1"


def test_the_csv_has_a_row_for_each_place_and_for_what_has_none(client: FlaskClient) -> None:
    text = f"{ALTERED}\n\n=SUM(A1) nobody wrote words like these\n\n{'word ' * 2000}"
    answer = client.post("/quotes.csv", data={"text": text})
    found = list(csv.DictReader(io.StringIO(answer.data.decode("utf-8-sig"))))
    assert [row["number"] for row in found] == ["1", "2", "3"]
    assert (found[0]["changes"], found[0]["turns"]) == ("“never” is added", "negation")
    assert (found[1]["verdict"], found[1]["places"], found[1]["documents_searched"]) == ("not_found", "0", "4")
    assert found[1]["quote"].startswith("'=SUM")  # no formula for a spreadsheet
    assert "may have at most 5,000 characters" in found[2]["problem"]


def test_the_word_file_marks_what_differs_and_says_it(client: FlaskClient) -> None:
    answer = client.post("/quotes.docx", data={"text": f"{ALTERED}\n\n{HOSTILE} and more words"})
    assert answer.mimetype == WORD_MIMETYPE
    document = docx.Document(io.BytesIO(answer.data))
    texts = [paragraph.text for paragraph in document.paragraphs]
    assert "1. Not word for word" in texts
    assert "This changes the meaning (a negation): “never” is added" in texts
    assert "“never” is added" in texts
    struck = [run.text.strip() for one in document.paragraphs for run in one.runs if run.font.strike]
    assert struck[0] == "never"
    assert any(HOSTILE in text for text in texts)  # as text, nothing else
    assert any("corpus 0123456789abcdef" in text for text in texts)


@pytest.mark.parametrize("address", ["/quotes.csv", "/quotes.docx"])
def test_a_report_of_nothing_is_refused(client: FlaskClient, address: str) -> None:
    answer = client.post(address, data={"text": " "}, headers={"Accept": "application/json"})
    assert (answer.status_code, answer.get_json()["parameter"]) == (400, "text")


def test_filters_go_with_the_report(client: FlaskClient) -> None:
    html = client.post("/quotes", data={"text": REAL, "submitter": "Chile"}).text
    assert '<input type="hidden" name="submitter" value="Chile">' in html
    answer = client.post("/quotes.csv", data={"rows": rows(html), "submitter": "Chile"})
    [row] = csv.DictReader(io.StringIO(answer.data.decode("utf-8-sig")))
    assert row["verdict"] == "misattributed"


def test_a_word_file_is_read(client: FlaskClient) -> None:
    made = docx.Document()
    made.add_paragraph(REAL)
    stream = io.BytesIO()
    made.save(stream)
    stream.seek(0)
    upload = {"file": (stream, "article.docx")}
    html = client.post("/quotes", data=upload, content_type="multipart/form-data").text
    assert "Word for word" in html


@pytest.mark.parametrize("kind", ["damaged.docx", "damaged.csv", "damaged.jsonl"])
def test_a_damaged_file_is_told_in_words(client: FlaskClient, kind: str) -> None:
    upload = {"file": (io.BytesIO(b"\xff\xfe\x00 PK"), kind)}
    answer = client.post("/quotes", data=upload, content_type="multipart/form-data")
    assert answer.status_code == 400
    assert "damaged" in answer.text


def test_a_megabyte_and_ten_thousand_quotations_are_refused_at_once(client: FlaskClient) -> None:
    assert client.post("/quotes", data={"text": "word " * 200_001}).status_code == 413
    [one] = [client.post("/quotes", data={"text": "word " * 190_000})]
    assert one.status_code == 200
    assert "Could not be checked" in one.text
    many = "\n\n".join(f"number {number} of many words" for number in range(10_000))
    for address in ("/quotes", "/quotes.csv", "/quotes.docx"):
        answer = client.post(address, data={"text": many})
        assert answer.status_code == 400
        assert "10,000" in answer.text


@pytest.mark.parametrize(
    "text", [HOSTILE, f"“{HOSTILE} and more words behind it” said X", "\x00\x01 " * 50, "(" * 4000]
)
def test_a_hostile_quotation_is_harmless(client: FlaskClient, text: str) -> None:
    answer = client.post("/quotes", data={"text": text})
    assert answer.status_code == 200
    assert "<script>alert" not in answer.text
    assert "<img src=x" not in answer.text


def test_a_field_without_a_name_is_refused(client: FlaskClient) -> None:
    body = b'--b\r\nContent-Disposition: form-data; name="C\x06\xc3\x9f"\r\n\r\n[]\r\n--b--\r\n'
    answer = client.post("/quotes.docx", data=body, content_type="multipart/form-data; boundary=b")
    assert answer.status_code == 400


def test_one_that_is_too_long_does_not_stop_the_others(client: FlaskClient) -> None:
    html = client.post("/quotes", data={"text": f"{'word ' * 2000}\n\n{REAL}"}).text
    assert "Could not be checked" in html
    assert '<a href="#q2">Word for word: 1</a>' in html
    assert '<a href="#q1">Not checked: 1</a>' in html


def test_nothing_of_a_quotation_is_logged_or_in_an_address(
    client: FlaskClient, caplog: pytest.LogCaptureFixture
) -> None:
    confidential = "Confidential words crosses borders"
    html = client.post("/quotes", data={"text": confidential}).text
    asked(client, {"quotes": [confidential, 1]})
    assert "Confidential" not in caplog.text
    assert all("Confidential" not in part.split('"')[0] for part in html.split('href="')[1:])


def test_the_box_is_shown_while_quotations_are_checked_and_more_of_them_wait(
    client: FlaskClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(quotes.turnstile, "patience", 0.05)
    with quotes.turnstile.passing():
        assert client.get("/quotes").status_code == 200
        busy = client.post("/api/v1/quotes", json={"quotes": [REAL]})
    assert busy.status_code == 503
    assert busy.get_json()["code"] == "quotes_busy"
    assert int(busy.headers["Retry-After"]) > 0
    assert client.post("/api/v1/quotes", json={"quotes": [REAL]}).status_code == 200


def test_the_speakers_of_the_index_are_asked_for_once(client: FlaskClient, index: StubIndex) -> None:
    client.get("/quotes")
    assert index.asked == []
    for address, form in (("/quotes", {"text": f"“{REAL}” said Chile."}), ("/quotes.csv", {"text": REAL})):
        index.asked.clear()
        client.post(address, data=form)
        assert [one.size for one in index.asked if not one.query and one.filters == Filters()] == [1]


def test_short_quotations_of_a_text_are_named(client: FlaskClient) -> None:
    text = f'It said: "{REAL}" It called this "a deep lake", and once more "a deep lake", or a "lake".'
    html = client.post("/quotes", data={"text": text}).text
    assert "Not checked, because they have fewer than 4 words:" in html
    note = html.split("fewer than 4 words:")[1].split("To check one")[0]
    assert note.count("a deep lake") == 1
    assert "and" not in note
    many = " ".join(f'"a lake{number}"' for number in range(30))
    html = client.post("/quotes", data={"text": f'It said: "{REAL}" {many}'}).text
    assert re.search(r"a lake19\W.*10 .*To check one", html)
    assert "a lake20" not in html.split("To check one")[0].split("fewer than")[1]
    assert "Not checked" not in client.post("/quotes", data={"text": REAL}).text


def test_no_document_is_not_called_searched_beside_those_that_were(client: FlaskClient) -> None:
    rows = json.dumps({"quote": REAL, "speaker": "Chile"})
    html = client.post("/quotes", data={"rows": rows}).text
    assert "Its words were looked for in all documents" in html
    assert "Searched: 0" not in html
