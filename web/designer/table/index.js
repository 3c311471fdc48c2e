/** The table view: the official tables of all actions in the order of the course, edited in place. */

import './table.css';

import { h } from '../dom.js';
import { pressing } from '../pressing.js';
import { say } from '../texts.js';
import Doing from './doing.js';
import Keys, { KEYS } from './keys.js';
import Marks from './marks.js';
import Outline from './outline.js';
import Part from './part.js';
import { plan } from './plan.js';
import Search from './search.js';

/** How long it is said what has happened. */
const SAID_FOR = 6000;

export default class Table {

  /**
   * @param {HTMLElement} place
   * @param {{ modeler: import('bpmn-js/lib/Modeler').default, settings: object, mend?: (finding: object) => void,
   *   shorter?: (finding: object) => object | null, shorten?: (finding: object) => void }} given
   */
  constructor(place, { modeler, settings, ...does }) {
    Object.assign(this, { place, modeler, settings, does, shown: false, late: false, parts: new Map(), versions: new Map() });
    this.doing = new Doing(this);
    this.marks = new Marks(this);
    this.outline = new Outline(this);
    this.search = new Search(this);
    this.told = h('p.table-view__told', { role: 'status' });
    this.list = h('div.table-view__parts', {});
    this.keys = KEYS.map(([ name, keys ]) => [ keys, say(`table-key-${ name }`) ]);
    this.main = h('div.table-view__main', { tabindex: settings.may_edit ? -1 : 0 }, this.list); // who only reads scrolls it by keys
    this.outline.place.prepend(this.search.place);
    place.append(h('div.table-view', {}, this.outline.place, this.main, this.told));
    new Keys(this);
    this.press = pressing(place, () => this.late && this.follow());
    this.list.addEventListener('click', ({ target }) => this.enterNew(target.closest('.rows__add')?.dataset.at));
    modeler.on([ 'commandStack.changed', 'import.done', 'expert.changed' ], ({ type }) => this.follow(type !== 'commandStack.changed'));
    modeler.on('selection.changed', () => this.outline.mark());
    this.list.addEventListener('focusin', ({ target }) => target.closest('.part--general > fieldset > [data-fold=provisions]') || this.select(this.idOf(target)));
  }

  /** What is being typed becomes a step of the history before something else does. */
  settleTyping() {
    const control = document.activeElement;
    if (this.list.contains(control) && control.matches('textarea, input.control')) {
      control.dispatchEvent(new Event('change', { bubbles: true }));
    }
  }

  /** Puts the cursor into an entry that was added to a list. */
  enterNew(at) {
    const lists = at && this.list.querySelector(`[data-at="${ CSS.escape(at) }"]`)?.closest('.rows');
    lists && lists.querySelector(':scope > ol > li:last-child :is(textarea, input, select)')?.focus();
  }

  show() {
    this.shown = true;
    this.follow(this.stale);
  }

  hide() {
    this.shown = false;
  }

  /** Draws what is not drawn yet and what has changed since; the cursor stays where it is. */
  follow(all = false) {
    this.stale ||= all;
    this.late = this.press.isDown;
    if (this.press.isDown || !this.shown || !this.modeler.getDefinitions()) {
      return;
    }
    const { specs, places } = plan(this);
    const kept = this.focused();
    const wanted = new Set(specs.map(({ key }) => key));
    [ ...this.parts.keys() ].filter(key => !wanted.has(key)).forEach(key => { this.parts.get(key).element.remove(); this.parts.delete(key); });
    specs.forEach(spec => this.part(spec.key).follow(spec, this.stale));
    this.arrange(specs);
    this.stale = false;
    this.places = places;
    this.outline.draw(places);
    this.restore(kept);
    this.marks.draw();
  }

  /** A number that grows whenever something that many parts show has changed. */
  version(name, said) {
    const old = this.versions.get(name);
    if (old?.said !== said) {
      this.versions.set(name, { said, number: (old?.number ?? 0) + 1 });
    }
    return this.versions.get(name).number;
  }

  part(key) {
    if (!this.parts.has(key)) {
      this.parts.set(key, new Part(this, key));
    }
    return this.parts.get(key);
  }

  /** Puts the parts in their order; those that stand right are not touched. */
  arrange(specs) {
    let next = this.list.firstChild;
    for (const { key } of specs) {
      const { element } = this.parts.get(key);
      if (element === next) {
        next = next.nextSibling;
      } else {
        this.list.insertBefore(element, next);
      }
    }
  }

  /** Where the cursor is, so that it is found again. */
  focused() {
    const control = document.activeElement;
    const at = this.list.contains(control) ? control.dataset.at : null;
    const keys = [ ...this.list.children ].map(({ dataset }) => dataset.key);
    const here = control.closest?.('.part')?.dataset.key;
    return at ? { at, control, near: keys.slice(0, keys.indexOf(here) + 1).reverse(), caret: control.selectionStart ?? null } : null;
  }

  restore(kept) {
    if (!kept || document.activeElement === kept.control) {
      return;
    }
    const again = this.list.querySelector(`[data-at="${ CSS.escape(kept.at) }"]`);
    if (again) {
      again.focus({ preventScroll: true });
      if (again.tagName === 'TEXTAREA' && kept.caret !== null) {
        again.setSelectionRange(kept.caret, kept.caret);
      }
      return;
    }
    const near = kept.near.map(key => this.parts.get(key)?.element.querySelector('textarea')).find(Boolean);
    near?.focus({ preventScroll: true });
    near?.scrollIntoView({ block: 'nearest' });
  }

  /** The element that a control belongs to. */
  idOf(control) {
    return control?.closest('[data-element]')?.dataset.element ?? null;
  }

  get selected() {
    const chosen = this.modeler.get('selection').get();
    return chosen.length === 1 ? (chosen[0].labelTarget ?? chosen[0]).id : null;
  }

  select(id) {
    const shape = id && this.modeler.get('elementRegistry').get(id);
    if (shape && this.selected !== id) {
      this.modeler.get('selection').select(shape);
    }
  }

  /** Brings an element, and a row of it, into sight; the cursor goes there where a row is asked for. */
  choose(id, row) {
    const shape = id && this.modeler.get('elementRegistry').get(id);
    this.modeler.get('selection').select(shape ?? []);
    const part = this.list.querySelector(shape ? `[data-element="${ CSS.escape(id) }"]` : '[data-key="provisions"]');
    if (!part) {
      return;
    }
    const place = row && part.querySelector(`[data-row="${ CSS.escape(String(row)) }"]`);
    part.closest('details')?.setAttribute('open', '');
    (place || part).scrollIntoView({ block: 'start' });
    if (place || !document.activeElement?.closest('[role=tablist]')) {
      (place?.querySelector('textarea, input, select, button') ?? part.querySelector('textarea') ?? part.querySelector('select, button'))?.focus({ preventScroll: true });
    }
  }

  /** @param {{ findings: object[] }} checked */
  showFindings(checked) {
    this.marks.show(checked.findings);
    this.outline.showFindings(checked.findings);
  }

  /** Says what has happened to those who do not see it. */
  tell(words) {
    this.told.textContent = '';
    clearTimeout(this.quiet);
    requestAnimationFrame(() => { this.told.textContent = words; });
    this.quiet = setTimeout(() => { this.told.textContent = ''; }, SAID_FOR);
  }
}
