/** Looks for words among the actions and texts of the tables. */

import { h } from '../dom.js';
import { say } from '../texts.js';

export default class Search {

  /** @param {import('./index.js').default} table */
  constructor(table) {
    this.table = table;
    this.field = h('input.control.search__field', { type: 'search', 'aria-label': say('table-search'), placeholder: say('table-search'), oninput: () => this.look(0), onkeydown: event => this.key(event), onblur: () => this.clear(), onfocus: ({ relatedTarget }) => { this.from = relatedTarget; } });
    this.count = h('span.search__count', { role: 'status' });
    this.place = h('div.search', { role: 'search' }, this.field, this.count);
    this.at = 0;
  }

  open() {
    this.field.focus();
    this.field.select();
    return true;
  }

  key(event) {
    if (event.key === 'Enter') {
      event.preventDefault();
      event.stopPropagation();
      event.ctrlKey || event.metaKey || this.found().length === 1 ? this.go() : this.look(event.shiftKey ? -1 : 1);
    } else if (event.key === 'Escape') {
      event.preventDefault();
      this.go();
    }
  }

  found() {
    const wanted = this.field.value.trim().toLocaleLowerCase();
    return wanted ? [ ...this.table.list.querySelectorAll('textarea') ].filter(({ value }) => value.toLocaleLowerCase().includes(wanted)) : [];
  }

  /** Shows the next place that holds the words. */
  look(by) {
    const found = this.found();
    this.at = by ? (this.at + by + found.length) % (found.length || 1) : 0;
    this.clear();
    const field = found[this.at];
    this.count.textContent = this.field.value.trim() ? say('table-search-count', { at: found.length ? this.at + 1 : 0, count: found.length }) : '';
    if (field) {
      for (let fold = field.closest('details:not([open])'); fold; fold = field.closest('details:not([open])')) {
        fold.open = true;
      }
      field.classList.add('is-sought');
      field.scrollIntoView({ block: 'center' });
    }
  }

  /** What was found is lit only while one searches. */
  clear() {
    this.count.textContent = '';
    this.table.list.querySelectorAll('.is-sought').forEach(each => each.classList.remove('is-sought'));
  }

  /** Puts the cursor where the words were found, else back where it was. */
  go() {
    const field = this.found()[this.at] ?? (this.from?.isConnected ? this.from : this.table.list.querySelector('textarea'));
    field?.focus();
  }
}
