/** The course of the regulation as a list: each node in the order of the table, with what follows it. */

import { is } from 'bpmn-js/lib/util/ModelUtil';

import { entry, words } from '../profile.js';
import { spoken } from '../texts.js';
import Graph, { numbered } from './graph.js';

/**
 * @typedef {object} Next
 * @property {string | null} flow the id of the sequence flow; `null` to an event at the rim of the node
 * @property {'then' | 'if' | 'otherwise' | 'together' | 'back'} kind
 * @property {string} label the way's name, else its criterion, else the awaited event's name, in the reader's language
 * @property {string} target what the flow leads to
 * @property {string} reached the same, past gateways that only join
 *
 * @typedef {object} Place
 * @property {string} id
 * @property {object | undefined} shape what is drawn of it
 * @property {object} bo
 * @property {'start' | 'action' | 'decision' | 'parallel' | 'join' | 'wait' | 'end' | 'other'} kind
 * @property {number} depth how deep in ways that part
 * @property {number | undefined} number of an action
 * @property {Next[]} next
 */

/**
 * @param {import('bpmn-js/lib/Modeler').default} modeler
 * @returns {Place[]} the inside of a sub-process directly after it
 */
export function course(modeler) {
  const registry = modeler.get('elementRegistry');
  return placesOf(modeler.get('profile').process, 0, id => registry.get(id));
}

function placesOf(scope, below, shapeOf) {
  const graph = new Graph(scope);
  const depths = graph.depths();
  return graph.order().flatMap(id => {
    const bo = graph.nodes.get(id);
    const depth = below + depths.get(id);
    const place = { id, shape: shapeOf(id), bo, kind: kindOf(graph, id), depth, number: numbered(bo), next: graph.out.get(id).map(arc => nextOf(graph, arc)) };
    return [ place, ...bo.flowElements ? placesOf(bo, depth + 1, shapeOf) : [] ];
  });
}

/** @param {Graph} graph @param {string} id */
export function kindOf(graph, id) {
  const bo = graph.nodes.get(id);
  const parts = graph.out.get(id).length > 1;
  if (entry(bo, 'reg:Action') || entry(bo, 'reg:Call')) {
    return 'action';
  }
  if (is(bo, 'bpmn:StartEvent')) {
    return 'start';
  }
  if (is(bo, 'bpmn:EndEvent')) {
    return 'end';
  }
  if (is(bo, 'bpmn:EventBasedGateway') || is(bo, 'bpmn:CatchEvent')) {
    return 'wait';
  }
  if (is(bo, 'bpmn:Gateway')) {
    return !parts ? 'join' : is(bo, 'bpmn:ParallelGateway') ? 'parallel' : 'decision';
  }
  return 'other';
}

function nextOf(graph, arc) {
  const target = graph.nodes.get(arc.target);
  return { flow: arc.flow?.id ?? null, kind: wayOf(graph, arc), label: labelOf(arc.flow, target), target: arc.target, reached: pastJoins(graph, arc.target) };
}

function wayOf(graph, arc) {
  const source = graph.nodes.get(arc.source);
  if (graph.back.has(arc)) {
    return 'back';
  }
  if (!arc.flow) {
    return 'if';
  }
  if (graph.out.get(arc.source).filter(each => each.flow).length < 2) {
    return 'then';
  }
  return source.default === arc.flow ? 'otherwise' : is(source, 'bpmn:ParallelGateway') ? 'together' : 'if';
}

function labelOf(flow, target) {
  const said = [ flow, flow ? null : target ].filter(Boolean);
  const criterion = flow && entry(flow, 'reg:Branch')?.criterion;
  for (const language of [ spoken(), 'ky', 'ru', 'en' ]) {
    const name = said.map(bo => language === 'ky' ? bo.name : words(entry(bo, 'reg:Name'), language)).find(Boolean) || words(criterion, language);
    if (name) {
      return name;
    }
  }
  return flow && is(flow.sourceRef, 'bpmn:EventBasedGateway') ? labelOf(null, target) : '';
}

/** Where one comes to past gateways that part nothing. */
function pastJoins(graph, id, seen = new Set()) {
  const only = graph.out.get(id);
  if (seen.has(id) || !is(graph.nodes.get(id), 'bpmn:Gateway') || only.length !== 1) {
    return id;
  }
  return pastJoins(graph, only[0].target, seen.add(id));
}
