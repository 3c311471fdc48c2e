"""An official form as data: headings, points with blanks, the labels of the action table, conventions."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from regdesigner.domain.action import ActionKind
from regdesigner.domain.conventions import Conventions
from regdesigner.domain.regulation import Provisions
from regdesigner.domain.text import EMPTY, Text


class ParagraphKind(StrEnum):
    """What stands at this place of a point."""

    TEXT = "text"
    """Fixed text with blanks, ``{service_name}``."""
    ITEM = "item"
    """The same, as an item of a list."""
    DEFINITIONS = "definitions"
    ACTION_NAMES = "action_names"
    ACTION_TABLES = "action_tables"
    APPENDICES = "appendices"
    INTERACTING = "interacting"
    AGREED_WITH = "agreed_with"


class Condition(StrEnum):
    """When a paragraph prints.

    As long as nothing is said of interaction (``None``), the paragraphs with interaction print, with their blanks.
    """

    ALWAYS = "always"
    WITH_INTERACTION = "with_interaction"
    WITHOUT_INTERACTION = "without_interaction"
    WITH_APPENDICES = "with_appendices"
    WITH_DEFINITIONS = "with_definitions"

    def holds(self, provisions: Provisions) -> bool:
        """Whether what the analyst filled in lets the paragraph print."""
        match self:
            case Condition.ALWAYS:
                return True
            case Condition.WITH_INTERACTION:
                return provisions.interacting != ()
            case Condition.WITHOUT_INTERACTION:
                return provisions.interacting == ()
            case Condition.WITH_APPENDICES:
                return bool(provisions.appendices)
            case Condition.WITH_DEFINITIONS:
                return bool(provisions.definitions)


@dataclass(frozen=True, slots=True)
class FormParagraph:
    """A paragraph of a point; ``text`` holds blanks in braces, named after the fields of ``Provisions``."""

    kind: ParagraphKind = ParagraphKind.TEXT
    text: Text = EMPTY
    when: Condition = Condition.ALWAYS


@dataclass(frozen=True, slots=True)
class FormPoint:
    number: int
    paragraphs: tuple[FormParagraph, ...]

    def shown(self, provisions: Provisions) -> tuple[FormParagraph, ...]:
        """The paragraphs that print; a point without any is left out and the others keep their numbers (point 17)."""
        return tuple(paragraph for paragraph in self.paragraphs if paragraph.when.holds(provisions))


@dataclass(frozen=True, slots=True)
class FormSection:
    number: int
    heading: Text
    points: tuple[FormPoint, ...]


@dataclass(frozen=True, slots=True)
class FormRow:
    """A row of the action table; ``field`` is the attribute of ``AdministrativeAction``, ``hint`` a help text."""

    number: int
    field: str
    label: Text
    hint: Text = EMPTY


@dataclass(frozen=True, slots=True)
class ActionTableForm:
    heading: Text
    """Over the table: ``Иш-аракет № {number} ({name})``."""
    title: Text
    rows: tuple[FormRow, ...]
    note_label: Text
    none_of_interaction: Text
    """Printed in row 5 where the regulation says that there is no interaction."""
    none_of_decision: Text
    """Printed in row 6 where no decision is taken."""
    note_hint: Text = EMPTY


@dataclass(frozen=True, slots=True)
class AppendixForm:
    corner: Text
    title: Text
    note_label: Text
    note: Text
    refusal_of_documents: Text
    refusal_of_service: Text
    result: Text
    service_hint: Text = EMPTY
    """Stands under the blank for the service's name."""
    boxes: tuple[Text, ...] = ()
    """The numbered boxes of the form's own drawing, from the first action on."""


@dataclass(frozen=True, slots=True)
class TypicalAction:
    kind: ActionKind
    name: Text
    includes: Text = EMPTY


@dataclass(frozen=True, slots=True)
class AgreementForm:
    """The agreement list of a regulation: title, columns, and the words where there is nobody to agree with."""

    title: Text
    columns: tuple[Text, ...]
    none: Text


@dataclass(frozen=True, slots=True)
class StandardField:
    number: int
    label: Text
    section: int


@dataclass(frozen=True, slots=True)
class LawItem:
    """What the law asks of a standard beyond the form's fields, by its number in article 11."""

    number: int
    label: Text


@dataclass(frozen=True, slots=True)
class StandardForm:
    """``title`` is that of the empty form, ``service_title`` that of a standard; ``review`` is the law's own item."""

    title: Text
    service_title: Text
    sections: tuple[Text, ...]
    fields: tuple[StandardField, ...]
    law_heading: Text
    review: LawItem


@dataclass(frozen=True, slots=True)
class RegistryForm:
    """The official table of the registry: its columns are number, name, responsible body, provider, paid or free."""

    act: Text
    title: Text
    columns: tuple[Text, Text, Text, Text, Text]
    chapter: Text
    """Over the services of a chapter: ``{number}-глава. {name}``."""
    paid: Text
    free: Text


@dataclass(frozen=True, slots=True)
class FormBlank:
    """A blank of a point: the field of ``Provisions`` that fills it, and what the form says is to be filled in."""

    field: str
    point: int
    hint: Text


@dataclass(frozen=True, slots=True)
class OfficialForm:
    """One version of the official form, in force from ``since``.

    ``approval_corner`` has several lines, separated by line feeds. ``conventions_note`` says in words how terms are
    counted. ``form_title`` is the title of the empty form, ``regulation_title`` that of a regulation.
    """

    version: str
    since: date
    act: Text
    regulation_title: Text
    approval_corner: Text
    sections: tuple[FormSection, ...]
    action_table: ActionTableForm
    typical_actions: tuple[TypicalAction, ...]
    appendix: AppendixForm
    agreement: AgreementForm
    standard: StandardForm
    registry: RegistryForm
    conventions: Conventions
    draft_mark: Text
    form_title: Text = EMPTY
    conventions_note: Text = EMPTY
    blanks: tuple[FormBlank, ...] = ()

    def point(self, number: int) -> FormPoint:
        """The point with this official number; raises ``KeyError``."""
        for section in self.sections:
            for point in section.points:
                if point.number == number:
                    return point
        raise KeyError(number)

    def row(self, field: str) -> FormRow:
        """The row of the action table that holds a field; raises ``KeyError``."""
        for row in self.action_table.rows:
            if row.field == field:
                return row
        raise KeyError(field)

    def blank(self, field: str) -> FormBlank | None:
        """The blank that a field of ``Provisions`` fills."""
        return next((blank for blank in self.blanks if blank.field == field), None)
