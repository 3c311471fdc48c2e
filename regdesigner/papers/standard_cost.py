"""Field 13 of a standard: paid or free, the prices by category, their basis, who approves them."""

from __future__ import annotations

from regdesigner.domain.standard import Cost, Price
from regdesigner.language.numbers import format_soms
from regdesigner.papers.blocks import Blank, Block, Content, ListItem, ListItems, Paragraph, Runs, Words, words
from regdesigner.papers.standard_wording import UNFILLED, StandardWording


def cost(wording: StandardWording) -> Content:
    """The statement (a free service says that it is free, instruction p. 19), then what makes the price."""
    told = wording.standard.cost
    if told is None:
        return UNFILLED
    said = words(wording.label("standard-paid" if told.paid else "standard-free"))
    blocks: list[Block] = [Paragraph(wording.given(told.statement) if told.statement else said)]
    if told.paid:
        blocks += _prices(told, wording)
    if told.paid or told.basis:
        label = "standard-price-basis" if told.paid else "standard-free-basis"
        blocks.append(wording.leading(label, wording.given(told.basis)))
    if told.paid or told.approved_by:
        blocks.append(wording.leading("standard-price-approved", wording.given(told.approved_by)))
    return tuple(blocks)


def _prices(told: Cost, wording: StandardWording) -> Content:
    """One price on the line of its label, several as a list by category of recipient."""
    match told.prices:
        case ():
            return (wording.leading("standard-price", (Blank(),)),)
        case (only,):
            return (wording.leading("standard-price", _price(only, wording)),)
        case several:
            signs = (*(";" for _ in several[1:]), ".")
            items = (
                ListItem((*_price(price, wording), Words(sign))) for price, sign in zip(several, signs, strict=True)
            )
            return wording.over("standard-price", (ListItems(tuple(items)),))


def _price(price: Price, wording: StandardWording) -> Runs:
    """``Граждане Кыргызской Республики – 120,50 сома (основание)``."""
    amount = Words(wording.label("standard-soms", amount=format_soms(price.amount, wording.language)))
    whose = (*wording.recipients(price.categories), Words("\u00a0– ")) if price.categories else ()
    basis = (Words(" ("), *wording.given(price.basis), Words(")")) if price.basis else ()
    return (*whose, amount, *basis)
