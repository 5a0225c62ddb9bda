"""Whether a phrase as a whole names a submitter: *the Isterran delegate* does, *Isterra Bar Association* does not."""

from __future__ import annotations

from typing import TYPE_CHECKING

import regex

from indexer.languages import CASED, END, pattern_of
from indexer.languages.phrases import Either, Run
from indexer.quotes.attribution.descriptions import is_title
from indexer.quotes.attribution.full_names import FULL_NAME
from indexer.quotes.attribution.longer_names import is_within_name
from indexer.quotes.attribution.marks import QUOTATION
from indexer.quotes.attribution.names import names_in
from indexer.quotes.attribution.sentence import Sentence
from indexer.quotes.attribution.wording import ARTICLE, HAN_ROLE, OFFICE_WORD

if TYPE_CHECKING:
    from collections.abc import Iterator

    from indexer.quotes.attribution.names import Name
    from indexer.quotes.speakers import Speakers

_SAID = f" said: {QUOTATION}"
"""Behind a capital, which stands for its State as the subject of a verb alone."""
_POSTED = rf"(?:{pattern_of('posted_to', scripts=CASED)})\s+{ARTICLE}?(?:{pattern_of('forums', scripts=CASED)}){END}"
_HONORIFICS = pattern_of("honorifics", scripts=("Latin",))
_OFFICE = Run(
    OFFICE_WORD,
    rf"{_POSTED}|(?<!\p{{L}})(?:{_HONORIFICS}){END}",
    rf"{ARTICLE}|['’]s?(?!\p{{L}})|[\s,.،，)）]",
)
MOST_HAN = 8
"""Words of an office in Chinese, in which nothing parts them: each may be read in a few ways."""
_HAN_OFFICE = rf"(?:{HAN_ROLE}|{pattern_of('portfolios', scripts=('Han',))}){{1,{MOST_HAN}}}"
_ONLY_OFFICE = Either(_OFFICE, _HAN_OFFICE)
"""What may stand around the name of a submitter without making it that of another."""
_PERSON = regex.compile(rf"\s*,?\s*(?:{FULL_NAME}|\p{{Lu}}[\p{{L}}\p{{M}}'’-]+)")
"""Who holds an office, behind it."""
_PERSON_OF = regex.compile(rf"\s*{FULL_NAME}\s*[(（]")
"""A person before whose the name in brackets is: *Ada Brook (Isterra)*."""
_ACRONYM = regex.compile(r"(?<!\p{L})\p{Latin}(?<=\p{Lu})\p{Lu}+(?!\p{L})")
"""*UN* is no French article."""
_ORGANISATIONS = "|".join(pattern_of(field, scripts=CASED) for field in ("organisations", "kinds_of_organisations"))
_ORGANISATION = regex.compile(rf"(?<!\p{{L}})(?:{_ORGANISATIONS}){END}", regex.IGNORECASE)


def names_alone(phrase: str, owner: str, speakers: Speakers) -> bool:
    """Whether nothing stands in a phrase but the name of a submitter, offices and who holds one. Raises
    OverBudgetError within a budget of work.
    """
    if any(is_within_name(phrase, name) for name in names_in(phrase, speakers, {}) if name.owner == owner):
        return False
    return any(
        all(_may_stand(phrase, name, start, end) for name, start, end in _between_names(phrase, text, owner, speakers))
        for text in (phrase, phrase + _SAID)
    )


def _between_names(phrase: str, text: str, owner: str, speakers: Speakers) -> Iterator[tuple[Name | None, int, int]]:
    """What stands between the names of a submitter in a phrase, from and up to, with the name before it."""
    sentence = Sentence(text, 0, len(text), speakers)
    before, start = None, 0
    for name in sentence.mentioned:
        if name.owner == owner and name.end <= len(phrase):
            yield before, start, name.start
            before, start = name, name.end
    yield before, start, len(phrase)


def _may_stand(phrase: str, before: Name | None, start: int, end: int) -> bool:
    if _ACRONYM.search(phrase, start, end):
        return False
    if _ONLY_OFFICE.fullmatch(phrase, start, end):
        return True
    held = before is not None and is_title(phrase[before.start : before.end])
    person = (_PERSON if held else _PERSON_OF).fullmatch(phrase, start, end)
    return person is not None and not _ORGANISATION.search(person.group())
