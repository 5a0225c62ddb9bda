"""Detect the language of a text: by its script, and among languages in Latin script by n-grams."""

from __future__ import annotations

import math
import re
from functools import cache
from typing import TYPE_CHECKING

from py3langid.langid import MODEL_FILE, LanguageIdentifier  # type: ignore[import-untyped]

from indexer.languages import LANGUAGES

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

UNKNOWN = "und"
"""ISO 639-2's code for undetermined, returned when there is neither evidence nor a fallback."""

LATIN_LANGUAGES = (
    *("af", "bs", "ca", "cs", "da", "de", "en", "es", "et", "fi", "fr", "hr", "hu", "id", "it"),
    *("lt", "lv", "ms", "nl", "no", "pl", "pt", "ro", "sk", "sl", "sq", "sv", "sw", "tr", "vi"),
)
"""The languages of submissions. The model knows 97; rare ones win on short or unusual text by accident."""

CYRILLIC_LANGUAGES = ("be", "ru", "sr", "uk")
"""The languages in Cyrillic script that are told apart."""

_EXPECTED = frozenset(language.code for language in LANGUAGES.values() if language.script == "Latin")
"""The most common document languages in Latin script."""

MIN_LETTERS = 12
"""A Latin text with fewer letters is a name, a heading or a symbol, and too short to classify."""

ENOUGH_LETTERS, ENOUGH_FOR_ANY = 20, 80
"""Letters from which a low confidence suffices for an official language, and for any language. Names have no language,
and on them the model prefers rare languages: three provinces in a row were Latvian, Vietnamese or Malay.
"""

MIN_CONFIDENCE, HIGH_CONFIDENCE = 0.5, 0.9
"""Below the first confidence (the model's posterior, softened by length), the document's language is the better guess;
below the second as well, where letters are few. Measured by `benchmarks/passage_language.py`.
"""

_MAX_CHARACTERS = 2000
"""Characters of a text that are examined for its script."""

_MAX_MODEL_CHARACTERS = 320
"""Characters that the model reads: some fifty words settle the language, and the time grows with each byte."""

_ADDRESS = re.compile(r"(?:https?://|www\.)\S+|(?<![A-Z0-9._%+-])[A-Z0-9._%+-]+@\S+", re.IGNORECASE)
"""Addresses tell nothing about the language around them: links to a parliament's site made Russian footnotes
Latvian.
"""

_SCRIPTS = {
    "latin": (re.compile(r"[A-Za-zÀ-ɏḀ-ỿ]"), 1.0),
    "han": (re.compile(r"[\u3400-\u9fff\uf900-\ufaff]"), 3.0),
    "kana": (re.compile(r"[\u3041-\u30ff]"), 3.0),
    "hangul": (re.compile(r"[\uac00-\ud7af]"), 2.0),
    "arabic": (re.compile(r"[\u0620-\u064a\u066e-\u06d3\u0750-\u077f\ufb50-\ufdff\ufe70-\ufefc]"), 1.3),
    "cyrillic": (re.compile(r"[\u0400-\u052f]"), 1.0),
    "greek": (re.compile(r"[\u0370-\u03ff\u1f00-\u1fff]"), 1.0),
    "hebrew": (re.compile(r"[\u05d0-\u05ea]"), 1.3),
    "devanagari": (re.compile(r"[\u0900-\u097f]"), 1.0),
    "thai": (re.compile(r"[\u0e01-\u0e4e]"), 1.0),
}
"""The letters of each script, and the weight of one in mixed text: a Chinese character is most of a word."""

_OF_OTHER_SCRIPTS = re.compile(r"[\u0370-\u1dff\u2e80-\uffff]+")
"""Removed from mostly Latin text before the model reads it: a Russian title in it was taken for Latvian."""

_ONE_LANGUAGE = {"greek": "el", "hebrew": "he", "devanagari": "hi", "thai": "th", "hangul": "ko"}

_UKRAINIAN, _RUSSIAN = re.compile("[іїєґ]", re.IGNORECASE), re.compile("[ыэъё]", re.IGNORECASE)
_BELARUSIAN, _SOUTH_SLAVIC = re.compile("[ў]", re.IGNORECASE), re.compile("[љњџђћ]", re.IGNORECASE)
_URDU, _PERSIAN = re.compile("[ٹڈڑںےہ]"), re.compile("[پچژگ]")
_PERSIAN_FORMS, _ARABIC_FORMS = re.compile("[پچژگکی]"), re.compile("[كيىةأإ]")
_URDU_SHARE = 0.01
"""Share of letters used only in Urdu from which a text is Urdu; names alone stay below it."""


def detect(text: str, fallback: str | None = None) -> str:
    """ISO 639-1 code of the language of `text`; `fallback`, else `und`, if it is too short or too uncertain.

    Deterministic; safe in threads and processes.
    """
    sample = " ".join(_ADDRESS.sub(" ", text[:_MAX_CHARACTERS]).split())
    counts = {"latin": len(_SCRIPTS["latin"][0].findall(sample))}
    if not sample.isascii():
        counts = {script: len(letters.findall(sample)) for script, (letters, _) in _SCRIPTS.items()}
    script = max(counts, key=lambda name: counts[name] * _SCRIPTS[name][1])
    if counts[script] == 0:
        return fallback or UNKNOWN
    match script:
        case "latin":
            return _latin(sample, counts["latin"], fallback or UNKNOWN)
        case "han" | "kana":
            # Japanese is written in both scripts; one kana in a Chinese text is a quotation.
            return "ja" if counts["kana"] * 10 > counts["han"] else "zh"
        case "cyrillic":
            return _cyrillic(sample)
        case "arabic":
            return _arabic(sample, counts["arabic"])
        case _:
            return _ONE_LANGUAGE[script]


def detect_many(texts: Iterable[str], document_language: str | None = None) -> list[str]:
    """Detect the language of each passage of a document, in order. An undecided passage takes the language of the
    passages around it if those before and after agree: a heading in the French half of a document is in French.
    Otherwise it takes `document_language`, or `und`.
    """
    found = [detect(text) for text in texts]
    before, after = _last_known(found), _last_known(found[::-1])[::-1]
    return [
        language if language != UNKNOWN else left if left == right and left else document_language or UNKNOWN
        for language, left, right in zip(found, before, after, strict=True)
    ]


def _last_known(found: Sequence[str]) -> list[str | None]:
    """For each passage, the last language detected before it."""
    last: str | None = None
    result = []
    for language in found:
        result.append(last)
        last = language if language != UNKNOWN else last
    return result


def _latin(sample: str, letters: int, fallback: str) -> str:
    if letters < MIN_LETTERS:
        return fallback
    sample = _OF_OTHER_SCRIPTS.sub(" ", sample)
    language, confidence = _identifier().classify(sample[:_MAX_MODEL_CHARACTERS].lower())
    return str(language) if confidence >= _confidence_needed(language, letters) else fallback


def _confidence_needed(language: str, letters: int) -> float:
    if letters < ENOUGH_LETTERS and language not in _EXPECTED:
        return math.inf
    return (
        MIN_CONFIDENCE if letters >= (ENOUGH_LETTERS if language in _EXPECTED else ENOUGH_FOR_ANY) else HIGH_CONFIDENCE
    )


@cache
def _identifier() -> LanguageIdentifier:
    """Read the model, once per process (about half a second). It is immutable afterwards."""
    identifier = LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
    identifier.set_languages(LATIN_LANGUAGES)
    return identifier


def _cyrillic(sample: str) -> str:
    if _BELARUSIAN.search(sample):
        return "be"
    ukrainian, russian = len(_UKRAINIAN.findall(sample)), len(_RUSSIAN.findall(sample))
    if ukrainian > russian:
        return "uk"
    return "sr" if len(_SOUTH_SLAVIC.findall(sample)) > russian else "ru"


def _arabic(sample: str, letters: int) -> str:
    if len(_URDU.findall(sample)) > _URDU_SHARE * letters:
        return "ur"
    # A Persian name in an Arabic text has Persian letters, too; kaf, yeh and hamza are then still Arabic ones.
    forms, arabic_forms = len(_PERSIAN_FORMS.findall(sample)), len(_ARABIC_FORMS.findall(sample))
    return "fa" if _PERSIAN.search(sample) and forms > arabic_forms else "ar"
