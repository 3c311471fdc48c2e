/** A part of the table view that is drawn apart: anew when what it shows has changed by something else than itself. */

import { h } from '../dom.js';
import Reading from '../panel/reading.js';
import { say } from '../texts.js';
import { grow } from './growing.js';

export default class Part {

  /** @param {import('./index.js').default} table @param {string} key */
  constructor(table, key) {
    Object.assign(this, { table, key, said: null });
    this.reading = new Reading(table.modeler, table.settings);
    this.reading.structure = action => table.doing.step(action, () => say('table-told-position-set'));
    this.reading.leaveFor = address => table.does.panel?.leaveFor(address);
    this.element = h('section.part', { 'data-key': key });
  }

  /**
   * Draws the part anew where what it watches has changed; `touch` follows what changes often and shows in few words.
   *
   * @param {{ key: string, element?: string, look: string, label: string, watch: any, touch?: (element: HTMLElement) => void, draw: (reading: Reading) => Node[] }} spec
   * @param {boolean} anyway
   */
  follow(spec, anyway) {
    this.element.setAttribute('aria-label', spec.label);
    const said = JSON.stringify(spec.watch);
    if (said === this.said && !anyway) {
      spec.touch?.(this.element);
      return;
    }
    this.said = said;
    if (!this.reading.silent) {
      this.draw(spec);
    }
  }

  draw({ element, look, depth = 0, draw }) {
    this.element.className = `part part--${ look }`;
    this.element.dataset.depth = Math.min(depth, 3);
    if (element) {
      this.element.dataset.element = element;
    }
    const opened = new Set([ ...this.element.querySelectorAll('details[open][data-fold]') ].map(({ dataset }) => dataset.fold));
    const content = h('fieldset.part__fields', { disabled: !this.table.settings.may_edit }, ...draw(this.reading));
    content.querySelectorAll('[data-at]').forEach(each => { each.dataset.at = `${ this.key } ${ each.dataset.at }`; });
    this.element.replaceChildren(content);
    unfold(content, opened);
    grow(content);
  }
}

/** Opens what was open: at once, since the cursor may have stood within; what is drawn when it is opened may hold more of them. */
function unfold(content, opened) {
  const closed = [ ...content.querySelectorAll('details[data-fold]:not([open])') ].filter(({ dataset }) => opened.has(dataset.fold));
  closed.forEach(each => {
    each.open = true;
    each.dispatchEvent(new Event('toggle'));
    unfold(each, opened);
  });
}
