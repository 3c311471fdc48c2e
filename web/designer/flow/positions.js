/** Who does it: positions as lanes, other bodies as pools, what is exchanged with them. */

import { getBusinessObject, is } from 'bpmn-js/lib/util/ModelUtil';

import { entry, words } from '../profile.js';

const LANE_HEADER = 30;

export default class Positions {

  /** @param {import('./operations.js').default} operations */
  constructor(operations) {
    this.operations = operations;
    this.edits = operations.edits;
  }

  /** The lane of a position and what belongs to it: a choice right behind an action is made by the same position. */
  set(shape, lane) {
    const { edits } = this;
    const before = edits.lanesOf(shape.businessObject);
    const next = edits.outs(shape)[0]?.target;
    const along = next && is(next, 'bpmn:Gateway') && edits.ins(next).length === 1 && sameList(edits.lanesOf(next.businessObject), before) ? [ next ] : [];
    for (const each of [ shape, ...along ]) {
      const down = lane.y + lane.height / 2 - (each.y + each.height / 2);
      edits.modeling.moveShape(each, { x: 0, y: Math.round(down) }, each.parent, { autoResize: false });
      edits.keep(each.businessObject, [ lane.businessObject ]);
    }
  }

  laneSet(lane) {
    return lane.businessObject.$parent;
  }

  /** @returns {object} the pool of the provider, made around the process where there is none */
  pool() {
    const { edits } = this;
    const found = this.ownPool();
    if (found) {
      return found;
    }
    const { process } = edits.profile;
    const root = edits.elementRegistry.find(each => !each.parent && getBusinessObject(each) === process);
    const boxes = root.children.filter(each => !each.waypoints);
    const [ left, top ] = [ 'x', 'y' ].map(at => Math.min(...boxes.map(each => each[at]), 200) - 60);
    const right = Math.max(...boxes.map(each => each.x + each.width), 800) + 60;
    const bottom = Math.max(...boxes.map(each => each.y + each.height), 400) + 60;
    const name = Object.fromEntries([ 'ky', 'ru', 'en' ].map(language => [ language, edits.profile.name(process, language) ]));
    const bo = edits.make('bpmn:Participant', edits.free('provider'), name);
    bo.processRef = process;
    edits.modeling.claimId(bo.id, bo);
    const shape = edits.elementFactory.createShape({ type: 'bpmn:Participant', businessObject: bo, isExpanded: true });
    return edits.modeling.createShape(shape, { x: left, y: top, width: right - left, height: bottom - top }, root, { autoResize: false });
  }

  ownPool() {
    const { edits } = this;
    return edits.elementRegistry.find(each => is(each, 'bpmn:Participant') && !each.labelTarget && getBusinessObject(each).processRef === edits.profile.process);
  }

  /** @returns {object} the new lane */
  add(said) {
    const { edits } = this;
    const pool = this.pool();
    const lanes = pool.children.filter(each => is(each, 'bpmn:Lane'));
    const lane = lanes.length ? edits.modeling.addLane(lanes.sort((one, other) => one.y - other.y).pop(), 'bottom') : this.first(pool);
    const bo = lane.businessObject;
    edits.modeling.updateProperties(lane, { id: edits.free('position') });
    Object.entries(edits.text(said ?? 'position', this.operations.language)).filter(([ , body ]) => body).forEach(([ language, body ]) => edits.profile.setName(bo, language, body));
    return lane;
  }

  /** The only lane holds all that is there. */
  first(pool) {
    const { edits } = this;
    const made = edits.elementFactory.createShape({ type: 'bpmn:Lane', isHorizontal: true });
    const lane = edits.modeling.createShape(made, { x: pool.x + LANE_HEADER, y: pool.y, width: pool.width - LANE_HEADER, height: pool.height }, pool, { autoResize: false });
    edits.profile.process.flowElements.filter(each => is(each, 'bpmn:FlowNode')).forEach(each => edits.keep(each, [ lane.businessObject ]));
    return lane;
  }

  mayRemove(lane) {
    return is(lane, 'bpmn:Lane') && this.laneSet(lane).lanes.length > 1 && !lane.businessObject.childLaneSet?.lanes?.length;
  }

  /** What a position did is done by the one beside it. */
  remove(lane) {
    const { edits } = this;
    const lanes = this.laneSet(lane).lanes;
    const at = lanes.indexOf(lane.businessObject);
    const heir = lanes[at - 1] ?? lanes[at + 1];
    const nodes = [ ...lane.businessObject.flowNodeRef ?? [] ];
    this.order(lane, [ ...lanes.filter(each => each !== lane.businessObject), lane.businessObject ]); // so that a step back finds the order
    edits.modeling.removeShape(lane);
    nodes.forEach(each => edits.keep(each, [ heir ]));
  }

  mayMove(lane, by) {
    const lanes = is(lane, 'bpmn:Lane') ? this.laneSet(lane).lanes : [];
    return !!lanes[lanes.indexOf(lane.businessObject) + by];
  }

  move(lane, by) {
    const lanes = [ ...this.laneSet(lane).lanes ];
    const at = lanes.indexOf(lane.businessObject);
    lanes.splice(at + by, 0, ...lanes.splice(at, 1));
    this.order(lane, lanes);
  }

  order(lane, lanes) {
    this.edits.modeling.updateModdleProperties(lane, this.laneSet(lane), { lanes });
  }

  /** @returns {object} the closed pool of another body */
  addBody(said) {
    const { edits } = this;
    const pool = this.pool();
    const bo = edits.make('bpmn:Participant', edits.free('body'), edits.text(said ?? 'body', this.operations.language));
    edits.modeling.claimId(bo.id, bo);
    const shape = edits.elementFactory.createShape({ type: 'bpmn:Participant', businessObject: bo, isExpanded: false });
    const others = edits.elementRegistry.filter(each => is(each, 'bpmn:Participant'));
    const bottom = Math.max(...others.map(each => each.y + each.height));
    return edits.modeling.createShape(shape, { x: pool.x, y: bottom + 60, width: pool.width, height: 60 }, pool.parent, { autoResize: false });
  }

  mayInteract(shape, body) {
    const { edits } = this;
    const between = body && shape.outgoing.some(each => is(each, 'bpmn:MessageFlow') && each.target === body);
    return is(shape, 'bpmn:Activity') && !!entry(shape.businessObject, 'reg:Action') && (!body || is(body, 'bpmn:Participant') && body !== this.ownPool() && !between) && !!edits.shape(shape.id);
  }

  /** A request to a body and its answer, said in row 5 too. */
  interact(shape, body) {
    const { edits } = this;
    const flow = (source, target, word, name) => {
      const bo = edits.make('bpmn:MessageFlow', edits.free(word), edits.words[name]);
      edits.modeling.claimId(bo.id, bo);
      return edits.modeling.connect(source, target, { type: 'bpmn:MessageFlow', businessObject: bo });
    };
    const made = flow(shape, body, `ask-${ body.id }`, 'ask');
    flow(body, shape, `answer-${ body.id }`, 'answer');
    const name = Object.fromEntries([ 'ky', 'ru', 'en' ].map(language => [ language, edits.profile.name(body.businessObject, language) ]));
    edits.edit(shape.businessObject, action => {
      const interaction = edits.profile.create('reg:Interaction', { party: edits.localText(name) });
      interaction.$parent = action;
      action.set('noInteraction', undefined);
      action.get('interaction').push(interaction);
    });
    this.mention(name);
    return made;
  }

  /** Names a body among those with whom the provider interacts, where that list is begun or denied. */
  mention(name) {
    const { edits } = this;
    const before = entry(edits.profile.process, 'reg:Regulation');
    if (!before || before.get('interacting').some(each => words(each, 'ky') === name.ky)) {
      return;
    }
    edits.profile.edit(edits.profile.process, 'reg:Regulation', regulation => {
      const party = edits.localText(name);
      party.$parent = regulation;
      regulation.set('noInteracting', undefined);
      regulation.get('interacting').push(party);
    });
  }
}

const sameList = (one, other) => one.length === other.length && one.every(each => other.includes(each));
