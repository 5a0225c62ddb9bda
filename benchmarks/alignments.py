"""Measure statements of alignment against lists made by reading.

python benchmarks/alignments.py [--data-dir DIR] [--sentences FOLDER] [--speeches TAR [--unsigned]] [--meetings FILE]
    [--show]

The lists are in `benchmarks/alignments/`. `labels.jsonl` was made over the field corpus in DIR (letters of 2025, the
explanations of position of the OEWG on ICTs, NETmundial 2014): every sentence with a word of aligning, associating,
joining, endorsing, supporting, rejecting or speaking for others, in six languages, was read; one statement, in two
copies, was overlooked and added when a second reader named it. `sentences.jsonl` was
made over FOLDER, 4,000 sentences of documents of the United Nations in six languages (`UNv1.0.devset.LANGUAGE`), in
the same way in English, and then in the translations of these lines; `by` is who wrote one. The others are of the
general debates in TAR (`TXT/*/CODE_SESSION_YEAR.txt`). `speeches.jsonl` has what was found in sessions 64 and 79, and
what was read besides. Of the sessions with no part in choosing the first rules, a hash of the name puts a third of
the speeches on `speeches_choosing.jsonl`, a sixth on `speeches_reporting.jsonl`, and the other half, which was read
in three parts, on `speeches_mending.jsonl`; a quarter of the speeches of the other sessions is on
`speeches_last.jsonl`, two thirds of them, which were read in five parts, on `speeches_more.jsonl`, and the rest on
`speeches_rest.jsonl`. Every sentence of theirs with such words, or with words of agreeing, echoing, sharing,
accepting or backing, was read, and whatever was found. On the lists is what a text says of its own author and of
somebody whom it names; what may be read either way is `doubtful` and not counted. Prints precision and recall; an
entry is found when place and kind agree and one name does.
`fictional.jsonl` has sentences that were made up, with their authors and what is said, in eleven parts: 1 to 186,
187 to 291, 292 to 344, 345 to 381, 382 to 499, 500 to 612, 613 to 721, 722 to 802, 803 to 850, 851 to 898, on which
rules were chosen, and the others, which only report. `quoted.jsonl` has
single sentences of statements on the sites of missions, in the same form. So have `reports_choosing.jsonl` and
`reports_reporting.jsonl`, of reports of bodies: every sentence with *on behalf of* in two collections of documents of
2025 and older ones was read, the second after the rules were made; `aligned` is who spoke. So have
`subsidiary_choosing.jsonl` and `subsidiary_reporting.jsonl`, of 39 reports of the subsidiary bodies of the UNFCCC,
halves by a hash of the file: all sentences with *behalf of*, most of which name nobody (*one Party*). So have
`meetings_choosing.jsonl` and `meetings_reporting.jsonl`, sentences in the set phrases of summary records in six
languages, which were made up before the rules that they measure; every second one reports. So have
`minutes_choosing` and `minutes_reporting`, in the phrases of minutes and reports that tell what each delegation said
(*The Delegation of A endorsed the statement made by the Delegation of B*), with other phrases in each half. FILE is
what `benchmarks/meetings.py` writes; its lists bear the names of its sources: `working_group`, `records`, `council`,
`debates`, `conference`. For these, every name that is not on the list is counted, too (`wrong_names`). On
`older_choosing` and `older_reporting` is what was found in these speeches, if it is right; on half of the first one
also what was read in 88 sentences that have a verb, a noun and a name, and of which nothing was found.
An entry with `aligned` is what a document says of somebody who aligns itself with its own statement.
Whom only a title and one name call, `Mr. Baker`, is doubtful: nobody knows for whom he speaks.
`--unsigned` reads the speeches as if nobody knew whose they are; a State that is not the speaker's is wrong then.
`--show` prints what is wrong and what is missed.
"""

from __future__ import annotations

import argparse
import json
import re
import tarfile
from collections import Counter
from dataclasses import replace
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, Any

from indexer.alignments.reading import groups_spoken_for, statements
from indexer.domain import Filters
from indexer.engines import open_index
from indexer.settings import Settings
from indexer.vocabulary import load_vocabulary

if TYPE_CHECKING:
    from collections.abc import Iterator

LISTS = Path(__file__).with_name("alignments")
SESSIONS = {"61", "66", "69", "72", "75", "78"}
"""Those on which the first rules were chosen."""

MORE = (*range(3), *range(11, 24))
"""Hashes of more speeches of these sessions, as they were read: 11 to 13, 20 to 23, 14 to 16, 17 to 19, 0 to 2."""

REST = (3, 4)
"""Hashes of those that were read last."""

Found = tuple[dict[str, Any], str, tuple[str, ...], str, str]
"""Where it is, its kind, with whom, in which language, and the words."""


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data-dir", type=Path)
    parser.add_argument("--sentences", type=Path)
    parser.add_argument("--speeches", type=Path)
    parser.add_argument("--unsigned", action="store_true")
    parser.add_argument("--meetings", type=Path)
    parser.add_argument("--show", action="store_true")
    options = parser.parse_args()
    for listed in (
        "fictional",
        "quoted",
        "reports_choosing",
        "reports_reporting",
        "subsidiary_choosing",
        "subsidiary_reporting",
        "meetings_choosing",
        "meetings_reporting",
        "minutes_choosing",
        "minutes_reporting",
    ):
        sentences = entries(listed)
        told = [{"line": line, **one} for line, sentence in enumerate(sentences, 1) for one in sentence["said"]]
        report(listed, told, in_written(sentences), show=options.show)
    if options.data_dir:
        report("labels", entries("labels"), indexed(options.data_dir), show=options.show)
    if options.sentences:
        report("sentences", entries("sentences"), in_sentences(options.sentences), show=options.show)
    if options.speeches:
        for listed in (
            "speeches",
            "speeches_choosing",
            "speeches_reporting",
            "speeches_mending",
            "speeches_last",
            "speeches_more",
            "speeches_rest",
        ):
            found = in_speeches(options.speeches, listed, unsigned=options.unsigned)
            report(listed, entries(listed), found, show=options.show)
    if options.meetings:
        for listed in ("working_group", "records", "council", "debates", "conference"):
            report(listed, entries(listed), in_meetings(options.meetings, listed), show=options.show, names=True)
        for listed in ("older_choosing", "older_reporting"):
            report(listed, entries(listed), in_meetings(options.meetings, listed), show=options.show)


def indexed(data_dir: Path) -> Iterator[Found]:
    """What an index has."""
    index = open_index(replace(Settings.from_env(), data_dir=data_dir))
    for document, passage, one in index.alignments(Filters()):
        place = {"file": document.file.rsplit("/", 1)[-1], "page": passage.page}
        yield place, one.kind.value, one.others, passage.language, passage.text[one.start : one.end]


def in_written(sentences: list[dict[str, Any]]) -> Iterator[Found]:
    """What is read in sentences that are on a list themselves, each with its author."""
    for line, sentence in enumerate(sentences, 1):
        language, text = sentence["language"], sentence["text"]
        for one in statements(text, language, sentence["by"]):
            place = {"line": line, "aligned": one.by} if "aligned" in str(sentence["said"]) else {"line": line}
            yield place, one.kind.value, one.others, language, text


def in_sentences(folder: Path) -> Iterator[Found]:
    """What is read in sentences; who wrote them is known only of those on the list, some of which say it."""
    authors = {(one["line"], one["language"]): one["by"] for one in entries("sentences") if "by" in one}
    for path in sorted(folder.glob("UNv1.0.devset.??")):
        language = path.suffix[1:]
        for line, text in enumerate(path.read_text(encoding="utf-8").split("\n"), 1):
            for one in statements(text, language, authors.get((line, language), [])):
                yield {"line": line, "language": language}, one.kind.value, one.others, language, text


def in_speeches(tar: Path, listed: str, *, unsigned: bool) -> Iterator[Found]:
    """What is read in the speeches of a list, in English; `unsigned` without knowing who speaks."""
    vocabulary = load_vocabulary()
    with tarfile.open(tar) as archive:
        for member in archive:
            name = Path(member.name).stem
            if not member.name.endswith(".txt") or half(name) != listed:
                continue
            stream = archive.extractfile(member)
            if stream is None:
                continue
            text = re.sub(r"[ \t]*\n(?!\s*\n)", " ", stream.read().decode("utf-8-sig", "replace"))
            label = vocabulary.country_label(name.split("_")[0])
            speaker = vocabulary.submitter(label) or label
            for one in statements(text, "en", [] if unsigned else [speaker]):
                kind = one.kind.value if one.by in {"", speaker} else f"by {one.by}"
                yield {"file": name}, kind, one.others, "en", text[one.start : one.end]


def in_meetings(path: Path, listed: str) -> Iterator[Found]:
    """What is read in the documents of a list; the list may know the author better."""
    authors = {one["file"]: one["by"] for one in entries(listed) if "by" in one}
    spoken_for: dict[str, set[str]] = {}
    for line in path.read_text(encoding="utf-8").splitlines():
        document = json.loads(line)
        if document["list"] == listed:
            file, text = document["file"], document["text"]
            language = document.get("language", "en")
            said = statements(text, language, authors.get(file, document["by"]), spoken_for.get(file, set()))
            spoken_for.setdefault(file, set()).update(groups_spoken_for(said))
            for one in said:
                yield {"file": file}, one.kind.value, one.others, language, text[one.start : one.end]


def half(name: str) -> str | None:
    """The list to which a speech belongs, if it is on any."""
    session = name.split("_")[1] if name.count("_") == 2 else ""  # noqa: PLR2004
    if session in {"64", "79"}:
        return "speeches"
    number = int(sha256(name.encode()).hexdigest(), 16)
    if session in SESSIONS:
        if number % 24 in REST:
            return "speeches_rest"
        return "speeches_more" if number % 24 in MORE else "speeches_last"
    if not session:
        return None
    return ("speeches_choosing", "speeches_choosing", "speeches_reporting", *["speeches_mending"] * 3)[number % 6]


def report(name: str, listed: list[dict[str, Any]], found: Iterator[Found], *, show: bool, names: bool = False) -> None:
    """Compare what was found with a list, and if `names`, all names, too."""
    wanted = [one for one in listed if not one.get("doubtful")]
    doubtful = [one for one in listed if one.get("doubtful")]
    right, wrong, misnamed = 0, [], []
    languages: Counter[str] = Counter()
    for place, kind, others, language, words in found:
        sought = place | {"kind": kind}
        for one in wanted:
            if all(one[key] == value for key, value in sought.items()) and _names(one["with"], others):
                wanted.remove(one)
                misnamed += [other for other in others if not _names(one["with"], (other,))]
                right += 1
                languages[language] += 1
                break
        else:
            if not any(_names(one["with"], others) and place.items() <= one.items() for one in doubtful):
                wrong.append((place, kind, others, words))
    if show:
        print(*(f"wrong: {one}" for one in wrong), *(f"missed: {one}" for one in wanted), sep="\n")
    count = right + len(wrong)
    print(name, {
        "found": count,
        "right": right,
        "precision": round(right / count, 3) if count else None,
        "recall": round(right / (right + len(wanted)), 3) if right + len(wanted) else None,
        "languages": dict(languages),
        **({"wrong_names": misnamed} if names else {}),
    })  # fmt: skip


def entries(name: str) -> list[dict[str, Any]]:
    """The entries of a list."""
    return [json.loads(line) for line in (LISTS / f"{name}.jsonl").read_text(encoding="utf-8").splitlines()]


def _names(wanted: list[str], others: tuple[str, ...]) -> bool:
    return any(other.startswith(one) for one in wanted for other in others)


if __name__ == "__main__":
    main()
