"""Notes and problems by code: every one that is raised has its sentence, and every sentence its translations."""

from __future__ import annotations

import ast
import string
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from indexer.errors import (
    ArchiveError,
    BadParameterError,
    EngineUnavailableError,
    ModelError,
    NotFoundError,
    OnRecordError,
)
from indexer.messages import ENGLISH, Message, Voice
from indexer.sentences import REASONS, SENTENCES
from webapp.i18n.locale import SITE_LANGUAGES, SOURCE, read_catalogue, translations

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).parents[2]
TRANSLATED = [code for code in SITE_LANGUAGES if code != SOURCE]
SOURCES = [
    path for package in ("indexer", "pipelines", "webapp") for path in sorted((ROOT / package).rglob("*.py"))
    if path.name != "sentences.py"
]  # fmt: skip


def fields(sentence: str) -> set[tuple[str, str | None, str | None]]:
    """Name, format and conversion of each value."""
    return {(name, form, way) for _, name, form, way in string.Formatter().parse(sentence) if name}


def forms(code: str) -> tuple[str, ...]:
    sentence = SENTENCES[code]
    return sentence if isinstance(sentence, tuple) else (sentence,)


def made() -> Iterator[tuple[str, ast.Call]]:
    """Where messages are made, and how."""
    for path in SOURCES:
        for node in ast.walk(ast.parse(path.read_text())):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "Message":
                yield f"{path.relative_to(ROOT)}:{node.lineno}", node


def constants() -> set[str]:
    return {
        node.value
        for path in SOURCES
        for node in ast.walk(ast.parse(path.read_text()))
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    }


def test_every_message_that_is_made_has_a_sentence_with_its_values() -> None:
    for where, call in made():
        if isinstance(call.args[0], ast.Constant):
            code = str(call.args[0].value)
            assert code in SENTENCES, (where, code)
            names = {keyword.arg for keyword in call.keywords}
            assert names == {name for name, _, _ in fields(forms(code)[-1])}, (where, code)


def test_every_code_is_used() -> None:
    assert set(SENTENCES) - set(REASONS) - constants() == set()


@pytest.mark.parametrize("code", SENTENCES)
def test_both_sentences_of_a_pair_hold_the_same_values(code: str) -> None:
    assert len({frozenset(fields(form)) for form in forms(code)}) == 1
    if len(forms(code)) > 1:
        assert "count" in {name for name, _, _ in fields(forms(code)[0])}


@pytest.mark.parametrize("language", TRANSLATED)
def test_every_code_has_its_words_in_every_language(language: str) -> None:
    catalogue = read_catalogue(language)
    for code in SENTENCES:
        found = catalogue.get(forms(code)[0])
        assert found is not None, (code, "run scripts/catalogues.py")
        translated = (found.string,) if isinstance(found.string, str) else tuple(found.string)
        assert len(translated) == (catalogue.num_plurals if len(forms(code)) > 1 else 1), code
        for form in translated:
            assert form, (code, "is not translated")
            assert fields(form) == fields(forms(code)[0]), (code, form)


@pytest.mark.parametrize("language", TRANSLATED)
@pytest.mark.parametrize("count", [0, 1, 2, 3, 5, 11, 21, 22, 100])
def test_every_number_has_its_form(language: str, count: int) -> None:
    words = translations(language)
    said = Message("requests_in_a_minute", count=count).said(Voice(words.gettext, words.ngettext, "{:,}".format))
    assert str(count) in said
    assert "request" not in said.replace("requête", "")


def test_english_says_what_it_always_said() -> None:
    assert [str(message) for message in (
        Message("searched_as_plain_words", reason=Message("parenthesis_not_closed")),
        Message("parentheses_too_deep", most=20),
        Message("answers_counted", depth=1000),
        Message("nothing_says_this", documents=1234),
        Message("query_too_long", count=2001, most=2000),
        Message("query_too_many_words", count=1201, most=200),
        Message("also_searched", terms=("one", "two")),
        Message("no_document", document="it's"),
        Message("quotations_no_json"),
        Message("parameter_no_choice", name="mode", value="{x}", choices=("a", "b")),
        Message("too_many_requests", count=1, allowed=Message(
            "both", one=Message("requests_in_a_minute", count=60), other=Message("requests_in_an_hour", count=200))),
    )] == [
        "A parenthesis is not closed. The query was searched as plain words.",
        "Parentheses are nested more than 20 deep.",
        (
            "The count includes documents that contain every word and those, among the 1,000 closest passages, that "
            "are close enough in meaning. To find every mention, search by words."
        ),
        "Nothing was found that says this; documents searched: 1,234.",
        "The query has 2,001 characters; at most 2,000 can be searched. Shorten it.",
        "The query has 1201 words; at most 200 can be searched at once. Leave some out.",
        "Also searched: one, two. A word in quotation marks is searched alone.",
        'There is no document "it\'s".',
        'The body must be JSON such as {"quotes": ["..."]}, with Content-Type application/json.',
        'mode is "{x}"; it must be one of: a, b.',
        (
            "Too many requests came from your address: 60 requests in a minute and 200 requests in an hour are "
            "answered. Try again in 1 second."
        ),
    ]  # fmt: skip


def test_the_name_of_a_field_within_a_sentence_is_translated() -> None:
    message = Message("value_unknown", field="stakeholder group", value="x")
    assert str(message) == "No document has the stakeholder group “x”."
    for language in TRANSLATED:
        words = translations(language)
        said = message.said(Voice(words.gettext, words.ngettext, "{:,}".format))
        assert "stakeholder" not in said.lower()
        assert words.gettext("Stakeholder group") in said


def test_a_message_can_be_sent_to_another_process() -> None:
    message = Message("too_many_requests", count=2, allowed=Message("model_unknown", model="x", models=("a", "b")))
    assert Message.from_json(message.as_json()) == message


def test_names_keep_their_order_among_words_from_right_to_left() -> None:
    voice = Voice(ENGLISH.gettext, ENGLISH.ngettext, ENGLISH.number, isolate="<{}>".format)
    message = Message("parameter_no_choice", name="mode", value="x", choices=("a", "b"))
    assert message.said(voice) == '<mode> is "<x>"; it must be one of: <a>, <b>.'


@pytest.mark.parametrize("kind", [NotFoundError, ModelError, EngineUnavailableError, ArchiveError])
def test_an_error_says_its_message_in_english(kind: type[OnRecordError]) -> None:
    error = kind(Message("no_page", document="x", page=3))
    assert (str(error), error.message) == ("Document x has no page 3.", Message("no_page", document="x", page=3))
    assert str(BadParameterError("q", Message("no_page", document="x", page=3))) == str(error)


def test_what_only_the_command_line_shows_has_no_code() -> None:
    assert OnRecordError("It is broken.").message is None
