"""Small models written as paths of ids, for tests of the control flow."""

from __future__ import annotations

from itertools import pairwise

from regdesigner.domain.flow import EventKind, Flow, FlowNode, NodeKind, SequenceFlow

KINDS = {
    "s": NodeKind.START_EVENT,
    "e": NodeKind.END_EVENT,
    "t": NodeKind.USER_TASK,
    "x": NodeKind.EXCLUSIVE_GATEWAY,
    "p": NodeKind.PARALLEL_GATEWAY,
    "o": NodeKind.INCLUSIVE_GATEWAY,
    "v": NodeKind.EVENT_BASED_GATEWAY,
    "k": NodeKind.END_EVENT,
    "b": NodeKind.BOUNDARY_EVENT,
    "n": NodeKind.BOUNDARY_EVENT,
}
"""The first letter of an id is its kind: k ends everything, b interrupts the host t, n does not (b1 belongs to t1)."""


def node(node_id: str) -> FlowNode:
    letter = node_id[0]
    return FlowNode(
        node_id,
        KINDS[letter],
        event=EventKind.TERMINATE if letter == "k" else EventKind.NONE,
        attached_to="t" + node_id[1:] if letter in "bn" else None,
        interrupting=letter != "n",
    )


def model(*paths: str, repeats: int | None = None) -> Flow:
    """A flow of paths such as ``s x1 t1 x1``; flows are named ``x1-t1``, a second time ``x1-t1'``.

    With ``repeats`` each flow into a node that stands before it in the text gets that bound.
    """
    ids = dict.fromkeys(word for path in paths for word in path.split())
    order = {name: place for place, name in enumerate(ids)}
    flows: dict[str, SequenceFlow] = {}
    for source, target in (step for path in paths for step in pairwise(path.split())):
        name = f"{source}-{target}"
        while name in flows:
            name += "'"
        back = order[target] <= order[source]
        flows[name] = SequenceFlow(name, source, target, max_repeats=repeats if back else None)
    return Flow(tuple(map(node, ids)), tuple(flows.values()))
