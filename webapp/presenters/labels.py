"""Labels of index values in the reader's language: countries, languages, groups, regions, types."""

from __future__ import annotations

from typing import TYPE_CHECKING

from indexer.fields import DOCUMENT_FIELDS, FIELDS_BY_NAME
from webapp.i18n.locale import SOURCE, gettext, locale
from webapp.i18n.states import state_name, submitter_name
from webapp.services import services

if TYPE_CHECKING:
    from collections.abc import Iterable

    from indexer.domain import Description

NAMED_BY_CATALOGUE = frozenset(spec.name for spec in DOCUMENT_FIELDS if spec.in_catalogues)
"""Fields whose values are words of the vocabulary, so that a catalogue can have them; what it lacks stays as it is."""


def label(field: str, value: str) -> str:
    """The label of a value of a filter or facet field."""
    named = services().vocabulary.label(field, value)
    code = locale().language
    if code == SOURCE:
        return named
    if field == "country":
        return state_name(value, code) or named
    if field == "submitter":
        return submitter_name(value, code)
    if field == "language":
        return str(locale().languages.get(value, named))
    return gettext(named) if field in NAMED_BY_CATALOGUE else named


def labels(field: str, values: Iterable[str]) -> str:
    """The labels of a document's values of a field, in one line."""
    return gettext("; ").join(label(field, value) for value in values)


def list_label(field: str, value: str) -> str:
    """The label as it stands in a list of its own, where words of the vocabulary and languages begin with a capital."""
    text = label(field, value)
    return text[:1].upper() + text[1:] if field in NAMED_BY_CATALOGUE or field == "language" else text


def field_name(field: str) -> str:
    """What all the values of a field are called in the reader's language."""
    return gettext(FIELDS_BY_NAME[field].plural)


def untold_countries(about: Description) -> list[str]:
    """The labels of the States of a document whose submitters' names do not tell them: India, beside *Ministry of
    External Affairs*. Of others than States, a country tells where they are, not for whom they speak.
    """
    vocabulary = services().vocabulary
    told = {vocabulary.country_of_submitter(name) for name in about.submitters}
    untold = about.countries if vocabulary.group("States") in about.groups else ()
    return [label("country", code) for code in untold if code not in told]


def submitters(names: Iterable[str]) -> str:
    """The names of submitters in a line."""
    return gettext("; ").join(label("submitter", name) for name in names)
