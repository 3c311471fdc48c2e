/** Operations on the course of actions: each keeps the drawing whole and is one step of the history. */

import { is } from 'bpmn-js/lib/util/ModelUtil';

import { entries, entry } from '../profile.js';
import { spoken } from '../texts.js';
import { can } from './able.js';
import { course } from './course.js';
import { conditions, mentions } from './cleaning.js';
import Edits from './edits.js';
import { numbered } from './graph.js';
import { destination, lost, mayLead } from './moving.js';
import Parts from './parts.js';
import Positions from './positions.js';
import Steps from './steps.js';
import Together from './together.js';
import Ways from './ways.js';

/** Words of which ids are made. */
const IDS = { informing: 'inform', accepting: 'accept', examining: 'examine', interacting: 'interact', forming: 'form-result', handing_over: 'hand-over' };

/** @typedef {string | Record<string, string>} Words a text by languages, or in the language of the page */

export default class Operations {
  static $inject = [ 'commandStack', 'modeling', 'elementFactory', 'elementRegistry', 'profile', 'moddle', 'config.words', 'eventBus', 'bpmnjs' ];

  constructor(commandStack, modeling, elementFactory, elementRegistry, profile, moddle, words, eventBus, modeler) {
    this.modeler = modeler;
    this.edits = new Edits({ modeling, elementFactory, elementRegistry, profile, moddle, words: words ?? {} });
    this.ways = new Ways(this);
    this.together = new Together(this);
    this.parts = new Parts(this);
    this.positions = new Positions(this);
    this.steps = new Steps(this.edits, commandStack, eventBus);
  }

  get language() {
    return spoken();
  }

  /** The course as a list: see `course.js`. */
  course() {
    return course(this.modeler);
  }

  /** What may be done with a node, a flow, a lane or a pool: see `able.js`. */
  can(id) {
    return can(this, id);
  }

  // Actions one after the other

  /** @param {string} id a node, or the flow into which the action comes @param {{ kind?: string, name?: Words }} [what] @returns {string | null} the new action */
  addAfter(id, what = {}) {
    return this.doing('addAfter', id, place => {
      const flow = place.waypoints ? place : this.edits.outs(place)[0];
      const made = this.edits.draw(this.action(what), place.waypoints ? beside(flow) : place);
      flow ? this.edits.insert(flow, made) : this.edits.link(place, made);
      return made.id;
    });
  }

  /** @returns {string | null} the new action */
  addBefore(id, what = {}) {
    return this.doing('addBefore', id, place => {
      const { edits } = this;
      const made = edits.draw(this.action(what), place, { left: true });
      const ins = edits.ins(place);
      edits.insert(ins.length === 1 ? ins[0] : edits.outs(edits.joinBefore(place, ins))[0], made);
      return made.id;
    });
  }

  /** Waits for the recipient behind a node. @returns {string | null} the event */
  addWait(id, { term } = {}) {
    return this.doing('addWait', id, place => {
      const { edits } = this;
      const flow = place.waypoints ? place : edits.outs(place)[0];
      const bo = this.ways.waiting('wait', term ?? { amount: 5, unit: 'day', basis: 'working' }, edits.moddle.create('bpmn:MessageEventDefinition'));
      const made = edits.draw(bo, place.waypoints ? beside(flow) : place);
      edits.insert(flow, made);
      return made.id;
    });
  }

  /** Takes an action or wait out of the course; what it decided is decided by the action before. A choice keeps its main way. */
  remove(id) {
    return this.doing('remove', id, shape => {
      const { edits } = this;
      if (is(shape, 'bpmn:Gateway')) {
        const kept = this.ways.mainWay(shape);
        edits.outs(shape).filter(flow => flow !== kept).forEach(flow => this.ways.removeWay(flow));
        return true;
      }
      const asked = conditions(edits.profile.process);
      const names = entries(shape.businessObject, 'reg:Field').map(field => field.name).filter(name => asked.some(body => mentions(body, name)));
      const heir = names.length ? this.decidesBefore(shape) : null;
      if (heir) {
        edits.handFields(shape.businessObject, heir, names);
      }
      edits.takeOut(shape);
      edits.remove(shape);
      return true;
    });
  }

  /** Lets an action change places with what comes before it (-1) or after it (+1) in the course. */
  move(id, direction) {
    return this.doing(direction < 0 ? 'moveUp' : 'moveDown', id, shape => {
      const { edits } = this;
      const { swap, flow } = destination(edits, shape, direction);
      if (swap) {
        const [ one, other ] = swap.map(each => each.businessObject);
        edits.keys.set(one, numbered(other)).set(other, numbered(one));
      } else {
        edits.takeOut(shape);
        edits.insert(flow, shape);
      }
      return true;
    });
  }

  /** The duties from one on become an action of their own. @param {number} fromDuty counted from 0 @returns {string | null} the new action */
  split(id, fromDuty = 1) {
    const duties = entry(this.edits.bo(id) ?? {}, 'reg:Action')?.get('duty').length ?? 0;
    return fromDuty > 0 && fromDuty < duties ? this.doing('split', id, shape => this.parts.split(shape, fromDuty).id) : null;
  }

  /** Makes one action of this and the next. */
  merge(id) {
    return this.doing('merge', id, shape => { this.parts.merge(shape); return true; });
  }

  // Ways

  /**
   * Lets ways part behind a node: a declared choice, its variants, conditions and criteria.
   *
   * @param {string} id
   * @param {{ question?: Words, ways?: { name?: Words, criterion?: Record<string, string>, condition?: string, target?: string, kind?: string }[] }} [what]
   *   `target`: nothing (leads on), `new` (a new action, then on), `end`, `refusal`, or an id; the last way is taken otherwise
   * @returns {string | null} the choice
   */
  branch(id, what = {}) {
    const question = typeof what.question === 'string' && !this.edits.words[what.question] ? { [this.language]: what.question } : what.question;
    return this.doing('branch', id, shape => this.ways.branch(shape, { ...what, question }).id);
  }

  /** One more way of a choice. @returns {string | null} what is new: the action, else the flow */
  otherWay(id, way = {}) {
    return this.doing('otherWay', id, shape => this.ways.otherWay(shape, { ...way, target: way.target === undefined ? 'new' : way.target }).made.id);
  }

  /** Takes a way away, with all that only it leads to. */
  removeWay(flowId) {
    return this.doing('removeWay', flowId, flow => { this.ways.removeWay(flow); return true; });
  }

  /** Lets a way lead to another node. @param {{ drop?: boolean }} [hints] `drop`: actions that the course then loses may go: see `lost` */
  goTo(flowId, targetId, { drop = false } = {}) {
    const { edits } = this;
    const [ flow, target ] = [ edits.shape(flowId), edits.shape(targetId) ];
    if (!flow || !target || !mayLead(edits, flow, target, drop)) {
      return false;
    }
    this.step(() => {
      edits.turnTo(flow, edits.meeting(target));
      this.count(flow, target);
    });
    return true;
  }

  /** The nodes to which a flow may lead instead. */
  targets(flowId, { drop = false } = {}) {
    const { edits } = this;
    const flow = edits.shape(flowId);
    const nodes = flow && !is(flow.source, 'bpmn:EventBasedGateway') ? [ ...edits.graphAround(flow.businessObject).nodes.keys() ].map(id => edits.shape(id)) : [];
    return nodes.filter(shape => shape && !(is(shape, 'bpmn:Gateway') && edits.outs(shape).length < 2) && mayLead(edits, flow, shape, drop)).map(({ id }) => id);
  }

  /** The actions that the course would lose if a flow led to another node, or nowhere. */
  lost(flowId, targetId = null) {
    return lost(this.edits, this.edits.shape(flowId), targetId);
  }

  /** A refusal behind an action, by a choice. @returns {string | null} the action that refuses */
  refusalEnd(id, { kind } = {}) {
    return this.doing('refusalEnd', id, shape => {
      const early = [ 'informing', 'accepting' ].includes(entry(shape.businessObject, 'reg:Action')?.kind);
      const way = { name: 'to_refuse', value: 'refuse', target: 'refusal', kind: kind ?? (early ? 'refusal_of_documents' : 'refusal_of_service') };
      const choice = this.ways.isChoice(shape) ? shape : this.ways.choiceAfter(shape);
      if (choice) {
        return this.ways.otherWay(choice, way).made.id;
      }
      const made = this.ways.branch(shape, { question: 'decision', ways: [ { name: 'yes', value: 'yes' }, { ...way, name: 'no' } ] });
      return this.edits.outs(made).find(flow => made.businessObject.default === flow.businessObject).target.id;
    });
  }

  /** Lets the recipient correct what is wrong, and the action be repeated. @returns {string | null} the action that returns the documents */
  returnForCorrection(id, { term, maxRepeats } = {}) {
    return this.doing('returnForCorrection', id, shape => this.ways.returnForCorrection(shape, { term, maxRepeats }).id);
  }

  // At the same time

  /** Makes an action and the next one run at the same time. @returns {string | null} the gateway that starts both */
  parallel(id) {
    return this.doing('parallel', id, shape => this.together.parallel(shape).id);
  }

  /** A new action at the same time as an action, or as all behind a gateway. @returns {string | null} the new action */
  addParallel(id, what = {}) {
    return this.doing('addParallel', id, shape => this.together.addParallel(shape, what).id);
  }

  /** Puts what runs at the same time one after the other: the branch of an action, or all behind a gateway. */
  sequential(id) {
    return this.doing('sequential', id, shape => { this.together.sequential(shape); return true; });
  }

  // Who does it

  setPosition(id, laneId) {
    const lane = this.edits.shape(laneId);
    return lane && is(lane, 'bpmn:Lane') ? this.doing('setPosition', id, shape => { this.positions.set(shape, lane); return true; }) : false;
  }

  /** @param {Words} [name] @returns {string} the lane */
  addPosition(name) {
    return this.step(() => this.positions.add(name).id);
  }

  removePosition(laneId) {
    return this.doing('removePosition', laneId, lane => { this.positions.remove(lane); return true; });
  }

  movePosition(laneId, direction) {
    return this.doing(direction < 0 ? 'movePositionUp' : 'movePositionDown', laneId, lane => { this.positions.move(lane, direction); return true; });
  }

  /** @param {Words} [name] @returns {string} the pool */
  addBody(name) {
    return this.step(() => this.positions.addBody(name).id);
  }

  /** A request to a body and its answer. @returns {string | null} the request */
  interact(id, bodyId) {
    const [ shape, body ] = [ this.edits.shape(id), this.edits.shape(bodyId) ];
    return shape && body && this.positions.mayInteract(shape, body) ? this.step(() => this.positions.interact(shape, body).id) : null;
  }

  // What all have in common

  /** Does an operation where it may be done. */
  doing(name, id, act) {
    return this.can(id)[name] ? this.step(() => act(this.edits.shape(id))) : null;
  }

  /** Does something as one step of the history, and puts the whole course in order after it. */
  step(act) {
    return this.steps.take(act);
  }

  /** A new action that is not drawn yet. */
  action({ kind = 'examining', name } = {}, inside = {}, id = IDS[kind] ?? 'action') {
    const { edits } = this;
    const said = name ? edits.text(name, this.language) : edits.words[kind] ?? {};
    return edits.make('bpmn:UserTask', edits.free(id), said, [ edits.profile.create('reg:Action', { kind, ...inside }) ]);
  }

  /** Bounds a flow that leads back to a node; one that leads on has no bound. */
  count(flow, target, maxRepeats = 1) {
    const { edits } = this;
    const graph = edits.graphAround(target.businessObject);
    const isBack = !graph.reach(graph.starts, { without: flow.target.id }).has(flow.source.id) && flow.target !== flow.source;
    const loops = isBack && graph.reach([ flow.target.id ]).has(flow.source.id);
    const bound = entry(flow.businessObject, 'reg:Branch')?.maxRepeats;
    if (loops !== !!bound) {
      edits.bound(flow, loops ? maxRepeats : undefined);
    }
  }

  /** The action or start that comes before a node on all ways, the nearest. */
  decidesBefore(shape) {
    const graph = this.edits.graphAround(shape.businessObject);
    const all = graph.reach(graph.starts);
    const certain = graph.order().filter(id => id !== shape.id && all.has(id) && (entry(graph.nodes.get(id), 'reg:Action') || is(graph.nodes.get(id), 'bpmn:StartEvent')) &&
      !graph.reach(graph.starts, { without: id }).has(shape.id));
    return graph.nodes.get(certain.pop()) ?? null;
  }
}

/** The action at an end of a flow: what comes into the flow belongs to the same position. */
const beside = flow => [ flow.target, flow.source ].find(shape => is(shape, 'bpmn:Activity')) ?? flow.source;
