"""What stands in each of the seventeen fields of a standard, and in the law's own item."""

from __future__ import annotations

from collections.abc import Callable

from regdesigner.domain.standard import Extent, Limit, LimitByAct, RefusalGround
from regdesigner.domain.term import Term
from regdesigner.language import format_date, format_term
from regdesigner.papers.blocks import (
    Blank,
    Block,
    Content,
    ListItem,
    ListItems,
    Paragraph,
    Runs,
    Words,
    words,
)
from regdesigner.papers.standard_cost import cost
from regdesigner.papers.standard_documents import documents
from regdesigner.papers.standard_wording import UNFILLED, StandardWording
from regdesigner.papers.wording import bound, closed


def content_of(number: int, wording: StandardWording) -> Content:
    """What the field with this number of the form says."""
    return _CONTENTS[number](wording)


def review(wording: StandardWording) -> Content:
    """How often the standard is reviewed, and when it was approved (law art. 11 item 18, art. 12.1)."""
    told = wording.standard.review
    approved = words(format_date(told.approved_on)) if told.approved_on is not None else (Blank(),)
    return (
        wording.leading("standard-review-period", _term(told.period, wording)),
        wording.leading("standard-approved-on", approved),
    )


def _term(term: Term | None, wording: StandardWording) -> Runs:
    return words(bound(format_term(term, wording.language))) if term is not None else (Blank(),)


def _name(wording: StandardWording) -> Content:
    """The name, its place in the registry, and the short description that the law asks for (art. 11 item 1)."""
    chapter, _, number = wording.standard.number.partition(".")
    if number:
        place = wording.label("standard-place", chapter=chapter, number=number)
    else:
        place = wording.label("standard-chapter", chapter=chapter)
    return (
        Paragraph(wording.given(wording.standard.name)),
        Paragraph(words(place)),
        wording.leading("standard-actions-in-short", wording.given(wording.standard.actions_in_short)),
    )


def _recipients(wording: StandardWording) -> Content:
    everybody = wording.standard.recipients
    usual = tuple(category.name for category in everybody if not category.special)
    special = tuple(category.name for category in everybody if category.special)
    if not special:
        return wording.texts(usual)
    blocks = wording.texts(usual) if usual else ()
    return (*blocks, *wording.over("standard-special", (wording.names(special),)))


def _limits(wording: StandardWording) -> Content:
    limits = wording.standard.limits
    named = (("intake", limits.intake), ("total", limits.total), ("handover", limits.handover))
    return tuple(_limit(name, limit, wording) for name, limit in named)


def _limit(name: str, limit: Limit | None, wording: StandardWording) -> Paragraph:
    match limit:
        case LimitByAct(act):
            return wording.leading(f"standard-limit-{name}-by-act", wording.given(act))
        case _:
            return wording.leading(f"standard-limit-{name}", _term(limit, wording))


def _information(wording: StandardWording) -> Content:
    information = wording.standard.information
    body = wording.given(information.responsible_body)
    return (*wording.texts(information.content), wording.leading("standard-responsible", body))


def _ways(wording: StandardWording) -> Content:
    information = wording.standard.information
    return (
        *wording.texts(information.ways),
        wording.leading("standard-phones", wording.strings(information.phones)),
        wording.leading("standard-sites", wording.strings(information.sites)),
    )


def _quality(wording: StandardWording) -> Content:
    return wording.texts(tuple(parameter.name for parameter in wording.standard.quality))


def _electronic(wording: StandardWording) -> Content:
    """Extent, ways and site (instruction p. 21), and all ways of turning to the provider (law art. 11 item 15)."""
    provision = wording.standard.electronic
    blocks: list[Block] = []
    if provision is None:
        blocks += UNFILLED
    else:
        blocks.append(Paragraph(words(wording.label(f"standard-extent-{provision.extent.value}"))))
        if provision.extent is not Extent.NONE or provision.ways:
            blocks.append(wording.leading("standard-electronic-ways", wording.given(provision.ways)))
        if provision.extent is not Extent.NONE or provision.site.strip():
            blocks.append(wording.leading("standard-electronic-site", wording.strings((provision.site,))))
    channels = tuple(wording.label(f"channel-{channel.value}") for channel in wording.standard.channels)
    return (*blocks, wording.leading("standard-channels", wording.strings(channels)))


def _refusal(wording: StandardWording) -> Content:
    """The grounds of both kinds (instruction p. 22)."""
    grounds = wording.standard.refusal
    return (
        *wording.over("standard-refusal-of-documents", _grounds(grounds.documents, wording)),
        *wording.over("standard-refusal-of-service", _grounds(grounds.service, wording)),
    )


def _grounds(grounds: tuple[RefusalGround, ...], wording: StandardWording) -> Content:
    if not grounds:
        return UNFILLED
    last = len(grounds) - 1
    items = (ListItem(_ground(each, "." if place == last else ";", wording)) for place, each in enumerate(grounds))
    return (ListItems(tuple(items)),)


def _ground(ground: RefusalGround, sign: str, wording: StandardWording) -> Runs:
    said = wording.given(ground.text)
    if ground.time_to_mend is not None:
        term = bound(format_term(ground.time_to_mend, wording.language))
        said = (*said, Words(f" ({wording.label('standard-time-to-mend', term=term)})"))
    return closed(said, sign)


def _appeal(wording: StandardWording) -> Content:
    appeal = wording.standard.appeal
    blocks: list[Block] = [Paragraph(wording.given(text)) for text in appeal.order] or list(UNFILLED)
    terms = (("standard-appeal-registration", appeal.registration), ("standard-appeal-answer", appeal.answer))
    blocks += [wording.leading(label, _term(term, wording)) for label, term in terms if term is not None]
    return tuple(blocks)


_CONTENTS: dict[int, Callable[[StandardWording], Content]] = {
    1: _name,
    2: lambda wording: (Paragraph(wording.given(wording.standard.provider)),),
    3: _recipients,
    4: lambda wording: wording.texts(wording.standard.legal_grounds),
    5: lambda wording: (Paragraph(wording.given(wording.standard.result)),),
    6: lambda wording: wording.texts(wording.standard.conditions),
    7: _limits,
    8: _information,
    9: _ways,
    10: lambda wording: wording.texts(wording.standard.communication),
    11: lambda wording: wording.texts(wording.standard.confidentiality),
    12: documents,
    13: cost,
    14: _quality,
    15: _electronic,
    16: _refusal,
    17: _appeal,
}
