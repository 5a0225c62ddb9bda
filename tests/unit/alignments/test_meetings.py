"""Alignments as they are said in meetings, of which there are transcripts and verbatim records."""

from __future__ import annotations

import pytest

from indexer.alignments.reading import MOST_GROUPS, groups_spoken_for, statements

G77 = "Group of 77 and China"
SAID = [
    ("en", "We align with the statement of the group of 77 and China.", [("aligns", (G77,))]),
    ("en", "We align with the statement by Iraq on behalf of the group of 77 in China.", [("aligns", (G77, "Iraq"))]),
    ("en", "We align with the statement of the alliance of Small Island States.",
     [("aligns", ("Alliance of Small Island States",))]),
    ("en", "My delegation allies itself with the statement of Iraq.", [("aligns", ("Iraq",))]),
    ("en", "Our delegations, besides aligning to the G77 statement, have a question.", [("aligns", (G77,))]),
    ("en", "Allow me to associate the delegation of Kenya with the statement made by Fiji.", [("aligns", ("Fiji",))]),
    ("en", "Kenya aligns itself, at the outset, with the statement of Fiji.", [("aligns", ("Fiji",))]),
    ("en", ("We align ourselves with the statements made by Fiji on behalf of the Caribbean Community (CARICOM) and by "
     "Cuba on behalf of the Non-Aligned Movement."),
     [("aligns", ("Caribbean Community", "Cuba", "Non-Aligned Movement", "Fiji"))]),
    ("en", "As Fiji has just said, lamps should stay, and we fully support that.", [("supports", ("Fiji",))]),
    ("en", "Fiji suggested a register of lamps. We think this is a good idea. We support it.", []),
    ("en", "Fiji suggested a register. We support it.", [("supports", ("Fiji",))]),
    ("en", "Just to support Fiji’s proposal, Chair.", [("supports", ("Fiji",))]),
    ("en", "We would like to start by supporting the sentiment expressed by Fiji.", [("supports", ("Fiji",))]),
    ("en", "My country associates itself once again with the Group of 77.", [("aligns", (G77,))]),
    ("en", "Kenya endorses the initiatives and actions taken by Fiji.", [("endorses", ("Fiji",))]),
    ("en", "I have nothing to add to what Fiji has said, which we support.", [("supports", ("Fiji",))]),
    ("en", "We endorse the recommendations of the Secretary-General’s Expert Group on lamps.",
     [("endorses", ("Secretary-General’s Expert Group",))]),
    ("en", "Our views are reflected in the statement that Fiji made.", [("aligns", ("Fiji",))]),
    ("en", "We support the wise and realistic proposal of Fiji.", [("supports", ("Fiji",))]),
    ("en", "We support many of the points made by Fiji.", [("supports", ("Fiji",))]),
    ("en", "Kenya considers that lamps burn and we support Fiji in its call for lamps.", [("supports", ("Fiji",))]),
    ("en", "The proposal of Fiji is not acceptable to us.", [("rejects", ("Fiji",))]),
    ("en", "We are happy to join Fiji and Peru as co-sponsors.", [("cosponsors", ("Fiji", "Peru"))]),
    ("en", "We prefer the wording proposed by Fiji to the original text.", [("supports", ("Fiji",))]),
    ("fr", "Nous nous associons une nouvelle fois à la déclaration des Fidji.", [("aligns", ("Fiji",))]),
    ("fr", "Les Fidji ont proposé un registre et nous appuyons cette proposition.", [("supports", ("Fiji",))]),
    ("ru", "Благодарим Чили за её предложение и поддерживаем его.", [("supports", ("Chile",))]),
    ("ar", "نثني على شيلي ونؤيد مقترحها.", [("supports", ("Chile",))]),
    ("ar", "أضم صوتي للبيان الذي أدلي به من قبل المجموعة العربية.", [("aligns", ("Arab Group",))]),
    ("zh", "肯尼亚愿加入智利，成为该决议草案的共同提案国。", [("cosponsors", ("Chile",))]),
    ("en", "We align with the statement of Fiji in its capacity as a member, and of Cuba.", [("aligns", ("Fiji",))]),
    ("en", ("We align with the statement made by the representative of Cuba in his capacity as Chair of the African "
     "Group."), [("aligns", ("African Group", "Cuba"))]),
    ("en", "It is my honour to speak on behalf of the African Group.", [("on_behalf_of", ("African Group",))]),
    ("en", "It is a great pleasure to speak on behalf of the African Group.", [("on_behalf_of", ("African Group",))]),
    ("en", "On behalf of the African Group, Kenya extends condolences.", [("on_behalf_of", ("African Group",))]),
    ("en", "We would support the proposal of Fiji.", [("supports", ("Fiji",))]),
    ("en", "I would echo what Mr. Otto Lamp said about lamps.", [("supports", ("Mr. Otto Lamp",))]),
    ("en", "I support what my Bolivian colleague said.", [("supports", ("Bolivia (Plurinational State of)",))]),
    ("en", "We support the holding of the summit on lamps proposed by President Lamp of Chile.",
     [("supports", ("Chile",))]),
    ("en", "We support a reform of the register, as proposed by Fiji.", [("supports", ("Fiji",))]),
    ("en", "We support the Secretary-General’s proposed reforms.", [("supports", ("Secretary-General",))]),
    ("en", "We agree with the assessment of the UN SG.", [("supports", ("Secretary-General",))]),
    ("en", "Kenya will vote against the draft resolution (A/71/L.39) submitted by Fiji.", [("rejects", ("Fiji",))]),
    ("en", "Kenya backs the efforts for more lamps, particularly the Fijian proposals.", [("supports", ("Fiji",))]),
    ("en", "We join Fiji and others that have called for lamps.", [("joins", ("Fiji",))]),
    ("en", "Kenya is at one with the Group of 77 in calling for lamps.", [("supports", (G77,))]),
    ("en", "We support the initiative of the German and French Governments.", [("supports", ("Germany", "France"))]),
    ("en", ("We support the proposal made to the Assembly by Mr. Boris Lamp, President of Fiji, that the principles of "
     "the Declaration on Lamps be kept."), [("supports", ("Fiji",))]),
    ("en", "We are grateful to Fiji and share the view it expressed on lamps.", [("supports", ("Fiji",))]),
    ("en", "We thank Fiji. We support its proposal.", [("supports", ("Fiji",))]),
    ("en", "We align with the statement of Iraq and the Caribbean Community Chile has heard.",
     [("aligns", ("Iraq", "Caribbean Community"))]),
    ("en", ("I speak on behalf of the Caribbean Community and align our remarks with the statement of "
     "Iraq."), [("on_behalf_of", ("Caribbean Community",)), ("aligns", ("Iraq",))]),
    ("zh", "我荣幸地代表非洲集团发言。非洲集团支持斐济关于灯的提案。",
     [("on_behalf_of", ("African Group",)), ("supports", ("Fiji",))]),
    ("fr", "Je remercie les Fidji. Nous appuyons leur proposition.", [("supports", ("Fiji",))]),
    ("fr", "Le Kenya appuie tous les efforts, notamment l’initiative des Fidji.", [("supports", ("Fiji",))]),
    ("es", "Agradezco a Fiji. Apoyamos su propuesta.", [("supports", ("Fiji",))]),
    ("es", "Comparto lo dicho por mi colega de Chile.", [("supports", ("Chile",))]),
    ("es", "Mi delegación se suma a la declaración que acaba de pronunciar Uganda.", [("joins", ("Uganda",))]),
    ("ru", "Хотел бы поддержать слова моего боливийского коллеги.",
     [("supports", ("Bolivia (Plurinational State of)",))]),
    ("ru", "Мы поддерживаем все усилия, в том числе инициативу Норвегии.", [("supports", ("Norway",))]),
    ("ar", "تؤيد كينيا جميع الجهود، بما في ذلك مبادرة النرويج بشأن المصابيح.", [("supports", ("Norway",))]),
    ("zh", "我同意智利同事刚才的发言。", [("aligns", ("Chile",))]),
    ("en", "Align with G-77/China, AOSIS. Lamps matter.", [("aligns", (G77, "Alliance of Small Island States"))]),
    ("en", "Associate with Fiji on behalf of PIF.", [("aligns", ("Fiji", "Pacific Islands Forum"))]),
    ("en", "I endorse what Fiji just said on behalf of the Pacific Islands Forum.",
     [("endorses", ("Pacific Islands Forum", "Fiji"))]),
    ("en", "I endorse what my Chilean colleague has just said.", [("endorses", ("Chile",))]),
    ("en", "We were glad to listen to Fiji, with whom we agree.", [("supports", ("Fiji",))]),
    ("en", "Our position is in line with the statement of the African Group.", [("aligns", ("African Group",))]),
    ("en", "The statement made by Fiji reflects our position.", [("aligns", ("Fiji",))]),
    ("en", "The statement made by Fiji does not reflect our position.", [("dissociates", ("Fiji",))]),
    ("en", "The text proposed by Fiji is acceptable to us.", [("supports", ("Fiji",))]),
    ("en", "We commend Fiji for its initiative, which enjoys our full support.", [("supports", ("Fiji",))]),
    ("en", "Nor can we agree with the proposal of Fiji.", [("rejects", ("Fiji",))]),
    ("en", "We disagree with Fiji on this.", [("rejects", ("Fiji",))]),
    ("en", "I want to second Costa Rica and Fiji.", [("supports", ("Costa Rica", "Fiji"))]),
    ("en", "I'm speaking also for Luxembourg.", [("on_behalf_of", ("Luxembourg",))]),
    ("en", "I take the floor as the Chair of the African Group.", [("on_behalf_of", ("African Group",))]),
    ("en", "Fiji has proposed a register. We support this proposal.", [("supports", ("Fiji",))]),
    ("en", "On behalf of the States of the register -Australia and Fiji- I thank you.",
     [("on_behalf_of", ("Australia", "Fiji"))]),
    ("fr", "Je me fais l’écho de ce qu’a dit la Norvège.", [("supports", ("Norway",))]),
    ("fr", "Nous tenons à nous associer à ce qu’a dit l’Allemagne.", [("aligns", ("Germany",))]),
    ("es", "Quisiera hacerme eco de lo que acaba de decir Noruega.", [("supports", ("Norway",))]),
    ("es", "No podemos acompañar la enmienda presentada por Chile.", [("rejects", ("Chile",))]),
    ("ru", "Наша позиция совпадает с позицией Казахстана.", [("supports", ("Kazakhstan",))]),
    ("ar", "نؤيد المقترح المقدم من شيلي.", [("supports", ("Chile",))]),
    ("ar", "أتفق مع ما قاله مندوب بيرو.", [("aligns", ("Peru",))]),
    ("zh", "我们支持柬埔寨的提案。", [("supports", ("Cambodia",))]),
    ("zh", "我国代表团支持非洲集团关于灯的提案。", [("supports", ("African Group",))]),
]  # fmt: skip
UNSAID = [
    ("en", "We join all like-minded States in calling for lamps."),
    ("en", "I agree with you, Mr. President, that lamps are needed."),
    ("en", "I thank the representative of Fiji for presenting the draft on behalf of the African Group."),
    ("en", "We thank Fiji, which spoke on behalf of the African Group."),
    ("en", "I congratulated my neighbour for her statement on behalf of Fiji."),
    ("en", "Kenya, in its capacity as Chair of the African Union, will light lamps."),
    ("en", "We would support the proposal of Fiji if it had lamps."),
    ("en", "Kenya would like to appeal to the Assembly to endorse the proposal of Fiji."),
    ("en", "Kenya has joined the Alliance of Small Island States because we believe that lamps must burn."),
    ("en", "We support the Lamp Consensus, which calls for lamps."),
    ("en", "We will support all efforts, in particular those of Fiji."),
    (
        "en",
        "We support the steps taken on the basis of all the mandates of many meetings, notably the Fijian Initiative.",
    ),
    ("en", "We know the contribution of Fiji, a country that we fully support."),
    ("en", "I will echo a statement made here by my predecessor, Mr. George Lamp, on lamps."),
    ("en", "We support the recommendations of the Conference."),
    ("en", "He spoke of lamps in Fiji. I support his plan."),
    ("en", "We thank the Representative of the Secretary-General and support the road map that he put forward."),
    ("en", "We met on Fiji. Kenya supports that decision and reiterates its call for lamps."),
    ("en", "The statements of the Lamp Alliance, which Kenya joined, are in line with the proposals of Fiji."),
    ("en", "We share the views expressed by you, Mr. President."),
    ("en", "We and others spoke on behalf of the Republic of China on Taiwan."),
    ("en", "We support the proposals on lamps in the South China Sea."),
    ("en", "Lamps burn. Align with the stars and walk."),
    ("en", "Fiji is an island. We support this proposal."),
    ("en", "Fiji has proposed a register. We do not know whether Chile supports this proposal."),
    ("en", "We prefer the original text to the wording proposed by Fiji."),
    ("en", "To support the proposal of Fiji, States need lamps."),
    ("en", "We support the Government of Fiji and requests that Fiji be lit are many."),
    ("en", "We were heartened by the one delivered on behalf of the European Lamp Union by the Minister of Fiji."),
    ("en", "Fiji said that Peru has lamps, and we support that."),
    (
        "en",
        "Kenya has welcomed the initiative of President Lamp to organize, on behalf of the European Union, a summit.",
    ),
    ("en", "I listened to the statement made on 23 September by my colleague, Mr. Lamp, on behalf of Fiji."),
    ("en", "Kenya supports the Council’s recommendation of 28 May 1993, which speaks of lamps."),
    ("en", "Fiji once said that lamps burn. That is a fact and I could not agree with it more."),
    ("en", "Kenya supports the Common Position on lamps and the aspirations of Fiji to become a member."),
    ("fr", "Nous appuyons l’idée de tenir une réunion au Chili."),
    ("zh", "智利呼吁我们支持其提案。"),
    ("fr", "Nous remercions les Fidji d’avoir présenté ce projet au nom du Groupe africain."),
    ("es", "Damos las gracias a Noruega por presentar el proyecto en nombre del Grupo Africano."),
    ("ru", "Мы благодарим Норвегию за представление проекта от имени стран Северной Европы."),
    ("zh", "我们感谢挪威代表北欧国家介绍草案。"),
    ("zh", "我们支持发展中国家的呼吁。"),
    ("ar", "انضم ممثل تونس إلى بيان النرويج."),
]


@pytest.mark.parametrize(("language", "text", "expected"), SAID)
def test_meetings_have_forms_of_their_own(
    language: str, text: str, expected: list[tuple[str, tuple[str, ...]]]
) -> None:
    assert [(one.kind.value, one.others) for one in statements(text, language, ["Kenya"])] == expected


@pytest.mark.parametrize(("language", "text"), UNSAID)
def test_whom_somebody_thanks_or_tells_of_is_no_ally(language: str, text: str) -> None:
    assert statements(text, language, ["Kenya"]) == []


def test_an_author_does_not_speak_for_itself() -> None:
    (one,) = statements("We speak on behalf of Lamp Watch and the Lamp Foundation.", "en", ["Lamp Watch"])
    assert one.others == ("Lamp Foundation",)


def test_a_group_that_the_document_has_spoken_for_speaks_by_its_name() -> None:
    said = "The African Group supports the proposal of Fiji."
    assert statements(said, "en", ["Kenya"]) == []
    before = statements("I have the honour to speak on behalf of the African Group and of Cuba.", "en", ["Kenya"])
    assert groups_spoken_for(before) == {"African Group"}  # a State goes on to speak for itself
    (found,) = statements(said, "en", ["Kenya"], groups_spoken_for(before))
    assert (found.kind, found.others) == ("supports", ("Fiji",))
    (_, same) = statements(f"I speak on behalf of the African Group. {said}", "en", ["Kenya"])
    assert same.others == ("Fiji",)


@pytest.mark.parametrize("name", ["Boris", "Boriso", "Borisoo", "Borisooo", "Borisoooo", "Borisoooooo"])
def test_a_long_sentence_is_not_cut_within_a_name(name: str) -> None:
    text = (
        f"We share the opinions expressed by a number of other speakers, in particular by the Prime Minister of Fiji, "
        f"Mr. {name} Lamplighter-Grey, speaking in his capacity as the President of the European Union."
    )
    assert [one.others for one in statements(text, "en", ["Kenya"])] == [("European Union",)]


def test_the_words_of_a_possessive_begin_where_it_is_told_whose_it_is() -> None:
    text = "The sea is wide. We thank Fiji. We support its proposal."
    (found,) = statements(text, "en", ["Kenya"])
    assert text[found.start : found.end] == "We thank Fiji. We support its proposal."


def test_a_document_that_speaks_for_too_many_speaks_for_none() -> None:
    said = "The African Group supports the proposal of Fiji."
    groups = {"African Group", *(f"Lamp Group {number}" for number in range(MOST_GROUPS - 1))}
    assert len(statements(said, "en", ["Kenya"], groups)) == 1
    assert statements(said, "en", ["Kenya"], groups | {"One More Group"}) == []


def test_a_group_that_has_spoken_in_a_meeting_is_whom_others_align_with() -> None:
    """In a transcript several groups speak; who aligns with one of them later is not that group."""
    spoken = frozenset({G77, "European Union"})
    for text, others in (
        ("My delegation aligns itself with the statement by Iraq on behalf of the G77.", (G77, "Iraq")),
        ("We align ourselves with the statement of the European Union.", ("European Union",)),
        ("The European Union aligns itself with the statement of Chile.", ("Chile",)),
        ("Thank you, Chairs. Cuba aligns itself to the statement made by Iraq.", ("Iraq",)),
    ):
        assert [one.others for one in statements(text, "en", (), spoken)] == [others]
    alone = frozenset({G77})
    assert statements("We support the proposal of the G77.", "en", ("Iraq",), alone) == []
    assert statements("Cuba aligns itself with the statement of Iraq.", "en", ("Chile",), spoken) == []


def test_an_author_is_called_by_the_capitals_of_its_name() -> None:
    text = "HWE supports the proposal of Chile."
    assert [one.others for one in statements(text, "en", ("Heron Watch Europe",))] == [("Chile",)]
    assert statements(text, "en", ("Lake Trust",)) == []


@pytest.mark.parametrize(
    ("text", "language", "own"),
    [
        ("Kenya\n\nMr. Chairman:\n\nWe align ourselves with the statement of Fiji.", "en", ("Kenya",)),
        ("Kenya Mr. Chairperson, 1- We align ourselves with the statement of Fiji.", "en", ("Kenya",)),
        ("Mr. Birk (Kenya): We align ourselves with the statement of Fiji.", "en", ()),
        ("Kenya: We align ourselves with the statement of Fiji.", "en", ("Kenya",)),
        ("Monsieur le Président, nous nous associons à la déclaration de Fidji.", "fr", ("Kenya",)),
    ],
)
def test_a_statement_is_shown_without_who_speaks_and_whom_he_addresses(
    text: str, language: str, own: tuple[str, ...]
) -> None:
    (found,) = statements(text, language, own)
    assert text[found.start :].startswith(("We align", "nous nous"))


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("New York, 5 May\nHarbours and lamps\nMadam Chair,\nKenya aligns itself with the statement of Egypt.",
         "Kenya aligns itself with the statement of Egypt."),
        ("Check against delivery\nIt is an honour for my delegation to\nalign itself with the statement of Egypt.",
         "It is an honour for my delegation to\nalign itself with the statement of Egypt."),
        ("Kenya aligns itself with the statement made by\nEgypt.",
         "Kenya aligns itself with the statement made by\nEgypt."),
    ],
)  # fmt: skip
def test_a_statement_is_shown_without_the_lines_above_it(text: str, shown: str) -> None:
    """Of *New York, ... Check against delivery ...*, the page had no room left for who aligns itself with whom."""
    (found,) = statements(text, "en", ("Kenya",))
    assert text[found.start : found.end] == shown


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "We support the proposal of Norway, and Chile should withdraw its own."),
        ("en", "We support the proposal of Norway, but Chile cannot be followed."),
        ("en", "We support the statement of Norway, while Chile goes too far."),
        ("en", "We support the proposal of Norway, not that of Chile."),
        ("en", "We support the proposal of Norway, which Chile rejects."),
        ("en", "We agree with Norway that the proposal of Chile is unacceptable."),
        ("ar", "نؤيد اقتراح النرويج الذي ترفضه شيلي."),
        ("en", "We support the proposal submitted this morning by Norway, and Chile is against it."),
        ("fr", "Nous appuyons la proposition de la Norvège, et le Chili devrait retirer la sienne."),
        ("es", "Apoyamos la propuesta de Noruega, y Chile debería retirar la suya."),
        ("ru", "Мы поддерживаем предложение Норвегии, и Чили должна отозвать своё."),
        ("ar", "نؤيد اقتراح النرويج، وينبغي لشيلي أن تسحب اقتراحها."),
        ("ar", "نؤيد اقتراح النرويج، لكن شيلي مخطئة."),
        ("zh", "我们支持挪威的提案，智利反对。"),
        ("fr", "Nous appuyons la proposition de la Norvège, et non celle du Chili."),
        ("es", "Apoyamos la propuesta de Noruega, no la de Chile."),
        ("ru", "Мы поддерживаем предложение Норвегии, но не предложение Чили."),
    ],
)
def test_the_subject_of_the_next_clause_is_no_partner(language: str, text: str) -> None:
    """An opponent stood among the partners."""
    assert [one.others for one in statements(text, language, ("Kenya",))] == [("Norway",)]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "We support what Norway and Chile have said."),
        ("en", "We align ourselves with the statement that Norway and Chile have delivered."),
        ("en", "We support the proposals of Norway and Chile."),
        ("zh", "我们支持挪威和智利的提案。"),
    ],
)
def test_those_who_say_something_together_are_partners(language: str, text: str) -> None:
    assert [one.others for one in statements(text, language, ("Kenya",))] == [("Norway", "Chile")]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "We support neither the proposal of Norway nor that of Chile."),
        ("en", "We support no proposal of Norway."),
        ("en", "We support the proposals of all but Norway and Chile."),
        ("en", "We support the proposals of everyone except Norway."),
        ("fr", "Nous appuyons les propositions de tous sauf la Norvège."),
        ("en", "We fail to see why anybody supports the proposal of Norway."),
        ("en", "We hesitate to support the proposal of Norway."),
        ("fr", "Nous n’appuyons ni la proposition de la Norvège ni celle du Chili."),
        ("es", "No apoyamos ni la propuesta de Noruega ni la de Chile."),
        ("es", "Difícilmente podemos apoyar la propuesta de Noruega."),
        ("fr", "Nous pouvons difficilement appuyer la proposition de la Norvège."),
        ("ru", "Мы вряд ли можем поддержать предложение Норвегии."),
    ],
)
def test_what_is_denied_excepted_or_doubted_is_not_supported(language: str, text: str) -> None:
    """*Neither ... nor* made two partners of whom one disagrees with."""
    assert "supports" not in [one.kind.value for one in statements(text, language, ("Kenya",))]


def test_a_colon_within_a_sentence_is_no_label() -> None:
    text = "We have one wish: to align ourselves with the statement of Fiji."
    (found,) = statements(text, "en", ("Kenya",))
    assert found.start == 0
