"""A draft as somebody edits it, checked without being saved: what is found, what is proven, what could be mended."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from regdesigner.analysis.deadlines.verdict import DeadlineProof
from regdesigner.application.ports.folders import RegulationFolder
from regdesigner.application.regulations.plain_findings import plain_fix
from regdesigner.application.regulations.plain_proof import as_plain as plain_proof
from regdesigner.application.regulations.proving import prove_deadlines, qualified
from regdesigner.application.regulations.validating import Validated, checked_regulation
from regdesigner.domain.errors import UnreadableInput
from regdesigner.domain.regulation import Regulation
from regdesigner.domain.standard import Limit, LimitByAct
from regdesigner.domain.term import Term
from regdesigner.domain.text import Language
from regdesigner.language import format_term, translator
from regdesigner.validation.explanation import explain
from regdesigner.validation.finding import Finding
from regdesigner.validation.linter import check
from regdesigner.validation.rechecked import rechecked
from regdesigner.validation.report import as_plain as plain_finding
from regdesigner.validation.report import counts
from regdesigner.validation.rulebook import rulebook


@dataclass(frozen=True)
class CheckedDraft:
    """What was found in a draft; ``proof`` is ``None`` without a standard or where none can be made: ``unproven``."""

    validated: Validated
    folder: RegulationFolder
    proof: DeadlineProof | None
    unproven: UnreadableInput | None = None


def check_draft(folder: RegulationFolder, on: date) -> CheckedDraft:
    """Findings by the ruleset of the regulation's status, and the proof for the year from a day."""
    checked = rechecked(checked_regulation(folder, on))
    validated = Validated(folder.path, folder, check(checked))
    if checked.proof is not None:  # the rules have asked for it already
        return CheckedDraft(validated, folder, qualified(checked.proof, checked.soundness))
    try:
        return CheckedDraft(validated, folder, prove_deadlines(folder, on))
    except UnreadableInput as error:
        return CheckedDraft(validated, folder, None, error)


def as_plain(checked: CheckedDraft, language: Language) -> dict[str, Any]:
    """The findings as ``validate --format json`` says them with their explanations, the proof as ``deadlines`` does."""
    validated = checked.validated
    return {
        "findings": [_plain_finding(finding, validated, language) for finding in validated.findings],
        "summary": counts(validated.open_findings),
        "proof": None if checked.proof is None else plain_proof(checked.proof, language),
        "words": {} if checked.proof is None else _words(checked.proof, checked.folder.regulation, language),
        "unproven": None if checked.unproven is None else _said(checked.unproven, language),
        "names": _names(checked.folder.regulation, language),
    }


def _plain_finding(finding: Finding, validated: Validated, language: Language) -> dict[str, Any]:
    accepted = validated.accepted(finding)
    return {
        **plain_finding(finding, language),
        "fix": plain_fix(finding, validated, language),
        "accepted": None if accepted is None else accepted.reason.best(language),
        "explanation": explanation(finding.code, language),
    }


def explanation(code: str, language: Language) -> dict[str, str] | None:
    """Why a rule asks what it asks, what to do instead, and the act and point; ``None`` for no rule of ours."""
    entry = rulebook().get(code)
    if entry is None:
        return None
    said = explain(entry, language)
    return {"title": said.title, "why": said.why, "instead": said.instead, "basis": said.basis}


def _words(proof: DeadlineProof, regulation: Regulation, language: Language) -> dict[str, Any]:
    """Each limit as people read it: allowed, worst and best case, reasons with names in place of ids."""
    words: dict[str, Any] = {}
    say = translator(language)
    for limit in proof.limits:
        words[limit.limit.value] = {
            "name": say.text(f"cli-limit-{limit.limit.value}"),
            "allowed": _allowed(limit.allowed, language),
            "worst": None if limit.worst is None else format_term(limit.worst, language),
            "best": None if limit.best is None else format_term(limit.best, language),
            "reasons": [
                say.text(each.message, **_named(each.arguments, regulation, language)) for each in limit.reasons
            ],
        }
    return words


def _allowed(allowed: Limit | None, language: Language) -> str | None:
    """A limit in figures, or the act that sets it."""
    match allowed:
        case Term():
            return format_term(allowed, language)
        case LimitByAct(act):
            return act.best(language)
        case None:
            return None


def _named(arguments: Mapping[str, str | int], regulation: Regulation, language: Language) -> dict[str, str | int]:
    named = dict(arguments)
    for key in ("element", "elements"):
        if key in named:
            ids = str(named[key]).split(", ")
            named[key] = ", ".join(f"«{name_of(regulation, each, language)}»" for each in ids)
    return named


def name_of(regulation: Regulation, element: str, language: Language) -> str:
    """What an element is called, else its id."""
    node = regulation.flow.by_id.get(element)
    return (node.name.best(language) if node is not None else "") or element


def _names(regulation: Regulation, language: Language) -> dict[str, str]:
    return {node.id: node.name.best(language) for node in regulation.flow.nodes if node.name}


def _said(error: UnreadableInput, language: Language) -> dict[str, Any]:
    say = translator(language)
    hint = f"{error.message}-hint"
    return {
        "message": say.text(error.message, **error.arguments),
        "hint": say.text(hint, **error.arguments) if hint in say else None,
        "element": error.element,
    }
