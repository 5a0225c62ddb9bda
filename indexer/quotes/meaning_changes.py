"""Changes that turn what a sentence says: a lost *not*, *shall* for *should*, another number, date or name."""

from __future__ import annotations

import unicodedata
from enum import StrEnum
from functools import cache
from typing import TYPE_CHECKING

import regex
from babel.dates import get_day_names, get_month_names

from indexer.quotes.words import exact_form, words

if TYPE_CHECKING:
    from collections.abc import Iterable


class MeaningChange(StrEnum):
    """In which way a change turns the meaning."""

    NEGATION = "negation"
    MODAL = "modal"
    NUMBER = "number"
    DATE = "date"
    NAME = "name"


def _forms(text: str) -> frozenset[str]:
    return frozenset(exact_form(word).casefold() for word in text.split())


_NEGATIONS = _forms(
    "not no never none nothing nobody neither nor without cannot nowhere hardly unless except "
    "ne n' n pas non jamais aucun aucune sans ni rien nul nulle sauf "
    "nunca jamás ningún ninguna ninguno sin nada nadie tampoco salvo "
    "не ни нет никогда без нельзя никто ничто никакой никакая никакое никакие никаких кроме отнюдь "
    "لا لم لن ليس ليست ليسوا غير دون بدون عدم ما إلا "
    "不 没 沒 无 無 未 非 勿 莫 否 别"
)
_NEGATING_PREFIXES = ("un", "in", "im", "il", "ir", "dis", "non", "mis", "не", "без", "anti")
_CONTRACTED = regex.compile(r".+n't")
_MODALS = _forms(
    "shall should may might must can could will would ought need needs "
    "doit doivent devrait devraient devra devront peut peuvent pourrait pourraient pourra pourront "
    "debe deben debería deberían deberá deberán puede pueden podría podrían podrá podrán "
    "должен должна должно должны следует следовало может могут могла мог могли обязан обязана обязаны вправе "
    "يجب ينبغي يجوز يمكن قد سوف "
    "应 须 必 可 宜 得 将 應 須 將"
)
_NUMBER_WORDS = _forms(
    "zero one two three four five six seven eight nine ten eleven twelve twenty thirty forty fifty sixty "
    "seventy eighty "
    "ninety hundred hundreds thousand thousands million millions billion billions dozen dozens half third "
    "quarter double "
    "all some few many most every each any only more less fewer least plus moins más menos больше меньше более менее "
    "zéro deux trois quatre cinq sept huit neuf dix onze douze vingt trente quarante cinquante soixante "
    "cent cents mille "
    "milliers millions milliard milliards moitié tiers tous toutes certains certaines plusieurs "
    "cero dos tres cuatro cinco seis siete ocho nueve diez once doce veinte treinta cuarenta cincuenta "
    "ciento cien miles "
    "millones mitad todos todas algunos algunas "
    "ноль один два три четыре пять шесть семь восемь девять десять сто тысяча тысячи миллион миллиона миллионов все "
    "некоторые половина "
    "صفر واحد اثنان ثلاثة أربعة خمسة ستة سبعة ثمانية تسعة عشرة مئة مائة ألف مليون مليار جميع بعض نصف "
    "一 二 三 四 五 六 七 八 九 十 百 千 万 亿 半"
)
_SIGNS = frozenset("%‰$€£¥°§")
_CALENDARS = ("en", "fr", "es", "ru", "ar", "zh")


@cache
def _dates() -> frozenset[str]:
    """Names of months and weekdays, as sentences have them and as calendars do."""
    found: set[str] = set()
    for code in _CALENDARS:
        for context in ("format", "stand-alone"):
            for width in ("wide", "abbreviated"):
                names = (*get_month_names(width, context, code).values(), *get_day_names(width, context, code).values())
                found.update(word.key for name in names for word in words(name))
    found.update(_forms("كانون شباط آذار نيسان أيار حزيران تموز آب أيلول تشرين"))
    return frozenset(word for word in found if not word.isdigit() and word not in {"may", "mar", "sun", "sat", "sept"})


def meaning_changes(source: str, quoted: str, *, begins: bool = False) -> tuple[MeaningChange, ...]:
    """How a change turns the meaning: words of the document, and what the quotation has for them. `begins` is whether
    the words begin a sentence, so that their first capital tells nothing.
    """
    old, new = ([word.exact for word in words(text)] for text in (source, quoted))
    before, after = ({word.casefold() for word in side} for side in (old, new))
    gone, come = before - after, after - before
    checks = {
        MeaningChange.NEGATION: any(map(_negates, gone | come)) or _opposites(gone, come),
        MeaningChange.MODAL: bool((gone | come) & _MODALS),
        MeaningChange.NUMBER: any(map(_counts, gone | come)),
        MeaningChange.DATE: bool((gone | come) & _dates()),
        MeaningChange.NAME: _names(old, begins=begins) != _names(new, begins=begins),
    }
    return tuple(turn for turn, is_so in checks.items() if is_so)


def _negates(word: str) -> bool:
    return word in _NEGATIONS or bool(_CONTRACTED.fullmatch(word))


def _opposites(gone: Iterable[str], come: Iterable[str]) -> bool:
    pairs = [pair for one in gone for other in come for pair in ((one, other), (other, one))]
    return any(long == prefix + short for long, short in pairs for prefix in _NEGATING_PREFIXES)


def _counts(word: str) -> bool:
    return word in _NUMBER_WORDS or word in _SIGNS or any(unicodedata.category(char) == "Nd" for char in word)


def _names(side: list[str], *, begins: bool) -> set[str]:
    capitals = {word for number, word in enumerate(side) if word[0].isupper() and not (begins and number == 0)}
    return {word.casefold() for word in capitals if word.casefold() not in _dates()}
