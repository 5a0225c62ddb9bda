"""Write the documents of meetings on which alignments are measured as JSON Lines, a document a line.

python benchmarks/meetings.py OUT [--working-group REPOSITORY] [--records REPOSITORY] [--council REPOSITORY]
    [--debates REPOSITORY] [--conference CSV]

The repositories are public, and cloned by whoever measures. `working_group` are transcripts, made by machine, of an
informal working group of the General Assembly (UN-EOSG-Analytics/un80-statements, `data/md`): each turn of a State is a
document. `records` are verbatim records of nine plenary meetings of the General Assembly (PolMine/UNGA, the sample
corpus `ungamini` in the format of the Corpus Workbench), `council` are speeches in the Security Council
(linatal/UNSCon, sentence by sentence; the authors of those on the list are on the list, since the file has other ones).
`debates` are general debates of the sessions 44 to 59 (SarahFranzen/Emotions_in_the_United_Nations_General_Debates,
`data/data_original/TXT`), of which a hash of the name chooses six of 48. `older_choosing` and `older_reporting` are
1,000 and 700 others of the sessions 25 to 59 and 20 to 59, chosen by lot, whose names are in
`benchmarks/alignments/NAME.txt`. `conference` are statements of States, groups
and organisations in the negotiation of a treaty on the high seas, in English, French and Spanish
(srathnavel/bbnj-speech, `data/02_tidy_data/speech_dat.rds`, exported as CSV with the columns `delegation` and `text`);
paragraphs of one language that follow each other are a document.
"""

from __future__ import annotations

import argparse
import csv
import io
import json
import re
import subprocess
from functools import partial
from hashlib import sha256
from itertools import groupby
from operator import itemgetter
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from indexer.vocabulary import load_vocabulary

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

LISTS = Path(__file__).with_name("alignments")
OLDER = "older_"
CORPUS = "inst/extdata/cwb/indexed_corpora/ungamini"
SESSIONS = range(44, 60)
CHOSEN = {7, 13, 21, 30, 40, 41}
"""Hashes of the speeches that were read, of 48."""

CHUNK = 1500
"""Characters of paragraphs that are read together, about as many as a passage has."""
SMALL = {
    "en": {"the", "of", "and", "to", "in", "on", "with", "for"},
    "fr": {"le", "la", "les", "des", "une", "dans", "du", "et", "de", "au"},
    "es": {"el", "la", "los", "las", "para", "del", "en", "que", "su", "de"},
}

Found = tuple[str, str | None, str]
"""The file, its submitter if it is known, and its text."""


def main() -> None:
    """Write the file."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("out", type=Path)
    sources = {
        "working_group": working_group,
        "records": records,
        "council": council,
        "debates": debates,
        "older_choosing": partial(older, "older_choosing"),
        "older_reporting": partial(older, "older_reporting"),
        "conference": conference,
    }
    for name in sources:
        if not name.startswith(OLDER):
            parser.add_argument(f"--{name.replace('_', '-')}", type=Path)
    options = parser.parse_args()
    with options.out.open("w", encoding="utf-8") as out:
        for name, read in sources.items():
            repository = options.debates if name.startswith(OLDER) else getattr(options, name)
            for file, by, text in read(repository) if repository else ():
                document = {"list": name, "file": file, "by": [by] if by else [], "text": text}
                document["language"] = _language(text) if name == "conference" else "en"
                out.write(json.dumps(document, ensure_ascii=False) + "\n")


def working_group(repository: Path) -> Iterator[Found]:
    """The turns of States and the European Union in seven meetings."""
    for path in _paths(repository, "data/md"):
        lines = _show(repository, path).decode().splitlines()
        at = -1
        turns: list[tuple[str, list[str]]] = []
        for line in lines:
            if head := re.fullmatch(r"\*\*(.+)\*\*", line):
                at += 1
                turns.append((head[1].split(" | ")[0], []))
            elif at >= 0 and line.strip() and not line.startswith("#"):
                turns[at][1].append(line.strip())
        meeting = path.split("session_")[1].split("_")[0]
        for number, (head, said) in enumerate(turns):
            by = _submitter(head) or head
            if by not in {"IAHWG", "GA", "UN Secretariat"}:
                yield f"un80-{meeting}#{number}", by, " ".join(said)


def records(repository: Path) -> Iterator[Found]:
    """The speeches of delegations in the records; who presides is left out."""
    words = _show(repository, f"{CORPUS}/word.lexicon").decode("utf-8", "replace").split("\0")
    tokens = np.frombuffer(_show(repository, f"{CORPUS}/word.corpus"), ">i4")
    places = np.frombuffer(_show(repository, f"{CORPUS}/speaker.rng"), ">i4").reshape(-1, 2)
    names = ("speaker", "state_organization", "role", "date", "unga_meeting", "unga_session")
    speakers = zip(*(_attribute(repository, name) for name in names), strict=True)
    for number, (speaker, parts) in enumerate(groupby(zip(speakers, places, strict=True), key=itemgetter(0))):
        text = " ".join(_joined([words[one] for one in tokens[start : end + 1]]) for _, (start, end) in parts)
        _, state, role, *_ = speaker
        if role != "presidency" and state not in {"NA", ""}:
            yield f"record#{number}", _submitter(state) or state, re.sub("[“”]", "", text)


def council(repository: Path) -> Iterator[Found]:
    """Speeches in the Security Council, of authors that the file does not tell reliably."""
    rows = csv.DictReader(io.StringIO(_show(repository, "data/conflict_annotations_sentences.csv").decode()))
    speeches: dict[str, list[str]] = {}
    for row in rows:
        name, speech = row["filename"], row["speech_id"]
        speeches.setdefault(name if speech in name else f"{name}_{speech}", []).append(row["sentence_text"])
    for name, said in speeches.items():
        yield name, None, re.sub(r"(\w) - (\w)", r"\1-\2", _joined(" ".join(said).split()))


def debates(repository: Path) -> Iterator[Found]:
    """The chosen speeches of the older general debates."""
    return _speeches(repository, _is_chosen)


def older(listed: str, repository: Path) -> Iterator[Found]:
    """The speeches of the older general debates that are on a list."""
    names = frozenset((LISTS / f"{listed}.txt").read_text(encoding="utf-8").split())
    return _speeches(repository, names.__contains__)


def _is_chosen(name: str) -> bool:
    session = name.split("_")[1] if "_" in name else ""
    return session.isdigit() and int(session) in SESSIONS and int(sha256(name.encode()).hexdigest(), 16) % 48 in CHOSEN


def _speeches(repository: Path, is_chosen: Callable[[str], bool]) -> Iterator[Found]:
    """Those of the older general debates of whose name this is true."""
    vocabulary = load_vocabulary()
    for path in sorted(_paths(repository, "data/data_original/TXT"), key=lambda one: Path(one).stem):
        name = Path(path).stem
        if name.startswith(".") or not is_chosen(name):
            continue
        code = name.partition("_")[0]
        text = re.sub(r"^\d+\.?\s*\t?", "", _show(repository, path).decode("utf-8-sig", "replace"), flags=re.MULTILINE)
        label = vocabulary.country_label(code)
        yield name, _submitter(label) or label, re.sub(r"[ \t]*\n(?!\s*\n)", " ", text)


def _submitter(name: str) -> str | None:
    return load_vocabulary().submitter(name)


def _attribute(repository: Path, name: str) -> list[str]:
    """The value of an attribute for each region of a corpus."""
    values = _show(repository, f"{CORPUS}/{name}.avs")
    places = np.frombuffer(_show(repository, f"{CORPUS}/{name}.avx"), ">i4").reshape(-1, 2)
    return [values[start : values.index(b"\0", start)].decode("utf-8", "replace") for _, start in places]


def _joined(words: list[str]) -> str:
    """Words and marks as one writes them, without the marks of quotations."""
    text = re.sub(r" ([,.;:!?)\]”’])", r"\1", " ".join(word for word in words if word not in {"``", "''"}))
    text = re.sub(r" (['’]s)\b", r"\1", re.sub(r"([(\[“]) ", r"\1", text))
    return re.sub(r"(\w+) (n['’]t)\b", r"\1\2", text)


def conference(table: Path) -> Iterator[Found]:
    """The statements of a conference: paragraphs in one language, one after another, up to `CHUNK` characters."""
    csv.field_size_limit(10_000_000)
    with table.open(encoding="utf-8", newline="") as rows:
        for number, row in enumerate(csv.DictReader(rows)):
            name = re.sub(r"\s*\(.*?\)", "", row["delegation"].partition(" on behalf of ")[0]).strip()
            by = "European Union" if name == "EU" or name.startswith("European Union") else _submitter(name) or name
            paragraphs = [" ".join(one.split()) for one in re.split(r"\n\s*\n", row["text"])]
            chunk: list[str] = []
            for one in paragraphs:
                if chunk and (_language(one) != _language(chunk[0]) or sum(map(len, chunk)) + len(one) > CHUNK):
                    yield f"conference#{number}", by, "\n\n".join(chunk)
                    chunk = []
                chunk.append(one)
            yield f"conference#{number}", by, "\n\n".join(chunk)


def _language(text: str) -> str:
    """The language of which a text has most small words."""
    words = text.lower().split()
    return max(SMALL, key=lambda code: sum(word in SMALL[code] for word in words))


def _paths(repository: Path, folder: str) -> list[str]:
    listed = _git(repository, "ls-tree", "-r", "-z", "--name-only", "HEAD", folder)
    return [path for path in listed.decode().split("\0") if path.endswith((".md", ".txt"))]


def _show(repository: Path, path: str) -> bytes:
    return _git(repository, "show", f"HEAD:{path}")


def _git(repository: Path, *arguments: str) -> bytes:
    return subprocess.run(["git", "-C", str(repository), *arguments], check=True, capture_output=True).stdout  # noqa: S607


if __name__ == "__main__":
    main()
