"""Measure what each rule of *who else says this* buys: judged pairs with all rules, and without one at a time.

python benchmarks/ablation.py FOLDER... --data-dir DIR [--rule NAME]... [--show]

Each FOLDER is a judged set as benchmarks/allies.py takes it, over the documents of the index in DIR. A rule is a
function of the product that is replaced by one that tells nothing (`RULES`). Prints the figures with all rules, then
for each rule what they change by without it, over all sets together, and how many pairs it had a say in: `allies` and
`opponents` are pairs that are shown as what they are, `false` ones those that are not, `opponents as allies` the worst
of these, and `unlabelled` what is shown without a label. `--show` also prints the pairs that change.

A passage is judged again only where the rule told something: all others are as with all rules. What a function that
remembers its answers asks of a rule counts for the passage that was judged first, so that figures of rules outside
`judging`, `search` and `stance` are the least.
"""

from __future__ import annotations

import argparse
import importlib
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from typing import Any

from allies import ALLIED, key, rows

from indexer.allies import search
from indexer.allies.answer import Found, Stance
from indexer.allies.predicate import Said
from indexer.allies.search import Allies
from indexer.allies.stance import Comparison, Turn
from indexer.attitudes.attitude import NOT_TOLD, Standing
from indexer.domain import Filters, NearPassage, Passage, SearchRequest
from indexer.engines import open_index
from indexer.ports import Index
from indexer.settings import Settings
from indexer.vocabulary import load_vocabulary

FIGURES = ("allies", "false allies", "opponents as allies", "opponents", "false opponents", "unlabelled")
ROOM = "indexer.allies"


@dataclass(frozen=True)
class Rule:
    """A function, by its module and name, and what stands in its place."""

    place: str
    instead: Callable[..., Any]

    @property
    def name(self) -> str:
        """Short, as it is printed and chosen."""
        return self.place.replace("judging.", "").replace("search.", "")


def told(value: object) -> Callable[..., object]:
    """A function that says the same of everything."""
    return lambda *_, **__: value


def given(place: int) -> Callable[..., object]:
    """One of the arguments, as it is."""
    return lambda *some, **_: some[place]


no, nothing = told(value=False), told(())
RULES = (
    Rule("judging._in_its_words", lambda _, near: (near, None)),
    Rule("judging.without_courtesies", given(0)),
    Rule("judging.turned", told(Turn.NOT)),
    Rule("judging._is_quotation", no),
    Rule("judging.parted", no),
    Rule("judging.disputes", no),
    Rule("judging.compare", told(Comparison())),
    Rule("judging.standing", told(Standing())),
    Rule("judging.negates_alone", no),
    Rule("judging.denies_otherwise", no),
    Rule("judging.denies_something_else", no),
    Rule("judging.says_of_subject", told(Said.CLAIM)),
    Rule("judging.disowned", no),
    Rule("judging.exchanged", no),
    Rule("judging.demands_alone", no),
    Rule("judging.exchanges_states", no),
    Rule("judging.leaves_out_who_acts", no),
    Rule("judging.accuses_its_author", no),
    Rule("judging._is_ceremony", no),
    Rule("judging.is_dated_fact", no),
    Rule("judging.declines", no),
    Rule("judging._denied_in", nothing),
    Rule("judging._by_side", given(0)),
    Rule("judging.opposing", nothing),
    Rule("judging._only_names", no),
    Rule("judging._is_base", no),
    Rule("judging.words_that_say", told(1000)),
    Rule("judging.words_besides", told(1000)),
    Rule("search._claims_of", nothing),
    Rule("search.is_of_the_meeting", no),
    Rule("search.says_something", told(value=True)),
    Rule("recommending.recommended_by", nothing),
    Rule("stance._nearly_the_same", told(value=True)),
    Rule("stance._one_negates", no),
    Rule("stance._beside", told({""})),
    Rule("attitude._opposes", no),
    Rule("attitude._only_names", no),
    Rule("attitude._names_its_states", no),
    Rule("attitude._in_sentence", told(NOT_TOLD)),
    Rule("attitude._only_asks", no),
    Rule("attitude._is_governed", no),
    Rule("attitude._is_governing", told(value=True)),
    Rule("attitude._declares", no),
    Rule("attitude._led_on", nothing),
    Rule("attitude._anew", nothing),
    Rule("attitude._affirmed", nothing),
    Rule("attitude._without_operators", lambda _, places, __: list(places)),
    Rule("own_view._wanted_by_others", nothing),
    Rule("own_view._said", nothing),
    Rule("own_view._names", nothing),
    Rule("own_view._spoken_of", lambda _, start, __: start),
    Rule("own_view._denies", no),
    Rule("named_states._is_done_to", no),
    Rule("named_states.has_agent", no),
    Rule("roles._passive", no),
    Rule("predicate.debated", told(frozenset())),
    Rule("predicate.approves", no),
    Rule("predicate.disapproves", no),
    Rule("in_its_words.hedges", nothing),
    Rule("in_its_words._acts_otherwise", no),
)
Pair = tuple[str, str]
"""The text of a position, and the id of a passage."""


class Remembering:
    """An index that is asked once for what stands near a text."""

    def __init__(self, index: Index) -> None:
        self._index = index
        self.nearest = cache(index.nearest)
        self.alignments = cache(lambda filters: list(index.alignments(filters)))

    def __getattr__(self, name: str) -> object:
        return getattr(self._index, name)


class Bench:
    """Judged sets over one index, and how their passages are judged."""

    def __init__(self, folders: Sequence[Path], index: Index) -> None:
        self.index = Remembering(index)
        self.allies = Allies(self.index, load_vocabulary(), work=1e9)  # type: ignore[arg-type]
        self.found: dict[object, Found] = {}
        self.fired: dict[str, set[object]] = defaultdict(set)
        self.concerns: dict[str, set[tuple[str, str]]] = defaultdict(set)
        self.pair: object = None
        self.position = ("", "")
        self.keys: dict[str, str] = {}
        self.told: dict[str, tuple[str, str]] = {}
        for hit in index.every_match(SearchRequest()):
            for found in hit.passages:
                name = key(hit.document.file, found.passage.page, found.passage.text)
                self.keys.setdefault(name, found.passage.id)
        self.sets = {folder.name: self._seeds(folder) for folder in folders}

    def _seeds(self, folder: Path) -> list[tuple[dict[str, str], str, dict[str, str]]]:
        """Positions, each with the id of its passage, if it is one, and its labels by the ids of passages."""
        labels: dict[str, dict[str, str]] = defaultdict(dict)
        for row in rows(folder / "labels.jsonl"):
            if row["key"] in self.keys:
                labels[row["s"]][self.keys[row["key"]]] = row["label"]
        seeds = []
        for seed in rows(folder / "seeds.jsonl"):
            ident = self.keys.get(key(seed["file"], seed["page"], seed["text"])) if "file" in seed else ""
            if ident is not None:
                seeds.append((seed, ident, labels[seed["_id"]]))
        return seeds

    def outcomes(self, rule: Rule | None = None) -> dict[tuple[str, str, str], tuple[str, Stance]]:
        """The label and stance of each labelled passage, and of others that are shown as allies or opponents, whose
        label is empty; by set, position and passage. With a rule, of the positions that it concerns.
        """
        shown = {}
        for name, seeds in self.sets.items():
            for seed, ident, labels in seeds:
                text, self.position = seed["text"], (name, seed["_id"])
                if rule and self.position not in self.concerns[rule.name]:
                    continue
                answer = (self.allies.of_passage if ident else self.allies.of_text)(ident or text, Filters())
                found = {one.passage.id: one.stance for ally in answer.allies for one in ally.passages}
                for one in labels:
                    shown[name, seed["_id"], one] = labels[one], found.get(one, Stance.SAME_SUBJECT)
                if not ident:
                    others = {one: at for one, at in found.items() if at is not Stance.SAME_SUBJECT}
                    shown |= {(name, seed["_id"], one): ("", at) for one, at in others.items() if one not in labels}
        return shown

    @contextmanager
    def remembering(self, rule: Rule | None) -> Iterator[None]:
        """Judge everything, noting which rules tell something; or, without a rule, only where that did."""
        judged = search.judged

        def again(asked: Passage, near: NearPassage, *more: Any) -> Found:  # noqa: ANN401 - runs and their users
            self.pair = at = asked.text, near.passage.id, len(more[0])
            if rule is None or at in self.fired[rule.name] or at not in self.found:
                found = judged(asked, near, *more)
                if rule is not None:
                    return found
                self.found[at] = found
            return self.found[at]

        search.judged = again
        try:
            yield
        finally:
            search.judged = judged

    @contextmanager
    def listening(self) -> Iterator[None]:
        """Note for each rule the passages of which it tells something."""
        before = []
        for rule in RULES:
            holder, name = held(rule)
            before.append((holder, name, getattr(holder, name)))
            setattr(holder, name, self._noting(rule, getattr(holder, name)))
        try:
            yield
        finally:
            for holder, name, function in before:
                setattr(holder, name, function)

    def _noting(self, rule: Rule, function: Callable[..., Any]) -> Callable[..., Any]:
        def noting(*some: object, **named: object) -> object:
            found = function(*some, **named)
            if isinstance(found, Iterator):
                found = tuple(found)
            if found != rule.instead(*some, **named):
                self.fired[rule.name].add(self.pair)
                self.concerns[rule.name].add(self.position)
            return found

        return noting


def held(rule: Rule) -> tuple[Any, str]:
    """The module that has the function of a rule, and its name there."""
    module, _, name = rule.place.rpartition(".")
    return importlib.import_module(f"{ROOM}.{module}"), name


def forget() -> None:
    """What functions of the rules have remembered."""
    for name in ("attitude", "courtesies", "in_its_words", "judging", "named_states", "predicate", "stance"):
        for one in vars(importlib.import_module(f"{ROOM}.{name}")).values():
            if hasattr(one, "cache_clear") and one.cache_parameters()["maxsize"] is not None:
                one.cache_clear()


@contextmanager
def without(rule: Rule) -> Iterator[None]:
    """The product without a rule."""
    holder, name = held(rule)
    function = getattr(holder, name)
    setattr(holder, name, rule.instead)
    forget()
    try:
        yield
    finally:
        setattr(holder, name, function)
        forget()


def figures(shown: dict[tuple[str, str, str], tuple[str, Stance]]) -> Counter[str]:
    """How many pairs are shown as what they are, and as what they are not."""
    counts: Counter[str] = Counter()
    for label, stance in shown.values():
        if str(stance) in ALLIED:
            agrees = {"": "unlabelled", "same": "allies", "partly": "allies", "opposed": "opponents as allies"}
            counts[agrees.get(label, "false allies")] += 1
        elif stance is Stance.OTHERWISE:
            counts[{"": "unlabelled", "opposed": "opponents"}.get(label, "false opponents")] += 1
    return counts


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folders", type=Path, nargs="+")
    parser.add_argument("--data-dir", type=Path, required=True)
    parser.add_argument("--rule", action="append")
    parser.add_argument("--show", action="store_true")
    options = parser.parse_args()
    search.represented_in = told({})  # shown beside an answer, and costly
    search.search_coverage = cache(search.search_coverage)
    search.runs_with = cache(search.runs_with)
    bench = Bench(options.folders, open_index(replace(Settings.from_env(), data_dir=options.data_dir)))
    with bench.listening(), bench.remembering(None):
        whole = bench.outcomes()
    counts = figures(whole)
    print(f"{'':34}{'says':>7}", *(f"{name:>20}" for name in FIGURES))
    print(f"{'all rules':34}{len(bench.found):7}", *(f"{counts[name]:20}" for name in FIGURES))
    for rule in RULES:
        if options.rule and rule.name not in options.rule:
            continue
        with without(rule), bench.remembering(rule):
            shown = bench.outcomes(rule)
        concerned = {at: one for at, one in whole.items() if at[:2] in bench.concerns[rule.name]}
        counts, changed = figures(concerned), figures(shown)
        by = (changed[name] - counts[name] for name in FIGURES)
        print(f"{rule.name:34}{len(bench.fired[rule.name]):7}", *(f"{one:+20}" if one else " " * 20 for one in by),
              flush=True)  # fmt: skip
        if options.show:
            other = ("", Stance.SAME_SUBJECT)
            for at in sorted(concerned.keys() | shown.keys()):
                before, after = concerned.get(at, other), shown.get(at, other)
                if before[1] is not after[1]:
                    print("   ", *at, before[0] or after[0] or "unlabelled", before[1], "->", after[1])


if __name__ == "__main__":
    main()
