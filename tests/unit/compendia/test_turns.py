"""Verbatim records: each turn is its speaker's, what the presiding officer says is nobody's; fictional States."""

from __future__ import annotations

import textwrap

import pytest
from compendium_texts import page

from indexer.vocabulary import Vocabulary, load_vocabulary
from pipelines.assemble import Assembler, Assembly
from pipelines.compendia import find_parts
from pipelines.describe import Defaults
from pipelines.extract.reader import Reading
from pipelines.extract.tika import Extraction
from pipelines.sources.discover import Source
from pipelines.split import furniture

NAMES = {
    "Aubravie": ["Обравия", "أوبرافيا", "奥布拉维"],
    "Corvane": ["Корван", "كورفان", "科尔万"],
    "Halvenmark": ["Хальвенмарк", "هالفنمارك", "哈尔文"],
}


@pytest.fixture(scope="module")
def words(tmp_path_factory: pytest.TempPathFactory) -> Vocabulary:
    folder = tmp_path_factory.mktemp("words")
    entries = "\n".join(
        f"  {name}: {{aliases: [{', '.join(others)}], group: States}}" for name, others in NAMES.items()
    )
    (folder / "submitters.yaml").write_text(f"submitters:\n{entries}\n", encoding="utf-8")
    return load_vocabulary(folder)


COVER = """\
United Nations A/99/PV.12

General Assembly
Ninety-ninth session

12th plenary meeting
Wednesday, 5 August 2071, 10 a.m.
New York

Official Records

President: Ms. Ash . . . . . . . . . . . (Corvane)

The meeting was called to order at 10.05 a.m.
"""
NOTICE = """\
This record contains the text of speeches delivered in English and of the translation of speeches
delivered in other languages. Corrections should be submitted to the original languages only.
"""
FIRST = "We have counted the boats twice, and the quay must be lit before winter comes to the lake."
SECOND = "The reeds matter most to us: we would plant them again, and we ask others to do so too."
THIRD = "Nobody asked the fishermen, who know the water, and who would have told the Assembly so."
PRESIDING = "I thank the representative and now give the floor to the next speaker on my list, who waits."


def assembled(words: Vocabulary, *pages: str) -> Assembly:
    reading = Reading(Extraction("pdf", tuple(textwrap.dedent(text) for text in pages), paged=True))
    return Assembler(words, Defaults(), lambda _: True).documents(Source(__file__, "record.pdf"), "ab" * 32, reading)


def spoken(assembly: Assembly) -> list[tuple[str, tuple[str, ...], str]]:
    """The title, submitters and text of each part."""
    return [
        (
            one.document.description.title,
            one.document.description.submitters,
            " ".join(" ".join(passage.text for passage in one.passages).split()),
        )
        for one in assembly.documents
        if one.document.part_of
    ]


def test_each_turn_is_its_speakers(words: Vocabulary) -> None:
    first = page(COVER, f"The President: {PRESIDING}", f"Mr. Birk (Aubravie) (spoke in French): {FIRST}", NOTICE)
    second = page(THIRD, f"Ms. Elm (Corvane): {SECOND}", f"The President: {PRESIDING}",
                  "The meeting rose at 1 p.m.")  # fmt: skip
    assembly = assembled(words, first, second)
    assert spoken(assembly) == [
        ("Statement of Mr. Birk (Aubravie)", ("Aubravie",), f"Mr. Birk (Aubravie) (spoke in French): {FIRST} {THIRD}"),
        ("Statement of Ms. Elm (Corvane)", ("Corvane",), f"Ms. Elm (Corvane): {SECOND}"),
    ]
    of_birk = assembly.documents[1].document
    assert (of_birk.page_from, of_birk.page_to) == (1, 2)
    assert of_birk.description.date == "2071-08-05"
    assert of_birk.description.symbol == "A/99/PV.12"
    assert of_birk.description.type == "statement"
    assert of_birk.description.signatories == ("Mr. Birk",)
    assert of_birk.description.original_languages == ("fr",)
    whole = " ".join(passage.text for passage in assembly.documents[0].passages)
    assert PRESIDING in " ".join(whole.split())
    assert "Corrections should be submitted" in whole
    assert assembly.documents[0].document.description.submitters == ()


def test_who_speaks_is_named_but_for_an_office(words: Vocabulary) -> None:
    text = page(COVER, f"Ash Birk (Aubravie): {FIRST}", f"Mr. Elm: {SECOND}", f"Г-н Бирк (Обравия): {FIRST}")
    own = page(f"The President: Thank you. In my capacity as representative of Corvane, I say this. {THIRD}")
    found = [one.document.description.signatories for one in assembled(words, text, own).documents[1:]]
    assert found[:3] == [("Ash Birk",), ("Mr. Elm",), ("Г-н Бирк",)]
    assert not any(found[3:])


OPENINGS = {
    "two lines": ("Mr. Birk (Aubravie) (spoke in\nFrench): ", ("Aubravie",)),
    "language first": ("Mr. Birk (spoke in French) (Aubravie): ", ("Aubravie",)),
    "no blank, older words": ("Mr. BIRK(Aubravie)(interpretation from French): ", ("Aubravie",)),
    "a colon too many": ("Mr. Birk: (Aubravie) (spoke in French): ", ("Aubravie",)),
    "no form of address": ("Ash Birk (Aubravie): ", ("Aubravie",)),
    "for a committee": ("Mr. Birk (Aubravie), Rapporteur of the Third Committee: ", ()),
    "of the Secretariat": ("Ms. Elm (Department for Lakes and Conference Management): ", ()),
    "without a State": ("Mr. Birk: ", ()),
    "an organisation": ("Ms. Elm (Union of Lake Keepers): ", ("Union of Lake Keepers",)),
    "French": ("M. Birk (Aubravie) (parle en anglais) : ", ("Aubravie",)),
    "Spanish": ("La Sra. Elm (Corvane) (habla en inglés): ", ("Corvane",)),
    "Russian": ("Г-н Бирк (Обравия) (говорит по-английски): ", ("Aubravie",)),
    "Arabic": ("السيد بيرك (أوبرافيا) (تكلم بالإنكليزية): ", ("Aubravie",)),
    "Chinese": ("比尔克先生(奥布拉维)(以英语发言):", ("Aubravie",)),
}


@pytest.mark.parametrize(("opening", "submitters"), OPENINGS.values(), ids=OPENINGS.keys())
def test_a_turn_begins_in_many_forms(words: Vocabulary, opening: str, submitters: tuple[str, ...]) -> None:
    found = spoken(assembled(words, page(COVER, f"Ms. Ash (Halvenmark): {FIRST}", f"{opening}{SECOND}")))
    assert [one[1] for one in found] == [("Halvenmark",), submitters]
    assert SECOND not in found[0][2]


PRESIDES = {
    "en": "The President (spoke in Arabic): ", "en acting": "The Acting President: ",
    "fr": "Le Président (parle en arabe) : ", "es": "La Presidenta (habla en árabe): ",
    "ru": "Председатель (говорит по-арабски): ", "ar": "الرئيس (تكلم بالعربية): ", "zh": "主席(以阿拉伯语发言):",
}  # fmt: skip


@pytest.mark.parametrize("opening", PRESIDES.values(), ids=PRESIDES.keys())
def test_who_presides_ends_a_turn_and_speaks_for_nobody(words: Vocabulary, opening: str) -> None:
    assembly = assembled(words, page(COVER, f"Ms. Ash (Halvenmark): {FIRST}", f"{opening}{SECOND}"))
    assert [text for *_, text in spoken(assembly)] == [f"Ms. Ash (Halvenmark): {FIRST}"]


def test_a_presiding_officer_may_speak_for_the_own_state(words: Vocabulary) -> None:
    lines = page("The President: I shall now make a statement in my capacity as the representative", "of Corvane.",
                 FIRST, "I now resume my functions as President of the Council.", PRESIDING)  # fmt: skip
    (found,) = spoken(assembled(words, page(COVER, lines)))
    assert found[:2] == ("Statement of The President (Corvane)", ("Corvane",))
    assert FIRST in found[2]
    assert PRESIDING not in found[2]


NATIONAL = {
    "en": "The President: I shall now make a statement in my national capacity.",
    "fr": "Le Président : Je fais maintenant une déclaration à titre national.",
    "es": "La Presidenta: Formularé ahora una declaración a título nacional.",
    "ru": "Председатель: Я выступлю сейчас в своем национальном качестве.",
    "ar": "الرئيس: أدلي الآن ببيان بصفتي الوطنية.",
    "zh": "主席:我现在以本国代表的身份发言。",
}


@pytest.mark.parametrize("opening", NATIONAL.values(), ids=NATIONAL.keys())
def test_the_masthead_of_the_council_says_whose_national_capacity_it_is(words: Vocabulary, opening: str) -> None:
    lines = page(f"Ms. Elm (Halvenmark): {SECOND}", opening, FIRST)
    found = spoken(assembled(words, page(COVER.replace("A/99/PV.12", "S/PV.9912"), lines)))
    assert [names for _, names, _ in found] == [("Halvenmark",), ("Corvane",)]
    assert FIRST in found[1][2]
    # Over the Assembly, a person presides.
    assert [names for _, names, _ in spoken(assembled(words, page(COVER, lines)))] == [("Halvenmark",)]


INTRODUCED = {
    "a list": (
        "I invite Mr. Olaf Elm, Director; and Ms. Ida Birk,\nSpecial Envoy of the Secretary-General for Herons.",
        ("Special Envoy of the Secretary-General for Herons",),
    ),
    "an office of a State": ("I give the floor to Ms. Birk, Minister for Lakes of Norway.", ("Norway",)),
    "French": ("Je donne la parole à Mme Birk, Envoyée spéciale pour les lacs.", ("Envoyée spéciale pour les lacs",)),
    "another person": ("I give the floor to Mr. Birken, Special Envoy for Herons.", ()),
    "two offices": ("I thank Ms. Ida Birk, Envoy for Herons. I thank Ms. Ada Birk, Envoy for Lakes.", ()),
    "a post alone": ("I give the floor to Ms. Birk, Executive Director.", ()),
    "nothing": ("I give the floor to Ms. Birk.", ()),
}


@pytest.mark.parametrize(("words_before", "names"), INTRODUCED.values(), ids=INTRODUCED.keys())
def test_who_briefs_is_whom_the_presiding_officer_introduces(
    words: Vocabulary, words_before: str, names: tuple[str, ...]
) -> None:
    lines = page(f"The President: {words_before}", f"Ms. Birk: {FIRST}")
    (found,) = assembled(words, page(COVER, lines)).documents[1:]
    assert found.document.description.submitters == names
    assert found.document.description.signatories == ("Ms. Birk",)


def test_what_others_say_of_somebody_introduces_nobody(words: Vocabulary) -> None:
    lines = page(f"Mr. Elm (Corvane): I thank Ms. Birk, Special Envoy for Herons. {SECOND}", f"Ms. Birk: {FIRST}")
    assert [names for _, names, _ in spoken(assembled(words, page(COVER, lines)))] == [("Corvane",), ()]


GOES_ON = {
    "an address": "Mr. President: we thank you.", "a colon": "One thing is certain: the lake freezes.",
    "a name within a sentence": "as was said by\nMr. Birk (Aubravie): the lake freezes.",
    "a title in brackets": "The case of the lake (Aubravie v. Corvane: two sides) is old.",
    "a rule": "Article 4: no boat leaves.",
}  # fmt: skip


@pytest.mark.parametrize("line", GOES_ON.values(), ids=GOES_ON.keys())
def test_what_only_looks_like_a_turn_ends_none(words: Vocabulary, line: str) -> None:
    found = spoken(assembled(words, page(COVER, f"Ms. Ash (Halvenmark): {FIRST}", line, SECOND)))
    assert len(found) == 1
    assert SECOND in found[0][2]


def test_a_record_in_two_languages_side_by_side_stays_whole(words: Vocabulary) -> None:
    lines = [f"The PRESIDENT: {FIRST}", f"Le PRÉSIDENT : {SECOND}", f"Mr. BIRK (Aubravie): {THIRD}"] * 2
    assembly = assembled(words, page(COVER, *lines))
    assert len(assembly.documents) == 1
    assert [doubt.reason for doubt in assembly.doubts] == ["may_be_compendium"]


def test_a_letter_that_quotes_a_record_is_none(words: Vocabulary) -> None:
    cover = COVER.replace("A/99/PV.12", "A/99/12")
    text = page(cover, "See A/99/PV.12.", f"Mr. Birk (Aubravie): {FIRST}", f"Ms. Elm (Corvane): {SECOND}")
    assert find_parts([text], furniture([text]), words).parts == ()
