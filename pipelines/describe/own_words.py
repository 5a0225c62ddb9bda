"""What a document says of itself, on its cover and in its first pages."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from pipelines.dates import OwnDate, cover_date, day_of_meeting, find_dates, meeting_dates
from pipelines.describe import cover, masthead
from pipelines.describe.broken_words import mended
from pipelines.describe.capitals import in_small_letters
from pipelines.describe.delegation import begins_another, is_salutation, lines_of
from pipelines.describe.evidence import CONFIDENCE, THRESHOLD, read
from pipelines.describe.front import front
from pipelines.describe.introduced import introduced_submitters, reviewed_submitters
from pipelines.describe.kinds import RECORDS, cover_process, cover_session, type_of_draft, type_of_title
from pipelines.describe.letter_title import letter_title
from pipelines.describe.masthead_title import masthead_of
from pipelines.describe.national_paper import NationalPaper, is_national_paper, national_paper
from pipelines.describe.of_which_body import of_its_series, of_which_body, submits
from pipelines.describe.officials import is_principal_organ, tabled_for
from pipelines.describe.original import original_on_cover
from pipelines.describe.own_letter import without_addressee
from pipelines.describe.own_statement import as_called, called_in_head, own_statement, with_those_spoken_for
from pipelines.describe.paper import paper_of
from pipelines.describe.representation import letter_submitters
from pipelines.describe.signatures import signatories
from pipelines.describe.speakers import known_name
from pipelines.describe.speech_date import speech_date
from pipelines.describe.statements import delegation_submitters, statement_submitters
from pipelines.describe.submitters import Submitters
from pipelines.describe.symbol import OwnSymbol, find_symbol, is_record, type_of_record
from pipelines.describe.title import Title, begins_with_label
from pipelines.describe.voices import voices

if TYPE_CHECKING:
    from collections.abc import Sequence

    from indexer.vocabulary import Vocabulary
    from pipelines.describe.paper import Paper
    from pipelines.extract.printed import PrintedLine

COVER_PAGES = 3
"""Pages that are looked at: the cover, and two more for running heads."""
_SPEECH_PAGES = 30
"""Pages of a statement in which the speaker may name the own State."""
_NAMES_ABOVE = 4
"""Most names that stand above a title, each in a line: an organisation's in two languages, and its part."""
_PAGES_BEFORE_TEXT = 10
_LONGEST_DATE = 30
"""Characters of a date in brackets on a line of its own."""
_MASTHEAD_LINES = 30
"""So far down a cover says in what language it was written."""


@dataclass(frozen=True, slots=True)
class OwnWords:
    """What a document says of itself; None or empty where it says nothing."""

    symbol: OwnSymbol | None
    title: Title | None
    type: str | None
    date: OwnDate | None
    meeting: str | None
    submitters: Submitters
    session: str | None
    process: str | None
    original: tuple[str, ...]
    signatories: tuple[str, ...]


def own_words(
    pages: Sequence[str], vocabulary: Vocabulary, titled: str | None = None, printed: Sequence[PrintedLine] = ()
) -> OwnWords:
    """Read a document, given the texts of its pages, the cover first; `titled` is the title that a web page gives
    itself, at which its text begins; `printed` are the lines of the cover as a PDF prints them.
    """
    first = mended(front(pages[0])) if pages else ""
    if titled:
        first = f"{titled}\n\n{first}"
    symbol = find_symbol([first, *pages[1:COVER_PAGES]])
    line = symbol.line if symbol else None
    if line is None:
        line = masthead.distribution_line(first.splitlines())
    record = symbol is not None and is_record(symbol.text)
    paper = None
    title = cover.record_title(first) if record else letter_title(first)
    if record:
        submitters = Submitters()
    elif title:
        submitters = letter_submitters(title.text, vocabulary)
    else:
        title = _web_title(titled) if titled else _heading(first, line, vocabulary, printed)
        sent = without_addressee(first) if symbol is None else masthead_of(first, symbol.line)
        submitters = statement_submitters((title and title.author) or sent, vocabulary)
        if title and title.author and is_principal_organ(submitters):  # an item of the agenda may be called so
            submitters = statement_submitters(sent, vocabulary)
        national = national_paper([first, *pages[1:]], vocabulary) if symbol is None else None
        if national:
            submitters = _of_national_paper(national, submitters, vocabulary)
            if is_national_paper(national.title) and not (title and is_national_paper(title.text)):
                title = Title.read(national.title, "first heading")
        elif symbol is None:
            paper = paper_of([sent, *pages[1:]], vocabulary)
            submitters = _of_statement([sent, *pages[1:_SPEECH_PAGES]], paper, submitters, vocabulary)
        else:
            submitters = reviewed_submitters(first, vocabulary) or submitters
        submitters = _completed(submitters, title, first, symbol, vocabulary)
        if paper and not titled and (called := called_in_head(paper, title.text if title else None, vocabulary)):
            title = Title.read(called, "head of a speech")
    lines = first.splitlines()
    told = (title.kind or type_of_draft(title.author or "")) if title else None
    kind = type_of_record(symbol.text) if record and symbol else None
    kind = (
        kind
        or told
        or type_of_title((title.item or title.text) if title else "", lines)
        or _type_of_official_paper(submitters)
    )
    date = (
        (day_of_meeting(lines) if record else None)
        or _date(lines, line, title)
        or _date_of_supplement(lines, pages)
        or (speech_date(paper) if paper else None)
    )
    return OwnWords(
        symbol, title, kind, date, _meeting(masthead_of(first, line).splitlines(), line), submitters,
        cover_session(lines, 0 if record and line is None else line, vocabulary), cover_process(lines, vocabulary),
        original_on_cover(lines[:_MASTHEAD_LINES]),
        () if record or _is_of_an_organ(title, submitters) else signatories(pages),
    )  # fmt: skip


def _completed(
    found: Submitters, title: Title | None, page: str, symbol: OwnSymbol | None, vocabulary: Vocabulary
) -> Submitters:
    """The submitters with what a cover says elsewhere: the body that reports, of which body an officer is, and for whom
    the sponsors of a draft table it.
    """
    if title and title.body and not found.names:
        name = vocabulary.submitter(title.body) or title.body
        return Submitters((name,), group="IGO", evidence=read("body on a cover", title.text))
    if title and symbol and (not found.names or found.evidence.confidence < THRESHOLD):
        head = masthead_of(page, symbol.line).splitlines()
        whose = of_its_series(title.item or title.text, head, symbol.text)
        if whose:
            name = vocabulary.submitter(whose) or whose
            return Submitters((name,), group="IGO", evidence=read("report in a series", title.text))
        said = submits("\n".join(page.splitlines()[len(head) :]))
        if said:
            found = Submitters((said[0],), group="IGO", evidence=read("by an official", said[1]))
    if found.evidence.rule == "sponsors":
        group = tabled_for(page, vocabulary)
        return replace(found, names=(*found.names, group)) if group and group not in found.names else found
    if found.evidence.rule != "by an official" or len(found.names) != 1:
        return found
    above = masthead_of(page, symbol.line if symbol else None).splitlines()
    about = title.item or title.text if title else ""
    named = of_which_body(found.names[0], found.evidence.words, above, symbol.text if symbol else None, about)
    if named is None:
        return replace(found, evidence=read("officer of an unnamed body", found.evidence.words))
    return replace(found, names=(vocabulary.submitter(named) or named,))


def _is_of_an_organ(title: Title | None, submitters: Submitters) -> bool:
    """Whether a document is an organ's own report or note: such are not signed, but letters in their annexes are."""
    return not (title and title.kind) and submitters.evidence.rule in {"by an official", "report in a series"}


def _type_of_official_paper(submitters: Submitters) -> str | None:
    """The type that the line about an official tells, whose paper it is: `Note by the Secretary-General`."""
    return type_of_title(submitters.evidence.words) if submitters.evidence.rule == "by an official" else None


def _web_title(text: str) -> Title:
    return Title(text, evidence=read("title of a web page", text))


def _heading(
    page: str, symbol_line: int | None, vocabulary: Vocabulary, printed: Sequence[PrintedLine]
) -> Title | None:
    """The title on a first page that says more than the name of a State or organisation, and of a part of it: with the
    line below that says what the document is, or else the next one.
    """
    lines = page.splitlines()
    for skipped in range(_NAMES_ABOVE):
        text = "\n".join(lines)
        title = cover.heading(text, symbol_line)
        shown = cover.heading(text, symbol_line, printed) if printed else title
        if shown and known_name(shown.text, vocabulary):
            shown = title
        if title is None or (skipped and begins_with_label(title.text)):
            return shown
        part = skipped and masthead.is_body(in_small_letters(title.text))
        if not (part or known_name(title.text, vocabulary)):
            return shown
        below = title.author.split("\n")[0] if title.author else ""
        if below and below != title.text:
            return Title.read(f"{below}: {title.text}", title.evidence.rule, title.author)
        if symbol_line is not None:
            return title
        lines = ["" if masthead.bare(line).strip("*# ") == title.text else line for line in lines]
    return None


def _of_national_paper(national: NationalPaper, said: Submitters, vocabulary: Vocabulary) -> Submitters:
    """The State whose paper it is; nobody if the page says that it is somebody else's, and not in the paper's name."""
    if said.names and said.names != (national.state,) and not any(map(is_national_paper, said.names)):
        return Submitters()
    return Submitters.of_names((national.state,), vocabulary, read("national paper", national.words))


def _of_statement(pages: Sequence[str], paper: Paper | None, found: Submitters, vocabulary: Vocabulary) -> Submitters:
    """The submitter of a document without a masthead, of whom its title says as much as is `found`; nobody for
    statements of several States, and for a transcript in which others speak, too. What begins with an address to the
    chair is no report or note: one that its head names is spoken about.
    """
    reported = found.evidence.rule == "by an official" and type_of_title(found.evidence.words) in {"report", "note"}
    if reported and any(is_salutation(line, vocabulary) for line in lines_of(pages[0])):
        found = Submitters()
    if not found.names or found.evidence.confidence < THRESHOLD:
        found = delegation_submitters(pages, found, vocabulary) or introduced_submitters(pages, vocabulary) or found
    if paper and (not found.names or found.evidence.confidence < THRESHOLD):
        found = own_statement(paper, found, vocabulary) or found
    if paper and found.evidence.confidence >= THRESHOLD:
        found = with_those_spoken_for(as_called(found, paper), paper, vocabulary)
    if len(found.names) != 1:
        return found
    heard = voices(pages, vocabulary)
    in_turn = found.names[0] in heard and len(heard) > 1
    another = found.countries and begins_another(pages, found.names[0], found.evidence.words, vocabulary)
    return Submitters() if in_turn or another else found


def _date(lines: list[str], symbol_line: int | None, title: Title | None) -> OwnDate | None:
    """The date of issue; of a letter on which it cannot be read, the one that its title says it is dated."""
    found = cover_date(lines, symbol_line)
    if title and title.kind == "letter" and (found is None or CONFIDENCE[found.rule] < THRESHOLD):
        dates = find_dates(title.text)
        return OwnDate(dates[0], title.text, "date of a letter") if len(dates) == 1 else found
    return found


def _date_of_supplement(lines: Sequence[str], pages: Sequence[str]) -> OwnDate | None:
    """The date of a report in the official records, which has it in brackets in front of its text, not on its cover."""
    if not any(RECORDS.fullmatch(masthead.bare(line)) for line in lines[:_MASTHEAD_LINES]):
        return None
    inside = (line.strip() for page in pages[1:_PAGES_BEFORE_TEXT] for line in page.splitlines())
    dates = {line: found[0] for line in inside if line[:1] == "[" and line[-1:] == "]" and (found := find_dates(line))}
    alone = {line: iso for line, iso in dates.items() if len(line) <= _LONGEST_DATE}
    return OwnDate(next(iter(alone.values())), next(iter(alone)), "date of issue") if len(alone) == 1 else None


def _meeting(lines: Sequence[str], symbol_line: int | None) -> str | None:
    """The days of the meeting that the masthead of a United Nations document names."""
    head = lines[symbol_line + 1 : symbol_line + 1 + masthead.LINES] if symbol_line is not None else ()
    return next((days for line in head if (days := meeting_dates(masthead.bare(line)))), None)
