"""Which regulations are meant by the paths that a person names."""

from __future__ import annotations

from pathlib import Path

import pytest

from regdesigner.application.ports.folders import RegulationFolder
from regdesigner.application.regulations.gathering import found_under, the_one
from regdesigner.domain.errors import UnreadableInput
from tests.fakes.folders import FoldersInMemory


@pytest.fixture
def folders(sample: RegulationFolder) -> FoldersInMemory:
    return FoldersInMemory({Path("all/a"): sample, Path("all/b"): sample})


def test_a_path_that_leads_nowhere_gives_its_error_in_its_place(folders: FoldersInMemory) -> None:
    found = list(found_under([Path("nowhere"), Path("all")], folders))

    assert [each.path if isinstance(each, UnreadableInput) else each for each in found] == [
        "nowhere",
        Path("all/a"),
        Path("all/b"),
    ]


def test_one_regulation_is_the_one(folders: FoldersInMemory) -> None:
    assert the_one(Path("all/b"), folders) == Path("all/b")


def test_several_regulations_are_not_the_one_and_the_first_is_not_taken_silently(folders: FoldersInMemory) -> None:
    with pytest.raises(UnreadableInput) as caught:
        the_one(Path("all"), folders)

    assert dict(caught.value.arguments) == {"count": 2}
