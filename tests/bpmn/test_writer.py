"""What is written is read back; what is not touched keeps its bytes."""

from __future__ import annotations

from hypothesis import given, settings

from regdesigner.bpmn.creation import write_new
from regdesigner.bpmn.document import read_document
from regdesigner.bpmn.reader import read_regulation
from regdesigner.domain.regulation import Regulation
from tests.strategies import regulations


@settings(max_examples=30)
@given(regulations())
def test_a_new_file_is_read_back_as_the_regulation_that_was_written(regulation: Regulation) -> None:
    assert read_regulation(read_document(write_new(regulation), "new.bpmn")) == regulation
