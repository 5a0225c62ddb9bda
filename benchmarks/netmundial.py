"""Compare tables that a research group coded from the contributions to NETmundial with our searches and facets.

    python benchmarks/netmundial.py --data FOLDER [--keep FOLDER] [--attribution]

FOLDER holds `manifest.csv`, `text` and `data`: 187 contributions, each as a form (A) and as the text attached to it
(B), and the six tables of the Centre for Internet and Society, Bangalore. Runs a whole ingest of the texts without a
model, since all queries use words and facets. Reads the index only by `search` and `every_match`. `--keep` keeps the
data directory for the next run. Prints, table by table, how many cells are the same, each that differs, and what is
known about the difference.

`--attribution` compares only whom each text is attributed to with the organisation, sector and region that the manifest
prints, once read with the manifest and once from the text alone. It ingests nothing.
"""

from __future__ import annotations

import argparse
import csv
import tempfile
from collections import Counter
from pathlib import Path

from contributions import COLUMNS, Contributions, number_of
from scipy.stats import spearmanr

from indexer.domain import Filters
from indexer.vocabulary import load_vocabulary
from pipelines.describe import Defaults, describe
from pipelines.describe.cells import places
from pipelines.sources.manifest import parse_columns, read_manifest

AREAS = {"Principles": "SET", "Roadmaps": "ROADMAP", "Combined": "COMBINED"}
"""Their columns, and the beginning of the area on the form."""
SECTORS = ("Academia", "Civil Society", "Government", "Other", "Private Sector", "Technical Community")
SAID = {
    "Discusses Democracy": "democra*",
    "Discusses Net Neutrality": '"net neutrality" OR "network neutrality"',
    "Discusses Equal Footing": '"equal footing"',
    "Discusses Enhanced Cooperation": '"enhanced cooperation"',
    "Discusses Bottom-up Processes": '"bottom up"',
    "Discusses Online Human Rights": '"human rights"',
}
"""Topics with search words; the others were judged by reading."""
NEAREST = {
    "Evolution of Internet Governance Forum": '"Internet Governance Forum" OR IGF',
    "Adoption of Multilateralism": "multilateral*",
    "No to Veto Power": "veto",
}
"""Approximations of three of the judged topics."""
WORDS = {"Democracy": "democra*", "EqualFooting": '"equal footing"', "NetNeutrality": SAID["Discusses Net Neutrality"]}
TRACKED = {
    "multistakeholder": "multistakeholder",
    "multistakeholder or multi-stakeholder": 'multistakeholder OR "multi stakeholder"',
    "the same, multistakeholderism too": 'multistakeholder* OR "multi stakeholder" OR "multi stakeholders"',
}


def table(data: Path, name: str, quote: str = '"') -> list[dict[str, str]]:
    """The rows of one of their tables."""
    with (data / "data" / f"cis_netmundial_{name}.csv").open(encoding="utf-8-sig", newline="") as stream:
        return list(csv.DictReader(stream, quotechar=quote))


def by_place(ours: Contributions, data: Path) -> None:
    """contrib_tree: contributions by country, and by country and area."""
    sessions = list(ours.facet("session"))
    areas = {name: [one for one in sessions if one.startswith(begins)] for name, begins in AREAS.items()}
    with_country: dict[str, set[int]] = {}
    cells, same, elsewhere = 0, 0, 0
    print("\n## contrib_tree: contributions by country and area")
    for row in table(data, "contrib_tree", "'"):
        code = ours.vocabulary.country(row["Location"])
        if row["Parent"] == "null":
            total = {name: len(ours.numbers(filters=Filters(session=tuple(some)))) for name, some in areas.items()}
            theirs = {name: int(row[name]) for name in AREAS}
            print(f"all: theirs {row['Submissions']}, {theirs}; ours {len(ours.numbers())}, {total}")
            told = [ours.numbers(filters=Filters(session=tuple(some))) for some in areas.values()]
            without = ours.numbers().difference(*told)
            print(f"    forms that name no area: {sorted(without)}")
        if code is None:
            elsewhere += int(row["Submissions"]) if row["Parent"] not in ("null", "All") else 0
            continue
        with_country[code] = ours.numbers(filters=Filters(country=(code,)))
        found = {"Submissions": len(with_country[code])} | {
            name: len(ours.numbers(filters=Filters(country=(code,), session=tuple(some))))
            for name, some in areas.items()
        }
        theirs = {name: int(row[name]) for name in found}
        cells, same = cells + len(found), same + sum(theirs[name] == found[name] for name in found)
        if theirs != found:
            print(f"{row['Location']}: theirs {theirs}, ours {found}")
    print(f"the same in {same} of {cells} cells of {len(with_country)} countries; theirs has {elsewhere} elsewhere")
    shared = Counter(number for some in with_country.values() for number in some)
    twice = sorted(number for number, times in shared.items() if times > 1)
    none = sorted(ours.numbers() - set(shared))
    print(f"in two countries of ours: {twice}\nin none of theirs: {len(none)}: {none}")


def by_sector(ours: Contributions, data: Path) -> None:
    """sankey: contributions by country and sector."""
    cells = same = 0
    sums: Counter[str] = Counter()
    differing = []
    print("\n## sankey: contributions by country and sector")
    for row in table(data, "sankey"):
        sums[row["To"]] += int(row["Weight"])
        code = ours.vocabulary.country(row["From"])
        if code is None:
            continue
        group = ours.vocabulary.group(row["To"]) or row["To"]
        found = len(ours.numbers(filters=Filters(country=(code,), group=(group,))))
        cells, same = cells + 1, same + (found == int(row["Weight"]))
        if found != int(row["Weight"]):
            differing.append(f"{row['From']}, {row['To']}: theirs {row['Weight']}, ours {found}")
    facet = ours.facet("group")
    listed = Counter(row["Sector"] for row in table(data, "track_multistakeholder"))
    for sector in SECTORS:
        group = ours.vocabulary.group(sector) or sector
        found = len(ours.numbers(filters=Filters(group=(group,))))
        print(
            f"{sector}: theirs {sums[sector]}, in their track table {listed[sector]}, ours {found}, "
            f"documents in the facet {facet.get(group, 0)}"
        )
    print(f"the same in {same} of {cells} cells\n" + "\n".join(differing))


def tracked(ours: Contributions, data: Path) -> None:
    """track_multistakeholder: how often each contribution uses the word."""
    rows = table(data, "track_multistakeholder")
    theirs = {int(row["Serial Number"]): int(row["Appearance of Multistakeholder"]) for row in rows}
    print(f"\n## track_multistakeholder: {sum(theirs.values())} times in {len(theirs)} contributions")
    for form, query in TRACKED.items():
        counts = ours.occurrences(query)
        texts = {part: {one: counts[f"text/{one:03}{part}.txt"] for one in theirs} for part in ("A", "B")}
        for part, found in texts.items():
            equal = sum(found[one] == count for one, count in theirs.items())
            near = sum(abs(found[one] - count) <= 1 for one, count in theirs.items())
            says = sum((found[one] > 0) == (count > 0) for one, count in theirs.items())
            rank = spearmanr(list(theirs.values()), list(found.values())).statistic
            print(
                f"{form}, {part}: {sum(found.values())} times; the same for {equal}, within one for {near}, "
                f"whether at all the same for {says}; rank correlation {rank:.3f}"
            )
        neither = [one for one, count in theirs.items() if count not in (texts["A"][one], texts["B"][one])]
        told = ", ".join(f"{one}: {theirs[one]}, {texts['A'][one]}, {texts['B'][one]}" for one in neither)
        print(f"    as in neither text for {len(neither)} (theirs, A, B): {told}")


def forms(entry: str) -> tuple[str, str]:
    """A word of their table, and the search for its forms: `policy(ies)` is policy or policies."""
    word, _, ending = entry.rstrip(")").partition("(")
    other = word[:-1] + ending if ending == "ies" else word + ending
    return word, f'"{word}" OR "{other}"' if ending else f'"{word}"'


def words(ours: Contributions, data: Path) -> None:
    """word_freq_org_type: the fifty most frequent words of each sector."""
    rows = table(data, "word_freq_org_type")
    wanted = sorted({forms(row[sector]) for row in rows for sector in SECTORS})
    groups = {
        sector: ours.numbers(filters=Filters(group=(ours.vocabulary.group(sector) or sector,))) for sector in SECTORS
    }
    counts: dict[str, Counter[str]] = {sector: Counter() for sector in SECTORS}
    for word, query in wanted:
        for file, count in ours.occurrences(query).items():
            for sector, numbers in groups.items():
                if number_of(file) in numbers and file.endswith("B.txt"):
                    counts[sector][word] += count
    print(f"\n## word_freq_org_type: {len(wanted)} entries, counted in the attached texts, word for word")
    for sector in SECTORS:
        theirs = [forms(row[sector])[0] for row in rows]
        found = [word for word, _ in counts[sector].most_common()]
        places = [found.index(word) if word in found else len(found) for word in theirs]
        print(
            f"{sector}: of the first ten {len(set(theirs[:10]) & set(found[:10]))}, of fifty "
            f"{len(set(theirs) & set(found[:50]))} the same; rank correlation "
            f"{spearmanr(range(len(theirs)), places).statistic:.3f}\n    ours {', '.join(found[:10])}\n"
            f"    theirs {', '.join(theirs[:10])}\n"
            f"    in theirs alone {', '.join(word for word in theirs if word not in found[:50])}"
        )


def topics(ours: Contributions, data: Path) -> None:
    """roadmap_topics_treemap: contributions by topic and sector."""
    print("\n## roadmap_topics_treemap: contributions by topic and sector, theirs / ours")
    for row in table(data, "roadmap_topics_treemap"):
        topic = row["Sector"]
        query = SAID.get(topic) or NEAREST.get(topic)
        if query is None:
            print(f"{topic}: {', '.join(row[sector] for sector in SECTORS)}: judged by reading")
            continue
        found = [
            len(ours.numbers(query, Filters(group=(ours.vocabulary.group(sector) or sector,)))) for sector in SECTORS
        ]
        kind = "" if topic in SAID else " (judged by reading; the nearest words)"
        print(
            f"{topic}: {', '.join(f'{row[sector]}/{count}' for sector, count in zip(SECTORS, found, strict=True))}; "
            f"in all {sum(int(row[sector]) for sector in SECTORS)}/{sum(found)}: {query}{kind}"
        )


def where(ours: Contributions, data: Path) -> None:
    """roadmap_where: the countries whose contributions contain a word."""
    print("\n## roadmap_where: countries in whose contributions a word stands")
    roadmaps = tuple(one for one in ours.facet("session") if not one.startswith(AREAS["Principles"]))
    rows = table(data, "roadmap_where")
    for word, query in WORDS.items():
        names = {row["Country"] for row in rows if row["Word"] == word}
        theirs = {code for name in names if (code := ours.vocabulary.country(name))}
        for kind, filters in (("all areas", Filters()), ("roadmaps and combined", Filters(session=roadmaps))):
            found = set(ours.facet("country", query, filters))
            print(
                f"{word}, {kind}: theirs {len(theirs)} countries ({len(names) - len(theirs)} other names), ours "
                f"{len(found)}, both {len(theirs & found)}; theirs alone {sorted(theirs - found)}; ours alone "
                f"{sorted(code for code in found - theirs if ours.vocabulary.country(code))}"
            )


def attribution(data: Path) -> None:
    """manifest: who each text is attributed to, beside the printed organisation, sector and region; reads no index."""
    vocabulary = load_vocabulary()
    rows = read_manifest(data / "manifest.csv", parse_columns(COLUMNS)).rows
    with (data / "manifest.csv").open(encoding="utf-8-sig", newline="") as stream:
        printed = {row["file"]: row for row in csv.DictReader(stream)}
    for name in ("with the table", "from the text alone"):
        print(f"\n## attribution, {name}: every difference\n")
        print("| text | organisation | sector | region | submitter | group | country |\n|---|---|---|---|---|---|---|")
        states, wrong, texts = 0, [], 0
        for row in rows:
            pages = [(data / row.file).read_text(encoding="utf-8", errors="replace")]
            about = describe(pages, row.file, row if name == "with the table" else None, Defaults(), vocabulary)
            said = printed[row.file]
            group = vocabulary.group(said["sector"]) or said["sector"]
            theirs = places(said["region"], vocabulary).listed if group == "States" else ()
            named = [code for one in about.submitters if (code := vocabulary.country_named(one))]
            states += bool(named)
            wrong += [f"{row.file}: {code}" for code in named if code not in theirs]
            texts += 1
            same = (about.submitters, about.groups) == ((said["organization"],), (group,))
            known = all(vocabulary.country(code) for code in about.countries)
            if (about.submitters or name == "with the table") and not (same and known):
                cells = (said["organization"], said["sector"], said["region"], "; ".join(about.submitters))
                told = ("; ".join(about.groups), "; ".join(map(vocabulary.country_label, about.countries)))
                print(f"| {row.file} | {' | '.join(cells)} | {' | '.join(told)} |")
        print(f"\n{states} of {texts} texts are attributed to a State; {len(wrong)} of them wrongly {wrong}")


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--keep", type=Path)
    parser.add_argument("--attribution", action="store_true")
    arguments = parser.parse_args()
    if arguments.attribution:
        attribution(arguments.data)
        return
    with tempfile.TemporaryDirectory() as temporary:
        ours = Contributions(arguments.data, arguments.keep or Path(temporary))
        total = ours.index.search(ours.request()).total
        print(f"{total.documents} documents, {total.passages:,} passages, {len(ours.numbers())} contributions")
        for compared in (by_place, by_sector, tracked, topics, where, words):
            compared(ours, arguments.data)


if __name__ == "__main__":
    main()
