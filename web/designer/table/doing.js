/** Changes of the course from the table: each one step of the history, laid out anew, told aloud, the cursor at what is new. */

import { copy, entry } from '../profile.js';
import { say } from '../texts.js';

export default class Doing {

  /** @param {import('./index.js').default} table */
  constructor(table) {
    this.table = table;
    this.modeler = table.modeler;
    this.stack = this.modeler.get('commandStack');
    this.stack.registerHandler('table.step', class { preExecute({ action }) { action(); } });
  }

  get operations() {
    return this.modeler.get('operations', false);
  }

  can(id) {
    return this.operations?.can(id) ?? {};
  }

  /** Where a way may lead to. */
  targets(flow) {
    return this.operations?.targets(flow, { drop: true }) ?? [];
  }

  /**
   * One operation as one step.
   *
   * @param {() => any} action
   * @param {(result: any) => string} words what is told
   * @param {(result: any) => string | null} to the element that gets the cursor
   */
  step(action, words, to = () => null) {
    if (!this.operations || !this.table.settings.may_edit) {
      return null;
    }
    this.table.settleTyping();
    const result = action(this.operations);
    if (result === null || result === false) {
      this.table.tell(say('table-cannot'));
      return null;
    }
    const target = to(result);
    if (target) {
      this.focus(target);
    }
    this.table.tell(words(result));
    return result;
  }

  /** Several changes as one step of the history. */
  together(action) {
    let result = null;
    this.stack.execute('table.step', { action: () => { result = action(); } });
    return result;
  }

  focus(id) {
    const part = this.table.parts.get(id)?.element ?? this.table.list.querySelector(`[data-element="${ CSS.escape(id) }"]`);
    part?.closest('details:not([open])')?.setAttribute('open', '');
    part?.scrollIntoView({ block: 'nearest' });
    const field = part?.querySelector('textarea');
    field?.focus({ preventScroll: true });
    field?.select?.();
    field?.scrollIntoView({ block: 'center' });
  }

  numberOf(id) {
    const bo = this.modeler.get('elementRegistry').get(id)?.businessObject;
    return bo && entry(bo, 'reg:Action')?.number || '–';
  }

  /** A new action behind a place or into a way: its name is still to be written. */
  add(id) {
    const before = this.numberOf(id);
    this.step(ops => ops.addAfter(id, { name: {} }), made => before === '–' ? say('table-told-added-first', { number: this.numberOf(made) })
      : say('table-told-added', { number: this.numberOf(made), after: before }), made => made);
  }

  move(id, by) {
    this.step(ops => ops.move(id, by), () => say('table-told-moved', { number: this.numberOf(id) }));
    this.table.list.querySelector(`[data-key="${ CSS.escape(id) }"]`)?.scrollIntoView({ block: 'nearest' });
  }

  remove(id) {
    const number = this.numberOf(id);
    const at = this.table.places.findIndex(each => each.id === id);
    const next = this.table.places.slice(at + 1).find(each => each.kind === 'action') ?? this.table.places.slice(0, at).findLast(each => each.kind === 'action');
    this.step(ops => ops.remove(id), () => say('table-told-removed', { number }), () => next?.id);
  }

  merge(id) {
    this.step(ops => ops.merge(id), () => say('table-told-merged', { number: this.numberOf(id) }), () => id);
  }

  split(id, from) {
    this.step(ops => ops.split(id, from), made => say('table-told-split', { number: this.numberOf(id), other: this.numberOf(made) }), made => made);
  }

  refusalEnd(id) {
    this.step(ops => ops.refusalEnd(id), () => say('table-told-refusal', { number: this.numberOf(id) }), made => made);
  }

  branch(id) {
    this.step(ops => ops.branch(id), made => say('table-told-branch', { number: this.numberOf(id) }), made => made);
  }

  /** This action and the next one at the same time; where that cannot be, a new one beside this. */
  parallel(id) {
    if (!this.can(id).parallel) {
      this.addParallel(id);
      return;
    }
    this.step(ops => ops.parallel(id), () => say('table-told-parallel', { number: this.numberOf(id) }));
  }

  addParallel(id) {
    this.step(ops => ops.addParallel(id, { name: {} }), made => say('table-told-parallel', { number: this.numberOf(made) }), made => made);
  }

  sequential(id) {
    this.step(ops => ops.sequential(id), () => say('table-told-sequential'));
  }

  returnForCorrection(id) {
    this.step(ops => ops.returnForCorrection(id, {}), () => say('table-told-return', { number: this.numberOf(id) }), made => made);
  }

  /** Lets a way lead elsewhere; what the course loses by that is told. */
  goTo(flow, target) {
    const lost = (this.operations.lost(flow, target) ?? []).map(each => this.numberOf(each.id ?? each));
    this.step(ops => ops.goTo(flow, target, { drop: true }),
      () => lost.length ? say('table-told-lost', { numbers: lost.join(', ') }) : say('table-told-go-to'));
  }

  addWait(id) {
    this.step(ops => ops.addWait(id), () => say('table-told-wait'), made => made);
  }

  addBefore(id) {
    this.step(ops => ops.addBefore(id, { name: {} }), made => say('table-told-added-first', { number: this.numberOf(made) }), made => made);
  }

  interact(id, body) {
    this.step(ops => ops.interact(id, body), made => say('table-told-added-first', { number: this.numberOf(made) }), made => made);
  }

  removeDecision(id) {
    this.step(ops => ops.remove(id), () => say('table-told-decision-removed'));
  }

  otherWay(id) {
    this.step(ops => ops.otherWay(id), () => say('table-told-other-way'), made => this.table.parts.has(made) ? made : null);
  }

  removeWay(flow) {
    this.step(ops => ops.removeWay(flow), () => say('table-told-way-removed'));
  }

  addPosition() {
    this.step(ops => ops.addPosition(), () => say('table-told-position'), made => made);
  }

  movePosition(id, by) {
    this.step(ops => ops.movePosition(id, by), () => say('table-told-position-moved'));
  }

  removePosition(id) {
    this.step(ops => ops.removePosition(id), () => say('table-told-position-removed'));
  }

  removeBody(id) {
    this.step(() => { this.modeler.get('modeling').removeElements([ this.modeler.get('elementRegistry').get(id) ]); }, () => say('table-told-body-removed'));
  }

  addBody() {
    this.step(ops => ops.addBody(), () => say('table-told-body'), made => made);
  }

  /** A new action after one, which says the same. */
  duplicate(id) {
    const profile = this.modeler.get('profile');
    const bo = this.modeler.get('elementRegistry').get(id).businessObject;
    this.step(ops => this.together(() => {
      const made = ops.addAfter(id, { kind: entry(bo, 'reg:Action').kind });
      const other = this.modeler.get('elementRegistry').get(made).businessObject;
      profile.edit(other, 'reg:Action', fresh => {
        const { number } = fresh;
        const same = copy(profile.moddle, entry(bo, 'reg:Action'), fresh.$parent);
        same.$descriptor.properties.forEach(({ ns }) => fresh.set(ns.localName, same.get(ns.localName)));
        fresh.number = number;
      });
      [ 'ky', 'ru', 'en' ].forEach(language => profile.setName(other, language, profile.name(bo, language)));
      return made;
    }), made => say('table-told-duplicated', { number: this.numberOf(id), other: this.numberOf(made) }), made => made);
  }
}
