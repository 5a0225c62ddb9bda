"""What turns the meaning of a quotation and what does not, in sentences as the press quotes them."""

from __future__ import annotations

import pytest

from indexer.analysis.exact_words import words
from indexer.quotes.align import align
from indexer.quotes.check import Quotation
from indexer.quotes.meaning_changes import MeaningChange
from indexer.quotes.turning import turned

OPPOSITE = MeaningChange.OPPOSITE


def changes(text: str, quote: str) -> list[tuple[str, str, tuple[MeaningChange, ...]]]:
    quotation, found = Quotation.read(quote), words(text)
    place = align(quotation.steps, found)
    begins = [one.first == place.start for one in place.changes]
    rest = text[: found[place.start].start], text[found[place.end - 1].end :]
    ways = turned(quotation, found, place, begins, rest)
    return [(one.source, one.quoted, way) for one, way in zip(place.changes, ways, strict=True)]


@pytest.mark.parametrize(
    ("text", "was", "now"),
    [
        ("The delegation welcomes the draft on which the group worked", "welcomes", "rejects"),
        ("The council condemned the incitement to violence against the staff", "condemned", "praised"),
        ("The rules will enhance the work of the group in all its forms", "enhance", "impede"),
        ("There is no need for new legally binding instruments on this subject", "binding", "voluntary"),
        ("A reading that weakens a key section for the work of the group", "weakens", "reinforces"),
        ("Users should be able to send their data across borders at any time", "across", "within"),
        ("Le groupe a constamment plaidé pour ce modèle devant la commission", "pour", "contre"),
        ("une initiative que la délégation appuie avec toute son énergie ici", "appuie", "rejette"),
        ("una propuesta que nuestra delegación respaldó con firmeza en la sala", "respaldó", "rechazó"),
        ("договоры стали частью национального законодательства страны в этом веке", "национального", "международного"),
        ("Мы приветствуем решение о создании рабочей группы в рамках механизма", "приветствуем", "осуждаем"),
        ("وأدان المجلس بشدة حوادث الاختطاف التي ترتكبها الجماعات في البلد", "وأدان", "وأشاد"),
        ("وتقدم الدول طوعا معلومات إضافية عن تنفيذها للقرار كل سنة", "طوعا", "إلزاما"),
        ("如果双方接受备忘录，缓冲区的局势将得到改善，各方都会受益", "改善", "恶化"),
        ("会议再次呼吁有关各方立即停止所有飞越领土的行为", "停止", "继续"),
        ("The State advocates for general and complete disarmament at last", "disarmament", "rearmament"),
        ("Le taux s’est établi à six points, soit bien en deçà du niveau prévu", "en deçà", "au delà"),
        ("Towns will lend boats if the lake has fallen by then and dry", "and", "or"),
        ("Le lac sera vidé et rempli avant la fin du mois", "et", "ou"),
        ("يجب الحفاظ على الطابع الطوعي لهذه الشراكة بين المدن", "الطوعي", "الإلزامي"),
        ("треть всех девочек будут учиться дома до конца этого года", "девочек", "мальчиков"),
    ],
)
def test_a_word_of_the_other_side_turns_the_meaning(text: str, was: str, now: str) -> None:
    (change,) = changes(text, text.replace(was, now))
    assert OPPOSITE in change[2]
    assert change[:2] == (was, now)


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("boats are lent to the towns as appropriate every year", "boats are lent to the towns every year"),
        ("boats are lent subject to the consent of the towns", "boats are lent with the consent of the towns"),
        ("the towns have pledged to lend boats this year", "the towns have lent boats this year"),
        ("le lac sera vidé le cas échéant par les communes", "le lac sera vidé par les communes"),
        ("los pueblos se comprometieron a prestar barcos este año", "los pueblos prestaron barcos este año"),
        ("города дают лодки при необходимости каждый год", "города дают лодки каждый год"),
        ("تقدم المدن القوارب عند الاقتضاء كل سنة", "تقدم المدن القوارب كل سنة"),
        ("各市应酌情提供船只并每年报告", "各市应提供船只并每年报告"),
    ],
)
def test_what_is_only_meant_or_so_under_a_condition_is_another_thing_without_these_words(text: str, quote: str) -> None:
    assert MeaningChange.MODAL in {way for _, _, ways in changes(text, quote) for way in ways}


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("They do not have the right to set the agenda alone", "They don't have the right to set the agenda alone"),
        ("It cannot be achieved within such bodies today", "It can't be achieved within such bodies today"),
        ("a text that has three generic tiers of deployment", "a text that has 3 generic tiers of deployment"),
        ("some 20 per cent of the delegates took the floor", "some 20% of the delegates took the floor"),
        ("près de 20 pour cent des délégués ont pris la parole", "près de 20 % des délégués ont pris la parole"),
        ("the flag of the United Nations was lowered at noon", "the flag of the UN was lowered at noon"),
        ("it must be open, safe and stable at all times", "it must be safe, open and stable at all times"),
        ("all women and men of the country are equal", "all men and women of the country are equal"),
        ("норм в двух областях права на этой неделе", "норм в 2 областях права на этой неделе"),
        ("the dam was built sixty years ago by the town", "the dam was built 60 years ago by the town"),
        ("soixante-dix pêcheurs ont quitté le lac hier", "70 pêcheurs ont quitté le lac hier"),
        ("委员会收到13份关于湖泊的报告", "委员会收到十三份关于湖泊的报告"),
        ("The boat was found on 21 August 2025 at dawn", "The boat was found on August 21, 2025 at dawn"),
        ("the boats never came back to Kiev that winter", "the boats never came back to Kyiv that winter"),
        ("The boat was found on August 21, 2025 at dawn", "The boat was found on 21 August 2025 at dawn"),
        ("Le bateau a été trouvé le 30 janvier 2015 près du port", "Le bateau a été trouvé le 30/01/2015 près du port"),
        ("según informa el Sr. Tarrosa sobre el lago", "según informa Tarrosa sobre el lago"),
        ("le rapport de la Eastern Lake Company a été lu hier", "le rapport de l’Eastern Lake Company a été lu hier"),
        ("the towns that have pledged to lend boats this year", "the towns that have promised to lend boats this year"),
        ("нормы водного права (ВП) действуют на озере", "нормы водного права действуют на озере"),
        ("the use of shared water systems (SWS) by the towns", "the use of shared water systems by the towns"),
    ],
)  # fmt: skip
def test_another_spelling_or_order_of_a_list_turns_nothing(text: str, quote: str) -> None:
    found = changes(text, quote)
    assert found
    assert not [change for change in found if change[2]]


@pytest.mark.parametrize(
    ("text", "quote", "way"),
    [
        ("a text of three tiers for all to read", "a text of 4 tiers for all to read", MeaningChange.NUMBER),
        ("some 20 per cent of the delegates left", "some 20 of the delegates left", MeaningChange.NUMBER),
        ("the 5 boats left the town in August", "the boats left the 5 town in August", MeaningChange.NUMBER),
        ("Towns should avoid using the lake at night", "Towns should use the lake at night", MeaningChange.NEGATION),
        ("各城镇应避免在夜间使用湖泊", "各城镇应在夜间使用湖泊", MeaningChange.NEGATION),
        (
            "Город должен воздержаться от застройки берега",
            "Город должен заняться застройкой берега",
            MeaningChange.NEGATION,
        ),
        ("They voiced their reluctance to share the lake", "They voiced their willingness to share the lake", OPPOSITE),
        (
            "the use of shared water systems (FAO) by the towns",
            "the use of shared water systems by the towns",
            MeaningChange.NAME,
        ),
        ("They do not have the right to speak", "They do have the right to speak", MeaningChange.NEGATION),
        ("the change should not necessarily need a law", "the change should not need a law", MeaningChange.MODAL),
        ("the men who allegedly took the boat fled", "the men who took the boat fled", MeaningChange.MODAL),
        ("the court warned the council of its debts", "the council warned the court of its debts", MeaningChange.ORDER),
        ("Our towns prefer consensus over voting", "Our towns prefer voting over consensus", MeaningChange.ORDER),
        ("Развитие важнее безопасности для нас", "Безопасность важнее развития для нас", MeaningChange.ORDER),
        ("It values open water over paved quays", "It values paved quays over open water", MeaningChange.ORDER),
    ],
)
def test_what_looks_like_a_spelling_is_told_if_it_is_none(text: str, quote: str, way: MeaningChange) -> None:
    assert way in [one for change in changes(text, quote) for one in change[2]]


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("We support the draft and the annex", "We support the annex and the draft"),
        ("Last year the towns took up the text by consensus", "the towns took up by consensus the text"),
        ("اندلعت اشتباكات بين الصيادين والمزارعين أمس", "اندلعت اشتباكات بين المزارعين والصيادين أمس"),
        ("Мы поддержали проект и доклад", "Мы поддержали доклад и проект"),
        ("The mayor of Lowmoor said that the lake must stay", "the lake must stay, said Lowmoor’s mayor"),
    ],
)
def test_what_only_stands_elsewhere_in_a_sentence_is_no_other_order(text: str, quote: str) -> None:
    assert MeaningChange.ORDER not in [way for change in changes(text, quote) for way in change[2]]


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("The letter of Ethiopia’s minister was read out", "Eritrea’s minister was read out"),
        (
            "El gobernador, nombrado por la Corona británica, llegó",
            "El gobernador, nombrado por la Corona española, llegó",
        ),
        ("le ministre norvégien a pris la parole ce matin", "le ministre cubain a pris la parole ce matin"),
        ("提案尊重叙利亚的统一和领土完整", "提案尊重伊拉克的统一和领土完整"),
    ],
)
def test_another_state_is_another_name(text: str, quote: str) -> None:
    assert MeaningChange.NAME in [way for change in changes(text, quote) for way in change[2]]


def test_developing_countries_are_not_china() -> None:
    text = "我们支持发展中国家的呼吁，并将继续对话"
    assert not [
        change for change in changes(text, text.replace("发展中国家", "发达国家")) if MeaningChange.NAME in change[2]
    ]


def test_a_contraction_at_the_beginning_is_part_of_the_quotation() -> None:
    text = "They do not have the right to advance positions of their own"
    found = changes(text, "We don't have the right to advance positions of their own")
    assert found == [("They", "We", ()), ("do not", "don't", ())]


def test_a_quotation_ends_with_the_last_word_that_it_shares() -> None:
    text = "policies are to be developed by democratically elected governments, and nobody else"
    found = changes(text, "policies are to be developed by autocratic governments")
    assert found == [("democratically elected", "autocratic", ())]


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("Рыбаки предупреждают охрану перед выходом в море", "Охрана предупреждает рыбаков перед выходом в море"),
        ("保险公司起诉承运人", "承运人起诉保险公司"),
        ("يحذر الصيادون الحراس قبل كل رحلة", "يحذر الحراس الصيادين قبل كل رحلة"),
        ("تخدم السفن الموانئ في كل فصل", "تخدم الموانئ السفن في كل فصل"),
        ("Pilots must warn the keepers of every storm", "Keepers must warn the pilots of every storm"),
    ],
)
def test_who_does_it_to_whom_is_told_where_a_sentence_begins_with_it(text: str, quote: str) -> None:
    assert MeaningChange.ORDER in [way for change in changes(text, quote) for way in change[2]]


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("The committee adopted the plan in spring", "The plan was adopted by the committee in spring"),
        ("Le comité a adopté le plan en mai", "Le plan a été adopté par le comité en mai"),
        ("El comité aprobó el plan en mayo", "El plan fue aprobado por el comité en mayo"),
        ("The mayor of Lowmoor said that the lake must stay", "Lowmoor’s mayor said that the lake must stay"),
        ("The keepers lit the lamp, said the mayor", "The mayor said the keepers lit the lamp"),
        ("اجتمعت لجنة الموانئ اليوم في القاعة", "اجتمعت اليوم لجنة الموانئ في القاعة"),
    ],
)
def test_the_passive_and_who_says_it_are_no_other_order(text: str, quote: str) -> None:
    assert MeaningChange.ORDER not in [way for change in changes(text, quote) for way in change[2]]


@pytest.mark.parametrize(
    ("text", "quote", "is_another"),
    [
        ("عقد التدريب في روما", "عقد التدريب في فيينا", True),
        ("عقد التدريب بروما في الربيع", "عقد التدريب في روما في الربيع", False),
        ("培训在罗马举行", "培训在维也纳举行", True),
        ("下届会议在日内瓦举行", "下届会议在海牙举行", True),
        ("funded by the Government of Switzerland last year", "funded by the Swiss Government last year", False),
        ("funded by the Government of Switzerland last year", "funded by the Swiss Opposition last year", True),
        ("funded by the Government of Switzerland last year", "funded by the Norwegian Government last year", True),
    ],
)
def test_cities_are_names_in_scripts_without_capitals(text: str, quote: str, is_another: bool) -> None:
    assert (MeaningChange.NAME in [way for change in changes(text, quote) for way in change[2]]) is is_another


def test_one_of_two_names_of_a_month_is_enough() -> None:
    text = "عقدت الجلسة في 15 تشرين الأول/أكتوبر في القاعة"
    assert changes(text, text.replace("تشرين الأول/", "")) == [("تشرين الأول", "", ())]
    assert MeaningChange.DATE in changes(text, text.replace("تشرين الأول/أكتوبر", "أيار/مايو"))[0][2]


def test_the_first_words_of_a_quotation_stand_for_the_first_of_the_sentence() -> None:
    assert changes("Our quays need new lamps every year", "Some quays need new lamps every year")[0][:2] == (
        "Our",
        "Some",
    )
    assert changes("Old. The quays need new lamps", "Kosovo: the quays need new lamps")[0][:2] == ("", "Kosovo")


def test_chinese_words_that_bind_more_are_told() -> None:
    assert changes("章程要求港口公布收费标准", "章程鼓励港口公布收费标准") == [("要求", "鼓励", (MeaningChange.MODAL,))]
    assert changes("委员会起草了这项计划", "委员会通过了这项计划") == [("起草", "通过", (MeaningChange.MODAL,))]


@pytest.mark.parametrize(
    ("text", "quote", "way"),
    [
        ("the mill pays its creditors in June every year", "the mill pays its debtors in June every year", OPPOSITE),
        ("los acreedores firman en el molino cada año", "los deudores firman en el molino cada año", OPPOSITE),
        ("le bac sera payé par le vendeur avant le soir", "le bac sera payé par l’acheteur avant le soir", OPPOSITE),
        ("лодку осмотрит продавец до начала сезона", "лодку осмотрит покупатель до начала сезона", OPPOSITE),
        ("يدفع البائع رسوم القارب كل سنة", "يدفع المشتري رسوم القارب كل سنة", OPPOSITE),
        ("船由债权人在港口检查", "船由债务人在港口检查", OPPOSITE),
        ("the mill stands idle until the first snow", "the mill stands idle from the first snow", OPPOSITE),
        ("отчет охватывает последние два сезона лова", "отчет охватывает следующие два сезона лова", OPPOSITE),
    ],
)
def test_the_other_side_of_a_relation_turns_the_meaning(text: str, quote: str, way: MeaningChange) -> None:
    assert [ways for _, _, ways in changes(text, quote)] == [(way,)]


@pytest.mark.parametrize(
    ("text", "was", "now", "way"),
    [
        ("fees rose by 9 per cent in the harbour", "by", "to", MeaningChange.NUMBER),
        ("las tasas subieron en un 9 % en el puerto", "en un", "hasta un", MeaningChange.NUMBER),
        ("сборы выросли на 9 процентов в порту", "на 9", "до 9", MeaningChange.NUMBER),
        ("ارتفعت الرسوم بنسبة 9 في المائة في الميناء", "بنسبة", "إلى", MeaningChange.NUMBER),
        ("港口费用上涨了百分之九", "了", "到", MeaningChange.NUMBER),
        ("the road to the mill is 9 kilometres long", "kilometres", "miles", MeaningChange.NUMBER),
        ("un puits profond de 9 mètres près du moulin", "mètres", "pieds", MeaningChange.NUMBER),
        ("this is one of the oldest mills in the valley", "one of ", "", MeaningChange.NUMBER),
        ("c’est l’une des roues anciennes du moulin", "l’une des roues", "la roue", MeaningChange.NUMBER),
        ("the fair opens in spring on both banks", "spring", "autumn", MeaningChange.DATE),
        ("ярмарка откроется летом на обоих берегах", "летом", "зимой", MeaningChange.DATE),
        ("لقد فُتح الجسر أمس أمام القوارب", "أمس", "اليوم", MeaningChange.DATE),
        ("the deputy mayor paid for the bridge", "deputy ", "", MeaningChange.NAME),
        ("la lettre du vice-maire sur le pont", "vice-maire", "maire", MeaningChange.NAME),
        ("桥由副市长付款修建", "副", "", MeaningChange.NAME),
        ("les puits ont été creusés par l’OREA en juin", "l’OREA", "l’OREB", MeaningChange.NAME),
        ("the bridge opened in June on both banks", "opened", "is expected to open", MeaningChange.MODAL),
        ("мост открылся в июне на обоих берегах", "открылся", "ожидается, откроется", MeaningChange.MODAL),
        ("aid will go on if the targets are not met", "if", "even if", MeaningChange.MODAL),
        ("l’aide continue si les buts ne sont pas atteints", "si", "même si", MeaningChange.MODAL),
        ("the board established that the fire was set", "established", "suspected", MeaningChange.MODAL),
        ("ينبغي ألا تُنشر الرسوم قبل الموسم", "ألا", "أن", MeaningChange.NEGATION),
        ("ينبغي ألاّ تُنشر الرسوم قبل الموسم", "ألاّ", "أن", MeaningChange.NEGATION),
    ],
)
def test_amounts_times_offices_and_what_is_awaited_are_told(text: str, was: str, now: str, way: MeaningChange) -> None:
    assert way in {one for _, _, ways in changes(text, text.replace(was, now, 1)) for one in ways}


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("the fund paid $5 million for the mill", "the fund paid 5 million dollars for the mill"),
        ("the fund paid US$5 million for the mill", "the fund paid $5 million for the mill"),
        ("the deed was signed on 5 May 1992 at the mill", "the deed was signed on May 5, 1992 at the mill"),
        ("the third such fire at the mill in a year", "the 3rd such fire at the mill in a year"),
        ("the thirty-second report on the mill", "the 32nd report on the mill"),
        ("c’est la troisième roue du moulin", "c’est la 3e roue du moulin"),
        ("это третье колесо мельницы за год", "это 3-е колесо мельницы за год"),
        ("基金于1月支付了700万元", "基金于一月支付了七百万元"),
        ("some 40 boats came back to the mill", "about 40 boats came back to the mill"),
        ("led by the Order of Lamp Makers and Menders.", "led by OLMM."),
        ("La Orden de los Faroleros del Lago compró el molino", "La OFL compró el molino"),
        ("un accord avec la Union Lake Company sur le bac", "un accord avec l’Union Lake Company sur le bac"),
        ("rates fell by 9 per cent before 2030 in the valley", "rates fell by 9 per cent until 2030 in the valley"),
    ],
)
def test_other_forms_of_numbers_and_names_turn_nothing(text: str, quote: str) -> None:
    assert [ways for _, _, ways in changes(text, quote) if ways] == []


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("Ilse Tarn uses energy units at home", "EU uses energy units at home"),
        ("They say that energy units are sold at home", "They say that EU energy units are sold at home"),
    ],
)
def test_a_short_form_beside_other_words_is_another_name(text: str, quote: str) -> None:
    assert MeaningChange.NAME in {way for _, _, ways in changes(text, quote) for way in ways}
