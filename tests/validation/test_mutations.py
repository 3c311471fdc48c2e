"""The mutation table: one thing broken in the sample that ships gives exactly the findings of its row."""

from __future__ import annotations

import pytest

from regdesigner.validation import check
from tests.validation.mutations.broken_sample import SAMPLES, Mutation, Pair, listed, unchanged
from tests.validation.mutations.expertise import MUTATIONS as EXPERTISE
from tests.validation.mutations.family_benefit import MUTATIONS as FAMILY_BENEFIT
from tests.validation.mutations.limits import MUTATIONS as LIMITS
from tests.validation.mutations.papers import MUTATIONS as PAPERS
from tests.validation.mutations.pledge_certificate import MUTATIONS as PLEDGE_CERTIFICATE
from tests.validation.mutations.points_and_rows import MUTATIONS as POINTS_AND_ROWS
from tests.validation.mutations.running import MUTATIONS as RUNNING
from tests.validation.mutations.the_drawing import MUTATIONS as DRAWING
from tests.validation.mutations.words import MUTATIONS as WORDS
from tests.validation.sample import UNDRAWN

TABLE: tuple[Mutation, ...] = (
    POINTS_AND_ROWS + DRAWING + RUNNING + LIMITS + PAPERS + WORDS + FAMILY_BENEFIT + PLEDGE_CERTIFICATE + EXPERTISE
)


def _found(mutation: Mutation) -> frozenset[Pair]:
    return frozenset(
        (finding.code, finding.element) for finding in check(mutation.change(unchanged(mutation.sample)), UNDRAWN)
    )


@pytest.mark.parametrize("sample", SAMPLES.values())
def test_an_unchanged_sample_gives_only_what_it_lists(sample: str) -> None:
    assert frozenset((finding.code, finding.element) for finding in check(unchanged(sample))) == listed(sample)


def _named(mutation: Mutation) -> str:
    return f"{mutation.sample}: {mutation.says}".replace(" ", "-")


@pytest.mark.slow
@pytest.mark.parametrize("mutation", TABLE, ids=_named)
def test_one_thing_broken_gives_exactly_the_findings_of_its_row(mutation: Mutation) -> None:
    found, known = _found(mutation), listed(mutation.sample)
    assert (found - known, known - found) == (mutation.adds, mutation.removes)


def test_every_row_of_the_table_breaks_another_thing() -> None:
    assert len({_named(mutation) for mutation in TABLE}) == len(TABLE) >= 300


@pytest.mark.parametrize("sample", SAMPLES.values())
def test_every_sample_is_broken_in_thirty_ways_at_least(sample: str) -> None:
    assert sum(mutation.sample == sample for mutation in TABLE) >= 30
