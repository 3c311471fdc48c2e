/** Ways that part: choices with all that the engine needs to decide, refusals, the return for correction. */

import { is } from 'bpmn-js/lib/util/ModelUtil';

import { entries, entry } from '../profile.js';
import { conditions, mentions } from './cleaning.js';
import Graph, { branches } from './graph.js';
import { main } from './moving.js';
import { problems } from './soundness.js';

const TERM = { amount: 5, unit: 'day', basis: 'working' };
const DURATION = { minute: [ 'PT', 'M' ], hour: [ 'PT', 'H' ], day: [ 'P', 'D' ], month: [ 'P', 'M' ], year: [ 'P', 'Y' ] };
const SIMPLE = /^\s*([\p{L}_][\p{L}\p{N}_]*)\s*=\s*"([^"]*)"\s*$/u;

export default class Ways {

  /** @param {import('./operations.js').default} operations */
  constructor(operations) {
    this.operations = operations;
    this.edits = operations.edits;
  }

  isChoice(shape) {
    return !!shape && (is(shape, 'bpmn:ExclusiveGateway') || is(shape, 'bpmn:InclusiveGateway')) && this.edits.outs(shape).length > 1;
  }

  /** Whether a node stands in work that runs beside other work: there nothing may end. */
  isBeside(bo) {
    const graph = this.edits.graphAround(bo);
    return (branches(graph).get(bo.id) ?? []).length > 0;
  }

  /** The choice that stands right behind an action and asks for nothing else. */
  choiceAfter(shape) {
    const outs = this.edits.outs(shape);
    const next = outs.length === 1 ? outs[0].target : null;
    return this.isChoice(next) && this.edits.ins(next).length === 1 ? next : null;
  }

  /** The node that decides at a place: itself where something is done or awaited there, else the action before it. */
  decider(shape) {
    const bo = shape.businessObject;
    const decides = is(bo, 'bpmn:Activity') || is(bo, 'bpmn:StartEvent') || is(bo, 'bpmn:IntermediateCatchEvent') || is(bo, 'bpmn:BoundaryEvent');
    return decides ? bo : this.operations.decidesBefore(shape);
  }

  // A new choice

  /** @returns {object} the gateway */
  branch(shape, { question, ways }) {
    const { edits } = this;
    const asked = edits.text(question ?? 'decision');
    const field = edits.freeField('decision');
    const all = this.prepared(ways ?? [ { name: 'yes', value: 'yes' }, { name: 'no', value: 'no', target: 'new' } ], asked, shape);
    edits.decide(this.decider(shape), edits.choice(field, asked, all.filter(way => way.value)), asked);
    const gateway = edits.draw(edits.make('bpmn:ExclusiveGateway', edits.free('decision'), asked), shape);
    const onward = edits.insert(edits.outs(shape)[0], gateway);
    all.forEach((way, at) => {
      const isLast = at === all.length - 1;
      way.condition = isLast ? undefined : way.condition ?? `${ field } = "${ way.value }"`;
      const flow = way === all.find(each => !each.target) ? this.word(onward, way) : this.lead(gateway, way, onward);
      if (isLast) {
        edits.modeling.updateProperties(gateway, { default: flow.businessObject });
      }
    });
    return gateway;
  }

  /** Ways with names, values and criteria; at least one leads on. */
  prepared(ways, asked, shape) {
    const { edits } = this;
    const beside = this.isBeside(shape.businessObject);
    const leadsOn = ways.some(way => !way.target);
    const all = (leadsOn ? ways : [ { name: 'yes' }, ...ways ]).map((way, at) => {
      const name = edits.text(way.name || 'other_way', this.operations.language);
      const ends = beside && [ 'end', 'refusal' ].includes(way.target);
      return { ...way, name, value: way.condition ? null : way.value ?? valueOf(way.name, name, at), criterion: way.criterion ?? criterionOf(asked, name), target: ends ? 'new' : way.target };
    });
    all.forEach((way, at) => {
      while (way.value && all.slice(0, at).some(other => other.value === way.value)) {
        way.value += '_';
      }
    });
    return all;
  }

  /** Says on a flow when it is taken. */
  word(flow, { name, criterion, condition }) {
    const { edits } = this;
    const { businessObject: bo } = flow;
    Object.entries(name).filter(([ , said ]) => said).forEach(([ language, said ]) => edits.profile.setName(bo, language, said));
    edits.profile.edit(bo, 'reg:Branch', branch => {
      branch.criterion = edits.localText(criterion);
      branch.criterion.$parent = branch;
    });
    if (condition) {
      edits.modeling.updateProperties(flow, { conditionExpression: edits.expression(condition) });
    }
    return flow;
  }

  /** Draws what a way of a choice leads to; `onward` is the flow by which the choice leads on. */
  lead(gateway, way, onward) {
    const { edits, operations } = this;
    const { target, name, criterion, condition } = way;
    const said = { name, criterion, condition };
    if (target === 'refusal') {
      const [ action, flow ] = this.refusal(gateway, way.kind ?? 'refusal_of_service', said);
      way.made = action;
      return flow;
    }
    if (target === 'new') {
      const action = edits.draw(operations.action({ kind: way.kind ?? 'examining', name: way.action }), gateway);
      way.made = action;
      const flow = edits.link(gateway, action, said);
      edits.link(action, edits.meetingOn(onward));
      return flow;
    }
    const end = target === 'end' ? this.end(gateway) : null;
    const goal = end ?? (target ? edits.meeting(edits.shape(target)) : edits.meetingOn(onward));
    const flow = edits.link(gateway, goal, said);
    operations.count(flow, goal);
    return flow;
  }

  /** The end with the result: the one that is there, else a new one. */
  end(beside) {
    const { edits } = this;
    const ends = [ ...edits.graphAround(beside.businessObject).nodes.values() ].filter(bo => entry(bo, 'reg:Outcome')?.kind === 'result');
    return edits.shape(ends[0]?.id) ?? this.newEnd('result', beside);
  }

  newEnd(kind, beside) {
    const { edits } = this;
    const outcome = edits.profile.create('reg:Outcome', { kind });
    return edits.draw(edits.make('bpmn:EndEvent', edits.free(WORD_OF_END[kind]), edits.words[`end_${ kind }`], [ outcome ]), beside);
  }

  /** A refusal is handed over, then the case ends. */
  refusal(beside, kind, said) {
    const { edits, operations } = this;
    const bo = operations.action({ kind: 'handing_over', name: edits.words[kind] }, {}, kind === 'refusal_of_documents' ? 'refuse-documents' : 'refuse-service');
    const action = edits.draw(bo, beside);
    edits.keys.set(bo, Infinity);
    edits.link(action, this.newEnd(kind, action));
    return [ action, said ? edits.link(beside, action, said) : null ];
  }

  // Ways of a choice that is there

  /** The declared choice that a gateway asks for, and the node that declares it. */
  fieldOf(gateway) {
    const asked = this.edits.outs(gateway).map(flow => flow.businessObject.conditionExpression?.body).filter(Boolean);
    return this.edits.profile.fields().filter(({ field }) => field.type === 'choice' && asked.some(body => mentions(body, field.name))).pop();
  }

  /** @returns {object} the flow */
  otherWay(gateway, way) {
    const { edits } = this;
    const asked = languages(language => edits.profile.name(gateway.businessObject, language));
    const [ made ] = this.prepared([ { name: 'other_way', target: 'new', ...way }, { name: 'yes' } ], asked, gateway);
    let found = this.fieldOf(gateway);
    if (!found && !way.condition) {
      const bo = this.operations.decidesBefore(gateway);
      edits.decide(bo, edits.choice(edits.freeField('decision'), asked, []), asked);
      found = { field: entries(bo, 'reg:Field').pop(), shape: edits.shape(bo.id) };
    }
    if (!way.condition) {
      const taken = found.field.get('variant').map(each => each.value);
      const value = [ made.value, ...Array.from({ length: 99 }, (_, at) => `${ made.value }${ at + 2 }`) ].find(each => !taken.includes(each));
      edits.profile.edit(found.shape.businessObject, 'reg:Field', fresh => {
        const variant = edits.variant(value, made.name);
        variant.$parent = fresh;
        fresh.get('variant').push(variant);
      }, found.field);
      made.condition = `${ found.field.name } = "${ value }"`;
    }
    const flow = this.lead(gateway, made, this.mainWay(gateway));
    return { flow, made: made.made ?? flow };
  }

  mainWay(gateway) {
    return main(this.edits.graphAround(gateway.businessObject), this.edits.outs(gateway));
  }

  mayRemoveWay(flow) {
    const { edits } = this;
    if (edits.outs(flow.source).length < 2) {
      return false;
    }
    const before = problems(edits.graphAround(flow.businessObject));
    const after = problems(new Graph(flow.businessObject.$parent, { turned: flow.businessObject, target: null }));
    return [ ...after ].every(each => before.has(each) || each.startsWith('unreached '));
  }

  removeWay(flow) {
    const { edits } = this;
    const gateway = flow.source;
    const wasDefault = gateway.businessObject.default === flow.businessObject;
    const [ , name, value ] = SIMPLE.exec(flow.businessObject.conditionExpression?.body ?? '') ?? [];
    edits.cut(flow);
    const left = edits.outs(gateway);
    if (wasDefault && left.length > 1) {
      edits.modeling.updateProperties(gateway, { default: left[left.length - 1].businessObject });
    }
    const found = name && edits.profile.fields().find(({ field }) => field.name === name);
    const still = conditions(edits.profile.process).some(body => mentions(body, name ?? '') && body.includes(`"${ value }"`));
    if (found && !still && found.field.get('variant').length > 2) {
      edits.profile.edit(found.shape.businessObject, 'reg:Field', fresh => {
        fresh.set('variant', fresh.get('variant').filter(each => each.value !== value));
      }, found.field);
    }
  }

  // The return for correction

  /** @returns {object} the action that returns the documents */
  returnForCorrection(shape, { term = TERM, maxRepeats = 1 } = {}) {
    const { edits, operations } = this;
    const late = this.late(shape);
    const gateway = this.choiceAfter(shape);
    const way = { name: 'to_return', value: 'return', target: 'new', kind: 'informing', action: edits.words.return_documents };
    let action;
    if (gateway) {
      action = this.otherWay(gateway, way).made;
    } else {
      const ways = [ { name: 'complete', value: 'complete' }, way, { name: 'to_refuse', value: 'refuse', target: late?.id ?? 'refusal', kind: 'refusal_of_documents' } ];
      const choice = this.branch(shape, { question: 'are_complete', ways });
      action = edits.outs(choice).map(flow => flow.target).find(each => entry(each.businessObject, 'reg:Action')?.kind === 'informing');
    }
    edits.cut(edits.outs(action)[0]);
    this.await(action, shape, this.late(shape) ?? this.refusal(action, 'refusal_of_documents')[0], term, maxRepeats);
    operations.edits.touched.add(action.businessObject);
    return action;
  }

  /** The refusal that follows where nothing is corrected: the action before an end that refuses the documents. */
  late(shape) {
    const { edits } = this;
    const graph = edits.graphAround(shape.businessObject);
    const within = branches(graph);
    const ends = [ ...graph.nodes.values() ].filter(bo => entry(bo, 'reg:Outcome')?.kind === 'refusal_of_documents');
    const actions = ends.flatMap(bo => graph.in.get(bo.id).map(arc => arc.source)).filter(id => entry(graph.nodes.get(id), 'reg:Action') && !(within.get(id) ?? []).length);
    const found = actions.find(id => id !== shape.id && !graph.reach([ id ]).has(shape.id));
    return found ? edits.shape(found) : null;
  }

  /** Waits for the recipient: corrected in time it goes back, else to the refusal. */
  await(action, back, late, term, maxRepeats) {
    const { edits } = this;
    const fork = edits.draw(edits.make('bpmn:EventBasedGateway', edits.free('await-correction')), action);
    edits.link(action, fork);
    const corrected = edits.draw(this.waiting('corrected', term, edits.moddle.create('bpmn:MessageEventDefinition')), fork);
    edits.link(fork, corrected);
    const [ before, after ] = DURATION[term.unit] ?? DURATION.day;
    const timer = edits.moddle.create('bpmn:TimerEventDefinition');
    timer.timeDuration = edits.profile.create('bpmn:FormalExpression', { body: `${ before }${ term.amount }${ after }` });
    timer.timeDuration.$parent = timer;
    const tooLate = edits.draw(this.waiting('not_corrected', term, timer), fork);
    edits.link(fork, tooLate);
    edits.link(tooLate, edits.meeting(late));
    edits.link(corrected, edits.meeting(back), { word: 'again', maxRepeats });
  }

  waiting(wording, term, definition) {
    const { edits } = this;
    const wait = edits.profile.create('reg:Wait', { standsStill: true, term: edits.profile.create('reg:Term', { ...term }) });
    return edits.make('bpmn:IntermediateCatchEvent', edits.free(wording.replace('_', '-')), edits.words[wording], [ wait ], { eventDefinitions: [ definition ] });
  }
}

const WORD_OF_END = { result: 'served', refusal_of_documents: 'documents-refused', refusal_of_service: 'service-refused' };

const languages = of => Object.fromEntries([ 'ky', 'ru', 'en' ].map(language => [ language, of(language) ]));

/** What a way is called in conditions: its English name as one word, else its place. */
function valueOf(wording, name, at) {
  const word = (name.en ?? (typeof wording === 'string' ? wording : '')).toLowerCase().replace(/[^a-z0-9]+/g, '_').replace(/^_+|_+$/g, '');
  return /^[a-z]/.test(word) ? word : `way${ at + 1 }`;
}

/** A criterion in words: the question and its answer. */
const criterionOf = (asked, name) => languages(language => [ asked[language], name[language] ].filter(Boolean).join(' – '));

