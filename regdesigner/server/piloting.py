"""Pilot cases as views use them."""

from __future__ import annotations

from regdesigner.application.cases.answering import Answering
from regdesigner.application.cases.beginning import BeginningCases
from regdesigner.application.cases.carrying_out import CarryingOut
from regdesigner.application.cases.doing_tasks import DoingTasks
from regdesigner.application.cases.following import FollowingCases
from regdesigner.application.cases.piloting import Piloting
from regdesigner.bootstrap import obstacles
from regdesigner.server.context import equipment, settings, units_of_work


def carrying_out() -> CarryingOut:
    """The use cases on running cases."""
    return equipment().carrying_out


def piloting() -> Piloting:
    """The use cases of those who run pilots."""
    return Piloting(units_of_work(), carrying_out().loaded, obstacles)


def doing_tasks() -> DoingTasks:
    """The use cases of officials."""
    return DoingTasks(units_of_work(), carrying_out())


def beginning_cases() -> BeginningCases:
    """The use cases of the front office and of the public form."""
    return BeginningCases(units_of_work(), carrying_out(), settings().secret)


def answering() -> Answering:
    """The use cases of who answers requests of other bodies."""
    return Answering(units_of_work(), carrying_out())


def following_cases() -> FollowingCases:
    """The use cases of recipients."""
    return FollowingCases(units_of_work(), carrying_out())
