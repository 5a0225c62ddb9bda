"""Notes after The Chicago Manual of Style (notes and bibliography), the submitter as corporate author."""

from __future__ import annotations

from typing import TYPE_CHECKING

from indexer.citation.wording import (
    annex_words,
    corpus_words,
    joined,
    month_first,
    name_within_quotes,
    page_numbers,
    paragraph_words,
)

if TYPE_CHECKING:
    from indexer.domain import Document, Passage

NAMED = 3
"""Authors that a note names; of more it names the first, "et al."."""


def chicago_note(document: Document, passage: Passage | None = None, link: str = "", corpus: str = "") -> str:
    """Such as `Republic of X, "Title," A/AC.291/22, statement, Ad Hoc Committee on cybercrime, Sixth session, August
    21, 2023, 3, para. 12, https://... (corpus 3f9a1c0b5d2e7788).`; what is not known is left out.
    """
    about = document.description
    head = joined((_authors(about.submitters), f'"{name_within_quotes(document)},"'))
    rest = joined((
        about.symbol, about.type, about.process, about.session, month_first(about.date), _place(document, passage),
        link,
    ))  # fmt: skip
    known = f"({corpus_words(corpus)})" if corpus else ""
    note = joined((head, rest, known), " ")
    # Where nothing follows the title, its comma ends the note.
    return f'{note[:-2]}."' if note.endswith(',"') else f"{note}."


def _authors(names: tuple[str, ...]) -> str:
    if len(names) > NAMED:
        return f"{names[0]} et al."
    *others, last = names or ("",)
    if not others:
        return last
    return f"{others[0]} and {last}" if len(others) == 1 else f"{', '.join(others)}, and {last}"


def _place(document: Document, passage: Passage | None) -> str:
    if passage is None:
        return ""
    return joined((annex_words(passage), page_numbers(document, passage), paragraph_words(passage.paragraph)))
