"""Who a paper without a masthead is by, where it says so itself: in a section *Who we are*, in *X welcomes the
opportunity to comment*, in *this submission is made by X*, in *X's submission to ...*.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import regex

from indexer.vocabulary.fold import fold

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from indexer.vocabulary import Vocabulary

_FLAGS = regex.VERSION1
_PAGES = 4
"""From the beginning; further on, others are introduced."""
_MOST_OF_A_PAGE = 10_000
"""Characters; texts without pages are one."""
_HEAD_BLOCKS = 8
_LONGEST = 1_500
"""Characters of a paragraph that are read."""
_PARTS_OF_TWO = 3
"""Parts of a list of two names: each, and what joins them."""
_DEGREE = regex.compile(r"(?:\p{Lu}\p{Ll}?\.\s?)+(?:\p{Lu}\p{Ll}?)?")
_LONGEST_HEADING = 300
"""Characters of a heading that are read."""
_SHORT_LINE = 45
"""Characters of a line that may be a heading without an empty line below it."""
_MOST = 12
"""Names; more are a list of signatories."""

_SMALL = r"(?:of|for|the|on|in|to|with|de|del|de la|de l[ao]s|du|des|d[’']|la|le|les|pour|en|para|por|по|за|&|@)"
_WORD = r"(?:(?:\p{Lu}\.){2,}+|\p{Lu}[\p{L}\p{M}\p{N}’'+-]*+|\p{N}{1,4}(?=\s\p{Lu}))"
_NAME = rf"{_WORD}(?:(?:\s{_SMALL}){{0,3}}\s{_WORD}){{0,9}}"
"""An organisation's name: words with capitals, and small ones between them. What joins words may join names, too."""
_SHORT = r"(?:\s?[(（][“\"«]?\p{Lu}[\p{L}\p{N}& .-]{0,20}[”\"»]?[)）])?"
"""Its abbreviation, in brackets."""
_ARTICLE = r"(?:(?:[Tt]he|[Ll]a|[Ll]es?|[Ee]l|[Ll]os|[Ll]as)\s|[Ll][’'])?"
_LISTED = rf"{_ARTICLE}{_NAME}{_SHORT}"
_JOINT = r"(?:\s*[,;]\s*(?:and\s|et\s|y\s|и\s)?|\s+(?:and|et|y|e|и)\s+)"
_NAMES = rf"(?P<names>{_LISTED}(?:{_JOINT}{_LISTED}){{0,{_MOST}}})"

_DEFINED = regex.compile(
    r"(?<![\p{L}\p{M}\p{N}’'+.-])"
    rf"(?P<name>{_NAME}(?:\s(?:and|et|y|и)\s{_NAME})?)\s[(（][“\"«]?(?P<short>\p{{Lu}}[\p{{L}}\p{{N}}&.-]{{1,20}})[”\"»]?[)）]",
    _FLAGS,
)

_KIND = (
    r"(?:organi[sz]ation|charit|non-?\s?profit|not-for-profit|NGO|institute|foundation|association|coalition|network|"
    r"cent(?:re|er)|think[ -]tank|federation|alliance|collective|company|consortium|society|initiative|group|forum|"
    r"university|trade union|organisme|fondation|réseau|institut|fédération|ONG|collectif|entreprise|société|centre|"
    r"organización|fundación|asociación|coalición|red|instituto|federación|colectivo|empresa|entidad|centro|"
    r"организаци|фонд|ассоциаци|коалици|институт|сеть|центр|объединени)"
)
_FREE = (
    r"(?:non-?governmental|civil society|NGO|charit|non-?\s?profit|not-for-profit|advocacy|"
    r"non gouvernementale|société civile|ONG|but non lucratif|no gubernamental|sociedad civil|"
    r"sin (?:fines|ánimo) de lucro|"
    r"неправительственн|гражданского общества|некоммерческ)"
)
"""What makes an organisation one of civil society."""
_SECTION = regex.compile(
    rf"^[\W\d]*(?:(?i:Who (?:we are|are we)|About us|Our organi[sz]ation|About the (?:authors?|submitters?|"
    rf"organi[sz]ations?|signator(?:y|ies))|Qui sommes-nous|Quiénes somos|Sobre nosotros|Кто мы|О нас)"
    rf"|(?i:About|Who (?:is|are)|À propos d(?:e |u |es |[’'])|Acerca de|Sobre|О)\s*(?P<name>{_LISTED}))"
    rf"[\s?:.]*$",
    _FLAGS,
)
"""The heading of a section in which an organisation introduces itself."""
_IS_A = regex.compile(
    rf"^[\W\d]*(?P<name>{_LISTED}(?:{_JOINT}{_LISTED}){{0,3}}),?\s+"
    rf"(?:(?:is|was founded|was established|exists|works|seeks|are|est|es|fue fundad[oa]|является)\b|"
    rf"[—–]\s?(?=это|\p{{Ll}}))(?P<what>[^.]{{0,300}})",
    _FLAGS,
)
_WE = regex.compile(
    r"\b(?i:we|our|nous|notre|nos|nosotr[oa]s|nuestr[oa]s?|мы|наш[аеи]?)\b|\b(?:trabajamos|defendemos|promovemos)\b",
    _FLAGS,
)
_OPPORTUNITY = regex.compile(
    rf"(?:^|(?<=[.!?:]\s)){_NAMES},?\s+(?:(?i:(?:would like to|wish(?:es)? to|jointly|both|also|very much|warmly)\s)*"
    r"(?:welcomes?|appreciates?|thanks?|(?:is|are) (?:very |most )?(?:grateful|pleased|delighted|honou?red|thankful)|"
    r"express(?:es)? (?:its|their|our) (?:gratitude|appreciation|thanks)|commends?)\b[^.]{0,160}?"
    r"\b(?:opportunity|invitation|chance|inviting|call for|seeking|solicit\w*)\b"
    r"|(?:se félicite(?:nt)?|remercie(?:nt)?|salue(?:nt)?|se réjoui(?:t|ssent)|(?:est|sont) heureu(?:x|se|ses)|"
    r"sai(?:t|vent) gré)\b[^.]{0,160}?\b(?:occasion|possibilité|opportunité|invitation)\b"
    r"|(?:agradecen?|acogen? con|celebran?|se complacen?|saludan?|da(?:n)? las gracias)\b[^.]{0,160}?"
    r"\b(?:oportunidad|ocasión|posibilidad|invitación)\b"
    r"|(?:благодар(?:ит|ят)|приветству(?:ет|ют)|выража(?:ет|ют))\b[^.]{0,160}?\bвозможност)",
    _FLAGS,
)
"""Who is glad to have been asked."""
_MADE_BY = regex.compile(
    r"\b(?i:(?:this|the present|the following)\s(?:joint\s|written\s)*(?:submission|statement|contribution|report|"
    r"paper|letter|document|response)\s(?:is|was|has been)\s(?:made|provided|prepared|submitted|presented|drafted|"
    r"lodged|written|authored)(?:\s(?:jointly|together))?\s(?:by|on behalf of)"
    r"|joint (?:submission|statement|contribution) by [^.]{0,160}? on behalf of"
    r"|(?:la présente|cette)\s(?:contribution|soumission|déclaration|communication)\s(?:conjointe\s)?(?:est|a été)\s"
    r"(?:présentée|soumise|préparée|faite)(?:\sconjointement)?\spar"
    r"|(?:la presente|esta)\s(?:contribución|declaración|comunicación|presentación)\s(?:conjunta\s)?"
    r"(?:es|ha sido|fue)\s"
    r"(?:presentada|preparada|elaborada|hecha)(?:\sconjuntamente)?\spor"
    rf"|настоящ(?:ий|ее|ая)\s\p{{L}}+\s(?:подготовлен|представлен)[оа]?\s(?:организацией\s)?)"
    rf"\s?(?:the\s(?:\p{{Ll}}[\w-]+\s){{0,3}})?"
    rf"(?:\p{{Lu}}\p{{L}}+-based\s)?(?:NGOs?\s|ONG\s)?{_NAMES}(?=[.,;]|\s(?:and\s)?(?:is|are|in|on|to|for|and\sendorsed|with|under|"
    r"en|dans|ante|sobre|в)\b|\s?$)",
    _FLAGS,
)
_PAPER = (
    r"(?i:(?:(?:joint|written|formal|supplementary|further|final|initial)\s)*(?:submission|response|comments|feedback|"
    r"contribution|input|inputs|statement|remarks|position paper|position)"
    r"|(?:réponse|contribution|commentaires|observations|respuesta|contribución|comentarios|aportes))"
)
_OWN_PAPER = regex.compile(
    rf"^[\W\d]*{_NAMES}(?:[’']s?)?(?:\s*[–—:-])?\s+{_PAPER}"
    r"(?=\s+(?i:to|on|regarding|concerning|à la|au|aux|a la|al|sobre|sur)\b|\s*$)",
    _FLAGS,
)
"""A line that says whose paper it is: `The Heron Trust's submission to ...`."""
_PAPER_TO = regex.compile(rf"^[\W\d]*{_PAPER}\s+(?i:to|à|au|aux|a la|al)\b", _FLAGS)
_SAYS = (
    r"(?:(?:also|strongly|therefore|further|fully)\s)*(?:is\b|are\b|was founded|believes?|welcomes?|supports?|"
    r"considers?|recommends?|urges?|calls?|submits?|proposes?|thanks?|appreciates?|commends?|notes?|agrees?|endorses?|opposes?|"
    r"estime|soutient|recommande|propose|considère|demande|considera|apoya|recomienda|propone|cree|pide|solicita|"
    r"считает|поддерживает|предлагает|рекомендует)"
)
_NAME_ALONE = regex.compile(rf"^\W*{_ARTICLE}(?P<names>{_NAME})\W*$", _FLAGS)
_OTHERS = regex.compile(
    r"\b(?i:undersigned|the signatories|soussigné|signataires|abajo firmantes|firmantes|нижеподписавш)|الموقع", _FLAGS
)
"""A letter of those whose names stand below it."""
_ABOVE = regex.compile(
    r"^.*(?:\b(?:Introduction|Document|Abstract|Overview|Background|Summary|Foreword|Preface|Introducción|Resumen|Résumé)"
    r"\s+(?=\p{Lu})|\b(?:19|20)\d\d\s+|\s(?=(?:The|Les?|La|El|Los|Las)\s))",
    _FLAGS,
)
"""A heading or a date that an extraction has joined to the sentence below it."""
_NO_NAME = regex.compile(
    r"(?:This|These|Those|It|Its|We|Our|You|Your|My|He|She|They|Their|There|In|As|At|On|For|From|While|When|If|All|Any|"
    r"Both|Each|Many|Most|Some|Several|Such|No|Article|Section|Chapter|Part|Annex|Dear|Ms?|Mrs|Mr|Dr|Submission|Response|"
    r"Nous|Notre|Ce|Cette|Ces|Il|Elle|Dans|Pour|Esta?|Este|Estos|Nuestr[oa]|En|Para|Por|Мы|Наш|Это|Joint)\b",
    _FLAGS,
)
"""Words with a capital at the beginning of a sentence that begin no name."""


_Said = tuple[tuple[str, ...], str, bool]
"""Names, the words, and whether they say that they are of civil society."""


class Introduced(NamedTuple):
    """The organisations as they write themselves, the rule that found them, the words, and whether they say that they
    are of civil society.
    """

    names: tuple[str, ...]
    rule: str
    words: str
    free: bool


def introduced(pages: Sequence[str], vocabulary: Vocabulary) -> Introduced | None:
    """Who introduces itself on the first pages of a paper; None if nobody does, or if different places name different
    ones of whom none includes the others.
    """
    first = [_blocks(page[:_MOST_OF_A_PAGE]) for page in pages[:_PAGES]]
    blocks = [block for page in first for block in page]
    signed = any(_OTHERS.search(block) for block in blocks)
    short = {
        short: name for block in blocks for short, name in _abbreviations(" ".join(block[:_LONGEST].split())).items()
    }
    found = [
        one._replace(names=tuple(dict.fromkeys(short.get(name, name) for name in one.names)))
        for one in _found(first, blocks, vocabulary)
        if not signed or one.rule == "made by"
    ]
    largest = max(found, key=lambda one: (len(one.names), sum(map(len, one.names))), default=None)
    if largest is None:
        return None
    known = [fold(name) for name in largest.names]
    if any(not any(fold(name) in other for other in known) for one in found for name in one.names):
        return None
    return largest._replace(free=any(one.free for one in found))


def _abbreviations(text: str) -> dict[str, str]:
    """Names by what stands in brackets behind them, if it has their capitals."""
    found: dict[str, str] = {}
    for match in _DEFINED.finditer(text):
        *_, last = regex.split(r"\s(?:and|et|y|и)\s", match["name"])
        for name in map(_bare, (match["name"], last)):
            if "".join(regex.findall(r"\p{Lu}", name)) == "".join(regex.findall(r"\p{Lu}", match["short"])):
                found[match["short"]] = name
                break
    return found


def _found(first: Sequence[Sequence[str]], blocks: Sequence[str], vocabulary: Vocabulary) -> Iterator[Introduced]:
    """All readings, each with those who are named in it."""
    about: list[_Said] = []
    for place, block in enumerate(blocks):
        text = " ".join(block[:_LONGEST].split())
        for rule, pattern in (("welcomes an opportunity", _OPPORTUNITY), ("made by", _MADE_BY)):
            match = pattern.search(text)
            names = _names(match["names"], vocabulary) if match else ()
            if match and names:
                yield Introduced(names, rule, match.group(), free=False)
        introduction = _introduction(block, blocks[place - 1] if place else "", vocabulary, on_cover=block in first[0])
        if introduction:
            about.append(introduction)
    for place, block in enumerate(first[0][:_HEAD_BLOCKS] if first else ()):
        names = _of_own_paper(block, first[0][place + 1 : place + 2], vocabulary)
        if names and all(_has_a_say(name, blocks) for name in names):
            yield Introduced(names, "own paper", " ".join(block.split()), free=False)
    if about:
        names = tuple(dict.fromkeys(name for some, _, _ in about for name in some))
        yield Introduced(names, "introduces itself", about[0][1], any(free for _, _, free in about))


def _introduction(block: str, above: str, vocabulary: Vocabulary, *, on_cover: bool) -> _Said | None:
    """Who says in a paragraph what it is, the words, and whether that is an organisation of civil society: under a
    heading that says so, or on the first page if the paragraph goes on with *we*.
    """
    text = " ".join(block[:_LONGEST].split())
    match = _IS_A.match(text)
    if not match:
        return None
    section = _SECTION.match(above)
    titled = section["name"] if section else above
    ours = section is not None and not titled
    if not ours and not regex.search(rf"\b{_KIND}", match["what"]):
        return None
    own_title = fold(_bare(titled or "")) == fold(_bare(match["name"]))
    if not (ours or own_title or (on_cover and _WE.search(text, match.end()))):
        return None
    names = _names(match["name"], vocabulary)
    return (names, match.group(), regex.search(_FREE, match["what"]) is not None) if names else None


def _of_own_paper(block: str, below: Sequence[str], vocabulary: Vocabulary) -> tuple[str, ...]:
    """Who is named in a line before `submission to`, or alone above it."""
    text = " ".join(block[:_LONGEST_HEADING].split())
    own = _OWN_PAPER.match(text)
    if own:
        return _names(own["names"], vocabulary)
    alone = _NAME_ALONE.match(text)
    if alone and any(_PAPER_TO.match(" ".join(one.split())) for one in below):
        return _names(alone["names"], vocabulary)
    return ()


def _has_a_say(name: str, blocks: Sequence[str]) -> bool:
    """Whether a sentence says what an organisation thinks, or a heading announces it: what stands above a submission
    may be its subject.
    """
    says = regex.compile(rf"(?:^|[.!?]\s)\W*{_ARTICLE}{regex.escape(name)}{_SHORT},?\s+{_SAYS}", _FLAGS)
    titled = (heading["name"] or "" for block in blocks if (heading := _SECTION.match(block)))
    return any(fold(_bare(title)) == fold(name) for title in titled) or any(
        says.search(" ".join(block.split())) for block in blocks
    )


def _names(text: str, vocabulary: Vocabulary) -> tuple[str, ...]:
    """The names in a list, canonical where they are known; empty if it begins with none. What a joint would leave
    behind as no name belongs to the one before: `Institute of Law and Society`.
    """
    names: list[str] = []
    parts = regex.split(f"({_JOINT})", " ".join(text.split()), flags=_FLAGS)
    for joint, piece in zip(["", *parts[1::2]], parts[::2], strict=True):
        name = _bare(piece)
        known = vocabulary.submitter(name)
        if len(parts) == _PARTS_OF_TWO and joint.strip() == ",":
            continue  # `Heron Watch, the Austrian Society for Herons`
        if known or (_is_name(name) and not _NO_NAME.match(name)):
            names.append(known or name)
        elif names and name:
            names[-1] += joint + name
        else:
            return ()
    states = [name for name in names if vocabulary.country_of_submitter(name)]
    if len(names) > _MOST or (states and len(states) < len(names)):
        return ()  # `Heron Society of Austria and Chile` is not Chile's
    return tuple(dict.fromkeys(names))


def _is_name(name: str) -> bool:
    """Whether a name in no list looks like one: several words, or one that has several capitals."""
    if _DEGREE.fullmatch(name):
        return False
    words = [word for word in name.split() if word[0].isupper()]
    return len(words) > 1 or sum(char.isupper() for char in name) > 2  # noqa: PLR2004 - an abbreviation


def _bare(text: str) -> str:
    text = regex.sub(rf"{_SHORT}$", "", " ".join(text.split()), flags=_FLAGS)
    text = regex.sub(r"(?:\s(?:Joint|Written|Formal|Supplementary|Further|Final|Initial))+$", "", text)
    text = _ABOVE.sub("", text).removesuffix("’s").removesuffix("'s").rstrip("’'")
    return regex.sub(rf"^{_ARTICLE}", "", text, flags=_FLAGS).strip(" ,;:.")


def _blocks(page: str) -> list[str]:
    """What stands between empty lines, and a short line that ends no sentence apart from what it stands above."""
    blocks: list[str] = []
    for block in regex.split(r"\n\s*\n", page):
        lines = [line.strip() for line in block.strip().split("\n")]
        while len(lines) > 1 and _is_heading(lines[0]) and lines[1][:1].isupper():
            blocks.append(lines.pop(0))
        blocks.append("\n".join(lines))
    return [block for block in blocks if block]


def _is_heading(line: str) -> bool:
    return 0 < len(line) <= _SHORT_LINE and line[-1] not in ".,;:"
