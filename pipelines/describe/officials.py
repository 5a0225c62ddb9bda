"""Papers of the United Nations, which name the official or organ whose they are, and drafts with their sponsors."""

from __future__ import annotations

from typing import TYPE_CHECKING

import regex

from indexer.languages import pattern_of
from pipelines.describe.capitals import in_small_letters
from pipelines.describe.evidence import read
from pipelines.describe.head import HEAD_LINES, LINES_OF_AN_OFFICE, MAX_LINE
from pipelines.describe.speakers import listed_names, longest_known, without_articles
from pipelines.describe.submitters import Submitters

if TYPE_CHECKING:
    from collections.abc import Sequence

    from indexer.vocabulary import Vocabulary

_FLAGS = regex.VERSION1 | regex.IGNORECASE
BY_OFFICIAL = regex.compile(rf"^\W*(?:{pattern_of('official_papers')})", _FLAGS)
"""The beginning of a paper that names the official or organ whose it is: *Report of the Secretary-General*."""
_ADOPTED = regex.compile(
    r"^\W*(?:(?:Resolution|Decision|Presidential statement)\b[^.;]{0,60}?|\[?)Adopted by the (?P<whom>(?:Security|"
    r"Economic and Social|Human Rights) Council|General Assembly|Conference of the Parties)\b",
    _FLAGS,
)
_QUOTED = regex.compile(r"\W*[«“„「《\"]")
"""The beginning of a title that is cited, as in a list of documents."""
_DRAFT = regex.compile(rf"[:：][*,\s]*(?:{pattern_of('sponsored')})(?!\p{{L}})", _FLAGS)
_IN_A_NAME = regex.compile(r"\s(?:on|for|to|against)\s", _FLAGS)
_ORGAN = regex.compile(rf"(?:{pattern_of('principal_organs')})", _FLAGS)
_LINES_OF_SPONSORS = 8
_TABLED_FOR = regex.compile(rf"(?P<mark>\*{{1,3}})\s+(?:{pattern_of('on_behalf_of')})(?P<whom>.+)", _FLAGS)
"""The note that says for whom a draft is tabled."""
_CAPITAL = regex.compile(r"\b(?=\p{Lu})", regex.VERSION1)


def official_submitters(lines: Sequence[str], block: str, above: str, vocabulary: Vocabulary) -> Submitters | None:
    """The organ or official of the United Nations whose report, note or resolution begins in the first of these lines,
    or the States that sponsor a draft. A name may go on in the next lines of its `block`; a list does not begin below a
    line that ends in a comma. None if the lines tell neither.
    """
    line = lines[0][: MAX_LINE * LINES_OF_AN_OFFICE]
    if _QUOTED.match(line):
        return None
    readings = (line, f"{line} {lines[1][:MAX_LINE]}" if len(lines) > 1 else line)
    for rule, pattern in (("by an official", BY_OFFICIAL), ("adopted by", _ADOPTED)):
        whole = pattern.match(in_small_letters(block))
        found = (whole, *(pattern.match(in_small_letters(text)) for text in readings))
        # What is named must be named in the first line, or directly below: a paper begins there.
        match = next((candidate for candidate in found if candidate and _is_near(candidate, line)), None)
        known = vocabulary.submitter(match["whom"]) if match else None
        cut = whole is None and match is not None and match.end() == len(line) < len(block)
        if match and not known and cut and _IN_A_NAME.search(match["whom"]):
            return None  # the name goes on, and is too long to tell where it ends
        if match:
            name = known or match["whom"].replace(" )", ")")
            return Submitters((name[0].upper() + name[1:],), group="IGO", evidence=read(rule, match.group()))
    return None if above.endswith((",", "،", "、")) else _sponsors(" ".join(lines[:HEAD_LINES]), vocabulary)


def _is_near(match: regex.Match[str], line: str) -> bool:
    return match.start("whom") <= len(line) + 1 or match.groupdict().get("draft") is not None


def is_principal_organ(found: Submitters) -> bool:
    """Whether it is the report of a principal organ, which is an item of another one's agenda."""
    return found.evidence.rule == "by an official" and any(map(_ORGAN.fullmatch, found.names))


def _sponsors(text: str, vocabulary: Vocabulary) -> Submitters | None:
    """The States that are listed before the words `draft resolution`."""
    draft = _DRAFT.search(text, 0, MAX_LINE * _LINES_OF_SPONSORS)
    names = listed_names(without_articles(text[: draft.start()]), vocabulary) if draft else None
    return Submitters.of_names(names, vocabulary, read("sponsors", text[: draft.end()])) if draft and names else None


def tabled_for(page: str, vocabulary: Vocabulary) -> str | None:
    """The group on whose behalf the sponsors table a draft, as the note to their names says."""
    for line in page.splitlines():
        note = _TABLED_FOR.match(line.strip())
        if not note or not _marked(note["mark"], page):
            continue
        text = note["whom"][:MAX_LINE]
        names = (longest_known(text[word.start() :], vocabulary)[0] for word in _CAPITAL.finditer(text))
        return next((name for name in names if name and not vocabulary.country_of_submitter(name)), None)
    return None


def _marked(mark: str, page: str) -> bool:
    """Whether the line that says who sponsors a draft has the mark of a note."""
    draft = _DRAFT.search(page)
    line = page[page.rfind("\n", 0, draft.start()) + 1 : draft.end()] if draft else ""
    return regex.search(rf"(?<!\*){regex.escape(mark)}(?!\*)", line) is not None
