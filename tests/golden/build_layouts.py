"""Make the PDFs of `layouts` anew: `python tests/golden/build_layouts.py`. Needs the dependency group `samples` and the
Noto fonts, as samples/build.py does. All States and documents in them are fictional.
"""

from __future__ import annotations

import html
import os
from pathlib import Path

os.environ["SOURCE_DATE_EPOCH"] = "1735689600"

import weasyprint

LAYOUTS = Path(__file__).parent / "layouts"


def numbered(text: str) -> str:
    """A page whose lines are numbered at the margin, as draft treaties are."""
    lines = "".join(f"<div><span>{n}</span>{html.escape(line)}</div>" for n, line in enumerate(text.splitlines(), 1))
    symbol = "A/AC.999/SAMPLE/36"
    body = f'<h1 data-symbol="{symbol}">Draft text</h1><div class="numbered">{lines}</div>'
    return f'<html lang="en"><body>{body}</body></html>'


def main() -> None:
    """Make all of them."""
    style = weasyprint.CSS(filename=LAYOUTS / "style.css")
    pages = {path.stem: path.read_text(encoding="utf-8") for path in LAYOUTS.glob("*.html")}
    pages["line-numbers"] = numbered((LAYOUTS / "line-numbers.txt").read_text(encoding="utf-8"))
    for name, page in sorted(pages.items()):
        identifier = name.encode().ljust(16, b"0")[:16]
        document = weasyprint.HTML(string=page).render(stylesheets=[style])
        document.write_pdf(LAYOUTS / f"{name}.pdf", pdf_tags=True, pdf_identifier=identifier)


if __name__ == "__main__":
    main()
