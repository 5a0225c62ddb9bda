"""Forms of frequent words that Snowball's rules leave apart, brought together before stemming."""

from __future__ import annotations

_SINGULARS = {
    "en": {
        "women": "woman", "men": "man", "children": "child", "criteria": "criterion", "phenomena": "phenomenon",
        "crises": "crisis", "hypotheses": "hypothesis", "analysis": "analyse", "mice": "mouse",
    },
    "fr": {"lois": "loi"},
}  # fmt: skip

_SPANISH_PLURALS = ("enes", "eres")
_SHORTEST_SPANISH_PLURAL = 6


def regular(word: str, language: str) -> str:
    """The form to be stemmed instead of a composed word: `children` is `child`, `crímenes` is `crímen`."""
    if language == "es" and word.endswith(_SPANISH_PLURALS) and len(word) >= _SHORTEST_SPANISH_PLURAL:
        # Snowball takes the singular's own -en and -er for the ending of a verb, and the plural's for part of the word.
        return word[:-2]
    forms = _SINGULARS.get(language)
    return forms.get(word, word) if forms else word
