"""Two people edited one version: what each of them changed, field by field, and where both changed the same."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from regdesigner.analysis.comparison.comparison import ActionChange, compare
from regdesigner.analysis.comparison.listing import Fate, Step
from regdesigner.application.ports.folders import RegulationFolder
from regdesigner.domain.regulation import Regulation
from regdesigner.domain.text import Language
from regdesigner.papers.changes import Phrases, names_of

Key = tuple[str, str, str]
"""Of what (``point``, ``action``, ``course``, ``heading``), its id, its field."""


@dataclass(frozen=True, slots=True)
class _Changed:
    """One field that somebody changed: where it is in words, what stood there, what stands there."""

    place: str
    before: tuple[str, ...]
    after: tuple[str, ...]


def between(
    base: RegulationFolder, theirs: RegulationFolder, mine: RegulationFolder, language: Language
) -> list[dict[str, Any]]:
    """Every field that one of two people changed, those that both changed differently (``clash``) first."""
    one, other = _changes(base, theirs, language), _changes(base, mine, language)
    found = [_plain(key, one.get(key), other.get(key)) for key in dict.fromkeys((*one, *other))]
    return sorted(found, key=lambda each: not each["clash"])


def _plain(key: Key, theirs: _Changed | None, mine: _Changed | None) -> dict[str, Any]:
    said = theirs or mine
    assert said is not None  # noqa: S101 - for the type checker: a key comes from one of them
    what, element, field = key
    return {
        "what": what,
        "element": element or None,
        "field": field,
        "place": said.place,
        "clash": theirs is not None and mine is not None and theirs.after != mine.after,
        "base": list(said.before),
        "theirs": None if theirs is None else list(theirs.after),
        "mine": None if mine is None else list(mine.after),
    }


def _changes(base: RegulationFolder, other: RegulationFolder, language: Language) -> Mapping[Key, _Changed]:
    phrases = Phrases(language, base.known_form, names_of(base.standard) | names_of(other.standard))
    return dict(_of_regulation(base.regulation, other.regulation, phrases))


def _of_regulation(old: Regulation, new: Regulation, phrases: Phrases) -> Iterator[tuple[Key, _Changed]]:
    comparison = compare(old, new)
    say = phrases.say
    for what in comparison.heading:
        before, after = phrases.heading(what, old), phrases.heading(what, new)
        yield ("heading", "", what), _Changed(say.text(f"comparison-heading-{what}"), (before,), (after,))
    for point in comparison.points:
        yield ("point", "", point.field), _steps(phrases.point_words(point.field), point.steps, phrases)
    for action in comparison.actions:
        if action.changed:
            yield from _of_action(action, phrases)
    sentences = tuple(phrases.course(old, new, comparison))
    if sentences:
        yield ("course", "", "course"), _Changed(say.text("comparison-course"), (), sentences)


def _of_action(change: ActionChange, phrases: Phrases) -> Iterator[tuple[Key, _Changed]]:
    action = change.old or change.new
    assert action is not None  # noqa: S101 - for the type checker: one of both is there
    name = phrases.action(change)
    if change.old is None or change.new is None or change.moved or change.renamed:
        yield ("action", action.id, "action"), _whole(name, change, phrases)
    for aspect in change.aspects:
        place = f"{name} · {phrases.aspect(aspect.aspect)}"
        yield ("action", action.id, aspect.aspect.value), _steps(place, aspect.changes, phrases)


def _whole(place: str, change: ActionChange, phrases: Phrases) -> _Changed:
    """The action by number and name, as far as it is there."""
    old, new = change.old, change.new
    names = ("", "") if old is None or new is None else phrases.pair(old.name, new.name)
    before, after = (
        () if action is None else (f"{action.number or ''} {name or phrases.item(action.name)}".strip(),)
        for action, name in zip((old, new), names, strict=True)
    )
    return _Changed(place, before, after)


def _steps(place: str, steps: Sequence[Step[Any]], phrases: Phrases) -> _Changed:
    changed = [step for step in steps if step.fate is not Fate.KEPT]
    pairs = [
        phrases.pair(step.old, step.new)
        if step.old is not None and step.new is not None
        else tuple("" if item is None else phrases.item(item) for item in (step.old, step.new))
        for step in changed
    ]
    return _Changed(place, tuple(old for old, _new in pairs if old), tuple(new for _old, new in pairs if new))


def of_values(base: Mapping[str, Any], theirs: Mapping[str, Any], mine: Mapping[str, Any]) -> list[dict[str, Any]]:
    """The same for a standard's plain values: ``field`` is a path such as ``documents[passport].name.ru``."""
    leaves = [dict(_leaves(values)) for values in (base, theirs, mine)]
    before, one, other = leaves
    found = []
    for path in dict.fromkeys((*before, *one, *other)):
        values = [each.get(path) for each in leaves]
        if values[1:] == [values[0], values[0]]:
            continue
        changed = [value != values[0] for value in values[1:]]
        found.append(
            {
                "what": "standard",
                "element": None,
                "field": path,
                "place": path,
                "clash": all(changed) and values[1] != values[2],
                "base": values[0],
                "theirs": values[1] if changed[0] else None,
                "mine": values[2] if changed[1] else None,
            }
        )
    return sorted(found, key=lambda each: not each["clash"])


def _leaves(value: Any, path: str = "") -> Iterator[tuple[str, Any]]:
    """Texts, numbers and lists without ids by their paths."""
    if isinstance(value, Mapping) and value:
        for key, inner in value.items():
            yield from _leaves(inner, f"{path}.{key}" if path else str(key))
    elif isinstance(value, list) and value and all(isinstance(each, Mapping) and "id" in each for each in value):
        for each in value:
            yield from _leaves({key: inner for key, inner in each.items() if key != "id"}, f"{path}[{each['id']}]")
    else:
        yield path, value
