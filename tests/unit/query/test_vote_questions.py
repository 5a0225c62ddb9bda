"""Who asks for a vote is understood, in six languages; who asks for something else is not."""

from __future__ import annotations

import pytest

from indexer.query.vote_questions import vote_question
from indexer.vocabulary import load_vocabulary

NAMES = load_vocabulary().names


@pytest.mark.parametrize(
    "question",
    [
        "who voted against A/90/L.7", "Which States voted against A/90/L.7?", "A/90/L.7 who voted against?",
        "Qui a voté contre A/90/L.7 ?", "¿Quién votó en contra de A/90/L.7?", "Кто голосовал против A/90/L.7?",
        "من صوت ضد A/90/L.7", "谁投票反对A/90/L.7", "哪些国家对A/90/L.7投了反对票",
    ],
)  # fmt: skip
def test_who_was_on_a_side(question: str) -> None:
    asked = vote_question(question, NAMES)
    assert asked
    assert (asked.side, asked.voter, asked.subject, asked.clear) == ("against", "", "A/90/L.7", True)


@pytest.mark.parametrize(
    "question",
    [
        "who abstained on A/90/L.7", "Qui s'est abstenu sur A/90/L.7 ?", "¿Quién se abstuvo en A/90/L.7?",
        "Кто воздержался при голосовании по A/90/L.7?", "من امتنع عن التصويت على A/90/L.7", "谁对A/90/L.7弃权",
    ],
)  # fmt: skip
def test_who_abstained(question: str) -> None:
    asked = vote_question(question, NAMES)
    assert asked
    assert (asked.side, asked.subject) == ("abstaining", "A/90/L.7")


@pytest.mark.parametrize(
    ("question", "side"),
    [
        ("how did China vote on A/90/L.7", ""), ("did China vote for A/90/L.7?", "in_favour"),
        ("China's vote on A/90/L.7", ""),
        ("Comment la Chine a-t-elle voté sur A/90/L.7 ?", ""), ("La Chine a-t-elle voté pour A/90/L.7 ?", "in_favour"),
        ("¿Cómo votó China sobre A/90/L.7?", ""), ("¿Votó China a favor de A/90/L.7?", "in_favour"),
        ("Как Китай голосовал по A/90/L.7?", ""), ("Голосовал ли Китай за A/90/L.7?", "in_favour"),
        ("كيف صوتت الصين على A/90/L.7", ""), ("هل صوتت الصين لصالح A/90/L.7؟", "in_favour"),
        ("中国对A/90/L.7如何投票", ""), ("中国是否投票赞成A/90/L.7？", "in_favour"),
    ],
)  # fmt: skip
def test_how_a_state_voted(question: str, side: str) -> None:
    asked = vote_question(question, NAMES)
    assert asked
    assert (asked.voter, asked.side, asked.subject, asked.clear) == ("China", side, "A/90/L.7", True)


@pytest.mark.parametrize(
    ("question", "voter", "subject", "about"),
    [
        ("how did the United States vote on climate", "United States of America", "climate", ()),
        ("how did Brazil vote on the Cuba embargo", "Brazil", "embargo", ("Cuba",)),
        ("who voted against the embargo on Cuba", "", "embargo", ("Cuba",)),
        ("how did Iran (Islamic Republic of) vote on kelp", "Iran (Islamic Republic of)", "kelp", ()),
        ("Costa Rica abstained", "Costa Rica", "", ()),
        ("who abstained on Cyprus resolution 2815", "", "resolution 2815", ("Cyprus",)),
    ],
)
def test_what_is_about_a_state_is_no_vote_of_it(
    question: str, voter: str, subject: str, about: tuple[str, ...]
) -> None:
    asked = vote_question(question, NAMES)
    assert asked
    assert (asked.voter, asked.subject, asked.about) == (voter, subject, about)


@pytest.mark.parametrize(
    "query",
    [
        "right to vote", "voting rights of prisoners", "explanation of vote on A/90/L.7",
        "why did Mali vote against A/90/L.7",
        "how did delegations explain their vote", '"voted against" Mali', "adopted without a vote", "kelp", "votes",
        "pourquoi le Mali a-t-il voté contre", "право голоса", "投票权",
    ],
)  # fmt: skip
def test_other_queries_ask_for_no_vote(query: str) -> None:
    assert vote_question(query, NAMES) is None


def test_numbers_tell_what_was_voted_on_and_years_do_not() -> None:
    asked = vote_question("who abstained on the kelp resolution 2815 in 2024", NAMES)
    assert asked
    assert asked.numbers == "2815"
