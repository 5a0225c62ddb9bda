"""Every error that the product raises on purpose. Each message says what is wrong and what to do about it."""

from __future__ import annotations

from indexer.messages import Message


class OnRecordError(Exception):
    """Base of all; `str(error)` is fit to be shown to the person who caused it. `message` is the same for the site to
    say in its reader's language; None where only the command line shows it, which speaks English.
    """

    def __init__(self, message: Message | str) -> None:
        super().__init__(str(message))
        self.message = message if isinstance(message, Message) else None


class UsageError(OnRecordError):
    """Something that the caller gave cannot be used as it is."""


class BadParameterError(UsageError):
    """A request parameter is unknown or malformed; `parameter` names it."""

    message: Message

    def __init__(self, parameter: str, message: Message) -> None:
        super().__init__(message)
        self.parameter = parameter


class SettingError(UsageError):
    """An environment variable holds a value that cannot be used."""


class ManifestError(UsageError):
    """The manifest as a whole cannot be read; single bad rows do not raise this."""


class VocabularyError(UsageError):
    """A vocabulary file is malformed."""


class OverBudgetError(UsageError):
    """A request takes more work than one may."""

    message: Message


class OverdueError(OnRecordError):
    """A request could not be answered in time, because there are many."""

    message: Message


class AbandonedError(OnRecordError):
    """Nobody waits for the answer any more."""


class NotFoundError(OnRecordError):
    """A document, page or passage that is not (or no longer) there."""

    message: Message

    def __init__(self, message: Message) -> None:
        super().__init__(message)


class ArchiveError(OnRecordError):
    """The archive cannot be read or written."""


class ArchiveBusyError(ArchiveError):
    """Another process is writing to the archive."""


class ArchiveSchemaError(ArchiveError):
    """The archive was written by a newer version."""


class ModelError(OnRecordError):
    """The embedding model cannot be loaded, or does not do what it should."""

    message: Message

    def __init__(self, message: Message) -> None:
        super().__init__(message)


class EngineUnavailableError(OnRecordError):
    """The search engine cannot answer now."""


class IndexMissingError(EngineUnavailableError):
    """There is no index yet, or it cannot be read."""


class IndexMismatchError(EngineUnavailableError):
    """The index was built with another model or by another version."""


class OriginalsUnavailableError(EngineUnavailableError):
    """The store of the originals cannot be reached, or refuses, or something is wrong with what it holds."""


class ExtractionError(OnRecordError):
    """A file could not be turned into text; `reason` is one of the ledger's reason codes."""

    def __init__(self, reason: str, detail: str) -> None:
        super().__init__(f"{reason}: {detail}")
        self.reason = reason
        self.detail = detail


class TikaServerError(OnRecordError):
    """The Tika Server that shall read the files cannot be used."""


class ServingError(OnRecordError):
    """The site cannot be served as asked."""


class DevServiceError(OnRecordError):
    """A service for development and tests cannot be assembled or started."""
