"""What the editor starts with: addresses, texts, the bodies of the registry, the lists of the standard."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from flask import url_for

from regdesigner.application.library.drafting import OpenedVersion
from regdesigner.application.ports.library import STANDARD
from regdesigner.bootstrap import standard_files
from regdesigner.domain.account import Permission
from regdesigner.domain.errors import UnreadableInput
from regdesigner.domain.service import Registry
from regdesigner.domain.text import LANGUAGES, OFFICIAL_LANGUAGES, Language, Text
from regdesigner.language import translator
from regdesigner.language.catalogue import areas
from regdesigner.server.context import current_account
from regdesigner.server.regulations.official_words import official_words
from regdesigner.server.texts import client_texts

BLANKS = (
    *("informing", "accepting", "examining", "interacting", "forming", "handing_over"),
    *("register", "agree", "sign", "notify"),
    *("request", "request_order", "decision", "wait", "start", "body"),
    *("refusal_of_documents", "refusal_of_service"),
    *("end_result", "end_refusal_of_documents", "end_refusal_of_service"),
)
"""What the designer names when it is drawn; its names stand in the drawing in all languages."""

COURSE = (
    *("yes", "no", "other_way", "are_complete", "complete", "to_return", "to_refuse"),
    *("return_documents", "corrected", "not_corrected", "continued", "position", "ask", "answer"),
)
"""What operations on the course of actions name."""

TEXTS = ("web-designer", "web-editor", "web-flow", "web-table", "web-paper-view", "web-beside")
"""The areas of texts that the page's script says."""


def beginning(version: OpenedVersion, newest: int, registry: Registry, language: Language) -> dict[str, Any]:
    """Plain values for the page's script: see ``web/designer/designer.js``."""
    name = version.folder.name
    older = version.version.number if version.version.number != newest else None
    return {
        "folder": name,
        "account": current_account().id,
        "older": older,
        "language": language,
        "may_edit": version.editable,
        "may_decide": current_account().may(Permission.DECIDE),
        "texts": client_texts(*(area for area in areas(language) if area in TEXTS)),
        "words": {
            **{blank: _in_all_languages(f"designer-new-{blank}") for blank in BLANKS},
            **{word: _in_all_languages(f"flow-new-{word}") for word in COURSE},
        },
        "bodies": [{"id": body.id, "name": _plain(body.name)} for body in registry.bodies],
        "standard": _lists(version.files.get(STANDARD)),
        "form": official_words(language),
        "addresses": {
            "regulation": url_for("api_regulations.regulation", name=name),
            "check": url_for("api_checks.check", name=name),
            "fix": url_for("api_checks.fix", name=name),
            "merge": url_for("api_regulations.merge", name=name),
            "layout": url_for("api_layouts.layout", name=name),
            "preview": url_for("api_previews.preview", name=name),
            "forms": url_for("task_forms.form_editor", name=name, form="-")[:-1],
            "decisions": url_for("decisions.table_editor", name=name, decision="-")[:-1],
            "papers": {language: _papers(name, language, older) for language in OFFICIAL_LANGUAGES},
        },
    }


def _papers(name: str, language: str, older: int | None) -> dict[str, str]:
    """The saved paper of the regulation, by format; of an older version where that is looked at."""
    address: dict[str, Any] = {"name": name, "paper": "regulation", "language": language, "version": older}
    return {ending: url_for("api_papers.paper", ending=ending, **address) for ending in ("pdf", "docx")}


def _in_all_languages(message: str) -> dict[str, str]:
    return {language: translator(language).text(message) for language in LANGUAGES}


def _plain(text: Text) -> dict[str, str]:
    return {language: text.in_language(language) for language in LANGUAGES if text.in_language(language)}


def _lists(content: bytes | None) -> dict[str, Any]:
    """What actions draw from the standard: each as ids with names; empty where there is no standard to be read."""
    try:
        values: Mapping[str, Any] = standard_files().values(content) if content is not None else {}
    except UnreadableInput:
        values = {}
    refusal = values.get("refusal") or {}
    return {
        "documents": _named(values.get("documents")),
        "refusals": [*_named(refusal.get("documents")), *_named(refusal.get("service"))],
        "quality": _named(values.get("quality")),
        "categories": _named(values.get("recipients")),
        "channels": [str(channel) for channel in values.get("channels") or ()],
    }


def _named(rows: Any) -> list[dict[str, Any]]:
    """Rows with an id, by their ``name`` or ``text``."""
    return [
        {"id": row["id"], "name": row.get("name") or row.get("text") or {"ky": row["id"]}}
        for row in rows or ()
        if isinstance(row, Mapping) and row.get("id")
    ]
