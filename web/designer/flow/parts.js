/** One action becomes two, two become one. */

import { is } from 'bpmn-js/lib/util/ModelUtil';

import { copy, entries, entry, words } from '../profile.js';

const LAST = [ 'result', 'handingOn', 'decision', 'noDecision', 'produces', 'refusal' ];
const COPIED = [ 'kind', 'channels', 'categories', 'electronic', 'outsourced', 'responsible', 'recording' ];
const LISTS = [ 'duty', 'requirement', 'interaction', 'decision', 'feature', 'uses', 'produces', 'refusal', 'quality' ];
const MINUTES = { minute: 1, hour: 60 };

export default class Parts {

  /** @param {import('./operations.js').default} operations */
  constructor(operations) {
    this.operations = operations;
    this.edits = operations.edits;
  }

  maySplit(shape) {
    return !!shape && is(shape, 'bpmn:Activity') && this.edits.outs(shape).length === 1 && (entry(shape.businessObject, 'reg:Action')?.get('duty').length ?? 0) > 1;
  }

  /** The later duties, the decisions and the result become an action of their own behind the first. */
  split(shape, fromDuty) {
    const { edits } = this;
    const bo = shape.businessObject;
    const action = entry(bo, 'reg:Action');
    const same = (property, parent) => [ action.get(property) ].flat().filter(each => each !== undefined).map(each => each?.$type ? copy(edits.moddle, each, parent) : each);
    const fresh = edits.profile.create('reg:Action', {});
    for (const property of [ ...LAST, ...COPIED ]) {
      const value = same(property, fresh);
      if (value.length) {
        fresh.set(property, Array.isArray(action.get(property)) ? value : value[0]);
      }
    }
    fresh.set('duty', same('duty', fresh).slice(fromDuty));
    const made = edits.draw(edits.make('bpmn:UserTask', edits.free(`${ bo.id }-2`), this.nameOf(bo), [ fresh ]), shape);
    edits.insert(edits.outs(shape)[0], made);
    const fields = entries(bo, 'reg:Field');
    edits.edit(bo, before => {
      before.set('duty', before.get('duty').slice(0, fromDuty));
      LAST.forEach(property => before.set(property, Array.isArray(before.get(property)) ? [] : undefined));
      before.noDecision = edits.profile.create('reg:Nothing');
      before.noDecision.$parent = before;
    });
    if (fields.length) {
      edits.profile.setEntries(bo, bo.extensionElements.values.filter(each => !fields.includes(each)));
      edits.profile.setEntries(made.businessObject, [ ...made.businessObject.extensionElements.values, ...fields.map(each => copy(edits.moddle, each)) ]);
    }
    return made;
  }

  /** The name with a word that it goes on. */
  nameOf(bo) {
    const { edits } = this;
    const more = edits.words.continued ?? {};
    return Object.fromEntries([ 'ky', 'ru', 'en' ].map(language => [ language, edits.profile.name(bo, language) ])
      .filter(([ , said ]) => said).map(([ language, said ]) => [ language, more[language] ? `${ said } (${ more[language] })` : said ]));
  }

  /** The action that follows directly, if both can be one. */
  partner(shape) {
    const { edits } = this;
    const isAction = each => !!each && is(each, 'bpmn:Task') && !!entry(each.businessObject, 'reg:Action');
    const next = isAction(shape) && edits.outs(shape).length === 1 ? edits.outs(shape)[0].target : null;
    return isAction(next) && edits.ins(next).length === 1 && edits.outs(next).length === 1 && !(next.attachers ?? []).length && !(shape.attachers ?? []).length ? next : null;
  }

  merge(shape) {
    const { edits } = this;
    const next = this.partner(shape);
    const [ bo, other ] = [ shape.businessObject, next.businessObject ];
    const second = entry(other, 'reg:Action');
    edits.edit(bo, action => {
      for (const property of LISTS) {
        const seen = new Set(action.get(property).map(said));
        action.get(property).push(...second.get(property).filter(each => !seen.has(said(each))).map(each => copy(edits.moddle, each, action)));
      }
      action.set('term', this.sum(action, second));
      [ 'result', 'handingOn' ].forEach(property => this.take(action, second, property));
      action.set('recording', this.joined(action, second));
      for (const [ list, none ] of [ [ 'decision', 'noDecision' ], [ 'interaction', 'noInteraction' ] ]) {
        if (action.get(list).length) {
          action.set(none, undefined);
        }
      }
    });
    const fields = entries(other, 'reg:Field');
    if (fields.length) {
      edits.profile.setEntries(bo, [ ...bo.extensionElements.values, ...fields.map(each => copy(edits.moddle, each)) ]);
    }
    [ ...next.incoming, ...next.outgoing ].filter(each => is(each, 'bpmn:MessageFlow')).forEach(each => each.source === next ? edits.turnFrom(each, shape) : edits.turnTo(each, shape));
    edits.takeOut(next);
    edits.remove(next);
  }

  /** Both terms together, if they are counted alike. */
  sum(one, other) {
    const [ first, second ] = [ one.term, other.term ];
    const alike = first?.amount && second?.amount && first.basis === second.basis;
    const unit = !alike ? null : first.unit === second.unit ? first.unit : first.unit in MINUTES && second.unit in MINUTES ? 'minute' : null;
    if (!unit) {
      return undefined;
    }
    const amount = first.unit === second.unit ? first.amount + second.amount : first.amount * MINUTES[first.unit] + second.amount * MINUTES[second.unit];
    const term = this.edits.profile.create('reg:Term', { amount, unit, basis: first.basis });
    term.$parent = one;
    return term;
  }

  take(action, second, property) {
    if (second.get(property)) {
      action.set(property, copy(this.edits.moddle, second.get(property), action));
    }
  }

  /** Both ways of recording, each once. */
  joined(one, other) {
    const [ first, second ] = [ one.recording, other.recording ];
    if (!first || !second || said(first) === said(second)) {
      return first ?? (second && copy(this.edits.moddle, second, one));
    }
    const both = [ 'ky', 'ru', 'en' ].map(language => [ language, [ words(first, language), words(second, language) ].filter(Boolean).join('; ') ]);
    const text = this.edits.localText(Object.fromEntries(both));
    text.$parent = one;
    return text;
  }
}

/** What an entry says, to be compared. */
function said(value) {
  if (Array.isArray(value)) {
    return JSON.stringify(value.map(said));
  }
  return value?.$type ? JSON.stringify([ value.$attrs, ...value.$descriptor.properties.map(({ name }) => [ name, said(value.get(name)) ]) ]) : JSON.stringify(value ?? null);
}
