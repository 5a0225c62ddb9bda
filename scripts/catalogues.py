"""Update the catalogues of the site's words from templates, code and vocabulary.

python scripts/catalogues.py          # writes webapp/translations/*.po; new words get an empty translation
python scripts/catalogues.py --check  # writes nothing; ends with 1 if a catalogue would change
"""

from __future__ import annotations

import io
import sys
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import read_po, write_po

from indexer.presenting.formats import FORMATS
from indexer.sentences import SENTENCES
from indexer.vocabulary import load_vocabulary
from pipelines.describe.kinds import KINDS
from webapp.i18n.locale import FOLDER, SITE_LANGUAGES, SOURCE

BEGUN = datetime(2026, 11, 25, tzinfo=UTC)
"""The date of the first catalogue: one that changes with every run would hide other changes."""

ABOUT: dict[str, Any] = {
    "header_comment": "# Words of the site; scripts/catalogues.py keeps them up to date.",
    "project": "onrecord", "version": "1", "charset": "utf-8", "fuzzy": False,
    "last_translator": "their readers", "language_team": "none", "msgid_bugs_address": "none", "creation_date": BEGUN,
}  # fmt: skip
ROOT = Path(__file__).parent.parent
KEYWORDS: dict[str, tuple[int, ...] | None] = {
    "_": None, "gettext": None, "filled": None, "noted": None, "ngettext": (1, 2), "nnoted": (1, 2),
}  # fmt: skip
METHODS = [
    ("**.py", "python"),
    ("templates/**.html", "jinja2.ext:babel_extract"),
    ("templates/**.xml", "jinja2.ext:babel_extract"),
    ("templates/mail/**.txt", "jinja2.ext:babel_extract"),
]
OPTIONS = {"templates/**.html": {"trimmed": "true", "silent": "false"}}


def extracted() -> Catalog:
    """All words of the site, without translations."""
    catalogue = Catalog(**ABOUT)
    for name, _, message, comments, _ in extract_from_dir(
        ROOT / "webapp", METHODS, OPTIONS, keywords=KEYWORDS, comment_tags=("Translators:",), strip_comment_tags=True
    ):
        catalogue.add(message, locations=[(f"webapp/{name}", 0)], auto_comments=comments)
    vocabulary = load_vocabulary(None)
    for names in (vocabulary.groups, vocabulary.processes, vocabulary.regions):
        for name in sorted(set(names.values())):
            catalogue.add(name, locations=[("indexer/vocabulary", 0)])
    for kind in (*KINDS, "letter", "note verbale"):
        catalogue.add(kind, locations=[("pipelines/describe/kinds.py", 0)])
    for form in FORMATS:
        if form.words:
            catalogue.add(form.words, locations=[("indexer/presenting/formats.py", 0)])
    for code, sentence in SENTENCES.items():
        catalogue.add(sentence, locations=[("indexer/sentences.py", 0)], auto_comments=[code])
    return catalogue


def updated(code: str, template: Catalog) -> bytes:
    """The catalogue of a language with these words: translations are kept, obsolete words are removed."""
    path = FOLDER / f"{code}.po"
    if path.is_file():
        with path.open("rb") as file:
            catalogue = read_po(file, locale=code)
    else:
        catalogue = Catalog(locale=code, **ABOUT)
    catalogue.update(template, no_fuzzy_matching=True, update_creation_date=False)
    written = io.BytesIO()
    write_po(
        written, catalogue, width=120, omit_header=False, sort_output=True, ignore_obsolete=True, include_lineno=False
    )
    return written.getvalue()


def main() -> int:
    """Write or compare the catalogue of every language but the source language."""
    template = extracted()
    changed = []
    for code in SITE_LANGUAGES:
        path = FOLDER / f"{code}.po"
        if code != SOURCE and (not path.is_file() or updated(code, template) != path.read_bytes()):
            changed.append(code)
            if "--check" not in sys.argv:
                path.write_bytes(updated(code, template))
    verb = "to be changed" if "--check" in sys.argv else "changed"
    print(f"{len(template)} messages; {verb}: {', '.join(changed) or 'none'}")
    return 1 if changed and "--check" in sys.argv else 0


if __name__ == "__main__":
    sys.exit(main())
