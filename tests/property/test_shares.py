"""However a corpus is divided, each file is taken by one machine and by no other, and by the same one each time."""

from __future__ import annotations

import tempfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from indexer.errors import UsageError
from pipelines.sources.discover import Source
from pipelines.sources.shares import Share, divided, parse_share

contents = st.lists(st.binary(max_size=12), min_size=1, max_size=30)


@given(contents=contents, count=st.integers(1, 9))
@settings(max_examples=40)
def test_shares_are_disjoint_and_complete(contents: list[bytes], count: int) -> None:
    with tempfile.TemporaryDirectory() as folder:
        sources = []
        for number, content in enumerate(contents):
            path = Path(folder, f"{number}.txt")
            path.write_bytes(content)
            sources.append(Source(path, path.name))
        sources += [Source(Path(folder, "gone.txt"), "gone.txt"), Source(Path(folder), "folder")]
        shares = [divided(sources, Share(number, count), 1000) for number in range(1, count + 1)]
        taken = [source for share in shares for source in share]
        assert sorted(source.name for source in taken) == sorted(source.name for source in sources)
        elsewhere = [divided(sources[::-1], Share(number, count), 1000) for number in range(1, count + 1)]
        assert [set(share) for share in shares] == [set(share) for share in elsewhere]
        where = {source.name: place for place, share in enumerate(shares) for source in share}
        by_content: dict[bytes, set[int]] = {}
        for number, content in enumerate(contents):
            by_content.setdefault(content, set()).add(where[f"{number}.txt"])
        assert all(len(places) == 1 for places in by_content.values()), "equal contents go to one machine"


def test_large_files_are_not_read_to_be_divided(tmp_path: Path) -> None:
    path = tmp_path / "large.txt"
    path.write_bytes(b"x" * 100)
    before = [number for number in range(1, 6) if divided([Source(path, "large.txt")], Share(number, 5), 10)]
    path.write_bytes(b"y" * 100)
    after = [number for number in range(1, 6) if divided([Source(path, "large.txt")], Share(number, 5), 10)]
    assert before == after
    assert len(before) == 1


def test_a_share_is_read() -> None:
    assert parse_share("2/4") == Share(2, 4)


@pytest.mark.parametrize("text", ["", "2", "0/4", "5/4", "1/0", "-1/4", "1/4/2", "a/b", "1.5/3"])
def test_what_is_no_share_is_bad_usage(text: str) -> None:
    with pytest.raises(UsageError, match="--shard"):
        parse_share(text)
