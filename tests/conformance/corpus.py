"""A small corpus that holds every case once, and an embedder whose vectors a reader can predict."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, fields
from typing import Any

import numpy as np
import numpy.typing as npt

from indexer.analysis import query_stems
from indexer.archive import Archive, ArchivedDocument, LedgerRow, document_id, passage_id
from indexer.domain import Description, Document, FileState, Page, Passage
from indexer.fields import FIELDS_BY_NAME, FILTER_SPECS
from indexer.ports import Embedder

Vectors = npt.NDArray[np.float32]
DIMENSION = 32


class WordEmbedder:
    """A text's vector is the sum of its words' places: texts are near when they share words. Deterministic."""

    key = "words@1"
    dimension = DIMENSION
    max_tokens = 1000

    def count_tokens(self, texts: Sequence[str]) -> list[int]:
        return [len(text.split()) for text in texts]

    def embed_passages(self, texts: Sequence[str], progress: Callable[[int], None] | None = None) -> Vectors:
        if progress:
            progress(len(texts))
        return np.array([self._vector(text) for text in texts], dtype=np.float32).reshape(-1, DIMENSION)

    def embed_query(self, text: str) -> Vectors:
        return self._vector(text)

    def embed_queries(self, texts: Sequence[str]) -> Vectors:
        return np.stack([self.embed_query(text) for text in texts])

    def _vector(self, text: str) -> Vectors:
        vector = np.full(DIMENSION, 1e-3, dtype=np.float32)
        for word in text.split():
            for alternatives in query_stems(word, ("en",)):
                vector[sum(map(ord, alternatives[0])) % DIMENSION] += 1
        return vector / np.float32(np.linalg.norm(vector))


@dataclass(frozen=True)
class Entry:
    """One document of the corpus; each text is a passage on a page of its own."""

    name: str
    texts: tuple[str, ...]
    title: str = "Statement"
    submitters: tuple[str, ...] = ()
    groups: tuple[str, ...] = ()
    processes: tuple[str, ...] = ()
    session: str | None = None
    date: str | None = None
    languages: tuple[str, ...] = ("en",)
    countries: tuple[str, ...] = ()
    regions: tuple[str, ...] = ()
    symbol: str | None = None
    type: str | None = None


AHC, OEWG, GDC = ("Ad Hoc Committee on cybercrime",), ("OEWG on ICTs 2021-2025",), ("Global Digital Compact",)
STATES, CIVIL, PRIVATE = "States", "Civil society", "Private sector"

ENTRIES = (
    Entry("valmere", ("Ransomware attacks on hospitals must be criminalized.", "We support capacity-building."),
          "Scope of the convention", ("Republic of Valmere",), (STATES,), AHC, "First session", "2022-03-01",
          countries=("VAL",), regions=("African Group",), symbol="A/AC.291/SAMPLE/22", type="statement"),
    Entry("ostland", ("Ransomware attack, ransomware attack: nobody is safe.", "Human rights safeguards are essential."),  # noqa: E501
          "Comments on safeguards", ("Ostland",), (STATES,), AHC, "Second session", "2022-06",
          countries=("OST",), regions=("Eastern European Group",), symbol="A/AC.291/SAMPLE/23", type="statement"),
    Entry("joint", ("The points of contact directory builds confidence.", "Confidence-building measures work."),
          "Joint statement", ("Valmere", "Ostland"), (STATES,), OEWG + GDC, "First session", "2023",
          countries=("OST", "VAL"), regions=("African Group", "Eastern European Group"), type="joint statement"),
    Entry("openlines", ("Security researchers need protection from prosecution.",
                        "Encryption protects everyone; encryption is not optional."),
          "Protect researchers", ("Open Lines",), (CIVIL,), AHC, "Second session", "2022-06-15", type="position paper"),
    Entry("firm", ("Critical infrastructure operators report incidents within 72 hours.", "We do not support backdoors."),  # noqa: E501
          "Industry view", ("Northquay Inc.",), (PRIVATE,), GDC, None, "2024-02-29", type="position paper"),
    Entry("undated", ("Safeguards, safeguards, safeguards.",), "No date here", ("Nobody",), ()),
    Entry("french", ("Les attaques par rançongiciel contre les hôpitaux sont des crimes.", "L’État protège les données."),  # noqa: E501
          "Déclaration de l’Aubravie", ("Aubravie",), (STATES,), AHC, "First session", "2022-03-02", ("fr",),
          ("AUB",), symbol="A/AC.291/SAMPLE/24", type="statement"),
    Entry("spanish", ("Los ataques contra los hospitales son delitos graves.",), "Declaración", ("Quirimay",), (STATES,),  # noqa: E501
          OEWG, "First session", "2023-05-04", ("es",), ("QUI",), type="statement"),
    Entry("russian", ("Государства защищают критическую инфраструктуру.", "Ещё раз о ёлках и атаках."), "Заявление",
          ("Torvia",), (STATES,), OEWG, "Second session", "2023-12-31", ("ru",), ("TOR",), type="statement"),
    Entry("arabic", ("تحمي الدول البنية التحتية الحيوية من الهجمات.", "بناء القدرات أولوية للدول النامية."), "بيان",
          ("Fanar",), (STATES,), GDC, None, "2024-01-01", ("ar",), ("FAN",), type="statement"),
    Entry("chinese", ("各国应保护关键基础设施。", "打击网络犯罪需要国际合作。"), "立场文件", ("Jihai",), (STATES,),
          GDC, None, "2024-12-31", ("zh",), ("JIH",), type="position paper"),
    Entry("mixed", ("Emoji 🎉 celebrate 🎉 the compact.", "Les attaques continuent.", "ﬁnal ofﬁce text"),
          "Mixed languages 🎉", ("Compact Watch",), (CIVIL,), GDC, None, "2024-06-30", ("en", "fr"), type="letter"),
    *(Entry(f"copy{number:02}", ("All equal here: the same words in every copy.",), "Copy", ("Copier",), ("Other",), AHC,  # noqa: E501
            "Third session", "2021-01-01") for number in range(25)),
)  # fmt: skip

_TOLD = {one.name for one in fields(Entry)} | {"language"}
MADE_UP = {
    spec.name: (f"{spec.name} 1", f"{spec.name} 2")
    for spec in FILTER_SPECS
    if spec.attribute and spec.attribute not in _TOLD
}
"""Values of the filters that no entry speaks of: a field that is new is held to the same as all others."""

LANGUAGE_OF_MIXED = ("en", "fr", "en")


def archived(entry: Entry) -> ArchivedDocument:
    """The entry as it goes into an archive."""
    ident = document_id(f"{entry.name.encode().hex():0<24}")
    passages = []
    for number, text in enumerate(entry.texts):
        language = LANGUAGE_OF_MIXED[number] if entry.name == "mixed" else entry.languages[0]
        passages.append(
            Passage(passage_id(ident, number + 1, text, 0), ident, number, number + 1, number + 1, None, language, text,
                    ((number + 1, 0, len(text)),))
        )  # fmt: skip
    description = Description(
        title=entry.title, submitters=entry.submitters, groups=entry.groups, processes=entry.processes,
        session=entry.session, date=entry.date, language=entry.languages[0], languages=entry.languages,
        countries=entry.countries, regions=entry.regions, symbol=entry.symbol, type=entry.type,
        **{FIELDS_BY_NAME[name].attribute: _made_up(name, entry) for name in MADE_UP},
    )  # fmt: skip
    labels = tuple((number, label) for number, label in enumerate(("iv", "1", "2"), 1) if number <= len(passages))
    document = Document(ident, entry.name, ident, description, len(passages), page_labels=labels)
    return ArchivedDocument(document, [Page(n, text) for n, text in enumerate(entry.texts, 1)], passages)


def _made_up(name: str, entry: Entry) -> Any:
    value = MADE_UP[name][sum(map(ord, entry.name)) % 2]
    return (value,) if FIELDS_BY_NAME[name].several else value


def fill(archive: Archive, entries: Sequence[Entry], embedder: Embedder) -> list[ArchivedDocument]:
    """Put the entries into an archive, with their vectors."""
    from indexer.archive import text_hash
    from indexer.embedding import embed_with_sentences

    result = []
    for entry in entries:
        one = archived(entry)
        texts = [passage.text for passage in one.passages]
        vectors = {text_hash(t): v for t, v in zip(texts, embed_with_sentences(embedder, texts), strict=True)}
        row = LedgerRow(
            entry.name, entry.name, one.document.sha256, FileState.INDEXED, None, None, "", (one.document.id,)
        )
        archive.put_file(row, [one], vectors, embedder.key)
        result.append(one)
    return result
