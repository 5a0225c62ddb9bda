"""Language: passages are stemmed and filtered by it, so a wrong one hides them."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

import pytest

from indexer.analysis.detection import detect, detect_many

SENTENCES = {
    "en": "States should not knowingly allow their territory to be used for harmful acts.",
    "fr": "Les États ne devraient pas permettre sciemment que leur territoire soit utilisé ainsi.",
    "es": "Los Estados no deberían permitir a sabiendas que su territorio se utilice con ese fin.",
    "pt": "Os Estados não deveriam permitir conscientemente que o seu território fosse utilizado assim.",
    "ru": "Государства не должны заведомо позволять использовать свою территорию.",
    "uk": "Держави не повинні свідомо дозволяти використовувати свою територію.",
    "ar": "ينبغي للدول ألا تسمح عن علم باستخدام أراضيها في ارتكاب أفعال غير مشروعة.",
    "fa": "کشورها نباید آگاهانه اجازه دهند که از قلمرو آنها برای چنین کارهایی بهره گرفته شود، پس چه باید کرد.",
    "ur": "ریاستوں کو جان بوجھ کر اپنی سرزمین کے استعمال کی اجازت نہیں دینی چاہیے۔",
    "zh": "各国不应蓄意允许他人利用其领土实施不法行为。",
    "ja": "各国は、自国の領域が不正な行為に使われることを知りながら許してはならない。",
    "el": "Τα κράτη δεν πρέπει να επιτρέπουν εν γνώσει τους τη χρήση του εδάφους τους.",
}


@pytest.mark.parametrize("language", SENTENCES)
def test_sentence(language: str) -> None:
    assert detect(SENTENCES[language]) == language


@pytest.mark.parametrize("text", ["", "12. 34/56", "Annex II", "A/AC.291/22", "Rio de Janeiro"])
def test_too_little_text_takes_the_fallback(text: str) -> None:
    assert detect(text, "fr") == "fr"
    assert detect(text) == "und"


def test_capitals_and_layout_do_not_matter() -> None:
    assert detect(SENTENCES["es"].upper()) == "es"
    assert detect(SENTENCES["es"].replace(" ", " " * 60 + "\n")) == "es"


def test_mixed_text_goes_by_what_most_of_it_is() -> None:
    assert detect(SENTENCES["zh"] + " (ICT, OEWG, United Nations)") == "zh"
    assert detect(SENTENCES["en"] + " (中国)") == "en"
    assert detect(SENTENCES["ar"] + " ICT4Peace") == "ar"
    assert detect(SENTENCES["ar"] + " پاکستان") == "ar"


def test_passages_fall_back_to_their_documents_language() -> None:
    assert detect_many([SENTENCES["ru"], "Annex", SENTENCES["fr"]], "es") == ["ru", "es", "fr"]


@pytest.mark.parametrize(
    ("text", "language"),
    [("Pouvoirs des représentants", "fr"), ("Aprobación del programa", "es"), ("Conclusions of the Chair", "en")],
)
def test_a_heading_of_three_words_tells_its_language(text: str, language: str) -> None:
    assert detect(text, "ru") == language


@pytest.mark.parametrize(
    "names", ["Siguldas novads, Aizkraukles", "Bắc Giang, Kajang", "Nordrhein-Westfalen", "Fatih Özkan and Mika Niemi"]
)
def test_names_in_a_row_make_no_passage_in_a_rare_language(names: str) -> None:
    assert detect(names, "en") == "en"


def test_a_whole_sentence_tells_a_language_that_is_not_official() -> None:
    assert detect(SENTENCES["pt"], "en") == "pt"


def test_a_heading_has_the_language_of_the_half_that_it_stands_in() -> None:
    french, english = SENTENCES["fr"], SENTENCES["en"]
    texts = ["Annex", english, "III", english, "III", french, "III", french, "Annexe"]
    expected = ["en", "en", "en", "en", "en", "fr", "fr", "fr", "en"]
    assert detect_many(texts, "en") == expected
    assert detect_many(["III"], None) == ["und"]
    assert detect_many([], "en") == []


def test_threads_agree() -> None:
    texts = list(SENTENCES.values()) * 20
    with ThreadPoolExecutor(4) as pool:
        assert list(pool.map(detect, texts)) == list(SENTENCES) * 20


def test_an_address_tells_nothing_of_the_language_around_it() -> None:
    address = "https://www.example.lv/lv/aktualitates/zinas/publiskos-pasakumos-aizliedz-izmantot-simbolus"
    assert detect(f"4 Сайт Сейма ЛР: {address}", "en") == "ru"
    assert detect(f"14 See {address}", "en") == "en"
    assert detect(address, "fr") == "fr"
    assert detect("Почта: ministerio.de.asuntos.exteriores.y.de.cooperacion@example.org", "en") == "ru"
    assert detect("ministerio.de.asuntos.exteriores@example.org", "ru") == "ru"


def test_a_title_in_another_script_does_not_make_a_text_rare() -> None:
    mixed = (
        "70 В Торвии запретили зажечь огонь на мемориале «Плацдарм». Вестник. 21 августа 2024 г. "
        "[Torvia Bans the Lighting of the Flame at Bridgehead Memorial. Vestnik. 21 August 2024]"
    )
    assert detect(mixed) == "en"
