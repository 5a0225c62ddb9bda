"""Fits the weights of clues to who is the speaker of a quotation, for `speaker_weights.py`; loads torch."""

from __future__ import annotations

from typing import TYPE_CHECKING

import torch

from indexer.quotes.attribution.clues import NOBODY

if TYPE_CHECKING:
    from collections.abc import Sequence

    from benchmarks.speaker_weights import Example
    from indexer.quotes.attribution.clues import Clues

PENALTY = 0.5
"""Half of it, times the sum of all squares, is added to the negative log-likelihood."""
DIGITS = 2


def fitted(examples: Sequence[Example]) -> dict[str, float]:
    """The weight of each clue that makes the speakers of the examples likeliest."""
    torch.set_num_threads(1)
    rows = [clues for example in examples for clues in example.clues.values()]
    bonds = [clues for example in examples for of in example.bonds.values() for clues in of.values()]
    names = sorted({name for clues in (*rows, *bonds) for name in clues})
    weights = torch.zeros(len(names), dtype=torch.float64, requires_grad=True)
    shares = torch.tensor([example.share for example in examples], dtype=torch.float64)
    values, bond_values = _matrix(rows, names), _matrix(bonds, names)
    group, bond_group, ways = _ways(examples)
    quotation, entity, bond = (torch.tensor(column) for column in zip(*ways, strict=True))
    optimizer = torch.optim.LBFGS([weights], max_iter=300, line_search_fn="strong_wolfe")

    def loss() -> torch.Tensor:
        optimizer.zero_grad()
        chances = _log_softmax(values @ weights, group)
        bonds = _log_softmax(bond_values @ weights, bond_group)
        found = chances[entity] + torch.where(bond < 0, 0.0, bonds[bond.clamp(min=0)])
        of_speaker = torch.zeros(len(examples), dtype=torch.float64).scatter_add(0, quotation, found.exp())
        missed = -(shares * of_speaker.clamp(min=1e-9).log()).sum() + PENALTY * (weights @ weights) / 2
        missed.backward()
        return missed

    optimizer.step(loss)
    return {name: round(float(weight), DIGITS) for name, weight in zip(names, weights.detach(), strict=True)}


def _ways(examples: Sequence[Example]) -> tuple[torch.Tensor, torch.Tensor, list[tuple[int, int, int]]]:
    """The quotation of each row of clues, the row of clues of each row of bonds, and the ways in which the speaker of
    each quotation may have said it: quotation, row of clues, and row of bonds, or -1 where it is said in the own name.
    """
    group: list[int] = []
    bond_group: list[int] = []
    ways: list[tuple[int, int, int]] = []
    for number, example in enumerate(examples):
        possible = {owner for of in example.bonds.values() for owner in of} | example.clues.keys()
        speaker = example.speaker if example.speaker in possible else NOBODY
        for who in example.clues:
            row = len(group)
            group.append(number)
            if who == speaker:
                ways.append((number, row, -1))
            for owner in example.bonds.get(who, ()):
                if owner == speaker:
                    ways.append((number, row, len(bond_group)))
                bond_group.append(row)
    return torch.tensor(group), torch.tensor(bond_group), ways


def _matrix(rows: Sequence[Clues], names: Sequence[str]) -> torch.Tensor:
    column = {name: number for number, name in enumerate(names)}
    found = torch.zeros((len(rows), len(names)), dtype=torch.float64)
    for row, clues in enumerate(rows):
        for name, value in clues.items():
            found[row, column[name]] = value
    return found


def _log_softmax(sums: torch.Tensor, group: torch.Tensor) -> torch.Tensor:
    """The logarithm of the share of each power in the sum of its group's."""
    count = int(group.max()) + 1
    most = torch.full((count,), -torch.inf, dtype=torch.float64).scatter_reduce(0, group, sums.detach(), "amax")
    totals = torch.zeros(count, dtype=torch.float64).scatter_add(0, group, (sums - most[group]).exp())
    return sums - most[group] - totals.log()[group]
