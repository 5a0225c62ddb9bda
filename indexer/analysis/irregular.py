"""Join forms of frequent words that Snowball's rules keep apart, before stemming."""

from __future__ import annotations

from indexer.languages import LANGUAGES

_WITH_OWN_S = (
    "inclus reclus perclus confus diffus profus infus obtus abstrus intrus abus refus plus surplus tous vous nous sous "
    "dessus dessous dissous absous processus consensus campus corpus virus bonus malus status versus quitus prospectus "
    "terminus hiatus blocus lapsus opus obus bus autobus minibus sinus utérus uterus foetus typhus infarctus stimulus "
    "talus humus cactus eucalyptus thésaurus thesaurus"
)
"""French words whose final s marks no plural: `incluse` keeps it, and so do `abuser` and, in other languages,
`consensus`.
"""

_FRENCH_SINGULARS_IN_US = frozenset(_WITH_OWN_S.split())
_SHORTEST_FRENCH_PLURAL = 4  # `dus` would be `du`

_SPANISH_PLURALS = ("enes", "eres")
_SHORTEST_SPANISH_PLURAL = 6


def regular(word: str, language: str) -> str:
    """The form to stem in place of a composed word: `child` for `children`, `individu` for `individus`."""
    if language == "es" and word.endswith(_SPANISH_PLURALS) and len(word) >= _SHORTEST_SPANISH_PLURAL:
        # Snowball takes -en and -er of the singular for a verb's ending, and those of the plural for part of the word.
        return word[:-2]
    if language == "es" and word.endswith("dad"):
        # Likewise -ad, for an imperative's: `ciudad` would become `ciud`, `unidad` would become `unid`, like `unidos`.
        return word + "es"
    if language == "fr" and word.endswith("us") and len(word) >= _SHORTEST_FRENCH_PLURAL:
        # Snowball removes the plural's s from most words, but not after u.
        return word if word in _FRENCH_SINGULARS_IN_US else word[:-1]
    known = LANGUAGES.get(language)
    return known.irregular_forms.get(word, word) if known else word
