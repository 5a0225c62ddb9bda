"""Forms of frequent words that Snowball's rules leave apart, brought together before stemming."""

from __future__ import annotations

from indexer.languages import LANGUAGES

_WITH_OWN_S = (
    "inclus reclus perclus confus diffus profus infus obtus abstrus intrus abus refus plus surplus tous vous nous sous "
    "dessus dessous dissous absous processus consensus campus corpus virus bonus malus status versus quitus prospectus "
    "terminus hiatus blocus lapsus opus obus bus autobus minibus sinus utérus uterus foetus typhus infarctus stimulus "
    "talus humus cactus eucalyptus thésaurus thesaurus"
)
"""French words whose s is no plural's: `incluse` has it too, and so have `abuser`, and other languages' `consensus`."""

_FRENCH_SINGULARS_IN_US = frozenset(_WITH_OWN_S.split())
_SHORTEST_FRENCH_PLURAL = 4  # `dus` would be `du`

_SPANISH_PLURALS = ("enes", "eres")
_SHORTEST_SPANISH_PLURAL = 6


def regular(word: str, language: str) -> str:
    """The form to be stemmed instead of a composed word: `children` is `child`, `individus` is `individu`."""
    if language == "es" and word.endswith(_SPANISH_PLURALS) and len(word) >= _SHORTEST_SPANISH_PLURAL:
        # Snowball takes the singular's own -en and -er for the ending of a verb, and the plural's for part of the word.
        return word[:-2]
    if language == "es" and word.endswith("dad"):
        # The same of -ad, an imperative's: `ciudad` would be `ciud`, `unidad` would be `unid`, which is `unidos` too.
        return word + "es"
    if language == "fr" and word.endswith("us") and len(word) >= _SHORTEST_FRENCH_PLURAL:
        # Snowball takes the plural's s from most words, but not after u.
        return word if word in _FRENCH_SINGULARS_IN_US else word[:-1]
    known = LANGUAGES.get(language)
    return known.irregular_forms.get(word, word) if known else word
