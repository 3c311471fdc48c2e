"""Operations on the course of actions, in a real browser: each leaves it sound and is undone in one step."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest
from playwright.sync_api import Page

from regdesigner.bpmn.document import read_document
from regdesigner.bpmn.reader import read_regulation
from regdesigner.domain.drawing import NO_DRAWING
from regdesigner.domain.flow import Flow
from regdesigner.domain.regulation import Regulation
from tests.depth import DEPTH
from tests.e2e.conftest import NOW, Application, Places

SAMPLE = "9.6-udc-index"
BEGIN = """() => {
  designer.saving.paused = true;
  designer.check = async () => {};
  window.ops = designer.modeler.get('operations');
  window.stack = designer.modeler.get('commandStack');
  window.laying = designer.modeler.get('layingOut');
  laying.follows = false;
  window.refused = 0;
  designer.modeler.on('course.refused', () => { refused++; });
  const actions = () => designer.modeler.get('profile').actions();
  window.numbers = () => actions().map(({ action, bo }) => `${ action.number } ${ bo.id }`);
  window.structural = async () => (await designer.api.check(await designer.xml())).findings
    .filter(({ code }) => /^(BPMN|EXE)/.test(code) || [ 'FORM223', 'FORM225', 'FORM226' ].includes(code))
    .map(({ code, element, message }) => `${ code } ${ element } ${ message }`);
  const place = id => ops.course().find(each => each.id === id);
  window.next = id => place(id).next.map(({ kind, reached }) => `${ kind } ${ reached }`);
  window.undoAll = () => { while (stack.canUndo()) { stack.undo(); } };
}"""
PICKED = """(seed) => {
  const random = count => { seed = (seed * 1103515245 + 12345) % 2147483648; return Math.floor(seed / 65536) % count; };
  const pick = list => list[random(list.length)];
  const registry = designer.modeler.get('elementRegistry');
  const ids = type => registry.filter(each => each.type === type).map(each => each.id).sort();
  const id = pick(registry.filter(each => !each.labelTarget && each.parent).map(each => each.id).sort());
  const able = ops.can(id);
  const left = [ 'isWay', 'move', 'interact' ];
  const name = pick(Object.keys(able).filter(each => able[each] && !left.includes(each)).sort());
  const given = {
    moveUp: () => [ 'move', -1 ], moveDown: () => [ 'move', 1 ], movePositionUp: () => [ 'movePosition', -1 ],
    movePositionDown: () => [ 'movePosition', 1 ], setPosition: () => [ 'setPosition', pick(ids('bpmn:Lane')) ],
    goTo: () => ops.targets(id).length && [ 'goTo', pick(ops.targets(id)) ],
    removeWay: () => ops.lost(id).length < 3 && [ 'removeWay' ]
  };
  const call = !name ? null : given[name] ? given[name]() : [ name ];
  return call ? [ call[0], id, ...call.slice(1), ops[call[0]](id, ...call.slice(1)) ] : null;
}"""


@pytest.fixture(scope="module")
def editor(places: Places) -> Iterator[Page]:
    """One page for all: each test begins with a draft that nobody has changed."""
    page = places.context(0, "admin", "ru").new_page()
    complaints: list[str] = []
    page.on("pageerror", lambda error: complaints.append(str(error)))
    show(page, SAMPLE)
    yield page
    page.close()
    assert complaints == []


@pytest.fixture
def page(editor: Page) -> Iterator[Page]:
    yield editor
    editor.evaluate("laying.follows = false; undoAll(); stack.clear(); refused = 0")


def show(page: Page, folder: str) -> None:
    """The editor of a folder, in which nothing is saved or checked."""
    page.goto(f"/folders/{folder}/regulation")
    page.wait_for_selector("body[data-checked]")
    page.evaluate(BEGIN)


def meaning(page: Page) -> Regulation:
    """What the draft says; the order of its lines, and its drawing, play no part in it."""
    regulation = read_regulation(read_document(page.evaluate("designer.xml()").encode(), "regulation.bpmn"))
    flow = regulation.flow
    lanes = tuple(replace(lane, nodes=tuple(sorted(lane.nodes))) for lane in flow.lanes)
    ordered = Flow(
        tuple(sorted(flow.nodes, key=lambda node: node.id)),
        tuple(sorted(flow.sequence_flows, key=lambda arrow: arrow.id)),
        tuple(sorted(flow.message_flows, key=lambda message: message.id)),
        lanes,
        flow.pools,
    )
    return replace(regulation, flow=ordered, drawing=NO_DRAWING, code=())


def boxes(page: Page) -> dict[str, Any]:
    """Where everything is drawn."""
    places: dict[str, Any] = page.evaluate(
        "Object.fromEntries(designer.modeler.get('elementRegistry').filter(each => each.parent).map(each =>"
        " [ each.id, each.waypoints?.map(({ x, y }) => [ x, y ]) ?? [ each.x, each.y, each.width, each.height ] ]))"
    )
    return places


MAIN = ("inform", "accept", "examine", "consult", "payment", "form-index", "hand-over")
REFUSALS = ("refuse-documents", "refuse-service")


def numbered(*actions: str) -> list[str]:
    return [f"{number} {action}" for number, action in enumerate((*actions, *REFUSALS), 1)]


OPERATIONS: dict[str, tuple[str, list[str], dict[str, list[str]]]] = {
    "an action is added behind another": (
        "ops.addAfter('inform', { kind: 'forming' })",
        numbered("inform", "form-result", *MAIN[1:]),
        {"inform": ["then form-result"], "form-result": ["then accept"]},
    ),
    "an action is added on one way of a choice": (
        "ops.addAfter('to-service-refused', { kind: 'informing' })",
        numbered(*MAIN[:3], "inform-2", *MAIN[3:]),
        {"suitable": ["if split", "otherwise inform-2"], "inform-2": ["then refuse-service"]},
    ),
    "an action is added before another": (
        "ops.addBefore('form-index', {})",
        numbered(*MAIN[:5], "examine-2", *MAIN[5:]),
        {"join": ["then examine-2"], "examine-2": ["then form-index"]},
    ),
    "an action is removed, what it decided is decided before": (
        "ops.remove('accept')",
        numbered("inform", *MAIN[2:]),
        {"inform": ["then accepted"], "accepted": ["otherwise refuse-documents", "if examine"]},
    ),
    "the last of two branches is no parallel work": (
        "ops.remove('consult')",
        numbered(*MAIN[:3], *MAIN[4:]),
        {"suitable": ["if payment", "otherwise refuse-service"], "payment": ["then form-index"]},
    ),
    "an action changes places with the one before": (
        "ops.move('accept', -1)",
        numbered("accept", "inform", *MAIN[2:]),
        {"request": ["then accept"], "accept": ["then inform"], "inform": ["then accepted"]},
    ),
    "actions at the same time change their numbers": (
        "ops.move('payment', -1)",
        numbered(*MAIN[:3], "payment", "consult", *MAIN[5:]),
        {"split": ["together consult", "together payment"]},
    ),
    "duties become an action of their own": (
        "ops.split('accept', 2)",
        numbered("inform", "accept", "accept-2", *MAIN[2:]),
        {"accept": ["then accept-2"], "accept-2": ["then accepted"]},
    ),
    "two actions become one": (
        "ops.merge('form-index')",
        numbered(*MAIN[:6]),
        {"form-index": ["then served"]},
    ),
    "ways part at a declared choice": (
        "ops.branch('form-index')",
        numbered(*MAIN[:6], "examine-2", MAIN[6]),
        {"form-index": ["then decision"], "decision": ["if hand-over", "otherwise examine-2"]},
    ),
    "a choice leads back": (
        "ops.branch('form-index', { ways: [ { name: 'yes' }, { name: 'no', target: 'examine' } ] })",
        numbered(*MAIN),
        {"decision": ["if hand-over", "back examine"]},
    ),
    "a choice gets one more way": (
        "ops.otherWay('accepted', { target: 'form-index' })",
        numbered(*MAIN),
        {"accepted": ["otherwise refuse-documents", "if examine", "if form-index"]},
    ),
    "a way is taken away with what only it leads to": (
        "ops.removeWay('to-documents-refused')",
        [f"{number} {each}" for number, each in enumerate((*MAIN, "refuse-service"), 1)],
        {"accept": ["then examine"]},
    ),
    "a way leads elsewhere": (
        "ops.goTo('to-documents-refused', 'refuse-service', { drop: true })",
        [f"{number} {each}" for number, each in enumerate((*MAIN, "refuse-service"), 1)],
        {"accepted": ["otherwise refuse-service", "if examine"]},
    ),
    "an action and the next run at the same time": (
        "ops.parallel('inform')",
        numbered(*MAIN),
        {"split-2": ["together inform", "together accept"], "inform": ["then accepted"], "accept": ["then accepted"]},
    ),
    "one more action runs at the same time": (
        "ops.addParallel('consult')",
        numbered(*MAIN[:4], "examine-2", *MAIN[4:]),
        {"split": ["together consult", "together payment", "together examine-2"]},
    ),
    "what ran at the same time runs one after the other": (
        "ops.sequential('split')",
        numbered(*MAIN),
        {"consult": ["then payment"], "payment": ["then form-index"]},
    ),
    "documents are returned for correction by a choice that is there": (
        "ops.returnForCorrection('accept', { maxRepeats: 2 })",
        numbered(*MAIN[:2], "inform-2", *MAIN[2:]),
        {
            "accepted": ["otherwise refuse-documents", "if examine", "if inform-2"],
            "await-correction": ["if corrected", "if not-corrected"],
            "corrected": ["back accept"],
            "not-corrected": ["then refuse-documents"],
        },
    ),
    "documents are returned for correction by a new choice": (
        "ops.returnForCorrection('form-index')",
        numbered(*MAIN[:6], "inform-2", MAIN[6]),
        {"decision": ["if hand-over", "if inform-2", "otherwise refuse-documents"], "corrected": ["back form-index"]},
    ),
    "the recipient is waited for": (
        "ops.addWait('examine')",
        numbered(*MAIN),
        {"examine": ["then wait"], "wait": ["then suitable"]},
    ),
    "a refusal ends the case": (
        "ops.refusalEnd('form-index')",
        [*numbered(*MAIN), "10 refuse-service-2"],
        {"decision": ["if hand-over", "otherwise refuse-service-2"], "refuse-service-2": ["then service-refused-2"]},
    ),
    "an action is done by another position": ("ops.setPosition('consult', 'accounting')", numbered(*MAIN), {}),
    "a position is added": ("ops.addPosition({ ky: 'Адис', ru: 'Специалист' })", numbered(*MAIN), {}),
    "a position is removed": ("ops.removePosition('catalogue')", numbered(*MAIN), {}),
    "a position moves": ("ops.movePosition('accounting', -1)", numbered(*MAIN), {}),
    "a body is added": ("ops.addBody({ ky: 'Салык кызматы', ru: 'Налоговая служба' })", numbered(*MAIN), {}),
}


def test_each_operation_does_what_it_says_and_one_step_back_undoes_it(page: Page) -> None:
    before = meaning(page)
    for name, (operation, actions, ways) in OPERATIONS.items():
        assert page.evaluate(operation) not in (None, False), name
        assert page.evaluate("numbers()") == actions, name
        for element, expected in ways.items():
            assert sorted(page.evaluate("next", element)) == sorted(expected), (name, element)
        assert page.evaluate("structural()") == [], name
        assert meaning(page) != before, name
        page.evaluate("stack.undo()")
        assert (page.evaluate("stack.canUndo()"), meaning(page) == before) == (False, True), name
    assert page.evaluate("refused") == 0


def test_names_of_what_is_new_are_there_in_both_languages(page: Page) -> None:
    page.evaluate("ops.returnForCorrection('form-index')")
    told = meaning(page).flow
    new = [told.by_id[each] for each in ("decision", "inform-2", "corrected", "not-corrected")]
    assert all(each.name.ky and each.name.ru and each.name.en for each in new)
    ways = {arrow.target: arrow for arrow in told.outgoing("decision")}
    assert ways["inform-2"].condition == 'decision = "return"'
    assert all(way.criterion.ky and way.criterion.ru for way in ways.values())
    (field,) = told.by_id["form-index"].fields
    assert [variant.value for variant in field.variants] == ["complete", "return", "refuse"]
    decision = (meaning(page).actions_by_id["form-index"].decisions or ())[-1]
    assert decision.field == field.name
    (again,) = (arrow for arrow in told.sequence_flows if arrow.max_repeats)
    assert (again.source, again.max_repeats) == ("corrected", 1)


def test_words_that_name_an_action_name_its_new_number(page: Page) -> None:
    page.evaluate("ops.addAfter('inform', {})")
    actions = meaning(page).actions_by_id
    assert "для начала действия 3" in actions["inform"].handing_on.ru
    assert "3-иш-аракетти баштоо" in actions["inform"].handing_on.ky
    assert "начинается действие 9" in actions["accept"].handing_on.ru


def test_lanes_are_kept_whatever_lies_where(page: Page) -> None:
    page.evaluate("ops.addAfter('consult', {})")
    page.evaluate("ops.setPosition('examine', 'accounting')")
    lanes = {node.id: node.lane for node in meaning(page).flow.nodes}
    assert (lanes["examine-2"], lanes["examine"], lanes["suitable"]) == ("catalogue", "accounting", "accounting")
    assert {lanes[each] for each in ("inform", "accept", "hand-over")} == {"reader-service"}
    page.evaluate("ops.removePosition('catalogue')")
    lanes = {node.id: node.lane for node in meaning(page).flow.nodes}
    assert (lanes["consult"], lanes["examine-2"]) == ("indexing", "indexing")


def test_a_request_to_another_body_stands_in_row_5(page: Page) -> None:
    page.evaluate("ops.interact('form-index', ops.addBody({ ky: 'Салык кызматы', ru: 'Налоговая служба' }))")
    told = meaning(page)
    assert {(each.source, each.target) for each in told.flow.message_flows} == {
        ("form-index", "body"),
        ("body", "form-index"),
    }
    (interaction,) = told.actions_by_id["form-index"].interactions or ()
    assert interaction.party.ru == "Налоговая служба"
    assert page.evaluate("structural()") == []


def test_the_course_is_told_in_the_order_of_the_numbers(page: Page) -> None:
    told = page.evaluate("ops.course().map(({ id, kind, depth, number }) => [ id, kind, depth, number ])")
    assert [(each[0], each[3]) for each in told if each[1] == "action"] == [
        (action, number) for number, action in enumerate((*MAIN, *REFUSALS), 1)
    ]
    depths = {each[0]: each[2] for each in told}
    kinds = {each[0]: each[1] for each in told}
    assert {each for each, depth in depths.items() if depth} == {*REFUSALS, "consult", "payment"} | {
        "documents-refused", "service-refused"
    }  # fmt: skip
    assert set(depths.values()) == {0, 1}
    assert [kinds[each] for each in ("request", "accepted", "split", "join", "served")] == [
        "start", "decision", "parallel", "join", "end"
    ]  # fmt: skip


@pytest.mark.parametrize("seed", range(11, 11 + DEPTH))
def test_whatever_is_done_leaves_the_course_sound(page: Page, seed: int) -> None:
    before = meaning(page)
    done = []
    for turn in range(24):
        done.append(page.evaluate(PICKED, seed * 7919 + turn * 104729))
        if turn % 12 == 11:
            assert page.evaluate("structural()") == [], done
    assert len([each for each in done if each and each[-1]]) > 8
    assert page.evaluate("refused") == 0, done
    page.evaluate("undoAll()")
    assert meaning(page) == before


def test_the_drawing_follows_in_the_same_step(page: Page) -> None:
    before, places = meaning(page), boxes(page)
    page.evaluate("laying.follows = true; ops.addAfter('consult', { kind: 'interacting' }); laying.soon()")
    assert page.evaluate("laying.soon()") in (True, False)
    after = boxes(page)
    lane, new, consult = after["catalogue"], after["interact"], after["consult"]
    assert lane[1] < new[1] < new[1] + new[3] < lane[1] + lane[3]
    assert new[0] >= consult[0] + consult[2]
    page.evaluate("stack.undo()")
    assert (page.evaluate("stack.canUndo()"), boxes(page)) == (False, places)
    assert meaning(page) == before
    page.evaluate("stack.redo()")
    assert boxes(page) == after


def test_a_layout_of_a_step_that_was_undone_is_dropped(page: Page) -> None:
    places = boxes(page)
    page.evaluate(
        "laying.follows = true; ops.addAfter('consult', {}); const later = laying.soon(); stack.undo(); later"
    )
    assert boxes(page) == places
    assert page.evaluate("stack.canRedo()")


def test_laying_out_anew_is_a_step_of_its_own(page: Page) -> None:
    shapes = "designer.modeler.get('elementRegistry')"
    page.evaluate(f"designer.modeler.get('modeling').moveElements([ {shapes}.get('consult') ], {{ x: 33, y: 5 }})")
    moved = boxes(page)
    assert page.evaluate("laying.now()")
    assert boxes(page) != moved
    page.evaluate("stack.undo()")
    assert boxes(page) == moved
    assert page.evaluate("stack.canUndo()")


def test_without_the_server_the_course_changes_and_the_drawing_waits(page: Page) -> None:
    page.evaluate("designer.modeler.on('layingOut.failed', () => { window.failed = true; })")
    page.evaluate("laying.ask = async () => { throw new Error('no server'); }; laying.follows = true")
    assert page.evaluate("ops.addAfter('consult', {}) && laying.soon()") is False
    assert page.evaluate("failed && numbers().includes('5 examine-2')")


def test_a_new_regulation_is_written_by_operations(editor: Page, application: Application) -> None:
    folder = application.bringing.create(application.keeper, "9.6", None, NOW, "new-by-operations")
    page = editor
    show(page, folder.name)
    assert page.evaluate("structural()") == []
    before = meaning(page)
    steps = (
        "ops.addAfter('examine', { kind: 'examining', name: { ky: 'Текшерүү', ru: 'Проверка' } })",
        "ops.parallel('examine')",
        "ops.returnForCorrection('accept')",
        "ops.branch('form-result', { ways: [ { name: 'yes', target: 'new' }, { name: 'no' } ] })",
        "ops.setPosition('hand-over', ops.addPosition())",
        "ops.refusalEnd('form-result')",
        "ops.removeWay('to-service-refused')",
    )
    for step in steps:
        assert page.evaluate(step) not in (None, False), step
        assert page.evaluate("structural()") == [], step
    page.evaluate("undoAll()")
    assert meaning(page) == before
