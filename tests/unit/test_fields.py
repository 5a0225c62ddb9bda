"""A field of documents is added in one place: what is forgotten beside it is named here, and all else derives."""

from __future__ import annotations

import dataclasses
import json
from collections.abc import Callable

import numpy as np
import pytest
from archived_documents import archived
from command_names import COMMANDS

from indexer.domain import Description, Filters
from indexer.engines.opensearch.schema import PASSAGES, mapping
from indexer.engines.opensearch.write.bulk_lines import shared
from indexer.fields import (
    BROWSE_FIELDS,
    COLUMN_FIELDS,
    DESCRIBED_FIELDS,
    DOCUMENT_FIELDS,
    FACET_FIELDS,
    FILTER_FIELDS,
    FILTER_SPECS,
    PASSAGE_FIELD,
    FieldSpec,
)
from indexer.index.doc_values import PARTS, Columns, ColumnsWriter
from indexer.serialization import description_from_json, to_json
from webapp.i18n.locale import FIELD_WORDS, SITE_LANGUAGES, SOURCE, field_names, offered, read_catalogue
from webapp.openapi.document import document as openapi

ATTRIBUTES = {one.name: one for one in dataclasses.fields(Description) if one.name not in {"provenance", "evidence"}}
PLACES: dict[str, Callable[[FieldSpec], int]] = {
    "filter": lambda spec: spec.filter,
    "choices": lambda spec: spec.choices,
    "browse": lambda spec: spec.browse,
    "record": lambda spec: spec.record,
}

every_field = pytest.mark.parametrize("spec", DOCUMENT_FIELDS, ids=lambda spec: spec.name)
every_filter = pytest.mark.parametrize("spec", FILTER_SPECS, ids=lambda spec: spec.name)


def test_a_description_holds_the_fields_and_no_others() -> None:
    assert {spec.attribute for spec in DESCRIBED_FIELDS} == set(ATTRIBUTES)
    for spec in DESCRIBED_FIELDS:
        assert (ATTRIBUTES[spec.attribute].default == ()) == spec.several, f"{spec.name}: one value, or several?"


def test_filters_have_an_attribute_for_each_in_their_order() -> None:
    assert [one.name for one in dataclasses.fields(Filters)] == [*FILTER_FIELDS, "date_from", "date_to"]


@pytest.mark.parametrize("order", PLACES)
def test_no_two_fields_have_the_same_place(order: str) -> None:
    places = [place for spec in DOCUMENT_FIELDS if (place := PLACES[order](spec))]
    assert len(places) == len(set(places)), f"two fields have the same {order}"


@every_field
def test_a_field_is_whole(spec: FieldSpec) -> None:
    assert spec.attribute or spec.values, "nothing tells its values"
    assert bool(spec.filter) == bool(spec.help), "who filters by it must know what it takes"
    assert spec.label or not (spec.filter or spec.facet), "chips and lists need a name"
    assert spec.filter or not spec.choices, "a list of choices filters"
    assert spec.facet or not (spec.choices or spec.browse), "choices and browsing go by the facet"
    assert spec.plural or not spec.browse, "where one browses, all of its values need a name"
    assert spec.label or spec.record_label or not spec.record, "a row of the document's page needs a name"
    assert spec.attribute or not (spec.manifest or spec.export or spec.record), "no attribute holds it"
    assert spec.several or not spec.first_as


def test_names_are_told_apart() -> None:
    names = [spec.name for spec in DOCUMENT_FIELDS]
    assert len(names) == len(set(names))


@pytest.mark.parametrize("code", [code for code in SITE_LANGUAGES if code != SOURCE])
def test_every_language_of_the_site_names_the_fields(code: str) -> None:
    assert [word for word in FIELD_WORDS if not field_names().get(word, {}).get(code)] == []
    assert set(field_names()) == set(FIELD_WORDS), "fields.yaml names what no field is called"
    assert [word for word in FIELD_WORDS if read_catalogue(code).get(word).string != field_names()[word][code]] == []  # type: ignore[union-attr]
    assert code in offered()


# -- engines ----------------------------------------------------------------------------------------------------------


@every_filter
def test_opensearch_maps_every_filter(spec: FieldSpec) -> None:
    mapped = mapping(PASSAGES, 8)["properties"].get(spec.name)
    assert mapped is not None, "a filter that the mapping lacks finds nothing, and says nothing"
    assert mapped["type"] == "keyword"


def test_what_is_sent_to_opensearch_is_mapped() -> None:
    values = {spec.attribute: ("a",) if spec.several else "2020" for spec in DESCRIBED_FIELDS}
    document = dataclasses.replace(archived("a").document, description=Description(**values))  # type: ignore[arg-type]
    sent = shared(document, 1)
    assert set(sent) <= set(mapping(PASSAGES, 8)["properties"])
    assert {spec.name for spec in FILTER_SPECS if not spec.of_passages} <= set(sent)


def test_columns_hold_every_filter_and_facet() -> None:
    assert {spec.name for spec in COLUMN_FIELDS} | {PASSAGE_FIELD} >= {*FILTER_FIELDS, *FACET_FIELDS}


@every_filter
def test_columns_without_a_field_are_refused(spec: FieldSpec) -> None:
    writer = ColumnsWriter()
    writer.add_document(archived("a").document, ["en"])
    parts = writer.parts()
    values = json.loads(parts[PARTS[1]])
    del values[spec.name]
    with pytest.raises(ValueError, match=f"it lacks the fields {spec.name}"):
        Columns.of({**parts, PARTS[1]: json.dumps(values).encode()})


@every_filter
def test_a_filter_selects_the_documents_that_have_its_value(spec: FieldSpec) -> None:
    writer = ColumnsWriter()
    one = archived("a").document
    if spec.attribute and not spec.of_passages:
        held = ("x",) if spec.several else "x"
        one = dataclasses.replace(one, description=Description(**{spec.attribute: held}))  # type: ignore[arg-type]
    value = "fr" if spec.of_passages else spec.of(one)[0]
    writer.add_document(one, ["fr"])
    writer.add_document(archived("b").document, ["en"])
    selected = Columns.of(writer.parts()).selected(
        np.arange(2), dataclasses.replace(Filters(), **{spec.name: (value,)})
    )
    assert selected.tolist() == [0]


# -- what people and programs see -------------------------------------------------------------------------------------


@every_filter
@pytest.mark.parametrize("command", ["search", "export", "quote"])
def test_commands_take_every_filter(spec: FieldSpec, command: str) -> None:
    assert f"--{spec.name}" in {name for parameter in COMMANDS[command].params for name in parameter.opts}


def test_the_openapi_document_has_parameters_facets_and_properties() -> None:
    described = openapi("x", "/")
    taken = {parameter["name"] for parameter in described["paths"]["/search"]["get"]["parameters"]}
    schemas = described["components"]["schemas"]
    assert set(FILTER_FIELDS) <= taken
    assert set(FILTER_FIELDS) <= set(schemas["QuotesAsked"]["properties"])
    assert {spec.attribute for spec in DESCRIBED_FIELDS} <= set(schemas["Document"]["properties"])
    browsed = described["paths"]["/browse/{field}"]["get"]["parameters"][0]["schema"]["enum"]
    assert set(browsed) == set(BROWSE_FIELDS) == set(FACET_FIELDS)


@pytest.mark.parametrize("spec", DESCRIBED_FIELDS, ids=lambda spec: spec.name)
def test_what_was_archived_before_there_was_a_field_is_read(spec: FieldSpec) -> None:
    stored = json.loads(to_json(Description(title="A title", submitters=("Somebody",))))
    del stored[spec.attribute]
    assert getattr(description_from_json(json.dumps(stored)), spec.attribute) == ATTRIBUTES[spec.attribute].default
