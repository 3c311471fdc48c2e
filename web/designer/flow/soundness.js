/** Whether the course holds together: what an operation must not bring about. */

import { is } from 'bpmn-js/lib/util/ModelUtil';

import { entries } from '../profile.js';
import { mentions } from './cleaning.js';
import { branches } from './graph.js';

/**
 * What is wrong with a course, each as a text that is the same before and after a change elsewhere.
 *
 * @param {import('./graph.js').default} graph
 * @returns {Set<string>}
 */
export function problems(graph) {
  const found = new Set();
  const reached = graph.reach(graph.starts);
  const ends = [ ...graph.nodes.keys() ].filter(id => !graph.out.get(id).length);
  const leaving = graph.reach(ends, { backwards: true });
  for (const id of graph.nodes.keys()) {
    if (!reached.has(id)) {
      found.add(`unreached ${ id }`);
    } else if (!leaving.has(id)) {
      found.add(`endless ${ id }`);
    }
  }
  for (const arc of graph.back) {
    if (reached.has(arc.source) && graph.reach(graph.starts, { without: arc.target }).has(arc.source)) {
      found.add(`entered ${ arc.target }`);
    }
  }
  branches(graph, what => found.add(what));
  decided(graph, found);
  return found;
}

/** Choices ask only for what is decided on every way to them. */
function decided(graph, found) {
  const fields = new Map();
  graph.nodes.forEach((bo, id) => entries(bo, 'reg:Field').forEach(({ name }) => fields.set(name, [ ...fields.get(name) ?? [], id ])));
  for (const arc of [ ...graph.out.values() ].flat()) {
    const body = arc.flow?.conditionExpression?.body;
    for (const [ name, nodes ] of body ? fields : []) {
      if (mentions(body, name) && !nodes.includes(arc.source) && beyond(graph, nodes).has(arc.source)) {
        found.add(`undecided ${ arc.flow.id } ${ name }`);
      }
    }
  }
}

/** What one comes to without passing any of some nodes; a join is passed only when all its branches have come. */
function beyond(graph, nodes) {
  const barred = new Set(nodes);
  const seen = new Set(graph.starts.filter(id => !barred.has(id)));
  const waiting = new Map([ ...graph.nodes ].filter(([ , bo ]) => is(bo, 'bpmn:ParallelGateway')).map(([ id ]) => [ id, graph.in.get(id).length ]));
  const open = [ ...seen ];
  while (open.length) {
    for (const { target } of graph.out.get(open.pop())) {
      const left = (waiting.get(target) ?? 1) - 1;
      waiting.has(target) && waiting.set(target, left);
      if (!barred.has(target) && !seen.has(target) && left <= 0) {
        seen.add(target);
        open.push(target);
      }
    }
  }
  return seen;
}
