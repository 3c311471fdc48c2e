/** Actions change places; ways lead elsewhere. */

import { is } from 'bpmn-js/lib/util/ModelUtil';

import { entries } from '../profile.js';
import { conditions, mentions } from './cleaning.js';
import Graph, { numbered } from './graph.js';
import { problems } from './soundness.js';

const isSplit = (edits, shape) => is(shape, 'bpmn:Gateway') && edits.outs(shape).length > 1;
const isParallel = shape => is(shape, 'bpmn:ParallelGateway');

/**
 * Where an action comes to stand when it moves by one place.
 *
 * @returns {{ flow?: object, swap?: [object, object] } | null} the flow into which it is put, or the branches that change places
 */
export function destination(edits, shape, direction) {
  const [ inward, onward ] = [ edits.ins(shape)[0], edits.outs(shape)[0] ];
  if (!inward || !onward || edits.ins(shape).length !== 1 || edits.outs(shape).length !== 1) {
    return null;
  }
  const next = direction > 0 ? onward.target : inward.source;
  const other = direction > 0 ? edits.outs(next) : edits.ins(next);
  if (isParallel(next)) {
    return besideParallel(edits, shape, next, direction);
  }
  if (is(next, 'bpmn:Activity') || is(next, 'bpmn:IntermediateCatchEvent')) {
    return other.length === 1 && !is(other[0].source, 'bpmn:EventBasedGateway') ? { flow: other[0] } : null;
  }
  if (!is(next, 'bpmn:ExclusiveGateway') || !other.length) {
    return null;
  }
  const graph = edits.graphAround(shape.businessObject);
  const forward = other.filter(flow => ![ ...graph.back ].some(arc => arc.flow === flow.businessObject));
  return forward.length && !(other.length > 1 && isAsked(edits, shape)) ? { flow: main(graph, forward, direction) } : null;
}

/** Whether conditions ask for what an action decides: then it cannot come to stand on one way only. */
function isAsked(edits, shape) {
  const asked = conditions(edits.profile.process);
  return entries(shape.businessObject, 'reg:Field').some(field => asked.some(body => mentions(body, field.name)));
}

/** Of several ways the one that leads on to the result, the first such. */
export function main(graph, flows, direction = 1) {
  const depths = graph.depths();
  const depth = flow => depths.get((direction > 0 ? flow.target : flow.source).id);
  return flows.reduce((best, flow) => depth(flow) < depth(best) ? flow : best);
}

function besideParallel(edits, shape, gateway, direction) {
  const leaves = isSplit(edits, gateway) === direction < 0;
  if (leaves) {
    const sibling = neighbour(edits, shape, gateway, direction);
    const outer = direction > 0 ? edits.outs(gateway) : edits.ins(gateway);
    return sibling ? { swap: [ shape, sibling ] } : outer.length === 1 ? { flow: outer[0] } : null;
  }
  const far = opposite(edits, gateway, direction);
  const beyond = far && (direction > 0 ? edits.outs(far) : edits.ins(far));
  return beyond?.length === 1 && !(direction > 0 && isAsked(edits, shape)) ? { flow: beyond[0] } : null;
}

/** The action beside one in parallel work whose number is the next; both must be alone in their branches. */
function neighbour(edits, shape, gateway, direction) {
  const alone = (isSplit(edits, gateway) ? edits.outs(gateway).map(flow => flow.target) : edits.ins(gateway).map(flow => flow.source))
    .filter(each => is(each, 'bpmn:Activity') && isParallel(edits.ins(each)[0]?.source ?? each) && isParallel(edits.outs(each)[0]?.target ?? each));
  const later = alone.filter(each => each !== shape && (numbered(each.businessObject) - numbered(shape.businessObject)) * direction > 0);
  return alone.includes(shape) ? later.sort((one, other) => (numbered(one.businessObject) - numbered(other.businessObject)) * direction)[0] : undefined;
}

/** The other end of parallel work: the gateway through which all its branches pass. */
export function opposite(edits, gateway, direction = edits.outs(gateway).length > 1 ? 1 : -1) {
  const graph = edits.graphAround(gateway.businessObject);
  const backwards = direction < 0;
  const around = [ ...graph.nodes.keys() ].filter(id => id !== gateway.id && is(graph.nodes.get(id), 'bpmn:ParallelGateway') &&
    (backwards ? graph.out : graph.in).get(id).length > 1);
  const goals = backwards ? graph.starts : [ ...graph.nodes.keys() ].filter(id => !graph.out.get(id).length);
  const through = around.filter(id => graph.reach([ gateway.id ], { backwards }).has(id) &&
    !goals.some(goal => graph.reach([ gateway.id ], { backwards, without: id }).has(goal)));
  const order = graph.order();
  through.sort((one, other) => (order.indexOf(one) - order.indexOf(other)) * direction);
  return edits.shape(through[0]);
}

/**
 * Whether a flow may lead to another node: the course holds together no worse than before.
 *
 * @param {boolean} [drop] whether actions may be lost by it
 */
export function mayLead(edits, flow, target, drop = false) {
  const bo = target.businessObject;
  if (target === flow.target || target === flow.source || target.parent !== flow.source.parent || is(bo, 'bpmn:StartEvent') || is(bo, 'bpmn:BoundaryEvent') ||
      is(flow.source, 'bpmn:EventBasedGateway') || edits.ins(target).some(each => is(each.source, 'bpmn:EventBasedGateway')) ||
      isParallel(target) && edits.ins(target).length > 1) {
    return false;
  }
  const graph = edits.graphAround(bo);
  const before = problems(graph);
  const after = problems(new Graph(graph.scope, { turned: flow.businessObject, target: target.id }));
  return [ ...after ].every(each => before.has(each) || each.startsWith('unreached ')) && (drop || !lost(edits, flow, target.id).length);
}

/** The actions to which the course would not come any more if a flow led elsewhere, or nowhere. */
export function lost(edits, flow, target) {
  const graph = edits.graphAround(flow.businessObject);
  const left = new Graph(graph.scope, { turned: flow.businessObject, target });
  const [ before, after ] = [ graph, left ].map(each => each.reach(each.starts));
  return [ ...before ].filter(id => !after.has(id) && is(graph.nodes.get(id), 'bpmn:Activity'));
}
