"""Makes the sample corpus: ``python samples/build.py``.

Reads ``samples/source``, writes ``pipelines/sample/pdf`` and
``pipelines/sample/manifest.csv``. The same sources, fonts and WeasyPrint give
the same bytes. Needs the dependency group ``samples`` and the Noto fonts
(Debian: fonts-noto-core, fonts-noto-cjk).
"""

from __future__ import annotations

import csv
import hashlib
import html
import io
import os
import time
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

# fontTools stamps the embedded font subsets; it reads this when it is imported.
os.environ["SOURCE_DATE_EPOCH"] = "1735689600"

import click
import numpy as np
import pypdfium2 as pdfium
import weasyprint
import yaml
from markup import body_html
from PIL import Image

if TYPE_CHECKING:
    from datetime import date

HERE = Path(__file__).resolve().parent
SOURCE = HERE / "source"
OUTPUT = HERE.parent / "pipelines" / "sample"
COLUMNS = (
    "file",
    "title",
    "submitter",
    "stakeholder_group",
    "process",
    "session",
    "date",
    "language",
    "country",
    "symbol",
    "type",
    "url",
    "page_from",
    "page_to",
)
SCAN_DPI = 170
SCAN_JPEG_QUALITY = 42
LABELS: dict[str, Any] = yaml.safe_load((HERE / "labels.yaml").read_text("utf-8"))


@dataclass(frozen=True)
class Submission:
    """One source file: its front matter and its body in the sample markup."""

    name: str
    about: dict[str, Any]
    body: str

    @classmethod
    def read(cls, path: Path) -> Submission:
        """Read a source; its front matter stands between two ``---`` lines."""
        _, front, body = path.read_text("utf-8").split("---\n", 2)
        return cls(path.stem, yaml.safe_load(front), body)

    @property
    def labels(self) -> dict[str, Any]:
        """The words of the cover, in the language of the document."""
        words: dict[str, Any] = LABELS[self.about["language"]]
        return words

    @property
    def direction(self) -> str:
        """The writing direction, as HTML's ``dir``."""
        return "rtl" if self.about["language"] == "ar" else "ltr"

    def manifest_row(self, file: str, pages: tuple[int, int] | None = None) -> dict[str, str]:
        """Return the manifest's row, without the fields that ``omit`` names."""
        row = dict.fromkeys(COLUMNS, "")
        row |= {key: str(value) for key, value in self.about.items() if key in row}
        row |= {"file": file, "submitter": "; ".join(self.about["submitter"])}
        if pages:
            row |= {"page_from": str(pages[0]), "page_to": str(pages[1])}
        return row | dict.fromkeys(self.about.get("omit", ()), "")


def cover_html(submission: Submission) -> str:
    """Return the head of a document: symbol, process, session, date, title, submitter."""
    about, labels = submission.about, submission.labels
    process = [
        labels["processes"][about["process"]],
        about.get("session_printed", about.get("session")),
        about.get("venue"),
        about.get("agenda"),
    ]
    facts = [printed_date(about["date"], labels), labels["original"]]
    submitters = about.get("submitter_printed", ", ".join(about["submitter"]))
    gap = "" if about["language"] == "zh" else " "
    return (
        f'<p class="symbol" dir="ltr">{html.escape(about["symbol"])}</p>'
        f'<div class="cover"><div class="process">{_lines(process)}</div>'
        f'<div class="facts">{_lines(facts)}</div></div>'
        f'<h1 id="{submission.name}">{html.escape(about["title"])}</h1>'
        f'<p class="submitter">{labels["submitted"]}{gap}{html.escape(submitters)}</p>'
    )


def printed_date(day: date, labels: dict[str, Any]) -> str:
    """Return the date as the document's language writes it."""
    month = labels["months"][day.month - 1] if labels["months"] else day.month
    return str(labels["date"].format(day=day.day, month=month, year=day.year))


def _lines(lines: list[str | None]) -> str:
    return "".join(f"<p>{html.escape(line)}</p>" for line in lines if line)


def document_html(submission: Submission) -> str:
    """Return a whole submission as an HTML page."""
    two_columns = submission.about.get("layout") == "two-column"
    return _page(
        submission,
        f"{cover_html(submission)}"
        f'<main class="{"two-column" if two_columns else ""}">{body_html(submission.body)}</main>'
        '<hr class="rule">',
    )


def compendium_html(front: Submission, parts: list[Submission]) -> str:
    """Return several submissions behind one cover and a page of contents."""
    entries = "".join(
        f'<li><span class="what"><b>{html.escape(", ".join(part.about["submitter"]))}</b><br>'
        f"{html.escape(part.about['title'])}</span>"
        f'<span class="where" data-target="#{part.name}"></span></li>'
        for part in parts
    )
    bodies = "".join(
        f'<section class="part" lang="{part.about["language"]}" dir="{part.direction}">'
        f'{cover_html(part)}{body_html(part.body)}<hr class="rule"></section>'
        for part in parts
    )
    return _page(
        front,
        f'<section class="front">{cover_html(front)}{body_html(front.body)}'
        f'<h2>{front.labels["contents"]}</h2><ol class="contents">{entries}</ol></section>{bodies}',
        kind="compendium",
    )


def _page(submission: Submission, body: str, kind: str = "single") -> str:
    about = submission.about
    symbol, title, notice = (
        html.escape(words) for words in (about["symbol"], about["title"], submission.labels["notice"])
    )
    return (
        f'<!doctype html><html lang="{about["language"]}" dir="{submission.direction}">'
        f'<head><meta charset="utf-8"><title>{title}</title></head><body class="{kind}">'
        f'<div class="symbol-set" data-symbol="{symbol}" data-notice="{notice}"></div>'
        f"{body}</body></html>"
    )


def render(page: str) -> tuple[weasyprint.Document, bytes]:
    """Lay out an HTML page; return the laid-out document and its PDF."""
    identifier = hashlib.md5(page.encode(), usedforsecurity=False).digest()
    document = weasyprint.HTML(string=page).render(stylesheets=[weasyprint.CSS(filename=HERE / "style.css")])
    return document, document.write_pdf(pdf_tags=True, pdf_identifier=identifier)


def scanned(pdf: bytes, seed: int) -> bytes:
    """Return the PDF as an office scanner would: grey, a little askew, no text layer."""
    random = np.random.default_rng(seed)
    pages = []
    for page in pdfium.PdfDocument(pdf):
        grey = page.render(scale=SCAN_DPI / 72, grayscale=True).to_pil().convert("L")
        angle = float(random.uniform(-0.6, 0.6))
        grey = grey.rotate(angle, resample=Image.Resampling.BICUBIC, fillcolor=255)
        # Paper is not white and toner is not black; a little grain on top.
        tones = np.asarray(grey, dtype=np.float32) * 0.80 + 42
        coarse = random.normal(0, 2.2, (tones.shape[0] // 2 + 1, tones.shape[1] // 2 + 1))
        tones += np.kron(coarse, np.ones((2, 2)))[: tones.shape[0], : tones.shape[1]]
        pages.append(Image.fromarray(tones.clip(0, 255).astype(np.uint8)))
    out = io.BytesIO()
    moment = time.gmtime(int(os.environ["SOURCE_DATE_EPOCH"]))
    pages[0].save(
        out,
        "PDF",
        save_all=True,
        append_images=pages[1:],
        resolution=SCAN_DPI,
        quality=SCAN_JPEG_QUALITY,
        creationDate=moment,
        modDate=moment,
    )
    return out.getvalue()


def build_document(path: Path) -> dict[str, str]:
    """Make one PDF of one source; return its row."""
    submission = Submission.read(path)
    _, pdf = render(document_html(submission))
    if submission.about.get("layout") == "scan":
        pdf = scanned(pdf, seed=len(submission.body))
    file = f"pdf/{submission.name}.pdf"
    (OUTPUT / file).write_bytes(pdf)
    return submission.manifest_row(file)


def build_compendium(folder: Path) -> list[dict[str, str]]:
    """Make one PDF of a folder: ``00-front.md`` and the parts in order; return their rows."""
    front, *parts = (Submission.read(path) for path in sorted(folder.glob("*.md")))
    document, pdf = render(compendium_html(front, parts))
    file = f"pdf/{folder.name}.pdf"
    (OUTPUT / file).write_bytes(pdf)
    page_of = {anchor: number for number, page in enumerate(document.pages, start=1) for anchor in page.anchors}
    starts = [page_of[part.name] for part in parts]
    ends = [start - 1 for start in starts[1:]] + [len(document.pages)]
    return [part.manifest_row(file, pages) for part, pages in zip(parts, zip(starts, ends, strict=True), strict=True)]


def main() -> None:
    """Make the whole corpus anew."""
    (OUTPUT / "pdf").mkdir(parents=True, exist_ok=True)
    for old in (OUTPUT / "pdf").glob("*.pdf"):
        old.unlink()
    rows = [build_document(path) for path in sorted(SOURCE.glob("*.md"))]
    for folder in sorted(path for path in SOURCE.iterdir() if path.is_dir()):
        rows += build_compendium(folder)
    with (OUTPUT / "manifest.csv").open("w", encoding="utf-8", newline="") as stream:
        writer = csv.DictWriter(stream, COLUMNS, lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)
    click.echo(f"{len(rows)} submissions in {len({row['file'] for row in rows})} files: {OUTPUT}")


if __name__ == "__main__":
    main()
