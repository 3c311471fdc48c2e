/** The keys of the table view. */

import { say } from '../texts.js';
import { showHelp } from './help.js';

const isText = control => control.tagName === 'TEXTAREA' || control.tagName === 'INPUT' && [ 'text', 'number', 'search' ].includes(control.type);

export default class Keys {

  /** @param {import('./index.js').default} table */
  constructor(table) {
    this.table = table;
    document.addEventListener('keydown', event => this.press(event));
  }

  press(event) {
    const { table } = this;
    const inside = table.place.contains(event.target);
    if (!table.shown || event.defaultPrevented || event.isComposing) {
      return;
    }
    const done = (inside && this.inside(event)) || (event.key === 'F6' && this.area(event.shiftKey ? -1 : 1));
    if (done) {
      event.preventDefault();
    }
  }

  /** @returns {boolean} whether the key meant something */
  inside(event) {
    const { key, target, altKey, shiftKey } = event;
    const control = event.ctrlKey || event.metaKey;
    const plain = !control && !altKey;
    if (key === 'Enter' && control) {
      return this.add(target);
    }
    if (altKey && !control && (key === 'ArrowUp' || key === 'ArrowDown')) {
      return this.move(target, key === 'ArrowUp' ? -1 : 1);
    }
    if (key === 'Enter' && altKey && !control) {
      return this.more(target);
    }
    if (key === 'Enter' && plain && !shiftKey && isText(target)) {
      return this.next(target);
    }
    if (control && !altKey && [ 'KeyZ', 'KeyY' ].includes(event.code)) {
      return this.step(target, event.code === 'KeyY' || shiftKey);
    }
    if (key === 'F1' || key === '?' && plain && !isText(target)) {
      return showHelp();
    }
    if (key === '/' && (control || plain && !isText(target))) {
      return this.table.search.open();
    }
    return false;
  }

  actionOf(target) {
    const at = target.closest('[data-key]')?.dataset.key.replace(/ after$/, '');
    const { places } = this.table;
    const found = places?.findIndex(({ id }) => id === at) ?? -1;
    return found < 0 ? places?.find(({ kind }) => kind === 'start') : places[found];
  }

  add(target) {
    const place = this.actionOf(target);
    if (place && [ 'action', 'start', 'wait', 'join' ].includes(place.kind)) {
      this.table.doing.add(place.id);
    }
    return true;
  }

  move(target, by) {
    const place = this.actionOf(target);
    if (place?.kind !== 'action') {
      return false;
    }
    this.table.doing.move(place.id, by);
    return true;
  }

  /** One more entry in the list that the cursor stands in. */
  more(target) {
    const add = target.closest('.rows')?.querySelector(':scope > .rows__add');
    if (add) {
      const list = add.closest('.rows').dataset.list;
      const { at } = add.dataset;
      add.click();
      const again = this.table.list.querySelector(`[data-at="${ CSS.escape(at) }"]`)?.closest('.rows').querySelector(':scope > ol > li:last-child');
      again?.querySelector('textarea, input, select')?.focus();
      return !list || true;
    }
    return false;
  }

  /** The next line of the tables, in the same language. */
  next(target) {
    const side = target.lang || null;
    const all = [ ...this.table.list.querySelectorAll('textarea, input.control, select.control') ].filter(each => each.checkVisibility?.() ?? each.offsetParent);
    const after = all.slice(all.indexOf(target) + 1).filter(each => !(target.closest('.term, .way')?.contains(each)));
    const next = after.find(each => !side || !each.lang || each.lang === side);
    next?.focus();
    next?.scrollIntoView({ block: 'nearest' });
    return true;
  }

  /** A step of the common history; what is being typed counts as a step first. */
  step(target, again) {
    target.dispatchEvent(new Event('change', { bubbles: true }));
    const stack = this.table.modeler.get('commandStack');
    if (again ? stack.canRedo() : stack.canUndo()) {
      again ? stack.redo() : stack.undo();
      this.table.tell(say(again ? 'table-told-redone' : 'table-told-undone'));
    }
    return true;
  }

  /** The next of outline, tables, findings. */
  area(by) {
    const { outline, main } = this.table;
    const areas = [ outline.place, main, document.getElementById('designer-findings') ];
    const at = areas.findIndex(each => each.contains(document.activeElement));
    const to = areas[(at + by + areas.length + (at < 0 && by < 0 ? 1 : 0)) % areas.length];
    const current = to === main && this.table.selected && this.table.list.querySelector(`[data-element="${ CSS.escape(this.table.selected) }"] textarea`);
    const first = current || [ ...to.querySelectorAll('[aria-current], button, select, textarea, summary') ].find(each => each.checkVisibility?.() ?? each.offsetParent);
    (first ?? to).focus();
    return true;
  }
}
