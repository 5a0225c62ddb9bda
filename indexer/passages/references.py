"""Whether a text refers to a source rather than saying something: footnotes, bibliographies, lists of addresses."""

from __future__ import annotations

from itertools import islice

import regex

from indexer.languages import pattern_of
from indexer.passages.features import NOTE, NUMBER, URL, addresses, length, sentence_words, up_to, without_addresses

MOST_WORDS = 70
"""A longer text is no single reference."""
FEW = 3
"""Words that may stand beside an address in a list of addresses."""
TITLE_WORDS = 20
"""Words of a title before its address at most."""
MOST_SAYING = 2
"""Words of sentences in a reference with text of its own at most: "is available at" of a footnote, or a title."""
SIGNS, SURE_SIGNS = 2, 3
"""Signs of a bibliography's entry from which a text without, and one with a few words of sentences is one."""
WORDS_PER_SIGN, WORDS_PER_SAYING = 20, 40
"""A bibliography of any length has so many words for each sign at most, and for each word of a sentence at least."""
AFTER_ADDRESS = 8
"""Words after the last address from which a text goes on after it."""

LEAST_NOTES = 3
"""Notes with consecutive numbers from which a text is a run of them: two numbers may be anything."""

_RUN_IN = regex.compile(
    r"(?:^|(?<=[.;)”\"\]\p{Nd}]\s)|(?<=。))(\p{Nd}{1,3})(?:\s+(?=[\p{Lu}\p{Arabic}“\"(«])|\s*(?=\p{Han}))"
)
_INVISIBLE = regex.compile(r"\p{Cf}")
"""Characters without a width, which some files have around what is in italics."""
_CITES = regex.compile(
    rf"(?<!\p{{L}})(?:{pattern_of('citing')})|\b(?:pp?|paras?|párrs?|paragr|par|arts?|стр|п)\.|\bibid|\bop\.\s?cit|"
    r"\p{Lu}/\p{Nd}|/\p{Nd}{2,4}\b|www\.|https?:",
    regex.IGNORECASE,
)
"""What a note cites by: a word such as *see*, a page, a paragraph, a symbol, an address."""
_SHOUTS = regex.compile(r"[!?]\s")
_CITING = regex.compile(rf"^[(\[“\"]?(?:{pattern_of('citing')})", regex.IGNORECASE)
_CITING_ALONE = regex.compile(rf"^(?:{pattern_of('citing')})\W*$", regex.IGNORECASE)
_AUTHOR = regex.compile(
    r"^(?:\p{Lu}[\p{L}’'-]+(?:\s\p{Lu}[\p{L}’'-]+)?,\s\p{Lu}(?:\.|[\p{L}-]+[\s,.(])|"
    r"\p{Lu}\.(?:\s?\p{Lu}\.)?\s\p{Lu}\p{Ll}+,)"
)
_SIGNS = (
    regex.compile(r"[(\[](?:[^()\[\]\p{Nd}]{0,20}\s)?(?:19|20)\p{Nd}\p{Nd}[a-z]?[)\]]|[,.]\s(?:19|20)\p{Nd}\p{Nd}[a-z]?\s?[,.;:]"
                  r"|[,.\s](?:19|20)\p{Nd}\p{Nd}\.?$"),
    _AUTHOR,
    regex.compile(r"[“\"«„][^”\"»]{6,}[,.]\s?[”\"»]|[“\"«„][^”\"»]{6,}[”\"»],"),
    URL,
    regex.compile(
        r"\bpp?\.\s?\p{Nd}|\bvol\.?\s?\p{Nd}|\bno\.\s?\p{Nd}|\bop\.?\s?cit|\bibid|\bet al\b|\beds?\.[\s,)]|\bpress,|"
        r"\b(?:university press|journal of|publish(?:ers|ing)|anais d|editora|law review)\b|\bisbn\b|\bdoi\b|"
        r"\p{Nd}\(\p{Nd}{1,2}\)",
        regex.IGNORECASE,
    ),
)  # fmt: skip
"""Signs of a bibliography's entry: year, author, quoted title, address, and publication, which takes longest."""


def is_reference(text: str, known: int = 0) -> bool:
    """Whether a text is one or more references and no more. At least so many words of sentences are `known` of it."""
    plain = " ".join(text.split())
    found = addresses(plain)
    citing = bool(_CITING_ALONE.match(plain))
    if citing or (known > MOST_SAYING and not found):
        return citing
    beside = without_addresses(plain)
    if found and length(beside) <= FEW * len(found):
        return True
    saying = up_to(MOST_SAYING + 1, beside)
    if saying > MOST_SAYING or (size := length(beside)) > MOST_WORDS or goes_on(plain):
        return False
    body = NUMBER.sub("", plain, count=1)
    if _CITING.match(NOTE.sub("", plain, count=1)) or _CITING.match(body):
        return saying <= 1
    titled = saying == 0 and size <= TITLE_WORDS and not _SHOUTS.search(beside)
    if found and (titled or NOTE.match(plain)):
        return True
    # a title may be a sentence
    return _shows(body, SURE_SIGNS if saying else SIGNS) and saying <= 1 + bool(_AUTHOR.search(body))


def _shows(text: str, signs: int) -> bool:
    """Whether a text has as many kinds of signs, looking no further than until too many are known to be absent."""
    absent = (True for sign in _SIGNS if not sign.search(text))
    return not any(islice(absent, len(_SIGNS) - signs, None))


def is_bibliography(text: str) -> bool:
    """Whether a text of whatever length is full of the signs of references, to its end, and hardly says anything."""
    plain = " ".join(text.split())
    size = length(without_addresses(plain))
    saying = sentence_words(plain)
    if saying * WORDS_PER_SAYING > size:  # as nearly every text says something: the rest takes longer
        return False
    found = [len(sign.findall(plain)) for sign in _SIGNS]
    if sum(map(bool, found)) < SURE_SIGNS or sum(found) * WORDS_PER_SIGN < size:
        return False
    return not saying or not goes_on(plain) or any(sign.search(_after_addresses(plain)) for sign in _SIGNS)


def goes_on(text: str) -> bool:
    """Whether a text goes on after the last of its addresses, as one into which a footnote has fallen does."""
    return length(_after_addresses(text)) >= AFTER_ADDRESS


def _after_addresses(text: str) -> str:
    found = addresses(text)
    return text[found[-1].end() :] if found else ""


def is_run_of_notes(text: str) -> bool:
    """Whether a text is notes, one behind the other in its lines, most of which cite: *25 ICAN, p. 1. 26 APE, para. 8.*
    Hardly any of them says something.
    """
    plain = " ".join(_INVISIBLE.sub("", text).split())
    begun = [(int(match[1]), match.start()) for match in _RUN_IN.finditer(_with_stops(plain))]
    if not begun or begun[0][1]:
        return False
    notes = begun[:1]
    for number, start in begun[1:]:
        if number == notes[-1][0] + 1:
            notes.append((number, start))
    if len(notes) < LEAST_NOTES:
        return False
    ends = [*(start for _, start in notes[1:]), len(plain)]
    each = [plain[start:end] for (_, start), end in zip(notes, ends, strict=True)]
    citing = sum(_CITES.search(entry) is not None for entry in each)
    saying = sum(sentence_words(without_addresses(entry)) > MOST_SAYING for entry in each)
    return 2 * citing >= len(each) and 4 * saying <= len(each)


def _with_stops(text: str) -> str:
    """A text whose addresses end with a full stop, as a note may end with one."""
    characters = list(text)
    for found in addresses(text):
        characters[found.end() - 1] = "."
    return "".join(characters)


def has_signs(text: str) -> bool:
    """Whether a text has any sign of a reference; among references that is enough."""
    plain = " ".join(text.split())
    if goes_on(plain):
        return False
    body = NUMBER.sub("", plain, count=1)
    return any(sign.search(body) for sign in _SIGNS) and sentence_words(body) <= 1
