"""A store of originals shared by several machines, S3 or a shared folder: the only module that uses fsspec."""

from __future__ import annotations

import errno
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Any

from indexer.archive.originals import LOST, START_BYTES
from indexer.errors import NotFoundError, OriginalsUnavailableError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

SHA256_LENGTH = 64
PART_BYTES = 1 << 24
"""Larger files are sent in parts of this size, two at once, so that a thread uses 32 MiB of memory at most."""
PROBE = "0" * SHA256_LENGTH
"""A name that no file has."""


@dataclass(frozen=True, slots=True)
class RetryPolicy:
    """Timeouts in seconds for connecting and for reading, and the most attempts per request."""

    connect: float
    read: float
    attempts: int


READING = RetryPolicy(2, 5, 2)
"""The policy of readers, who wait for the page."""
PUBLISHING = RetryPolicy(5, 60, 5)


class ObjectStore:
    """Files named by SHA-256 under an address, as `Originals` names them in its folder. Thread-safe. Every method may
    raise OriginalsUnavailableError. The libraries behind it are loaded at the first use.
    """

    def __init__(self, address: str, policy: RetryPolicy) -> None:
        """`address` as in the setting ONRECORD_ORIGINALS."""
        self.address, self._policy = address, policy
        self._scheme, _, self._root = address.partition("://")

    def held(self) -> dict[str, int]:
        """The SHA-256 of every file in the store, with the file's size in bytes."""
        with self._converted_errors():
            found = self._files.find(self._root, detail=True)
        sizes = {name.rpartition("/")[2]: int(about["size"]) for name, about in found.items()}
        return {name: size for name, size in sizes.items() if len(name) == SHA256_LENGTH}

    def put(self, sha256: str, source: Path) -> None:
        """Copy a file in."""
        with self._converted_errors():
            self._files.put_file(str(source), self._place(sha256), **self._parts)

    def fetch(self, sha256: str, target: Path) -> None:
        """Copy a file to `target` without checking its content. Raises NotFoundError."""
        with self._converted_errors():
            self._files.get_file(self._place(sha256), str(target), **self._stream)

    def start(self, sha256: str) -> bytes:
        """The first `START_BYTES` of a file. Raises NotFoundError."""
        with self._converted_errors():
            start: bytes = self._files.cat_file(self._place(sha256), start=0, end=START_BYTES)
            return start

    def delete(self, sha256: str) -> None:
        """Delete a file. May raise NotFoundError when it is missing."""
        with self._converted_errors():
            self._files.rm_file(self._place(sha256))

    def check(self) -> None:
        """Return if the store answers and can be read."""
        with self._converted_errors():
            self._files.find(self._place(PROBE))

    def _place(self, sha256: str) -> str:
        return f"{self._root}/{sha256[:2]}/{sha256}"

    @cached_property
    def _files(self) -> Any:  # noqa: ANN401 - fsspec has no types
        import fsspec  # noqa: PLC0415 - with s3fs it takes most of a second to load

        if self._scheme == "file":
            return fsspec.filesystem("file", auto_mkdir=True)
        config = {
            "connect_timeout": self._policy.connect,
            "read_timeout": self._policy.read,
            "retries": {"mode": "standard", "total_max_attempts": self._policy.attempts},
            # S3-compatible stores often know no other checksums than these; ours is the SHA-256.
            "request_checksum_calculation": "when_required",
            "response_checksum_validation": "when_required",
        }
        files = fsspec.filesystem("s3", config_kwargs=config, use_listings_cache=False, skip_instance_cache=True)
        files.retries = 1  # in addition to the attempts of the line above
        return files

    @property
    def _parts(self) -> dict[str, int]:
        return {"chunksize": PART_BYTES, "max_concurrency": 2} if self._scheme == "s3" else {}

    @property
    def _stream(self) -> dict[str, int]:
        return {"max_concurrency": 1} if self._scheme == "s3" else {}

    @contextmanager
    def _converted_errors(self) -> Iterator[None]:
        """Convert the exceptions of a store's libraries, which belong to many families."""
        try:
            yield
        except Exception as error:
            code = _code(error)
            if isinstance(error, FileNotFoundError) and code != NO_BUCKET:
                raise NotFoundError(LOST) from error
            raise OriginalsUnavailableError(self._complaint(error, code)) from error

    def _complaint(self, error: Exception, code: str) -> str:
        if code == NO_BUCKET:
            return f"{self.address}: there is no such bucket: make it, or correct ONRECORD_ORIGINALS."
        if "Credentials" in code:
            return f"{self.address}: there is no key: set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY."
        if isinstance(error, OSError) and error.errno in (errno.ENOSPC, errno.EDQUOT):
            return "The disk is full: make room and run the same command again."
        if self._scheme == "file":
            return f"{self.address} cannot be used ({code}): check the folder and its rights."
        if isinstance(error, PermissionError):
            return (
                f"{self.address} refuses ({code}): check AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, and what the "
                "key may do."
            )
        return f"{self.address} does not answer as it should ({code}): check AWS_ENDPOINT_URL and the network."


NO_BUCKET = "NoSuchBucket"


def _code(error: Exception) -> str:
    """The error code of S3, of the system or of the library. Never a message, which may contain an address with a
    key.
    """
    answer = getattr(error.__cause__, "response", None)
    if isinstance(answer, dict):
        return str(answer.get("Error", {}).get("Code", ""))
    if isinstance(error, OSError) and error.strerror:
        return error.strerror
    return type(error).__name__
