"""Keep thumbnails of the pages that are drawn, and draw those of an archive that has none."""

from __future__ import annotations

from typing import TYPE_CHECKING

from indexer.archive import is_pdf
from pipelines.extract.pool import ExtractionPool, Failure, Job
from pipelines.extract.reader import Reading, ReadingOptions
from pipelines.extract.thumbnails import Drawn

if TYPE_CHECKING:
    from collections.abc import Iterator

    from indexer.archive import Archive, Originals, Thumbnails
    from pipelines.reindex import Bar


def keep_drawn(thumbnails: Thumbnails, job: Job, outcome: Reading | Drawn | Failure) -> None:
    """Store what came of a job that draws an original. Of one that exceeded a limit nothing is stored: the next reindex
    tries again. Raises ArchiveError.
    """
    if isinstance(outcome, Drawn):
        thumbnails.put(job.path.name, outcome.pages)


def draw_missing(  # noqa: PLR0913 - what is drawn, and within which limits
    archive: Archive, originals: Originals, thumbnails: Thumbnails, *, workers: int, timeout: float, bar: Bar
) -> None:
    """Draw every PDF of the archive that has not been drawn, each within `timeout` seconds. `bar` is that of
    `bring_up_to_date`. The caller holds the writer's lock. Raises ArchiveError; what was drawn stays.
    """
    contents = archive.contents()
    thumbnails.keep_only(contents)
    wanted = [
        originals.path(sha256)
        for sha256 in sorted(contents)
        if not thumbnails.has(sha256) and originals.has(sha256) and is_pdf(originals.path(sha256))
    ]
    if not wanted:
        return

    def jobs() -> Iterator[Job]:
        for number, path in enumerate(wanted):
            yield Job(path, path.name, number, draws=True)

    with (
        bar("Drawing pages", len(wanted), "files") as advance,
        ExtractionPool(workers, ReadingOptions(), timeout) as pool,
    ):
        for job, outcome in pool.run(jobs()):
            keep_drawn(thumbnails, job, outcome)
            advance(1)
