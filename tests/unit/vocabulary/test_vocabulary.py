"""Vocabulary: whatever a manifest, a filter or a cover calls a thing, it is found under one name."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

import pycountry
import pytest
import regex
import yaml
from hypothesis import given
from hypothesis import strategies as st
from support.cases import each_case, scored

from indexer.analysis import SEARCH_LANGUAGES
from indexer.errors import VocabularyError
from indexer.query.syntax import MAX_LENGTH
from indexer.vocabulary import Vocabulary, language_code, language_label, load_vocabulary, loader
from indexer.vocabulary.fold import fold

if TYPE_CHECKING:
    from pathlib import Path

BUILT_IN = load_vocabulary()


def test_groups_are_the_seven_that_people_filter_by() -> None:
    assert set(BUILT_IN.groups.values()) == {
        "States",
        "Intergovernmental organisations",
        "Civil society",
        "Private sector",
        "Academia",
        "Technical community",
        "Other",
    }


@scored(0.95)
def test_group_by_any_name(value: str, group: str) -> None:
    assert BUILT_IN.group(value) == group


def test_unknown_names_are_unknown() -> None:
    for lookup in (BUILT_IN.group, BUILT_IN.process, BUILT_IN.country, BUILT_IN.region):
        assert lookup("Ministry of Silly Walks") is None
        assert lookup("") is None
        assert lookup(" - ") is None


@scored(0.95)
def test_process_by_any_name(value: str, process: str) -> None:
    assert BUILT_IN.process(value) == process


@each_case
def test_a_double_symbol_is_of_several_processes_the_most_particular_first(
    symbol: str, processes: tuple[str, ...]
) -> None:
    assert BUILT_IN.processes_of_symbol(symbol) == processes


@scored(0.95)
def test_country_by_any_name(value: str, code: str | None) -> None:
    assert BUILT_IN.country(value) == code


def test_every_country_answers_to_its_own_label_and_code() -> None:
    for code in BUILT_IN.countries.labels:
        assert BUILT_IN.country(BUILT_IN.country_label(code)) == code
        assert BUILT_IN.country(code) == code


def test_small_words_of_running_text_name_no_country() -> None:
    assert BUILT_IN.country("and") == "AND"
    assert BUILT_IN.country_named("and") is None
    assert BUILT_IN.country_named("USA") == "USA"
    for code in ("NA", "NO", "IN", "CO", "AI", "BRA", "ROM", "SUN"):
        assert BUILT_IN.country_named(code) is None, code
        assert BUILT_IN.submitter(code) is None, code
        assert BUILT_IN.group_of_submitter(code) is None, code
    assert (BUILT_IN.country_code("NO"), BUILT_IN.country_code("no"), BUILT_IN.country_code("NA")) == (
        "NOR",
        None,
        None,
    )
    assert BUILT_IN.country("NAM") == "NAM"
    assert BUILT_IN.country_named("中国") == "CHN"


def test_labels_are_short_names() -> None:
    assert BUILT_IN.country_label("IRN") == "Iran (Islamic Republic of)"
    assert BUILT_IN.label("country", "GBR") == "United Kingdom of Great Britain and Northern Ireland"
    assert BUILT_IN.label("country", "Atlantis") == "Atlantis"
    assert BUILT_IN.label("language", "ar") == "Arabic"
    assert BUILT_IN.label("group", "States") == "States"


def test_every_member_state_is_in_exactly_one_regional_group() -> None:
    regions = yaml.safe_load(loader._BUILT_IN.joinpath("regions.yaml").read_text(encoding="utf-8"))["regions"]
    members = Counter(code for entry in regions.values() for code in entry["members"])
    assert set(members.values()) == {1}
    assert {name: len(entry["members"]) for name, entry in regions.items()} == {
        "African Group": 54,
        "Asia-Pacific Group": 54,
        "Eastern European Group (EEG)": 23,
        "Latin American and Caribbean Group (GRULAC)": 33,
        "Western European and Others Group (WEOG)": 29,
    }
    assert all(pycountry.countries.get(alpha_3=code) for code in members)


def test_regions() -> None:
    assert BUILT_IN.region_of("KEN") == "African Group"
    assert BUILT_IN.region_of("CYP") == "Asia-Pacific Group"
    assert BUILT_IN.region_of("GRL") is None
    assert BUILT_IN.region("GRULAC") == "Latin American and Caribbean Group (GRULAC)"
    assert BUILT_IN.region("西欧和其他国家组") == "Western European and Others Group (WEOG)"
    assert BUILT_IN.is_no_country("Global")
    assert BUILT_IN.is_no_country("Africa")
    assert not BUILT_IN.is_no_country("Kenya")


def test_filter_values_are_normalised_or_kept() -> None:
    assert BUILT_IN.normalise("country", " france ") == "FRA"
    assert BUILT_IN.normalise("language", "Français") == "fr"
    assert BUILT_IN.normalise("process", " Ocean Talks ") == "Ocean Talks"
    assert BUILT_IN.normalise("submitter", " Chile ") == "Chile"


@scored(0.95)
def test_language_code(value: str, code: str | None) -> None:
    assert language_code(value) == code


def test_language_label_of_something_else_is_itself() -> None:
    assert language_label("el") == "Greek"
    assert language_label("qq") == "qq"


def test_no_alias_is_claimed_twice_in_the_built_in_files() -> None:
    for kind in ("groups", "processes", "regions", "submitters"):
        text = loader._BUILT_IN.joinpath(f"{kind}.yaml").read_text(encoding="utf-8")
        claims = {
            (fold(alias), name) for name, entry in yaml.safe_load(text)[kind].items() for alias in entry["aliases"]
        }
        twice = [alias for alias, count in Counter(alias for alias, _ in claims).items() if count > 1]
        assert twice == []


@given(st.text())
def test_folding_is_stable_and_ignores_case_and_space(text: str) -> None:
    folded = fold(text)
    assert fold(folded) == folded
    assert fold(f"  {text}\n") == folded


@given(st.text(st.characters(max_codepoint=127)))
def test_text_in_ascii_is_folded_as_beside_other_letters(text: str) -> None:
    assert fold(f"{text} é").split() == [*fold(text).split(), "e"]


def own(folder: Path, **files: str) -> Vocabulary:
    for name, content in files.items():
        (folder / f"{name}.yaml").write_text(content, encoding="utf-8")
    return load_vocabulary(folder)


def test_users_file_adds_and_extends(tmp_path: Path) -> None:
    vocabulary = own(
        tmp_path,
        processes="processes:\n"
        "  River Commission: {aliases: [RC], symbols: [RC/]}\n"
        "  bbnj: {aliases: [Blue Deal, GDC], symbols: [A/AC.999]}\n",
    )
    assert vocabulary.process("rc") == "River Commission"
    assert vocabulary.processes_of_symbol("RC/2/Rev.1") == ("River Commission",)
    assert vocabulary.process("High Seas Treaty") == "bbnj"
    assert vocabulary.processes_of_symbol("A/CONF.232/1") == ("bbnj",)
    assert vocabulary.processes_of_symbol("A/AC.999/1") == ("bbnj",)
    assert vocabulary.process("GDC") == "bbnj"
    assert vocabulary.process("Global Digital Compact") == "Global Digital Compact"
    assert vocabulary.group("NGO") == "Civil society"
    assert BUILT_IN.process("RC") is None


@pytest.mark.parametrize(
    ("content", "complaint"),
    [
        ("groups: [States]", "key 'groups' must be a mapping"),
        ("groups:\n  States: [a]", "key 'groups.States' must be a mapping"),
        ("groups:\n  States: {aliases: Government}", "key 'groups.States.aliases' must be a list of strings"),
        ("groups:\n  States: {aliases: [1]}", "key 'groups.States.aliases' must be a list of strings"),
        ("groups:\n  States: {alias: [a]}", "key 'groups.States.alias' is not known"),
        ("group:\n  States: {}", "key 'group' is not known"),
        ("groups:\n  'a: b", "is not valid YAML"),
        (
            "groups:\n  A: {}\n  B: {}\n  A: {}",
            "line 4: is not valid YAML (the key 'A' stands here for the second time)",
        ),
        ("- a", "must be a mapping"),
    ],
)
def test_malformed_file_is_named_with_its_key(tmp_path: Path, content: str, complaint: str) -> None:
    with pytest.raises(VocabularyError) as error:
        own(tmp_path, groups=content)
    assert str(tmp_path / "groups.yaml") in str(error.value)
    assert complaint in str(error.value)


def test_one_state_has_one_name_in_six_languages() -> None:
    names = {
        "Iraq": "Republic of Iraq|République d’Iraq|República del Iraq|Ирака|العراق|جمهورية العراق|伊拉克",
        "Iran (Islamic Republic of)": "Iran|Islamic Republic of Iran|"
        "Iran (République islamique d’)|Исламской Республики Иран|إيران",
        "Republic of Korea": "South Korea|Corée (République de)|República de Corea|Республики Корея|大韩民国",
        "United Kingdom of Great Britain and Northern Ireland": "United Kingdom|Royaume-Uni|"
        "Соединенного Королевства|المملكة المتحدة|大不列颠及北爱尔兰联合王国|"
        "Соединенного Королевства Великобритании и Северной Ирландии",
        "Germany": "Federal Republic of Germany|Allemagne|Alemania|Германии|ألمانيا|德国",
        "Niger": "Нигера|République du Niger",
        "Nigeria": "Нигерии|Federal Republic of Nigeria",
        "Israel": "Израиля",
        "Egypt": "Египта|جمهورية مصر العربية",
        "Kazakhstan": "Республики Казахстан|Казахстана",
    }
    for name, forms in names.items():
        assert {BUILT_IN.submitter(form) for form in forms.split("|")} == {name}
    assert BUILT_IN.submitter("Republic of China") != "China"


def test_groups_that_speak_have_one_name_in_six_languages() -> None:
    names = {
        "European Union": "EU|Union européenne|Unión Europea|Европейского союза|الاتحاد الأوروبي|欧洲联盟",
        "Group of 77 and China": "G77 and China|the G-77|Groupe des 77 et la Chine|Группы 77 и Китая|77国集团和中国",
        "Arab Group": "the Group of Arab States|Groupe arabe|Grupo Árabe|Арабской группы|المجموعة العربية|阿拉伯集团",
        "Economic Community of West African States": "ECOWAS|CEDEAO|ЭКОВАС|الجماعة الاقتصادية لدول غرب أفريقيا|西共体",
        "Organization for Democracy and Economic Development": "GUAM|ГУАМ|منظمة الديمقراطية والتنمية الاقتصادية",
        "Non-Aligned Movement": "NAM|Movimiento de los Países No Alineados|Движения неприсоединения|不结盟运动",
        "Visegrad Group": "Visegrád Group|Groupe de Visegrád|Вишеградской группы|مجموعة فيشغراد|维谢格拉德集团",
        "Group of 20": "G20|the G-20|Groupe des Vingt|Grupo de los 20|Группы двадцати|مجموعة العشرين|二十国集团",
    }
    for name, forms in names.items():
        assert {BUILT_IN.submitter(form) for form in forms.split("|")} == {name}
    assert BUILT_IN.group_of_submitter("الاتحاد الأوروبي") == "Intergovernmental organisations"
    assert BUILT_IN.group_of_submitter("Groupe arabe") == "States"
    assert BUILT_IN.country_of_submitter("Groupe arabe") is None
    assert BUILT_IN.normalise("submitter", "Corée (République de)") == "Republic of Korea"
    assert BUILT_IN.normalise("submitter", "Harbour League ") == "Harbour League"
    assert BUILT_IN.submitter("Harbour League") is None


@scored(0.95)
def test_regional_groups_are_groups_of_countries_too(name: str, group: str | None) -> None:
    """Half of the specialised bodies call them so."""
    assert BUILT_IN.submitter(name) == group


def test_every_group_is_named_in_every_script_unless_it_is_called_by_its_letters() -> None:
    scripts = {script: regex.compile(rf"\p{{{script}}}") for script in ("Cyrillic", "Arabic", "Han")}
    lacking = {
        name
        for name in BUILT_IN.submitters.values()
        for script in scripts.values()
        if not any(owner == name and script.search(alias) for alias, owner in BUILT_IN.submitters.items())
    }
    only_english = "Like-Minded Group of Countries Supporters of Middle-Income Countries"
    of_observers = {  # constituencies, which bear their English names and acronyms
        *("Business and Industry NGOs (BINGO)", "Environmental NGOs (ENGO)", "Research and Independent NGOs (RINGO)"),
        *("Trade Union NGOs (TUNGO)", "Youth NGOs (YOUNGO)", "Indigenous Peoples Organizations (IPO)"),
        *(
            "Local Governments and Municipal Authorities (LGMA)",
            "Farmers constituency",
            "Women and Gender Constituency",
        ),
    }
    assert lacking - of_observers == {"ABU Group", "CANZ", "JUSCANZ", "MIKTA", only_english}


def test_a_language_that_nobody_knows_has_no_label() -> None:
    assert language_label(None) == language_label("") == ""


def test_users_submitters_have_aliases_group_and_country(tmp_path: Path) -> None:
    content = (
        "submitters:\n"
        "  Friends of the River: {aliases: [FoR, Les amis de la rivière], group: NGO, country: Kenya}\n"
        "  republic of kenya: {aliases: [Land of Lions]}\n"
        "  European Union: {aliases: [Brussels]}\n"
    )
    vocabulary = own(tmp_path, submitters=content)
    assert vocabulary.submitter("les amis de la riviere") == "Friends of the River"
    assert vocabulary.group_of_submitter("FoR") == "Civil society"
    assert vocabulary.country_of_submitter("FoR") == "KEN"
    assert vocabulary.submitter("Land of Lions") == "Kenya"
    assert vocabulary.country_of_submitter("Land of Lions") == "KEN"
    assert vocabulary.group_of_submitter("Land of Lions") == "States"
    assert vocabulary.submitter("Brussels") == vocabulary.submitter("EU") == "European Union"
    assert vocabulary.submitter("Kenya") == "Kenya"


@pytest.mark.parametrize(
    ("content", "complaint"),
    [
        ("submitters: [a]", "key 'submitters' must be a mapping"),
        ("submitters:\n  A: {alias: [a]}", "key 'submitters.A.alias' is not known; expected one of: aliases"),
        ("submitters:\n  A: {group: [NGO]}", "key 'submitters.A.group' must be a string"),
        ("submitters:\n  A: {group: Pirates}", "key 'submitters.A.group' must be a stakeholder group"),
        ("submitters:\n  A: {body_of: Pirates}", "key 'submitters.A.body_of' must be a submitter of the list"),
        ("submitters:\n  A: {country: Atlantis}", "key 'submitters.A.country' must be a State's name or code"),
    ],
)
def test_malformed_submitters_are_named_with_their_key(tmp_path: Path, content: str, complaint: str) -> None:
    with pytest.raises(VocabularyError) as error:
        own(tmp_path, submitters=content)
    assert str(tmp_path / "submitters.yaml") in str(error.value)
    assert complaint in str(error.value)


def test_users_synonyms_add_and_extend(tmp_path: Path) -> None:
    content = (
        "synonyms:\n"
        "  marine protected area:\n"
        "    {en: [MPA, marine protected area], fr: [AMP, aire marine protégée], capitals: [AMP]}\n"
        "  confidence-building measure: {en: [trust measure]}\n"
    )
    table = own(tmp_path, synonyms=content).synonyms
    assert {term.text for term in table.at_the_beginning(["mpas"])[1]} == {"MPA", "marine protected area"}
    assert {term.text for term in table.at_the_beginning(["AMP"])[1]} == {"aire marine protégée"}
    assert table.at_the_beginning(["amp"]) == (0, ())
    assert load_vocabulary().synonyms.has_cut("ДНЯО"), "its stem is that of a day"
    assert not load_vocabulary().synonyms.has_cut("дня")
    assert not table.has_cut("mpas")
    known = {term.text for term in table.at_the_beginning(["CBM"])[1]}
    assert known == {"CBMs", "confidence-building measure", "trust measure"}


def test_users_topics_add_and_extend(tmp_path: Path) -> None:
    content = "topics:\n  fish stocks: {en: [fish stocks], fr: [stocks de poissons]}\n  Cybercrime: {en: [e-crime]}\n"
    topics = {topic.name: topic.terms for topic in own(tmp_path, topics=content).topics}
    assert topics["fish stocks"] == {"en": ["fish stocks"], "fr": ["stocks de poissons"]}
    assert topics["Cybercrime"]["en"] == ["cybercrime", "e-crime"]
    with pytest.raises(VocabularyError, match=r"key 'topics.A.eng' is not known"):
        own(tmp_path, topics="topics:\n  A: {eng: [a, b]}\n")


def test_every_topic_is_called_something_in_every_language() -> None:
    topics = load_vocabulary().topics
    assert topics
    for topic in topics:
        assert sorted(topic.terms) == sorted(SEARCH_LANGUAGES), topic.name
        assert len(topic.query) <= MAX_LENGTH, topic.name


def test_misspelt_language_of_a_synonym_is_named(tmp_path: Path) -> None:
    with pytest.raises(VocabularyError, match=r"key 'synonyms.A.eng' is not known"):
        own(tmp_path, synonyms="synonyms:\n  A: {eng: [a, b]}\n")


def test_empty_file_adds_nothing(tmp_path: Path) -> None:
    assert own(tmp_path, groups="").groups == BUILT_IN.groups


def test_folder_without_files_is_a_mistake(tmp_path: Path) -> None:
    with pytest.raises(VocabularyError, match="holds none of"):
        load_vocabulary(tmp_path / "nowhere")


def test_file_in_another_encoding_is_refused(tmp_path: Path) -> None:
    (tmp_path / "groups.yaml").write_bytes("groups: {É: {}}".encode("latin-1"))
    with pytest.raises(VocabularyError, match="not UTF-8"):
        load_vocabulary(tmp_path)


@scored(0.95)
def test_a_state_is_known_by_the_names_of_the_united_nations_in_each_language(name: str, label: str) -> None:
    assert BUILT_IN.submitter(name) == label
