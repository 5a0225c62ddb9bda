"""Parse dates of manifests (a whole cell) and of cover pages (anywhere in a line), in the six UN languages, to ISO
8601.
"""

from __future__ import annotations

import datetime as dt
import unicodedata
from dataclasses import dataclass

import regex

from indexer.languages import MONTH_OF, pattern_of

MONTHS = 12
_NAMES = "|".join(
    regex.escape(name).replace(r"\ ", r"\s+") for name in sorted(MONTH_OF, key=lambda name: (-len(name), name))
)
_MONTH = rf"(?P<month>{_NAMES})\.?(?:\s*/\s*(?:{_NAMES}))?"
_YEAR = r"(?P<year>(?:19|20)\d\d)"
_DAY = r"(?<!\d)(?P<day>\d{1,2})"
_END = r"(?!\d)"

_FLAGS = regex.IGNORECASE | regex.VERSION1
_DATE = regex.compile(
    "|".join(
        (
            # 27 June 2025, 1er juin 2025, 15 de enero de 2025, 15 января 2025 г., ٢٥ كانون الثاني/يناير ٢٠٢٥
            rf"{_DAY}(?:st|nd|rd|th|er|\.?[º°]|\.)?\s+(?:of\s+|de\s+)?{_MONTH},?\s*(?:de\s+|del\s+)?{_YEAR}{_END}",
            # June 27, 2025
            rf"(?<!\p{{L}}){_MONTH}\s+{_DAY}(?:st|nd|rd|th)?,?\s+{_YEAR}{_END}",
            # 2025年1月15日, 2025-01-15
            rf"(?<!\d){_YEAR}\s*年\s*(?P<number>\d{{1,2}})\s*月\s*(?P<day>\d{{1,2}})\s*日",
            rf"(?<![\d/-]){_YEAR}-(?P<number>\d\d)-(?P<day>\d\d)(?![\d-])",
        ),
    ),
    _FLAGS,
)
_FIGURES = regex.compile(r"(?P<day>\d{1,2})[/.](?P<month>\d{1,2})[/.](?P<year>(?:19|20)\d\d)")
"""A date that is told apart from one with the month first by a day that is no month: `19/8/2019`."""
_MONTH_AND_YEAR = regex.compile(
    rf"{_MONTH},?\s+(?:de\s+|del\s+)?{_YEAR}|{_YEAR}\s*年\s*(?P<number>\d{{1,2}})\s*月|{_YEAR}-(?P<number>\d\d)",
    _FLAGS,
)
_TIME_OF_DAY = regex.compile(r"[T ]\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:?\d\d)?$")


def parse_date(text: str) -> str | None:
    """Parse `text`, which must be a date, to `YYYY-MM-DD`, `YYYY-MM` or `YYYY`; None when it is not a date.

    Numeric day/month and month/day (`05/06/2025`) are ambiguous, and so no date.
    """
    prepared = _TIME_OF_DAY.sub("", _prepared(text).strip()).removesuffix(" г.").removesuffix(" г").strip()
    prepared = regex.sub(r"^le\s+|^el\s+|\s+г(?:од|ода)?\.?$", "", prepared, flags=_FLAGS)
    match = _DATE.fullmatch(prepared)
    if match:
        return _iso(match)
    match = _MONTH_AND_YEAR.fullmatch(prepared)
    if match:
        month = _month(match)
        return f"{match['year']}-{month:02d}" if 1 <= month <= MONTHS else None
    return prepared if regex.fullmatch(r"(?:1[89]|20)\d\d", prepared) else None


def find_dates(text: str) -> list[str]:
    """All full dates in `text`, in order, as `YYYY-MM-DD`, without impossible ones."""
    return [iso for match in _DATE.finditer(_prepared(text)) if (iso := _iso(match))]


def single_dates(line: str) -> list[tuple[str, str]]:
    """The full dates in a line that begin or end no interval, each with the words before it."""
    text = _prepared(line)
    for interval in (_RANGE, _MONTH_FIRST_RANGE, _SEVERAL_RANGES, _HAN_RANGE):
        text = interval.sub(" ", text)
    found = [(text[: match.start()], iso) for match in _DATE.finditer(text) if (iso := _iso(match))]
    whole = _FIGURES.fullmatch(text.strip(" .()[]"))
    if whole and int(whole["day"]) > MONTHS >= int(whole["month"]):
        found.append(("", f"{whole['year']}-{int(whole['month']):02d}-{int(whole['day']):02d}"))
    return found


@dataclass(frozen=True, slots=True)
class OwnDate:
    """The date of issue of a document (ISO 8601), the line it was read from, and the name of the rule that read it."""

    iso: str
    words: str
    rule: str


_M = rf"(?:{_NAMES})\.?(?:\s*/\s*(?:{_NAMES}))?"
_RANGE = regex.compile(
    rf"(?P<place>.{{0,80}}?)(?<![\d\p{{Latin}}])(?P<day>\d{{1,2}})(?:er|st|nd|rd|th)?(?:\s+(?:de\s+)?(?P<month>{_M})(?:,?\s+(?:de\s+)?"
    rf"(?P<year>(?:19|20)\d\d))?)?\s*(?:[-–—]|\b(?:to|and|au|et|al?|y|по|и)\b|إلى)\s*(?P<last_day>\d{{1,2}})"
    rf"(?:st|nd|rd|th)?\s+(?:de\s+)?(?P<last_month>{_M}),?\s+(?:del?\s+)?(?P<last_year>(?:19|20)\d\d)(?P<after>.{{0,60}})",
    _FLAGS,
)
_MONTH_FIRST_RANGE = regex.compile(
    rf"(?<!\p{{L}}){_M}\s+\d{{1,2}}(?:st|nd|rd|th)?(?:,?\s+(?:19|20)\d\d)?\s*(?:[-–—]|\b(?:to|and)\b)\s*(?:{_M}\s+)?"
    rf"\d{{1,2}}(?:st|nd|rd|th)?,?\s+(?:19|20)\d\d",
    _FLAGS,
)
"""`April 20-May 1, 2015`."""
_DAYS = r"\d{1,2}(?:\s*[-–—]\s*\d{1,2})?"
_SEVERAL_RANGES = regex.compile(
    rf"(?P<place>.{{0,80}}?)(?<!\d)(?P<days>{_DAYS}(?:(?:\s*,\s*|\s+(?:{pattern_of('and_words')})\s+|\s+(?:de\s+)?{_M}"
    rf"(?:,?\s+(?:del?\s+)?(?:19|20)\d\d)?(?:\s*,\s*|\s+(?:{pattern_of('and_words')})\s+)){_DAYS})+)\s+(?:de\s+)?(?P<month>{_M}),?\s+(?:del?\s+)?"
    rf"(?P<year>(?:19|20)\d\d)",
    _FLAGS,
)
"""Days that are not all consecutive: `20–24 and 29–31 January and 11 February 2025`."""
_HAN_RANGE = regex.compile(
    r"(?P<place>.{0,40}?)(?P<year>(?:19|20)\d\d)\s*年\s*(?P<month>\d{1,2})\s*月\s*(?P<day>\d{1,2})\s*日?\s*(?:至|-|–|—)\s*"
    r"(?:(?P<last_month>\d{1,2})\s*月)?\s*(?P<last_day>\d{1,2})\s*日(?P<after>.{0,20})",
    _FLAGS,
)
_PLACE = regex.compile(
    r"[\s(\[]*(?:(?!\d)[\p{Lu}\p{Lo}][\p{L}\p{M}’'.-]*"
    r"(?:[ ,;(]+(?:[\p{Lu}\p{Lo}][\p{L}\p{M}’'.-]*|of|the|de|du|la|le|and)\b\)?){0,7}"
    r"[,;:]?)?\s*(?:(?:from|on|du|le|del?|с|в период|،)\s*)?",
    regex.VERSION1,
)
"""A place before a date, or nothing."""
_AFTER_DATE = regex.compile(r"^\s*(?:г(?:\.|ода)?)?[\s,،，、]*")


def meeting_dates(line: str) -> str | None:
    """The days of a meeting, if the line says nothing else but where and when it is: an interval of ISO 8601
    (`2014-06-23/2014-06-27`), or one day if a place is named with it.
    """
    text = _prepared(line).strip(" *.()[]")
    for pattern in (_RANGE, _HAN_RANGE):
        match = pattern.fullmatch(text)
        if match and _is_place(match["place"]) and _is_place(_AFTER_DATE.sub("", match["after"])):
            first, last = _bounds(match)
            return f"{first}/{last}" if first and last and first <= last else None
    match = _SEVERAL_RANGES.fullmatch(text)
    if match and _is_place(match["place"]):
        return _first_to_last(match)
    match = _DATE.search(text)
    if match and not _AFTER_DATE.sub("", text[match.end() :]):
        place = text[: match.start()]
        return _iso(match) if "," in place and _is_place(place) else None
    return None


def _first_to_last(match: regex.Match[str]) -> str | None:
    """The first and the last of several days; each is in the month that is named next."""
    months = regex.findall(_M, match["days"], flags=_FLAGS) or [match["month"]]
    days = regex.findall(r"(?<!\d)\d{1,2}(?!\d)", match["days"])
    years = regex.findall(r"(?:19|20)\d\d", match["days"]) or [match["year"]]
    first, last = _day(years[0], months[0], days[0]), _day(match["year"], match["month"], days[-1])
    return f"{first}/{last}" if first and last and first <= last else None


def _is_place(text: str) -> bool:
    return _PLACE.fullmatch(text.rstrip(" )،,")) is not None


def _bounds(match: regex.Match[str]) -> tuple[str | None, str | None]:
    """The first and the last day of a range; what the first lacks is as in the last."""
    year = match.groupdict().get("last_year") or match["year"]
    month = match["last_month"] or match["month"]
    first = (match["year"] or year, match["month"] or month, match["day"])
    return _day(*first), _day(year, month, match["last_day"])


def _day(year: str, month: str, day: str) -> str | None:
    name = regex.split(r"\s*/\s*", month.casefold())[0].strip(".")
    number = int(name) if name.isdigit() else MONTH_OF[" ".join(name.split())]
    try:
        return dt.date(int(year), number, int(day)).isoformat()
    except ValueError:
        return None


def cover_date(lines: list[str], symbol_line: int | None) -> OwnDate | None:
    """Find the date of issue of a document, given the lines of its cover page.

    On a United Nations document it is alone at the top right, under the symbol; the date in `Letter dated ...` is that
    of the letter, and that with a place that of a meeting. On other documents, a date must have a line near the top to
    itself. `symbol_line` is the index of the line with the document's own symbol.
    """
    start = 0 if symbol_line is None else max(0, symbol_line - 2)
    unsure = None
    above = ""
    for line in lines[start : start + _COVER_LINES]:
        prepared = _without_label(_prepared(line).lstrip(" *|"))
        match = _DATE.search(prepared)
        if match and _stands_alone(prepared, match, place_behind=symbol_line is None) and (iso := _iso(match)):
            if symbol_line is not None and meeting_dates(line):
                unsure = unsure or OwnDate(iso, line, "date with a place")
            elif not _goes_on(above):
                found = OwnDate(iso, line, "line of its own" if symbol_line is None else "date of issue")
                return found if symbol_line is None else _of_second_masthead(lines, found)
        above = line
    if symbol_line is None and (dated := _datelines(lines[:_COVER_LINES])):
        return dated
    if symbol_line is None:
        months = (month_of(line) for line in lines[:_COVER_LINES])
        return next((found for found in months if found), unsure)
    for line in lines[symbol_line + 1 : symbol_line + 1 + _MASTHEAD_LINES]:
        prepared = _prepared(line)
        match = _DATE.search(prepared)
        if match and _stands_in_the_corner(prepared, match) and (iso := _iso(match)):
            if _is_cut(prepared, match):
                unsure = unsure or OwnDate(iso, line, "figures beside a stain")
            else:
                return OwnDate(iso, line, "date of issue")
    return unsure


def _datelines(lines: list[str]) -> OwnDate | None:
    """The date with which the text of a press release begins: `Geneva, 27 June 2025 – The`; None where several lines
    begin so, as in a list of events.
    """
    found: list[OwnDate] = []
    for line in lines:
        text = _prepared(line)
        match = _DATE.search(text)
        iso = _iso(match) if match else None
        if match and iso and len(line) > _SHORT and _DASH.match(text, match.end()):
            before = text[: match.start()].strip(" ,")
            if not before or _WEEKDAY.fullmatch(before) or _is_place(before):
                found.append(OwnDate(iso, line, "dateline"))
    return found[0] if len(found) == 1 else None


def _of_second_masthead(lines: list[str], first: OwnDate) -> OwnDate:
    """The date in the last of several mastheads: a document that was made of an older one may have that one's as well,
    hidden under its own.
    """
    found = first
    for place, line in enumerate(lines[:_COVER_LINES]):
        if not line.strip().startswith("Distr"):
            continue
        for below in lines[place + 1 : place + 3]:
            match = _DATE.fullmatch(_prepared(below).strip())
            iso = _iso(match) if match else None
            if iso:
                found = OwnDate(iso, below, first.rule) if iso > found.iso else found
                break
    return found


def _without_label(line: str) -> str:
    """A line without the label of a date; text recognition misreads one or two letters of it: `pare: 23 May 1991`."""
    label = _LABEL.match(line)
    misread = label and sum(one == other for one, other in zip(label[1].casefold(), "date", strict=True)) >= LEAST_READ
    return line[label.end() :] if label and misread else _DATED.sub("", line)


def _goes_on(above: str) -> bool:
    """Whether the line above a date is the beginning of its phrase: `1934th plenary meeting,`, but not `Geneva,`; or of
    a period: `from 1 January to`.
    """
    if _TO.search(above) and _DATE_OR_DAY.search(_prepared(above)):
        return True
    return above.rstrip().endswith((",", "،", "，")) and not _is_place(_prepared(above).strip())


def _is_cut(line: str, match: regex.Match[str]) -> bool:
    """Whether a sign stands directly before the figure of a date, which text recognition makes of one: `~9 May`."""
    before = line[match.start() - 1 : match.start()]
    return bool(before) and not (before.isspace() or before in _BEFORE_FIGURES)


def month_of(line: str) -> OwnDate | None:
    """The month of issue, if a line names nothing else: `November 2025`."""
    text = _DATED.sub("", _prepared(line).strip(" .*|()"))
    match = _MONTH_AND_YEAR.fullmatch(text)
    iso = parse_date(text) if match else None
    return OwnDate(iso, line, "line of its own") if iso else None


_TO = regex.compile(r"(?:[-–—]|\b(?:to|and|au|et|al?|y|по|и)|إلى)\s*$", _FLAGS)
"""The end of a line below which a period ends."""
_DATE_OR_DAY = regex.compile(rf"\d{{1,2}}(?:st|nd|rd|th|er)?\s+(?:de\s+)?{_M}|{_M}\s+\d{{1,2}}", _FLAGS)
_DATED = regex.compile(r"^(?:Date|Fecha|Дата|التاريخ|日期)\s*[:：]\s*", _FLAGS)
"""The label of a date."""
_LABEL = regex.compile(r"(\p{L}{4})\s?:\s*")
LEAST_READ = 2
"""Letters of the label `Date` that are read right."""
_BEFORE_FIGURES = "([（［,،，;:：|*/-–—"
_MASTHEAD_LINES = 6
_GOVERNING = regex.compile(
    rf"(?:\b(?:{pattern_of('date_governors', scripts=('Latin', 'Cyrillic'))})|[,–—-]|"
    rf"{pattern_of('date_governors', scripts=('Arabic', 'Han'))})$",
    _FLAGS,
)
"""Words after which a date refers to something else."""


def _stands_in_the_corner(line: str, match: regex.Match[str]) -> bool:
    """Whether the date ends a line of the masthead without belonging to its sentence: the columns were joined, as
    happens with scans, and the left one holds the name of the body.
    """
    before = line[: match.start()].rstrip()
    return not line[match.end() :].strip(" .*") and bool(before) and not _GOVERNING.search(before)


_DASH = regex.compile(r"\s*\.?\s?[–—-]\s*(?=\p{Lu})")
"""Between a date and the text that begins behind it."""
_SHORT = 60
"""Characters of a line that is no paragraph's."""
_COVER_LINES = 25
"""Lines from the top that may contain the date of issue; dates in the text below refer to other things."""


_ORIGINAL = regex.compile(rf"(?:\b\p{{L}}+\s+)?\b(?:{pattern_of('original_labels')})\s?[:：].*$", _FLAGS)
_SYMBOL = regex.compile(r"(?<!\S)[A-Z]+(?:/[\w.()-]+)+(?!\S)")
"""What may be beside the date in the masthead of some documents."""
_WEEKDAY = regex.compile(rf"\p{{Lu}}\p{{L}}{{4,12}}[,،]?|(?i:{pattern_of('weekdays')})[,،]?", regex.VERSION1)
"""The day of the week: a word in capitals in any language, or one of these."""


def _stands_alone(line: str, match: regex.Match[str], *, place_behind: bool) -> bool:
    """Whether only the organ's name (left column) or a place and the like is beside the date; a place behind it if so
    told.
    """
    before = _SYMBOL.sub("", line[: match.start()].replace("|", " ")).rstrip()
    after = _TIME_OF_DAY.sub("", _ORIGINAL.sub("", regex.sub(r"^\s*г(?:\.|ода)?", "", line[match.end() :]))).strip(
        " .*|"
    )
    if after and not (place_behind and not before and _PLACE_BEHIND.fullmatch(after)):
        return False
    column = regex.split(r"\s{3,}|\t", line[: match.start()])
    return (
        not before
        or (len(column) > 1 and not column[-1].strip())
        or _ORGAN.fullmatch(before.strip()) is not None
        or (_WEEKDAY.fullmatch(before.strip()) is not None and not _GOVERNING.search(before))
    )


_PLACE_BEHIND = regex.compile(
    r"[,،]?\s*(?:\p{L}\.\s?)?(?:\p{Lu}[\p{Ll}’'.]+(?:[ -]\p{Lu}[\p{Ll}’']+){0,2}|\p{Han}{2,6}|\p{Arabic}{3,9})",
    regex.VERSION1,
)
_ORGAN = regex.compile(
    rf"(?:(?:{pattern_of('organs')}|\p{{Lu}}\p{{L}}+(?: \p{{Lu}}\p{{L}}+)?,(?: le)?)[\s:]*)+", regex.VERSION1
)
"""Names of organs, and a place."""


_ZERO_FOR_O = regex.compile(r"(?<![\p{L}\p{N}])0(?=\p{Ll}{4})", regex.VERSION1)
"""What text recognition makes of a capital O: `0ctober`."""


def _prepared(text: str) -> str:
    """Normalise the text: digits of any script to ASCII, spaces of any kind to spaces, letters composed, direction
    marks removed, no figure at the head of a word.
    """
    composed = _ZERO_FOR_O.sub("O", unicodedata.normalize("NFC", text))
    return "".join(
        str(unicodedata.decimal(char))
        if char.isdecimal() and not char.isascii()
        else " "
        if char in "\u00a0\u202f\u2009"
        else ""
        if char in "\u200e\u200f\u202a\u202b\u202c\u2066\u2067\u2069\u0640"
        else char
        for char in composed
    )


def _month(match: regex.Match[str]) -> int:
    if match["month"]:
        return MONTH_OF[" ".join(match["month"].casefold().split())]
    return int(match["number"])


def _iso(match: regex.Match[str]) -> str | None:
    try:
        return dt.date(int(match["year"]), _month(match), int(match["day"])).isoformat()
    except ValueError:
        return None


_NAMED_DAY = regex.compile(rf"(?<!\p{{L}})(?:{pattern_of('weekdays')})(?!\p{{L}})", _FLAGS)
_LINES_OF_A_RECORD = 60


def day_of_meeting(lines: list[str]) -> OwnDate | None:
    """Find the day of the meeting whose record begins with these lines: the first date that has its day of the week."""
    for line in lines[:_LINES_OF_A_RECORD]:
        dates = find_dates(line) if _NAMED_DAY.search(line) else []
        if dates:
            return OwnDate(dates[0], line, "day of a meeting")
    return None
