"""Places for what was never drawn: lanes as bands, flows from left to right, edges around boxes."""

from __future__ import annotations

from regdesigner.bpmn.layout.bodies import Body, Sheet
from regdesigner.domain.drawing import Drawing
from regdesigner.domain.flow import Flow

__all__ = ["Body", "all_laid_out", "laid_out"]


def laid_out(flow: Flow, drawing: Drawing) -> Drawing:
    """The drawing with places for all nodes, lanes, pools, sequence and message flows that it does not show yet.

    What is drawn stays. What stands inside a call activity is not drawn.
    """
    process = next((pool.process for pool in flow.pools if pool.process is not None), "")
    return all_laid_out((Body(process, flow),), drawing)


def all_laid_out(bodies: tuple[Body, ...], drawing: Drawing) -> Drawing:
    """The same for several processes of one file."""
    return Sheet(bodies).drawing()
