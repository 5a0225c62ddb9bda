"""How a request is to be answered."""

from __future__ import annotations

from dataclasses import replace

import pytest

from indexer.domain import Match, Mode, SearchRequest
from indexer.query.nodes import Phrase
from indexer.query.plan import plan
from indexer.query.tree import leaves
from indexer.vocabulary import load_vocabulary
from indexer.vocabulary.submitter_names import with_submitters


def test_a_name_is_searched_in_its_other_spellings() -> None:
    planned = plan(SearchRequest("is hizbullah rearming"), load_vocabulary())
    assert planned.added[:3] == ("Hezbollah", "Hizballah", "Hizbollah")
    assert "真主党" in planned.added


def test_only_words_that_were_typed_are_told_to_lack_a_translation() -> None:
    into = {"en": 0.9, "fr": 0.1}
    told = [
        [
            note.values["words"]
            for note in plan(SearchRequest(query), load_vocabulary(), into).notes
            if "words" in note.values
        ]
        for query in ("Загорьевск оружие", "Зимбабве оружие")
    ]
    assert told == [[("Загорьевск",)], []]


def test_what_a_term_is_called_anyway_is_no_translation() -> None:
    planned = plan(SearchRequest("IoT"), load_vocabulary(), {"en": 0.9, "es": 0.1})
    assert planned.added == ("Internet of Things", "Internet de las cosas")
    assert planned.gloss == ""


@pytest.mark.parametrize(
    ("query", "speaker", "about"),
    [
        ("what did France say about the Sahel", "France", "Sahel"),
        (
            "what did the United Kingdom say about China",
            "United Kingdom of Great Britain and Northern Ireland",
            "China",
        ),
        ("position of Cuba on drones", "Cuba", "drones"),
        ("what is the position of the United States on harbours", "United States of America", "harbours"),
        ("how does Australia see China", "Australia", "China"),
        ("qu'a dit la France sur l'Iran", "France", "l'Iran"),
        ("que dit la France de la réforme du Conseil", "France", "réforme du Conseil"),
        ("qué dijo Cuba sobre las sanciones", "Cuba", "sanciones"),
        ("что сказала Россия об Украине", "Russian Federation", "Украине"),
        ("позиция Китая по Тайваню", "China", "Тайваню"),
        ("ماذا قالت فرنسا عن إيران", "France", "إيران"),
        ("法国说了什么 伊朗", "France", "伊朗"),
        ("does Cuba accept mandatory drones", "Cuba", "mandatory drones"),
        ("What would Brazil not want on drones?", "Brazil", "drones"),
        ("Will France insist on a veto?", "France", "veto"),
        ("Is Japan in favour of harbours?", "Japan", "harbours"),
        ("What did Germany recommend to Slovenia?", "Germany", "Slovenia"),
        ("Le Sénégal accepte-t-il le partage ?", "Senegal", "partage"),
        ("Que veut la Chine sur le désarmement ?", "China", "désarmement"),
        ("¿Acepta Colombia el mecanismo?", "Colombia", "mecanismo"),
        ("¿Qué propone Chile sobre el agua?", "Chile", "agua"),
        ("Принимает ли Япония мораторий?", "Japan", "мораторий"),
        ("Япония поддерживает ли мораторий?", None, "Япония поддерживает ли мораторий"),
        ("هل تقبل اليابان العقوبات", "Japan", "العقوبات"),
        ("日本是否接受制裁？", "Japan", "制裁"),
        ("日本支持制裁吗？", "Japan", "制裁"),
        ("how to support Ukraine in reconstruction", None, "how to support Ukraine in reconstruction"),
        ("Japan accepts drones", None, "Japan accepts drones"),
        ("qui soutient Israël et la paix", None, "qui soutient Israël et la paix"),
        ("condena a Cuba por sanciones", None, "condena a Cuba por sanciones"),
        ("осуждает Россию за агрессию", None, "осуждает Россию за агрессию"),
        ("who condemned Russia", None, "who condemned Russia"),
        ("who says that Russia is wrong", None, "who says that Russia is wrong"),
        ("which countries mention Cuba and sanctions", None, "which countries mention Cuba and sanctions"),
        ("qué países mencionan Irán y sanciones", None, "qué países mencionan Irán y sanciones"),
        ("what was said about Brazil", None, "what was said about Brazil"),
        ("Armenia’s position on trade", "Armenia", "trade"),
        ("que dit l’Arménie sur le climat", "Armenia", "climat"),
        (
            "what did State of Palestine say about the opinions of the International Court of Justice",
            "State of Palestine",
            "opinions of International Court of Justice",
        ),
        ("letters from Azerbaijan about mines", "Azerbaijan", "mines"),
        ("contributions submitted by Cuba on trade", "Cuba", "trade"),
        ("письма Азербайджана о минах", "Azerbaijan", "минах"),
        ("俄罗斯提交的关于乌克兰的文件", "Russian Federation", "乌克兰"),
        ("Cuba’s decision to withdraw", None, "Cuba’s decision to withdraw"),
        ("France Iran", None, "France Iran"),
        ("what to do about Iran", None, "what to do about Iran"),
        ("sanctions against Cuba", None, "sanctions against Cuba"),
    ],
)
def test_a_question_for_what_a_submitter_says_is_about_the_rest(query: str, speaker: str | None, about: str) -> None:
    planned = plan(SearchRequest(query), load_vocabulary(), {"en": 0.9, "es": 0.1})
    assert (planned.first.submitters if planned.first else ()) == ((speaker,) if speaker else ())
    assert planned.embed == about
    assert (planned.bound is None) == (planned.constraint is None) == (speaker is None)
    by_words = plan(SearchRequest(query, Mode.KEYWORD), load_vocabulary())
    assert by_words.bound is None


@pytest.mark.parametrize(
    ("query", "submitter", "of_type"),
    [
        ("what did Brazil say", "Brazil", ""),
        ("position of Brazil", "Brazil", ""),
        ("¿qué dijo México?", "Mexico", ""),
        ("que dit l’Arménie", "Armenia", ""),
        ("что сказал Таиланд", "Thailand", ""),
        ("ماذا قالت مصر", "Egypt", ""),
        ("埃及说了什么", "Egypt", ""),
        ("documents submitted by Russia", "Russian Federation", ""),
        ("which documents did Russia submit", "Russian Federation", ""),
        ("letters from Azerbaijan", "Azerbaijan", "letter"),
        ("list all draft resolutions by Iraq", "Iraq", "draft resolution"),
        ("Azerbaijan’s letters", "Azerbaijan", "letter"),
        ("lettres de l’Azerbaïdjan", "Azerbaijan", "letter"),
        ("documentos presentados por Rusia", "Russian Federation", ""),
        ("документы, представленные Россией", "Russian Federation", ""),
        ("رسائل أذربيجان", "Azerbaijan", "letter"),
        ("波兰的发言", "Poland", "statement"),
    ],
)
def test_a_question_for_all_that_somebody_says_is_answered_as_its_name(
    query: str, submitter: str, of_type: str
) -> None:
    planned = plan(SearchRequest(query), load_vocabulary(), {"en": 0.9, "es": 0.1})
    assert planned.first is not None
    assert (planned.mode, planned.first.submitters, planned.first.type) == (Mode.KEYWORD, (submitter,), of_type)
    assert planned.asking


@pytest.mark.parametrize(
    "query",
    [
        "report on Sudan",
        "letter to Iran",
        "letter of intent",
        "resolution Cuba embargo",
        "what was said about Cuba",
        "who condemned Cuba",
        "Polish statements",
    ],
)
def test_what_is_about_a_state_or_to_it_is_not_its_own(query: str) -> None:
    assert plan(SearchRequest(query), load_vocabulary(), {"en": 0.9, "es": 0.1}).first is None


def test_whose_words_are_asked_for_is_not_found_by_an_adjective() -> None:
    def phrases(query: str) -> set[str]:
        planned = plan(SearchRequest(query), load_vocabulary())
        found = leaves(planned.bound or planned.root)
        return {" ".join(leaf.terms) for leaf in found if isinstance(leaf, Phrase)}

    assert "german" in phrases("Germany tolls")
    assert "german" not in phrases("What did Germany say about tolls?")


@pytest.mark.parametrize(
    ("query", "submitters", "about"),
    [
        ("Kenya harbours", ("Kenya",), "harbours"),
        ("Lamp Watch harbours", ("Lamp Watch",), "harbours"),
        ("KNL harbour dues", ("KNL", "Keepers of Northern Lamps (KNL)"), "harbour dues"),
        ("what does KNL say on harbour dues", ("KNL", "Keepers of Northern Lamps (KNL)"), "harbour dues"),
        ("keepers of northern lamps harbours", ("Keepers of Northern Lamps (KNL)",), "harbours"),
        ("lamp watch harbours", (), "lamp watch harbours"),
        ("Cuba harbours", (), "Cuba harbours"),
        ("Kenya Cuba harbours", (), "Kenya Cuba harbours"),
        ("harbours Kenya", (), "harbours Kenya"),
        ("who condemned Kenya", (), "who condemned Kenya"),
    ],
)
def test_a_query_that_begins_with_a_submitter_of_the_index_is_about_the_rest(
    query: str, submitters: tuple[str, ...], about: str
) -> None:
    """*Singapore thresholds* began with the cover of a statement of Singapore, which repeats its name."""
    values = ["KNL", "Keepers of Northern Lamps (KNL)", "Kenya", "Lamp Watch"]
    vocabulary = load_vocabulary()
    names = with_submitters(vocabulary.names, values, lambda _: False)
    planned = plan(SearchRequest(query), replace(vocabulary, names=names), {"en": 0.9, "es": 0.1})
    assert (planned.first.submitters if planned.first else ()) == submitters
    assert planned.embed == about


@pytest.mark.parametrize(
    ("mode", "match", "marked"),
    [
        (Mode.HYBRID, None, {"treati"}),
        (Mode.SEMANTIC, None, {"treati"}),
        (Mode.HYBRID, Match.ANY, {"support", "treati"}),
        (Mode.KEYWORD, None, {"support", "treati"}),
    ],
)
def test_words_that_only_ask_are_marked_only_where_they_are_searched_for(
    mode: Mode, match: Match | None, marked: set[str]
) -> None:
    planned = plan(SearchRequest("who supports a treaty", mode=mode, match=match), load_vocabulary())
    assert planned.wanted.stems & {"support", "treati"} == marked
