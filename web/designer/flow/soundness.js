/** Whether the course holds together: what an operation must not bring about. */

import { is } from 'bpmn-js/lib/util/ModelUtil';

import { entries } from '../profile.js';
import { mentions } from './cleaning.js';

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
  together(graph, reached, found);
  decided(graph, found);
  return found;
}

/** For each node the branches of parallel work in which it stands, the innermost last. */
export const contexts = graph => together(graph, graph.reach(graph.starts), new Set());

/** Branches of parallel work: all of one split come to one join, none leads elsewhere. */
function together(graph, reached, found) {
  const within = new Map(graph.starts.map(id => [ id, [] ]));
  const joined = new Set(), ended = new Set();
  const isParallel = id => is(graph.nodes.get(id), 'bpmn:ParallelGateway');
  const along = arc => isParallel(arc.source) && graph.out.get(arc.source).length > 1
    ? [ ...within.get(arc.source) ?? [], [ arc.source, arc.target, graph.out.get(arc.source).indexOf(arc) ].join(' ') ] : within.get(arc.source) ?? [];
  for (const id of graph.order()) {
    const arcs = graph.in.get(id).filter(arc => reached.has(arc.source) && !graph.back.has(arc));
    const contexts = arcs.map(along);
    const inner = contexts[0] ?? [];
    if (isParallel(id) && arcs.length > 1) {
      const split = inner[inner.length - 1]?.split(' ')[0];
      const last = new Set(contexts.map(context => context[context.length - 1]));
      const outer = inner.slice(0, -1).join();
      const whole = split && last.size === arcs.length && graph.out.get(split).length === arcs.length &&
        contexts.every(context => context.slice(0, -1).join() === outer && context[context.length - 1]?.startsWith(`${ split } `));
      if (!whole) {
        found.add(`join ${ id }`);
      }
      joined.add(split);
      within.set(id, inner.slice(0, -1));
      continue;
    }
    if (contexts.some(context => context.join() !== inner.join()) && !is(graph.nodes.get(id), 'bpmn:InclusiveGateway')) {
      found.add(`apart ${ id }`);
    }
    within.set(id, inner);
    if (!graph.out.get(id).length) {
      inner.forEach(each => ended.add(each.split(' ')[0]));
    }
  }
  for (const arc of graph.back) {
    if (reached.has(arc.source) && along(arc).join() !== (within.get(arc.target) ?? []).join()) {
      found.add(`back ${ arc.source } ${ arc.target }`);
    }
  }
  [ ...ended ].filter(split => joined.has(split)).forEach(split => found.add(`left ${ split }`));
  return within;
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

/** What one comes to without passing any of some nodes. */
function beyond(graph, nodes) {
  const barred = new Set(nodes);
  const seen = new Set(graph.starts.filter(id => !barred.has(id)));
  const open = [ ...seen ];
  while (open.length) {
    for (const { target } of graph.out.get(open.pop())) {
      if (!barred.has(target) && !seen.has(target)) {
        seen.add(target);
        open.push(target);
      }
    }
  }
  return seen;
}
