"""What a process keeps of the drafts that it has checked."""

from __future__ import annotations

from regdesigner.folders import in_memory
from regdesigner.validation import rechecked

KEPT = (in_memory._standard, in_memory._expected, rechecked._kept_proof, rechecked._kept_soundness)


def forget() -> None:
    """As if the process had just begun."""
    for kept in KEPT:
        kept.cache_clear()
    for numbering in (rechecked._actions, rechecked._nodes, rechecked._arrows):
        numbering.clear()
    in_memory._known.clear()
