"""Traps, on which analyzers differ on purpose or by oversight: what a query should find, and what it should not.

As in the query language, a query in double quotation marks is a phrase, and so is one with a `/` or a `.` between its
characters. All others are words, all of which must match.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import regex
from analyzers_engines import finds, finds_phrase

if TYPE_CHECKING:
    from collections.abc import Sequence

    from analyzers_engines import Analyzer


@dataclass(frozen=True)
class Trap:
    """An analyzer passes if the query finds each of `texts` and none of `others`."""

    language: str
    about: str
    query: str
    texts: tuple[str, ...] = ()
    others: tuple[str, ...] = ()


TRAPS = (
    Trap("en", "stop words in a phrase", '"right of States to"',
         ("the right of States to act",), ("a right for States and others",)),
    Trap("en", "a phrase with *not*", '"shall not be used"', ("force shall not be used",), ("it shall then be used",)),
    Trap("en", "a phrase that ends in stop words", '"Part IV of the"', ("under Part IV of the Charter",),
         ("see Part IV",)),
    Trap("en", "nothing but stop words", '"will be that of"', ("the task will be that of States",)),
    Trap("en", "possessive, both apostrophes", "State", ("the State's duty", "the State’s duty")),
    Trap("en", "asked with an apostrophe", "State’s", ("the State's duty", "the State is bound")),
    Trap("en", "hyphen", "state-sponsored", ("State sponsored attacks", "a State\u2011sponsored attack")),
    Trap("en", "soft hyphen", "cybersecurity", ("cyber\u00adsecurity",)),
    Trap("en", "accents left out", "resume", ("a résumé of the debate",)),
    Trap("en", "ligatures and wide letters", "finance AI", ("ﬁnance for ＡＩ",)),
    Trap("en", "footnote mark at a word", "States", ("all Member States³ agreed",)),
    Trap("en", "symbol", "A/AC.291/22", ("see A/AC.291/22, para. 4",), ("see A/AC.291/23", "see S/AC.291/22")),
    Trap("en", "decimal number", "2.5", ("rose by 2.5 per cent",), ("articles 2, 5 and 7",)),
    Trap("en", "part of a decimal number", "5", ("paragraph 5",), ("rose by 2.5 per cent",)),
    Trap("fr", "elision, both apostrophes", "État", ("l'État partie", "l’État partie", "d’État", "qu’État")),
    Trap("fr", "asked with an article", "l’État", ("un État partie",)),
    Trap("fr", "accents left out", "securite", ("la sécurité",)),
    Trap("fr", "accents lost in the text", "sécurité", ("la securite", "LA SECURITE")),
    Trap("fr", "accents as characters of their own", "sécurité", ("la se\u0301curite\u0301",)),
    Trap("fr", "œ", "coeur", ("au cœur du débat",)),
    Trap("fr", "words that accents tell apart", "pêche", ("la pêche",), ("le péché",)),
    Trap("fr", "negation in a phrase", '"ne doit pas"', ("cela ne doit pas durer",), ("on le doit à tous",)),
    Trap("es", "accents left out", "informacion", ("la información",)),
    Trap("es", "accents lost in the text", "información", ("la informacion", "LA INFORMACIÓN")),
    Trap("es", "ñ is a letter", "año", ("cada año",), ("el ano",)),
    Trap("es", "negation in a phrase", '"no se permite"', ("que no se permite",), ("ya se permite",)),
    Trap("ru", "ё and е", "зелёный", ("зеленый",)),
    Trap("ru", "ё and е in a stop word", "ещё", ("еще один",)),
    Trap("ru", "е for ё", "ребенок", ("каждый ребёнок",)),
    Trap("ru", "stress mark", "замок", ("за\u0301мок",)),
    Trap("ru", "й is a letter", "война", ("война",), ("долг воина",)),
    Trap("ru", "negation in a phrase", '"не применять силу"', ("обязались не применять силу",),
         ("право и применять силу",)),
    Trap("ar", "hamza left out", "ارهاب", ("مكافحة إرهاب",)),
    Trap("ar", "article and conjunction", "قانون", ("القانون", "والقانون", "بالقانون", "للقانون")),
    Trap("ar", "preposition", "مكافحة", ("لمكافحة الفساد", "بمكافحة الفساد")),
    Trap("ar", "pronoun", "حكومة", ("حكومتها", "حكومته")),
    Trap("ar", "first letter of the word's own", "وثيقة", ("الوثيقة", "وثيقة"), ("ثقة",)),
    Trap("ar", "vowel signs and elongation", "مدرسة", ("مُدَرِّسَة", "مـدرسـة")),
    Trap("ar", "presentation forms", "قانون", ("ﻗﺎﻧﻮﻥ",)),
    Trap("ar", "Persian letters", "حكومة", ("حکومة",)),
    Trap("ar", "Arabic digits", "2025", ("عام ٢٠٢٥",)),
    Trap("ar", "feminine plural", "توصية", ("توصيات", "التوصيات")),
    Trap("ar", "broken plural", "قانون", ("قوانين",)),
    Trap("zh", "a word in running text", "合作", ("加强国际合作的框架",), ("作合",)),
    Trap("zh", "a longer word", "网络安全", ("各国的网络安全。",), ("安全的网络",)),
    Trap("zh", "full-width marks", "国际合作", ("“国际合作”。",)),
    Trap("zh", "a line break inside a word", "国际合作", ("加强国际\n合作",)),
    Trap("zh", "a phrase ends at a comma", '"国际合作"', ("加强国际合作的框架",), ("国际、合作",)),
    Trap("zh", "Latin letters in Chinese", "AI", ("使用AI技术", "使用ＡＩ技术")),
    Trap("zh", "a single character", "法", ("国际法的原则",)),
    Trap("zh", "a pair across two words", "中国", ("中国代表",), ("发展中国家",)),
    Trap("zh", "traditional characters", "网络", ("網絡",)),
)  # fmt: skip

_PHRASE = regex.compile(r"[/.](?=\w)")


def passes(analyzers: Sequence[Analyzer]) -> dict[Trap, list[bool]]:
    """For each trap, whether each analyzer passes."""
    return {trap: [_passes(one, trap) for one in analyzers] for trap in TRAPS}


def _passes(analyzer: Analyzer, trap: Trap) -> bool:
    if trap.query.startswith('"') or _PHRASE.search(trap.query):
        phrase, *texts = analyzer.phrases([trap.query.strip('"'), *trap.texts, *trap.others], trap.language)
        found = [finds_phrase(phrase, text) for text in texts]
    else:
        asked = analyzer.asked([trap.query], trap.language)[0]
        found = [finds(asked, text) for text in analyzer.tokens([*trap.texts, *trap.others], trap.language)]
    return all(found[: len(trap.texts)]) and not any(found[len(trap.texts) :])


def meets(analyzer: Analyzer, pairs: Sequence[tuple[str, str]], language: str) -> list[bool]:
    """For each pair of texts, whether each matches the other."""
    texts = [text for pair in pairs for text in pair]
    tokens, asked = analyzer.tokens(texts, language), analyzer.asked(texts, language)
    return [finds(asked[at], tokens[at + 1]) and finds(asked[at + 1], tokens[at]) for at in range(0, len(texts), 2)]
