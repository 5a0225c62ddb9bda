"""Quality of a text: what a font made of it is told from language, and names, tables and rare languages are not."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from support.cases import each_case

from pipelines.extract.quality import GARBLED, SOUND, is_ruined, quality
from pipelines.extract.reader import ReadingOptions, confirms, is_better, read
from pipelines.extract.recognised import Recognised

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

TEXTS = {
    "en": "The delegation of Torvia holds that whoever attacks a hospital over a network attacks the patients in it. "
    "We ask all States to name a point of contact, and to answer requests for help within two working days.",
    "fr": "La délégation de l’Aubravie estime que l’accès aux preuves électroniques dépend d’un juge indépendant. "
    "Les États devraient publier chaque année le nombre des demandes qu’ils ont reçues et refusées.",
    "es": "La delegación de Solandina considera que la brecha digital no se cierra con cables solamente. "
    "Pedimos que los fondos lleguen también a las escuelas rurales y que se informe de ello cada año.",
    "ru": "Делегация Торвии исходит из того, что нападение на больницу через сеть есть нападение на больных. "
    "Мы просим все государства назвать контактное лицо и отвечать на просьбы о помощи за два рабочих дня.",
    "ar": "يرى وفد فنار أن التشفير القوي هو ما يحمي الحسابات المصرفية والسجلات الطبية ومراسلات الأسر في كل مكان. "
    "ونطلب من جميع الدول أن تسمي جهة اتصال وأن ترد على طلبات المساعدة خلال يومي عمل.",
    "zh": "吉海代表团认为，通过网络攻击医院就是攻击医院里的病人。我们请各国指定联络点，并在两个工作日内答复援助请求。"
    "各国还应每年公布收到和拒绝的请求数量，以便公众了解情况。",
}


@pytest.mark.parametrize("language", TEXTS)
def test_language_is_sound(language: str) -> None:
    good = quality(TEXTS[language])
    assert good is not None
    assert good > 0.8


@pytest.mark.parametrize(
    ("language", "break_it"),
    [
        ("en", lambda text: "".join(chr(ord(c) - 29) if "=" < c <= "~" else c for c in text)),
        ("en", lambda text: "".join(chr(ord(c) + 3) if c.isalpha() else c for c in text)),
        ("en", " ".join),
        ("en", lambda text: text.replace(" ", "")),
        ("en", lambda text: "".join(c * 2 if c.isalpha() else c for c in text)),
        ("en", lambda text: text[::-1]),
        ("fr", lambda text: text.encode().decode("cp1252", "replace")),
        ("es", lambda text: text.replace("e", "\ufffd")),
        ("ru", lambda text: text.encode("cp1251").decode("latin-1")),
        ("ru", lambda text: text.encode("koi8-r").decode("cp1251")),
        ("ru", lambda text: text.translate(str.maketrans("аеорсух", "aeopcyx"))),
        ("ar", lambda text: text.encode("cp1256").decode("latin-1")),
        ("ar", lambda text: text[::-1]),
        ("ar", lambda text: "".join(c + " " if n % 6 == 0 else c for n, c in enumerate(text))),
        ("zh", lambda text: text.encode("gbk").decode("latin-1")),
        ("zh", lambda text: text.encode().decode("latin-1")),
    ],
)  # fmt: skip
def test_what_fonts_make_of_it_is_not(language: str, break_it: Callable[[str], str]) -> None:
    good = quality(break_it(TEXTS[language]))
    assert good is not None
    assert good < SOUND


@each_case
def test_what_is_sound_is_not_called_broken(text: str) -> None:
    good = quality(text)
    assert good is None or good >= SOUND


def test_a_page_in_two_languages_is_sound() -> None:
    """A letter with its translation beside it."""
    lines = zip(*(TEXTS[one].split(". ") for one in ("en", "fr")), strict=True)
    assert (quality("\n".join(line for pair in lines for line in pair)) or 0) > SOUND


@pytest.mark.parametrize("text", ["", "12/116", "A/AC.291/22\n23-01234", "Annex II"])
def test_of_a_few_letters_nothing_is_said(text: str) -> None:
    assert quality(text) is None
    assert not is_ruined(text)


@pytest.mark.parametrize(
    "text", ["l" * 3_000_000, "( " * 1_500_000, "a\ufffd" * 1_000_000, "\n" * 3_000_000, "1 " * 999_999]
)
def test_hostile_texts_are_judged_all_the_same(text: str) -> None:
    quality(text)


def test_a_long_text_is_judged_at_its_end_too() -> None:
    broken = "\ufffd\ufffd text " * 5000
    assert (quality(TEXTS["en"] * 100 + broken) or 0) < (quality(TEXTS["en"] * 200) or 0)


def test_the_better_of_layer_and_recognition_is_kept() -> None:
    sound = Recognised(TEXTS["en"], (), 180, 2)
    shifted = "".join(chr(ord(c) + 3) if c.isalpha() else c for c in TEXTS["en"])
    assert (quality(shifted) or 0) < GARBLED
    assert is_better(sound, shifted)
    assert is_better(sound, "")
    assert not is_better(sound, TEXTS["en"])
    assert not is_better(Recognised(TEXTS["en"] + " Tonvia", (), 190, 0), TEXTS["en"])
    assert is_better(Recognised(TEXTS["en"] + TEXTS["fr"], (), 380, 2), TEXTS["en"])
    assert not is_better(Recognised(TEXTS["en"], (), 60, 120), shifted)
    assert not is_better(Recognised(shifted, (), 180, 2), "")


def test_a_language_that_is_not_known_is_kept_when_recognition_sees_the_same_words() -> None:
    """Its own letters say only that it is none of some sixty languages."""
    text = "Dowladda waxay xaqiijinaysaa in sharciga caalamiga ahi uu khuseeyo goobta internetka iyo in dawladuhu"
    assert confirms(text.replace("sharciga", "sharclga"), text)
    assert not confirms(TEXTS["en"], text)


def test_a_layer_that_passed_for_text_is_read_by_recognition(test_data: Path) -> None:
    path = test_data / "pdf-robustness" / "pdfjs__XiaoBiaoSong.pdf"
    [page] = read(path, path.name, ReadingOptions("auto", "eng+chi_sim")).pages()
    assert page.origin == "ocr"
    assert "红军" in page.text
