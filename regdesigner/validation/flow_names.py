"""What many rules of the flow share: elements and paths in the words of the drawing."""

from __future__ import annotations

from regdesigner.analysis.soundness.check import Defect, DefectKind
from regdesigner.domain.flow import Flow, NodeKind
from regdesigner.domain.text import LANGUAGES, Text
from regdesigner.validation.checked import CheckedRegulation

CHOOSING = (NodeKind.EXCLUSIVE_GATEWAY, NodeKind.INCLUSIVE_GATEWAY)
_LONGEST = 9
"""Names in a path; of a longer one the middle is left out."""


def words_of(flow: Flow, element: str) -> Text:
    """What a message calls a node: its name, else its id."""
    node = flow.by_id.get(element)
    return node.name if node is not None and node.name else Text(element, element, element)


def path_words(flow: Flow, path: tuple[str, ...]) -> Text:
    """A path as the names of its nodes; nameless gateways are left out, ends of the path are not."""
    last = len(path) - 1
    told = [name for place, name in enumerate(path) if place in (0, last) or _speaks(flow, name)]
    names = [words_of(flow, name) for name in told]
    gap = [Text("…", "…", "…")] if len(names) > _LONGEST else []
    shown = [*names[:4], *gap, *names[-4:]] if gap else names
    return Text(*(" → ".join(name.best(language) for name in shown) for language in LANGUAGES))


def _speaks(flow: Flow, element: str) -> bool:
    node = flow.by_id.get(element)
    return node is not None and (bool(node.name) or not node.kind.is_gateway)


def opened_implicitly(flow: Flow, defect: Defect) -> bool:
    """Does a split that no gateway draws cause this? Then that split is the finding."""
    opener = flow.by_id.get(defect.opened_by or "")
    return opener is not None and not opener.kind.is_gateway and len(flow.outgoing(opener.id)) > 1


def loose_ends(flow: Flow) -> frozenset[str]:
    """The nodes at flows that dangle or cross a border: what lacks there is that flow's finding."""
    loose: set[str] = set()
    for arrow in flow.sequence_flows:
        source, target = flow.by_id.get(arrow.source), flow.by_id.get(arrow.target)
        if source is None or target is None or source.parent != target.parent:
            loose.update((arrow.source, arrow.target))
    return frozenset(loose)


def mistaken_choices(checked: CheckedRegulation) -> frozenset[str]:
    """Choices that say nothing on any way, and whose branches a join waits for: their kind is wrong, not their ways."""
    flow = checked.regulation.flow
    openers = {defect.opened_by for defect in checked.soundness.of(DefectKind.DEADLOCK) if defect.opened_by is not None}
    return frozenset(
        opener for opener in openers if not any(way.condition or way.criterion for way in flow.outgoing(opener))
    )
