"""Who works with the application: accounts, the roles of the procedure, what each role may do."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from regdesigner.domain.text import Language


class Role(StrEnum):
    """The people of the procedure (Order 287-r, points 5-14), and the keeper of the application."""

    ANALYST = "analyst"
    DEPARTMENTAL_MEMBER = "departmental_member"
    """Member of the departmental commission."""
    BODY_REPRESENTATIVE = "body_representative"
    """Speaks for a body that is interacted with."""
    INTERDEPARTMENTAL_MEMBER = "interdepartmental_member"
    """Member of the inter-departmental commission, or of its secretariat."""
    OFFICIAL = "official"
    """Official or specialist who carries out actions."""
    CONTROLLER = "controller"
    ADMINISTRATOR = "administrator"


class Permission(StrEnum):
    """What a page or an end point asks for."""

    READ_REGISTRY = "read_registry"
    EDIT_REGISTRY = "edit_registry"
    READ_FOLDERS = "read_folders"
    """Standards and regulations, drafts of one's own body and what is in force everywhere."""
    EDIT_FOLDERS = "edit_folders"
    """Standards and regulations of one's own body."""
    RUN_PILOTS = "run_pilots"
    """Begin and end pilots of one's own body, say who holds which position, move cases to another version."""
    BEGIN_CASES = "begin_cases"
    """Take in requests of recipients at the front office."""
    DO_TASKS = "do_tasks"
    """Tasks of the positions that one holds."""
    ANSWER_REQUESTS = "answer_requests"
    """Requests of other bodies to one's own."""
    OVERSEE_CASES = "oversee_cases"
    """All cases of one's own body, their terms, records and incidents."""
    DECIDE = "decide"
    """Say that a standard or a regulation is approved or in force (Order 287-r, points 11-15)."""
    MANAGE_ACCOUNTS = "manage_accounts"


_READS = frozenset((Permission.READ_REGISTRY, Permission.READ_FOLDERS))
PERMISSIONS: dict[Role, frozenset[Permission]] = {
    Role.ANALYST: _READS
    | {Permission.EDIT_REGISTRY, Permission.EDIT_FOLDERS, Permission.RUN_PILOTS, Permission.OVERSEE_CASES},
    Role.DEPARTMENTAL_MEMBER: _READS,
    Role.BODY_REPRESENTATIVE: _READS | {Permission.ANSWER_REQUESTS},
    Role.INTERDEPARTMENTAL_MEMBER: _READS | {Permission.DECIDE},
    Role.OFFICIAL: _READS | {Permission.BEGIN_CASES, Permission.DO_TASKS, Permission.ANSWER_REQUESTS},
    Role.CONTROLLER: _READS | {Permission.OVERSEE_CASES},
    Role.ADMINISTRATOR: frozenset(Permission),
}


@dataclass(frozen=True, slots=True)
class Account:
    """A person who may sign in. ``body`` is the id of a body of the registry, ``None`` for one who serves all bodies.

    ``login`` is what is typed to sign in, in lower case; ``name`` is shown beside what the person does.
    """

    id: int
    login: str
    name: str
    roles: frozenset[Role]
    body: str | None = None
    language: Language = "ky"
    active: bool = True

    def may(self, permission: Permission) -> bool:
        """Whether any role of an active account permits it."""
        return self.active and any(permission in PERMISSIONS[role] for role in self.roles)

    def belongs_to(self, body: str | None) -> bool:
        """Whether drafts of this body are one's own; who has no body serves all."""
        return self.body is None or self.body == body
