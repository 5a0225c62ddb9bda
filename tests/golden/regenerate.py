"""Write the goldens anew: `python tests/golden/regenerate.py`. Then read each changed file against its source in
samples/source; a golden is what a person has found right, not what the program happens to print.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from pipelines.extract.reader import ReadingOptions, read
from pipelines.split import passages

if TYPE_CHECKING:
    from collections.abc import Sequence

HERE = Path(__file__).parent
PDFS = HERE.parent.parent / "pipelines" / "sample" / "pdf"
LAYOUTS = HERE / "layouts"
NAMES = (
    "aubravie-preuve-electronique",
    "fanar-tashfir-wa-khususiya",
    "jihai-guanjian-jichu-sheshi",
    "lowmoor-defining-cyber-dependent-crime",
    "solandina-brecha-digital",
    "torvia-sfera-ohvata",
    "valmere-scope-of-offences",
)


def shown(pages: Sequence[str]) -> str:
    """Passages as a golden shows them: pages and paragraph number in front, a blank line between."""
    blocks = []
    for draft in passages(pages, lambda text: len(text) <= 1500):
        where = f"p{draft.page}" if draft.page == draft.page_to else f"p{draft.page}-{draft.page_to}"
        note = " footnote" if draft.footnote else ""
        blocks.append(f"[{where} {draft.paragraph or '-'}{note}]\n{draft.text}\n")
    return "\n".join(blocks)


def passages_of(path: Path) -> str:
    """A document's passages, without OCR."""
    return shown(read(path, path.name, ReadingOptions("never")).extraction.pages)


if __name__ == "__main__":
    for name in NAMES:
        (HERE / f"{name}.txt").write_text(passages_of(PDFS / f"{name}.pdf"), encoding="utf-8")
    for path in LAYOUTS.glob("*.pdf"):
        path.with_suffix(".golden").write_text(passages_of(path), encoding="utf-8")
