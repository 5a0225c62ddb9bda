"""The services of the views: settings, vocabulary, links and the index, which is opened on first use."""

from __future__ import annotations

import gc
import logging
import tempfile
import threading
from contextlib import suppress
from dataclasses import dataclass, field, replace
from functools import cache, wraps
from typing import TYPE_CHECKING, TypeVar, cast

from flask import current_app, g, request

from indexer.archive import Thumbnails
from indexer.domain import Mode, SearchRequest
from indexer.embedding import SentenceTransformerEmbedder
from indexer.engines import open_index
from indexer.errors import EngineUnavailableError, ModelError, OnRecordError
from indexer.messages import Message
from indexer.presenting.links import Links
from indexer.quotes.paraphrase import ParaphraseModel
from indexer.search.frequent_topics import FrequentTopics
from webapp.i18n.locale import chosen_language

if TYPE_CHECKING:
    from collections.abc import Callable

    from indexer.embedding import SharedEmbedder
    from indexer.ports import Index
    from indexer.settings import Settings
    from indexer.vocabulary import Vocabulary
    from indexer.vocabulary.topics import Topic

Made = TypeVar("Made")

PROBE_BYTES = 4096
"""Bytes written to find out whether there is room for temporary files."""

WARMING = SearchRequest("a search that needs lexicon, languages and vocabulary")
"""What each worker searches before it is ready: the first reader's search took a second of processor time more."""

_KEY = "onrecord"
_LOG = logging.getLogger("onrecord.web")


@cache
def _own_model(name: str) -> SentenceTransformerEmbedder:
    """The model in this process, loaded once."""
    return SentenceTransformerEmbedder(name)


@dataclass(slots=True)
class Services:
    """One instance per process. `index` may be given; otherwise the configured engine is opened, with retries while it
    is away. `model` returns the embedder with a name; it is set where another process embeds.
    """

    settings: Settings
    vocabulary: Vocabulary
    given: Index | None = None
    model: Callable[[str], SentenceTransformerEmbedder | SharedEmbedder] = _own_model
    _topics: FrequentTopics = field(init=False)
    _opened: Index | None = None
    _warming: threading.Thread | None = None
    _is_loaded: bool = False
    _failed: OnRecordError | None = None
    _lock: threading.Lock = field(default_factory=threading.Lock)

    def __post_init__(self) -> None:
        """Topics are counted once for all requests."""
        self._topics = FrequentTopics(self.vocabulary.topics)

    @property
    def topics(self) -> list[Topic]:
        """The topics of which any document speaks, the most frequent first. Raises EngineUnavailableError."""
        return self._topics.of(self.index)

    @property
    def index(self) -> Index:
        """The index. Raises EngineUnavailableError."""
        if self.given is not None:
            return self.given
        with self._lock:
            if self._opened is None:
                self._opened = open_index(self.settings, self.model(self.settings.model))
            return self._opened

    @property
    def thumbnails(self) -> Thumbnails:
        """The thumbnails in the data folder; a web server without the one that was ingested into has none."""
        return Thumbnails(self.settings.data_dir)

    @property
    def comparison(self) -> ParaphraseModel:
        """The model that compares a quotation with paraphrases."""
        return ParaphraseModel(self.model, self.settings.model)

    def warm(self) -> None:
        """Load in the background what every search needs; `check_ready` reports when that is done."""
        self._warming = threading.Thread(target=self._load, name="warm", daemon=True)
        self._warming.start()

    def _load(self) -> None:
        """Open the index while the process that embeds loads the model."""
        opening = threading.Thread(target=self._search, args=(replace(WARMING, mode=Mode.KEYWORD),), daemon=True)
        opening.start()
        try:
            self.index.warm()
            self._failed = None
            opening.join()
            self._search(WARMING)
            self._is_loaded = self._is_there()
            gc.collect()
            gc.freeze()  # what is loaded stays: to look at it again takes 70 ms, every some hundred pages
        except OnRecordError as error:
            _LOG.warning("%s: %s", type(error).__name__, error)
            self._failed = error

    def _search(self, request: SearchRequest) -> None:
        with suppress(OnRecordError):  # `index.ready` tells what is wrong with an index
            self.index.search(request)

    def _is_there(self) -> bool:
        with suppress(OnRecordError):
            self.index.ready()
            return True
        return False

    def is_loading(self) -> bool:
        """Whether a request may pay for what is still to be loaded, since a worker that loads it has not done so. What
        it could not load because there was no index is loaded as soon as there is one; a model that failed is tried
        again by `check_ready`.
        """
        if self._warming is None or self._is_loaded:
            return False
        if not self._warming.is_alive() and not isinstance(self._failed, ModelError) and self._is_there():
            with self._lock:
                if not self._warming.is_alive():
                    self.warm()
        return True

    def check_ready(self) -> None:
        """Return if a search would be answered at once; otherwise raise EngineUnavailableError or ModelError."""
        if self._warming is not None and self._warming.is_alive():
            raise EngineUnavailableError(Message("engine_loading"))
        self.index.ready()
        _check_temporary_folder()
        if self._failed is not None:
            failed = self._failed
            self.warm()
            raise failed


def _check_temporary_folder() -> None:
    """Raise EngineUnavailableError if nothing can be written there: forms with files and new models need it."""
    try:
        with tempfile.TemporaryFile() as probe:
            probe.write(bytes(PROBE_BYTES))
    except OSError as error:
        _LOG.warning("The folder for temporary files, %s: %s", tempfile.gettempdir(), error.strerror)
        raise EngineUnavailableError(Message("temporary_folder_full")) from error


def install(app_extensions: dict[str, object], made: Services) -> None:
    """Store the services where `services()` finds them."""
    app_extensions[_KEY] = made


def services() -> Services:
    """The services of the current application."""
    return cast("Services", current_app.extensions[_KEY])


def once_a_request(make: Callable[[], Made]) -> Callable[[], Made]:
    """A function whose result, which is not None, holds for the whole of a request; a page of results asks for some a
    hundred times.
    """
    name = f"once {make.__name__}"

    @wraps(make)
    def once() -> Made:
        found: Made | None = g.get(name)
        if found is None:
            found = make()
            setattr(g, name, found)
        return found

    return once


@once_a_request
def corpus() -> str:
    """The fingerprint of the corpus that the request reads."""
    return services().index.fingerprint()


@once_a_request
def site_links() -> Links:
    """Links for pages of the site itself: relative to its host."""
    return Links(request.script_root, lang=chosen_language())


def public_links() -> Links:
    """Links for the API: absolute when the site's public address is configured, else relative."""
    return Links(services().settings.base_url or request.script_root)


@once_a_request
def absolute_links() -> Links:
    """Links for files that leave the site. Without a configured address, they use the request's host."""
    return Links(services().settings.base_url or request.host_url.rstrip("/") + request.script_root)
