"""Whatever a document is called, nothing in it can write into a file that leaves the site."""

from __future__ import annotations

import io
import json
import re
import zipfile
from datetime import date
from html.parser import HTMLParser
from itertools import pairwise
from xml.etree import ElementTree as ET

import jsonschema  # type: ignore[import-untyped]
from hypothesis import given, settings
from hypothesis import strategies as st

from indexer.citation import bibtex, chicago_note, cite, quotation, ris, un_footnote
from indexer.citation.csl_item import csl_item
from indexer.domain import Description, Document, Passage
from indexer.presenting.links import Links
from indexer.presenting.sitemap import addresses_of, part_of_sitemap
from indexer.presenting.structured import document_ld
from indexer.presenting.word.scripts import stretches
from webapp.app import create_app
from webapp.evidence.pack import Exhibit, Pack
from webapp.evidence.word_file import word_file

HARMFUL = st.sampled_from([
    "}", "{", "\\", "%", "@article{x,", "\r\nER  - \r\n", "\nTY  - BOOK", "</script>", "<!--", "]]>", "&amp;", '"', "'",
    "\u2028", "\u2029", "\x85", "\x0b", "\x00", "\x1b", "\ufffe", "\u202e", "\ud800", "فنار", "各国", "😀",
])  # fmt: skip
TEXT = st.lists(st.one_of(HARMFUL, st.text(max_size=8)), max_size=6).map("".join)
MAYBE = st.none() | TEXT
NAMES = st.lists(TEXT, max_size=4).map(tuple)
DATES = st.none() | st.sampled_from(["2023-08-21", "2023-08", "2023"])
DESCRIPTIONS = st.builds(
    Description, title=TEXT, submitters=NAMES, groups=NAMES, processes=NAMES, session=MAYBE, date=DATES, language=MAYBE,
    symbol=MAYBE, type=MAYBE, url=MAYBE,
)  # fmt: skip
DOCUMENTS = st.builds(lambda about: Document("0" * 24, "file.pdf", "0" * 64, about, 1), DESCRIPTIONS)
PASSAGES = st.builds(
    lambda text, paragraph, last: Passage("0" * 24 + ".0123456789", "0" * 24, 0, 1, last, paragraph, "en", text),
    TEXT, MAYBE, st.integers(1, 3),
)  # fmt: skip
LINK = "https://search.example/documents/0"
_STRING = {"type": "string", "pattern": r"^[^\x00-\x1f\x7f-\x9f\u2028\u2029]+$"}
CSL_ITEM = {
    "type": "object",
    "required": ["id", "type", "title", "URL"],
    "additionalProperties": False,
    "properties": {
        "type": {"enum": ["speech", "report", "document"]},
        "author": {"type": "array", "items": {
            "type": "object", "required": ["literal"], "additionalProperties": False,
            "properties": {"literal": {"type": "string"}},
        }},
        "issued": {"type": "object", "required": ["date-parts"], "additionalProperties": False, "properties": {
            "date-parts": {"type": "array", "minItems": 1, "maxItems": 1, "items": {
                "type": "array", "minItems": 1, "maxItems": 3, "items": {"type": "integer", "minimum": 1},
            }},
        }},
        **dict.fromkeys(
            ("id", "title", "number", "genre", "event-title", "publisher", "keyword", "page", "language", "note",
             "annote", "URL"),
            _STRING,
        ),
    },
}  # fmt: skip
"""What CSL's own schema (1.0.2) says of the variables that are used here."""
SPACE = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


@given(document=DOCUMENTS, passage=st.none() | PASSAGES)
def test_ris_is_one_record(document: Document, passage: Passage | None) -> None:
    lines = ris(document, LINK, corpus="c", quoted=passage).split("\r\n")
    assert lines[0] == "TY  - RPRT"
    assert lines[-3:] == ["ER  - ", "", ""]
    assert all(re.match(r"[A-Z][A-Z0-9]  - ", line) for line in lines[:-2])
    assert sum(line.startswith("ER  - ") for line in lines) == sum(line.startswith("TY  - ") for line in lines) == 1
    assert not any(re.search(r"[\x00-\x1f\x7f-\x9f\u2028\u2029]", line) for line in lines)


@given(document=DOCUMENTS, passage=st.none() | PASSAGES)
def test_bibtex_is_one_entry_with_its_braces_in_pairs(document: Document, passage: Passage | None) -> None:
    entry = bibtex(document, LINK, corpus="c", quoted=passage)
    depth = 0
    for place, brace in ((found.start(), found.group()) for found in re.finditer(r"[{}]", entry)):
        # TeX passes over a brace behind a backslash, BibTeX counts it all the same.
        depth += 1 if brace == "{" else -1
        assert depth > 0 or place == len(entry.rstrip()) - 1, entry
    assert depth == 0
    assert not re.search(r"(?<!\\)[%#$&_]", re.sub(r"url = \{[^}]*\}", "", entry).replace("onrecord_", ""))
    assert len(re.findall(r"^@", entry, re.MULTILINE)) == 1


@given(document=DOCUMENTS, passage=st.none() | PASSAGES)
def test_a_csl_item_is_valid_and_guesses_nothing(document: Document, passage: Passage | None) -> None:
    about = document.description
    (item,) = json.loads(f"[{csl_item(document, LINK, corpus='c', quoted=passage)}]")
    jsonschema.Draft202012Validator(CSL_ITEM).validate(item)
    assert "issued" in item or not about.date
    assert [f"{part:02}" for parts in item.get("issued", {}).get("date-parts", []) for part in parts] == (
        about.date.split("-") if about.date else []
    )
    for name, known in (("number", about.symbol), ("genre", about.type), ("author", about.submitters)):
        assert known or name not in item


@given(document=DOCUMENTS, passage=st.none() | PASSAGES)
def test_a_citation_for_reading_is_one_line(document: Document, passage: Passage | None) -> None:
    for text in (cite(document, passage, "c"), *(f(document, passage, LINK, "c") for f in (un_footnote, chicago_note))):
        assert not re.search(r"[\x00-\x1f\x7f-\x9f\u2028\u2029]", text)
        assert "corpus c" in text
    if passage:
        assert quotation(document, passage, LINK).endswith(f"\n{LINK}")


class Blocks(HTMLParser):
    """The data blocks of a page, and how many elements there are."""

    def __init__(self) -> None:
        super().__init__()
        self.elements, self.blocks, self._within = 0, list[str](), False

    def handle_starttag(self, tag: str, _: list[tuple[str, str | None]]) -> None:
        self.elements += 1
        self._within = tag == "script"

    def handle_endtag(self, _: str) -> None:
        self._within = False

    def handle_data(self, data: str) -> None:
        if self._within:
            self.blocks.append(data)


APP = create_app()


@given(document=DOCUMENTS)
def test_a_data_block_is_what_it_says_and_ends_where_it_should(document: Document) -> None:
    data = document_ld(document, Links("https://search.example"), "site")
    template = APP.jinja_env.from_string('<script type="application/ld+json">{{ data|tojson }}</script>')
    page = Blocks()
    page.feed(template.render(data=data).encode("utf-8", "replace").decode())
    page.close()
    assert page.elements == 1
    (block,) = page.blocks
    name = (document.description.title or document.file).encode("utf-8", "replace").decode()
    assert json.loads(block)["name"] == name


@settings(max_examples=40)
@given(document=DOCUMENTS, passage=PASSAGES, citation=TEXT)
def test_a_word_file_is_xml_whatever_it_holds(document: Document, passage: Passage, citation: str) -> None:
    exhibit = Exhibit(1, document, passage, citation, LINK, recognised=True)
    pack = Pack([exhibit], [], [], "plain", "c", date(2026, 1, 2))
    with zipfile.ZipFile(io.BytesIO(word_file(pack, "site", LINK))) as file:
        for name in file.namelist():
            if name.endswith((".xml", ".rels")):
                ET.fromstring(file.read(name))  # noqa: S314 - our own XML
        body = ET.fromstring(file.read("word/document.xml"))  # noqa: S314 - our own XML
    quotes = [
        "".join(piece.text or "" for piece in one.iter(f"{SPACE}t"))
        for one in body.iter(f"{SPACE}p")
        if (style := one.find(f"{SPACE}pPr/{SPACE}pStyle")) is not None
        and style.get(f"{SPACE}val", "").startswith("Quote")
    ]
    assert len(quotes) == 1


@given(text=TEXT)
def test_stretches_are_the_text(text: str) -> None:
    found = stretches(text)
    assert "".join(stretch.text for stretch in found) == text
    assert all(one.script is not other.script for one, other in pairwise(found))


@given(names=st.lists(TEXT.filter(lambda name: "\ud800" not in name), max_size=5))
def test_a_sitemap_is_xml_with_an_address_for_each_name(names: list[str]) -> None:
    lines = part_of_sitemap(addresses_of(["0" * 24], names, names, Links("https://search.example")), 1)
    root = ET.fromstring("".join(lines))  # noqa: S314 - our own XML
    assert len(root) == len(list(addresses_of(["0" * 24], names, names, Links())))
