"""Errors that reach people."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from regdesigner.domain.errors import UnreadableInput


@contextmanager
def passing() -> Iterator[None]:
    yield


def test_an_unreadable_input_passes_a_context_manager_as_itself() -> None:
    error = UnreadableInput("x.yaml", "yaml-empty", 1)

    with pytest.raises(UnreadableInput) as caught, passing():
        raise error

    assert caught.value is error


def test_an_unreadable_input_tells_its_place_in_logs() -> None:
    error = UnreadableInput("x.yaml", "yaml-too-large", arguments={"limit": 1024})

    assert str(error) == "x.yaml:?: yaml-too-large {'limit': 1024}"
