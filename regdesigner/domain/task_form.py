"""Forms of tasks: in which order, under which headings and with which words the declared fields are asked."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from regdesigner.domain.flow import FieldType
from regdesigner.domain.text import EMPTY, Text


class Component(StrEnum):
    """What a form is made of, named as the files name it; whatever a file holds beside these is refused."""

    TEXT_LINE = "textfield"
    TEXT_LINES = "textarea"
    NUMBER = "number"
    TICK = "checkbox"
    BUTTONS = "radio"
    LIST = "select"
    DATE = "datetime"
    WORDS = "text"
    GROUP = "group"
    LINE = "separator"

    @property
    def is_control(self) -> bool:
        """Whether something is given in it."""
        return self not in (Component.WORDS, Component.GROUP, Component.LINE)


CONTROLS: dict[FieldType, tuple[Component, ...]] = {
    FieldType.BOOLEAN: (Component.TICK,),
    FieldType.CHOICE: (Component.BUTTONS, Component.LIST),
    FieldType.TEXT: (Component.TEXT_LINE, Component.TEXT_LINES),
    FieldType.NUMBER: (Component.NUMBER,),
    FieldType.DATE: (Component.DATE,),
}
"""In which controls a field of each type may be asked; the first where nothing else is said."""


@dataclass(frozen=True, slots=True)
class FormPart:
    """One component. ``key`` is the declared field, ``words`` its label, a heading or an explanation.

    ``help`` stands beside a control; ``hide`` is FEEL over what is known before the task: where it holds, the part is
    not shown; ``values`` are those of a choice; ``parts`` are what a group holds.
    """

    component: Component
    key: str = ""
    words: Text = EMPTY
    help: Text = EMPTY
    hide: str = ""
    values: tuple[str, ...] = ()
    parts: tuple[FormPart, ...] = ()

    @property
    def within(self) -> Iterator[FormPart]:
        """The part itself and all that it holds, in order."""
        yield self
        for part in self.parts:
            yield from part.within


@dataclass(frozen=True, slots=True)
class TaskForm:
    """The form of a file ``forms/<name>.form``."""

    name: str
    parts: tuple[FormPart, ...]

    @property
    def all_parts(self) -> tuple[FormPart, ...]:
        """Every part, those in groups too, in order."""
        return tuple(each for part in self.parts for each in part.within)

    @property
    def controls(self) -> tuple[FormPart, ...]:
        """The parts in which something is given."""
        return tuple(part for part in self.all_parts if part.component.is_control)
