"""What stands in quotation marks: pairs of all kinds, marks out of place, and quotations without an end."""

from __future__ import annotations

from itertools import pairwise

import pytest

from indexer.quotes.quotation_marks import in_quotation_marks, in_single_marks
from indexer.quotes.reading import in_text


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        ("He said “one two” and “three”.", ["one two", "three"]),
        ('He said "one two" and "three".', ["one two", "three"]),
        ("« un deux », dit-il, « trois »", [" un deux ", " trois "]),
        ("„eins zwei“, sagte er, „drei”", ["eins zwei", "drei"]),
        ("他说“一二三”,又说「四五六」和『七八』。", ["一二三", "四五六", "七八"]),
        ('他说:"一二三",又说"四五六"。', ["一二三", "四五六"]),
        ('قال "واحد اثنان" و"ثلاثة"', ["واحد اثنان", "ثلاثة"]),
        # Quoted within a quotation, by other marks or the same ones.
        ("“one «two» three” and «four “five”»", ["one «two» three", "four “five”"]),
        ("«есть «нормандский формат», и всё» — сказал он.", ["есть «нормандский формат», и всё"]),
        ('Она сказала: "Он шепнул: "Мам!" - пишет газета.\n"Нет", - сказал он.', ['Он шепнул: "Мам!', "Нет"]),
        # Marks of two shapes, and marks turned round.
        ('La situation est "intenable” à long terme. "Une autre" suit.', ["intenable", "Une autre"]),
        ("她说:“时间不够用了。“\n他说:“是的。”", ["时间不够用了。", "是的。"]),
        ("He said ”one two” and “three“.", ["one two", "three"]),
        ("»Eins zwei«, sagte er, »drei.«", ["Eins zwei", "drei."]),
        ("»Ett två», sade hon, »tre.»", ["Ett två", "tre."]),
        ("›eins zwei‹ und ‹un deux›", ["eins zwei", "un deux"]),
        ("« un », « deux »", [" un ", " deux "]),
        # Marks that few newspapers have.
        ("Er sagte ‚eins zwei‘, und ‚drei‘.", ["eins zwei", "drei"]),
        ("Eins‚ zwei, O‘Brien und ‚drei", ["drei"]),
        ("她说｢一二三｣，又说〝四五六〞。", ["一二三", "四五六"]),
        ("他说：《一二三》。《四五，六七。》", ["一二三", "四五，六七。"]),
        ("《港口公约》和《灯塔协定》", []),
        ("He said ``one two'' and ``three.''", ["one two", "three."]),
        # A quotation over lines and paragraphs, opened again in each of them or not.
        ("“One.\n\n“Two three.\n\n“Four,” she said.", ["One.", "Two three.", "Four,"]),
        ('"One two.\n\nThree four," she said. "Five."', ["One two.\n\nThree four,", "Five."]),
        ("He said “one\ntwo” to us.", ["one\ntwo"]),
        # What has no end, or no beginning, is none, and takes nothing with it.
        ("He said “one. Then “two” and “three”.", ["two", "three"]),
        ('A 5" pipe and a 7" one, "so to speak".', ["so to speak"]),
        ("One” and “two”. «Three. “Four”", ["two", "Four"]),
        ("“One two.\n\nShe said “three”.", ["three"]),
        # The text may be cut within its last quotation.
        ("“One two.” She said: “Three four", ["One two.", "Three four"]),
        ("“One two\n\nThree four.", []),
        ('She said: "One two', []),
        ("no marks", []),
        ("“”", [""]),
        ("“", []),
        ("", []),
    ],
)
def test_what_stands_in_marks(text: str, quoted: list[str]) -> None:
    assert [text[start:end] for start, end in in_quotation_marks(text)] == quoted


@pytest.mark.parametrize("text", ["“" * 100_000, "“x”«" * 50_000, "“" + "“x”" * 50_000, '"\n' * 50_000, " \n" * 90_000])
def test_a_text_of_marks_takes_no_longer_than_its_length_allows(text: str) -> None:
    spans = in_quotation_marks(text)
    assert all(start <= end <= len(text) for start, end in spans)
    assert all(one[1] <= other[0] for one, other in pairwise(spans))


def test_short_text_in_marks_is_a_term_and_no_quotation() -> None:
    text = "“Three short words” and “four words, not three”，“五眼联盟”与“我们不能接受”。"
    assert [one.text for one in in_text(text)] == ["four words, not three", "我们不能接受"]


def test_each_paragraph_of_a_quotation_has_its_speaker() -> None:
    text = "Cuba said: “No text without us.\n\n“No vote without us either.”\n\nThe chair closed the debate."
    assert [(one.text, one.speaker) for one in in_text(text)] == [
        ("No text without us.", "Cuba"), ("No vote without us either.", "Cuba"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        (
            "'The door is open,' said Chad's envoy. 'It is the States' turn,' he added.",
            ["The door is open,", "It is the States' turn,"],
        ),
        ("‘We must act,’ it said, and called it ‘a very old plan’ too.", ["We must act,", "a very old plan"]),
        ("Chad: 'We have no partner.'\n\nThe users' view isn't told.", ["We have no partner."]),
        ("“The door is open”, it said. 'It is shut,' said another of 'an old plan'.", ["It is shut,", "an old plan"]),
        ("‘We light the lamps’. Fanar: “No.” 'No boats', it said.", ["We light the lamps", "No boats"]),
        ("“No”, said Fanar of the keepers' lamps and ‘the States’ boats’.", ["the States’ boats"]),
        ("“He said 'we are open,' and left”, it said.", []),
        ("Chad said ‘the door is open’ and Fanar ‘the door is shut’.", ["the door is open", "the door is shut"]),
        ("Chad said the door was 'open all the night'.", ["open all the night"]),
        ("The ‘order’ of the keepers‘ lamps’ light", []),
        ("We reject 'the order of the lamps' and what isn't ours.", []),
        ("The States' view, and O'Brien's of the '90s, is the delegates' view.", []),
        ("L'État n'a pas signé l'accord d'avant.", []),
    ],
)
def test_single_marks_are_told_from_apostrophes(text: str, quoted: list[str]) -> None:
    assert [text[start:end] for start, end in in_single_marks(text, in_quotation_marks(text))] == quoted
