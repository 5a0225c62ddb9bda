"""Each language has all that the others have, or says why not: what a part lacks must not be lacking in silence."""

from __future__ import annotations

from dataclasses import fields, replace

import pytest
import regex
from support.cases import each_case

from indexer.languages import LANGUAGES, MODULES, Language, pattern_of


@pytest.fixture(params=LANGUAGES.values(), ids=LANGUAGES)
def language(request: pytest.FixtureRequest) -> Language:
    found: Language = request.param
    return found


def test_there_are_the_six_of_the_united_nations() -> None:
    assert {"en", "fr", "es", "ru", "ar", "zh"} <= LANGUAGES.keys()
    assert len(LANGUAGES) == len(MODULES)


def test_a_language_without_negations_is_refused(language: Language) -> None:
    with pytest.raises(ValueError, match="negations has no value"):
        replace(language, negations="")


def test_a_reason_to_lack_something_goes_with_its_value(language: Language) -> None:
    with pytest.raises(ValueError, match="modals has a value and a reason"):
        replace(language, lacks={**language.lacks, "modals": "forgotten"})


def test_what_checks_of_quotations_need_is_never_lacking(language: Language) -> None:
    assert not {"negations", "modals", "number_words", "document_types", "session"} & language.lacks.keys()


def test_reasons_name_fields(language: Language) -> None:
    assert language.lacks.keys() <= {one.name for one in fields(Language)}
    assert all(language.lacks.values())


def test_every_kind_of_speaker_has_words(language: Language) -> None:
    assert language.kinds_of_speakers.keys() == LANGUAGES["en"].kinds_of_speakers.keys()
    for pattern in language.kinds_of_speakers.values():
        assert regex.compile(pattern).match("") is None


def test_every_type_of_document_has_a_name(language: Language) -> None:
    assert language.document_types.keys() == LANGUAGES["en"].document_types.keys()


def test_a_year_has_twelve_months(language: Language) -> None:
    assert "months" in language.lacks or len(language.months) == 12


@each_case
def test_patterns_are_patterns(language: Language, name: str) -> None:
    regex.compile(getattr(language, name), regex.VERSION1)
    regex.compile(pattern_of(name), regex.VERSION1)
