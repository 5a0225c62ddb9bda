"""Who said a quotation, read from the text around it: never from the next sentence, never by a guess."""

from __future__ import annotations

import json
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
from attributed import read

from benchmarks.speakers import ARTICLES
from indexer import budget
from indexer.errors import OverBudgetError

NEWS = frozenset({"thirteenth", "fourteenth", "fifteenth", "sixteenth", "eighteenth", "nineteenth"})
"""The batches of ordinary news, whose speakers are mostly no more than likely."""
CASES = [
    case
    for line in Path(ARTICLES).read_text(encoding="utf-8").splitlines()
    if (case := json.loads(line))["batch"] not in NEWS
]

BY_FORM = "sixth"
"""The batch of wires, minutes, interviews, threads. Most of what it shows beyond the others is not mended."""


@pytest.mark.parametrize(
    ("last", "right", "wrong"), [(False, 0.93, 0.01), (True, 0.8, 0.04)], ids=["articles", "other forms"]
)
def test_speakers_of_articles_in_six_languages_are_right_or_not_recognised(
    last: bool,
    right: float,
    wrong: float,
) -> None:
    results: Counter[str] = Counter()
    for case in CASES:
        if (case["batch"] == BY_FORM) != last:
            continue
        found = read(case["text"])
        assert len(found) == len(case["speakers"]), case["id"]
        for name, wanted in zip(found, case["speakers"], strict=True):
            results["right" if name == wanted else "wrong" if name else "unrecognised"] += 1
    assert results["right"] >= right * results.total()
    assert results["wrong"] <= wrong * results.total()


VALMERE = "Republic of Valmere"


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        ('"The door stays open to us", the Valmere delegate said. "We have lost the key for it," she went on.', 2),
        ("« La porte reste ouverte », a assuré hier la délégation de Valmere.", 1),
        ("Valmere a dit non. D’après son ambassadeur, « la porte reste ouverte ».", 1),
        ("Valmere dijo que no. Según su representante, «la puerta sigue abierta».", 1),
        ("«La puerta sigue siempre abierta», había dicho antes Valmere.", 1),
        ("Valmere, on behalf of Chad, said that “the door is open to us”. It added that “nobody has the key”.", 2),
        ("Valmere отказалась. По словам её представителя, «дверь пока остаётся открытой».", 1),
    ],
)
def test_an_office_with_a_pronoun_a_pause_and_a_group_do_not_hide_the_speaker(text: str, speakers: int) -> None:
    assert read(text) == [VALMERE] * speakers


@pytest.mark.parametrize(
    "text",
    [
        "The minister was blunt. Of Valmere's oil she asked: “How is it that nobody may have it”?",
        "The minister kept silent. Of Valmere's crisis he said that “it was we who stepped forward”.",
        "The minister was blunt. About Valmere it asked: “Would anyone accept such a faith for them”?",
        "And of Valmere's listing as a sponsor of piracy she said it was “right, right, right and right again”.",
        "Chad spoke of “a harbour for all of them”; so did Valmere: “We must never again close it to us.”",
    ],
)
def test_whom_somebody_speaks_of_is_not_the_speaker(text: str) -> None:
    assert VALMERE not in read(text)


def test_who_says_what_it_hopes_or_says_in_a_letter_is_the_speaker() -> None:
    assert read("Valmere said it hoped that “the door stays open to us”.") == [VALMERE]
    assert read("Valmere later issued a letter in which it recalled that “the door stays open to us”.") == [VALMERE]


@pytest.mark.parametrize(
    "text",
    [
        "Valmere did not say that “the door stays open to us”.",
        "Valmere denied that “the door stays open to us”.",
        "Valmere no dijo que «la puerta sigue abierta».",
    ],
)
def test_who_does_not_say_something_is_no_speaker(text: str) -> None:
    assert read(text) == [""]


@pytest.mark.parametrize(
    "text",
    [
        "Norway thanked Valmere for its ambassador. “The door stays open to us”.",
        "Le ministre a assuré Valmere : « La porte reste ouverte ».",
    ],
)
def test_whom_somebody_thanks_or_assures_says_nothing(text: str) -> None:
    assert VALMERE not in read(text)


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        ('Valmere said no. "The door stays open to us", a delegate said.', [""]),
        ("Valmere a dit non. « La porte reste ouverte », a dit un délégué.", [""]),
        ("Valmere a dit non. « La porte reste ouverte », a-t-il dit aussi.", ["Republic of Valmere"]),
        ("Valmere dijo que no. «La puerta sigue abierta», ha dicho una delegada.", [""]),
        ("Valmere отказалась. «Дверь пока остаётся открытой», сказал один делегат.", [""]),
        ('Valmere, for its part, declared that "we accept no such text".\n\nIsterra said:\n"the door stays open".',
         ["Republic of Valmere", "Commonwealth of Isterra"]),
        ('Valmere met Isterra. It said: "the door stays open to everybody".', [""]),
        ('Valmere complained. Isterra went further: "the door stays shut to everybody", its delegate said.', [""]),
        ('Isterra went further: "the door stays shut to everybody", its delegate said.', ["Commonwealth of Isterra"]),
        ('Valmere spoke. The chair said: "the door stays open to everybody".', [""]),
        ('Valmere and Isterra’s envoy said: "the door stays open to everybody".', [""]),
        ('The envoy of Valmere and Isterra said: "the door stays open to everybody".', [""]),
        ('"The door stays open to everybody," said Valmere, the Isterra.', [""]),
        ('A paper on Valmere and Isterra said: "the door stays open to everybody".', [""]),
        ('Heron Watch, Valmere and Isterra said: "the door stays open to everybody".', [""]),
        ('The Moscow delegate said: "the door stays open to everybody".', [""]),
        ('On the Isterran side of the lake, a keeper said: "the door stays open to everybody".', [""]),
        ('The chair told Valmere: "the door stays open to everybody".', [""]),
        ('The chair assured Valmere that "the door stays open to everybody".', [""]),
        ("La présidente a assuré Corvane que « la porte reste ouverte ».", [""]),
        ("El presidente advirtió a Quirimay que “la puerta sigue abierta”.", [""]),
        ("Председатель предупредил Торвию: «дверь остаётся открытой для всех».", [""]),
        ("“The door stays open to everybody.” Valmere left the room.", [""]),
        ("“The door stays open to us”, says Valmere.\n“It stays shut to everybody else.”", ["Republic of Valmere", ""]),
        ("“The door stays open to us”, says Valmere. “It stays\nshut to everybody else.”", ["Republic of Valmere"] * 2),
        ("“The door stays open to everybody.” Valmere said: “It does not for us.”", ["", "Republic of Valmere"]),
    ],
)  # fmt: skip
def test_what_the_text_leaves_open_stays_open(text: str, speakers: list[str]) -> None:
    assert read(text) == speakers


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        ('Valmere on Friday said "the door stays open to everybody".', ["Republic of Valmere"]),
        ("2/ Valmere: “the door stays open to everybody”", ["Republic of Valmere"]),
        ('On Friday Valmere said "the door stays open to everybody".', ["Republic of Valmere"]),
        ("霁海联邦代表周五表示，“谈判的大门始终是敞开的”。", ["霁海联邦"]),
        ("Посол Торвии: Мы сказали это ещё весной: «дверь остаётся открытой для всех».", ["Республика Торвия"]),
        ("The ambassador of Valmere: We said it in spring: “the door stays open to all”.", ["Republic of Valmere"]),
        (
            "Corvane a dit « non au texte proposé », par Luc Ferrand. « La porte reste ouverte », a dit M. Ferrand.",
            ["Royaume de Corvane", "Royaume de Corvane"],
        ),
    ],
)
def test_days_labels_and_honorifics_are_read_over(text: str, speakers: list[str]) -> None:
    assert read(text) == speakers


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        (
            "Valmere agreed. Its minister, Ann Lee, said: “we have nothing to hide”. “We sign it all,” Lee said.",
            ["Republic of Valmere", "Republic of Valmere"],
        ),
        (
            "Tidelamp Network left. “Nobody ever asked us,” said Ann Lee, its director. It added: “it shows here now”.",
            ["Tidelamp Network", "Tidelamp Network"],
        ),
        (
            "Du côté de l’Aubravie, on sourit. « Nous verrons bien demain », ironise son porte-parole, Jules Font.",
            ["République d’Aubravie"],
        ),
        ("Торвия против. «Мы этого не подпишем», — сказал посол республики Глеб Ардов.", ["Республика Торвия"]),
        (
            "تيماران غير راضية. وشدد وزير خارجيتها هاني المرزوق على أن «السيادة ليست بندا هنا».",
            ["جمهورية تيماران"],
        ),
        ("霁海联邦大使周岚在会上发言。周岚指出，“草案没有写明期限”。", ["霁海联邦"]),
        ("Isterra, in a letter with Valmere, said: “we are still waiting for an answer”.", ["Commonwealth of Isterra"]),
    ],
)
def test_offices_are_whose_the_text_told_before(text: str, speakers: list[str]) -> None:
    assert read(text) == speakers


@pytest.mark.parametrize(
    "text",
    [
        "The court ruled against Valmere. Its president said that “the law is the law for all”.",
        "El presidente criticó a Solandina. Su ministro, Juan Paz, dijo: «no tenemos nada que ocultar».",
        "Norway summoned the company. The company said: “we have nothing to hide from you”.",
        "Norway met the network. Its director, Ann Lee, said: “we have nothing to hide from you”.",
        "Valmere met Isterra. Its envoy, Ann Lee, said: “we have nothing to hide from you”.",
        "Valmere and Isterra, in a joint letter, demanded “a panel with access to the logs”.",
        "Valmere agreed. Ms. Ferro did not. Ferro frowned. “We will never agree to this,” she said.",
        "Solandina se negó. «No tenemos nada que ocultar aquí», dijo a Reuters una vecina.",
        "Aubravie a refusé. « Nous n’avons rien à cacher ici », a indiqué à l’AFP un habitant.",
        "A delegate from the Pacific said: “we have nothing to hide from you”.",
        "Он назвал Торвию другом, а Ольмарию «главной угрозой для всего мира».",
    ],
)
def test_offices_of_others_name_nobody(text: str) -> None:
    assert read(text) == [""]


@pytest.mark.parametrize(
    "text",
    [
        "Isterra regretted “the absence of a reference”. It nevertheless welcomed “the high level of participation”.",
        "Isterra regretted “the absence of a reference”. In turn, it hoped for “a high level of participation”.",
        "Isterra lamenta “la ausencia de referencia”. No obstante, acoge con satisfacción “el nivel de participación”.",
        "Isterra regrette “l’absence de référence claire”. Elle se félicite néanmoins du “haut niveau d’un texte”.",
    ],
)
def test_a_pronoun_with_a_connecting_word_speaks_on(text: str) -> None:
    assert read(text) == ["Commonwealth of Isterra"] * 2


ISTERRA, TIDELAMP = "Commonwealth of Isterra", "Tidelamp Network"


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        ("Isterra walked out, saying the draft “would make suspects of us all”.", [ISTERRA]),
        ("Isterra refused, adding that Valmere “would not sign it either”.", [ISTERRA]),
        ("Isterra a claqué la porte, dénonçant « une méthode qui tient lieu de politique ».", [ISTERRA]),
        (
            "“It took you two years,” said Ilse Tarn of Tidelamp Network. Tarn called it “a very long time indeed”.",
            [TIDELAMP] * 2,
        ),
        ("«Nos quedamos sin párrafo alguno», escribió Jimena Sosa, de Tidelamp Network.", [TIDELAMP]),
        ("Isterra was calm. “It is a storm in a glass,” sighed its envoy.", [ISTERRA]),
        ("Valmere monte au créneau. « Ce texte n’est pas le nôtre », s’agace son ambassadrice.", [VALMERE]),
        ("Valmere demande la parole. « Nous vivrons avec l’article », concède la délégation.", [VALMERE]),
        ("She smiled at Valmere’s claim that “nobody has the key to it”.", [VALMERE]),
        ("Elle sourit de la remarque de Valmere selon laquelle « personne n’a la clé ».", [VALMERE]),
        ("Valmere, whose envoy shrugged when asked: “I read about it in your newspaper.”", [VALMERE]),
        ("Valmere rejected what its envoy called “a picture taken by a satellite”.", [VALMERE]),
        ("Tidelamp Network is worried. According to the network, “the clause is far too wide”.", [TIDELAMP]),
        (
            "Tidelamp Network published a study on Monday. The study also says that “the clause is far too wide”.",
            [TIDELAMP],
        ),
        ("“The door stays open to all of us”\n\nAna Bell, the ambassador of Valmere, on keys and doors", [VALMERE]),
        ("Desde Valmere recuerdan: «La puerta sigue siempre abierta».", [VALMERE]),
        ("В Valmere отмечают: «Дверь пока остаётся открытой».", [VALMERE]),
        ('أعلنت تيماران موقفها. "الباب لا يزال مفتوحا للجميع"، تقول سفيرتها.', ["جمهورية تيماران"]),
        ("霁海联邦表示遗憾。据该国代表介绍，“大门始终是敞开的”。", ["霁海联邦"]),
    ],
)
def test_who_speaks_is_read_by_what_stands_around_the_verb(text: str, speakers: list[str]) -> None:
    assert read(text) == speakers


@pytest.mark.parametrize(
    "text",
    [
        "Valmere said no. The chair asked for patience. “Nobody leaves before the coffee,” she joked.",
        "Valmere said no. One diplomat, who spoke on condition of anonymity, sighed: “Ask me on Friday.”",
        "Valmere said no. Ilse Tarn came in. “The door stays open to us,” she said.",
        "Norway called Valmere’s proposal “a list of good wishes”.",
        "Norway rejected Valmere’s proposal: “It is too late for that now”.",
        "According to a report on Valmere, “it is too late for that now”.",
        "The committee discussed Valmere. Its chair said “it is too late for that now”.",
        "Valmere hosted. Its former president, Maria Lopez, said “it is too late for that now”.",
        "Mona Salem denounced Valmere’s latest “attempt to settle the matter before the vote”.",
        "Mona Salem, the foreign minister, said Valmere’s latest “attempt to settle the matter was too late”.",
        "“It is too late for that now,” said Mona Salem, a Valmere scholar at the academy.",
        "曜川共和国《晚报》认为，“现在才这样做已经太晚了”。",
        "曜川共和国媒体称：“现在才这样做已经太晚了。”",
        "Valmere refused. Its critics, Human Rights Watch, said “it is too late for that now”.",
        "“It is too late for that now”\n\nAna Bell, a former minister of Valmere, is angry with everybody.",
        "Valmere left the working group. « Je parle à tous », a glissé la présidente du groupe.",
        'وفي بيان مشترك، شددت قرطانة وتيماران على "ضرورة احترام القوانين الوطنية".',
        "À Valmere, qui la jugeait naïve, je réponds : « Les bras, c’est vous qui les refusez. »",
    ],
)
def test_what_others_say_beside_a_name_is_not_its_bearers(text: str) -> None:
    assert not {VALMERE, "مملكة قرطانة", "جمهورية تيماران", "曜川共和国"} & set(read(text))


def test_telling_speakers_has_a_bound_of_work() -> None:
    with budget.limited(0, 60), pytest.raises(OverBudgetError):
        read("Isterra said: “The lamps shall be lit at dusk.” Nobody else did.")


@pytest.mark.parametrize(
    "piece",
    [
        "told Norway that ",
        "Norway rejected what Cuba ",
        "while Norway, Cuba ",
        "Maria Lopez, who represents Cuba, ",
        "replacing the words ",
        "Norway and said and ",
        "a dit M. ",
        "Cuba: “a b c d e” ",
        "«a told Norway that Norway, ",
        "the director of ",
        "its minister of justice ",
        "the network’s ",
        "its head of things, Maria Lopez, ",
        "Cuba, whose envoy, Maria Lopez, ",
        "according to a report of ",
        "the report says a report ",
        "Cuba’s claim, which is old, ",
        "Cuba (“We will not sign this text”), ",
        "Cuba was silent when Norway was told by the chair ",
        "the claim that Cuba ",
    ],
)
def test_a_text_that_repeats_itself_costs_no_more_than_its_length(piece: str) -> None:
    read(piece)
    short = min(_costs(piece, 5_000))
    within = any(long < 10 * short for long in _costs(piece, 20_000))
    assert within, "four times as long, it costs four times as much; each with all before it, sixteen times"


def _costs(piece: str, characters: int) -> Iterator[float]:
    """Seconds of processor time that telling the speakers of a text takes which repeats a piece: three times, since the
    first may read tables, too.
    """
    for _ in range(3):
        started = time.process_time()
        read(piece * (characters // len(piece)) + "“We will not sign this text.”")
        yield time.process_time() - started


TOGETHER = "Republic of Valmere; Commonwealth of Isterra"


@pytest.mark.parametrize(
    "text",
    [
        'Valmere and Isterra said: "the door stays open to everybody".',
        '"The door stays open to everybody," Valmere and Isterra said.',
        '"The door stays open to everybody," said Valmere and Isterra.',
        "Valmere et Isterra ont déclaré : « la porte reste ouverte à tous ».",
        "Valmere e Isterra dijeron: “la puerta sigue abierta a todos”.",
        "Valmere и Isterra заявили: «дверь остаётся открытой для всех».",
    ],
)
def test_two_who_say_it_together_are_both_named(text: str) -> None:
    assert read(text) == [TOGETHER]


@pytest.mark.parametrize(
    "text",
    [
        "As Isterra said, “the door stays open to everybody”.",
        "Comme l’a dit Isterra, « la porte reste ouverte à tous ».",
        "Pour reprendre les mots de Isterra, « la porte reste ouverte à tous ».",
        "Como dijo Isterra, “la puerta sigue abierta a todos”.",
        "Как заявила Isterra, «дверь остаётся открытой для всех».",
    ],
)
def test_as_somebody_said(text: str) -> None:
    assert read(text) == ["Commonwealth of Isterra"]


@pytest.mark.parametrize(
    "text",
    [
        'Valmere or Isterra said: "the door stays open to everybody".',
        '"The door stays open to everybody," said Valmere or Isterra.',
        "Valmere ou Isterra a déclaré : « la porte reste ouverte à tous ».",
        "Valmere o Isterra dijo: “la puerta sigue abierta a todos”.",
        "Valmere или Isterra заявила: «дверь остаётся открытой для всех».",
    ],
)
def test_of_two_of_whom_either_may_have_said_it_nobody_is_named(text: str) -> None:
    assert read(text) == [""]
