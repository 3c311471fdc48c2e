"""Whoever answers: from a table, remembering what was asked."""

from __future__ import annotations

from collections.abc import Mapping

from regdesigner.application.ports.respondent import Question, Reply
from regdesigner.domain.flow import FlowNode
from regdesigner.domain.scenario import Answers

NOTHING: Mapping[str, Reply] = {}


class TableRespondent:
    """Gives the request, and to each element its reply; an element without one gets no fields and its whole term."""

    def __init__(self, replies: Mapping[str, Reply] = NOTHING, request: Answers | None = None) -> None:
        self._replies = replies
        self._request = request or {}
        self.questions: list[Question] = []
        self.requests: list[FlowNode] = []

    def request(self, start: FlowNode) -> Answers:
        self.requests.append(start)
        return self._request

    def reply(self, question: Question) -> Reply:
        self.questions.append(question)
        return self._replies.get(question.item.element, Reply({}))
