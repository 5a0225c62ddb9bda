"""Ends with an error where a field of documents is missing: python everywhere.py FIELD FOLDER, in a process of its own,
so that the product may be a copy with a field that is new.
"""

from __future__ import annotations

import csv
import io
import json
import sys
from dataclasses import replace
from pathlib import Path

from command_names import COMMANDS
from conformance.corpus import ENTRIES, MADE_UP, WordEmbedder, fill
from unit.webapp.stub import StubIndex, document

import indexer
from indexer.archive import Archive
from indexer.domain import Filters, Mode, Provenance, SearchRequest
from indexer.engines.embedded.build import build_index
from indexer.engines.embedded.engine import EmbeddedIndex
from indexer.engines.opensearch.read.query_compiler import filter_clauses
from indexer.engines.opensearch.schema import PASSAGES, mapping
from indexer.engines.opensearch.write.bulk_lines import shared
from indexer.fields import FIELDS_BY_NAME
from indexer.serialization import description_from_json, to_json
from indexer.settings import Settings
from indexer.vocabulary import load_vocabulary
from pipelines.describe.description import Defaults, describe
from pipelines.sources.manifest import read_manifest
from webapp.app import create_app

VALUE = "Room of the many"


def main(name: str, folder: Path) -> None:
    """Look for the field in every place."""
    assert Path(indexer.__file__).parents[1] == Path.cwd(), f"the product of {indexer.__file__} is looked at"
    from_manifest(name, folder)
    in_the_archive(name)
    in_both_engines(name, folder)
    on_the_site(name)
    for command in ("search", "export", "quote"):
        assert f"--{name}" in {option for one in COMMANDS[command].params for option in one.opts}


def from_manifest(name: str, folder: Path) -> None:
    column = FIELDS_BY_NAME[name].manifest
    manifest = folder / "list.csv"
    manifest.write_text(f"file,title,{column}\na.pdf,A title,{VALUE}\n", encoding="utf-8")
    (row,) = read_manifest(manifest).rows
    about = describe(["A page."], "a.pdf", row, Defaults(), load_vocabulary(None))
    assert getattr(about, FIELDS_BY_NAME[name].attribute) == VALUE
    assert about.provenance[FIELDS_BY_NAME[name].attribute] is Provenance.MANIFEST


def in_the_archive(name: str) -> None:
    attribute = FIELDS_BY_NAME[name].attribute
    described = document(1, **{attribute: VALUE}).description
    assert description_from_json(to_json(described)) == described
    old = json.loads(to_json(described))
    del old[attribute]
    assert not getattr(description_from_json(json.dumps(old)), attribute)


def in_both_engines(name: str, folder: Path) -> None:
    filters = replace(Filters(), **{name: (VALUE,)})
    assert filter_clauses(filters) == [{"terms": {name: [VALUE]}}]
    assert mapping(PASSAGES, 8)["properties"][name]["type"] == "keyword"
    assert shared(document(1, **{FIELDS_BY_NAME[name].attribute: VALUE}), 1)[name] == [VALUE]
    words = WordEmbedder()
    with Archive(folder) as archive:
        fill(archive, ENTRIES, words)
        build_index(archive, folder, load_vocabulary(None), words.key, words.dimension)
    index = EmbeddedIndex(replace(Settings(), data_dir=folder), words)
    for mode in Mode:
        counts = {facet.value: facet.count for facet in index.search(SearchRequest("ransomware", mode)).facets[name]}
        assert counts, mode
        assert set(counts) <= set(MADE_UP[name]), mode
        for value, count in counts.items():
            chosen = replace(Filters(), **{name: (value,)})
            assert index.search(SearchRequest("ransomware", mode, filters=chosen)).total.documents == count > 0, mode


def on_the_site(name: str) -> None:
    attribute = FIELDS_BY_NAME[name].attribute
    index = StubIndex()
    shown = index.add(document(1, **{attribute: VALUE}), "Crime must be defined narrowly.")
    index.add(document(2), "Crime is rare.")
    client = create_app(Settings(), index).test_client()

    def text(path: str, **given: str) -> str:
        answer = client.get(path, query_string=given)
        assert answer.status_code == 200, (path, answer.status_code)
        return answer.text

    answer = json.loads(text("/api/v1/search", q="crime", **{name: VALUE}))
    assert [result["document"][attribute] for result in answer["results"]] == [VALUE]
    assert [facet["value"] for facet in answer["facets"][name]] == [VALUE]
    described = json.loads(text("/api/v1/openapi.json"))
    assert attribute in described["components"]["schemas"]["Document"]["required"]
    assert name in {one["name"] for one in described["paths"]["/api/v1/search"]["get"]["parameters"]}
    (row,) = csv.DictReader(io.StringIO(text("/search.csv", q="crime", **{name: VALUE}).removeprefix("\ufeff")))
    assert row[attribute] == VALUE
    page = text("/search", q="crime", **{name: VALUE})
    assert f'<fieldset data-list="{name}">' in page
    assert f'<span class="kind">{FIELDS_BY_NAME[name].label}</span> <bdi>{VALUE}</bdi>' in page
    for path in (f"/documents/{shown.id}", "/browse", f"/browse/{name}"):
        assert f"<bdi>{VALUE}</bdi>" in text(path), path
    assert f"/browse/{name}</loc>" in text("/sitemap-1.xml")
    assert FIELDS_BY_NAME[name].label not in text(f"/documents/{shown.id}", lang="zh"), "the site speaks six languages"


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]))
