"""The head of a form: its labels with what is filled in, as contributions begin that were sent by a web page."""

from __future__ import annotations

import regex

from indexer.languages import pattern_of
from indexer.passages.features import length, sentence_words

LABELS = 3
"""Labels, such as *Organization:*, from which a sentence is the head of a form."""
FORM_WORDS = 120
"""Words of a form, with its title, at most."""
TITLE_WORDS = 40
"""Words of the title above its first label at most."""

_LABEL = regex.compile(rf"(?<!\p{{L}})(?:{pattern_of('form_labels')})\s?[:：]", regex.IGNORECASE)
_SUMMARY = f"{pattern_of('summary_titles')}|{pattern_of('summary_titles').upper()}"
_SENTENCES = regex.compile(r"(?:(?:\p{L}{4}[.!?…؟]\s|[。！？]).*){2}", regex.DOTALL)
_TITLE_OF_SUMMARY = regex.compile(rf"(?<!\p{{L}})(?:{_SUMMARY})(?!\p{{L}})[:：]?")
_TO_SUMMARY = regex.compile(rf"\s*(?i:{_LABEL.pattern}).*{_TITLE_OF_SUMMARY.pattern}", regex.DOTALL)


def head_of_form(sentence: str) -> int:
    """How much of a sentence belongs to the head of a form, up to the title of the summary below it: *Keywords: lamps,
    tides Abstract* of *Keywords: lamps, tides Abstract We want lamps*.
    """
    head = _TO_SUMMARY.match(sentence) if _colons(sentence) else None
    return head.end() if head else 0


def form_before(text: str) -> int:
    """How much of a text, from its beginning, is a form of three labels or more, with the title above them, if any: up
    to the title of the summary below it, or all of the text if nothing behind the last label is a sentence. 0 if the
    text is no such form.
    """
    labels = list(_LABEL.finditer(text)) if _colons(text) >= LABELS else []
    title = text[: labels[0].start()] if labels else ""
    if len(labels) < LABELS or length(title) > TITLE_WORDS or _SENTENCES.search(title):
        return 0
    below = _TITLE_OF_SUMMARY.search(text, labels[LABELS - 1].end())
    end = below.end() if below else len(text)
    says = not below and sentence_words(text[labels[-1].end() :])
    return 0 if says or length(text[:end]) > FORM_WORDS else end


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
