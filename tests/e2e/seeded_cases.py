"""Cases of the family benefit that a test finds under way, brought there by the use cases."""

from __future__ import annotations

from regdesigner.application.cases.carrying_out import Begun
from regdesigner.application.cases.stopping import stop_at
from regdesigner.application.ports.engine import Incident, Problem
from regdesigner.domain.scenario import Answers
from tests.application.cases.pilot_cases import GIVEN, begin, complete
from tests.e2e.officials import Office

DEFECTS = "Паспорттун көчүрмөсүндө экинчи барак жок.\nАрыздын 3-бетине кол коюңуз."
CHOSEN = "category=single-mother&channel=in_person"


def case_at(office: Office, *done: str, **answers: Answers) -> Begun:
    """A case whose first tasks are done now; ``answers`` by element, those of the sample where none are given."""
    carrying, now = office.application.equipment.carrying_out, office.application.clock()
    begun = begin(carrying, GIVEN, now)
    for element in done:
        complete(carrying, begun.case.id, element, now, answers.get(element.replace("-", "_")))
    return begun


def stopped_case(office: Office) -> Begun:
    """A case that an incident stopped."""
    begun = case_at(office)
    units = office.application.equipment.units_of_work
    with units(reading=True) as unit:
        item = unit.cases.items(begun.case.id)[0]
    cause = Incident(
        Problem("engine-condition-fails", "to-split", {"flow": "to-split", "condition": "completeness = 1"})
    )
    stop_at(units, item, cause, office.application.clock())
    return begun


def returned_case(office: Office) -> Begun:
    """A case that waits for its recipient."""
    answers: dict[str, Answers] = {"check": {"completeness": "return"}, "return_documents": {"defects": DEFECTS}}
    return case_at(office, "inform", "accept", "check", "return-documents", **answers)


def refused_case(office: Office) -> Begun:
    """A case that ended with a refusal of documents."""
    return case_at(
        office, "inform", "accept", "check", "refuse-documents",
        check={"completeness": "refuse"}, refuse_documents={"documents_refusal_ground": "no-authority"},
    )  # fmt: skip


def pages_of_cases(office: Office) -> tuple[dict[str, tuple[str, ...]], tuple[Begun, ...]]:
    """Where each page of a running pilot is seen; two cases, the pages of whose recipients are for who was let in."""
    office.run_pilot()
    asking, checking = (
        case_at(office, "inform", "accept", "check", "prepare-requests"),
        case_at(office, "inform", "accept"),
    )
    returned, refused, stopped = returned_case(office), refused_case(office), stopped_case(office)
    numbers = {name: each.case.number for name, each in (
        ("asking", asking), ("checking", checking), ("returned", returned), ("refused", refused), ("stopped", stopped),
    )}  # fmt: skip
    request = office.requests(numbers["asking"])["ask-tax"].number
    check = office.item(numbers["checking"], "check")
    pages = {
        "pilots.show": ("/folders/3-family-benefit/pilot",),
        "asking.form": ("/ask/3-family-benefit", "/ask/3-family-benefit?category=single-mother"),
        "case_start.new": ("/cases/new", "/cases/new?folder=3-family-benefit",
                           f"/cases/new?folder=3-family-benefit&{CHOSEN}"),
        "tasks.show_all": ("/tasks", "/tasks?when=overdue"),
        "task.show": (f"/tasks/{numbers['checking']}/{check}",
                      f"/tasks/{numbers['asking']}/{office.item(numbers['asking'], 'visit')}?beside=1"),
        "requests.show_all": ("/requests", "/requests?answered=yes"),
        "requests.show": (f"/requests/{request}",),
        "requests.late": ("/requests/late",),
        "overview.show": ("/cases", "/cases?standing=stopped"),
        "stopped.show": ("/stopped",),
        "cases.show": tuple(f"/cases/{each}" for each in numbers.values()),
        "cases.file": (f"/cases/{numbers['asking']}/file",),
        "moving.show": (f"/cases/{numbers['asking']}/move",),
    }  # fmt: skip
    return pages, (returned, refused)
