"""Explicit alignment: said by the text's own author, with somebody named, in six languages; nothing else counts."""

from __future__ import annotations

import pytest

from indexer.alignments.reading import statements
from indexer.alignments.statement import Statement, from_bytes, to_bytes

SAID = [
    ("en", "Kenya", "We align ourselves with the statement delivered by Morocco on behalf of the African Group.",
     "aligns", ("African Group", "Morocco")),
    ("en", "Kenya", "Kenya aligns with the EU statement but adds a word.", "aligns", ("European Union",)),
    ("en", "Kenya", "My delegation cannot support the proposal made by Cuba.", "rejects", ("Cuba",)),
    ("en", "Kenya", "We do not support the proposal made by Cuba.", "rejects", ("Cuba",)),
    ("en", "Harbour Watch", "We endorse the submission by the Lamp Keepers Network.", "endorses",
     ("Lamp Keepers Network",)),
    ("en", "Kenya", "I have the honour to speak on behalf of the Group of 77 and China.", "on_behalf_of",
     ("Group of 77 and China",)),
    ("en", "Kenya", "The statement by Morocco on behalf of the African Group, with which we align ourselves, is clear.",
     "aligns", ("African Group", "Morocco")),
    ("en", "Kenya", "Kenya, as a member of the Union for years, fully subscribes to the statement made by Morocco.",
     "aligns", ("Morocco",)),
    ("en", "Kenya", "We do not fully support the proposal made by Cuba.", "rejects", ("Cuba",)),
    ("en", "Kenya", "Kenya endorses the declaration of the Group of 20 on lamps.", "endorses", ("Group of 20",)),
    ("en", "Kenya", "Morocco spoke on behalf of the African Group, and we fully align ourselves with that statement.",
     "aligns", ("African Group",)),
    ("en", "Kenya", "We have the honour to address you on behalf of Belarus, Cuba, Egypt, Iraq, Libya and Oman.",
     "on_behalf_of", ("Belarus", "Cuba", "Egypt", "Iraq", "Libya", "Oman")),
    ("fr", "Suisse", "Ma délégation s’associe à la déclaration prononcée par le Maroc au nom du Groupe africain.",
     "aligns", ("African Group", "Morocco")),
    ("fr", "Suisse", "Nous ne pouvons pas appuyer la proposition de la Fédération de Russie.", "rejects",
     ("Russian Federation",)),
    ("es", "Chile", "Nos sumamos a la declaración del Grupo Africano.", "joins", ("African Group",)),
    ("es", "Chile", "Apoyamos la propuesta presentada por Noruega.", "supports", ("Norway",)),
    ("ru", "Belarus", "Наша делегация присоединяется к заявлению, сделанному от имени Европейского союза.", "aligns",
     ("European Union",)),
    ("ru", "Belarus", "Имею честь выступать от имени Содружества Независимых Государств.", "on_behalf_of",
     ("Commonwealth of Independent States",)),
    ("ru", "Belarus", "От имени Нигерии и Омана мы имеем честь обратиться к вам.", "on_behalf_of", ("Nigeria", "Oman")),
    ("ar", "Iraq", "يشرفنا أن نخاطبكم باسم تونس ومصر.", "on_behalf_of", ("Tunisia", "Egypt")),
    ("zh", "China", "我们谨代表古巴、埃及和阿曼写信给你。", "on_behalf_of", ("Cuba", "Egypt", "Oman")),
    ("ar", "Iraq", "ينضم وفد بلدي إلى البيان الذي ألقته تونس نيابة عن المجموعة العربية.", "aligns",
     ("Arab Group", "Tunisia")),
    ("ar", "Jordan", "نؤيد مقترح تونس.", "supports", ("Tunisia",)),
    ("zh", "China", "中方赞同古巴代表七十七国集团和中国所作的发言。", "aligns", ("Cuba", "Group of 77 and China")),
    ("zh", "China", "我们反对俄罗斯联邦的提案。", "rejects", ("Russian Federation",)),
]  # fmt: skip
UNSAID = [
    ("en", "Kenya", "I speak on behalf of the Commonwealth of Isterra."),
    ("en", "Kenya", "Japan supports the proposal of China."),
    ("en", "Kenya", "Strategies have to be aligned with the national framework of Kenya."),
    ("en", "Kenya", "We call on all States to support the statement made by the European Union."),
    ("en", "Kenya", "On behalf of the Government and people of Kenya, I wish to thank you."),
    ("en", "Kenya", "We support an open and innovative Internet with principles for all."),
    ("en", "Kenya", "Commanders who aligned with the Movement left the city."),
    ("en", "Kenya", "We support the proposal to help Haiti."),
    ("en", "Kenya", "Kenya will spare no effort to support the proposal of Cuba."),
    ("en", "Kenya", "We support the United Nations initiatives and those of the Organization."),
    ("en", "Kenya", "Kenya supports the common African position on lamps."),
    ("en", "Kenya", "Kenya supports the Bright Lamps initiative."),
    ("en", "Kenya", "Kenya supports the proposal of the group of four on Lamp Council reform."),
    ("en", "Kenya", "Kenya aligns itself with the mediation efforts that are led by Cuba."),
    ("en", "Kenya", "Kenya supported the intervention in Libya at the wish of France."),
    ("en", "Kenya", "I speak on behalf of the Lamp Council of the Republic of Kenya."),
    ("fr", "Suisse", "Le registre est tenu au nom du propriétaire."),
    ("de", "Chile", "Wir unterstützen den Vorschlag Norwegens."),
]


@pytest.mark.parametrize(("language", "submitter", "text", "kind", "others"), SAID)
def test_who_is_aligned_with_whom(language: str, submitter: str, text: str, kind: str, others: tuple[str, ...]) -> None:
    (found,) = statements(f"{text}", language, [submitter])
    assert (found.kind, found.others) == (kind, others)
    assert text[found.start : found.end] == text


@pytest.mark.parametrize(("language", "submitter", "text"), UNSAID)
def test_what_is_no_alignment_of_the_author(language: str, submitter: str, text: str) -> None:
    assert statements(text, language, [submitter]) == []


def test_only_the_sentence_is_the_statement_not_what_stands_around_it() -> None:
    said = "We align ourselves with the statement of the African Group."
    text = f"Mr. Chair, thank you.\n\n{said} The sea is wide."
    (found,) = statements(text, "en", ["Kenya"])
    assert text[found.start : found.end] == said


def test_a_statement_of_the_sentence_before_stands_with_the_words_that_name_it() -> None:
    said = "Morocco spoke on behalf of the African Group. Kenya aligns itself with that statement."
    text = f"The sea is wide. {said} Lamps are lit."
    (found,) = statements(text, "en", ["Kenya"])
    assert (text[found.start : found.end], found.others) == (said, ("African Group",))
    assert statements("Lamps are lit. Kenya aligns itself with that statement.", "en", ["Kenya"]) == []


def test_statements_are_stored_and_read_again() -> None:
    found = [Statement(1, 2, kind="aligns", others=("A",), ordinal=3)]  # type: ignore[arg-type]
    assert from_bytes(to_bytes(found)) == found
    with pytest.raises(ValueError, match="Expecting"):
        from_bytes(b"{")
