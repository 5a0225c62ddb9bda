"""The text of the sample PDFs comes out as a person reads it: in order, whole, in passages that bear their numbers."""

from __future__ import annotations

import difflib
import re
import shutil
import unicodedata
from pathlib import Path

import pytest

from pipelines.extract.reader import ReadingOptions, read
from pipelines.split import passages

HERE = Path(__file__).parent
SAMPLES = HERE.parent.parent / "samples" / "source"
PDFS = HERE.parent.parent / "pipelines" / "sample" / "pdf"
GOLDENS = sorted(path.stem for path in HERE.glob("*.txt"))
SOURCES = sorted(path.stem for path in SAMPLES.glob("*.md") if "scan" not in path.stem)
NOTED = frozenset({"tidelamp-security-researchers", "cle-ouverte-chiffrement"})
"""Their sources have footnotes or quotations where a page has them elsewhere or without a mark."""
FURNITURE = ("fictional", "fictifs", "ficticios", "вымышлены", "虚构", "خيالية", "SAMPLE/")


def passages_of(name: str, ocr: str = "never", languages: str = "eng") -> list[tuple[str, str]]:
    """Where each passage stands, and its text."""
    path = PDFS / f"{name}.pdf"
    result = []
    for draft in passages(
        read(path, path.name, ReadingOptions(ocr, languages)).extraction.pages, lambda t: len(t) <= 1500
    ):
        where = f"p{draft.page}" if draft.page == draft.page_to else f"p{draft.page}-{draft.page_to}"
        result.append((f"[{where} {draft.paragraph or '-'}{' footnote' if draft.footnote else ''}]", draft.text))
    return result


@pytest.mark.parametrize("name", GOLDENS)
def test_passages_are_those_that_a_person_found_right(name: str) -> None:
    found = "\n".join(f"{where}\n{text}\n" for where, text in passages_of(name))
    assert found == (HERE / f"{name}.txt").read_text(encoding="utf-8")


def source(name: str) -> str:
    """A sample's text without its marks."""
    body = (SAMPLES / f"{name}.md").read_text(encoding="utf-8").split("---\n", 2)[2]
    return re.sub(r"^#+ |^> ?|[*_|]|\[\^?\w+\]:?|<[^>]+>", "", body, flags=re.MULTILINE)


def bare(text: str) -> str:
    """Letters and signs alone."""
    return re.sub(r"[\s\u00ad\u2010\u200e\u200f*]+", "", unicodedata.normalize("NFKC", text))


@pytest.mark.parametrize("name", SOURCES)
def test_text_comes_out_whole_and_in_the_order_in_which_it_was_written(name: str) -> None:
    """Arabic too: logical order, not the order of the glyphs on the page."""
    wanted, found = bare(source(name)), bare("".join(text for _, text in passages_of(name)))
    if name in NOTED:
        assert sum(block.size for block in _blocks(wanted, found)) > 0.9 * len(wanted)
        return
    assert sum(block.size for block in _blocks(wanted, found)) == len(wanted)


def _blocks(wanted: str, found: str) -> list[difflib.Match]:
    return difflib.SequenceMatcher(None, wanted, found, autojunk=False).get_matching_blocks()


@pytest.mark.parametrize("name", SOURCES)
def test_running_heads_and_feet_are_in_no_passage(name: str) -> None:
    assert [text for _, text in passages_of(name) if any(word in text for word in FURNITURE)] == []


@pytest.mark.skipif(shutil.which("tesseract") is None, reason="Tesseract is not installed")
def test_scan_is_read_well_enough_to_be_found() -> None:
    name = "ndaruwe-ransomware-hospitals-scan"
    read_passages = passages_of(name, "auto")
    found = " ".join(text for _, text in read_passages)
    words = re.findall(r"[a-z]{4,}", source(name).lower())
    read_words = set(re.findall(r"[a-z]{4,}", found.lower()))
    assert sum(word in read_words for word in words) > 0.95 * len(words)
    assert any(where.endswith(" 1.]") for where, _ in read_passages)
