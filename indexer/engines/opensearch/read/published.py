"""What is published of an index: one entry, replaced at once, that names everything else."""

from __future__ import annotations

import base64
import secrets
from dataclasses import asdict, dataclass, field
from typing import TYPE_CHECKING, Any, Self

from indexer.engines.opensearch.cluster.client import path
from indexer.engines.opensearch.cluster.errors import VersionGoneError
from indexer.engines.opensearch.cluster.index_names import alias, versions_among
from indexer.engines.opensearch.read.query_compiler import shown
from indexer.engines.opensearch.schema import FORMAT_VERSION, META
from indexer.errors import IndexMismatchError, IndexMissingError
from indexer.index.manifest import OTHER_VERSION, IndexManifest
from indexer.index.segments import Layout
from indexer.messages import Message

if TYPE_CHECKING:
    from collections.abc import Iterator

    from indexer.engines.opensearch.cluster.client import Answer, Cluster
    from indexer.engines.opensearch.cluster.index_names import Version
    from indexer.engines.opensearch.read.query_compiler import Clause

MANIFEST, STATUS = "manifest", "status"
STATISTICS, FREQUENCIES, STEMS = "moments.npz", "frequencies.json", "stems.z"
"""Parts of a state. Only writers read the stems: in how many passages each occurs."""
CONTENTS, DICTIONARY, ALIGNMENTS = "contents.json", "dictionary.z", "alignments.json"


@dataclass(frozen=True, slots=True)
class Published:
    """A state of an index. Entries of documents whose number is below the layout's next one are shown, except those of
    the `hidden` documents, which are deleted by the next change. `revision` grows with each state of a version.

    `reserved` are the next numbers of documents and passages that no writer has taken yet. `parts` has the number of
    pieces of each part by its name, which begins with that of its segment, or with `own` for those of the state.
    `token` tells one writing of the entry from any other, and `place` is where it is in the order of all writings.
    """

    manifest: IndexManifest
    layout: Layout
    parts: dict[str, int]
    own: str
    revision: int = 1
    hidden: tuple[int, ...] = ()
    reserved: tuple[int, int] = (0, 0)
    token: str = field(default_factory=lambda: secrets.token_hex(8))
    place: tuple[int, int] | None = field(default=None, compare=False)

    @classmethod
    def of(cls, answer: Answer) -> Self:
        """Read it from the response to a request for the entry. Raises IndexMismatchError when another version of the
        program has written it, else KeyError or TypeError when it is damaged or missing.
        """
        body: dict[str, Any] = answer["_source"]["body"]
        if body.get("manifest", body).get("format_version") != FORMAT_VERSION:
            raise IndexMismatchError(OTHER_VERSION)
        return cls(
            IndexManifest(**body["manifest"]),
            Layout.of(body["layout"]),
            body["parts"],
            body["own"],
            body["revision"],
            tuple(body["hidden"]),
            tuple(body["reserved"]),
            body["token"],
            (answer["_seq_no"], answer["_primary_term"]),
        )

    @property
    def body(self) -> dict[str, Any]:
        """The entry."""
        return {"name": MANIFEST, "body": {name: value for name, value in asdict(self).items() if name != "place"}}

    @property
    def shown(self) -> list[Clause]:
        """The clauses that an entry must match to be shown."""
        return shown(self.layout.next_document, self.hidden)

    def entries(self) -> Iterator[str]:
        """The ids of the entries of all parts."""
        for name, pieces in self.parts.items():
            for piece in range(pieces):
                yield entry_of(name, piece)


def part_of(owner: str, part: str) -> str:
    """The name of a part of a segment or of a state."""
    return f"{owner}.{part}"


def entry_of(name: str, piece: int) -> str:
    """The id of the entry of a piece of a part."""
    return f"{name}.{piece}"


def newest(cluster: Cluster, prefix: str) -> tuple[Version, int]:
    """The version and the revision that are published. They are read from an entry behind the alias, which needs no
    right but to read. Raises IndexMissingError when there is none.
    """
    where = path(alias(prefix, META), "_doc", MANIFEST)
    try:
        found = cluster.ask("GET", where, params={"_source_includes": "body.revision"}, missing={})
        version = versions_among(prefix, [found.get("_index", "")])[-1]
        return version, int(found["_source"].get("body", {}).get("revision", 0))  # none in those of older programs
    except (VersionGoneError, IndexError) as error:
        raise IndexMissingError(Message("cluster_without_index", where=cluster.where, index=prefix)) from error


def read_published(cluster: Cluster, version: Version) -> Published:
    """Read what is published of a version. Raises KeyError when it was never finished, else as `Published.of`."""
    return Published.of(cluster.ask("GET", path(version.index(META), "_doc", MANIFEST), missing={"_source": {}}))


def read_part(cluster: Cluster, version: Version, state: Published, owner: str, part: str) -> bytes:
    """Read a part. Raises ValueError when a piece is missing, KeyError when the state has none of that name."""
    pieces = []
    name = part_of(owner, part)
    for piece in range(state.parts[name]):
        answer = cluster.ask("GET", path(version.index(META), "_doc", entry_of(name, piece)), missing={})
        if not answer:
            message = f"it lacks a part of {part}"
            raise ValueError(message)
        pieces.append(base64.b64decode(answer["_source"]["data"]))
    return b"".join(pieces)
