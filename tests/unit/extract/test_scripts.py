"""Letters are letters, and Arabic is in the order of reading: or no search finds it, and quotes are backwards."""

from __future__ import annotations

from pathlib import Path

import pytest
from support.cases import each_case

from pipelines.extract.scripts import in_reading_order, letters, reversed_line
from pipelines.extract.tika import extract
from pipelines.extract.xhtml import pages_of

SOUND = [
    "ترى الدولة أن القانون الدولي ينطبق على الفضاء السيبراني، وفقا للقرار 75/240 المؤرخ 31 كانون الأول/ديسمبر 2020.",
    "وتؤيد المملكة إنشاء سجل لنقاط الاتصال (Points of Contact) قبل 1,5 سنة من الآن.",
    "أولا - فضلا عن ذلك، إلا في حالات مثلا، أو كلا.",
    "قال: «الدول كلها متساوية» [انظر المرفق].",
]


@each_case
def test_forms_of_letters_are_letters_and_nothing_else_is_changed(form: str, plain: str) -> None:
    assert letters(form) == plain


@pytest.mark.parametrize("line", [*SOUND, "أولا فضلا مثلا"])
def test_sound_arabic_is_left_alone(line: str) -> None:
    assert in_reading_order(line) == line
    assert in_reading_order("\n".join(SOUND)) == "\n".join(SOUND)


def test_page_that_is_turned_round_is_put_in_order_with_its_numbers_and_latin_words() -> None:
    turned = "\n".join(reversed_line(line) for line in SOUND)
    assert turned != "\n".join(SOUND)
    assert "240" in turned
    assert "Points of Contact" in turned
    assert in_reading_order(turned) == "\n".join(SOUND)


def test_page_of_a_pdf_is_put_in_order() -> None:
    lines = "".join(f"<p>{reversed_line(line)}</p>" for line in SOUND)
    (page,) = pages_of(f'<html><body><div class="page">{lines}</div></body></html>')
    assert page.split("\n") == SOUND


def test_line_alone_among_sound_ones_is_put_in_order() -> None:
    page = "\n".join([*SOUND[1:], reversed_line(SOUND[0])])
    assert in_reading_order(page) == "\n".join([*SOUND[1:], SOUND[0]])


def test_other_scripts_are_left_alone() -> None:
    page = "The law.\n法律。\nПраво.\nالقانون"
    assert in_reading_order(page) == page


def test_sound_arabic_of_4000_sentences_is_left_alone_and_turned_back(test_data: Path) -> None:
    lines = (test_data / "un-parallel-6way" / "devset" / "UNv1.0.devset.ar").read_text(encoding="utf-8").split("\n")
    pages = ["\n".join(lines[start : start + 40]) for start in range(0, len(lines), 40)]
    assert [page for page in pages if in_reading_order(page) != page] == []
    assert not [line for line in lines if in_reading_order(line) != line]
    turned = ["\n".join(map(reversed_line, page.split("\n"))) for page in pages]
    assert [in_reading_order(page) for page in turned] == pages


def test_real_arabic_page_that_is_set_sign_by_sign_is_in_order(test_data: Path) -> None:
    """Words with vowel signs broke the lines, and others were read from the left."""
    (path,) = (test_data / "oewg-ict-2025" / "pdf").glob("*.pdf")
    pages = extract(path, path.name).pages
    assert (
        "لاعتماد مشروع تقرير الاجتماع الرابع والأخير لمجموعة العمل مفتوحة العُضوية المُشكلة بمُوجب قرار الجمعية"
        in pages[23]
    )
    assert "العامة رقم ٧٥/٢٤٠." in pages[23]
    assert "وتأسيساً على الفقرتين ٩ و١٠" in pages[23]
