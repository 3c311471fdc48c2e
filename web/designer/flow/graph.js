/** The course of a process as a graph of ids: what follows what, which flows lead back, in which order all is told. */

import { is } from 'bpmn-js/lib/util/ModelUtil';

import { entry } from '../profile.js';

/**
 * The flow nodes that stand side by side in a process or sub-process, with the flows between them.
 *
 * An event at the rim of an activity follows the activity, by an arc without a flow.
 */
export default class Graph {

  /**
   * @param {object} scope the process or sub-process
   * @param {{ turned: object, target: string | null } | null} [instead] one flow is taken to lead elsewhere, or to be gone
   */
  constructor(scope, instead = null) {
    this.scope = scope;
    const elements = scope?.flowElements ?? [];
    this.nodes = new Map(elements.filter(each => is(each, 'bpmn:FlowNode')).map(bo => [ bo.id, bo ]));
    this.flows = elements.filter(each => is(each, 'bpmn:SequenceFlow') && this.nodes.has(each.sourceRef?.id) && this.nodes.has(each.targetRef?.id));
    const arcs = this.flows.map(flow => ({ flow, source: flow.sourceRef.id, target: flow === instead?.turned ? instead.target : flow.targetRef.id }))
      .filter(arc => arc.target);
    const hanging = [ ...this.nodes.values() ].filter(bo => bo.attachedToRef && this.nodes.has(bo.attachedToRef.id))
      .map(bo => ({ flow: null, source: bo.attachedToRef.id, target: bo.id }));
    this.out = grouped([ ...arcs, ...hanging ], 'source', this.nodes);
    this.in = grouped([ ...arcs, ...hanging ], 'target', this.nodes);
    this.out.forEach((list, id) => list.sort((one, other) => this.rank(id, one) - this.rank(id, other)));
    this.walk();
  }

  /** The place of a flow among those that leave a node, as the file lists them there. */
  rank(id, { flow }) {
    const at = flow ? (this.nodes.get(id).outgoing ?? []).indexOf(flow) : -1;
    return at < 0 ? Infinity : at;
  }

  /** Where the course begins: starts, else what nothing leads to. */
  get roots() {
    const ids = [ ...this.nodes.keys() ];
    const starts = ids.filter(id => is(this.nodes.get(id), 'bpmn:StartEvent'));
    return [ ...starts, ...ids.filter(id => !starts.includes(id) && this.in.get(id).length === 0) ];
  }

  /** Where cases begin: starts, else all roots. */
  get starts() {
    const starts = this.roots.filter(id => is(this.nodes.get(id), 'bpmn:StartEvent'));
    return starts.length ? starts : this.roots;
  }

  /** Finds the arcs that lead back: their target is still open when they are met. */
  walk() {
    this.back = new Set();
    const state = new Map();
    for (const root of [ ...this.roots, ...this.nodes.keys() ]) {
      if (state.has(root)) {
        continue;
      }
      const open = [ [ root, 0 ] ];
      state.set(root, 'open');
      while (open.length) {
        const top = open[open.length - 1];
        const arc = this.out.get(top[0])[top[1]++];
        if (!arc) {
          state.set(top[0], 'done');
          open.pop();
        } else if (state.get(arc.target) === 'open') {
          this.back.add(arc);
        } else if (!state.has(arc.target)) {
          state.set(arc.target, 'open');
          open.push([ arc.target, 0 ]);
        }
      }
    }
  }

  /**
   * All nodes: each after those that lead to it, actions by their numbers as far as the course allows, what is no action
   * right behind what leads to it.
   *
   * @param {(bo: object) => number | undefined} numberOf
   * @returns {string[]}
   */
  order(numberOf = numbered) {
    const waiting = new Map([ ...this.nodes.keys() ].map(id => [ id, this.in.get(id).filter(arc => !this.back.has(arc)).length ]));
    const ready = [];
    const add = (id, key) => {
      const number = numberOf(this.nodes.get(id));
      ready.push({ id, key: number ?? key, turn: ready.turn = (ready.turn ?? 0) + 1 });
    };
    [ ...waiting ].filter(([ , count ]) => !count).forEach(([ id ]) => add(id, is(this.nodes.get(id), 'bpmn:StartEvent') ? -1 : Infinity));
    const order = [];
    while (ready.length) {
      ready.sort((one, other) => one.key - other.key || one.turn - other.turn);
      const { id, key } = ready.shift();
      order.push(id);
      for (const arc of this.out.get(id)) {
        if (!this.back.has(arc)) {
          waiting.set(arc.target, waiting.get(arc.target) - 1);
          if (!waiting.get(arc.target)) {
            add(arc.target, key);
          }
        }
      }
    }
    return order;
  }

  /**
   * What one comes to from some nodes (themselves included), never through others.
   *
   * @param {string[]} from
   * @param {{ without?: string, flow?: object, backwards?: boolean, forwards?: boolean }} [hints] `forwards`: not by what leads back
   */
  reach(from, { without, flow, backwards = false, forwards = false } = {}) {
    const seen = new Set(from.filter(id => id !== without));
    const open = [ ...seen ];
    while (open.length) {
      const id = open.pop();
      for (const arc of (backwards ? this.in : this.out).get(id)) {
        const next = backwards ? arc.source : arc.target;
        if (next !== without && !seen.has(next) && (!flow || arc.flow !== flow) && !(forwards && this.back.has(arc))) {
          seen.add(next);
          open.push(next);
        }
      }
    }
    return seen;
  }

  /** How many ways have parted and not come together again, for each node; what leads on to the result does not count. */
  depths() {
    const ids = [ ...this.nodes.keys() ];
    const ends = ids.filter(id => is(this.nodes.get(id), 'bpmn:EndEvent'));
    const results = ends.filter(id => entry(this.nodes.get(id), 'reg:Outcome')?.kind === 'result');
    const goals = results.length ? results : ends;
    const depths = new Map(ids.map(id => [ id, 0 ]));
    const all = this.reach(this.starts);
    const within = branches(this);
    for (const split of ids.filter(id => this.out.get(id).filter(arc => !this.back.has(arc)).length > 1)) {
      const beside = this.reach(this.starts, { without: split });
      const inside = ids.filter(id => id !== split && all.has(id) && !beside.has(id));
      const isPassed = id => {
        const outermost = within.get(id)?.[within.get(split)?.length ?? 0]?.split ?? id;
        const around = this.reach([ split ], { without: outermost === split ? id : outermost, forwards: true });
        return !goals.some(goal => around.has(goal));
      };
      const passed = new Set(inside.filter(isPassed));
      const behind = new Set([ ...passed ].flatMap(id => {
        const other = this.reach(this.starts, { without: id });
        return inside.filter(each => !other.has(each));
      }));
      inside.filter(id => !behind.has(id)).forEach(id => depths.set(id, depths.get(id) + 1));
    }
    return depths;
  }
}

/**
 * For each node that one comes to the branches of parallel work in which it stands, the innermost last.
 *
 * @param {Graph} graph
 * @param {(what: string) => void} [found] is told of branches that come together otherwise than they parted
 * @returns {Map<string, { split: string, arc: object }[]>}
 */
export function branches(graph, found = () => {}) {
  const within = new Map();
  const reached = graph.reach(graph.starts);
  const joined = new Set(), ended = new Set();
  const same = (one, other) => one.length === other.length && one.every(({ arc }, at) => arc === other[at].arc);
  const isParallel = id => is(graph.nodes.get(id), 'bpmn:ParallelGateway');
  const along = arc => [ ...within.get(arc.source) ?? [], ...isParallel(arc.source) && graph.out.get(arc.source).length > 1 ? [ { split: arc.source, arc } ] : [] ];
  for (const id of graph.order().filter(each => reached.has(each))) {
    const ways = graph.in.get(id).filter(arc => reached.has(arc.source) && !graph.back.has(arc)).map(along);
    const inner = ways[0] ?? [];
    const last = ways.map(way => way[way.length - 1]);
    if (isParallel(id) && ways.length > 1) {
      const split = last[0]?.split;
      const outer = inner.slice(0, -1);
      const isWhole = split && last.every(each => each?.split === split) && new Set(last.map(({ arc }) => arc)).size === ways.length &&
        graph.out.get(split).length === ways.length && ways.every(way => same(way.slice(0, -1), outer));
      if (!isWhole) {
        found(`join ${ id }`);
      }
      joined.add(split);
      within.set(id, outer);
      continue;
    }
    if (ways.some(way => !same(way, inner)) && !is(graph.nodes.get(id), 'bpmn:InclusiveGateway')) {
      found(`apart ${ id }`);
    }
    within.set(id, inner);
    if (!graph.out.get(id).length) {
      inner.forEach(({ split }) => ended.add(split));
    }
  }
  [ ...graph.back ].filter(arc => reached.has(arc.source) && !same(along(arc), within.get(arc.target) ?? [])).forEach(arc => found(`back ${ arc.source } ${ arc.target }`));
  [ ...ended ].filter(split => joined.has(split)).forEach(split => found(`left ${ split }`));
  return within;
}

/** The number of an action or of the first action that a call holds. */
export const numbered = bo => (entry(bo, 'reg:Action') ?? entry(bo, 'reg:Call'))?.number;

function grouped(arcs, end, nodes) {
  const found = new Map([ ...nodes.keys() ].map(id => [ id, [] ]));
  arcs.forEach(arc => found.get(arc[end]).push(arc));
  return found;
}
