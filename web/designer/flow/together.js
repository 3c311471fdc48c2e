/** Work that runs at the same time, and one after the other again. */

import { is } from 'bpmn-js/lib/util/ModelUtil';

import { entry } from '../profile.js';
import { numbered } from './graph.js';
import { opposite } from './moving.js';

const isParallel = shape => !!shape && is(shape, 'bpmn:ParallelGateway');

export default class Together {

  /** @param {import('./operations.js').default} operations */
  constructor(operations) {
    this.operations = operations;
    this.edits = operations.edits;
  }

  /** One way in and one way out, both drawn. */
  isLink(shape) {
    return is(shape, 'bpmn:Activity') && this.edits.ins(shape).length === 1 && this.edits.outs(shape).length === 1 &&
      !is(this.edits.ins(shape)[0].source, 'bpmn:EventBasedGateway');
  }

  isSplit(shape) {
    return isParallel(shape) && this.edits.outs(shape).length > 1;
  }

  /** What runs at the same time as an action when the next joins it: an action, or parallel work. */
  partner(shape) {
    if (!this.isLink(shape)) {
      return null;
    }
    const next = this.edits.outs(shape)[0].target;
    return this.isLink(next) || this.isSplit(next) && this.edits.ins(next).length === 1 && opposite(this.edits, next) ? next : null;
  }

  /** @returns {object} the gateway that starts both */
  parallel(shape) {
    const { edits } = this;
    const partner = this.partner(shape);
    if (this.isSplit(partner)) {
      const join = opposite(edits, partner);
      edits.takeOut(shape);
      edits.link(partner, shape);
      edits.link(shape, join);
      this.touch(partner);
      return partner;
    }
    const [ split, join ] = this.around(shape);
    const inner = edits.outs(join)[0];
    const onward = edits.outs(partner)[0];
    edits.turnTo(inner, onward.target);
    const bound = entry(onward.businessObject, 'reg:Branch')?.maxRepeats;
    if (bound) {
      edits.bound(inner, bound);
      edits.bound(onward, undefined);
    }
    edits.turnTo(onward, join);
    edits.link(split, partner);
    this.touch(split);
    return split;
  }

  /** Puts gateways around one action. */
  around(shape) {
    const { edits } = this;
    const split = edits.draw(edits.make('bpmn:ParallelGateway', edits.free('split')), shape, { left: true });
    const join = edits.draw(edits.make('bpmn:ParallelGateway', edits.free('join')), shape);
    edits.insert(edits.outs(shape)[0], join);
    edits.insert(edits.ins(shape)[0], split);
    return [ split, join ];
  }

  /** The gateways around a branch in which only this action stands. */
  ends(shape) {
    if (this.isSplit(shape)) {
      return [ shape, opposite(this.edits, shape) ];
    }
    const [ split, join ] = [ this.edits.ins(shape)[0]?.source, this.edits.outs(shape)[0]?.target ];
    return this.isSplit(split) && isParallel(join) ? [ split, join ] : null;
  }

  mayAdd(shape) {
    return this.isSplit(shape) ? !!opposite(this.edits, shape) : this.isLink(shape);
  }

  /** @returns {object} the new action */
  addParallel(shape, what) {
    const { edits, operations } = this;
    const [ split, join ] = this.ends(shape) ?? this.around(shape);
    const beside = this.isSplit(shape) ? edits.outs(split).map(flow => flow.target).pop() : shape;
    const bo = operations.action(what);
    const made = edits.draw(bo, beside);
    edits.keys.set(bo, this.last(beside) + 0.5);
    edits.link(split, made);
    edits.link(made, join);
    this.touch(split);
    return made;
  }

  last(shape) {
    return numbered(shape.businessObject) ?? 0;
  }

  touch(split) {
    this.edits.outs(split).forEach(flow => this.edits.touched.add(flow.target.businessObject));
  }

  // One after the other

  /** The branch in which a node stands: its first flow, its last flow, the gateways around it. */
  branchOf(shape) {
    const { edits } = this;
    const graph = edits.graphAround(shape.businessObject);
    const splits = [ ...graph.nodes.keys() ].map(id => edits.shape(id)).filter(each => each && this.isSplit(each));
    for (const split of splits.reverse()) {
      const join = opposite(edits, split);
      const first = join && edits.outs(split).find(flow => graph.reach([ flow.target.id ], { without: join.id, forwards: true }).has(shape.id));
      if (first && shape !== join) {
        return this.branch(graph, split, join, first);
      }
    }
    return null;
  }

  branch(graph, split, join, first) {
    const inside = graph.reach([ first.target.id ], { without: join.id, forwards: true });
    const last = this.edits.ins(join).filter(flow => inside.has(flow.source.id));
    const around = this.edits.ins(split).length === 1 && this.edits.outs(join).length === 1;
    const numbers = [ ...inside ].map(id => numbered(graph.nodes.get(id))).filter(Boolean);
    return last.length === 1 && around ? { split, join, first, last: last[0], number: Math.min(...numbers) } : null;
  }

  branches(split) {
    const join = opposite(this.edits, split);
    const graph = this.edits.graphAround(split.businessObject);
    return join ? this.edits.outs(split).map(flow => this.branch(graph, split, join, flow)) : [ null ];
  }

  maySequence(shape) {
    return this.isSplit(shape) ? this.branches(shape).every(Boolean) : is(shape, 'bpmn:Activity') && !!this.branchOf(shape);
  }

  sequential(shape) {
    if (this.isSplit(shape)) {
      const branches = this.branches(shape).sort((one, other) => one.number - other.number);
      branches.slice(1).reverse().forEach(branch => this.behind(branch));
      return;
    }
    const branch = this.branchOf(shape);
    const others = this.branches(branch.split).filter(each => each && each.first !== branch.first);
    others.some(each => each.number < branch.number) ? this.behind(branch) : this.before(branch);
  }

  behind({ join, first, last }) {
    const { edits } = this;
    const onward = edits.outs(join)[0];
    const { target } = onward;
    const begin = first.target;
    const bound = entry(onward.businessObject, 'reg:Branch')?.maxRepeats;
    edits.cut(first);
    edits.turnTo(last, target);
    edits.turnTo(onward, begin);
    if (bound) {
      edits.bound(last, bound);
      edits.bound(onward, undefined);
    }
  }

  before({ split, first, last }) {
    const { edits } = this;
    const begin = first.target;
    edits.cut(first);
    edits.turnTo(edits.ins(split)[0], begin);
    edits.turnTo(last, split);
  }
}
