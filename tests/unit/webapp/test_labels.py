"""Names of States in the reader's language."""

from __future__ import annotations

import re

import pycountry
import yaml
from support.cases import each_case
from unit.webapp.stub import StubIndex

from indexer.domain import Description
from indexer.messages import Message
from indexer.settings import Settings
from webapp.app import create_app
from webapp.i18n.locale import FOLDER, SITE_LANGUAGES, said
from webapp.presenters.labels import label, list_label, submitters, untold_countries


@each_case
def test_a_state_is_named_as_the_united_nations_names_it(language: str, code: str, name: str) -> None:
    with create_app(Settings(), StubIndex()).test_request_context(f"/?lang={language}") as context:
        context.app.preprocess_request()
        assert label("country", code) == name


def test_the_list_of_states_has_codes_and_every_language() -> None:
    names = yaml.safe_load((FOLDER / "states.yaml").read_text(encoding="utf-8"))
    for code, written in names.items():
        assert pycountry.countries.get(alpha_3=code), code
        assert written.keys() == SITE_LANGUAGES.keys() - {"en"}, code
        assert not re.search("[\N{ARABIC FATHATAN}-\N{ARABIC SUKUN}]", written["ar"])


def test_words_of_the_vocabulary_begin_lists_with_a_capital() -> None:
    with create_app(Settings(), StubIndex()).test_request_context("/") as context:
        context.app.preprocess_request()
        assert label("type", "note verbale") == "note verbale"
        assert list_label("type", "note verbale") == "Note verbale"
        assert list_label("submitter", "eu-LISA") == "eu-LISA"


def test_languages_begin_lists_with_a_capital_where_they_have_none_in_a_sentence() -> None:
    with create_app(Settings(), StubIndex()).test_request_context("/?lang=fr") as context:
        context.app.preprocess_request()
        assert label("language", "en") == "anglais"
        assert list_label("language", "en") == "Anglais"


def test_states_are_named_so_as_submitters_and_in_sentences() -> None:
    with create_app(Settings(), StubIndex()).test_request_context("/?lang=ar") as context:
        context.app.preprocess_request()
        assert label("submitter", "Russian Federation") == "الاتحاد الروسي"
        assert label("submitter", "Russian Lamp Society") == "Russian Lamp Society"
        assert submitters(("Morocco", "Open Lines")) == "المغرب؛ Open Lines"
        told = Message("said_by_others", others=("Morocco", "Open Lines"), speaker="Russian Federation")
        assert all(name in said(told) for name in ("المغرب", "Open Lines", "الاتحاد الروسي"))
        assert "Morocco" not in said(told)
    assert str(told) == "Said by Morocco, Open Lines, not by Russian Federation"


@each_case
def test_the_state_of_a_ministry_is_told_where_its_name_does_not(
    names: tuple[str, ...], group: str, told: list[str]
) -> None:
    with create_app(Settings(), StubIndex()).test_request_context("/?lang=ar") as context:
        context.app.preprocess_request()
        assert untold_countries(Description(submitters=names, groups=(group,), countries=("IND",))) == told
