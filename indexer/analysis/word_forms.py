"""Forms of one word that a stemmer keeps apart, with the stem that they share: `trouvent` with `trouver`.

`scripts/word_forms.py` makes the table from dictionaries of forms.
"""

from __future__ import annotations

from functools import cache
from importlib.resources import files

from indexer import sorted_lines
from indexer.analysis import arabic

FILE = "word_forms.txt.gz"
SOURCE = (
    b"# simplemma 2.0.0 (Adrien Barbaresi and others), lists under ODbL 1.0; OpenCorpora by pymorphy3-dicts-ru "
    b"2.4.417150.4580142, under CC BY-SA 3.0; chosen by the frequencies of wordfreq 3.1.1, under CC BY-SA 4.0\n"
)


def shared_stem(form: str, language: str) -> str | None:
    """The stem of a form, None where the rules of the language's stemmer give it. A form is a composed word; Russian
    has no dots on its yo, and an Arabic form is what `arabic.stem` makes of a word.
    """
    found = _table().find(f"{language} {form}")
    if found is None and language == "ar" and form[:1] in arabic.PREPOSITIONS:
        rest = _table().find(f"{language} {form[1:]}")
        return rest and form[0] + rest
    return found


@cache
def _table() -> sorted_lines.SortedLines:
    return sorted_lines.from_bytes(SOURCE, (files("indexer.analysis") / FILE).read_bytes())
