"""Thumbnails look like their pages, and a page that has none stops nothing."""

from __future__ import annotations

import io
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from benchmarks.pdfs import pdf, scan
from pipelines.extract import thumbnails
from pipelines.extract.thumbnails import draw, png

SAMPLE = Path(thumbnails.__file__).parent.parent / "sample"


def picture(content: bytes) -> Image.Image:
    found = Image.open(io.BytesIO(content))
    found.load()
    return found


def drawn(folder: Path, content: bytes, seconds: float = 60.0) -> dict[int, Image.Image]:
    path = folder / "file"
    path.write_bytes(content)
    return {number: picture(one) for number, one in draw(path, seconds).pages.items()}


def test_every_page_of_the_sample_has_one_that_is_small() -> None:
    files = sorted(SAMPLE.rglob("*.pdf"))
    assert files
    for file in files:
        pages = draw(file).pages
        assert list(pages) == list(range(1, len(pages) + 1))
        for content in pages.values():
            found = picture(content)
            assert found.size[0] <= 160
            assert found.size[1] <= 240
            assert len(content) < 12_000, f"{file.name}: {len(content)} bytes"


def test_it_looks_like_the_page(tmp_path: Path) -> None:
    page = np.full((2200, 1700), 255, dtype=np.uint8)
    page[:1100, :850] = 0
    page[1100:, 850:] = 128
    found = np.asarray(drawn(tmp_path, scan([page], dpi=200))[1].convert("L")).astype(int)
    assert found.shape == (208, 160)
    assert [found[y, x] for y in (50, 150) for x in (40, 120)] == pytest.approx([0, 255, 255, 128], abs=9)


@pytest.mark.parametrize(("width", "height"), [(1, 1), (2, 3), (7, 5), (160, 240), (159, 1)])
def test_encoding_keeps_every_pixel(width: int, height: int) -> None:
    shades = (np.arange(width * height).reshape(height, width) % 16 * 17).astype(np.uint8)
    assert np.array_equal(np.asarray(picture(png(shades)).convert("L")), shades)


def test_a_page_that_is_turned_is_shown_turned(tmp_path: Path) -> None:
    wide = drawn(tmp_path, scan([np.full((2200, 1700), 200, dtype=np.uint8)], turned=90))[1]
    assert wide.size == (160, 124)


@pytest.mark.parametrize(("box", "size"), [(b"200000 3", (160, 1)), (b"3 200000", (1, 240)), (b"0.01 0.01", None)])
def test_odd_sizes_are_bounded(tmp_path: Path, box: bytes, size: tuple[int, int] | None) -> None:
    pages = drawn(tmp_path, pdf([["A line."]]).replace(b"612 792", box))
    for found in pages.values():
        assert max(found.size) <= 240
        assert size in {None, found.size}


def test_files_that_cannot_be_opened_have_none(tmp_path: Path) -> None:
    assert drawn(tmp_path, b"%PDF-1.7\ngarbage") == {}
    assert drawn(tmp_path, pdf([["A line."]], encrypted=True)) == {}


def test_a_page_that_cannot_be_drawn_is_left_out(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    usual, count = thumbnails.png, iter(range(3))

    def failing(picture: thumbnails.Picture) -> bytes:
        if next(count) == 1:
            raise MemoryError
        return usual(picture)

    monkeypatch.setattr(thumbnails, "png", failing)
    assert list(drawn(tmp_path, pdf([["One."], ["Two."], ["Three."]]))) == [1, 3]


def test_the_time_is_bounded(tmp_path: Path) -> None:
    assert drawn(tmp_path, pdf([["One."], ["Two."]]), seconds=-1.0) == {}
