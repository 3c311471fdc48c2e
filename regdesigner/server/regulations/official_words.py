"""What the official form calls the rows of the table and its chapters, for the page's script."""

from __future__ import annotations

from typing import Any

from regdesigner.bootstrap import newest_form
from regdesigner.domain.text import Language


def official_words(language: Language) -> dict[str, Any]:
    """Rows by number with their label and hint, the title of the table, chapters by number; in one language."""
    form = newest_form()
    table = form.action_table
    return {
        "title": table.title.best(language),
        "note": table.note_label.best(language),
        "rows": {
            str(row.number): {"label": row.label.best(language), "hint": row.hint.best(language)} for row in table.rows
        },
        "chapters": {str(section.number): section.heading.best(language) for section in form.sections},
    }
