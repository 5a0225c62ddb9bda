"""How much letters look like a language: by the n-grams of the language identifier, each script by itself."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

import numpy as np
import regex
from py3langid.langid import MODEL_FILE, LanguageIdentifier, visit_counts  # type: ignore[import-untyped]

if TYPE_CHECKING:
    from collections.abc import Sequence

    import numpy.typing as npt

WINDOW = 120
"""Letters that are judged together: a page may be in several languages, even line by line."""
ENOUGH = 120
"""Letters that settle it; of fewer, less is made."""
MAX_LETTER_PAIRS = 6000
"""Letters of a script on a page that are looked at."""


@dataclass(frozen=True, slots=True)
class Words:
    """Words of a kind, and between which mean logarithms of the likelihood of their n-grams letters pass from noise to
    language.
    """

    pattern: regex.Pattern[str]
    noise: float
    language: float


@dataclass(frozen=True, slots=True)
class Script:
    """The words of a script, and the languages written in it. `running` are words that are no names: where there are
    enough of them, they are held to more. `letters` is what one character stands for.
    """

    languages: str
    words: Words
    running: Words | None = None
    letters: int = 1


_SMALL = r"(?<![\p{L}\p{M}\d])(?=\p{Ll})"
_KANA = r"\p{Hiragana}\p{Katakana}"
SCRIPTS = (
    # 660 sound pages, names and tables among them, have -10.1 and more; letters exchanged or shifted, -10.4 and less.
    # In small words sound ones have -9.5 and more; letters exchanged, -10.2 and less.
    Script(
        "af an az br bs ca cs cy da de en eo es et eu fi fo fr ga gl hr ht hu id is it jv ku la lb lt lv mg ms mt nb "
        "nl nn no oc pl pt qu ro rw se sk sl sq sv sw tl tr vi wa xh zu",
        Words(regex.compile(r"[\p{Latin}\p{M}]+(?:[’'][\p{Latin}\p{M}]+)*"), -11.6, -9.0),
        Words(regex.compile(rf"{_SMALL}[\p{{Latin}}\p{{M}}]{{2,}}"), -10.9, -8.9),
    ),
    # Sound: -7.4 and more. Exchanged, reversed, KOI-8 read as Windows-1251: -7.7 and less.
    Script("ru uk be bg sr mk kk ky mn", Words(regex.compile(r"[\p{Cyrillic}\p{M}]+"), -8.0, -7.2)),
    # Sound: -7.05 and more, Persian -7.3. Reversed: -7.3 and less; exchanged: half of it -7.5 and less.
    Script("ar fa ur ps ug", Words(regex.compile(r"[\p{Arabic}\p{M}\u200c]+"), -7.6, -7.05)),
    # Sound: -7.3 and more. Other characters of the same code table: -7.6 and less. Japanese, whose Chinese characters
    # stand among kana, is not judged by them.
    Script("zh", Words(regex.compile(rf"(?<![{_KANA}])\p{{Han}}+(?![{_KANA}\p{{Han}}])"), -7.9, -7.35), letters=3),
)


def fluency(text: str) -> float:
    """0 for letters thrown together, 1 for any language; also 1 where there is too little to tell, and for scripts that
    are not known.
    """
    total = weighted = 0.0
    for place, script in enumerate(SCRIPTS):
        letters, value = _value(place, script.words, text)
        if script.running is not None:
            running, stricter = _value(place, script.running, text)
            value = min(value, stricter) if running > ENOUGH else value
        total += letters
        weighted += letters * value
    return weighted / total if total else 1.0


def _value(place: int, words: Words, text: str) -> tuple[float, float]:
    """How many letters there are in these words, and how much they look like language."""
    windows = _windows(words.pattern, SCRIPTS[place].letters, text)
    total = sum(letters for _, letters in windows)
    if not total:
        return 0.0, 1.0
    weighted = 0.0
    for some, letters in windows:
        value = (_likelihood(place, some) - words.noise) / (words.language - words.noise)
        weighted += letters * min(1.0, max(0.0, value))
    return total, 1 - min(1.0, total / ENOUGH) * (1 - weighted / total)


def _windows(pattern: regex.Pattern[str], weight: int, text: str) -> list[tuple[str, int]]:
    """Words, some at a time, with how many letters they have: a line, if it is long enough, or else several. A short
    rest joins the ones before.
    """
    windows: list[tuple[list[str], int]] = []
    seen = end = 0
    for match in pattern.finditer(text):
        word = match.group().lower()[:WINDOW]
        letters = len(word) * weight
        enough = WINDOW / 2 if text.find("\n", end, match.start()) >= 0 else WINDOW
        if not windows or windows[-1][1] >= enough:
            windows.append(([], 0))
        windows[-1][0].append(word)
        windows[-1] = windows[-1][0], windows[-1][1] + letters
        end = match.end()
        seen += letters
        if seen >= MAX_LETTER_PAIRS:
            break
    if len(windows) > 1 and windows[-1][1] < WINDOW / 2:
        rest, letters = windows.pop()
        windows[-1] = windows[-1][0] + rest, windows[-1][1] + letters
    return [(" ".join(words), letters) for words, letters in windows]


def _likelihood(place: int, words: str) -> float:
    """The mean logarithm of the likelihood of the words' n-grams, in that language of the script which fits best."""
    model = _model()
    found = visit_counts(model.next, model.rows, model.output, words.encode())
    if not found:
        return SCRIPTS[place].words.noise
    features = np.fromiter(found.keys(), dtype=np.intp)
    counts = np.fromiter(found.values(), dtype=np.float32)
    return float((counts @ model.tables[place][features]).max() / counts.sum())


@dataclass(frozen=True, slots=True)
class _Model:
    next: Sequence[int]
    rows: Sequence[int]
    output: dict[int, tuple[int, ...]]
    tables: tuple[npt.NDArray[np.float32], ...]


@cache
def _model() -> _Model:
    """The identifier's automaton, and its table for the languages of each script."""
    loaded = LanguageIdentifier.from_model_file(MODEL_FILE)
    whole = np.asarray(loaded.nb_ptc)
    places = [
        [place for place, name in enumerate(loaded.nb_classes) if name in script.languages.split()]
        for script in SCRIPTS
    ]
    rows = [row << 8 for row in loaded.tk_row]
    tables = tuple(whole[:, some].astype(np.float32) for some in places)
    return _Model(loaded.tk_nextmove, rows, loaded.tk_output, tables)
