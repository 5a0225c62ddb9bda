"""The head of a form: its labels with what is filled in, as contributions begin that were sent by a web page."""

from __future__ import annotations

import regex

from indexer.languages import pattern_of
from indexer.passages.features import sentence_words

LABELS = 3
"""Labels, such as *Organization:*, from which a sentence is the head of a form."""

_LABEL = regex.compile(rf"(?<!\p{{L}})(?:{pattern_of('form_labels')})\s?[:：]", regex.IGNORECASE)
_SUMMARY = f"{pattern_of('summary_titles')}|{pattern_of('summary_titles').upper()}"
_TO_SUMMARY = regex.compile(rf"\s*(?i:{_LABEL.pattern}).*(?<!\p{{L}})(?:{_SUMMARY})(?!\p{{L}})[:：]?", regex.DOTALL)


def head_of_form(sentence: str) -> int:
    """How much of a sentence belongs to the head of a form, up to the title of the summary below it: *Keywords: lamps,
    tides Abstract* of *Keywords: lamps, tides Abstract We want lamps*.
    """
    head = _TO_SUMMARY.match(sentence) if _colons(sentence) else None
    return head.end() if head else 0


def is_head_of_form(sentence: str) -> bool:
    """Whether a sentence has the labels of a form, or one before a list of words; most have too few colons to be
    searched for these.
    """
    colons = _colons(sentence)
    if colons >= LABELS and len(_LABEL.findall(sentence)) >= LABELS:
        return True
    return colons > 0 and bool(_LABEL.match(sentence.lstrip())) and not sentence_words(sentence)


def _colons(sentence: str) -> int:
    return sentence.count(":") + sentence.count("：")
