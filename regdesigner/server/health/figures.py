"""Figures for Prometheus: of this process its requests, of all processes the cases and the rounds of workers."""

from __future__ import annotations

import hmac
import time
from collections.abc import Iterator, Mapping
from datetime import datetime
from functools import cache

from flask import Blueprint, Flask, Response, current_app, g, request
from flask.blueprints import BlueprintSetupState
from prometheus_client import CONTENT_TYPE_LATEST, CollectorRegistry, Counter, Histogram, generate_latest
from prometheus_client.core import GaugeMetricFamily

from regdesigner.application.ports.figures import RunningFigures
from regdesigner.application.ports.processes import Process
from regdesigner.application.refusals import NotPermitted
from regdesigner.server.context import now, settings, units_of_work
from regdesigner.server.permissions import public

blueprint = Blueprint("metrics", __name__)
_EXTENSION = "regdesigner-measured"
_BUCKETS = (0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30)
"""Seconds."""
_FORWARDED = ("Forwarded", "X-Forwarded-For", "X-Real-Ip", "Via")
_METHODS = frozenset({"GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"})
LOOPBACK = frozenset({"127.0.0.1", "::1"})


class Measured:
    """What one process has answered since it began."""

    def __init__(self) -> None:
        self.registry = CollectorRegistry()
        labels = ("method", "route", "status")
        self.requests = Counter("regdesigner_requests", "Requests answered", labels, registry=self.registry)
        self.seconds = Histogram(
            "regdesigner_request_seconds",
            "Seconds until a request was answered",
            ("route",),
            buckets=_BUCKETS,
            registry=self.registry,
        )
        self.request, self.second = cache(self.requests.labels), cache(self.seconds.labels)
        """The figures of a view, looked up once."""


@blueprint.record_once
def _begin(state: BlueprintSetupState) -> None:
    state.app.extensions[_EXTENSION] = Measured()


def measured(app: Flask) -> Measured:
    """What an application has answered."""
    found = app.extensions[_EXTENSION]
    assert isinstance(found, Measured)  # noqa: S101 - for the type checker
    return found


@blueprint.after_app_request
def _count(response: Response) -> Response:
    route = request.url_rule.rule if request.url_rule else "none"
    method = request.method if request.method in _METHODS else "other"  # whatever else is sent is not kept apart
    held = measured(current_app)
    held.request(method, route, response.status_code).inc()
    if "begun" in g:
        held.second(route).observe(time.perf_counter() - g.begun)
    return response


@blueprint.get("/metrics")
@public
def show() -> Response:
    """The figures, to this machine itself and to those who know the token."""
    if not _may_read():
        raise NotPermitted
    registry = CollectorRegistry()
    registry.register(_Kept(now()))
    text = generate_latest(measured(current_app).registry) + generate_latest(registry)
    return Response(text, content_type=CONTENT_TYPE_LATEST)


def _may_read() -> bool:
    token, said = settings().metrics_token, request.headers.get("Authorization", "")
    if token and hmac.compare_digest(said.encode(), f"Bearer {token}".encode()):
        return True
    asked_for_another = any(name in request.headers for name in _FORWARDED)
    return request.remote_addr in LOOPBACK and not asked_for_another


class _Kept:
    """Figures of what is kept, asked of the database when they are read."""

    def __init__(self, at: datetime) -> None:
        self._at = at

    def collect(self) -> Iterator[GaugeMetricFamily]:
        with units_of_work()(reading=True) as unit:
            figures, letters = unit.figures.running(self._at), unit.letters.counts()
            processes = unit.processes.all()
        yield from _of_cases(figures)
        yield _by("letters", "Requests to other bodies by delivery", "state", letters)
        yield from _of_processes(processes)


def _of_cases(figures: RunningFigures) -> Iterator[GaugeMetricFamily]:
    yield _by("cases", "Cases by how they stand", "condition", {each.value: n for each, n in figures.cases.items()})
    for name, words, value in (
        ("cases_overdue", "Cases under way after their total term", figures.overdue),
        ("tasks_open", "Tasks open for officials", figures.tasks),
        ("timers_waiting", "Timers that cases wait for", figures.timers),
        ("timers_late", "Timers that ought to have fired", figures.late),
        ("incidents", "Cases that an incident stops", figures.incidents),
        ("steps", "Steps that all cases have taken", figures.steps),
    ):
        yield GaugeMetricFamily(f"regdesigner_{name}", words, value=value)


def _of_processes(processes: tuple[Process, ...]) -> Iterator[GaugeMetricFamily]:
    labels = ("process", "kind", "host")
    rounds = GaugeMetricFamily("regdesigner_worker_rounds", "Rounds of a living process", labels=labels)
    steps = GaugeMetricFamily("regdesigner_worker_steps", "What a process did in its rounds", labels=labels)
    for each in processes:
        values = (each.token, each.kind.value, each.host)
        rounds.add_metric(values, each.rounds)
        steps.add_metric(values, each.steps)
    yield from (rounds, steps)


def _by(name: str, words: str, label: str, values: Mapping[str, int]) -> GaugeMetricFamily:
    family = GaugeMetricFamily(f"regdesigner_{name}", words, labels=(label,))
    for key, value in values.items():
        family.add_metric((key,), value)
    return family
