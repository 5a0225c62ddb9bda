"""Build and change an index.

A new version of all indices is filled, merged, counted, and published by one swap of aliases. After that, changes are
written to its indices, and published by one entry (`read.published`).
"""

from __future__ import annotations

import contextlib
import json
import secrets
import time
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from functools import partial
from typing import TYPE_CHECKING, Any

from indexer.engines.opensearch import schema
from indexer.engines.opensearch.cluster.client import Cluster, path
from indexer.engines.opensearch.cluster.errors import (
    AlreadyThereError,
    ConflictError,
    PassingFaultError,
    VersionGoneError,
)
from indexer.engines.opensearch.cluster.index_names import alias, every_version, new_version, swap, versions_among
from indexer.engines.opensearch.cluster.retry import RETRY_SECONDS, with_retries
from indexer.engines.opensearch.read.published import CONTENTS, read_part, read_published
from indexer.engines.opensearch.read.segment import Segment
from indexer.engines.opensearch.write.entries import Entries
from indexer.engines.opensearch.write.force_merge import merge
from indexer.engines.opensearch.write.indexing import Indexing
from indexer.engines.opensearch.write.leaving import Leaving
from indexer.engines.opensearch.write.metadata import Metadata, segment_parts
from indexer.engines.opensearch.write.shard_copies import copies
from indexer.engines.projection import Projection
from indexer.errors import EngineUnavailableError, IndexMismatchError, IndexMissingError, OnRecordError, UsageError
from indexer.index.segments import Composition, Layout
from indexer.index.segments import Contents as SegmentContents
from indexer.messages import Message
from indexer.ports import Contents
from indexer.vocabulary import load_vocabulary

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from indexer.archive import Archive
    from indexer.engines.opensearch.cluster.index_names import Version
    from indexer.engines.opensearch.read.published import Published
    from indexer.ports import Changes
    from indexer.settings import Settings

TIMEOUT = 60.0
"""Seconds for one request: creating and deleting indices takes a while on a busy cluster."""
COPIES_SECONDS = 10.0
"""Seconds for the copies of a new index. After that, it is filled with fewer, as long as none of its shards is lost."""
POLL = 0.2
"""Seconds between checks of them."""
MOST_GROWTH = 2
"""How many times more shards a corpus may be worth than its index has: then each is as large as is still good."""


@dataclass(frozen=True, slots=True)
class _Making:
    """What an index is made of."""

    archive: Archive
    model_key: str
    dimension: int
    progress: Callable[[int], None] | None


class OpenSearchWriter:
    """The caller holds the writer's lock. One archive per prefix. While the cluster is away, requests are retried for a
    time.
    """

    def __init__(self, settings: Settings, retry_seconds: float = RETRY_SECONDS) -> None:
        """`retry_seconds` is the limit of retries in seconds, for each request. Raises SettingError."""
        self._prefix = settings.index
        self._replicas, self._shard_passages = settings.replicas, settings.shard_passages
        self._vocabulary = load_vocabulary(settings.vocabulary)
        self._cluster = Cluster(settings, TIMEOUT)
        self._retry_seconds = retry_seconds

    def is_current(self, archive: Archive, model_key: str) -> bool:
        """See ports.IndexWriter."""
        published = self._usable(model_key)
        return published is not None and published[1].manifest.shows(archive)

    def changes(self, archive: Archive, model_key: str) -> Changes | None:
        """See ports.IndexWriter. Shards do not split: an index that has outgrown its own is built from nothing."""
        published = self._usable(model_key)
        if published is None:
            return None
        if self._shards(published[0]) * MOST_GROWTH < self._shards_for(schema.PASSAGES, archive.passage_count()):
            return None
        return self._composition(*published).changes(archive)

    def build(
        self,
        archive: Archive,
        model_key: str,
        dimension: int,
        progress: Callable[[int], None] | None = None,
        changes: Changes | None = None,
    ) -> None:
        """See ports.IndexWriter."""
        before = self._published()
        self._delete([version for version in self._versions() if version != before and not self._is_whole(version)])
        make = _Making(archive, model_key, dimension, progress)
        if before is None or changes is None or self._grow(before, make, changes):
            self._make(before, make)

    def publish_status(self, archive: Archive, model_key: str) -> None:
        """See ports.IndexWriter."""
        published = self._published()
        if published is not None:
            self._metadata(published).put_status(archive, self._vocabulary, model_key)

    def rollback(self) -> Contents:
        """See ports.IndexWriter."""
        published = self._published()
        older = [one for one in self._versions() if published is None or one < published]
        whole = [one for one in older if self._is_whole(one)]
        if not whole:
            message = f"There is no version of the index {self._prefix!r} before the one in use."
            raise UsageError(message)
        manifest = self._state(whole[-1]).manifest
        self._publish(whole[-1])
        return Contents(manifest.documents, manifest.passages, manifest.generation, manifest.fingerprint)

    def prune(self) -> None:
        """See ports.IndexWriter."""
        published = self._published()
        self._delete([version for version in self._versions() if version != published])
        if published is not None:
            state = self._state(published)
            shown = self._composition(published, state).numbers
            self._entries(published).delete_hidden(state, shown, state.layout.next_document)

    def drop(self) -> None:
        """See ports.IndexWriter."""
        self._delete(self._versions())

    # -- from nothing ------------------------------------------------------------------------------------------------

    def _make(self, before: Version | None, make: _Making) -> None:
        """Build a new version and publish it; keep the one before."""
        mark = secrets.token_hex(8)
        version = with_retries(partial(self._new_version, make, mark), self._retry_seconds)
        with self._undisturbed(version, mark):
            self._fill(version, make)
            self._publish(version)
        kept = {version, before}
        self._delete([one for one in self._versions() if one not in kept])

    def _new_version(self, make: _Making, mark: str) -> Version:
        """Create the indices of a new version, with their copies. Raises PassingFaultError, and leaves none of them, if
        a shard was lost with its node before it had another copy: new ones are made at once, the node may stay away.
        """
        version = new_version(self._prefix, datetime.now(UTC), make.archive.generation())
        for kind in schema.KINDS:
            self._create(version.index(kind), kind, make.archive.passage_count(), make.dimension, mark)
        if not with_retries(partial(self._has_all_shards, version), self._retry_seconds):
            self._delete([version])
            raise PassingFaultError(Message("cluster_index_not_ready", index=version.index(schema.PASSAGES)))
        return version

    def _has_all_shards(self, version: Version) -> bool:
        """Wait for all copies of a version's shards, and return whether each has at least one."""
        deadline = time.monotonic() + COPIES_SECONDS
        while True:
            answer = self._cluster.ask("GET", path("_cluster", "health", ",".join(version.indices)))
            if answer["status"] == "green" or time.monotonic() > deadline:
                return bool(answer["status"] != "red")
            time.sleep(POLL)

    def _fill(self, version: Version, make: _Making) -> None:
        """Send the whole archive to the new indices of a version."""
        archive = make.archive
        passages = archive.passage_count()
        indexing = self._indexing(version, make)
        indexing.run(archive, None, (0, 0), make.progress)
        for kind in (schema.PASSAGES, schema.DOCUMENTS, schema.PAGES):
            merge(self._cluster, version.index(kind), self._shards_for(kind, passages), self._retry_seconds)
        self._verify(version, indexing.counts)
        self._ask("PUT", path(version.index(schema.PASSAGES), "_settings"), schema.MERGING)
        metadata = self._metadata(version)
        statistics = indexing.projection.statistics()
        taken = indexing.counts[schema.DOCUMENTS], indexing.counts[schema.PASSAGES]
        composition, parts = self._with_segment(version, Composition(Layout(), {}), indexing, taken)
        state = metadata.state(composition, parts, indexing.stems, statistics, archive, make.model_key, make.dimension)
        metadata.put_state(state)
        metadata.put_status(archive, self._vocabulary, make.model_key)

    @contextlib.contextmanager
    def _undisturbed(self, version: Version, mark: str) -> Iterator[None]:
        """Raise ConflictError if another writer, which took it for the remains of a killed one, deletes this version
        meanwhile. OpenSearch may make its indices again when something is sent to them, with mappings of its own.
        """
        try:
            yield
        except OnRecordError as error:
            with contextlib.suppress(PassingFaultError):
                if not self._is_marked(version, mark):
                    raise ConflictError(self._cluster.where) from error
            raise
        if not with_retries(partial(self._is_marked, version, mark), self._retry_seconds):
            raise ConflictError(self._cluster.where)

    def _is_marked(self, version: Version, mark: str) -> bool:
        """Whether all indices of a version are those that were made with this mark. Asks once."""
        params = {"filter_path": "*.mappings._meta.mark", "ignore_unavailable": "true"}
        answer = self._cluster.ask("GET", path(",".join(version.indices), "_mapping"), params=params)
        marks = {index: one["mappings"]["_meta"]["mark"] for index, one in answer.items()}
        return marks == dict.fromkeys(version.indices, mark)

    # -- changes -----------------------------------------------------------------------------------------------------

    def _grow(self, version: Version, make: _Making, changes: Changes) -> bool:
        """Publish a state with the changes; returns whether the index should be made from nothing.

        Everything is written where nobody looks for it, and published by one entry. Numbers are reserved before they
        are used, so that nothing a killed writer has sent, and the cluster still works on, is taken for ours.
        """
        archive, metadata, entries = make.archive, self._metadata(version), self._entries(version)
        state = self._state(version)
        composition = self._composition(version, state)
        gone = composition.numbers_of(changes.written | changes.gone)
        first = state.reserved
        taken = first[0] + len(changes.written), first[1] + archive.passage_count(changes.written)
        state = metadata.put_state(replace(state, reserved=taken), state)
        entries.delete_hidden(state, composition.numbers, first[0])
        indexing = self._indexing(version, make)
        if changes.written:
            indexing.run(archive, changes.written, first, make.progress)
        entries.refresh()
        leaving = Leaving(self._cluster, version, state, composition, gone, self._retry_seconds)
        statistics = leaving.subtracted(indexing.projection.statistics(), make.model_key, make.dimension)
        stems = leaving.stems()
        stems.update(indexing.stems)
        grown, parts = self._with_segment(version, composition.without(gone), indexing, taken)
        new = metadata.state(
            grown, {**state.parts, **parts}, stems, statistics, archive, make.model_key, make.dimension
        )
        new = replace(new, hidden=tuple(gone), revision=state.revision + 1)
        entries.check(new, grown.documents, grown.passages)
        new = metadata.put_state(new, state)
        metadata.put_status(archive, self._vocabulary, make.model_key)
        if grown.is_worn:
            return True
        due = grown.to_merge()
        if due:
            segments = {name: Segment(partial(self._part, version, new, name)) for name in due}
            merged = metadata.merged(new, grown, segments)
            metadata.put_state(replace(merged, revision=new.revision + 1), new)
        return False

    def _with_segment(
        self, version: Version, composition: Composition, indexing: Indexing, taken: tuple[int, int]
    ) -> tuple[Composition, dict[str, int]]:
        """What there is with a segment of the documents that were sent, if there are any, and its parts. Numbers below
        `taken` are.
        """
        layout = replace(composition.layout, next_document=taken[0], next_passage=taken[1])
        composition = Composition(layout, composition.contents)
        if not indexing.contents.ids:
            return composition, {}
        name, parts = self._metadata(version).put_segment(segment_parts(indexing))
        return composition.replacing([], name, indexing.contents), parts

    # -- versions ----------------------------------------------------------------------------------------------------

    def _ask(self, method: str, where: str, body: object = None, **options: Any) -> dict[str, Any]:  # noqa: ANN401
        return with_retries(lambda: self._cluster.ask(method, where, body, **options), self._retry_seconds)

    @property
    def _alias_path(self) -> str:
        """Asks among our own indices: a user with rights to these alone may not ask among all."""
        return path(every_version(self._prefix), "_alias", alias(self._prefix, schema.META))

    def _published(self) -> Version | None:
        answer = self._ask("GET", self._alias_path, missing={})
        return max(versions_among(self._prefix, answer), default=None)

    def _versions(self) -> list[Version]:
        params = {"filter_path": "*.settings.index.uuid"}
        answer = self._ask("GET", path(every_version(self._prefix), "_settings"), params=params, missing={})
        return versions_among(self._prefix, answer)

    def _is_whole(self, version: Version) -> bool:
        try:
            self._state(version)
        except IndexMismatchError:
            return True  # of another version of the program
        except (IndexMissingError, KeyError):
            return False
        return True

    def _state(self, version: Version) -> Published:
        return with_retries(lambda: read_published(self._cluster, version), self._retry_seconds)

    def _usable(self, model_key: str) -> tuple[Version, Published] | None:
        """What is published, if this program can read it and no part of it is missing."""
        version = self._published()
        if version is None:
            return None
        try:
            state = self._state(version)
            state.manifest.check(schema.FORMAT_VERSION, model_key)
        except (IndexMissingError, IndexMismatchError, KeyError, TypeError):
            return None
        wanted = list(state.entries())
        answer = self._ask(
            "POST", path(version.index(schema.META), "_mget"), {"ids": wanted}, params={"_source": "false"}
        )
        return (version, state) if all(one.get("found") for one in answer["docs"]) else None

    def _part(self, version: Version, state: Published, owner: str, name: str) -> bytes:
        return with_retries(lambda: read_part(self._cluster, version, state, owner, name), self._retry_seconds)

    def _composition(self, version: Version, state: Published) -> Composition:
        contents = {
            name: SegmentContents(**json.loads(self._part(version, state, name, CONTENTS)))
            for name in state.layout.segments
        }
        return Composition(state.layout, contents)

    def _metadata(self, version: Version) -> Metadata:
        return Metadata(self._cluster, version, self._retry_seconds)

    def _entries(self, version: Version) -> Entries:
        return Entries(self._cluster, version, self._retry_seconds)

    def _indexing(self, version: Version, make: _Making) -> Indexing:
        projection = Projection(make.archive, self._vocabulary, make.model_key, make.dimension)
        return Indexing(self._cluster, version, projection, self._retry_seconds)

    def _shards_for(self, kind: str, passages: int) -> int:
        """The number of shards that an index of so many passages gets."""
        return schema.shards(kind, passages, self._shard_passages)

    def _shards(self, version: Version) -> int:
        """The number of shards of the passages of a version."""
        index = version.index(schema.PASSAGES)
        answer = self._ask("GET", path(index, "_settings"))
        return int(answer[index]["settings"]["index"]["number_of_shards"])

    def _create(self, index: str, kind: str, passages: int, dimension: int, mark: str) -> None:
        def create() -> None:
            shape = schema.settings(kind, self._shards_for(kind, passages), self._replicas)
            body = {"settings": shape, "mappings": {**schema.mapping(kind, dimension), "_meta": {"mark": mark}}}
            with contextlib.suppress(AlreadyThereError):  # an earlier attempt created it, and its response was lost
                self._cluster.ask("PUT", path(index), body)

        with_retries(create, self._retry_seconds)

    def _verify(self, version: Version, expected: dict[str, int]) -> None:
        """Raise unless each index holds every entry once and no deleted ones."""
        for kind, count in expected.items():
            found, replaced = with_retries(
                partial(self._count, version, kind, expected[schema.PASSAGES]), self._retry_seconds
            )
            if found != count or replaced:
                message = f"OpenSearch holds {found:,} {kind} of {count:,}: the index was not replaced. Run it again."
                raise EngineUnavailableError(message)

    def _count(self, version: Version, kind: str, passages: int) -> tuple[int, int]:
        """The number of entries in an index, and of deleted ones still in it."""
        index = version.index(kind)
        answer = self._cluster.ask("GET", path(index, "_stats", "docs"), params={"level": "shards"})
        told = copies(answer, index, self._shards_for(kind, passages))
        docs = [copy["docs"] for copy in told if copy["routing"]["primary"]]
        return sum(one["count"] for one in docs), sum(one["deleted"] for one in docs)

    def _publish(self, version: Version) -> None:
        """Point the aliases to this version and no other, all at once."""

        def publish() -> None:
            answer = self._cluster.ask("GET", self._alias_path, missing={})
            named = versions_among(self._prefix, answer)
            if named != [version]:
                old = [one for one in named if one != version]
                self._cluster.ask("POST", "/_aliases", swap(self._prefix, version, old))

        with_retries(publish, self._retry_seconds)

    def _delete(self, versions: Sequence[Version]) -> None:
        for version in versions:
            with_retries(partial(self._delete_one, path(",".join(version.indices))), self._retry_seconds)

    def _delete_one(self, indices: str) -> None:
        try:
            self._cluster.ask("DELETE", indices, params={"ignore_unavailable": "true"}, missing={})
        except VersionGoneError as error:  # an earlier attempt swapped them, and its response was lost
            message = f"OpenSearch at {self._cluster.where} is still deleting an older version."
            raise PassingFaultError(message) from error
