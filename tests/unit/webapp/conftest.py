"""A corpus of four documents, an application over it, and a client."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from unit.webapp.stub import HOSTILE, PICTURE, SAMPLE, StubIndex, document

from indexer.alignments.statement import AlignmentKind, Statement
from indexer.archive import Thumbnails
from indexer.domain import DocumentStatus, FileNote, FileState, Relation, Variant
from indexer.settings import Settings
from webapp.app import create_app
from webapp.page_images.images import failures

if TYPE_CHECKING:
    from pathlib import Path

    from flask import Flask
    from flask.testing import FlaskClient


@pytest.fixture(autouse=True)
def forget_failures() -> None:
    """Pages that another test failed to draw, of the sample that all of them share, are drawn."""
    failures.clear()


@pytest.fixture
def index(tmp_path: Path) -> StubIndex:
    made = StubIndex(failures=(FileNote("locked.pdf", FileState.FAILED, "encrypted", "It has a password.", ()),))
    first = made.add(
        document(
            1,
            title="Scope of offences",
            submitters=("Republic of Valmere",),
            groups=("States",),
            processes=("Ad Hoc Committee on cybercrime",),
            session="Sixth session",
            date="2023-08-21",
            symbol="A/AC.291/22",
            type="statement",
            countries=("BRA",),
            regions=("Latin American and Caribbean States",),
            languages=("en", "fr"),
        ),
        "Crime must be defined narrowly.",
        "Evidence of crime crosses borders 😀 and so does crime.",
        ("Le crime est rare.", "fr"),
        original=SAMPLE,
    )
    said = Statement(0, 31, AlignmentKind.ALIGNS, ("European Union",))
    made.statements = [(first, made.texts[first.id][0], said)]
    original = Variant(first.id, Relation.TRANSLATION, "Scope of offences", language="en")
    made.add(
        replace(
            document(2, title="التشفير", submitters=("مملكة قرطانة",), language="ar", date="2022"), variants=(original,)
        ),
        "التشفير القوي يحمي الجميع",
    )
    text = tmp_path / "stored"
    text.write_text("<html><script>alert(1)</script></html>")
    made.add(
        replace(
            document(3, title=HOSTILE, submitters=(HOSTILE,), processes=(HOSTILE,), date=None),
            file='..\\..\\evil "name"\r\n.html',
            status=DocumentStatus.DOUBTFUL,
            unreadable_pages=(2,),
        ),
        f"crime {HOSTILE}",
        original=text,
    )
    made.add(replace(document(4, title="", submitters=()), file="bare.pdf"))
    return made


@pytest.fixture
def data_dir(tmp_path: Path) -> Path:
    """A data folder with one thumbnail."""
    Thumbnails(tmp_path).put(f"{1:064x}", {1: PICTURE})
    return tmp_path


@pytest.fixture
def app(index: StubIndex, data_dir: Path) -> Flask:
    return create_app(Settings(data_dir=data_dir), index)


@pytest.fixture
def client(app: Flask) -> FlaskClient:
    return app.test_client()
