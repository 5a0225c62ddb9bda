"""Find a United Nations document's own symbol on its cover, among symbols of other documents that it cites.

The grammar is that of the published rules (ST/LIB/SER.B/5 and the guides to it): components joined by strokes. The
first names the organ, the following ones subsidiary bodies (`AC.292`, `WG.6`), session or year, kind of document
(`RES`, `L.17`), number, and changes of the text (`Add.1`, `Corr.1`, `Rev.2`); some have a session or a part in
brackets.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import regex

from pipelines.describe.evidence import NOTHING, read
from pipelines.describe.masthead import bare, is_body, is_furniture, is_session, is_united_nations

if TYPE_CHECKING:
    from collections.abc import Sequence

    from indexer.domain import Evidence

_ROOTS = (
    "A|S|E|T|ST|SG|TD|DP|CD|DC|CCW|BWC|NPT|APLC|CCM|CCPR|CEDAW|CERD|CRC|CRPD|CAT|CMW|CED|CESCR|HRI|PBC|UNEP|UNEA|HSP|HS|"
    "UNW|FCCC|CBD|ICCD|ISBA|SPLOS|CLCS|LOS|CTOC|CAC|UNODC|IDB|GC|ECE|TRANS|ENERGY|DESA|CEB|JIU|ICSC|UNICEF|AT|CPR|LC|ESCAP|"
    "ESCWA|ECA|ECLAC|CERF|PCNICC|ICC-ASP|AC|ID|WFP|UNITAR|UNU|UNRWA|UNFPA|UNCTAD|UNIDO|OHCHR|UNHCR|EC|SAICM|BC|RC|POPS|ATT"
)
"""First components that tell a symbol on a page that nothing else tells to be one of the United Nations."""
_BRACKETS = (
    r"\((?:[A-Z]{1,6}\.?)?[\dIVXLC][\dIVXLC]{0,6}(?:[/-][\dIVX]{1,4})?\)|\([A-Z]{1,3}\s?-\s?[IVXLC\d]{1,7}\)|"
    r"\([A-Z]{2,6}\)"
)
_COMPONENT = (
    r"(?:\d{1,5}(?:-\d{1,4})?|[A-Z][A-Za-z]{0,9}(?:[.-]\s?(?:\d{1,5}|[A-Z]{1,8}|[IVXLC]+)){0,2}"
    r"(?:\s(?=[A-Z]{2,5}/)[A-Z]{2,5})?)"
    rf"(?:{_BRACKETS})?[a-z]?"
)
_SUFFIX = (
    r"\s?\((?:(?:19|20)\d\d|(?:Parts?|Partie|Parte|Часть|Vol\.?|Supp\.?|Sect\.?|Resumption|Reanudación)\s?[\dIVX]*"
    r"(?:/(?:Add|Corr|Rev|Amend)\.\d+)?|\p{Lu}\p{L}+ (?:partie|parte)|Часть \p{L}+|"
    r"[SE]+-?[IVX]+|[IVXL]+)\)"
)
_SYMBOL = (
    rf"(?P<root>[A-Z]{{1,8}}(?:\.\d{{1,2}})?(?:-[A-Z]{{2,6}})?(?:\([A-Z]{{2,6}}\))?)\.?(?:\s?/\s?{_COMPONENT})+"
    rf"(?:{_SUFFIX}(?:/(?:Add|Corr|Rev|Amend)\.\d+)*)?"
)
_FOUND = regex.compile(
    rf"(?<![\w/.-]|[\p{{L}}\d]\s?/\s?){_SYMBOL}(?![\w/])|(?<=[\d)]\s?[-–]\s?){_SYMBOL}(?![\w/])", regex.VERSION1
)
_LETTER_FOR_ONE = regex.compile(r"(?<=\b[A-Z]/\d{2}/\d{1,3})[Il](?![\w/])")
"""What text recognition makes of the figure: no document of a session has a number that ends in a letter."""
_NUMBERS_OF_A_LIST = regex.compile(r"(?<!\S)[IVX]{1,4}\.(?!\S)")
"""What an extraction writes before each paragraph of a masthead that is an automatic list."""
_JOB_NUMBER = regex.compile(r"(?<![\w.-])(?:[A-Z]{1,3}[. ]?)?\d{2}-\d{5}[A-Z]?\*?\s*\([ACEFRSX]\)")
"""With the letter of a language: only typesetters of the United Nations number their jobs so."""
_REMARK = regex.compile(r"\s\[\p{Lu}[^\[\]]{2,40}\]$", regex.VERSION1)
"""What one of several texts under a symbol is: `[Expanded report]`."""
_NOTE = regex.compile(r"\*{1,4}/?\s")
"""The mark at the head of a note, in older documents with a stroke: what stands behind it is cited."""
_RECORD = regex.compile(r"/(?:PV|SR|Agenda|AGENDA)[./]\d")
_RECORDS = {"/PV.": "verbatim record", "/SR.": "summary record"}
_ENDING = regex.compile(_SUFFIX)
_KNOWN_ROOT = regex.compile(_ROOTS)
MASTHEAD_LINES = 14
"""Most lines with text above a symbol; some layouts put the organ's name and an emblem's text before it."""
_WRAPPED = 45
"""Characters: a line as long as this directly above a symbol is a sentence that cites it."""
_IN_SENTENCE = regex.compile(r"(?:\p{Ll}[\p{L}’']*|[(,])$", regex.VERSION1)


@dataclass(frozen=True, slots=True)
class OwnSymbol:
    """The symbol as printed, and the index of its line on the first page (None when it comes from a running head)."""

    text: str
    line: int | None
    evidence: Evidence = NOTHING


def find_symbol(pages: Sequence[str]) -> OwnSymbol | None:
    """Find the document's own symbol: in the masthead of the first page, else in the running head of later pages.

    A double symbol (`A/79/716-S/2025/18`) is returned whole. A symbol within a sentence is a citation.
    """
    if not pages:
        return None
    lines = [bare(line) for line in pages[0].splitlines()]
    shown = [index for index, line in enumerate(lines) if line][:MASTHEAD_LINES]
    official = is_united_nations([lines[index] for index in shown]) or _JOB_NUMBER.search(pages[0]) is not None
    for place, index in enumerate(shown):
        symbols, rest = _parted(_whole_line(lines, index))
        if (
            symbols
            and not _NOTE.match(lines[index])
            and _is_head(rest)
            and (official or _are_known(symbols))
            and not _is_cited(lines, index)
        ):
            below = _parted(lines[shown[place + 1]]) if place + 1 < len(shown) else ([], "")
            if below[0] and not below[1]:
                symbols += below[0]
            text = "-".join(dict.fromkeys(symbols))
            return OwnSymbol(text, index, read("masthead", lines[index]))
    return _running_head(pages[1:])


def stands_in_masthead(line: str) -> bool:
    """Whether a line, as `bare` leaves it, holds a symbol and besides nothing but what belongs into a masthead."""
    symbols, rest = _parted(line)
    return bool(symbols) and is_furniture(rest) and not _NOTE.match(line)


def is_record(symbol: str) -> bool:
    """Whether it is the symbol of the record of a meeting, whose cover names letters that were on the agenda."""
    return _RECORD.search(symbol) is not None


def type_of_record(symbol: str) -> str | None:
    """What the record of a meeting is, of which this is the symbol; None for an agenda."""
    return next((kind for series, kind in _RECORDS.items() if series in symbol), None)


def _whole_line(lines: Sequence[str], index: int) -> str:
    """The line, with the next one where a symbol is broken at a stroke."""
    return lines[index] + lines[index + 1] if lines[index].endswith("/") and index + 1 < len(lines) else lines[index]


def _is_head(rest: str) -> bool:
    """Whether what is beside a symbol belongs into a masthead: words of distribution, the name of a body or treaty."""
    return is_furniture(rest) or is_body(rest) or is_session(rest)


def _is_cited(lines: Sequence[str], index: int) -> bool:
    above = lines[index - 1] if index else ""
    return len(above) >= _WRAPPED and _IN_SENTENCE.search(above) is not None


def _are_known(symbols: Sequence[str]) -> bool:
    return all(_KNOWN_ROOT.fullmatch(regex.split(r"[/(]", symbol)[0].strip()) for symbol in symbols)


def _running_head(pages: Sequence[str]) -> OwnSymbol | None:
    """Find the symbol at the head of two later pages, or of the only later page."""
    heads: list[str] = []
    for page in pages:
        first = next((line for line in map(bare, page.splitlines()) if line), "")
        symbols, rest = _parted(first)
        if symbols and not rest and _are_known(symbols):
            heads.append("-".join(dict.fromkeys(symbols)))
    for head in heads:
        if heads.count(head) >= min(2, len(pages)):
            return OwnSymbol(head, None, read("running head", head))
    return None


def _parted(line: str) -> tuple[list[str], str]:
    """The symbols of a line, as the rules write them, and what else is in it."""
    text = regex.sub(r"[\u2010-\u2015\u2212\u00ad]", "-", line)
    text = regex.sub(r"[\u200e\u200f\u202a-\u202e\u2066-\u2069]|(?<=[\d)])\s?\*+", "", text)
    text = _LETTER_FOR_ONE.sub("1", text)
    found = [match for match in _FOUND.finditer(text) if any(char.isdigit() for char in match.group())]
    rest = text
    for match in reversed(found):
        rest = f"{rest[: match.start()]} {rest[match.end() :]}"
    return [_tidy(match.group()) for match in found], _REMARK.sub("", _NUMBERS_OF_A_LIST.sub("", rest)).strip(
        " \t*,;-[]"
    )


def _tidy(symbol: str) -> str:
    """The symbol without the spaces that extraction puts around strokes and dots."""
    suffix = _ENDING.search(symbol)
    end = suffix.start() if suffix else len(symbol)
    return regex.sub(r"\s?([/.-])\s?", r"\1", symbol[:end]).replace("./", "/") + symbol[end:]
