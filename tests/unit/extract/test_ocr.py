"""OCR: pages however they lie, in whatever language, with the places of their words; real Tesseract, real PDFium."""

from __future__ import annotations

import ctypes
from typing import TYPE_CHECKING

import numpy as np
import pypdfium2
import pytest
from PIL import Image

from benchmarks.pdfs import pdf, scan
from indexer.domain import PageOrigin
from indexer.vocabulary import load_vocabulary
from pipelines.assemble import Assembler
from pipelines.describe import Defaults
from pipelines.extract import ocr, tesseract
from pipelines.extract.ocr import ocr_pages
from pipelines.extract.reader import Reading, ReadingOptions, read
from pipelines.extract.recognised import recognised
from pipelines.extract.rendering import render
from pipelines.extract.straighten import skew, straighten
from pipelines.extract.tesseract import RecognisedWord
from pipelines.sources.discover import Source

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pipelines.extract.rendering import Picture

ALL = "eng+fra+spa+rus+ara+chi_sim"
LINES = [
    "Statement by the delegation of Torvia at the third session",
    "",
    "Submarine cables carry nearly all the traffic between continents.",
    "Whoever cuts one of them cuts off hospitals, banks and schools.",
    "Torvia therefore proposes that States name a point of contact",
    "for cables, who answers at any hour and speaks for the operator.",
    "",
    "Repair ships wait for permits of four coastal States on average.",
    "We ask for one form, one address and an answer within two days.",
]


def scanned(folder: Path, change: Callable[[Picture], Picture], **options: int) -> tuple[Path, Path]:
    """A PDF with a text layer, and another with the changed picture of its page alone."""
    original = folder / "layer.pdf"
    original.write_bytes(pdf([LINES]))
    [(_, picture)] = render(original, [1], 300)
    path = folder / "scan.pdf"
    path.write_bytes(scan([np.ascontiguousarray(change(picture))], **options))
    return original, path


def askew(degrees: float) -> Callable[[Picture], Picture]:
    def turn(picture: Picture) -> Picture:
        return np.asarray(Image.fromarray(picture).rotate(-degrees, Image.Resampling.BICUBIC, fillcolor=255))

    return turn


def turned(quarters: int) -> Callable[[Picture], Picture]:
    return lambda picture: np.rot90(picture, quarters)


def read_scan(path: Path, languages: str = ALL) -> Reading:
    return read(path, path.name, ReadingOptions("auto", languages))


@pytest.mark.parametrize(
    "change", [turned(0), turned(1), turned(2), turned(3), askew(3), askew(-2.5)],
    ids=["upright", "left", "head down", "right", "falling", "rising"],
)  # fmt: skip
def test_a_page_is_read_however_it_lies(tmp_path: Path, change: Callable[[Picture], Picture]) -> None:
    _, path = scanned(tmp_path, change)
    [page] = read_scan(path).pages()
    assert page.origin is PageOrigin.OCR
    assert page.text.split() == " ".join(LINES).split()


@pytest.mark.parametrize("turn", [0, 90])
@pytest.mark.parametrize("change", [turned(0), turned(1), turned(2), turned(3), askew(3), askew(-2.5)])
def test_boxes_of_words_are_where_the_page_as_shown_has_dark_ink(
    tmp_path: Path, change: Callable[[Picture], Picture], turn: int
) -> None:
    """A mark beside its passage would make a reader quote another."""
    _, path = scanned(tmp_path, change, turned=turn)
    [page] = read_scan(path).pages()
    [(_, shown)] = render(path, [1], 150)
    height, width = shown.shape
    inside = np.zeros_like(shown, dtype=bool)
    for start, end, left, top, right, bottom in page.words:
        assert page.text[start:end] == page.text[start:end].strip() != ""
        x0, x1, y0, y1 = left * width, right * width, top * height, bottom * height
        x0, x1, y0, y1 = (edge // 10_000 for edge in (x0, x1, y0, y1))
        assert (shown[y0:y1, x0:x1] < 128).mean() > 0.03, page.text[start:end]
        inside[y0 - 2 : y1 + 3, x0 - 2 : x1 + 3] = True
    assert (shown[~inside] < 128).mean() < 0.0002
    assert inside.mean() < 0.2


def test_a_word_stands_where_the_text_layer_has_it(tmp_path: Path) -> None:
    original, path = scanned(tmp_path, turned(0))
    [page] = read_scan(path).pages()
    with pypdfium2.PdfDocument(original) as document:
        shown = document[0]
        width, height = shown.get_size()
        layer = shown.get_textpage()
        for wanted in ("Submarine", "permits", "proposes"):
            place, count = layer.search(wanted).get_next()
            assert count == len(wanted)
            left, bottom, right, top = layer.get_rect(layer.count_rects(place, count) - 1)
            start = page.text.index(wanted)
            box = next(box for first, _, *box in page.words if first == start)
            expected = (left / width, 1 - top / height, right / width, 1 - bottom / height)
            assert np.allclose(np.array(box) / 10_000, expected, atol=0.004), wanted


def word(text: str, line: str, left: int, confidence: float = 95.0, paragraph: str = "1") -> RecognisedWord:
    return RecognisedWord(text, ("1", paragraph), ("1", paragraph, line), (left, 10, left + 20, 30), confidence)


def test_offsets_are_those_of_the_text_as_it_is_kept() -> None:
    page = straighten(np.full((100, 200), 255, np.uint8), 0)
    words = [
        word("\x07", "1", 0), word("One\x00", "1", 10), word(" two ", "1", 40), word(" ", "2", 10),
        word("three", "2", 10),
        word("four", "1", 10, paragraph="2"), word("各国", "2", 10, paragraph="2"), word("应", "2", 35, paragraph="2"),
        word("2024", "2", 100, 20.0, paragraph="2"),
    ]  # fmt: skip
    found = recognised(words, page)
    assert found.text == "One two\nthree\n\nfour\n各国应 2024"
    texts = [found.text[start:end] for start, end, *_ in found.words]
    assert texts == [
        "One",
        "two",
        "three",
        "four",
        "各国",
        "应",
        "2024",
    ]
    assert (found.sure, found.weak) == (18, 4)
    assert found.words[0][2:] == (500, 1000, 1500, 3000)


@pytest.mark.parametrize("name", ["fanar-tashfir-wa-khususiya", "jihai-guanjian-jichu-sheshi", "torvia-sfera-ohvata"])
def test_a_scan_in_another_script_is_read_without_being_told(tmp_path: Path, sample_dir: Path, name: str) -> None:
    original = sample_dir / "pdf" / f"{name}.pdf"
    [(_, picture)] = render(original, [1], 300)
    path = tmp_path / "scan.pdf"
    path.write_bytes(scan([picture]))
    layer = read(original, original.name, ReadingOptions("never")).extraction.pages[0]
    text = read_scan(path).extraction.pages[0]
    assert _common(layer, text) > 0.85


def _common(layer: str, text: str) -> float:
    """The share of the layer's runs of four letters that are in the text."""
    letters, others = ("".join(filter(str.isalnum, one)) for one in (layer, text))
    runs = [letters[start : start + 4] for start in range(len(letters) - 3)]
    return sum(run in others for run in runs) / len(runs)


def test_an_empty_page_costs_no_recognition(tmp_path: Path) -> None:
    path = tmp_path / "empty.pdf"
    path.write_bytes(pdf([LINES, [], LINES]))
    announced: list[int] = []
    reading = read(path, path.name, ReadingOptions("auto", ALL), announced.append)
    assert (announced, reading.unreadable_pages) == ([], ())


def with_running_head(path: Path, text: str) -> Path:
    """The PDF with a line of text at the head of its first page, as who distributes a document prints it."""
    raw = pypdfium2.raw
    with pypdfium2.PdfDocument(path) as document:
        page = document[0]
        head = raw.FPDFPageObj_NewTextObj(document, b"Helvetica", 8.0)
        raw.FPDFText_SetText(
            head, ctypes.cast(ctypes.create_string_buffer(text.encode("utf-16-le") + bytes(2)), raw.FPDF_WIDESTRING)
        )
        raw.FPDFPageObj_Transform(head, 1, 0, 0, 1, 20, page.get_height() - 20)
        raw.FPDFPage_InsertObject(page, head)
        page.gen_content()
        changed = path.with_name("headed.pdf")
        document.save(changed)
    return changed


def test_a_scan_with_a_running_head_as_its_text_is_read(tmp_path: Path) -> None:
    _, path = scanned(tmp_path, turned(0))
    headed = with_running_head(path, "A/TORVIA/2025/12 25-02542 3/36")
    [page] = read_scan(headed).pages()
    assert page.origin is PageOrigin.OCR
    assert "Submarine cables carry" in page.text
    reading = read(headed, headed.name, ReadingOptions("never"))
    assert reading.extraction.pages[0].startswith("A/TORVIA/2025/12")
    assert reading.unreadable_pages == (1,), "it is not silently left out"


def test_a_drawing_with_its_caption_keeps_the_caption(tmp_path: Path) -> None:
    def drawn(picture: Picture) -> Picture:
        drawing = np.full_like(picture, 255)
        drawing[500:2000, 500:2000] = 0
        return drawing

    _, path = scanned(tmp_path, drawn)
    reading = read_scan(with_running_head(path, "Figure 1: the harbour of Torvia at night"))
    assert reading.extraction.pages[0].startswith("Figure 1")
    assert reading.unreadable_pages == ()


def test_faint_print_is_read(tmp_path: Path) -> None:
    _, path = scanned(tmp_path, lambda picture: (205 + picture / 255 * 50).astype(np.uint8))
    assert "Submarine cables" in read_scan(path).extraction.pages[0]


def test_pages_that_lie_in_different_ways_are_all_read(tmp_path: Path) -> None:
    original, _ = scanned(tmp_path, turned(0))
    [(_, picture)] = render(original, [1], 300)
    path = tmp_path / "several.pdf"
    path.write_bytes(scan([np.ascontiguousarray(np.rot90(picture, quarters)) for quarters in (1, 1, 0, 2)]))
    texts = [page.text.split() for page in read_scan(path).pages()]
    assert texts == [" ".join(LINES).split()] * 4


def test_a_page_in_another_language_than_its_neighbours_is_read_as_what_it_is(sample_dir: Path) -> None:
    path = sample_dir / "pdf" / "torvia-sfera-ohvata.pdf"
    found = ocr_pages(path, [1], ALL, {2: "en"})
    assert "информационн" in found[1].text or "преступ" in found[1].text


def test_a_document_tells_which_of_its_pages_were_recognised_and_which_were_not_read(tmp_path: Path) -> None:
    original, _ = scanned(tmp_path, turned(0))
    [(_, picture)] = render(original, [1], 300)
    drawing = np.full_like(picture, 255)
    drawing[500:2000, 500:2000] = 0
    path = tmp_path / "two.pdf"
    path.write_bytes(scan([picture, drawing]))
    assembler = Assembler(load_vocabulary(), Defaults(), lambda _: True)
    [one] = assembler.documents(Source(path, path.name), "0" * 64, read_scan(path)).documents
    assert (one.document.ocr_pages, one.document.unreadable_pages) == ((1,), (2,))
    assert one.document.doubts == ("unreadable_pages",)
    assert [page.origin for page in one.pages] == [PageOrigin.OCR, PageOrigin.NONE]
    assert one.pages[0].quality is not None
    assert one.pages[0].quality > 0.8
    for passage in one.passages:
        for _, start, end in passage.spans:
            covered = [one.pages[0].text[first:last] for first, last, *_ in one.pages[0].words if start <= first < end]
            assert covered == one.pages[0].text[start:end].split()


def test_skew_is_measured_and_a_page_without_lines_is_left_alone(tmp_path: Path) -> None:
    original, _ = scanned(tmp_path, turned(0))
    [(_, picture)] = render(original, [1], 300)
    for degrees in (-4.0, -1.0, 2.5, 6.0):
        assert skew(askew(degrees)(picture)) == pytest.approx(degrees, abs=0.15)
    noise = np.random.default_rng(1).integers(0, 256, (1000, 700)).astype(np.uint8)
    for blank in (noise, np.full((1000, 700), 255, np.uint8), np.zeros((1000, 700), np.uint8)):
        assert skew(blank) == 0.0
        assert straighten(blank, 0).picture.shape == blank.shape


def test_a_page_that_takes_too_long_costs_no_other(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    _, path = scanned(tmp_path, turned(0))
    monkeypatch.setattr(ocr, "PAGE_SECONDS", 0.05)
    reading = read_scan(path)
    assert reading.unreadable_pages == (1,)
    assert reading.pages()[0].origin is PageOrigin.NONE


def test_without_tesseract_a_scan_is_reported(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    _, path = scanned(tmp_path, turned(0))
    monkeypatch.setattr(ocr, "tesseract_languages", frozenset[str])
    assert read_scan(path).unreadable_pages == (1,)
    assert tesseract.tesseract_languages()
