"""What the condition of a flow says about single fields, where it has a form simple enough to tell."""

from __future__ import annotations

import re
from dataclasses import dataclass

from regdesigner.domain.flow import Flow, SequenceFlow

_NAME = r"[^\W\d]\w*(?:\.[^\W\d]\w*)*"
_FIELD = re.compile(rf"(?P<not>not\s*\(\s*)?(?P<name>{_NAME})\s*(?(not)\))")
_COMPARED = re.compile(rf'(?P<name>{_NAME})\s*(?P<sign>=|!=)\s*(?P<value>"[^"]*"|true|false|-?\d+(?:\.\d+)?)')
_STRING = re.compile(r'"[^"]*"')
_WORDS = frozenset(["and", "or", "not", "true", "false", "in", "if", "then", "else", "null", "between"])


@dataclass(frozen=True, slots=True)
class Claim:
    """``subject`` equals ``value`` (or not, ``holds`` false); a subject that is a whole text is true or not.

    ``fields`` are the fields that the subject reads.
    """

    subject: str
    value: str
    holds: bool
    fields: frozenset[str]
    known_form: bool = True

    def contradicts(self, other: Claim) -> bool:
        if self.subject != other.subject:
            return False
        if self.holds and other.holds:
            return self.value != other.value
        return self.value == other.value and self.holds != other.holds

    def may_clash(self, other: Claim) -> bool:
        """They read the same field, but nothing here can tell whether both can be true."""
        return self.subject != other.subject and bool(self.fields & other.fields)


def _claim(text: str) -> Claim:
    bare = _FIELD.fullmatch(text)
    if bare is not None and bare["name"] not in _WORDS:
        return Claim(bare["name"], "true", bare["not"] is None, frozenset([bare["name"]]))
    compared = _COMPARED.fullmatch(text)
    if compared is not None and compared["name"] not in _WORDS:
        holds, value = compared["sign"] == "=", compared["value"]
        if value == "false":
            holds, value = not holds, "true"
        return Claim(compared["name"], value, holds, frozenset([compared["name"]]))
    names = frozenset(re.findall(_NAME, _STRING.sub(" ", text))) - _WORDS
    return Claim(" ".join(text.split()), "true", True, names, known_form=False)


def _parts(condition: str) -> tuple[Claim, ...]:
    text = condition.strip().removeprefix("=").strip()
    if not text:
        return ()
    whole = _claim(text)
    if whole.known_form:
        return (whole,)
    parts = tuple(_claim(part.strip()) for part in re.split(r"\s+and\s+", text))
    return parts if all(part.known_form for part in parts) else (whole,)


def claims_of(flow: Flow, taken: SequenceFlow) -> tuple[Claim, ...]:
    """What holds when a flow is taken: its condition, or, for a flow without one, that no other condition did."""
    if taken.condition.strip():
        return _parts(taken.condition)
    others = [other for other in flow.outgoing(taken.source) if other.id != taken.id and other.condition.strip()]
    denied: list[Claim] = []
    for other in others:
        parts = _parts(other.condition)
        if len(parts) == 1:
            claim = parts[0]
            denied.append(Claim(claim.subject, claim.value, not claim.holds, claim.fields, claim.known_form))
    return tuple(denied)
