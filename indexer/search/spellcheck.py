"""The spelling check of queries: a word with a typing mistake is searched for as the word of the index that was meant.

It is a noisy channel (Kernighan, Church and Gale, COLING 1990): a word that no passage contains, in any form, is either
a word of some language that is absent here, or another word with a mistake. How often words occur in general tells the
first; how many passages contain the near words, the second. Where neither is clear, nothing is changed.
"""

from __future__ import annotations

import re
from functools import cache
from itertools import chain
from typing import TYPE_CHECKING, Protocol

from indexer.analysis import exacts, exacts_of_word, is_function_word, query_stems
from indexer.analysis.languages import script_of
from indexer.domain import SpellCheck, Spelling, Suggestion
from indexer.languages import LANGUAGES
from indexer.latest import of_latest_words
from indexer.query.compounds import plain_runs
from indexer.query.lexicon import load_lexicon, term_of
from indexer.query.nodes import Near, Phrase, Prefix, Symbol, Word
from indexer.query.own_forms import Telling, own_forms, owner
from indexer.query.syntax import MAX_LENGTH, parse
from indexer.query.tree import leaves, words
from indexer.query.word_frequencies import LEAST, is_frequent, load_word_frequencies
from indexer.search.dictionary import SHORTEST_CHECKED, is_listed
from indexer.search.parts_of_names import Names, spelled_otherwise
from indexer.vocabulary import load_vocabulary
from indexer.vocabulary.countries import countries
from indexer.vocabulary.fold import fold

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from indexer.domain import SearchRequest
    from indexer.query.nodes import Query
    from indexer.search.dictionary import NearWord

MOST_WORDS = 10
"""Most words of a query that are looked up, of those that are not known to be spelled right, and of others that begin
with a capital, as names do.
"""
DECADES_MORE = 0.5
"""How much rarer than what is meant a listed word must be to be taken for a mistake itself, in decades beyond those of
its mistakes.
"""
SHORTEST_LISTED = 7
"""Shortest listed words that are corrected, in letters: shorter ones may be names. A frequent word
that is clearly meant by these in small letters is suggested.
"""
SHORTEST_CORRECTED = 6
"""Shortest words that are corrected, in letters: shorter ones may be names and acronyms, unless they differ by a slip,
as few names do. A frequent word that is clearly meant by these in small letters is suggested.
"""
SHORTEST_SLIP = 5
"""Shortest words with a slip that are corrected, in letters: for shorter ones, what is meant is suggested."""
PASSAGES_OF_A_MISTAKE = 3
"""Passages that contain what is meant, for each mistake: rarer words may be mistakes or chance."""
MARGIN = 0.8
"""How much more probable than the next one, in decades, what is meant must be."""

LONGEST_ENDING = 3
"""Letters that a stemmer takes from a word at most that general texts do not have."""
_CUT_WORDS = frozenset(code for code, one in LANGUAGES.items() if one.script == "Latin")
"""Languages whose general texts have most of the forms that anybody types."""
_SOUNDS = (("y", "i"), ("j", "i"), ("w", "v"), ("kh", "h"), ("ph", "f"), ("ou", "u"), ("q", "k"))
"""Letters for which transliterations from Russian and Arabic have others."""
REACH = 2
"""Words between which and a mistake nothing but a function word stands."""
REMEMBERED = 4096
"""Words of which it is remembered whether they are spelled right."""


class Words(Names, Telling, Protocol):
    """What the check asks of a version of an index."""

    def has_any_stem(self, stems: Sequence[tuple[str, ...]]) -> list[bool]:
        """For each tuple, whether any passage contains one of its stems, in text or context."""

    def near_words(self, asked: str) -> list[NearWord]:
        """See `dictionary.near_words`."""

    def words_beginning(self, begun: str) -> list[str]:
        """See `dictionary.words_beginning`."""


def spell_check(request: SearchRequest, index: Words) -> SpellCheck:
    """The query as it is to be searched. Of words that no passage contains, those that are surely mistakes are
    corrected, unless the request asks for what was typed; for others that are no words of a language, the nearest word
    is suggested. A part of a name that the texts spell otherwise beside the other part counts as a mistake. Phrases,
    prefixes, symbols and what is excluded stay as they are.
    """
    query = parse(request.query)
    bound = _bound(query)
    pieces = dict.fromkeys(piece for word in words(query) for piece in _pieces(word))
    free = [piece for piece in pieces if _exact(piece) not in bound]
    doubtful = [piece for piece in free if not is_known(piece)][:MOST_WORDS]
    named = [piece for piece in free if piece not in doubtful and piece[0].isupper()][:MOST_WORDS]
    found = _absent((*doubtful, *named), query, index) or _begun(query, free, index)
    corrections = [suggestion for suggestion, sure in found if sure]
    searched = corrected(request.query, corrections)
    if len(searched) <= MAX_LENGTH:
        corrections += spelled_otherwise(parse(searched).root, index, bound)
        searched = corrected(request.query, corrections)
    is_corrected = {correction.typed for correction in corrections}
    suggestions = [suggestion for suggestion, _ in found if suggestion.typed not in is_corrected]
    if len(searched) > MAX_LENGTH or request.spelling is not Spelling.CORRECTED:
        every = sorted((*corrections, *suggestions), key=lambda suggestion: request.query.find(suggestion.typed))
        return SpellCheck(request.query, (), tuple(every))
    return SpellCheck(searched, tuple(corrections), tuple(suggestions))


def _absent(doubtful: Sequence[str], query: Query, index: Words) -> list[tuple[Suggestion, bool]]:
    """What was meant by those of the words that no passage contains, and whether that is sure."""
    if not doubtful:
        return []
    stems = list(map(_stems, doubtful))
    forms = own_forms(query.root, index, load_vocabulary())
    absent = [
        word
        for word, stands in zip(doubtful, index.has_any_stem(stems), strict=True)
        if not stands or forms.get(word) == ()  # a name whose stem only other words have
    ]
    runs = plain_runs(query.root)
    found = []
    for word in absent:
        near = [] if is_known(word) else index.near_words(_exact(word))
        likely, sure = meant(word, near)
        if not sure and (beside := _beside(word, near, runs, index)):
            likely, sure = beside, True
        if likely or (likely := _near_name(word, index)):
            found.append((Suggestion(word, likely), sure or sounds_alike(word, likely)))
    return found


def _beside(word: str, near: Sequence[NearWord], runs: Sequence[Sequence[str]], index: Words) -> str | None:
    """The one of the words near a word in small letters that some passage has beside another word of the query, or with
    a function word between them, as it was typed: *due regrd*, *heritage of makind*. None where several stand so.
    """
    around = [
        (before, behind)
        for run in runs
        for at, typed in enumerate(run)
        if typed == word and word.islower()
        for before, behind in _neighbours(run, at)
    ]
    likely = [other for other in near if other.mistakes == 1 and not is_function_word(other.term)] if around else []
    asked = {other.term: [(*before, other.term, *behind) for before, behind in around] for other in likely}
    phrases = list(chain.from_iterable(asked.values()))
    stands = dict(zip(phrases, index.has_exact_phrase(phrases) if phrases else (), strict=True))
    found = [other for other in likely if any(map(stands.__getitem__, asked[other.term]))]
    return found[0].written if len(found) == 1 else None


def _neighbours(run: Sequence[str], at: int) -> Iterator[tuple[tuple[str, ...], tuple[str, ...]]]:
    """The exact terms before a word, and those behind it, each up to the next word that says something."""
    before, behind = run[max(0, at - REACH) : at][::-1], run[at + 1 : at + 1 + REACH]
    for beside, is_before in ((before, True), (behind, False)):
        count = next((place for place, word in enumerate(beside, 1) if not is_function_word(word)), 0)
        terms = [term for word in beside[:count][:: -1 if is_before else 1] for term in exacts_of_word(word)]
        if terms:
            yield (tuple(terms), ()) if is_before else ((), tuple(terms))


def _begun(query: Query, words: Sequence[str], index: Words) -> list[tuple[Suggestion, bool]]:
    """For a query of one word that no passage contains: the prefix, if the words that begin with it are made of it and
    another word, and none is a name: *cyber*, *cybersecurity*.
    """
    if len(words) != 1 or not isinstance(query.root, Word) or len(term := _exact(words[0])) < SHORTEST_CHECKED:
        return []
    longer = [] if index.has_any_stem([_stems(words[0])])[0] else index.words_beginning(term)
    rests = [(_exact(word), _exact(word).removeprefix(term)) for word in longer]
    made = [
        rest for word, rest in rests if len(rest) >= SHORTEST_CHECKED and is_frequent(rest) and not index.is_name(word)
    ]
    return [(Suggestion(words[0], f"{words[0]}*"), True)] if made and len(made) == len(longer) else []


def _stems(word: str) -> tuple[str, ...]:
    """The stems of a word in all languages."""
    return tuple(stem for alternatives in query_stems(word) for stem in alternatives)


def _near_name(word: str, index: Words) -> str | None:
    """The one name of the texts that differs from a word by a single mistake, though the word may be one of a language:
    *Columbia*, *Colombia*. It is only suggested, unless both sound alike.
    """
    known = load_vocabulary()
    names = (name for name in index.near_names(_exact(word)) if name.mistakes == 1)
    near = [name for name in names if index.is_name(name.term) or owner(name.term, known)]
    return near[0].written.title() if len(near) == 1 else None


def sounds_alike(one: str, other: str) -> bool:
    """Whether two names are written alike but for letters of which transliterations choose one or the other:
    *Polyansky* is *Poliansky*.
    """
    return len(one) >= SHORTEST_CORRECTED and _transliterated(one) == _transliterated(other)


def _transliterated(name: str) -> str:
    sounds = _exact(name)
    for written, sound in _SOUNDS:
        sounds = sounds.replace(written, sound)
    return re.sub(r"(.)\1", r"\1", sounds)


def meant(word: str, near: Sequence[NearWord]) -> tuple[str | None, bool]:
    """What was meant by a word that no passage contains, among the words near it, the most probable first; and whether
    that is sure. None if the word is one of a language, or nothing is near.
    """
    if not near:
        return None, False
    best, term = near[0], _exact(word)
    zipf = load_word_frequencies().zipf(term)
    written = best.written[0].upper() + best.written[1:] if word[0].isupper() else best.written
    if zipf is not None:
        rarer = (load_word_frequencies().zipf(best.term) or LEAST) - zipf
        if rarer < best.decades + DECADES_MORE:
            return None, False
    surely = (zipf is None or len(term) >= SHORTEST_LISTED) and (len(term) >= SHORTEST_CORRECTED or best.is_slip)
    # Forms of a word in some language are no rivals of each other.
    stems = set(_stems(best.term))
    rival = next((other for other in near[1:] if stems.isdisjoint(_stems(other.term))), None)
    clear = best.passages >= PASSAGES_OF_A_MISTAKE * best.mistakes and (
        rival is None or best.worth - rival.worth >= MARGIN
    )
    if not surely and not (clear and word.islower() and is_frequent(best.term)):
        return None, False
    # Capitals within a word are those of an acronym or a name.
    return written, surely and clear and len(term) >= SHORTEST_SLIP and word[1:] == word[1:].lower()


def corrected(query: str, found: Sequence[Suggestion]) -> str:
    """The query as typed, with each of these words replaced by what is meant."""
    for correction in found:
        typed = re.compile(rf"(?<!\w){re.escape(correction.typed)}(?!\w)")
        query = correction.meant.join(typed.split(query))
    return query


@of_latest_words(REMEMBERED)
def is_known(word: str) -> bool:
    """Whether a word is spelled right, whether or not it occurs here: it is frequent in general, or in the name of a
    State or an entity in some language, or an acronym or a synonym of the vocabulary.
    """
    in_vocabulary = fold(word) in _name_words() or load_vocabulary().synonyms.knows([word])
    return in_vocabulary or is_frequent(_exact(word)) or _is_translated(word)


def _is_translated(word: str) -> bool:
    """Whether a form of the word is in the lexicon of the field. Stemmers cut a word that is none of their language to
    the stem of another one: in Spanish, *ambasador* is a form of *ambas*.
    """
    lexicon, script = load_lexicon(), script_of(word)
    general = load_word_frequencies().zipf(_exact(word)) is not None
    return any(
        LANGUAGES[language].script == script
        and lexicon.knows(language, term := term_of(word, language))
        and (general or language not in _CUT_WORDS or len(_exact(word)) - len("".join(term)) <= LONGEST_ENDING)
        for language in lexicon.languages
    )


def is_spelled(word: str) -> bool:
    """Whether a word occurs in general, however rarely, so that its reader need not be asked to check its spelling."""
    return is_known(word) or load_word_frequencies().zipf(_exact(word)) is not None


@cache
def _name_words() -> frozenset[str]:
    """The words of the names of States, and of entities: these have several spellings."""
    return frozenset(word for name in countries().names for word in name.split()) | load_vocabulary().entities.words


def _bound(query: Query) -> frozenset[str]:
    """The exact terms of all that binds or is excluded: a word that stands there too is meant as it is."""
    terms: set[str] = set()
    plain = list(words(query))
    for leaf in leaves(query.root):
        if isinstance(leaf, Word) and leaf.text in plain:
            plain.remove(leaf.text)
        elif isinstance(leaf, Word):
            terms.update(map(_exact, _pieces(leaf.text)))
        elif isinstance(leaf, Prefix):
            terms.add(leaf.text)
        elif isinstance(leaf, Phrase | Symbol | Near):
            terms.update(leaf.terms)
    return frozenset(terms)


def _pieces(word: str) -> Iterator[str]:
    """The parts of a word that a dictionary would list."""
    for term in exacts(word):
        if is_listed(term.term) and len(term.term) >= SHORTEST_CHECKED:
            yield word[term.start : term.end]


def _exact(word: str) -> str:
    return "".join(exacts_of_word(word))
