"""Names of languages: any name or ISO code of a language -> its ISO 639-1 code, and back."""

from __future__ import annotations

from functools import cache

import pycountry

from indexer.vocabulary.fold import fold
from indexer.vocabulary.translations import translations

_ALIASES = {
    "mandarin": "zh",
    "chinese simplified": "zh",
    "chinese traditional": "zh",
    "simplified chinese": "zh",
    "traditional chinese": "zh",
    "zh hans": "zh",
    "zh hant": "zh",
    "farsi": "fa",
    "castellano": "es",
    "castilian": "es",
    "español": "es",
    "français": "fr",
    "русский": "ru",
    "русский язык": "ru",
    "العربية": "ar",
    "中文": "zh",
    "deutsch": "de",
    "português": "pt",
    "english": "en",
    "greek": "el",
}
_LABELS = {"es": "Spanish", "el": "Greek"}
"""Labels where ISO's own name is too long for readers (`Spanish; Castilian`)."""


@cache
def _table() -> dict[str, str]:
    table: dict[str, str] = {}
    for language in pycountry.languages:
        code = getattr(language, "alpha_2", None)
        if code is None:
            continue
        names = [code, language.alpha_3, language.name, getattr(language, "bibliographic", "")]
        names += [catalogue.gettext(language.name) for catalogue in translations("iso639-3")]
        names += [part for name in names[2:] for part in name.split(";")]
        names += [name.split(" (")[0] for name in names[2:]]  # `Swahili (macrolanguage)`
        for name in names:
            if name:
                table.setdefault(fold(name), code)
    table.update({fold(alias): code for alias, code in _ALIASES.items()})
    return table


def language_code(value: str) -> str | None:
    """ISO 639-1 code of a language given by code, name (English, French, ...) or tag such as `en-GB`."""
    table = _table()
    folded = fold(value)
    found = table.get(folded)
    if found is None and "-" in value.replace("_", "-"):
        # A BCP 47 tag: the primary subtag names the language.
        subtag = value.replace("_", "-").split("-", 1)[0].strip().casefold()
        found = table.get(subtag) if len(subtag) in {2, 3} else None
    return found


@cache
def language_label(code: str | None) -> str:
    """English name of a language code; an unknown code is returned unchanged, None gives an empty string."""
    if not code:
        return ""
    if code in _LABELS:
        return _LABELS[code]
    language = pycountry.languages.get(alpha_2=code)
    return language.name.split(" (")[0].split(";")[0] if language else code
