"""Pages that OCR read: it is said of them, and their passages are marked on the picture all the same."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np
import pypdfium2
import pytest
from unit.webapp.stub import StubIndex, document

from indexer.domain import Page, PageOrigin, Passage
from indexer.settings import Settings
from pipelines.extract.reader import ReadingOptions, read
from webapp.app import create_app

if TYPE_CHECKING:
    from pathlib import Path

    from flask.testing import FlaskClient

ID = f"{1:024x}"
WANTED = "ransomware"


@pytest.fixture
def scan(sample_dir: Path) -> tuple[FlaskClient, Page, Passage]:
    """A site with the scanned sample as it is really read, one paragraph of it as passage."""
    path = sample_dir / "pdf" / "ndaruwe-ransomware-hospitals-scan.pdf"
    pages = read(path, path.name, ReadingOptions("auto", "eng")).pages()
    text = pages[0].text
    start, end = next(
        (text.index(paragraph), text.index(paragraph) + len(paragraph))
        for paragraph in text.split("\n\n")
        if WANTED in paragraph and len(paragraph) > 150
    )
    index = StubIndex()
    made = index.add(document(1), text[start:end], original=path)
    index.documents[ID] = replace(made, ocr_pages=(1,))
    index.page_texts[ID] = pages
    passage = replace(index.texts[ID][0], spans=((1, start, end),))
    index.texts[ID] = [passage]
    return create_app(Settings(), index).test_client(), pages[0], passage


def test_the_passage_is_marked_where_its_words_stand(scan: tuple[FlaskClient, Page, Passage]) -> None:
    client, page, passage = scan
    plain = picture(client.get(f"/documents/{ID}/pages/1.png").data)
    marked = picture(client.get(f"/documents/{ID}/pages/1.png?passage={passage.id}").data)
    tinted = (plain != marked).any(axis=2)
    height, width = tinted.shape
    [(_, start, end)] = passage.spans
    inside = [
        tinted[(top + bottom) * height // 20_000, (left + right) * width // 20_000]
        for first, last, left, top, right, bottom in page.words
        if first >= start and last <= end
    ]
    outside = [
        tinted[(top + bottom) * height // 20_000, (left + right) * width // 20_000]
        for first, last, left, top, right, bottom in page.words
        if last <= start or first >= end
    ]
    assert len(inside) > 20
    assert len(outside) > 20
    # A single point may be black print, which stays black.
    assert np.mean(inside) > 0.6
    assert not any(outside)


def picture(png: bytes) -> np.ndarray:
    from io import BytesIO

    from PIL import Image

    return np.asarray(Image.open(BytesIO(png)).convert("RGB")).astype(int)


def test_readers_are_told_that_a_program_read_the_picture(scan: tuple[FlaskClient, Page, Passage]) -> None:
    client, _, _ = scan
    assert "character recognition" in client.get(f"/documents/{ID}/pages/1").text
    assert "character recognition" in client.get(f"/documents/{ID}").text


def test_programs_are_told_what_a_page_was_read_from(scan: tuple[FlaskClient, Page, Passage]) -> None:
    client, page, _ = scan
    answer = client.get(f"/api/v1/documents/{ID}/pages/1").get_json()
    assert page.origin is PageOrigin.OCR
    assert (answer["origin"], answer["quality"]) == ("ocr", page.quality)


def test_nothing_is_said_of_pages_with_a_text_layer(client: FlaskClient) -> None:
    assert "character recognition" not in client.get(f"/documents/{ID}/pages/1").text
    assert "character recognition" not in client.get(f"/documents/{ID}").text
    answer = client.get(f"/api/v1/documents/{ID}/pages/1").get_json()
    assert (answer["origin"], answer["quality"]) == ("text_layer", None)


def test_boxes_beyond_the_page_do_no_harm(tmp_path: Path) -> None:
    from webapp.page_images.images import page_image

    with pypdfium2.PdfDocument.new() as empty:
        empty.new_page(200, 300)
        empty.save(tmp_path / "empty.pdf")
    boxes = ((0, 0, 10_000, 10_000), (9_999, 9_999, 10_000, 10_000), (0, 0, 0, 0))
    assert page_image(tmp_path / "empty.pdf", 1, (), boxes) != page_image(tmp_path / "empty.pdf", 1)
