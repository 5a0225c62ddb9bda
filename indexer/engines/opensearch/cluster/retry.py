"""Waiting for a cluster that is away, starting or too busy: a writer can, a reader cannot."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from tenacity import Retrying, retry_if_exception_type, stop_after_delay, wait_exponential_jitter

from indexer.engines.opensearch.cluster.errors import PassingFaultError
from indexer.errors import EngineUnavailableError

if TYPE_CHECKING:
    from collections.abc import Callable

_T = TypeVar("_T")
RETRY_SECONDS = 300.0
"""Seconds for which one request is tried again: a node's restart takes less, a person's attention more."""
FIRST_WAIT, LONGEST_WAIT = 0.5, 15.0


def with_retries(act: Callable[[], _T], seconds: float = RETRY_SECONDS) -> _T:
    """What `act` gives, tried again while its fault may pass. `act` must be harmless to repeat. Raises
    EngineUnavailableError when `seconds` are over.
    """
    attempts = Retrying(
        retry=retry_if_exception_type(PassingFaultError),
        wait=wait_exponential_jitter(multiplier=FIRST_WAIT, max=LONGEST_WAIT, jitter=FIRST_WAIT),
        stop=stop_after_delay(seconds),
        reraise=True,
    )
    try:
        return attempts(act)
    except PassingFaultError as error:
        message = (
            f"{error} It was tried for {seconds:.0f} seconds. What was read is safe in the archive: run "
            "`onrecord reindex` once OpenSearch answers."
        )
        raise EngineUnavailableError(message) from error
