"""Whether a text refers to a source rather than saying something: footnotes, bibliographies, lists of addresses."""

from __future__ import annotations

import regex

from indexer.languages import pattern_of
from indexer.passages.features import NOTE, NUMBER, URL, length, sentence_words

MOST_WORDS = 70
"""A longer text is no single reference."""
FEW = 3
"""Words that may stand beside an address in a list of addresses."""
TITLE_WORDS = 20
"""Words of a title before its address at most."""
AFTER_ADDRESS = 8
"""Words after the last address from which a text goes on after it."""

_SHOUTS = regex.compile(r"[!?]\s")
_CITING = regex.compile(rf"^[(\[“\"]?(?:{pattern_of('citing')})", regex.IGNORECASE)
_CITING_ALONE = regex.compile(rf"^(?:{pattern_of('citing')})\W*$", regex.IGNORECASE)
_AUTHOR = regex.compile(r"^(?:\p{Lu}[\p{L}’'-]+(?:\s\p{Lu}[\p{L}’'-]+)?,\s\p{Lu}(?:\.|[\p{L}-]+[\s,.(])|\p{Lu}\.(?:\s?\p{Lu}\.)?\s\p{Lu}\p{Ll}+,)")
_SIGNS = (
    regex.compile(r"[(\[](?:[^()\[\]\p{Nd}]{0,20}\s)?(?:19|20)\p{Nd}\p{Nd}[a-z]?[)\]]|[,.]\s(?:19|20)\p{Nd}\p{Nd}[a-z]?\s?[,.;:]"
                  r"|[,.\s](?:19|20)\p{Nd}\p{Nd}\.?$"),
    _AUTHOR,
    regex.compile(r"[“\"«„][^”\"»]{6,}[,.]\s?[”\"»]|[“\"«„][^”\"»]{6,}[”\"»],"),
    regex.compile(
        r"\bpp?\.\s?\p{Nd}|\bvol\.?\s?\p{Nd}|\bno\.\s?\p{Nd}|\bop\.?\s?cit|\bibid|\bet al\b|\beds?\.[\s,)]|\bpress,|"
        r"\b(?:university press|journal of|publish(?:ers|ing)|anais d|editora|law review)\b|\bisbn\b|\bdoi\b|"
        r"\p{Nd}\(\p{Nd}{1,2}\)",
        regex.IGNORECASE,
    ),
    URL,
)  # fmt: skip
"""Signs of a bibliography's entry: year, author, quoted title, publication, address."""


def is_reference(text: str) -> bool:
    """Whether a text is one or more references and no more."""
    plain = " ".join(text.split())
    if _CITING_ALONE.match(plain):
        return True
    addresses = list(URL.finditer(plain))
    beside = URL.sub(" ", plain)
    if addresses and length(beside) <= FEW * len(addresses):
        return True
    if length(beside) > MOST_WORDS or (addresses and length(plain[addresses[-1].end() :]) >= AFTER_ADDRESS):
        return False
    body = NUMBER.sub("", plain, count=1)
    noted = bool(NOTE.match(plain))
    saying = sentence_words(beside)
    if _CITING.match(NOTE.sub("", plain, count=1)) or _CITING.match(body):
        return saying <= 1
    if noted and addresses and saying <= 2:  # noqa: PLR2004 - "is available at"
        return True
    if addresses and saying == 0 and length(beside) <= TITLE_WORDS and not _SHOUTS.search(beside):
        return True
    signs = sum(bool(sign.search(body)) for sign in _SIGNS)
    if signs >= 3:  # noqa: PLR2004 - of five
        return saying <= 1 + bool(_AUTHOR.search(body))  # a title may be a sentence
    return signs >= 2 and saying == 0  # noqa: PLR2004


def has_signs(text: str) -> bool:
    """Whether a text has any sign of a reference; among references that is enough."""
    plain = " ".join(text.split())
    addresses = list(URL.finditer(plain))
    if addresses and length(plain[addresses[-1].end() :]) >= AFTER_ADDRESS:
        return False
    body = NUMBER.sub("", plain, count=1)
    return any(sign.search(body) for sign in _SIGNS) and sentence_words(body) <= 1
