/** The actions of the regulation in short: number, name, term, what is found; a list beside, a choice on narrow screens. */

import { h, icon } from '../dom.js';
import { entry } from '../profile.js';
import { say, spoken } from '../texts.js';

const ORDER = [ 'error', 'warning', 'info' ];
const SIGNS = { error: 'breach', warning: 'warning', info: 'note' };

export default class Outline {

  /** @param {import('./index.js').default} table */
  constructor(table) {
    Object.assign(this, { table, found: new Map(), said: '' });
    this.list = h('ol.outline__list', {});
    this.short = h('select.control.outline__short', { 'aria-label': say('table-outline'), onchange: ({ target }) => this.table.choose(target.value || null, '') });
    this.place = h('nav.outline', { 'aria-label': say('table-outline'), tabindex: -1 }, this.short, this.list);
  }

  draw(places = this.places) {
    this.places = places;
    const nameOf = bo => this.table.modeler.get('profile').name(bo, spoken()) || bo.name || '';
    const entries = (places ?? []).filter(({ kind }) => kind === 'action').map(({ id, bo, number }) => ({
      id, number: number ?? '–', name: nameOf(bo) || say('table-unnamed'), term: entry(bo, 'reg:Action')?.term, worst: this.found.get(id)
    }));
    const said = JSON.stringify(entries.map(({ term, ...each }) => [ each, term?.amount, term?.unit ]));
    if (said !== this.said) {
      this.said = said;
      this.list.replaceChildren(this.top(), ...entries.map(each => this.entry(each)));
      this.short.replaceChildren(h('option', { value: '' }, say('table-provisions')),
        ...entries.map(each => h('option', { value: each.id }, `${ each.number }. ${ each.name }${ each.worst ? ` – ${ say(`table-state-${ each.worst }`) }` : '' }`)));
    }
    this.mark();
  }

  top() {
    return h('li', {}, h('button.outline__to', { type: 'button', onclick: () => this.table.choose(null) }, h('span.outline__name', {}, say('table-provisions'))));
  }

  entry({ id, number, name, term, worst }) {
    const state = worst ?? 'holds';
    return h('li', {}, h('button.outline__to', { type: 'button', 'data-to': id, onclick: () => this.table.choose(id, '') },
      h('span.outline__number', {}, `${ number }.`), h('span.outline__name', {}, name),
      h('span.outline__state', {}, term && h('span.outline__term', {}, `${ term.amount } ${ say(`designer-unit-${ term.unit }`) }`),
        h(`span.state.state--${ state }`, {}, icon(SIGNS[worst] ?? 'holds'), say(`table-state-${ state }`)))));
  }

  mark() {
    const { selected } = this.table;
    this.list.querySelectorAll('[data-to]').forEach(each => {
      each.toggleAttribute('aria-current', each.dataset.to === selected);
      if (each.dataset.to === selected) {
        each.setAttribute('aria-current', 'true');
      }
    });
    if ([ ...this.short.options ].some(({ value }) => value === selected)) {
      this.short.value = selected;
    }
  }

  showFindings(findings) {
    const open = findings.filter(({ accepted, element }) => element && !accepted);
    this.found = new Map([ ...new Set(open.map(({ element }) => element)) ]
      .map(id => [ id, ORDER.find(severity => open.some(each => each.element === id && each.severity === severity)) ]));
    this.draw();
  }
}
