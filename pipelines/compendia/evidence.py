"""Evidence that a file is a collection of submissions, not a report whose headings name States."""

from __future__ import annotations

from typing import TYPE_CHECKING

import regex

from indexer.analysis.detection import UNKNOWN, detect

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

_FLAGS = regex.VERSION1 | regex.IGNORECASE
LANGUAGE_WORDS = 30
"""Words from which the language of a part is detected; shorter parts are too uncertain."""
SMALL_SHARE = 0.5
"""Share of lower-case words from which a text is prose: a list of participants consists of names and titles."""
VOICE_WORDS = 150
"""A speaker says `we`, `my delegation`, `Mr. Chair` or the like at least once in this many words."""

_COLLECTION = regex.compile(
    r"\b(?:compendium|compilation|(?:position|discussion|policy) papers|main messages|"
    r"(?:replies|responses|submissions|contributions|comments|inputs|views|observations|"
    r"information|proposals|statements) (?:received|submitted|communicated|made|by|from|"
    r"of (?:the )?(?:Member )?(?:States|Governments|delegations|Parties|stakeholders))|"
    r"explanations? of (?:position|vote)|"
    r"recueil|réponses reçues|(?:communications|contributions|observations|informations|vues|déclarations) "
    r"(?:reçues|présentées|soumises|des (?:États|Gouvernements|délégations|Parties))|"
    r"explications? de (?:position|vote)|"
    r"compendio|recopilación|respuestas recibidas|(?:comunicaciones|contribuciones|observaciones|información|opiniones|"
    r"declaraciones) (?:recibidas?|presentadas?|de los (?:Estados|Gobiernos))|"
    r"(?:ответы|материалы|сообщения|мнения|заявления),? (?:полученные|представленные|государств|правительств)|"
    r"подборка|сборник|компиляция)\b|تجميع|خلاصة وافية|الردود الواردة|المساهمات الواردة|汇编|收到的(?:答复|来文|意见)",
    _FLAGS,
)
_SUBMITTED = regex.compile(
    r"\b(?:compendium|compilation|collection) of (?:the )?(?:\p{L}+ )?(?:messages|statements|submissions|contributions|"
    r"replies|responses|position papers|proposals|views|comments|explanations)\b|"
    r"\b(?:recueil|compilation) des? (?:\p{L}+ )?(?:messages|déclarations|communications|contributions|réponses)\b|"
    r"\b(?:compendio|recopilación) de (?:las |los )?(?:\p{L}+ )?(?:mensajes|declaraciones|comunicaciones|"
    r"contribuciones|respuestas)\b|"
    r"\b(?:подборка|сборник|компиляция) (?:\p{L}+ )?(?:посланий|заявлений|сообщений|ответов|материалов)|"
    r"汇编[^。；]{0,12}(?:发言|答复|来文|意见)|(?:发言|答复|来文|意见|信息)汇编|"
    r"(?:تجميع|مجموعة|خلاصة) (?:ال)?(?:رسائل|بيانات|مساهمات|ردود)|"
    r"\b(?:papers?|messages|summaries|statements|submissions|contributions|replies|responses|comments|inputs|views|"
    r"observations|proposals|explanations of (?:position|vote))\b[^.;]{0,160}?\b(?:submitted|received|communicated|"
    r"transmitted|provided|made|presented) (?:by|from)\b|"
    r"\b(?:documents|messages|déclarations|communications|contributions|réponses|observations)\b[^.;]{0,160}?\b"
    r"(?:présentée?s|soumis(?:es)?|reçue?s|communiquée?s|transmis(?:es)?) (?:par|d)|"
    r"\b(?:documentos|mensajes|declaraciones|comunicaciones|contribuciones|respuestas|observaciones)\b[^.;]{0,160}?\b"
    r"(?:presentad|recibid|enviad|transmitid)[oa]s (?:por|de)|"
    r"\b(?:документы|послания|заявления|сообщения|материалы|ответы|мнения),?[^.;]{0,160}?\b(?:представленные|полученные)|"
    r"(?:ورقات|رسائل|بيانات|مساهمات|ردود)[^.;]{0,160}?(?:مقدمة|المقدمة|الواردة|واردة) من|"
    r"(?:提交|收到)的?[^。；]{0,40}(?:文件|发言|答复|来文|意见|材料)",
    _FLAGS,
)
_VOICE = regex.compile(
    r"\b(?:we|our|ours|us|I|my (?:delegation|country|Government)|Mr\.? (?:Chair(?:man|person)?|President)|"
    r"Madam Chair|nous|notre|nos|ma délégation|mon pays|je|Monsieur le Président|Madame la Présidente|"
    r"nosotros|nuestr[oa]s?|mi (?:delegación|país)|Señor(?:a)? President[ea]|Sra?\.? President[ea]|"
    r"мы|наш(?:а|ей|его|и|их|у)?|нам|наша делегация|господин Председатель|г-н Председатель)\b"
    r"|السيد الرئيس|سيدي الرئيس|سيادة الرئيس|وفد بلادي|وفدنا|بلادي|بلدي|نحن|主席先生|主席女士|我国|我们|中方",
    _FLAGS,
)
TRANSLATION = regex.compile(
    r"^[\[(]?\s*(?:(?:unofficial|courtesy|informal) (?:English )?translation(?: (?:from|in|into) \p{L}+)?|"
    r"traduction (?:non officielle|officieuse|de courtoisie)|traducción (?:no oficial|de cortesía)|"
    r"неофициальный перевод|ترجمة غير رسمية|非正式译文|非官方翻译)\s*[\])]?:?$",
    regex.VERSION1 | regex.IGNORECASE | regex.MULTILINE,
)
"""A heading below which a statement is repeated in another language."""
_WORD = regex.compile(r"\p{Han}|[^\W\d_]+", regex.VERSION1)
_ENDS = regex.compile(r"[.!?。！？؟](?=\s|$)|[。！？]")


def speaks_of_a_collection(lines: Iterable[str]) -> bool:
    """Whether titles call the file a compendium, a compilation, replies received, and the like."""
    text = " ".join(lines)
    return bool(_COLLECTION.search(text) or _SUBMITTED.search(text))


def names_who_submitted(lines: Iterable[str]) -> bool:
    """Whether titles say that the texts were submitted by others: a compendium of practices may be one author's."""
    return _SUBMITTED.search(" ".join(lines)) is not None


def is_prose(text: str) -> bool:
    """Whether the text consists of sentences rather than a list of names."""
    words = _WORD.findall(text)
    if not words or not _ENDS.search(text):
        return False
    cased = [word for word in words if word[0].isupper() or word[0].islower()]
    small = sum(word[0].islower() for word in cased)
    return not cased or small >= SMALL_SHARE * len(cased)


def has_voice(text: str) -> bool:
    """Whether the text is in the first person, as statements are and reports about others are not."""
    count = len(_VOICE.findall(text))
    return count > 0 and count * VOICE_WORDS >= len(_WORD.findall(text))


def languages(texts: Sequence[str]) -> set[str]:
    """The languages of the texts that are long enough to detect them."""
    return {detect(text) for text in texts if len(_WORD.findall(text)) >= LANGUAGE_WORDS} - {UNKNOWN}
