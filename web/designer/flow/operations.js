/** Operations on the course of actions: each keeps the drawing whole and is one step of the history. */

import { is } from 'bpmn-js/lib/util/ModelUtil';

import { entries, entry } from '../profile.js';
import { spoken } from '../texts.js';
import { clean, conditions, forget, mentions, scopes, strays } from './cleaning.js';
import Edits from './edits.js';
import { numbered } from './graph.js';
import { destination, mayLead } from './moving.js';
import { note, renumber, widths } from './numbering.js';

const WORDS = { informing: 'inform', accepting: 'accept', examining: 'examine', interacting: 'interact', forming: 'form-result', handing_over: 'hand-over' };

export default class Operations {
  static $inject = [ 'commandStack', 'modeling', 'elementFactory', 'elementRegistry', 'profile', 'moddle', 'config.words' ];

  constructor(commandStack, modeling, elementFactory, elementRegistry, profile, moddle, words) {
    this.commandStack = commandStack;
    this.edits = new Edits({ modeling, elementFactory, elementRegistry, profile, moddle, words: words ?? {} });
    commandStack.registerHandler('course.change', Change);
  }

  /** Does something as one step of the history, and puts the whole course in order after it. */
  step(act) {
    const { edits } = this;
    const { process } = edits.profile;
    const before = { strays: strays(process), widths: widths(process), asked: conditions(process), lanes: lanesOf(process) };
    edits.wanted = new Map();
    edits.keys = new Map();
    edits.touched = new Set();
    let result;
    this.commandStack.execute('course.change', { act: () => {
      result = act();
      clean(edits, before.strays);
      forget(edits, before.asked);
      renumber(edits, before.widths, edits.keys);
      note(edits);
      this.putIntoLanes(before.lanes);
    } });
    return result;
  }

  /** Lanes as they were, and as the operation wants them: never by where a shape happens to lie. */
  putIntoLanes(before) {
    const updates = [];
    for (const scope of scopes(this.edits.profile.process)) {
      for (const bo of (scope.flowElements ?? []).filter(each => is(each, 'bpmn:FlowNode'))) {
        const now = this.edits.lanesOf(bo);
        const wanted = this.edits.wanted.get(bo) ?? before.get(bo) ?? now;
        if (now.length !== wanted.length || now.some(lane => !wanted.includes(lane))) {
          updates.push({ flowNode: bo, remove: now, add: wanted });
        }
      }
    }
    if (updates.length) {
      this.commandStack.execute('lane.updateRefs', { updates });
    }
  }

  /** What a new action is: a user task with its kind. */
  action({ kind = 'examining', name } = {}, inside = {}) {
    const { edits } = this;
    const said = name && typeof name === 'object' ? name : name ? { [spoken()]: name } : edits.words[kind] ?? {};
    const action = edits.profile.create('reg:Action', { kind, ...inside });
    return edits.make('bpmn:UserTask', edits.free(WORDS[kind] ?? 'action'), said, [ action ]);
  }

  /**
   * Puts a new action behind a node, or into a flow.
   *
   * @param {string} id
   * @param {{ kind?: string, name?: string | Record<string, string> }} what
   * @returns {string | null} the id of the new action
   */
  addAfter(id, what) {
    const place = this.edits.shape(id);
    if (!this.can(id).addAfter) {
      return null;
    }
    return this.step(() => {
      const flow = place.waypoints ? place : this.edits.outs(place)[0];
      const made = this.edits.draw(this.action(what), place.waypoints ? this.beside(flow) : place);
      flow ? this.edits.insert(flow, made) : this.edits.link(place, made);
      return made.id;
    });
  }

  /** Puts a new action before a node. */
  addBefore(id, what) {
    const { edits } = this;
    const place = edits.shape(id);
    if (!this.can(id).addBefore) {
      return null;
    }
    return this.step(() => {
      const made = edits.draw(this.action(what), place, { left: true });
      const ins = edits.ins(place);
      if (ins.length === 1) {
        edits.insert(ins[0], made);
      } else {
        edits.insert(edits.outs(edits.joinBefore(place, ins))[0], made);
      }
      return made.id;
    });
  }

  /** Where a flow leads to if that is an action, else where it comes from: a new action goes into the same lane. */
  beside(flow) {
    const isPlace = shape => is(shape, 'bpmn:Activity');
    return [ flow.target, flow.source ].find(isPlace) ?? flow.source;
  }

  /** Takes an action out of the course; choices that it decided are decided by the one before. */
  remove(id) {
    const { edits } = this;
    const shape = edits.shape(id);
    if (!this.can(id).remove) {
      return false;
    }
    this.step(() => {
      const asked = conditions(edits.profile.process);
      const names = entries(shape.businessObject, 'reg:Field').map(field => field.name).filter(name => asked.some(body => mentions(body, name)));
      const heir = names.length ? this.decidesBefore(shape) : null;
      if (heir) {
        edits.handFields(shape.businessObject, heir, names);
      }
      edits.takeOut(shape);
      edits.remove(shape);
    });
    return true;
  }

  /** Lets an action change places with what comes before it (-1) or after it (+1) in the course. */
  move(id, direction) {
    const { edits } = this;
    const shape = edits.shape(id);
    const place = this.can(id)[direction < 0 ? 'moveUp' : 'moveDown'] && destination(edits, shape, direction);
    if (!place) {
      return false;
    }
    this.step(() => {
      if (place.swap) {
        const [ one, other ] = place.swap.map(each => each.businessObject);
        edits.keys.set(one, numbered(other)).set(other, numbered(one));
        return;
      }
      edits.takeOut(shape);
      edits.insert(place.flow, shape);
    });
    return true;
  }

  /** Lets a way lead to another node; what the course then comes to no more is taken away if nothing is said there. */
  goTo(flowId, targetId) {
    const { edits } = this;
    const [ flow, target ] = [ edits.shape(flowId), edits.shape(targetId) ];
    if (!flow || !target || !mayLead(edits, flow, target)) {
      return false;
    }
    this.step(() => this.lead(flow, target));
    return true;
  }

  /** Turns a flow to a node; a flow that leads back says how often. */
  lead(flow, target, maxRepeats = 1) {
    const { edits } = this;
    const graph = edits.graphAround(target.businessObject);
    const isBack = graph.reach([ target.id ]).has(flow.source.id) && !graph.reach(graph.roots, { without: target.id }).has(flow.source.id);
    edits.turnTo(flow, edits.meeting(target));
    const bound = entry(flow.businessObject, 'reg:Branch')?.maxRepeats;
    if (isBack !== !!bound) {
      edits.bound(flow, isBack ? maxRepeats : undefined);
    }
  }

  /** The nodes to which a flow may lead instead. */
  targets(flowId) {
    const flow = this.edits.shape(flowId);
    const nodes = this.edits.graphAround(flow.businessObject).nodes;
    return [ ...nodes.keys() ].map(id => this.edits.shape(id)).filter(shape => shape && !is(shape, 'bpmn:Gateway') && mayLead(this.edits, flow, shape)).map(({ id }) => id);
  }

  /** The action or start that comes before a node on all ways. */
  decidesBefore(shape) {
    const graph = this.edits.graphAround(shape.businessObject);
    const all = graph.reach(graph.roots);
    const certain = [ ...graph.nodes ].filter(([ id, bo ]) => id !== shape.id && all.has(id) && (entry(bo, 'reg:Action') || is(bo, 'bpmn:StartEvent')) &&
      !graph.reach(graph.roots, { without: id }).has(shape.id)).map(([ id ]) => id);
    const order = graph.order();
    const nearest = order.filter(each => certain.includes(each)).pop();
    return graph.nodes.get(nearest) ?? null;
  }

  /** What may be done with a node or a flow. */
  can(id) {
    const { edits } = this;
    const shape = edits.shape(id);
    const flow = shape?.waypoints && is(shape, 'bpmn:SequenceFlow') ? shape : null;
    const node = shape && !shape.waypoints && is(shape, 'bpmn:FlowNode') ? shape : null;
    const awaited = node && edits.ins(node).some(each => is(each.source, 'bpmn:EventBasedGateway'));
    const ins = node ? edits.ins(node) : [];
    const outs = node ? edits.outs(node) : [];
    const isWork = !!node && (is(node, 'bpmn:Activity') || is(node, 'bpmn:IntermediateCatchEvent')) && !awaited;
    return {
      addAfter: flow ? !is(flow.source, 'bpmn:EventBasedGateway') : !!node && !is(node, 'bpmn:EndEvent') && outs.length <= 1 && !is(node, 'bpmn:EventBasedGateway'),
      addBefore: !!node && !is(node, 'bpmn:StartEvent') && !is(node, 'bpmn:BoundaryEvent') && !awaited && ins.length > 0 && (ins.length === 1 || !is(node, 'bpmn:Gateway')),
      remove: isWork && ins.length > 0 && outs.length === 1,
      moveUp: isWork && !!destination(edits, node, -1),
      moveDown: isWork && !!destination(edits, node, 1)
    };
  }
}

function lanesOf(process) {
  return new Map(scopes(process).flatMap(scope => (scope.flowElements ?? []).filter(each => is(each, 'bpmn:FlowNode')).map(bo => [ bo, [ ...bo.get('lanes') ?? [] ] ])));
}

/** One step of the history for all that an operation does. */
class Change {
  preExecute({ act }) {
    act();
  }
}
