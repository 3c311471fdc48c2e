"""Two versions of a folder compared: in the words of the official table, as diagrams, as papers."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import cached_property
from itertools import groupby

from flask import render_template, request
from markupsafe import Markup

from regdesigner.application.library.drafting import sittings
from regdesigner.application.ports.folders import RegulationFolder
from regdesigner.application.ports.library import NoSuchVersion, Version
from regdesigner.application.regulations.comparing import ComparedFolders, compare_folders
from regdesigner.application.regulations.drawn_comparison import DrawnComparison, DrawnEdition, drawn_comparison
from regdesigner.application.regulations.faced_papers import faced_regulation, faced_standard
from regdesigner.application.regulations.plain_comparison import as_paper, phrases_of
from regdesigner.bootstrap import renderers
from regdesigner.domain.text import OFFICIAL_LANGUAGES, Language
from regdesigner.papers.blocks import Block, PageBreak, Paper
from regdesigner.papers.comparison import standard_changes
from regdesigner.papers.facing import Facing
from regdesigner.papers.standard import standard_paper
from regdesigner.server.context import current_account, current_language
from regdesigner.server.library import drafting, loaded, opened, today
from regdesigner.server.limits import LimitBar, limit_bar

HEAD = 4
"""Blocks that a page says by itself: a break, the title, the service, the editions."""


class How(StrEnum):
    """The ways to look at two versions."""

    WORDS = "words"
    DIAGRAM = "diagram"
    PAPER = "paper"


@dataclass(frozen=True)
class Asked:
    """Which two versions of a folder are compared, how, and in which language of the regulation."""

    name: str
    old: Version
    new: Version
    how: How
    language: Language
    versions: tuple[Version, ...]
    """Those that may be chosen, the newest first: the last of each sitting, and every one with a name."""


def asked_for(name: str) -> Asked:
    """What the address asks for; by default the newest version with that before it. Raises ``NoSuchVersion``."""
    every = drafting().versions(current_account(), name)
    lasts = {sitting.last.number for sitting in sittings(every)}
    by_number = {each.number: each for each in every}
    new = request.args.get("new", every[0].number, type=int)
    old = request.args.get("old", max((each for each in lasts if each < new), default=new), type=int)
    if not {old, new} <= set(by_number):
        raise NoSuchVersion(name, old, new)
    how = request.args.get("how", "")
    choice = tuple(each for each in every if each.number in lasts | {old, new} or each.mark)
    asked = How(how) if how in set(How) else How.WORDS
    return Asked(name, by_number[old], by_number[new], asked, wanted_language(), choice)


def wanted_language() -> Language:
    """The language of the texts that are compared: as asked for, else that of the page."""
    wanted = request.args.get("lang", "")
    return next((code for code in OFFICIAL_LANGUAGES if code == wanted), current_language())


def official(language: Language) -> Language:
    """A language in which there are official papers."""
    return language if language in OFFICIAL_LANGUAGES else "ky"


def compared_versions(name: str, old: int, new: int) -> ComparedFolders:
    """Two versions with what changed between them; raises ``NoSuchVersion``, ``UnreadableInput``."""
    return compare_folders(loaded(opened(name, old)), loaded(opened(name, new)), today())


@dataclass(frozen=True)
class LimitPair:
    """One of the three limits in both versions, and what became of it."""

    old: LimitBar
    new: LimitBar
    effect: str
    """``same``, ``longer``, ``shorter``, ``broken`` or ``kept`` where that is new, else ``other``."""

    @property
    def changed(self) -> bool:
        return self.effect != "same"


@dataclass(frozen=True)
class FacingGroup:
    """Parts of both papers that follow each other and either all changed, or did not."""

    parts: tuple[Facing, ...]
    changed: bool

    @property
    def counted(self) -> int:
        """How many of them have a number of their own: points and actions, fields of a standard."""
        return len([number for part in self.parts for number in _numbers(part)])

    @property
    def named(self) -> str:
        """The first and the last of their numbers."""
        numbers = [number.rstrip(".") for part in self.parts for number in _numbers(part)]
        return "" if not numbers else numbers[0] if len(numbers) == 1 else f"{numbers[0]}–{numbers[-1]}"


@dataclass(frozen=True)
class Beside:
    """Everything that a page shows of two versions; each part is worked out when it is asked for."""

    asked: Asked
    compared: ComparedFolders

    @cached_property
    def limits(self) -> tuple[LimitPair, ...]:
        language = current_language()
        return tuple(
            LimitPair(limit_bar(each.old, language), limit_bar(each.new, language), each.effect)
            for each in self.compared.limits
        )

    @cached_property
    def words(self) -> tuple[Block, ...]:
        """What changed, as blocks of the comparison's paper, without the limits, which the page shows above."""
        language = self.asked.language
        compared = replace(self.compared, limits=())
        paper = as_paper(compared, language, (str(self.asked.old.number), str(self.asked.new.number)))
        before, after = (_printed(folder, language) for folder in (compared.old, compared.new))
        standards = standard_changes(before, after, phrases_of(compared, language))
        said = paper.blocks[HEAD + compared.comparison.is_empty :]  # the page says itself that nothing changed
        return tuple(block for block in (*said, *standards) if not isinstance(block, PageBreak))

    @cached_property
    def drawn(self) -> DrawnComparison:
        return drawn_comparison(self.compared, official(self.asked.language))

    @property
    def wide(self) -> bool:
        """Whether the drawings stand one above the other: those that run from left to right are compared best so."""
        wanted = request.args.get("place", "")
        return wanted == "above" if wanted in ("above", "beside") else self.drawn.as_drawn

    def drawing(self, side: str) -> Markup:
        """The ``old`` or the ``new`` drawing, named by the element ``drawing-old`` or ``drawing-new``."""
        return drawing_of(self.drawn.old if side == "old" else self.drawn.new, f"drawing-{side}")

    @cached_property
    def papers(self) -> tuple[tuple[str, tuple[FacingGroup, ...]], ...]:
        """The regulation and, where one of both has it, the standard: by name, in groups."""
        language = official(self.asked.language)
        papers = (
            ("regulation", faced_regulation(self.compared, language)),
            ("standard", faced_standard(self.compared, language)),
        )
        return tuple((name, grouped(parts)) for name, parts in papers if parts)


def _numbers(part: Facing) -> list[str]:
    if part.kind == "field":
        return [row.number for row in part.rows if row.number]
    return [part.title.partition(" ")[0]] if part.kind in ("point", "action") else []


def beside(asked: Asked) -> Beside:
    """What is asked for; raises ``UnreadableInput`` where one of both cannot be read."""
    return Beside(asked, compared_versions(asked.name, asked.old.number, asked.new.number))


def shown_as(shown: Beside) -> Markup:
    """The part of the page below the limits, in the way that is asked for; raises ``UnreadableInput`` as ``beside``."""
    return Markup(render_template(f"folders/compare_{shown.asked.how}.html", shown=shown, asked=shown.asked))  # noqa: S704


def grouped(parts: tuple[Facing, ...]) -> tuple[FacingGroup, ...]:
    """The parts in groups; a heading goes with what stands below it."""
    flags: list[bool] = []
    for index, part in enumerate(parts):
        below = parts[index + 1].changed if part.kind == "section" and index + 1 < len(parts) else False
        flags.append(part.changed or below)
    paired = groupby(zip(parts, flags, strict=True), key=lambda each: each[1])
    return tuple(FacingGroup(_joined(part for part, _flag in group), changed) for changed, group in paired)


def _joined(parts: Iterable[Facing]) -> tuple[Facing, ...]:
    """Fields that follow each other are one table."""
    joined: list[Facing] = []
    for part in parts:
        if joined and part.kind == joined[-1].kind == "field":
            joined[-1] = replace(joined[-1], rows=joined[-1].rows + part.rows)
        else:
            joined.append(part)
    return tuple(joined)


def drawing_of(edition: DrawnEdition, caption: str) -> Markup:
    """The marked drawing as a part of a page, named by the element ``caption``."""
    svg = renderers().drawing(edition.figure, edition.marks).decode().partition("\n")[2]
    head, _title, rest = svg.partition("<title>")
    body = rest.partition("</title>")[2]
    return Markup(head.replace("<svg ", f'<svg aria-labelledby="{caption}" ', 1) + body)  # noqa: S704 - our own XML


def _printed(folder: RegulationFolder, language: Language) -> Paper | None:
    return None if folder.standard is None else standard_paper(folder.standard, folder.known_form, language)
