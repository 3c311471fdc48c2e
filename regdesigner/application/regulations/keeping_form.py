"""A diagram that a drawing tool writes anew is kept in the form of the file that it was opened from."""

from __future__ import annotations

from dataclasses import replace

from regdesigner.application.ports.library import REGULATION
from regdesigner.domain.errors import UnreadableInput
from regdesigner.domain.regulation import Regulation
from regdesigner.domain.three_way import Side


def in_its_form(stored: bytes, written: bytes, drawn: bytes) -> bytes:
    """The stored file with what was changed in the tool: comments, layout and parts unknown to the tool stay.

    ``written`` is what the tool itself made of the stored file before any change, ``drawn`` what it makes of it now.
    Where the result would not mean what was drawn, and where one of the three cannot be read, it is ``drawn`` as it is.
    """
    from regdesigner.bpmn.three_way import merge_documents  # a server starts without it

    if drawn == written:
        return stored
    try:
        kept, _clashes = merge_documents(written, drawn, stored, REGULATION, _mine, draws_missing=False)
        return kept if _meaning(kept) == _meaning(drawn) else drawn
    except UnreadableInput:
        return drawn


def _mine(_element: str, _field: str) -> Side:
    return Side.MINE


def _meaning(content: bytes) -> Regulation:
    """What a file says: in which order nodes and drawings stand plays no part in it, nor what nobody can read."""
    from regdesigner.bpmn.document import read_document
    from regdesigner.bpmn.reader import read_regulation

    regulation = read_regulation(read_document(content, REGULATION))
    drawing, flow = regulation.drawing, regulation.flow
    drawn = replace(
        drawing,
        shapes=tuple(sorted(drawing.shapes, key=lambda each: each.element)),
        edges=tuple(sorted(drawing.edges, key=lambda each: each.element)),
    )
    ordered = replace(
        flow,
        nodes=tuple(sorted(flow.nodes, key=lambda each: each.id)),
        # of the ways that leave one node, the first that applies is gone: their order counts
        sequence_flows=tuple(sorted(flow.sequence_flows, key=lambda each: each.source)),
        message_flows=tuple(sorted(flow.message_flows, key=lambda each: each.id)),
        lanes=tuple(replace(lane, nodes=tuple(sorted(lane.nodes))) for lane in flow.lanes),
    )
    return replace(regulation, drawing=drawn, flow=ordered, faults=(), code=tuple(sorted(regulation.code, key=repr)))
