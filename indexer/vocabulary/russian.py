"""Russian case forms of States' names; covers use the genitive: `представитель Российской Федерации`."""

from __future__ import annotations

import regex

_ENDINGS = (
    (r"(?<=[гкхжчшщ])ая$", "ой"),
    (r"ая$", "ой"),
    (r"яя$", "ей"),
    (r"ое$", "ого"),
    (r"ее$", "его"),
    (r"(?<=[гкх])ий$", "ого"),
    (r"(?:ый|ой)$", "ого"),
    (r"(?<=[гкх])ие$", "их"),
    (r"ые$", "ых"),
    (r"ия$", "ии"),
    (r"(?<=[гкхжчшщ])а$", "и"),
    (r"а$", "ы"),
    (r"я$", "и"),
    (r"(?<=[цн])ы$", ""),
    (r"ва$", "вов"),
    (r"(?<=[бвгдзклмнпрстфхцжчшщ])ы$", "ов"),
    (r"(?<=ств)о$", "а"),
    (r"ель$", "еля"),
    (r"ь$", "и"),
    (r"й$", "я"),
    (r"(?<=[бвгдзклмнпрстфхцжчшщ])$", "а"),
)
"""Endings of the nominative and their replacements; the first match applies."""
_ENDINGS_COMPILED = tuple((regex.compile(pattern), ending) for pattern, ending in _ENDINGS)
_IRREGULAR = {
    "острова": "островов",
    "эмираты": "эмиратов",
    "штаты": "штатов",
    "нидерланды": "нидерландов",
    "союз": "союза",
    "королевство": "королевства",
    "государство": "государства",
    "лес": "леса",
    "израиль": "израиля",
    "египет": "египта",
}
_SMALL = regex.compile(r"[а-яё]")


def genitives(name: str) -> set[str]:
    """The possible genitives of a Russian name, whichever of its words are declined: all, or only those before a noun
    in the genitive (`Республика Корея` has one declined word more, `Острова Кука` one less).
    """
    if not _SMALL.search(name):
        return set()
    words = name.split()
    declined = [_genitive(word) for word in words]
    return {" ".join([*declined[:count], *words[count:]]) for count in range(1, len(words) + 1)}


def _genitive(word: str) -> str:
    lower = word.casefold()
    if lower in {"и", "ее", "под", "в", "-"} or not _SMALL.search(word):
        return word
    if lower in _IRREGULAR:
        return _IRREGULAR[lower]
    for pattern, ending in _ENDINGS_COMPILED:
        changed, count = pattern.subn(ending, lower)
        if count:
            return changed
    return word


_ADJECTIVES = (
    (r"(?<=[гкх])ий$", ("ого", "ому", "им", "ом")),
    (r"[ыи]й$", ("ого", "ому", "ым", "ом")),
    (r"ая$", ("ой", "ую")),
    (r"ое$", ("ого", "ому", "ым", "ом")),
    (r"ые$", ("ых", "ым", "ыми")),
)
"""Endings of the nominative of an adjective and of its other cases."""
_ADJECTIVES_COMPILED = tuple((regex.compile(pattern), endings) for pattern, endings in _ADJECTIVES)
_MOST_DECLINED = 2
"""Words of a name that is declined word by word."""

_CASES = (
    (r"ия$", ("ии", "ию", "ией")),
    (r"(?<=[гкхжчшщ])а$", ("и", "у", "ой", "е")),
    (r"а$", ("ы", "у", "ой", "е")),
    (r"ы$", ("", "ов", "ам", "ами", "ах")),
    (r"[йь]$", ("я", "ю", "ем", "е", "и")),
    (r"(?<=[бвгдзклмнпрстфхцжчшщ])$", ("а", "у", "ом", "е")),
)
"""Endings of the nominative and of the other cases; the first match applies. Other words do not change."""
_LOSING_A_VOWEL = frozenset({"Египет"})
"""Names whose last vowel only the nominative has."""
_CASES_COMPILED = tuple((regex.compile(pattern), endings) for pattern, endings in _CASES)


def cases(name: str) -> tuple[str, ...]:
    """A name of one word and its forms in the other cases: Вальмера, Вальмеры, Вальмеру. Acronyms have none."""
    if not _SMALL.search(name):
        return (name,)
    if name in _LOSING_A_VOWEL:
        return (name, *(f"{name[:-2]}{name[-1]}{ending}" for ending in ("а", "у", "ом", "е")))
    for pattern, endings in _CASES_COMPILED:
        if pattern.search(name):
            return (name, *(pattern.sub(ending, name, count=1) for ending in endings))
    return (name,)


def cases_of_words(name: str) -> set[str]:
    """A name of two words and its forms in the other cases, whichever belong together: Ясный причал, Ясного причала."""
    parts = name.split()
    if len(parts) != _MOST_DECLINED:
        return {name}
    return {f"{first} {last}" for first in _declined(parts[0]) for last in cases(parts[1])}


def _declined(word: str) -> tuple[str, ...]:
    for pattern, endings in _ADJECTIVES_COMPILED:
        if pattern.search(word):
            return (word, *(pattern.sub(ending, word, count=1) for ending in endings))
    return cases(word)
