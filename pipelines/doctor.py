"""Check that everything the product needs is available. One finding per part; failures say what to do."""

from __future__ import annotations

import shutil
import subprocess
import sys
from dataclasses import dataclass
from typing import TYPE_CHECKING

from indexer.archive import Archive, ObjectStore, Thumbnails
from indexer.archive.object_store import READING
from indexer.archive.rows import FILE_NAME
from indexer.embedding import SentenceTransformerEmbedder
from indexer.engines import open_index, verify_index
from indexer.errors import ArchiveError, IndexMissingError, OnRecordError
from pipelines.extract.server import server_of
from pipelines.extract.tesseract import tesseract_languages

if TYPE_CHECKING:
    from collections.abc import Callable

    from indexer.settings import Settings

MIN_FREE_BYTES = 2e9
TIKA_CHECK = "from pipelines.extract.tika import extractor; extractor()"


@dataclass(frozen=True, slots=True)
class Finding:
    """The result for one part."""

    part: str
    ok: bool
    detail: str


def examine(settings: Settings) -> list[Finding]:
    """Check every part; a failed check does not prevent the others."""
    checks: dict[str, Callable[[Settings], str]] = {
        "archive": _archive, "originals": _originals, "engine": _engine, "model": _model, "tika": _tika, "ocr": _ocr,
        "disk": _disk,
    }  # fmt: skip
    findings = []
    for part, check in checks.items():
        try:
            findings.append(Finding(part, ok=True, detail=check(settings)))
        except OnRecordError as error:
            findings.append(Finding(part, ok=False, detail=str(error)))
        except Exception as error:  # noqa: BLE001 - one broken part must not hide the others
            findings.append(Finding(part, ok=False, detail=f"{type(error).__name__}: {error}"))
    return findings


def _is_new(settings: Settings) -> bool:
    return not (settings.data_dir / FILE_NAME).exists()


def _archive(settings: Settings) -> str:
    if _is_new(settings):
        return f"none in {settings.data_dir} yet: `onrecord ingest` makes it"
    with Archive(settings.data_dir, read_only=True) as archive:
        counts = archive.counts()
        archive.verify()
    Thumbnails(settings.data_dir).verify()
    return f"{counts['documents']:,} documents, {counts['passages']:,} passages in {settings.data_dir}"


def _originals(settings: Settings) -> str:
    if not settings.originals:
        return "in the data folder"
    ObjectStore(settings.originals, READING).check()
    return f"in the data folder, and published to {settings.originals}, which answers"


def _engine(settings: Settings) -> str:
    index = open_index(settings)
    try:
        index.ready()
        verify_index(settings)
    except IndexMissingError:
        if _is_new(settings):
            return f"{settings.engine}, nothing indexed yet"
        raise
    return index.status().engine


def _model(settings: Settings) -> str:
    embedder = SentenceTransformerEmbedder(settings.model)
    vector = embedder.embed_query("ready")
    return f"{embedder.key}, {len(vector)} dimensions, passages up to {embedder.max_tokens} tokens"


def _tika(settings: Settings) -> str:
    if (server := server_of(settings)) is not None:
        return f"{server.check()}, Tika Server at {server.shown}"
    done = subprocess.run([sys.executable, "-c", TIKA_CHECK], capture_output=True, text=True, check=False)  # noqa: S603
    if done.returncode:
        last = (done.stderr.strip().splitlines() or ["it ended without a word"])[-1]
        message = f"Tika cannot be started ({last}): install the package iscc-tika again."
        raise OnRecordError(message)
    return "in child processes"


def _ocr(settings: Settings) -> str:
    if settings.ocr == "never":
        return "switched off (ONRECORD_OCR=never): pages without text stay unread and are reported"
    present = tesseract_languages()
    missing = [language for language in settings.ocr_languages.split("+") if language not in present]
    if missing:
        packages = " ".join(["tesseract-ocr", *(f"tesseract-ocr-{name.replace('_', '-')}" for name in missing)])
        message = f"Tesseract lacks {', '.join(missing)}: apt-get install {packages}, or change ONRECORD_OCR_LANGUAGES."
        raise OnRecordError(message)
    return f"Tesseract with {settings.ocr_languages}"


def _disk(settings: Settings) -> str:
    place = settings.data_dir.absolute()
    folder = next(folder for folder in (place, *place.parents) if folder.exists())
    free = shutil.disk_usage(folder).free
    if free < MIN_FREE_BYTES:
        wanted = f"{MIN_FREE_BYTES / 1e9:g} GB"
        message = f"{free / 1e9:.1f} GB are free where {settings.data_dir} lies; make room for {wanted}."
        raise ArchiveError(message)
    return f"{free / 1e9:.0f} GB free"
