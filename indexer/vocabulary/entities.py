"""Names of groups, persons, places, bodies and treaties, whichever of them was typed: Da’esh, ISIL, ИГИЛ."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING

from indexer.vocabulary.fold import fold
from indexer.vocabulary.names import ARTICLES, IN_LATIN, as_name, language_by_script, shortest
from indexer.vocabulary.russian import cases

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from indexer.vocabulary.names import Name


@dataclass(frozen=True)
class Entities:
    """`written` has the names of each entity, by its key and their language (ISO 639-1). Some stand for a State."""

    written: Mapping[str, Mapping[str, Sequence[str]]] = field(default_factory=dict)
    states: Mapping[str, str] = field(default_factory=dict)

    @cached_property
    def _owners(self) -> dict[str, str]:
        """The folded names, and the cases of Russian ones of one word, with the key of what bears them; none that two
        bear.
        """
        found: dict[str, str] = {}
        for key, by_language in self.written.items():
            for text in {text for texts in by_language.values() for text in texts}:
                is_russian_word = " " not in text and "ru" in language_by_script(text)
                for form in {fold(word) for word in (text, *(cases(text) if is_russian_word else ()))}:
                    found[form] = key if found.get(form, key) == key else ""
        return {form: key for form, key in found.items() if form and key}

    @cached_property
    def longest(self) -> int:
        """The number of words of the longest name and an article."""
        return max((form.count(" ") + 2 for form in self._owners), default=0)

    @cached_property
    def words(self) -> frozenset[str]:
        """The words of all names, folded."""
        return frozenset(word for form in self._owners for word in form.split())

    def at_the_beginning(self, words: Sequence[str]) -> tuple[int, str]:
        """How many of the first words form the longest name, and whose it is; 0 and nobody's if they form none."""
        for count in range(min(self.longest, len(words)), 0, -1):
            if key := self._owners.get(fold(self.without_article(" ".join(words[:count])))):
                return count, key
        return 0, ""

    def whose(self, text: str) -> str:
        """The key of the entity whose name the whole text is; empty if it is nobody's."""
        return self._owners.get(fold(self.without_article(text)), "")

    def without_article(self, text: str) -> str:
        """A name without an article that is no part of it."""
        first, _, rest = text.partition(" ")
        return rest if fold(first) in ARTICLES and fold(text) not in self._owners else text

    def state_of(self, key: str) -> str | None:
        """The name of the State whose capital an entity is: *Moscow said*. None of other entities."""
        return self.states.get(key)

    def names(self, key: str, languages: Iterable[str]) -> tuple[Name, ...]:
        """The names of an entity in some languages, without those that contain another one."""
        return _names(tuple((language, text) for language in languages for text in self.written[key].get(language, ())))


def by_script(names: Iterable[str]) -> dict[str, list[str]]:
    """Names by the languages that they may belong to, which their script tells."""
    found: dict[str, list[str]] = {}
    for name in names:
        for language in language_by_script(name) or IN_LATIN:
            found.setdefault(language, []).append(name)
    return found


@lru_cache(maxsize=1024)
def _names(written: tuple[tuple[str, str], ...]) -> tuple[Name, ...]:
    return shortest(tuple(name for language, text in written if (name := as_name(text, (language,))).exacts))
