"""Compare ingest with the plain libraries, in one run: what the pipeline adds to reading and embedding.

    python benchmarks/ingest_rate.py FOLDER [--files N]

FOLDER holds PDFs. The same files go through plain Tika, their passages through plain sentence-transformers, both in
this process one after the other, and through a whole ingest into an empty data directory, index included.
"""

from __future__ import annotations

import argparse
import contextlib
import json
import tempfile
import time
from dataclasses import replace
from pathlib import Path

import iscc_tika
from bars import no_bar
from sentence_transformers import SentenceTransformer

from indexer.archive import Archive, Originals, Thumbnails
from indexer.embedding import SentenceTransformerEmbedder
from indexer.engines import open_writer
from indexer.settings import Settings
from indexer.vocabulary import load_vocabulary
from pipelines.assemble import Assembler
from pipelines.describe import Defaults
from pipelines.extract.reader import ReadingOptions
from pipelines.ingest import Ingest
from pipelines.reindex import bring_up_to_date
from pipelines.sources.discover import discover


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folder", type=Path)
    parser.add_argument("--files", type=int, default=20)
    arguments = parser.parse_args()
    sources = [one for one in discover([arguments.folder], None, None).sources if one.name.lower().endswith(".pdf")]
    sources = sources[: arguments.files]
    settings = Settings.from_env()
    embedder = SentenceTransformerEmbedder(settings.model)
    embedder.embed_query("loaded before anything is timed")

    def fits(text: str) -> bool:
        return embedder.count_tokens([text])[0] <= embedder.max_tokens

    with tempfile.TemporaryDirectory() as folder:
        inside = replace(settings, data_dir=Path(folder))
        with Archive(inside.data_dir) as archive:
            run = Ingest(
                archive, Originals(inside.data_dir), embedder,
                Assembler(load_vocabulary(None), Defaults(), fits),
                ReadingOptions("never"), workers=1, timeout=inside.file_timeout, max_bytes=inside.max_file_mb * 1e6,
                thumbnails=Thumbnails(inside.data_dir),
            )  # fmt: skip
            started = time.perf_counter()
            report = run.run(sources)
            reading_and_storing = time.perf_counter() - started
            started = time.perf_counter()
            bring_up_to_date(open_writer(inside), archive, embedder, no_bar)
            indexing = time.perf_counter() - started
            texts = list(dict.fromkeys(passage.text for passage in archive.all_passages()))

    tika = iscc_tika.Extractor().set_xml_output(True)
    tika = tika.set_pdf_config(iscc_tika.PdfParserConfig().set_ocr_strategy(iscc_tika.PdfOcrStrategy.NO_OCR))
    tika.extract_file_to_string(str(sources[0].path))
    started = time.perf_counter()
    for source in sources:
        with contextlib.suppress(Exception):  # a file that Tika cannot read took its time, too
            tika.extract_file_to_string(str(source.path))
    raw_tika = time.perf_counter() - started

    model: SentenceTransformer = embedder._model  # noqa: SLF001 - the very same model, without what is ours
    prompt = embedder._prompts["passage"]  # noqa: SLF001
    started = time.perf_counter()
    model.encode([prompt + text for text in texts], batch_size=32, show_progress_bar=False)
    raw_encode = time.perf_counter() - started

    ours = reading_and_storing + indexing
    figures = {
        "files": report.seen, "pages": report.pages, "passages": report.passages,
        "raw_tika_s": raw_tika, "raw_encode_s": raw_encode, "ingest_s": reading_and_storing, "indexing_s": indexing,
        "overhead": ours / (raw_tika + raw_encode) - 1, "passages_per_s": report.passages / ours,
        "pages_per_s_tika": report.pages / raw_tika,
    }  # fmt: skip
    print(f"{report.seen} files, {report.pages} pages, {report.passages} passages, {embedder.key}")
    print(f"plain Tika {raw_tika:.1f} s + plain encode {raw_encode:.1f} s = {raw_tika + raw_encode:.1f} s")
    print(f"ingest {reading_and_storing:.1f} s + indexing {indexing:.1f} s = {ours:.1f} s")
    print(f"overhead {100 * figures['overhead']:.1f} %; {figures['passages_per_s']:.1f} passages/s")
    print(json.dumps({name: round(value, 3) for name, value in figures.items()}))


if __name__ == "__main__":
    main()
