"""Feeds of new allies: who says the same, last taken in first, and what is inferred says so."""

from __future__ import annotations

from dataclasses import replace
from xml.etree import ElementTree as ET

from indexer.allies.answer import AlliesAnswer, Ally, Found, Stance
from indexer.domain import Description, Document, Passage
from indexer.presenting.ally_feed import followed_allies
from indexer.presenting.feed import atom
from indexer.presenting.json_feed import json_feed
from indexer.presenting.links import Links
from indexer.search.coverage import SearchCoverage

LINKS = Links("https://lamps.example")
ATOM = "{http://www.w3.org/2005/Atom}"


def _ally(ident: str, added: str, stance: Stance) -> Ally:
    document = Document(ident, f"{ident}.pdf", ident, Description(submitters=(ident,), date="2024-01-01"), 1)
    passage = Passage(f"{ident}.1", ident, 0, 1, 1, None, "en", f"Lamps of {ident}.")
    return Ally(ident, None, stance, (Found(replace(document, added=added), passage, stance, 0.7),))


ANSWER = AlliesAnswer(
    "Lamps " * 40,
    (
        _ally("early", "2025-01-01T00:00:00+00:00", Stance.SAME_WORDS),
        _ally("late", "2025-03-01T00:00:00+00:00", Stance.PARTLY),
        _ally("against", "2025-04-01T00:00:00+00:00", Stance.OTHERWISE),
        _ally("other", "2025-04-02T00:00:00+00:00", Stance.SAME_SUBJECT),
    ),
    SearchCoverage(4, 4, 0, 0),
)


def _address(suffix: str) -> str:
    return f"https://lamps.example/allies{'.' + suffix if suffix else ''}?passage=x"


def test_only_allies_are_in_the_feed_the_last_taken_in_first() -> None:
    response, other = followed_allies(ANSWER, _address)
    feed = ET.fromstring(atom(response, LINKS, "onrecord", other))  # noqa: S314 - our own
    entries = feed.findall(f"{ATOM}entry")
    assert [one.findtext(f"{ATOM}summary") for one in entries] == [
        "Perhaps partly the same (inferred).\n\nLamps of late.",
        "In the same words.\n\nLamps of early.",
    ]
    links = {one.get("rel"): one.get("href") for one in feed.findall(f"{ATOM}link")}
    assert links == {"self": _address("atom"), "alternate": _address("")}
    assert feed.findtext(f"{ATOM}id") == _address("atom")
    assert len(feed.findtext(f"{ATOM}title") or "") < 120


def test_both_feeds_have_the_same_entries() -> None:
    response, other = followed_allies(ANSWER, _address)
    feed = json_feed(response, LINKS, "onrecord", other)
    assert feed["feed_url"] == _address("feed.json")
    assert [item["content_text"].splitlines()[0] for item in feed["items"]] == [
        "Perhaps partly the same (inferred).", "In the same words.",
    ]  # fmt: skip
