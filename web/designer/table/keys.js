/** The keys of the table view. */

import { say, spoken } from '../texts.js';

/** What is told about them, by the names of their messages. */
export const KEYS = [ [ 'next', 'Enter' ], [ 'line', 'Shift+Enter' ], [ 'field', 'Tab' ], [ 'more', 'Alt+Enter' ], [ 'add', 'Ctrl+Enter' ], [ 'move', 'Alt+↑, Alt+↓' ],
  [ 'search', '/, Ctrl+/' ], [ 'area', 'F6, Shift+F6' ] ];

const isText = control => control.tagName === 'TEXTAREA' || control.tagName === 'INPUT' && [ 'text', 'number', 'search' ].includes(control.type);

/** Where the cursor goes in a row: to its first text in a language, else to its first control. */
const firstOf = (row, side) => row.querySelector(`textarea[lang="${ side }"]`) ?? row.querySelector('input:not([type="checkbox"])') ?? row.querySelector('input, select');

export default class Keys {

  /** @param {import('./index.js').default} table */
  constructor(table) {
    this.table = table;
    document.addEventListener('keydown', event => this.press(event));
  }

  press(event) {
    const { table } = this;
    const { target, key } = event;
    if (!table.shown || event.defaultPrevented || event.isComposing || target.closest?.('dialog')) {
      return;
    }
    const done = (table.place.contains(target) && this.inside(event)) || (key === 'F6' && this.area(event.shiftKey ? -1 : 1)) || this.seeks(event) && table.search.open();
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
    if (key === 'Enter' && plain && !shiftKey && target.matches('textarea, select, input:not([type=search])')) {
      return this.next(this.settled(target));
    }
    if (key === 'Tab') {
      this.settled(target);
    }
    if (control && !altKey && [ 'KeyZ', 'KeyY' ].includes(event.code)) {
      return this.step(event.code === 'KeyY' || shiftKey);
    }
    return false;
  }

  /** A stroke asks for the search wherever the cursor is, but where it is a letter of a text. */
  seeks({ key, target, altKey, ctrlKey, metaKey }) {
    return key === '/' && (ctrlKey || metaKey || !altKey && !isText(target));
  }

  /**
   * What was typed may draw the part anew: that is done before the cursor leaves, else the browser would go on from a control
   * that is no longer there.
   */
  settled(target) {
    this.table.settleTyping();
    return target.isConnected ? target : document.activeElement;
  }

  actionOf(target) {
    const at = target.closest('[data-key]')?.dataset.key.replace(/ after$/, '');
    const { places } = this.table;
    const found = places?.findIndex(({ id }) => id === at) ?? -1;
    return found < 0 ? places?.find(({ kind }) => kind === 'start') : places[found];
  }

  add(target) {
    const place = this.actionOf(target);
    const to = place?.kind === 'decision' ? target.closest('[data-way]')?.dataset.way ?? place.next[0]?.flow : place?.kind === 'end' ? null : place?.id;
    if (to) {
      this.table.doing.add(to);
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
      add.click();
      return true;
    }
    return false;
  }

  /** The next line: in the same row the next text of the same language, else the next row. */
  next(target) {
    const side = this.side = target.lang || this.side || (spoken() === 'ru' ? 'ru' : 'ky');
    const rows = [ ...this.table.list.querySelectorAll('tr, caption, .line') ].filter(each => !each.closest('details:not([open])'));
    const row = target.closest('tr, caption, .line');
    const texts = [ ...row?.querySelectorAll(`textarea[lang="${ side }"]`) ?? [] ];
    const below = target.lang ? texts[texts.indexOf(target) + 1] : null;
    const next = below ?? rows.slice(rows.indexOf(row) + 1).map(each => firstOf(each, side)).find(Boolean);
    next?.focus({ preventScroll: true });
    next?.scrollIntoView({ block: 'nearest' });
    return true;
  }

  /** A step of the common history; what is being typed counts as a step first. */
  step(again) {
    this.table.settleTyping();
    const stack = this.table.modeler.get('commandStack');
    if (!(again ? stack.canRedo() : stack.canUndo())) {
      return false;
    }
    again ? stack.redo() : stack.undo();
    this.table.tell(say(again ? 'table-told-redone' : 'table-told-undone'));
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
