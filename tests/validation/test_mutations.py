"""The mutation table: one thing broken in the sample that ships gives exactly the findings of its row."""

from __future__ import annotations

import pytest

from regdesigner.validation import check
from tests.validation.mutations.broken_sample import Mutation, Pair, listed, unchanged
from tests.validation.mutations.limits import MUTATIONS as LIMITS
from tests.validation.mutations.papers import MUTATIONS as PAPERS
from tests.validation.mutations.points_and_rows import MUTATIONS as POINTS_AND_ROWS
from tests.validation.mutations.running import MUTATIONS as RUNNING
from tests.validation.mutations.the_drawing import MUTATIONS as DRAWING
from tests.validation.mutations.words import MUTATIONS as WORDS
from tests.validation.sample import UNDRAWN

TABLE: tuple[Mutation, ...] = POINTS_AND_ROWS + DRAWING + RUNNING + LIMITS + PAPERS + WORDS


def _found(mutation: Mutation) -> frozenset[Pair]:
    return frozenset((finding.code, finding.element) for finding in check(mutation.change(unchanged()), UNDRAWN))


def test_the_unchanged_sample_gives_only_what_it_lists() -> None:
    assert frozenset((finding.code, finding.element) for finding in check(unchanged())) == listed()


@pytest.mark.parametrize("mutation", TABLE, ids=lambda mutation: mutation.says.replace(" ", "-"))
def test_one_thing_broken_gives_exactly_the_findings_of_its_row(mutation: Mutation) -> None:
    found = _found(mutation)
    assert (found - listed(), listed() - found) == (mutation.adds, mutation.removes)


def test_every_row_of_the_table_breaks_another_thing() -> None:
    assert len({mutation.says for mutation in TABLE}) == len(TABLE) >= 100
