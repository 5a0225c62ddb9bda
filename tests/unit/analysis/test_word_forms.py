"""Which forms of a word find each other, language by language: what a searcher would miss."""

from __future__ import annotations

import pytest

from indexer.analysis import query_stems, stems

FOUND = {
    "en": (
        "state/states obligation/obligations policy/policies cybercrime/cybercrimes investigate/investigated "
        "investigate/investigating develop/developing country/countries attack/attacked "
        "child/children child/child's "
        "woman/women men/man agreement/agreements protect/protecting party/parties network/networks "
        "secure/secured "
        "negotiate/negotiated analysis/analyses criterion/criteria law/laws data/Data résumé/resume"
    ),
    "fr": (
        "état/états état/Etat état/l’État état/ÉTATS État/d'état sécurité/securite "
        "sécurité/SECURITE général/générale "
        "général/généraux obligation/obligations numérique/numériques négocier/négociation protéger/protégés "
        "cybercriminalité/cybercriminalités national/nationaux infraction/infractions loi/lois pays/pays "
        "fondamental/fondamentaux criminel/criminelle femme/femmes donnée/données cœur/coeur "
        "développement/developpement "
        "protégé/protege élu/elus connu/connus reconnue/reconnus exclue/exclus inclus/incluses abus/abuser "
        "refus/refuser diffus/diffuser processus/processus vœu/voeux"
    ),
    "es": (
        "estado/estados información/informaciones información/informacion información/INFORMACION país/países "
        "país/paises delito/delitos política/políticas derecho/derechos mujer/mujeres niño/niños niño/nino "
        "internacional/internacionales red/redes ley/leyes investigación/investigaciones "
        "protección/protecciones "
        "cibernético/cibernéticas ciberdelito/ciberdelitos proteger/protegido crimen/crímenes joven/jóvenes "
        "reconocer/reconoció adoptar/adoptó orden/órdenes unidad/unidades sociedad/sociedades actividad/actividades "
        "ciudadano/ciudadanos unido/unidas capaz/capacidad"
    ),
    "ru": (
        "государство/государства государство/государств государство/государствами обязательство/обязательствам "
        "преступление/преступлений преступление/преступлениями преступность/преступности "
        "право/права право/правами "
        "безопасность/безопасности информация/информацией страна/странах сеть/сети "
        "международный/международного "
        "международный/международных защита/защиты ребёнок/ребенок ещё/еще человек/человека "
        "угроза/угрозы данные/данных "
        "конвенция/Конвенции за\u0301мок/замок"
    ),
    "ar": (
        "دولة/الدولة دولة/الدول دولة/والدولة دولة/للدولة دولة/دولتين دول/ودول قانون/القانون "
        "قانون/بالقانون قانون/القانونية "
        "حقوق/الحقوق حقوق/للحقوق حقوق/وحقوق حق/الحق انسان/الإنسان معلومات/المعلومات معلومة/معلومات "
        "جريمة/الجريمة "
        "سيبراني/السيبرانية مكافحة/لمكافحة مكافحة/ومكافحة مكافحة/بمكافحة حكومة/حكومتها أمن/والأمن "
        "امن/الأمن وثيقة/الوثيقة "
        "وطني/الوطنية بيان/بيانات دولي/الدولية دولي/دوليا حماية/لحماية لجنة/للجنة بلد/بلدان "
        "شبكة/الشبكات مدرسة/مدرسه "
        "مُدَرِّسَة/مدرسة سلطة/سلطاتها حـــق/حق "
        "فلسطيني/الفلسطينيين إمكانية/إمكانيات لاجئون/لاجئين دولي/دوليين مسؤولية/مسؤولياته اتفاقية/اتفاقيته هوية/هويتها "
        "هوية/هويته تعيين/بتعيين تعيين/لتعيين مؤقت/مؤقتة ثابت/بثابتة تصويت/تصويته تصويت/لتصويتها كلمة/كلماته"
    ),
    "pt": "informação/informações informação/informacao obrigação/obrigações segurança/seguranca direito/direitos "
    "social/sociais internacional/internacionais responsável/responsáveis homem/homens ordem/ordens arma/armas "
    "ano/anos governo/governos",
    "de": "Daten/DATEN Sicherheit/Sicherheit Straße/STRASSE",
    "sw": "haki/haki",
}

APART = {
    "en": "use/us university/rain policy/police organ/organization career/care state/statute states/stats rate/rat "
    "international/nation one/on were/war mine/min crime/grim "
    "informal/information accession/access objection/objective governance/government positive/position "
    "national/nations respective/respect responsible/response unit/united executive/execution provider/provide "
    "integrity/integration personal/persons conventional/convention import/important customer/customs",
    "fr": "droit/endroit état/été pays/paix loi/loin sécurité/sécher nation/notion "
    "police/politique réseau/raison mort/mot plus/plu tous/tou États-Unis/Nations-Unies bus/bu "
    "gouvernance/gouvernement respectif/respecter importation/importante",
    "es": "red/rojo ley/leer país/paz delito/delicado estado/este derecho/derrota niño/ninguno "
    "desarme/deseamos modernos/modos "
    "seguridad/seguir nación/nada crimen/crema pacto/pacífico unidad/unidos ciudad/ciudadano "
    "comunidad/comunicación mayoría/mayor género/generación",
    "ru": "право/правда мир/мера сеть/сетовать защита/защёлка угроза/угол край/крах свет/совет закон/закат город/гора "
    "среда/среди временный/времени цель/целом занятость/занятие посол/после",
    "ar": "دولي/دولة بيان/بين حق/حقل جان/لجان بنك/بن وطن/طن لغة/غاز أمن/أمل علم/عمل مادة/مدة سلام/إسلام "
    "دول/دوليين ملايين/ملأ",
}


def _finds(query: str, text: str, language: str) -> bool:
    in_text = {term.term for term in stems(text, language)}
    return all(in_text.intersection(alternatives) for alternatives in query_stems(query))


def _cases(table: dict[str, str]) -> list[tuple[str, str, str]]:
    return [(language, *pair.split("/")) for language, pairs in table.items() for pair in pairs.split()]  # type: ignore[misc]


@pytest.mark.parametrize(("language", "one", "other"), _cases(FOUND))
def test_forms_of_a_word_find_each_other(language: str, one: str, other: str) -> None:
    assert _finds(one, other, language)
    assert _finds(other, one, language)


@pytest.mark.parametrize(("language", "one", "other"), _cases(APART))
def test_different_words_do_not(language: str, one: str, other: str) -> None:
    assert not _finds(one, other, language)
    assert not _finds(other, one, language)


@pytest.mark.parametrize("language", ["en", "fr", "es", "pt", "de", "ru", "zh", "und", "sw"])
def test_a_name_is_found_in_a_text_of_any_language(language: str) -> None:
    assert _finds("Kaspersky", "Kaspersky", language)
    assert _finds("WannaCry", "wannacry", language)


def test_a_word_in_another_script_than_the_text_is_stemmed_by_its_own_language() -> None:
    assert _finds("обязательство", "the word обязательства", "en")
    assert _finds("دولة", "the word الدولة", "fr")
    assert _finds("obligation", "义务 obligations", "zh")


def test_a_text_of_unknown_language_is_read_as_english() -> None:
    assert _finds("obligation", "Obligations", "und")
    assert _finds("obligation", "Obligations", "")


def test_a_language_with_a_region_is_that_language() -> None:
    assert stems("Obligations of States", "en-GB") == stems("Obligations of States", "en")


def test_short_stems_of_other_languages_do_not_bring_in_english_words() -> None:
    assert not _finds("use", "They told us.", "en")
    assert not _finds("career", "health care", "en")
    assert _finds("use", "Uses of force", "en")


def test_a_language_filter_narrows_the_readings_of_a_word() -> None:
    assert query_stems("states", ("en",)) == (("state", "states"),)
    assert query_stems("états", ("fr",)) == (("etat~fr", "etats"),)
    assert set(query_stems("states")[0]) > {"state", "states"}


def test_a_word_with_accents_finds_a_text_that_has_lost_them() -> None:
    assert query_stems("sécurité", ("fr",)) == (("secur", "securit", "securite"),)


def test_a_word_with_a_hyphen_needs_all_its_parts() -> None:
    assert len(query_stems("state-sponsored")) == 2
    assert _finds("state-sponsored", "sponsored by a State", "en")
    assert not _finds("state-sponsored", "a State", "en")


def test_a_word_without_letters_needs_nothing() -> None:
    assert query_stems("--") == ()


def test_prepositions_do_not_turn_into_other_words() -> None:
    assert not _finds("لجان", "الجاني", "ar")
    assert not _finds("بلاغ", "الغاء", "ar")
