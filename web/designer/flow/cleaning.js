/** What an operation leaves behind: nodes that nothing leads to, gateways that neither part nor join. */

import { is } from 'bpmn-js/lib/util/ModelUtil';

import { entries, entry } from '../profile.js';
import Graph from './graph.js';

/** All processes and sub-processes of a process that hold nodes. */
export function scopes(process) {
  return [ process, ...(process.flowElements ?? []).filter(each => each.flowElements).flatMap(scopes) ];
}

/** What is not in order already, so that an operation does not touch it. */
export function strays(process) {
  const found = new Set();
  for (const scope of scopes(process)) {
    const graph = new Graph(scope);
    const reached = graph.reach(graph.starts);
    graph.nodes.forEach((bo, id) => {
      if (!reached.has(id) || superfluous(graph, id)) {
        found.add(bo);
      }
    });
  }
  return found;
}

const superfluous = (graph, id) => is(graph.nodes.get(id), 'bpmn:Gateway') && graph.in.get(id).length <= 1 && graph.out.get(id).length <= 1;

/** @param {import('./edits.js').default} edits @param {Set<object>} before see `strays` */
export function clean(edits, before) {
  for (let again = true; again;) {
    again = scopes(edits.profile.process).some(scope => prune(edits, scope, before) || tidy(edits, scope, before));
  }
}

/** Takes away what the start leads to no more. */
function prune(edits, scope, before) {
  const graph = new Graph(scope);
  const reached = graph.reach(graph.starts);
  const lost = [ ...graph.nodes.values() ].filter(bo => !reached.has(bo.id) && !before.has(bo) && edits.shape(bo.id));
  lost.forEach(bo => edits.shape(bo.id) && edits.remove(edits.shape(bo.id)));
  return lost.length > 0;
}

/** Leads past one gateway that does nothing, or takes away one branch of parallel work in which nothing is done. */
function tidy(edits, scope, before) {
  const graph = new Graph(scope);
  for (const [ id, bo ] of graph.nodes) {
    const shape = edits.shape(id);
    if (!shape || before.has(bo) || !is(bo, 'bpmn:Gateway')) {
      continue;
    }
    const idle = is(bo, 'bpmn:ParallelGateway') && graph.out.get(id).length > 1 &&
      graph.out.get(id).find(arc => is(graph.nodes.get(arc.target), 'bpmn:ParallelGateway') && graph.in.get(arc.target).length > 1);
    if (idle) {
      edits.cut(edits.shape(idle.flow.id));
      return true;
    }
    if (superfluous(graph, id)) {
      edits.takeOut(shape);
      edits.remove(shape);
      return true;
    }
  }
  return false;
}

/** The flows that lead back. */
export const returns = process => new Set(scopes(process).flatMap(scope => [ ...new Graph(scope).back ].map(arc => arc.flow)));

/** What leads back says how often: as often as others to the same place; what leads on no more back says nothing of it. */
export function bind(edits, before) {
  const bounded = flow => entry(flow, 'reg:Branch')?.maxRepeats;
  const now = returns(edits.profile.process);
  for (const flow of now) {
    if (flow && !before.has(flow) && !bounded(flow) && edits.shape(flow.id)) {
      const others = [ ...now ].filter(each => each?.targetRef === flow.targetRef).map(bounded).filter(Boolean);
      edits.bound(edits.shape(flow.id), Math.max(1, ...others));
    }
  }
  [ ...before ].filter(flow => flow && !now.has(flow) && bounded(flow) && edits.shape(flow.id)).forEach(flow => edits.bound(edits.shape(flow.id), undefined));
}

/** Takes choices that no condition asks for any more, and that one asked for before, out of the actions. */
export function forget(edits, asked) {
  const still = conditions(edits.profile.process);
  for (const { field, shape } of edits.profile.fields()) {
    const bo = shape.businessObject;
    if (asked.some(body => mentions(body, field.name)) && !still.some(body => mentions(body, field.name)) && entries(bo, 'reg:Field').includes(field)) {
      edits.profile.setEntries(bo, bo.extensionElements.values.filter(each => each !== field));
      edits.dropDecisions(bo, [ field.name ]);
    }
  }
}

/** All conditions of a process, as they are written. */
export function conditions(process) {
  return scopes(process).flatMap(scope => (scope.flowElements ?? []).map(each => each.conditionExpression?.body).filter(Boolean));
}

/** @returns {boolean} whether an expression names a field */
export const mentions = (body, name) => !!name && new RegExp(`(?<![\\p{L}\\p{N}_])${ name.replace(/[^\p{L}\p{N}_]/gu, '\\$&') }(?![\\p{L}\\p{N}_])`, 'u').test(body.replace(/"[^"]*"/g, ''));
