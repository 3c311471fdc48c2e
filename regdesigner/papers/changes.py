"""A comparison of two editions in the words of one language: phrases for terminal, programs and paper alike."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from regdesigner.analysis.comparison.aspects import Aspect, Criterion, Item, Mark, NoneStated
from regdesigner.analysis.comparison.comparison import ActionChange, Comparison
from regdesigner.analysis.comparison.course import RepeatChange, WaitChange
from regdesigner.analysis.deadlines.verdict import LimitProof
from regdesigner.domain.action import ActionKind, Decision, Feature, Interaction, ProducedDocument
from regdesigner.domain.flow import FlowNode, NodeKind, TaskField
from regdesigner.domain.official_form import OfficialForm
from regdesigner.domain.regulation import Definition, Regulation
from regdesigner.domain.standard import Channel, LimitByAct, ServiceStandard
from regdesigner.domain.term import Term
from regdesigner.domain.text import LANGUAGES, Language, Text
from regdesigner.language import Translator, format_term, translator


def names_of(standard: ServiceStandard | None) -> dict[str, Text]:
    """What the ids of a standard stand for: categories, documents, grounds, quality parameters."""
    if standard is None:
        return {}
    named = {each.id: each.name for each in standard.recipients}
    named |= {each.id: each.name for each in standard.documents}
    named |= {each.id: each.name for each in standard.quality}
    grounds = (*standard.refusal.documents, *standard.refusal.service)
    return named | {ground.id: ground.text for ground in grounds}


def different_services(old: Regulation, new: Regulation) -> bool:
    """Whether two files regulate different services of the registry; one without a number may be any."""
    return bool(old.service and new.service) and old.service != new.service


@dataclass(frozen=True)
class Phrases:
    """Says the parts of a comparison in one language. ``names`` tells what ids of the standard stand for."""

    language: Language
    form: OfficialForm
    names: Mapping[str, Text]

    @property
    def say(self) -> Translator:
        return translator(self.language)

    def item(self, item: Item | Definition) -> str:
        """One thing said, as one line of words."""
        match item:
            case Text():
                return item.best(self.language)
            case Term():
                return format_term(item, self.language)
            case Definition(term, meaning):
                return f"{self.item(term)} – {self.item(meaning)}"
            case Interaction():
                return self._interaction(item)
            case Decision(text) | Feature(text):
                return self.item(text)
            case Criterion(name, text):
                return ": ".join(part for part in (self.item(name), self.item(text)) if part)
            case ProducedDocument(_, name):
                return self.item(name)
            case TaskField():
                return self._field(item)
            case ActionKind():
                return self.say.text(f"action-kind-{item.value}")
            case Channel():
                return self.say.text(f"channel-{item.value}")
            case NoneStated():
                return self.say.text("comparison-none-stated")
            case Mark():
                return self.say.text("comparison-yes")
            case str():
                return self.names[item].best(self.language) if item in self.names else item

    def two_services(self, old: Regulation, new: Regulation) -> str:
        """That the two are regulations of different services, with their numbers and names."""
        told = [f"{each.service} {self.item(each.provisions.service_name)}".strip() for each in (old, new)]
        return self.say.text("comparison-two-services", old=told[0], new=told[1])

    def pair(self, old: Item | Definition, new: Item | Definition) -> tuple[str, str]:
        """Both editions of one thing; where they differ in another language only, in that one, with its name."""
        before, after = self.item(old), self.item(new)
        if before != after:
            return before, after
        for language in LANGUAGES:
            other = replace(self, language=language)
            before, after = other.item(old), other.item(new)
            if before != after:
                mark = self.say.text(f"comparison-language-{language}")
                return f"{mark}: {before}", f"{mark}: {after}"
        return before, after

    def _interaction(self, item: Interaction) -> str:
        parts = [self.item(item.order)]
        if item.term is not None:
            term = format_term(item.term, self.language)
            parts.append(self.say.text("comparison-interaction-term", term=term))
        if item.electronic:
            parts.append(self.say.text("comparison-interaction-electronic"))
        return f"{self.item(item.party)}: {'; '.join(part.rstrip('.;') for part in parts if part)}"

    def _field(self, field: TaskField) -> str:
        label = self.item(field.label)
        variants = "; ".join(self.item(variant.label) or variant.value for variant in field.variants)
        if variants:
            return self.say.text("comparison-field-variants", label=label, name=field.name, variants=variants)
        return self.say.text("comparison-field", label=label, name=field.name)

    def aspect(self, aspect: Aspect) -> str:
        """The place of an action: ``row 4: term``, or the name alone where it stands in no row."""
        name = self.say.text(f"comparison-aspect-{aspect.value}")
        row = self.row(aspect)
        return name if row is None else self.say.text("comparison-row", row=row, aspect=name)

    def row(self, aspect: Aspect) -> int | None:
        """The official number of the row to which a place belongs."""
        return None if aspect.row is None else self.form.row(aspect.row).number

    def point(self, field: str) -> int | None:
        """The official number of the point that a field of ``Provisions`` fills."""
        blank = self.form.blank(field)
        return None if blank is None else blank.point

    def point_words(self, field: str) -> str:
        """The point by its number and what is to be filled in there."""
        blank = self.form.blank(field)
        if blank is None:
            return field
        number = self.say.text("place-point", point=blank.point)
        return f"{number}: {blank.hint.best(self.language)}"

    def action(self, change: ActionChange) -> str:
        """The action by its number and name, of the new edition where it is there."""
        action = change.new or change.old
        if action is None:
            return ""
        name = self.item(action.name) or action.id
        return f"10.{action.number}. {name}" if action.number is not None else name

    def notes(self, change: ActionChange) -> tuple[str, ...]:
        """What became of the action as a whole."""
        if change.old is None:
            return (self.say.text("comparison-action-added"),)
        if change.new is None:
            return (self.say.text("comparison-action-dropped"),)
        notes = []
        if change.moved:
            notes.append(self.say.text("comparison-action-moved"))
        if change.renamed:
            notes.append(
                self.say.text("comparison-action-renamed", name=self.pair(change.old.name, change.new.name)[0])
            )
        if change.renumbered and change.old.number is not None:
            notes.append(self.say.text("comparison-action-renumbered", number=change.old.number))
        return tuple(notes)

    def element(self, regulation: Regulation, element: str) -> str:
        """A place of the flow by its name: an action by its number too, the start and the ends of a case in words."""
        action = regulation.action(element)
        if action is not None:
            return self.action(ActionChange(None, action))
        node = regulation.flow.by_id.get(element)
        return element if node is None else self._node(node)

    def _node(self, node: FlowNode) -> str:
        if node.name:
            return self.item(node.name)
        if node.kind is NodeKind.START_EVENT:
            return self.say.text("comparison-case-begins")
        if node.kind is NodeKind.END_EVENT:
            if node.outcome is None:
                return self.say.text("comparison-case-ends")
            return self.say.text(f"comparison-case-ends-{node.outcome.value}")
        return node.id

    def course(self, old: Regulation, new: Regulation, comparison: Comparison) -> tuple[str, ...]:
        """What changed in the order of the actions, in waiting and in repeating, a sentence each."""
        sentences = [
            self.say.text(message, source=self.element(edition, way.source), target=self.element(edition, way.target))
            for message, edition, ways in (
                ("comparison-way-dropped", old, comparison.ways_dropped),
                ("comparison-way-added", new, comparison.ways_added),
            )
            for way in ways
        ]
        for wait in comparison.waits:
            sentences += self._wait(wait)
        sentences += [self._repeat(each, new) for each in comparison.repeats]
        return tuple(sentences)

    def _wait(self, wait: WaitChange) -> list[str]:
        name = self.item(wait.name) or wait.element
        sentences = []
        if wait.old != wait.new:
            old, new = (self._term(term) for term in (wait.old, wait.new))
            sentences.append(self.say.text("comparison-wait", name=name, old=old, new=new))
        if wait.old_stands_still != wait.new_stands_still:
            message = "comparison-clock-stands" if wait.new_stands_still else "comparison-clock-runs"
            sentences.append(self.say.text(message, name=name))
        return sentences

    def _term(self, term: Term | None) -> str:
        return self.say.text("comparison-nothing-said") if term is None else format_term(term, self.language)

    def _repeat(self, change: RepeatChange, new: Regulation) -> str:
        open_end = self.say.text("comparison-unbounded")
        return self.say.text(
            "comparison-repeats",
            name=self.element(new, change.source),
            old=open_end if change.old is None else change.old,
            new=open_end if change.new is None else change.new,
        )

    def limit(self, proof: LimitProof) -> str:
        """The worst case of a limit, the limit itself, and whether it is kept."""
        if proof.worst is None:
            return self.say.text("comparison-not-measured")
        worst = format_term(proof.worst, self.language)
        said = self.say.text("cli-deadlines-not-stated", worst=worst)
        match proof.allowed:
            case Term():
                said = self.say.text("cli-deadlines-of", worst=worst, allowed=format_term(proof.allowed, self.language))
            case LimitByAct(act):
                said = self.say.text("cli-deadlines-by-act", worst=worst, act=self.item(act))
            case None:
                return said
        verdict = {True: "cli-deadlines-holds", False: "cli-deadlines-broken", None: "cli-deadlines-unproven"}
        return f"{said}: {self.say.text(verdict[proof.holds])}"

    def heading(self, what: str, regulation: Regulation) -> str:
        """``form``, ``status`` or ``service`` of a regulation in words."""
        if what == "status":
            return self.say.text(f"comparison-status-{regulation.status.value}")
        return str(getattr(regulation, what))
