"""Field 12 of a standard: lists of documents by category of recipient, and what the provider collects itself."""

from __future__ import annotations

from regdesigner.domain.standard import DocumentRequirement, Holder, Presentation
from regdesigner.papers.blocks import (
    Block,
    Content,
    LineBreak,
    ListItem,
    ListItems,
    Paragraph,
    Run,
    Words,
    words,
)
from regdesigner.papers.standard_wording import UNFILLED, StandardWording
from regdesigner.papers.wording import closed


def documents(wording: StandardWording) -> Content:
    """The exhaustive lists, then how requests and complaints are registered (instruction p. 18)."""
    demanded = [entry for entry in wording.standard.documents if _demanded(entry)]
    collected = [entry for entry in wording.standard.documents if not _demanded(entry)]
    blocks: list[Block] = list(_demanded_lists(demanded, wording))
    if collected:
        blocks += wording.over("standard-documents-collected", (_list(collected, wording),))
    if not blocks:
        blocks += UNFILLED
    blocks.append(wording.leading("standard-registration", wording.given(wording.standard.request_registration)))
    return tuple(blocks)


def _demanded(requirement: DocumentRequirement) -> bool:
    """Whether the recipient brings it; what a body holds the provider collects itself (typical-regulation p. 8)."""
    return requirement.holder is Holder.RECIPIENT or requirement.required_in_person


def _demanded_lists(demanded: list[DocumentRequirement], wording: StandardWording) -> Content:
    groups: dict[tuple[str, ...], list[DocumentRequirement]] = {}
    for requirement in demanded:
        groups.setdefault(requirement.categories, []).append(requirement)
    if list(groups) in ([], [()]):
        return (_list(demanded, wording),) if demanded else ()
    blocks: list[Block] = []
    for categories in sorted(groups, key=bool):
        blocks.append(Paragraph(_heading(categories, wording)))
        blocks.append(_list(groups[categories], wording))
    return tuple(blocks)


def _heading(categories: tuple[str, ...], wording: StandardWording) -> tuple[Run, ...]:
    if not categories:
        return words(wording.label("standard-documents-of-all"), italic=True)
    names = wording.recipients(categories)
    shown = (Words(run.text, italic=True) if isinstance(run, Words) else run for run in names)
    return (*shown, Words(":", italic=True))


def _list(requirements: list[DocumentRequirement], wording: StandardWording) -> ListItems:
    last = len(requirements) - 1
    items = (closed(_item(each, wording), "." if place == last else ";") for place, each in enumerate(requirements))
    return ListItems(tuple(ListItem(item) for item in items))


def _item(requirement: DocumentRequirement, wording: StandardWording) -> tuple[Run, ...]:
    remarks = _remarks(requirement, wording)
    runs: list[Run] = [*wording.given(requirement.name)]
    if remarks:
        runs.append(Words(f"\u00a0– {', '.join(remarks)}"))
    if not _demanded(requirement):
        held = wording.given(requirement.holding_body) if requirement.holding_body else ()
        label = f"standard-holder-{requirement.holder.value.replace('_', '-')}"
        runs += [LineBreak(), *words(wording.label(label), italic=True)]
        runs += [Words(" – ", italic=True), *held] if held else []
    for message_id, text in (("standard-blank", requirement.form), ("standard-where-to-get", requirement.where_to_get)):
        if text:
            runs += [LineBreak(), *wording.before(message_id), *wording.given(text)]
    return tuple(runs)


def _remarks(requirement: DocumentRequirement, wording: StandardWording) -> list[str]:
    """How it is presented, for which ways of turning to the provider, whether the person has to come."""
    remarks = []
    if _demanded(requirement):
        shown = requirement.presentation is Presentation.SHOWN
        remarks.append(wording.label("standard-shown" if shown else "standard-handed-in"))
    remarks += [wording.label(f"channel-{channel.value}") for channel in requirement.channels]
    if requirement.required_in_person:
        remarks.append(wording.label("standard-in-person-only"))
    return remarks
