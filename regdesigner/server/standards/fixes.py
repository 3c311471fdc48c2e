"""The fix of one finding made in a form that is not saved."""

from __future__ import annotations

from dataclasses import replace

from regdesigner.application.library.mending_drafts import mend_draft
from regdesigner.application.ports.library import STANDARD
from regdesigner.bootstrap import folder_files, standard_files
from regdesigner.server.library import drafting, loaded, today
from regdesigner.server.standards.page import Draft
from regdesigner.server.standards.values import node_of


def mended(draft: Draft, code: str) -> Draft:
    """The draft after the fixes of the findings with this code; raises ``UnreadableInput`` for an unreadable draft."""
    version = draft.version
    content = standard_files().with_values(version.files.get(STANDARD), draft.values)
    files = {**version.files, STANDARD: content}
    amending = folder_files().amending_of(files, drafting().registry(), version.folder.name)
    mend_draft(loaded(version, files), amending, today(), code)
    values = standard_files().values(amending.files[STANDARD])
    return replace(draft, values=values, node=node_of(values), mistakes=())
