"""To whom the document gives the words that it reports."""

from __future__ import annotations

from unit.webapp.stub import StubIndex, document

from indexer.quotes.answer import Place
from indexer.quotes.quoting import reported_from
from indexer.quotes.speakers import Speakers
from indexer.vocabulary import load_vocabulary

TEXT = "Keep the lamps lit"
SPEAKERS = Speakers(load_vocabulary())


def reported(after: str) -> tuple[str, ...]:
    index = StubIndex()
    made = index.add(document(1), TEXT + after)
    return reported_from([Place(made, index.texts[made.id][0], 1, 1, TEXT, (), 1.0, "", after)], SPEAKERS)


def begun(before: str, text: str) -> tuple[str, ...]:
    index = StubIndex()
    made = index.add(document(1, groups=("Intergovernmental organisations",)), before + text)
    return reported_from([Place(made, index.texts[made.id][0], 1, 1, text, (), 1.0, before, "")], SPEAKERS)


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
