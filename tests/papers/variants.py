"""Variants of the sample, and how to look into papers."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from regdesigner.domain.regulation import Provisions, Regulation
from regdesigner.domain.text import Text
from regdesigner.papers.blocks import Block, ListItems, Point, Table, plain_text

TAX = Text("Мамлекеттик салык кызматы", "Государственная налоговая служба", "State Tax Service")
REGISTER = Text("«Кадастр» мамлекеттик мекемеси", "Государственное учреждение «Кадастр»", "Cadastre")


def with_provisions(regulation: Regulation, **values: Any) -> Regulation:
    return replace(regulation, provisions=replace(regulation.provisions, **values))


def emptied(regulation: Regulation) -> Regulation:
    """The regulation before anybody has filled a point."""
    return replace(regulation, provisions=Provisions())


def interacting(regulation: Regulation) -> Regulation:
    """The regulation with two bodies to interact with, both of which agreed it."""
    return with_provisions(regulation, interacting=(TAX, REGISTER), agreed_with=(TAX, REGISTER))


def with_action(regulation: Regulation, place: int, **values: Any) -> Regulation:
    """The regulation with other values in one of its actions, counted from 1."""
    actions = list(regulation.actions)
    actions[place - 1] = replace(actions[place - 1], **values)
    return replace(regulation, actions=tuple(actions))


def only_in(text: Text, language: str) -> Text:
    """The text as if it had never been said in the other languages."""
    return Text(**{language: getattr(text, language)})


def all_blocks(blocks: tuple[Block, ...]) -> Iterator[Block]:
    """The blocks and those in points and cells."""
    for block in blocks:
        yield block
        match block:
            case Point(blocks=inner):
                yield from all_blocks(inner)
            case Table(header=header, rows=rows):
                for row in header + rows:
                    for cell in row.cells:
                        yield from all_blocks(cell.blocks)
            case _:
                pass


def said(blocks: tuple[Block, ...]) -> list[str]:
    """What paragraphs and list items say, no-break spaces as spaces."""
    lines: list[str] = []
    for block in all_blocks(blocks):
        if isinstance(block, ListItems):
            lines += [f"{item.marker} {plain_text(item.runs)}" for item in block.items]
        elif (runs := getattr(block, "runs", None)) is not None:
            lines.append(plain_text(runs))
    return [line.replace("\u00a0", " ") for line in lines]
