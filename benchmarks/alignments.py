"""Measure statements of alignment against lists made by reading.

python benchmarks/alignments.py [--data-dir DIR] [--sentences FOLDER] [--speeches TAR] [--show]

The lists are in `benchmarks/alignments/`. `labels.jsonl` was made over the field corpus in DIR (letters of 2025, the
explanations of position of the OEWG on ICTs, NETmundial 2014): every sentence with a word of aligning, associating,
joining, endorsing, supporting, rejecting or speaking for others, in six languages, was read. `sentences.jsonl` was
made over FOLDER, 4,000 sentences of documents of the United Nations in six languages (`UNv1.0.devset.LANGUAGE`), in
the same way in English, and then in the translations of these lines. `speeches.jsonl` was made over the general
debates of sessions 64 and 79 in TAR (`TXT/*/CODE_SESSION_YEAR.txt`): what was found and every other sentence with
such words was read; the rules were chosen on sessions 61, 66, 69, 72, 75 and 78. On the lists is what a text says of
its own author and of somebody whom it names. Prints precision and recall; an entry is found when place and kind agree
and one name does.
`--show` prints what is wrong and what is missed.
"""

from __future__ import annotations

import argparse
import json
import re
import tarfile
from collections import Counter
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from indexer.alignments.reading import statements
from indexer.domain import Filters
from indexer.engines import open_index
from indexer.settings import Settings
from indexer.vocabulary import load_vocabulary

if TYPE_CHECKING:
    from collections.abc import Iterator

LISTS = Path(__file__).with_name("alignments")
SESSIONS = ("64", "79")

Found = tuple[dict[str, Any], str, tuple[str, ...], str]
"""Where it is, its kind, with whom, and in which language."""


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data-dir", type=Path)
    parser.add_argument("--sentences", type=Path)
    parser.add_argument("--speeches", type=Path)
    parser.add_argument("--show", action="store_true")
    options = parser.parse_args()
    if options.data_dir:
        report("labels", indexed(options.data_dir), show=options.show)
    if options.sentences:
        report("sentences", in_sentences(options.sentences), show=options.show)
    if options.speeches:
        report("speeches", in_speeches(options.speeches), show=options.show)


def indexed(data_dir: Path) -> Iterator[Found]:
    """What an index has."""
    index = open_index(replace(Settings.from_env(), data_dir=data_dir))
    for document, passage, one in index.alignments(Filters()):
        place = {"file": document.file.rsplit("/", 1)[-1], "page": passage.page}
        yield place, one.kind.value, one.others, passage.language


def in_sentences(folder: Path) -> Iterator[Found]:
    """What is read in sentences whose authors are not known."""
    for path in sorted(folder.glob("UNv1.0.devset.??")):
        language = path.suffix[1:]
        for line, text in enumerate(path.read_text(encoding="utf-8").split("\n"), 1):
            for one in statements(text, language, []):
                yield {"line": line, "language": language}, one.kind.value, one.others, language


def in_speeches(tar: Path) -> Iterator[Found]:
    """What is read in speeches, in English."""
    vocabulary = load_vocabulary()
    with tarfile.open(tar) as archive:
        for member in archive:
            code, session, *_ = Path(member.name).stem.split("_") if member.name.endswith(".txt") else ("", "")
            stream = archive.extractfile(member) if session in SESSIONS else None
            if stream is None:
                continue
            text = re.sub(r"[ \t]*\n(?!\s*\n)", " ", stream.read().decode("utf-8-sig", "replace"))
            for one in statements(text, "en", [vocabulary.country_label(code)]):
                yield {"file": Path(member.name).stem}, one.kind.value, one.others, "en"


def report(name: str, found: Iterator[Found], *, show: bool) -> None:
    """Compare what was found with a list."""
    wanted = [json.loads(line) for line in (LISTS / f"{name}.jsonl").read_text(encoding="utf-8").splitlines()]
    right, wrong = 0, []
    languages: Counter[str] = Counter()
    for place, kind, others, language in found:
        sought = place | {"kind": kind}
        for one in wanted:
            if all(one[key] == value for key, value in sought.items()) and _names(one["with"], others):
                wanted.remove(one)
                right += 1
                languages[language] += 1
                break
        else:
            wrong.append((place, kind, others))
    if show:
        print(*(f"wrong: {one}" for one in wrong), *(f"missed: {one}" for one in wanted), sep="\n")
    count = right + len(wrong)
    print(name, {
        "found": count,
        "right": right,
        "precision": round(right / count, 3) if count else None,
        "recall": round(right / (right + len(wanted)), 3),
        "languages": dict(languages),
    })  # fmt: skip


def _names(wanted: list[str], others: tuple[str, ...]) -> bool:
    return any(other.startswith(one) for one in wanted for other in others)


if __name__ == "__main__":
    main()
