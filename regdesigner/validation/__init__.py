"""Validation: one rule finds one defect; rulesets give severities; catalogues say findings in the user's language.

A rule is a file ``rules/<its_name>.py`` with a generator of that name, decorated by ``rule``. Its docstring explains
it in English (title, *Why it matters*, *Instead*, *Basis*); ``language/<language>/rules-<family>.ftl`` holds
``<CODE>-message`` and ``-hint`` in three languages, ``-title``, ``-why`` and ``-instead`` in Kyrgyz and Russian. Every
message may use ``$where``. Nothing else names a rule: rules are found by walking the package.
"""

from regdesigner.validation.checked import CheckedRegulation
from regdesigner.validation.finding import Defect, Finding, Place, Severity
from regdesigner.validation.linter import check
from regdesigner.validation.rule import Rule, rule
from regdesigner.validation.rulesets import Ruleset, ruleset, ruleset_for

__all__ = [
    "CheckedRegulation",
    "Defect",
    "Finding",
    "Place",
    "Rule",
    "Ruleset",
    "Severity",
    "check",
    "rule",
    "ruleset",
    "ruleset_for",
]
