"""Errors of the cluster or the network, as one line that says what to do and reveals no secret."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from opensearchpy.exceptions import ConnectionError as NoConnectionError
from opensearchpy.exceptions import ConnectionTimeout, OpenSearchException, SSLError, TransportError

from indexer.errors import BadParameterError, EngineUnavailableError, IndexMissingError, OnRecordError
from indexer.messages import Message

if TYPE_CHECKING:
    from collections.abc import Mapping

UNAUTHORISED, FORBIDDEN, NOT_FOUND, LATE, TOO_LARGE, TOO_MANY, SERVER = 401, 403, 404, 408, 413, 429, 500
PASSING = frozenset({LATE, TOO_MANY, 502, 503, 504})
"""Status codes that a later attempt may not get again."""
GONE = "index_not_found_exception"
EXISTS = "resource_already_exists_exception"
CONFLICT = "version_conflict_engine_exception"
LOST = frozenset(
    {
        "node_disconnected_exception", "node_not_connected_exception", "node_closed_exception",
        "search_context_missing_exception", "no_shard_available_action_exception",
    }
)  # fmt: skip
"""What is said of a search whose node is lost while it works on it. Another copy of the shard may answer."""


class VersionGoneError(IndexMissingError):
    """The version that a request was reading has been deleted."""


class AlreadyThereError(EngineUnavailableError):
    """The index to be created exists: an earlier attempt created it, and its response was lost."""


class ConflictError(EngineUnavailableError):
    """An entry was to be replaced as it was read, and is another one by now."""

    def __init__(self, where: str) -> None:
        super().__init__(
            f"Another process has changed the index in OpenSearch at {where} meanwhile: this change was not published. "
            "Let one data folder alone write to an index."
        )


class PassingFaultError(EngineUnavailableError):
    """The same request may succeed later: a node is restarting, or a queue is full."""


def of_transport(error: OpenSearchException, where: str) -> OnRecordError:
    """Convert an exception of the client. `where` names the cluster, without a secret."""
    if isinstance(error, SSLError):
        return EngineUnavailableError(Message("cluster_insecure", where=where))
    if isinstance(error, ConnectionTimeout):
        return PassingFaultError(Message("cluster_late", where=where))
    if isinstance(error, NoConnectionError):
        return PassingFaultError(Message("cluster_unreachable", where=where))
    if isinstance(error, TransportError) and isinstance(error.status_code, int):
        return of_answer(error.status_code, error.info if isinstance(error.info, dict) else {}, where)
    return EngineUnavailableError(Message("cluster_incomprehensible", where=where, fault=type(error).__name__))


def of_answer(status: int, answer: Mapping[str, Any], where: str) -> OnRecordError:  # noqa: C901, PLR0911 - one line a fault
    """Convert an error response. Its quotations are left out: they can contain somebody's query."""
    kinds = kinds_of(answer.get("error"))
    if "too_many_clauses" in kinds or "too_many_nested_clauses" in kinds:
        return BadParameterError("q", Message("query_too_many_for_cluster"))
    if status == UNAUTHORISED:
        return EngineUnavailableError(Message("cluster_password", where=where))
    if "cluster_block_exception" in kinds and status in {FORBIDDEN, TOO_MANY}:
        return EngineUnavailableError(
            f"OpenSearch at {where} lets nothing be written, mostly because its disk is full: make room there, then "
            "run the same command again; what was read is safe in the archive."
        )
    if status == FORBIDDEN:
        return EngineUnavailableError(Message("cluster_forbids", where=where))
    if GONE in kinds:
        return VersionGoneError(Message("index_replaced"))
    if EXISTS in kinds:
        return AlreadyThereError(f"OpenSearch at {where} has an index of that name already.")
    if CONFLICT in kinds:
        return ConflictError(where)
    if status == TOO_LARGE:
        return EngineUnavailableError(
            f"OpenSearch at {where} takes no request of that size: raise http.max_content_length there."
        )
    if status == TOO_MANY:
        return PassingFaultError(Message("cluster_overloaded", where=where))
    if status in PASSING or kinds & {"no_shard_available_action_exception", "cluster_block_exception"}:
        return PassingFaultError(Message("cluster_not_ready", where=where))
    name = min(kinds, default="no reason given")
    return EngineUnavailableError(Message("cluster_refused", where=where, status=status, fault=name))


def kinds_of(error: object) -> set[str]:
    """The types of an error and of its causes."""
    if not isinstance(error, dict):
        return set()
    found = {str(error["type"])} if "type" in error else set()
    for below in ("root_cause", "failed_shards"):
        for cause in error.get(below) or ():
            found |= kinds_of(cause.get("reason") if isinstance(cause.get("reason"), dict) else cause)
    return found | kinds_of(error.get("caused_by"))
