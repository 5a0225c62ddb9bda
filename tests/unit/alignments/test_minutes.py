"""What minutes tell of delegations, in the past tense and by their offices, and how long one speaker is heard."""

from __future__ import annotations

import time

from support.cases import each_case, scored

from indexer.alignments.names import known
from indexer.alignments.reading import statements

AFRICA, GRULAC, ASIA = "African Group", "Latin American and Caribbean Group", "Asia-Pacific Group"
USEFUL = "The representative of Norway said that lamps were useful."


@scored(0.95)
def test_minutes_tell_what_a_delegation_did(language: str, text: str, told: tuple[str, str]) -> None:
    """Minutes name no person, and tell in the past tense."""
    found = [one for one in statements(text, language, []) if one.kind != "on_behalf_of"]
    assert [(one.by, one.kind.value, one.others) for one in found] == [("Norway", told[0], (told[1],))]


@each_case
def test_whom_minutes_only_mention_is_nobodys_ally(text: str) -> None:
    """Somebody else may have spoken since, and who is meant by a pronoun must be plain."""
    assert not statements(text, "en", [])


@scored(0.95)
def test_minutes_tell_who_speaks_for_a_group(language: str, text: str, group: str) -> None:
    """The office may stand behind the name, the verb before it, and the group be one of countries."""
    assert [(one.by, one.others) for one in statements(text, language, [])] == [("Norway", (group,))]


def test_thanks_for_speaking_for_others_are_no_statement_of_ones_own() -> None:
    """Who is thanked has spoken, and who thanks has not."""
    text = "Делегация Японии поблагодарила делегацию Норвегии за заявление от имени Африканской группы."
    assert [(one.by, one.others) for one in statements(text, "ru", [])] in ([], [("Norway", (AFRICA,))])


@scored(0.95)
def test_a_state_whose_name_is_a_word_is_heard_by_its_delegation(language: str, text: str, by: str) -> None:
    """*Maurice*, *Чад* and *قطر* are no names elsewhere."""
    assert [(one.by, one.others) for one in statements(text, language, [])] == [(by, ("Japan",))]


@each_case
def test_a_word_that_may_be_a_state_is_none_elsewhere(language: str, text: str) -> None:
    """A first name and a pronoun stand behind the same nouns."""
    assert not statements(text, language, [])


@each_case
def test_a_state_is_not_the_one_with_which_its_name_ends(language: str, text: str, by: str) -> None:
    """In its cases, a name of several words was taken for that of its last word."""
    assert [(one.by, one.others) for one in statements(text, language, [])] == [(by, ("Japan",))]


def test_the_names_of_others_are_whole_with_what_is_written_together_with_them() -> None:
    """Arabic prepositions are written with the first word, and Russian groups of several words have cases, too."""
    assert known("تأييد لغينيا الاستوائية ولجنوب السودان", "ar") == ["Equatorial Guinea", "South Sudan"]
    assert known("от имени стран Северной Европы и Балтии", "ru") == ["Nordic-Baltic Eight"]
    assert known("народ Северной Ирландии", "ru") == []
    assert known("Northern Ireland and American Samoa", "en") == []


@each_case
def test_an_office_of_several_words_is_that_of_its_state(office: str) -> None:
    """Nobody looks for an ally under the name of an office."""
    (said,) = statements(f"I associate myself with the statement made by {office}.", "en", ["Kenya"])
    assert said.others == ("Fiji",)


@each_case
def test_many_sentences_of_one_speaker_are_read_in_time(language: str, words: str) -> None:
    """Each looks for its speaker in those before it; pages of such sentences took eight seconds."""
    statements(words, language, [])
    since = time.process_time()
    statements(words * (25_000 // len(words)), language, [])
    assert time.process_time() - since < 2
