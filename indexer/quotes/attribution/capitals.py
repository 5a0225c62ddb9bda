"""Capitals that speak for their States: *"...", Moscow said*. A city in which something happens does not."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

import regex

from indexer import budget
from indexer.analysis.segment import is_chinese
from indexer.languages import pattern_of
from indexer.quotes.attribution.marks import QUOTATION, phrase_start
from indexer.quotes.attribution.wording import CASED, END, SAYING
from indexer.vocabulary.capitals import capitals

if TYPE_CHECKING:
    from collections.abc import Iterator

    from indexer.quotes.speakers import Speakers

_MARKS = rf"[.!?…:;,،؛。，；：—–()«»“”\"\n{QUOTATION}]"
_HEAD = regex.compile(rf"(?:^|{_MARKS}|(?<![\p{{L}}])(?:{pattern_of('and_words')}))\s*$", regex.IGNORECASE)
"""What stands before a subject."""
_VERB = rf"(?:(?:{pattern_of('auxiliaries')})\s+)?(?:{SAYING.pattern})"
_ASIDE = rf",\s+(?!{pattern_of('who')}|{pattern_of('relative', scripts=CASED)})[^,{QUOTATION}\n]{{1,40}},"
"""What may stand between subject and verb: Moscow, *by contrast*, said."""
_SAYS = regex.compile(rf"(?:{_ASIDE})?\s*{_VERB}", regex.IGNORECASE)
_SAID = regex.compile(rf"(?:^|{_MARKS})\s*{_VERB}\s+$", regex.IGNORECASE)
_BEHIND = regex.compile(rf"\s*(?:$|{_MARKS})|\s+\p{{Arabic}}")
"""What stands behind a subject that its verb precedes; another word would make it part of a longer name."""


def speaking_capitals(text: str, speakers: Speakers) -> Iterator[tuple[int, int, str]]:
    """Each capital that is the subject of a verb of saying in a text: from where up to where it stands, and the State
    that it stands for. Raises OverBudgetError within a budget of work.
    """
    for one in _names().finditer(text):
        budget.check()
        before = phrase_start(one.start())
        if (_HEAD.search(text, before, one.start()) and _SAYS.match(text, one.end())) or (
            _SAID.search(text, before, one.start()) and _BEHIND.match(text, one.end())
        ):
            state = speakers.known(capitals()[one.group()])
            if state:
                yield one.start(), one.end(), state


@cache
def _names() -> regex.Pattern[str]:
    parted = [name for name in capitals() if not is_chinese(name[0])]
    han = [name for name in capitals() if is_chinese(name[0])]
    return regex.compile(rf"(?<![\p{{L}}\p{{M}}])\L<parted>{END}|\L<han>", parted=parted, han=han)
