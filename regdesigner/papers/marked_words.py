"""Two editions of the same part of a paper: the words that went and the words that came, marked one by one."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from difflib import SequenceMatcher

from regdesigner.papers.blocks import (
    Block,
    Change,
    Content,
    Heading,
    ListItem,
    ListItems,
    Paragraph,
    Point,
    Run,
    Runs,
    Words,
)

_WORD = re.compile(r"\s*(?:\w+|[^\w\s])\s*|\s+")
_END = "\n"
"""Stands between two paragraphs, so that no passage runs over both."""


def marked(old: Content, new: Content) -> tuple[Content, Content]:
    """Both editions with the words marked in which they differ; places that are still blank are no words."""
    before, after = list(_words(old)), list(_words(new))
    if before == after:
        return old, new
    dropped, added = set(range(len(before))), set(range(len(after)))
    matcher = SequenceMatcher(None, [_key(word) for word in before], [_key(word) for word in after], autojunk=False)
    for first, second, length in matcher.get_matching_blocks():
        dropped -= set(range(first, first + length))
        added -= set(range(second, second + length))
    return _Marking(dropped, Change.DROPPED).content(old), _Marking(added, Change.ADDED).content(new)


def all_marked(content: Content, change: Change) -> Content:
    """A part that stands in one edition only."""
    return _Marking(set(range(len(list(_words(content))))), change).content(content)


def _key(word: str) -> str:
    return word.strip() or word


def _words(content: Iterable[Block]) -> Iterator[str]:
    """The words in the order of reading, each with the gap behind it."""
    for runs in _lines(content):
        for run in runs:
            if isinstance(run, Words):
                yield from _WORD.findall(run.text)
        yield _END


def _lines(content: Iterable[Block]) -> Iterator[Runs]:
    for block in content:
        match block:
            case Paragraph(runs) | Heading(runs=runs):
                yield runs
            case ListItems(items):
                for item in items:
                    yield item.runs
            case Point(_, blocks):
                yield from _lines(blocks)
            case _:
                pass


@dataclass
class _Marking:
    """Gives the words of ``numbers``, counted from the first of the content, a change."""

    numbers: set[int]
    change: Change
    _at: int = 0

    def content(self, content: Content) -> Content:
        return tuple(self._block(block) for block in content)

    def _block(self, block: Block) -> Block:
        match block:
            case Paragraph(runs) | Heading(runs=runs):
                return replace(block, runs=self._line(runs))
            case ListItems(items):
                return replace(block, items=tuple(self._item(item) for item in items))
            case Point(_, blocks):
                return replace(block, blocks=self.content(blocks))
            case _:
                return block

    def _item(self, item: ListItem) -> ListItem:
        return replace(item, runs=self._line(item.runs))

    def _line(self, runs: Runs) -> Runs:
        marked_runs = tuple(piece for run in runs for piece in self._run(run))
        self._at += 1
        return marked_runs

    def _run(self, run: Run) -> Iterator[Run]:
        if not isinstance(run, Words):
            yield run
            return
        text, change = "", Change.NONE
        for word in _WORD.findall(run.text):
            now = self.change if self._at in self.numbers else Change.NONE
            if now is not change and text:
                kept = text if change is Change.NONE else text.rstrip()
                yield replace(run, text=kept, change=change)
                text = text[len(kept) :]
            text, change = text + word, now
            self._at += 1
        if text:
            yield replace(run, text=text, change=change)
