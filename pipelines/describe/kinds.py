"""What a document is and in which session it was made, by its title and the head of its cover."""

from __future__ import annotations

from typing import TYPE_CHECKING

import regex

if TYPE_CHECKING:
    from collections.abc import Sequence

    from indexer.vocabulary import Vocabulary

_FLAGS = regex.VERSION1 | regex.IGNORECASE

KINDS = {
    "compendium": "compendium|compilation|recueil|compendio|recopilación|подборка|сборник|خلاصة وافية|تجميع|汇编",
    "explanation of position": (
        "(?:statements? in )?explanations? of position|explications? de position|explicaci(?:ón|ones) de posición|"
        "разъяснени[ея] позиции|تعليل الموقف|立场解释|解释立场"
    ),
    "explanation of vote": (
        "(?:statements? in )?explanations? of vote|explications? de vote|explicaci(?:ón|ones) de voto|"
        "разъяснени[ея] мотивов голосования|تعليل التصويت|解释投票"
    ),
    "working paper": (
        "(?:joint )?working papers?|documents? de travail|documentos? de trabajo|рабочи[йе] документ|ورقة عمل|工作文件"
    ),
    "conference room paper": (
        "conference room papers?|documents? de séance|documentos? de sesión|документы? зала заседаний|会议室文件"
    ),
    "position paper": "position papers?|documento de posición|позиционный документ|ورقة موقف|立场文件",
    "concept note": (
        "concept (?:note|paper)s?|note de cadrage|nota conceptual|концептуальная записка|مذكرة مفاهيمية|概念说明"
    ),
    "draft resolution": (
        "draft resolutions?|projets? de résolution|proyectos? de resolución|проект резолюции|مشروع قرار|决议草案"
    ),
    "report": (
        "(?:(?:draft|final|interim|annual|progress|periodic|national) )*reports?|rapports?|informes?|доклад|تقرير|报告"
    ),
    "note": (
        "notes? by (?:the )?(?:Secretariat|Secretary-General|Chair)|notes? du Secrétariat|nota de la Secretaría|"
        "записка Секретариата|مذكرة من الأمانة|秘书处的说明"
    ),
    "statement": (
        "(?:(?:joint|national|opening|closing|general|cross-regional) )*statements?|déclarations?|declaraci(?:ón|ones)|"
        "заявлени[ея]|بيان|发言|声明"
    ),
    "submission": (
        "(?:(?:joint|written|national) )*(?:submissions?|contributions?|inputs?|repl(?:y|ies)|responses?|comments)|"
        "contributions?|réponses?|communications?|contribuci(?:ón|ones)|respuestas?|comunicaci(?:ón|ones)|ответы?|"
        "مساهمات?|ردود|答复|提交材料"
    ),
}
"""Types and the words by which titles name them; a title names its own type before what it is about."""
_BEFORE = r"^\W*(?:(?:revised|joint|the|le|la|el)\s+)*"
_BY = r"(?:\s+(?:by|of|submitted by|par|de|del|du|from)\s.{2,120})?\W*$"
_BEGINS = tuple((kind, regex.compile(rf"{_BEFORE}(?:{words})(?!\p{{L}})", _FLAGS)) for kind, words in KINDS.items())
_ALONE = tuple((kind, regex.compile(rf"^\W*(?:{words}){_BY}", _FLAGS)) for kind, words in KINDS.items())
_OF_PARTS = (
    *("explanation of position", "explanation of vote", "statement", "submission", "working paper", "position paper"),
)
_INSIDE = tuple((kind, regex.compile(rf"(?<!\p{{L}})(?:{KINDS[kind]})(?!\p{{L}})", _FLAGS)) for kind in _OF_PARTS)

_SESSION = regex.compile(
    r"""^(?:
        (?P<session>
            (?:(?:Resumed|Reconvened)\s+[\p{L}-]+|\p{Lu}[\p{L}-]*(?:st|nd|rd|th|ième|ère)|\d{1,3}(?:st|nd|rd|th))
            (?:\s+\p{L}+(?:-\p{L}+)*){0,3}?\s+session
            (?:\s+(?:de\s+fond|extraordinaire|ordinaire|d[’']organisation))?
        ) (?=\s+(?:Agenda|Items?|\p{Lu}[\p{L}-]+\s+year)\b|\s*[,;*(]|\s*$)
      | (?P<session>
            (?:\p{Lu}\p{L}+\s+(?:\p{L}+\s+)?|\d{1,3}[.º°]*\s+)
            período\s+(?:extraordinario\s+|ordinario\s+|sustantivo\s+)?de\s+sesiones
            (?:\s+(?:sustantivo|de\s+organización))?
        )
      | (?P<session>\p{Lu}\p{L}+(?:\s+\p{L}+){0,3}\s+сессия)(?!\p{L})
      | (?P<session>الدورة\s+[^\d\n]{3,60})$
      | (?P<session>第[一二三四五六七八九十百]{1,6}(?:届|次)(?:\p{Han}{0,6}(?:会议|常会|特别会议))?)
    )""",
    regex.VERSION1 | regex.VERBOSE,
)
_COVER_LINES = 30
_LONGEST_LINE = 200
"""Characters; what is longer is no line of a cover, and nothing to look for names in."""
_MAX_LINES = 8
"""Lines of the longest name of a working group or committee on a cover."""


def type_of_title(title: str, lines: Sequence[str] = ()) -> str | None:
    """The type of which the title is, or else a line of the cover that says that and nothing else (`Working paper
    submitted by ...`); None when neither does.
    """
    for kind, pattern in _BEGINS:
        if pattern.match(title):
            return kind
    for line in lines[:_COVER_LINES]:
        for kind, pattern in _ALONE:
            if len(line) < 160 and pattern.match(line):  # noqa: PLR2004 - a line, no paragraph
                return kind
    return None


def type_of_parts(title: str) -> str | None:
    """The type of the parts of a compendium with that title: of `Compendium of statements`, statements."""
    found = [(match.start(), kind) for kind, pattern in _INSIDE if (match := pattern.search(title))]
    return min(found)[1] if found else None


def cover_session(lines: Sequence[str], symbol_line: int | None) -> str | None:
    """The session that the head of a United Nations document names below its symbol (`Eleventh substantive session`),
    as it is written there.
    """
    if symbol_line is None:
        return None
    for line in lines[symbol_line : symbol_line + _COVER_LINES]:
        match = _SESSION.match(" ".join(line[:_LONGEST_LINE].split()))
        if match:
            return match["session"]
    return None


def cover_process(lines: Sequence[str], vocabulary: Vocabulary) -> str | None:
    """The process whose name stands on the head of a cover, on a line or some lines; of several the longest."""
    kept = [" ".join(line.split()) if len(line) <= _LONGEST_LINE else "" for line in lines[:_COVER_LINES]]
    best: tuple[int, str] | None = None
    for first in range(len(kept)):
        for count in range(1, _MAX_LINES + 1):
            if first + count > len(kept) or not kept[first + count - 1]:
                break
            text = " ".join(kept[first : first + count])
            process = vocabulary.process(text)
            if process and (best is None or len(text) > best[0]):
                best = len(text), process
    return best[1] if best else None
