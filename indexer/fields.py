"""The fields of documents, each with its names and the places that show it. A field is added here; the rest derives.

Manifest, filters, facets, the columns and mappings of the engines, options, the API and its schemas, pages, exports
and sitemap read the specifications below. A field needs its line here, its attribute in `domain.Description` and, if
one filters by it, in `domain.Filters`, and its names in `webapp/translations/fields.yaml`.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from indexer.analysis.symbols import symbol_keys

if TYPE_CHECKING:
    from collections.abc import Callable

    from indexer.domain import Document

Values = tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class FieldSpec:
    """A field: `name` in addresses, options and indexes; `attribute` of a description, also its name in JSON and CSV.

    A number is its place in an order, lowest first; 0 leaves it out. Places are tens apart, so that a new field fits
    between two others.
    """

    name: str
    attribute: str = ""
    """Empty for a field that no attribute of a description holds; `values` computes it."""
    several: bool = False
    """Whether the attribute is a tuple."""
    label: str = ""
    """The English name of one value; `fields.yaml` has the other languages."""
    plural: str = ""
    """The name of all values, on the pages to browse by."""
    values: Callable[[Document], Values] | None = None
    """The values for filters and facets, if these are not the attribute itself."""
    manifest: str = ""
    """The manifest's column."""
    shared_by_parts: bool = False
    """Whether the parts of a compendium inherit it."""
    filter: int = 0
    """Place among the filters: in addresses, options, and the chips of what is chosen."""
    help: str = ""
    """The help text of the filter."""
    of_passages: bool = False
    """Whether it filters passages instead of documents."""
    facet: bool = False
    """Whether it is a facet; facets are in the order of the filters."""
    facet_for_programs: bool = True
    """Whether the API has the facet."""
    sorts: bool = False
    """Whether an index stores it only to pin documents to the top."""
    choices: int = 0
    """Place among the lists of choices beside the results."""
    browse: int = 0
    """Place among what one can browse by; such a field is a facet."""
    by_name: bool = False
    """Whether lists of its values are sorted by name; otherwise the most frequent come first."""
    record: int = 0
    """Place on a document's page."""
    record_label: str = ""
    """Its name there, if not `label`."""
    first_as: str = ""
    """The name by which the API gives the first of several values beside all of them."""
    named_as: str = ""
    """The field whose value names it uses, if not its own."""
    in_catalogues: bool = False
    """Whether its values are terms of the vocabulary, which the site's catalogues translate."""
    export: bool = False
    """Whether it is a column of the CSV."""

    @property
    def words(self) -> Values:
        """All that it is called on pages."""
        return tuple(word for word in (self.label, self.plural, self.record_label) if word)

    def of(self, document: Document) -> Values:
        """A document's values of it, as filters, facets and indexes have them."""
        if self.values is not None:
            return self.values(document)
        value = getattr(document.description, self.attribute)
        if self.several:
            return tuple(value)
        return (value,) if value else ()


def _year(document: Document) -> Values:
    date = document.description.date
    return (date[:4],) if date else ()


def _id(document: Document) -> Values:
    return (document.id,)


def _symbol_keys(document: Document) -> Values:
    return symbol_keys(document.description.symbol or "")


DOCUMENT_FIELDS = (
    FieldSpec(name="title", attribute="title", manifest="title", export=True),
    FieldSpec(
        name="submitter", attribute="submitters", several=True, label="Submitter", plural="Submitters",
        manifest="submitter", filter=40, help="who submitted the document, as the results name it", facet=True,
        choices=30, browse=40, by_name=True, record=10, record_label="Submitted by", export=True,
    ),
    FieldSpec(
        name="submitted_as", attribute="submitted_as", several=True, record=20, record_label="Named there",
    ),
    FieldSpec(
        name="signatory", attribute="signatories", several=True, label="Signatory", plural="Signatories",
        manifest="signatory", filter=75, help="who signed the document, as its page names them", facet=True,
        # The contract lists the facets of the API.
        facet_for_programs=False,
        choices=75, browse=45, by_name=True, record=25, record_label="Signed by",
    ),
    FieldSpec(
        name="group", attribute="groups", several=True, label="Stakeholder group", plural="Stakeholder groups",
        manifest="stakeholder_group", filter=10, help="stakeholder group, such as States or Civil society", facet=True,
        choices=10, browse=30, record=30, in_catalogues=True, export=True,
    ),
    FieldSpec(
        name="process", attribute="processes", several=True, label="Process", plural="Processes", manifest="process",
        first_as="process", shared_by_parts=True, filter=20,
        help="process, by its name or an abbreviation such as OEWG", facet=True,
        choices=20, browse=10, record=60, in_catalogues=True, export=True,
    ),
    FieldSpec(
        name="session", attribute="session", label="Session", plural="Sessions", manifest="session",
        shared_by_parts=True, filter=30, help="session, as the results name it", facet=True,
        # Their names mean nothing without their process: they are counted for pages alone.
        facet_for_programs=False,
        choices=60, browse=20, record=70, export=True,
    ),
    FieldSpec(
        name="date", attribute="date", label="Date", manifest="date", shared_by_parts=True, record=80, export=True,
    ),
    FieldSpec(name="meeting", attribute="meeting", label="Meeting", shared_by_parts=True, record=85),
    FieldSpec(
        name="year", label="Year", plural="Years", values=_year, facet=True, browse=70,
    ),
    FieldSpec(
        name="language", attribute="language", label="Language", plural="Languages", manifest="language", filter=70,
        help="language: ISO 639-1 code or a name", of_passages=True, facet=True, choices=70, browse=80, record=110,
        export=True,
    ),
    FieldSpec(
        name="languages", attribute="languages", several=True, record=120, record_label="Languages in it",
        named_as="language",
    ),
    FieldSpec(
        name="original_languages", attribute="original_languages", several=True, record=130,
        record_label="Written in", named_as="language",
    ),
    FieldSpec(
        name="country", attribute="countries", several=True, label="Country", plural="Countries", manifest="country",
        filter=50, help="submitter's country: ISO 3166 alpha-3 code or a name", facet=True, choices=40, browse=50,
        by_name=True, record=40, first_as="country", export=True,
    ),
    FieldSpec(
        name="region", attribute="regions", several=True, label="Region", plural="Regions", filter=60,
        help="United Nations regional group", facet=True, choices=50, browse=60, record=50, first_as="region",
        in_catalogues=True, export=True,
    ),
    FieldSpec(
        name="symbol", attribute="symbol", label="Symbol", values=_symbol_keys, manifest="symbol",
        shared_by_parts=True, sorts=True, record=90, export=True,
    ),
    FieldSpec(
        name="type", attribute="type", label="Type of document", plural="Types of document", manifest="type",
        filter=80, help="type of document, such as statement or position paper", facet=True, choices=80, browse=90,
        record=100, in_catalogues=True, export=True,
    ),
    FieldSpec(
        name="url", attribute="url", manifest="url", shared_by_parts=True, record=140, record_label="Published at",
    ),
    FieldSpec(name="document", label="Document", values=_id, filter=1000, help="id of a document"),
)  # fmt: skip
"""In the order in which JSON, CSV and the manifest have them."""

FIELDS_BY_NAME = {spec.name: spec for spec in DOCUMENT_FIELDS}


def _placed(place: Callable[[FieldSpec], int]) -> tuple[FieldSpec, ...]:
    return tuple(sorted((spec for spec in DOCUMENT_FIELDS if place(spec)), key=place))


FILTER_SPECS = _placed(lambda spec: spec.filter)
FACET_SPECS = (
    *(spec for spec in FILTER_SPECS if spec.facet),
    *(spec for spec in DOCUMENT_FIELDS if spec.facet and not spec.filter),
)

FILTER_FIELDS = tuple(spec.name for spec in FILTER_SPECS)
"""The repeatable filters, in the order in which they are documented."""

FACET_FIELDS = tuple(spec.name for spec in FACET_SPECS)
"""The fields whose values are counted beside the results."""

COLUMN_FIELDS = (
    *(spec for spec in FILTER_SPECS if not spec.of_passages),
    *(spec for spec in DOCUMENT_FIELDS if not spec.filter and (spec.facet or spec.sorts)),
)
"""What an index keeps of every document."""

PASSAGE_FIELD = next(spec.name for spec in FILTER_SPECS if spec.of_passages)
"""The one filter that passages are chosen by; all others choose documents."""

CHOICE_FIELDS = _placed(lambda spec: spec.choices)
BROWSE_FIELDS = tuple(spec.name for spec in _placed(lambda spec: spec.browse))
"""What one can browse by, in the order of the page; each is a facet."""
RECORD_FIELDS = _placed(lambda spec: spec.record)
DESCRIBED_FIELDS = tuple(spec for spec in DOCUMENT_FIELDS if spec.attribute)
"""Those that a description holds, each once."""
EXPORT_FIELDS = tuple(spec for spec in DOCUMENT_FIELDS if spec.export)
MANIFEST_FIELDS = tuple(spec for spec in DOCUMENT_FIELDS if spec.manifest)
