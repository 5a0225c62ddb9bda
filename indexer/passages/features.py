"""What can be seen of a line of text without understanding it: words, sentences, names, addresses, figures."""

from __future__ import annotations

import re

import regex

from indexer.languages import pattern_of, words_of

URL = regex.compile(r"(?:https?\s?:\s?//\s?|www\.)\S+(?:\s\S*/\S{4,})*|\bdoi:\s?\S+", regex.IGNORECASE)
"""An address, with what a line's end has torn from it."""
NUMBER = regex.compile(
    r"^(?:[\p{Ps}]?(?:\p{Nd}{1,4}(?:\.\p{Nd}{1,3})*|[IVXLC]{1,6}|\p{L})[.)\]:、．]?[.)\]]?(?=\s|$)|[•▪●○–—·*>\uf0b7?!-]\s|\#\s?"
    r"|[一二三四五六七八九十]{1,3}、)\s*"
)
"""The number or mark with which a line begins: "12.", "(a)", "IV.", "[3]", a bullet."""
NOTE = regex.compile(r"^(?:\p{Nd}{1,3}|[¹²³⁰⁴-⁹]{1,3}|\*{1,3}|\[(?:\p{Nd}{1,3}|\*)\])\s+(?=[^\s\p{Nd}%])")
"""The mark of a footnote: a number without a stop."""

_WORD = regex.compile(r"\p{Han}|[\p{L}\p{M}][\p{L}\p{M}’'-]*")
_ASCII_WORD = re.compile(r"[A-Za-z][A-Za-z'-]*")
"""The same in a text in ASCII, which most is, in half the time."""
_TOKEN = regex.compile(r"\S+")
_FIGURE = regex.compile(r"^\W*\p{Nd}[\p{Nd}.,:/%–—-]*\W*$|^\p{Nd}{1,2}-\p{Lu}\p{Ll}{2}-\p{Nd}{2,4}$|^[–—-]$")
_QUOTED = regex.compile(r"[“\"«„][^”\"»“]*[”\"»“]")
_ENDS = regex.compile(r"""[.!?;。！？；؟؛…]["'”’»)\]]*(?:\s?\[?\p{Nd}{1,3}\]?)?$""")
_ABBREVIATED = regex.compile(r"(?:\b\p{L}|\b(?:Inc|Ltd|Jr|Sr|Dr|Co|Corp|etc|al|ed|eds|No|Nos|pp|vol))\.$")
_SENTENCE_WORDS = frozenset(words_of("sentence_words").lower().split())
_HAN_SENTENCE = regex.compile("|".join(word for word in sorted(_SENTENCE_WORDS) if regex.match(r"\p{Han}", word)))
_SPACED = frozenset(word for word in _SENTENCE_WORDS if word < "\u2e80")
_NAMES_TOO = frozenset({"may", "will", "it"})
"""Sentence words that with a capital are a month, a name or an abbreviation."""
_STOP = regex.compile(r"(?<=\p{L}{2}[.!?;؟؛…]|[。！？；])[\s]*(?=\S)")
_COURTESY = regex.compile(rf"(?:{pattern_of('courtesies')})", regex.IGNORECASE)
_MARKS = " *.,;:!،。，！؛"

HAN_PER_WORD = 1.6
"""Chinese characters that count as one word: the average length of a word in running text."""
LONGEST_COURTESY = 600
"""Characters; no formula is longer."""
LONG_WORD = 4
"""Letters from which a word of a title has a capital."""


def words(text: str) -> list[str]:
    """The words of a text, each Chinese character by itself."""
    found: list[str] = (_ASCII_WORD if text.isascii() else _WORD).findall(text)
    return found


def has_words(text: str) -> bool:
    """Whether a text has any."""
    return bool(_WORD.search(text))


def length(text: str) -> int:
    """Words; a Chinese character counts as less."""
    found = words(text)
    han = 0 if text.isascii() else sum(len(word) == 1 and word >= "\u2e80" for word in found)
    return len(found) - han + round(han / HAN_PER_WORD)


def without_number(line: str) -> str:
    """A line without the number or mark at its beginning."""
    return NUMBER.sub("", line, count=1)


def addresses(text: str) -> list[regex.Match[str]]:
    """The addresses in a text."""
    return list(URL.finditer(text)) if _may_have_addresses(text) else []


def without_addresses(text: str) -> str:
    """A text with a blank in the place of each address."""
    return URL.sub(" ", text) if _may_have_addresses(text) else text


def _may_have_addresses(text: str) -> bool:
    """Told in a twentieth of the time that it takes to look for them; most texts have none."""
    return ":" in text or "www." in text.lower()


def sentence_words(text: str) -> int:
    """How many words of sentences (`Language.sentence_words`) a text has, what it quotes and its URLs left out."""
    return _sentence_words(_own_words(text))


def up_to(most: int, text: str) -> int:
    """How many words of sentences a text has, at most `most`: half of all texts need only be divided at blanks."""
    plain = _own_words(text)
    if sum(map(_SPACED.__contains__, plain.split())) >= most:
        return most
    return min(most, _sentence_words(plain))


def _own_words(text: str) -> str:
    return without_addresses(_QUOTED.sub(" ", text)).replace("’", "'")


def _sentence_words(plain: str) -> int:
    found = [word for word in words(plain.lower()) if word in _SPACED]
    count = len(found)
    if not _NAMES_TOO.isdisjoint(found):
        count -= sum(word.lower() in _NAMES_TOO and not word[0].islower() for word in words(plain))
    return count if plain.isascii() else count + len(_HAN_SENTENCE.findall(plain))


def ends_sentence(text: str) -> bool:
    """Whether a text ends like a sentence or a clause, and not with an abbreviation such as an initial."""
    return bool(_ENDS.search(text)) and not _ABBREVIATED.search(text)


def figures_share(line: str) -> float:
    """The share of figures among what spaces part: 0 to 1."""
    tokens = _TOKEN.findall(line)
    return sum(bool(_FIGURE.match(token)) for token in tokens) / len(tokens) if tokens else 0.0


def capitalised_share(line: str) -> float:
    """The share of the words of four or more letters that begin with a capital; 0 where there are none."""
    long = [word for word in words(line) if len(word) >= LONG_WORD and word < "\u2e80"]
    return sum(word[0].isupper() for word in long) / len(long) if long else 0.0


def is_courtesy(text: str) -> bool:
    """Whether all sentences of a text only greet, thank, sign, ask to circulate, or say in which languages they are."""
    plain = " ".join(text.split()).strip()
    if not plain or len(plain) > LONGEST_COURTESY:
        return False
    bare = plain.strip(_MARKS)
    if not _COURTESY.match(bare):
        return False  # nor can its first sentence be one
    parts = (part.strip(_MARKS) for part in _STOP.split(plain))
    return bool(_COURTESY.fullmatch(bare)) or all(_COURTESY.fullmatch(part) for part in parts if part)
