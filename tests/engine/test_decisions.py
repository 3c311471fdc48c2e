from __future__ import annotations

from dataclasses import replace

import pytest

from regdesigner.application.ports.engine import Incident, NotExecutable
from regdesigner.bpmn.decisions import decision_tables
from regdesigner.domain.decision import Aggregator, DecisionRule, DecisionTable, HitPolicy
from regdesigner.domain.flow import CodeFragment, CodeKind, FieldType, SequenceFlow, TaskField
from regdesigner.domain.regulation import Regulation
from regdesigner.domain.text import Text
from tests.engine.drawings import K, drawn, node, to
from tests.engine.play import Play

AGE = TaskField("age", FieldType.NUMBER, Text("age"))
FEE = TaskField("fee", FieldType.NUMBER, Text("fee"))
RULES = (DecisionRule(("< 18",), ("0",)), DecisionRule(("-",), ("100",)), DecisionRule((">= 60",), ("age - 10",)))
NAMED = CodeFragment(CodeKind.DECISION_TABLE, "decide", "fees", "reference")


def table(
    policy: HitPolicy | None, aggregator: Aggregator | None = None, rules: tuple[int, ...] = (0, 1, 2)
) -> DecisionTable:
    return DecisionTable("fees", ("age",), ("fee",), tuple(RULES[each] for each in rules), policy, aggregator)


def deciding(decision: DecisionTable | None, code: CodeFragment = NAMED, field: TaskField = FEE) -> Regulation:
    nodes = [
        node("start", K.START_EVENT, fields=(AGE,)),
        node("decide", K.BUSINESS_RULE_TASK, fields=(field,)),
        node("choice", K.EXCLUSIVE_GATEWAY, default="choice>paid"),
        node("free", K.END_EVENT),
        node("paid", K.END_EVENT),
    ]
    flows: list[str | SequenceFlow] = ["start>decide", "decide>choice", to("choice>free", "fee = 0"), "choice>paid"]
    regulation = drawn(nodes, *flows, code=(code,))
    return replace(regulation, decisions=() if decision is None else (decision,))


@pytest.mark.parametrize(
    ("policy", "aggregator", "rules", "age", "fee"),
    [
        (HitPolicy.UNIQUE, None, (0, 2), 10, 0),
        (HitPolicy.UNIQUE, None, (0, 2), 70, 60),
        (HitPolicy.FIRST, None, (0, 1, 2), 10, 0),
        (HitPolicy.FIRST, None, (0, 1, 2), 70, 100),
        (HitPolicy.ANY, None, (1, 1), 70, 100),
        (HitPolicy.COLLECT, Aggregator.SUM, (0, 1, 2), 70, 160),
        (HitPolicy.COLLECT, Aggregator.MIN, (0, 1, 2), 70, 60),
        (HitPolicy.COLLECT, Aggregator.MAX, (0, 1, 2), 70, 100),
        (HitPolicy.COLLECT, Aggregator.COUNT, (0, 1, 2), 70, 2),
        (HitPolicy.COLLECT, Aggregator.COUNT, (0,), 70, 0),
    ],
)
def test_a_table_decides_by_its_hit_policy(
    policy: HitPolicy, aggregator: Aggregator | None, rules: tuple[int, ...], age: int, fee: int
) -> None:
    play = Play(deciding(table(policy, aggregator, rules)), age=age)
    assert play.state.document == {"age": age, "fee": fee}
    assert play.state.end_element == ("free" if fee == 0 else "paid")


@pytest.mark.parametrize(
    ("decision", "field", "found"),
    [
        (table(HitPolicy.UNIQUE, rules=(0,)), FEE, "engine-table-none"),
        (table(HitPolicy.UNIQUE), FEE, "engine-table-several"),
        (table(HitPolicy.ANY), FEE, "engine-table-several"),
        (table(HitPolicy.FIRST), replace(FEE, type=FieldType.TEXT), "engine-table-unfit"),
    ],
)
def test_a_decision_that_cannot_be_taken_is_an_incident(decision: DecisionTable, field: TaskField, found: str) -> None:
    with pytest.raises(Incident) as caught:
        Play(deciding(decision, field=field), age=70)
    assert caught.value.problems[0].message == found


def test_a_value_that_cannot_be_computed_is_an_incident() -> None:
    rule = DecisionRule(("-",), ('age + "a"',))
    with pytest.raises(Incident) as caught:
        Play(deciding(replace(table(HitPolicy.FIRST), rules=(rule,))), age=1)
    assert caught.value.problems[0].message in ("engine-table-fails", "engine-table-unfit")


@pytest.mark.parametrize(
    ("decision", "code", "found"),
    [
        (None, NAMED, "engine-table-missing"),
        (table(HitPolicy.FIRST), replace(NAMED, text="other"), "engine-table-missing"),
        (table(None), NAMED, "engine-table-policy"),
        (table(HitPolicy.COLLECT), NAMED, "engine-table-policy"),
        (replace(table(HitPolicy.FIRST), outputs=("price",)), NAMED, "engine-table-output"),
        (replace(table(HitPolicy.FIRST), inputs=("__import__('os')",)), NAMED, "engine-condition-unreadable"),
        (replace(table(HitPolicy.FIRST), inputs=("weight",)), NAMED, "engine-condition-unknown-field"),
        (table(HitPolicy.FIRST), replace(NAMED, language="python"), "engine-unsafe-decision-table"),
    ],
)
def test_a_table_that_cannot_be_decided_is_refused_before_a_case_begins(
    decision: DecisionTable | None, code: CodeFragment, found: str
) -> None:
    with pytest.raises(NotExecutable) as caught:
        Play(deciding(decision, code), age=1)
    assert caught.value.problems[0].message == found


DMN = b"""<?xml version="1.0"?>
<definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="d" name="d" namespace="n">
  <decision id="fees" name="fees">
    <decisionTable id="t" hitPolicy="COLLECT" aggregation="SUM">
      <input id="i"><inputExpression id="e"><text>age</text></inputExpression></input>
      <output id="o" name="fee" />
      <rule id="r1">
        <inputEntry id="a"><text>&lt; 18</text></inputEntry><outputEntry id="b"><text>0</text></outputEntry></rule>
      <rule id="r2">
        <inputEntry id="c"><text></text></inputEntry><outputEntry id="f"><text>100</text></outputEntry></rule>
    </decisionTable>
  </decision>
</definitions>"""


def test_a_table_is_read_from_its_file_and_decided() -> None:
    (read,) = decision_tables(DMN, "fees.dmn")
    rules = (DecisionRule(("< 18",), ("0",)), DecisionRule(("",), ("100",)))
    assert read == DecisionTable("fees", ("age",), ("fee",), rules, HitPolicy.COLLECT, Aggregator.SUM)
    assert Play(deciding(read), age=5).state.document["fee"] == 100


def test_a_hit_policy_that_is_not_known_is_none() -> None:
    (read,) = decision_tables(DMN.replace(b"COLLECT", b"PRIORITY"), "fees.dmn")
    assert read.policy is None
