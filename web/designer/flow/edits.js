/** Small changes of the course, by commands: every operation is made of these and is one step of the history. */

import { getBusinessObject, is } from 'bpmn-js/lib/util/ModelUtil';
import { isExpanded } from 'bpmn-js/lib/util/DiUtil';

import { copy, entries, entry } from '../profile.js';
import Graph from './graph.js';

const GAP = 60;
const middle = shape => ({ x: shape.x + shape.width / 2, y: shape.y + shape.height / 2 });
const ofFlow = connection => is(connection, 'bpmn:SequenceFlow');

export default class Edits {

  constructor({ modeling, elementFactory, elementRegistry, profile, moddle, words }) {
    Object.assign(this, { modeling, elementFactory, elementRegistry, profile, moddle, words });
  }

  // What is there

  shape(id) {
    return this.elementRegistry.get(id);
  }

  bo(id) {
    return this.shape(id)?.businessObject;
  }

  graphAround(bo) {
    return new Graph(is(bo, 'bpmn:FlowElement') ? bo.$parent : bo);
  }

  ins(shape) {
    return shape.incoming.filter(ofFlow);
  }

  outs(shape) {
    const listed = shape.businessObject.outgoing ?? [];
    const rank = flow => (listed.indexOf(flow.businessObject) + 1) || Infinity;
    return shape.outgoing.filter(ofFlow).sort((one, other) => rank(one) - rank(other));
  }

  lanesOf(bo) {
    return [ ...bo.get('lanes') ?? [] ];
  }

  /** An id that nothing has yet: the word itself, else with a number. */
  free(word) {
    for (let number = 1; ; number++) {
      const id = number === 1 ? word : `${ word }-${ number }`;
      if (!this.moddle.ids.assigned(id) && !this.elementRegistry.get(id)) {
        return id;
      }
    }
  }

  /** A name that no field has yet, as FEEL writes it. */
  freeField(word) {
    const taken = new Set(this.profile.fields().map(({ field }) => field.name));
    for (let number = 1; ; number++) {
      const name = number === 1 ? word : `${ word }${ number }`;
      if (!taken.has(name)) {
        return name;
      }
    }
  }

  // Texts

  /** A text in all languages: a message of the catalogue, a text by languages, or words in the language that is written. */
  text(said, language) {
    return typeof said === 'string' ? this.words[said] ?? { [language]: said } : { ...said };
  }

  localText(said, type = 'reg:LocalText') {
    return this.profile.text(type, Object.fromEntries(Object.entries(said).filter(([ , body ]) => body)));
  }

  // New elements

  /** An element that is not drawn yet, named in all languages. */
  make(type, id, name = {}, values = [], attributes = {}) {
    const { ky, ...others } = name;
    const said = Object.values(others).some(Boolean) ? [ this.localText(others, 'reg:Name') ] : [];
    const bo = this.moddle.create(type, { id, ...ky ? { name: ky } : {}, ...attributes });
    const all = [ ...said, ...values ];
    if (all.length) {
      bo.extensionElements = this.profile.create('bpmn:ExtensionElements', { values: all });
      bo.extensionElements.$parent = bo;
    }
    Object.values(attributes).flat().forEach(each => {
      if (each?.$type && each.$instanceOf?.('bpmn:EventDefinition')) {
        each.$parent = bo;
      }
    });
    return bo;
  }

  /** Draws a new element right of another, in the lane of a third, by default of the same. */
  draw(bo, beside, { lanes = this.lanesOf(beside.businessObject), left = false } = {}) {
    const made = this.elementFactory.createShape({ type: bo.$type, businessObject: bo });
    const lane = this.shape(lanes[lanes.length - 1]?.id);
    const { x, y } = middle(beside);
    const inLane = !lane || y > lane.y && y < lane.y + lane.height;
    const aside = (beside.width + made.width) / 2 + GAP;
    const place = { x: Math.round(left ? x - aside : x + aside), y: Math.round(inLane ? y : lane.y + lane.height / 2) };
    this.modeling.claimId(bo.id, bo);
    const shape = this.modeling.createShape(made, place, beside.parent, { autoResize: false });
    this.keep(bo, lanes);
    return shape;
  }

  /** Remembers the lanes of a node: what bpmn-js finds by places is put right at the end of the operation. */
  keep(bo, lanes) {
    this.wanted?.set(bo, lanes);
  }

  /** Connects two nodes. */
  link(source, target, { word = `to-${ target.id }`, name = {}, criterion, condition, maxRepeats } = {}) {
    const values = [];
    if (criterion || maxRepeats) {
      const branch = this.profile.create('reg:Branch', { ...maxRepeats ? { maxRepeats } : {}, ...criterion ? { criterion: this.localText(criterion) } : {} });
      values.push(branch);
    }
    const bo = this.make('bpmn:SequenceFlow', this.free(word), name, values);
    if (condition) {
      bo.conditionExpression = this.expression(condition);
      bo.conditionExpression.$parent = bo;
    }
    this.modeling.claimId(bo.id, bo);
    return this.modeling.connect(source, target, { type: 'bpmn:SequenceFlow', businessObject: bo });
  }

  expression(body) {
    return this.profile.create('bpmn:FormalExpression', { body, language: 'https://www.omg.org/spec/DMN/20191111/FEEL/' });
  }

  // What leads where

  turnTo(flow, target) {
    this.modeling.reconnectEnd(flow, target, middle(target));
  }

  turnFrom(flow, source) {
    this.modeling.reconnectStart(flow, source, middle(source));
  }

  cut(flow) {
    this.modeling.removeConnection(flow);
  }

  /** Puts a piece with one entry and one exit into a flow. */
  insert(flow, first, last = first) {
    const target = flow.target;
    const bound = entry(flow.businessObject, 'reg:Branch')?.maxRepeats;
    this.turnTo(flow, first);
    const onward = this.link(last, target, { maxRepeats: bound });
    if (bound) {
      this.bound(flow, undefined);
    }
    return onward;
  }

  /** Takes a piece with one entry and one exit out of the course: what leads to it leads on past it. */
  takeOut(first, last = first) {
    const onward = this.outs(last)[0];
    const bound = onward && entry(onward.businessObject, 'reg:Branch')?.maxRepeats;
    for (const flow of this.ins(first)) {
      if (onward) {
        this.turnTo(flow, onward.target);
        if (bound) {
          this.bound(flow, bound);
        }
      } else {
        this.cut(flow);
      }
    }
    if (onward) {
      this.cut(onward);
    }
  }

  /** How often the flow may be taken again. */
  bound(flow, maxRepeats) {
    this.profile.edit(flow.businessObject, 'reg:Branch', branch => {
      branch.maxRepeats = maxRepeats;
      return maxRepeats !== undefined || branch.probability !== undefined || !!branch.criterion;
    });
  }

  remove(shape) {
    [ ...shape.incoming, ...shape.outgoing ].forEach(each => { if (each.parent) { this.cut(each); } });
    this.modeling.removeShape(shape);
  }

  /** What joins the ways that come to a node: itself where it may have several, else a gateway before it. */
  meeting(target) {
    const ins = this.ins(target);
    const bo = target.businessObject;
    if (is(bo, 'bpmn:EndEvent') && !ins.length) {
      return target;
    }
    if (is(bo, 'bpmn:ExclusiveGateway') && this.outs(target).length === 1) {
      return target;
    }
    const only = ins.length === 1 ? ins[0].source : null;
    if (only && is(only, 'bpmn:ExclusiveGateway') && this.outs(only).length === 1) {
      return only;
    }
    if (is(bo, 'bpmn:EndEvent')) {
      return target;
    }
    return this.joinBefore(target, ins);
  }

  /** Where another way can come into a flow: at its target, else at a gateway on it. */
  meetingOn(flow) {
    const { target } = flow;
    const isJoin = is(target, 'bpmn:ExclusiveGateway') && this.outs(target).length === 1;
    if (this.ins(target).length === 1 || isJoin || is(target, 'bpmn:EndEvent')) {
      return this.meeting(target);
    }
    const join = this.draw(this.make('bpmn:ExclusiveGateway', this.free(`before-${ target.id }`)), target, { left: true });
    this.insert(flow, join);
    return join;
  }

  joinBefore(target, ins) {
    const join = this.draw(this.make('bpmn:ExclusiveGateway', this.free(`before-${ target.id }`)), target, { left: true });
    ins.forEach(flow => this.turnTo(flow, join));
    this.link(join, target);
    return join;
  }

  // What is declared

  /** Takes fields and the decisions that they carry over to another node. */
  handFields(from, to, names = null) {
    const moved = entries(from, 'reg:Field').filter(field => !names || names.includes(field.name));
    if (!moved.length) {
      return;
    }
    const said = (entry(from, 'reg:Action')?.get('decision') ?? []).filter(each => moved.some(field => field.name === each.field));
    this.profile.setEntries(from, from.extensionElements.values.filter(each => !moved.includes(each)));
    this.profile.setEntries(to, [ ...to.extensionElements?.values ?? [], ...moved.map(each => copy(this.moddle, each)) ]);
    this.dropDecisions(from, moved.map(field => field.name));
    if (said.length && entry(to, 'reg:Action')) {
      this.profile.edit(to, 'reg:Action', action => {
        action.set('noDecision', undefined);
        action.get('decision').push(...said.map(each => copy(this.moddle, each, action)));
      });
    }
  }

  /** Says a decision in row 6 and declares the choice that carries it. */
  decide(bo, field, question) {
    this.profile.setEntries(bo, [ ...bo.extensionElements?.values ?? [], field ]);
    if (entry(bo, 'reg:Action')) {
      this.profile.edit(bo, 'reg:Action', action => {
        const decision = this.localText(question, 'reg:Decision');
        Object.assign(decision, { field: field.name, $parent: action });
        action.set('noDecision', undefined);
        action.get('decision').push(decision);
      });
    }
  }

  choice(name, label, variants) {
    return this.profile.create('reg:Field', {
      name, type: 'choice', label: this.localText(label),
      variant: variants.map(({ value, name: said }) => this.variant(value, said))
    });
  }

  variant(value, label) {
    return this.profile.create('reg:Variant', { value, label: this.localText(label) });
  }

  /** Takes decisions out of row 6; where none is left it says so. */
  dropDecisions(bo, names) {
    const action = entry(bo, 'reg:Action');
    if (action?.get('decision').some(each => names.includes(each.field))) {
      this.profile.edit(bo, 'reg:Action', fresh => {
        fresh.set('decision', fresh.get('decision').filter(each => !names.includes(each.field)));
        if (!fresh.get('decision').length) {
          fresh.set('noDecision', this.profile.create('reg:Nothing'));
          fresh.noDecision.$parent = fresh;
        }
      });
    }
  }

  /** Sets what an action says. */
  edit(bo, change) {
    this.profile.edit(bo, 'reg:Action', change);
  }

  get isPool() {
    return this.elementRegistry.filter(each => is(each, 'bpmn:Participant') && getBusinessObject(each).processRef === this.profile.process)[0];
  }

  /** Whether the inside of a sub-process is seen on the same sheet. */
  isOpen(shape) {
    return isExpanded(shape);
  }
}
