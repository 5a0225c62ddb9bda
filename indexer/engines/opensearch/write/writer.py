"""Build a new version of all indices from the archive: fill, merge, count, and publish it by one swap of aliases."""

from __future__ import annotations

import contextlib
from datetime import UTC, datetime
from functools import partial
from typing import TYPE_CHECKING, Any

from indexer.engines.opensearch.cluster.client import Cluster, path
from indexer.engines.opensearch.cluster.errors import AlreadyThereError, PassingFaultError, VersionGoneError
from indexer.engines.opensearch.cluster.index_names import alias, every_version, new_version, swap, versions_among
from indexer.engines.opensearch.cluster.retry import RETRY_SECONDS, with_retries
from indexer.engines.opensearch.read.snapshot import Snapshot, read_manifest
from indexer.engines.opensearch.schema import DOCUMENTS, KINDS, META, PAGES, PASSAGES, mapping, settings, shards
from indexer.engines.opensearch.write.force_merge import merge
from indexer.engines.opensearch.write.indexing import Indexing
from indexer.engines.opensearch.write.metadata import put_meta, put_status
from indexer.engines.opensearch.write.shard_copies import copies
from indexer.engines.projection import Projection
from indexer.errors import EngineUnavailableError, IndexMismatchError, IndexMissingError, UsageError
from indexer.ports import Contents
from indexer.vocabulary import load_vocabulary

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from indexer.archive import Archive
    from indexer.engines.opensearch.cluster.index_names import Version
    from indexer.ports import Changes
    from indexer.settings import Settings

TIMEOUT = 60.0
"""Seconds for one request: creating and deleting indices takes a while on a busy cluster."""


class OpenSearchWriter:
    """The caller holds the writer's lock. One archive per prefix. While the cluster is away, requests are retried for a
    time.
    """

    def __init__(self, settings: Settings, retry_seconds: float = RETRY_SECONDS) -> None:
        """`retry_seconds` is the limit of retries in seconds, for each request. Raises SettingError."""
        self._prefix = settings.index
        self._vocabulary = load_vocabulary(settings.vocabulary)
        self._cluster = Cluster(settings, TIMEOUT)
        self._retry_seconds = retry_seconds

    def is_current(self, archive: Archive, model_key: str) -> bool:
        """See ports.IndexWriter."""
        published = self._published()
        if published is None:
            return False
        try:
            manifest = with_retries(lambda: Snapshot(self._cluster, published, model_key), self._retry_seconds).manifest
        except (IndexMissingError, IndexMismatchError):
            return False
        return manifest.shows(archive)

    def changes(self, archive: Archive, model_key: str) -> Changes | None:  # noqa: ARG002 - as the port has it
        """See ports.IndexWriter. Every version is built from nothing."""
        return None

    def build(
        self,
        archive: Archive,
        model_key: str,
        dimension: int,
        progress: Callable[[int], None] | None = None,
        changes: Changes | None = None,  # noqa: ARG002 - there are none
    ) -> None:
        """See ports.IndexWriter."""
        before = self._published()
        self._delete([version for version in self._versions() if version != before and not self._is_whole(version)])
        version = new_version(self._prefix, datetime.now(UTC), archive.generation())
        counts = archive.counts()
        for kind in KINDS:
            self._create(version.index(kind), kind, counts["passages"], dimension)
        projection = Projection(archive, self._vocabulary, model_key, dimension)
        indexing = Indexing(self._cluster, version, projection, self._retry_seconds)
        indexing.run(archive, progress)
        for kind in (PASSAGES, DOCUMENTS, PAGES):
            merge(self._cluster, version.index(kind), shards(kind, counts["passages"]), self._retry_seconds)
        self._verify(version, indexing.counts)
        put_meta(self._cluster, version, indexing, archive, model_key, dimension, self._retry_seconds)
        put_status(self._cluster, version, archive, self._vocabulary, model_key, self._retry_seconds)
        self._publish(version)
        kept = {version, before}
        self._delete([one for one in self._versions() if one not in kept])

    def publish_status(self, archive: Archive, model_key: str) -> None:
        """See ports.IndexWriter."""
        published = self._published()
        if published is not None:
            put_status(self._cluster, published, archive, self._vocabulary, model_key, self._retry_seconds)

    def rollback(self) -> Contents:
        """See ports.IndexWriter."""
        published = self._published()
        older = [one for one in self._versions() if published is None or one < published]
        whole = [one for one in older if self._is_whole(one)]
        if not whole:
            message = f"There is no version of the index {self._prefix!r} before the one in use."
            raise UsageError(message)
        body = with_retries(lambda: read_manifest(self._cluster, whole[-1]), self._retry_seconds)
        self._publish(whole[-1])
        return Contents(**{name: body[name] for name in ("documents", "passages", "generation", "fingerprint")})

    def prune(self) -> None:
        """See ports.IndexWriter."""
        published = self._published()
        self._delete([version for version in self._versions() if version != published])

    def drop(self) -> None:
        """See ports.IndexWriter."""
        self._delete(self._versions())

    # -- versions ----------------------------------------------------------------------------------------------------

    def _ask(self, method: str, where: str, body: object = None, **options: Any) -> dict[str, Any]:  # noqa: ANN401
        return with_retries(lambda: self._cluster.ask(method, where, body, **options), self._retry_seconds)

    @property
    def _alias_path(self) -> str:
        """Asks among our own indices: a user with rights to these alone may not ask among all."""
        return path(every_version(self._prefix), "_alias", alias(self._prefix, META))

    def _published(self) -> Version | None:
        answer = self._ask("GET", self._alias_path, missing={})
        return max(versions_among(self._prefix, answer), default=None)

    def _versions(self) -> list[Version]:
        params = {"filter_path": "*.settings.index.uuid"}
        answer = self._ask("GET", path(every_version(self._prefix), "_settings"), params=params, missing={})
        return versions_among(self._prefix, answer)

    def _is_whole(self, version: Version) -> bool:
        try:
            with_retries(lambda: read_manifest(self._cluster, version), self._retry_seconds)
        except (IndexMissingError, KeyError):
            return False
        return True

    def _create(self, index: str, kind: str, passages: int, dimension: int) -> None:
        def create() -> None:
            body = {"settings": settings(kind, passages), "mappings": mapping(kind, dimension)}
            with contextlib.suppress(AlreadyThereError):  # an earlier attempt created it, and its response was lost
                self._cluster.ask("PUT", path(index), body)

        with_retries(create, self._retry_seconds)

    def _verify(self, version: Version, expected: dict[str, int]) -> None:
        """Raise unless each index holds every entry once and no deleted ones."""
        for kind, count in expected.items():
            found, replaced = with_retries(partial(self._count, version, kind, expected[PASSAGES]), self._retry_seconds)
            if found != count or replaced:
                message = f"OpenSearch holds {found:,} {kind} of {count:,}: the index was not replaced. Run it again."
                raise EngineUnavailableError(message)

    def _count(self, version: Version, kind: str, passages: int) -> tuple[int, int]:
        """The number of entries in an index, and of deleted ones still in it."""
        index = version.index(kind)
        answer = self._cluster.ask("GET", path(index, "_stats", "docs"), params={"level": "shards"})
        told = copies(answer, index, shards(kind, passages))
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
