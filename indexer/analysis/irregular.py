"""Join forms of frequent words that Snowball's rules keep apart, before stemming."""

from __future__ import annotations

import regex

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

_FRENCH_PLURALS = ("its", "ions", "ers")
_IN_ERS = "vers divers univers envers travers revers devers convers pervers tiers anvers"
_WITH_OWN_ERS = frozenset(_IN_ERS.split())

_SPANISH_PLURALS_IN_ES = ("enes", "eres", "ares")
_IN_AR = (
    "nuclear militar particular similar popular preliminar singular irregular escolar celular molecular insular "
    "peninsular secular consular lunar polar bipolar curricular extracurricular ejemplar lugar hogar pilar dólar dolar "
    "estándar estandar"
)
_SPANISH_IN_AR = frozenset(_IN_AR.split())
"""Nouns and adjectives in -ar that are no verb, or seldom."""
_SHORTEST_SPANISH_PLURAL = 6  # in -es: `mares` and `seres` are stemmed as they are
_SPANISH_PLURAL_IN_S = regex.compile(r"\w{2}[aobcdfgkmprt]s")
_NO_SPANISH_PLURAL = regex.compile(
    r"""(?:
      (?<!(?:mod|cuad|mat|pat|frat|alt|i))[aei]rnos | (?:ndo|mo|d)nos   # hacernos, haciéndonos
    | (?<![áéíóú]\w*)[aei]mos | (?:áb|í|[aeiáéí]r|[áé]s)[ae]mos          # hablamos, hablábamos
    )$""",
    regex.VERBOSE,
)
"""Verbs in -s, unlike `gobiernos`, `modernos`, `préstamos` and `mínimos`."""

_PORTUGUESE_PLURAL = regex.compile(
    r"(?<=\w{2})(?:(?P<l>(?<=a)is|(?<=[áíaiú]ve)is)|(?P<m>ns)|(?P<vowel>(?<!mo)(?<=\w\w[oa])s))$"
)
_PORTUGUESE_SINGULARS = {"l": "l", "m": "m", "vowel": ""}
_WITH_OWN_AIS = frozenset(("mais", "pais", "demais", "jamais", "vais"))

_RUSSIAN_NOUN_IN_N = regex.compile(
    r"((?:стан|джан|орган|океан|ветеран|граждан|израильтян|христиан|мусульман|ураган)|^(?:иран|ливан|судан|йемен))[аы]?$"
)


def listed(word: str, language: str) -> str:
    """The form to stem in place of a composed word that its language lists: `child` for `children`."""
    known = LANGUAGES.get(language)
    return known.irregular_forms.get(word, word) if known else word


def regular(word: str, language: str) -> str:
    """The form to stem by rules in place of a composed word: `individu` for `individus`."""
    rules = _RULES.get(language)
    return rules(word) if rules else word


def _spanish(word: str) -> str:
    """Snowball takes the ends of many nouns for those of verbs, but of their singular or of their plural only."""
    if word in _SPANISH_IN_AR:
        return word + "es"  # -ar is verbal
    if word.removesuffix("es") in _SPANISH_IN_AR:
        return word
    if word.endswith(_SPANISH_PLURALS_IN_ES) and len(word) >= _SHORTEST_SPANISH_PLURAL:
        return word[:-2]  # so are -en and -er of the singular
    if word.endswith(("dad", "tad")):
        return word + "es"  # and -ad: `unidad` would become `unid`, like `unidos`
    if _SPANISH_PLURAL_IN_S.search(word, max(0, len(word) - 4)) and not _NO_SPANISH_PLURAL.search(word):
        return word[:-1]  # and -nos and -amos; and of short words, such as `armas`, it removes no s
    return word


def _french(word: str) -> str:
    """Snowball removes the plural's s, but not after u, and not what could end a verb before it: -it, -er, -ion."""
    if word.endswith("us") and len(word) >= _SHORTEST_FRENCH_PLURAL:
        return word if word in _FRENCH_SINGULARS_IN_US else word[:-1]
    if word.endswith(_FRENCH_PLURALS) and word not in _WITH_OWN_ERS:
        return word[:-1]
    return word


def _portuguese(word: str) -> str:
    """Snowball knows no plurals in -ais, -eis and -ns, and removes no s from short words."""
    plural = _PORTUGUESE_PLURAL.search(word)
    if plural is None or word in _WITH_OWN_AIS:
        return word
    return word[: -len(plural.group())] + _PORTUGUESE_SINGULARS[plural.lastgroup or ""]


def _russian(word: str) -> str:
    """Snowball takes -н, -на and -ны for a participle's ends, not -ну or -нов; and nouns in -ец lose their vowel."""
    if word.endswith("нец"):
        return word.removesuffix("ец") + "ц"
    noun = _RUSSIAN_NOUN_IN_N.search(word)
    return word[: noun.end(1)] + "у" if noun else word


_RULES = {"es": _spanish, "fr": _french, "pt": _portuguese, "ru": _russian}
