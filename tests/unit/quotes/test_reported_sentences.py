"""To whom a sentence of a document gives the words that it reports."""

from __future__ import annotations

from unit.webapp.stub import StubIndex, document

from indexer.quotes.answer import Place
from indexer.quotes.reports import Report
from indexer.quotes.speakers import Speakers
from indexer.vocabulary import load_vocabulary

TEXT = "Keep the lamps lit"
SPEAKERS = Speakers(load_vocabulary())


def reported(after: str) -> tuple[str, ...]:
    return told("", TEXT, after, ())


def begun(before: str, text: str) -> tuple[str, ...]:
    return told(before, text, "", ("Intergovernmental organisations",))


def told(before: str, text: str, after: str, groups: tuple[str, ...]) -> tuple[str, ...]:
    index = StubIndex()
    made = index.add(document(1, groups=groups), before + text + after)
    place = Place(made, index.texts[made.id][0], 1, 1, text, (), 1.0, before, after)
    found = Report(index.texts[made.id], made.description, SPEAKERS).reported(place)
    return found.shown if found else ()


def test_brackets_without_a_name_name_nobody() -> None:
    assert reported(" (Norway);") == ("Norway",)
    assert reported(" (see below);") == ()
    assert reported(" (see below, Norway);") == ()


def test_who_is_told_to_say_it_begins_a_record() -> None:
    assert begun("12. Norway stressed that ", "the lamps are lit") == ("Norway",)
    assert begun("The representative of Norway, speaking first, welcomed ", "the lamps") == ("Norway",)
    assert begun("La Norvège a souligné que ", "les lampes brûlent") == ("Norway",)
    assert begun("Норвегия отметила, что ", "лампы горят") == ("Norway",)
    assert begun("أكدت النرويج أن ", "المصابيح مضاءة") == ("Norway",)
    assert begun("挪威强调", "灯亮着") == ("Norway",)


def test_of_whom_a_report_tells_does_not_say_it() -> None:
    assert begun("", "Norway resumed the lighting of the lamps") == ()
    assert begun("", "Norway, as the keeper, has the responsibility to light the lamps") == ()
    assert begun("Norway continued ", "the lighting of the lamps") == ()
    assert begun("", "Norway is fully aligned with the lamps") == ()
