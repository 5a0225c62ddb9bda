"""What a text says of a person beside the name: an office, and for whom, as in *Isterran Foreign Ministry spokesperson
Mona Salem*, and *Mona Salem, the deputy minister of transport of Isterra*.
"""

from __future__ import annotations

from enum import Enum, auto
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

import regex

from indexer import budget
from indexer.analysis.exact_words import LONGEST_REMEMBERED, words
from indexer.languages import CASED, END, pattern_of
from indexer.languages.phrases import Either, Phrase, behind
from indexer.languages.word_classes import word_class
from indexer.quotes.attribution import kinds
from indexer.quotes.attribution.full_names import ARABIC_NAME, BEHIND_ARABIC_NAME, FULL_NAME, NAME_BEFORE
from indexer.quotes.attribution.marks import BOUNDARY, QUOTATION, phrase_start
from indexer.quotes.attribution.offices import MODIFIER, is_former, is_office
from indexer.quotes.attribution.wording import ARTICLE, SAYING, SPEAKER_ROLE, whole_words
from indexer.quotes.small_words import SMALL_WORDS

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from indexer.quotes.attribution.names import Name
    from indexer.quotes.attribution.sentence import Sentence
    from indexer.quotes.speakers import Speakers

_SPACED = (*CASED, "Arabic")
_STAFF = word_class("staff")
_ARTICLE = regex.compile(
    "|".join(pattern_of(field, scripts=("Latin",)) for field in ("articles", "indefinite_articles")), regex.IGNORECASE
)
_PAPER = regex.compile(
    rf"{whole_words('papers')}|(?<![\p{{L}}\p{{M}}])(?:{pattern_of('saying_nouns', scripts=CASED)}){END}",
    regex.IGNORECASE,
)
_LINKS = ("office_modifiers", "posted_to", "of_words", "articles", "indefinite_articles")
_LINK = regex.compile("|".join(pattern_of(field, scripts=_SPACED) for field in _LINKS), regex.IGNORECASE)
_PORTFOLIO = regex.compile(
    rf"(?:{pattern_of('portfolios', scripts=CASED)}){END}|"
    rf"[وف]?(?:[بك]?ال|لل)?(?:{pattern_of('portfolios', scripts=('Arabic',))}){END}",
    regex.IGNORECASE,
)
_PLACE = regex.compile(
    rf"(?:{pattern_of('forums', scripts=_SPACED)}){END}|"
    rf"(?:{pattern_of('posted_to', scripts=CASED)})\s+{ARTICLE}?\p{{Ll}}+(?=,\s\p{{Lu}})",
    regex.IGNORECASE,
)
"""Where somebody is posted: *ambassador to the body*, whose name follows."""
_ORGANISATION = regex.compile(whole_words("organisations"), regex.IGNORECASE)
_COMPOUND = regex.compile(r"\p{L}{1,20}+(?:-\p{L}{1,20}+){1,2}+(?![\p{L}-])")
_BLANK = regex.compile(r"(?:['’]s?)?[\s-]+(?:\p{L}['’])?")
_POSTED_TO = regex.compile(pattern_of("posted_to", scripts=_SPACED), regex.IGNORECASE)
_POSTED = regex.compile(
    rf"\s+(?:{pattern_of('posted_to', scripts=_SPACED)})\s+(?:{ARTICLE}?\p{{Lu}}[\p{{L}}-]+(?:\s\p{{Lu}}[\p{{L}}-]+)*)"
)
_ENDS = regex.compile(
    rf"(?:\s(?:{pattern_of('employed_by', scripts=CASED)})(?:\s\p{{Ll}}+){{1,5}}(?=,))?"
    rf"\s*(?:[,،.;:)!?{QUOTATION}]|$|\s(?:{pattern_of('and_words', scripts=CASED)})\s)"
)
"""*for nine years,* or nothing."""
_BEHIND = regex.compile(
    rf"\s+(?P<name>{FULL_NAME})|\s*,\s+(?P<name>{FULL_NAME})(?=\s*(?:[,(.;!?:{QUOTATION}]|$))|"
    rf"،\s+(?P<name>{ARABIC_NAME})(?=\s*[:،(])|"
    rf"\s+(?:-\s+)?(?P<name>{ARABIC_NAME})(?=\s*[:،(.{QUOTATION}]|\s+(?:{BEHIND_ARABIC_NAME}){END})"
)
_BEHIND_OFFICE = regex.compile(r"\s+(?P<name>\p{Lu}[\p{L}\p{M}'’-]{2,})(?=\s+\p{Ll}|\s*[,:])")
"""Behind an office, a last name alone will do."""
_ARABIC_HEAD = Either("^|[.،]", word_class("saying"))
_ARABIC_BEFORE = regex.compile(
    rf"\s*(?:(?:ال)?(?:{pattern_of('speaker_roles', scripts=('Arabic',))})\s+)*(?P<name>{ARABIC_NAME})،\s+$"
)
_BACK_REFERENCE = regex.compile(pattern_of("back_references", scripts=("Arabic",)))
_ARABIC, _CYRILLIC = regex.compile(r"\p{Arabic}"), regex.compile(r"\p{Cyrillic}")


_STEM = 6
"""Letters of an office that all its forms have."""
_DEFINITE_LINK = regex.compile(
    "|".join(pattern_of(field, scripts=_SPACED) for field in ("articles", "office_modifiers")), regex.IGNORECASE
)
_DEFINITE = regex.compile(rf"{ARTICLE}|(?=\p{{Cyrillic}}|ال)", regex.IGNORECASE)


_ACCORDING = regex.compile(rf"(?:{pattern_of('according_to', scripts=CASED)}){END}")
_SUBJECT = Phrase(
    rf"(?:^|{BOUNDARY.pattern})\W*",
    Either(
        Phrase(rf"(?:(?:{pattern_of('auxiliaries')})\s+)?", SAYING, r"\W+"),
        rf"[وف]?(?:{pattern_of('according_to', scripts=_SPACED)})\s+",
        optional=True,
    ),
    "$",
)
"""What stands before a subject: the head of a clause, or a verb of saying or words for according to there."""
_SAYS = Phrase(r"\s+", SAYING, r"(?!\p{L})")
"""What stands behind one."""


class _What(Enum):
    """What a word is in a description."""

    UNLISTED = auto()
    """It has a capital letter, and may belong to the office or to the person."""
    LINK = auto()
    PLACE = auto()
    PORTFOLIO = auto()
    ADJECTIVE = auto()
    STAFF = auto()
    OFFICE = auto()


_OFFICES = {_What.OFFICE, _What.STAFF}


class Word(NamedTuple):
    """A word, or several, from `start` up to `end`; `owner` is the submitter of this name or adjective."""

    start: int
    end: int
    what: _What
    owner: str = ""


class Described(NamedTuple):
    """An office from `start` up to `end` of a sentence, with whose it is, who is `named` there, and who holds it, by a
    full or last name that stands within; empty without one.
    """

    start: int
    end: int
    named: int
    owner: str
    person: str


def described_in(sentence: Sentence) -> Iterator[Described]:
    """The offices in a sentence that tell whose they are. Raises OverBudgetError within a budget of work."""
    for row in sentence.rows:
        budget.check()
        if found := _described(sentence, row):
            yield found


def offices_in(sentence: Sentence) -> Iterator[tuple[str, str]]:
    """The stems of the offices in a sentence, each with the submitter whose it is, or else with the last name of the
    person who is said to hold it; empty if that is not clear. Without those of nobody, such as *the minister*.
    """
    for row in sentence.rows:
        budget.check()
        owners = {word.owner for word in row if word.owner}
        last = _last(row)
        if owners:
            whose = owners.pop() if len(owners) == 1 and _fits(sentence, min(owners), row[: last + 1]) else ""
        elif person := _BEHIND.match(sentence.text, row[last].end):
            whose = person["name"].split()[-1]
        else:
            continue
        yield from ((stem, whose) for stem in _stems(sentence.text, row))


def offices_again(sentence: Sentence, offices: Mapping[str, str]) -> Iterator[tuple[int, int, str]]:
    """Where an office without its State is a subject in a sentence, and whose it is by the `offices` of the text: *the
    minister* said.
    """
    for row in sentence.rows:
        budget.check()
        stems = _stems(sentence.text, row)
        owners = {offices.get(stem, "") for stem in stems}
        if len(owners) != 1 or owners == {""} or not all(_is_definite(sentence.text, word) for word in row):
            continue
        start, end = row[0].start, row[-1].end
        if (
            _DEFINITE.match(sentence.text, start)
            and (_SUBJECT.search(sentence.text, phrase_start(start), start) or _SAYS.match(sentence.text, end))
            and not _BEHIND.match(sentence.text, end)
        ):
            yield start, end, owners.pop()


def _is_definite(text: str, word: Word) -> bool:
    """Whether a word may stand in an office that names nobody, and that the text told of before."""
    if word.owner or word.what in {_What.UNLISTED, _What.PLACE}:
        return False
    return word.what is not _What.LINK or _DEFINITE_LINK.fullmatch(text, word.start, word.end) is not None


def _stems(text: str, row: Sequence[Word]) -> list[str]:
    return [
        text[word.start : word.end].casefold().removeprefix("ال")[:_STEM] for word in row if word.what is _What.OFFICE
    ]


def rows_in(sentence: Sentence) -> Iterator[list[Word]]:
    """The rows of words in a sentence that may stand in a description, with nothing but blanks between them."""
    names = {name.start: name for name in sentence.mentioned if not name.person}
    row: list[Word] = []
    tokens = words(sentence.text)
    for token, following in zip(tokens, [*tokens[1:], tokens[-1]] if tokens else (), strict=True):
        if row and token.start < row[-1].end:
            continue
        if row and not _BLANK.fullmatch(sentence.text, row[-1].end, token.start):
            yield row
            row = []
        if word := _word(sentence, token.start, (token.end, following.end), names):
            if row and _begins_another(sentence.text, row[-1], word):
                yield row
                row = []
            posted = sentence.speakers.is_state(word.owner) and _tells_place(sentence.text, row)
            row.append(word._replace(what=_What.PLACE, owner="") if posted else word)
        elif row:
            yield row
            row = []
    if row:
        yield row


def _begins_another(text: str, last: Word, word: Word) -> bool:
    """Whether a word behind a name tells of no office of that one: *to a question about Cuba | the president*; in
    Russian, an office, whose owner stands behind it.
    """
    if not last.owner or last.what is not _What.LINK:
        return False
    is_russian = _CYRILLIC.match(text, last.start) is not None
    return word.what in _OFFICES if is_russian else _ARTICLE.fullmatch(text, word.start, word.end) is not None


def is_title(name: str) -> bool:
    """Whether a name is that of an office: the Secretary-General."""
    return any(_kind_of_word(word.key) is _What.OFFICE for word in words(name))


def _tells_place(text: str, row: Sequence[Word]) -> bool:
    """Whether words tell of an office and end with what stands before a place: the Isterran embassy *in*."""
    at = len(row) - 1
    while at > 0 and _ARTICLE.fullmatch(text, row[at].start, row[at].end):
        at -= 1
    if at < 1 or not (row[at - 1].owner or row[at - 1].what in _OFFICES):
        return False
    return _POSTED_TO.fullmatch(text, row[at].start, row[at].end) is not None


def _word(sentence: Sentence, start: int, ends: tuple[int, int], names: Mapping[int, Name]) -> Word | None:
    """The word of a description that begins at `start`; `ends` are where that word ends, and the next one."""
    text = sentence.text
    if name := names.get(start):
        return _word_of_name(sentence, name)
    if _ARTICLE.fullmatch(text, start, ends[0]):
        return Word(start, ends[0], _What.LINK)
    compound = _COMPOUND.match(text, start)
    for last in [compound.end(), ends[0]] if compound else ends[:1]:
        if (what := _kind_of_word(text[start:last])) in _OFFICES:
            return Word(start, last, what)
    for last in reversed(ends):
        if adjective := sentence.speakers.state_by(text[start:last]):
            return Word(start, last, _What.ADJECTIVE, adjective)
    return _other_word(text, start, ends[0])


def _word_of_name(sentence: Sentence, name: Name) -> Word:
    """The name of a submitter as a word."""
    if name.state and sentence.is_of_another(name):
        return Word(name.start, name.end, _What.PLACE)
    title = not name.state and is_title(sentence.text[name.start : name.end])
    return Word(name.start, name.end, _What.OFFICE if title else _What.LINK, name.owner)


def _other_word(text: str, start: int, end: int) -> Word | None:
    """A word that is neither an office nor whose that is."""
    for pattern, kind in ((_PORTFOLIO, _What.PORTFOLIO), (_PLACE, _What.PLACE)):
        if several := pattern.match(text, start):
            return Word(*several.span(), kind)
    what = _kind_of_word(text[start:end])
    named = text[start].isupper() and not _ACCORDING.match(text, start)
    return Word(start, end, what) if what is _What.LINK or named else None


def _kind_of_word(word: str) -> _What:
    """What a word is in the description of a person."""
    return _remembered(word) if len(word) <= LONGEST_REMEMBERED else _What.UNLISTED


@lru_cache(maxsize=1 << 14)
def _remembered(word: str) -> _What:
    if any(map(_PAPER.fullmatch, (word, f"ال{word}"))):
        return _What.LINK  # the answer of
    if kinds.STATE in kinds.kinds_in(word) or (SPEAKER_ROLE.fullmatch(word) and is_office(words(word)[0])):
        return _What.OFFICE
    if _STAFF.fullmatch(word):
        return _What.STAFF
    return _What.LINK if SPEAKER_ROLE.fullmatch(word) or _LINK.fullmatch(word) else _What.UNLISTED


def _described(sentence: Sentence, row: Sequence[Word]) -> Described | None:
    """The office of which a row of words tells, if it does."""
    text = sentence.text
    owners = {word.owner for word in row if word.owner}
    if len(owners) != 1:
        return None
    owner = owners.pop()
    last = _last(row)
    while row[last].what is _What.LINK and not row[last].owner and not MODIFIER.fullmatch(text, *row[last][:2]):
        last -= 1
    first = next(at for at, word in enumerate(row) if word.owner or word.what in _OFFICES)
    held = [word for word in row[first : last + 1] if word.what is not _What.LINK or word.owner]
    start, end = _with_article(text, row, first), row[last].end
    if not _fits(sentence, owner, held) or is_former(text, start, end, after=True):
        return None
    if held[-1].what is _What.ADJECTIVE and not _follows_noun(text, row[: last + 1]) and not _BEHIND.match(text, end):
        return None
    named = next(word.start for word in row if word.owner)
    if posted := _POSTED.match(text, end):
        end = posted.end()
    behind = _BEHIND.match(text, end) or (_BEHIND_OFFICE.match(text, end) if row[last].what in _OFFICES else None)
    if behind and _may_be_name(behind["name"], sentence.speakers):
        return Described(start, behind.end(), named, owner, behind["name"])
    before = _name_before(text, row[0].start)
    if before and _may_be_name(before["name"], sentence.speakers) and _ENDS.match(text, end):
        return Described(before.start("name"), end, named, owner, before["name"])
    return Described(start, end, named, owner, "")


def _with_article(text: str, row: Sequence[Word], first: int) -> int:
    """Where the article begins that stands before a word, or else the word."""
    before = row[first - 1] if first else row[first]
    return before.start if _ARTICLE.fullmatch(text, before.start, before.end) else row[first].start


def _name_before(text: str, end: int) -> regex.Match[str] | None:
    """The name of a person before the comma that ends at a place."""
    first = phrase_start(end)
    return NAME_BEFORE.search(text, first, end) or next(behind(_ARABIC_HEAD, _ARABIC_BEFORE, text, first, end), None)


def _follows_noun(text: str, row: Sequence[Word]) -> bool:
    """Whether the adjective at the end belongs to an office before it: not so in *the spokesman for a Norwegian*
    company.
    """
    return len(row) > 1 and row[-2].what is not _What.LINK and not _CYRILLIC.match(text, row[-1].start)


def _last(row: Sequence[Word]) -> int:
    """The last word of a description, before the name of the person: the last listed one, up to two others in a row
    behind an office and whose it is, or another name.
    """
    last, office, owned = 0, False, False
    for number, word in enumerate(row):
        if word.owner and office and owned:
            break  # the Israeli minister Israel Katz
        if word.what is not _What.UNLISTED:
            last = number
        elif office and owned and number - last > 1:
            break
        office, owned = office or word.what in _OFFICES, owned or bool(word.owner)
    return last


def _fits(sentence: Sentence, owner: str, row: Sequence[Word]) -> bool:
    """Whether a description tells of an office of the kind of submitter that somebody is."""
    whats = {word.what for word in row}
    named = (_What.LINK, _What.PLACE, _What.ADJECTIVE)
    told = " ".join(sentence.text[word.start : word.end] for word in row if word.what not in named)
    found = kinds.kinds_in(told)
    if not sentence.speakers.is_state(owner):
        return bool(whats & _OFFICES) and not found & {kinds.STATE, kinds.OTHER}
    if not found <= {kinds.STATE} or _ORGANISATION.search(told):
        return False
    if kinds.STATE in found:
        return True
    return _What.OFFICE in whats and (_What.PORTFOLIO in whats or _What.UNLISTED not in whats)


def _may_be_name(written: str, speakers: Speakers) -> bool:
    """Whether the last of the words beside a description does not belong to one, and in Arabic, in which nothing tells
    names from other words, the first has no article.
    """
    found = words(written)
    last = found[-1]
    if _ARABIC.match(written) and (
        any(word.key in SMALL_WORDS for word in found)
        or written.startswith("ال")
        or _BACK_REFERENCE.fullmatch(last.key)
        or speakers.state_by(last.key)
    ):
        return False
    return _kind_of_word(last.key) is _What.UNLISTED and not _PORTFOLIO.fullmatch(last.key)
