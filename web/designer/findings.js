/** The findings below the views: grouped, filtered, each leads to its place, explains itself and is mended. */

import { h, icon } from './dom.js';
import { say } from './texts.js';

const SIGNS = { error: 'breach', warning: 'warning', info: 'note' };
const KINDS = [ 'STD', 'FORM', 'BPMN', 'EXE', 'LANG' ];
const WEIGHTS = [ 'error', 'warning', 'info' ];
const weight = ({ severity }) => WEIGHTS.indexOf(severity);
const OPENED = 'regdesigner.findings', GROUPED = 'regdesigner.findings-by';

/** The row of the official table, or the point of the form, that a finding is about. */
export const rowOf = place => /row (\d+)/.exec(place ?? '')?.[1] ?? /^(?:p\. ?)?(\d+)$/.exec(place ?? '')?.[1];

export default class Findings {

  /**
   * @param {HTMLElement} place
   * @param {{ choose: (finding: object) => void, mend: (finding: object) => Promise<void>, showWay: (finding: object) => void,
   *   hasWay: (finding: object) => boolean, shorter: Function, shorten: Function, orderOf: (element: string) => number, mayEdit: boolean }} does
   */
  constructor(place, does) {
    Object.assign(this, { place, does, filter: 'all', words: '', explained: new Set(), findings: [], names: {}, known: false });
    this.opened = localStorage.getItem(OPENED) !== 'closed';
    this.by = localStorage.getItem(GROUPED) === 'place' ? 'place' : 'kind';
    this.filters = h('div.found__filters', { role: 'group', 'aria-label': say('designer-filter') });
    this.tools = h('div.found__tools', {},
      h('input.control.found__search', { type: 'search', 'aria-label': say('editor-search-findings'), placeholder: say('editor-search-findings'),
        oninput: ({ target }) => { this.words = target.value; this.drawList(); } }),
      h('select.control', { 'aria-label': say('editor-group-by'), onchange: ({ target }) => this.group(target.value) },
        ...[ 'kind', 'place' ].map(each => h('option', { value: each, selected: each === this.by }, say(`editor-group-by-${ each }`)))));
    this.fold = h('button.link', { type: 'button', 'aria-controls': 'designer-found', onclick: () => this.toggle() });
    this.found = h('div', { id: 'designer-found', class: 'found__body-of-list' });
    place.append(h('div.found__head', {}, h('h2.found__title', {}, say('designer-findings')), this.filters, this.tools, this.fold), this.found);
    this.draw();
  }

  show({ findings, names }) {
    Object.assign(this, { findings, names, known: true });
    this.draw();
  }

  get shown() {
    const words = this.words.trim().toLowerCase();
    const said = finding => [ finding.message, finding.code, finding.hint, this.names[finding.element], finding.explanation?.basis ].filter(Boolean).join(' ').toLowerCase();
    return [ ...this.findings ].sort((one, other) => weight(one) - weight(other)).filter(finding => {
      const { severity, accepted, element } = finding;
      const passes = this.filter === 'all' ? !accepted
        : this.filter === 'accepted' ? accepted
          : this.filter === 'here' ? !accepted && element === this.selected
            : !accepted && severity === this.filter;
      return passes && (!words || said(finding).includes(words));
    });
  }

  select(element) {
    this.selected = element;
    if (this.filter === 'here') {
      this.drawList();
    }
  }

  group(by) {
    this.by = by;
    localStorage.setItem(GROUPED, by);
    this.drawList();
  }

  toggle() {
    this.opened = !this.opened;
    localStorage.setItem(OPENED, this.opened ? 'open' : 'closed');
    this.draw();
  }

  draw() {
    const open = this.findings.filter(each => !each.accepted);
    const counted = severity => open.filter(each => each.severity === severity).length;
    const accepted = this.findings.length - open.length;
    const filters = [ [ 'all', open.length ], [ 'error', counted('error') ], [ 'warning', counted('warning') ], [ 'info', counted('info') ],
      [ 'here', null ], ...accepted || this.filter === 'accepted' ? [ [ 'accepted', accepted ] ] : [] ];
    const none = this.known && !open.length && this.filter === 'all';
    const focused = this.filters.contains(document.activeElement) ? document.activeElement.dataset.filter : null;
    this.filters.replaceChildren(...filters.filter(([ name ]) => !none || name === 'accepted').map(([ name, count ]) => h('button.chip', {
      type: 'button', 'data-filter': name, 'aria-pressed': String(this.filter === name), onclick: () => { this.filter = name; this.draw(); }
    }, SIGNS[name] && h(`span.chip__sign.chip__sign--${ name }`, {}, icon(SIGNS[name])), say(`designer-filter-${ name }`), count !== null && ` ${ count }`)));
    this.filters.querySelector(`[data-filter="${ focused }"]`)?.focus();
    this.fold.textContent = say(this.opened ? 'designer-fold' : 'designer-unfold');
    this.fold.setAttribute('aria-expanded', String(this.opened));
    this.fold.hidden = none;
    this.place.classList.toggle('found--closed', !this.opened && !none);
    this.place.classList.toggle('found--none', none);
    this.tools.hidden = none || !this.opened || this.findings.length < 2;
    this.found.hidden = !this.opened && !none;
    this.drawList();
  }

  drawList() {
    const list = this.found.querySelector('.found__list');
    const scrolled = list?.scrollTop ?? 0;
    const active = list?.contains(document.activeElement) ? document.activeElement : null;
    const at = active && [ active.closest('.found')?.dataset.key, active.className ];
    this.found.replaceChildren(this.list());
    const again = this.found.querySelector('.found__list');
    if (again) {
      again.scrollTop = scrolled;
      const row = at?.[0] && again.querySelector(`[data-key="${ CSS.escape(at[0]) }"]`);
      row && [ ...row.querySelectorAll('button') ].find(each => each.className === at[1])?.focus({ preventScroll: true });
    }
  }

  list() {
    const { shown } = this;
    if (!shown.length) {
      return h('p.found__none', {}, say(!this.known ? 'editor-checking' : this.findings.some(each => !each.accepted) || this.words || this.filter !== 'all' ? 'designer-none-of-filter' : 'designer-no-findings'));
    }
    const groups = this.by === 'place' ? this.byPlace(shown) : this.byKind(shown);
    return h('div.found__list', { tabindex: 0, role: 'region', 'aria-label': say(`designer-filter-${ this.filter }`) }, ...groups.map(({ name, found, go }) => h('section', {},
      h('h3.found__group', {}, go ? h('button.found__to', { type: 'button', onclick: go }, name) : name, h('span.found__count', {}, ` ${ found.length }`)),
      h('ul.found__rows', {}, ...found.map(each => this.row(each))))));
  }

  /** The groups with errors first. */
  byKind(shown) {
    return KINDS.map(kind => ({ name: say(`designer-group-${ kind.toLowerCase() }`), found: shown.filter(({ code }) => code.startsWith(kind)) }))
      .filter(({ found }) => found.length).sort((one, other) => weight(one.found[0]) - weight(other.found[0]));
  }

  /** What is wrong with each action, in the order of the actions; what concerns all of it first. */
  byPlace(shown) {
    const groups = new Map();
    shown.forEach(each => {
      const key = this.names[each.element] ? each.element : each.place?.startsWith('standard') ? ' standard' : ' whole';
      groups.set(key, [ ...groups.get(key) ?? [], each ]);
    });
    const order = key => key.startsWith(' ') ? -1 : this.does.orderOf(key);
    return [ ...groups ].sort(([ one ], [ other ]) => order(one) - order(other)).map(([ key, found ]) => key.startsWith(' ')
      ? { name: say(`editor-group-${ key.trim() }`), found }
      : { name: this.names[key], found, go: () => this.does.choose({ element: key }) });
  }

  where({ element, place }) {
    const row = /row (\d+)/.exec(place ?? '')?.[1];
    const named = this.names[element] || (place?.startsWith('standard') ? say('designer-in-standard') : '');
    return [ this.by === 'place' ? '' : named, row && say('editor-row', { row }) ].filter(Boolean).join(', ');
  }

  row(finding) {
    const { code, element, severity, message, explanation, fix, accepted } = finding;
    const key = `${ code } ${ element } ${ finding.field }`;
    const open = this.explained.has(key);
    const where = this.where(finding);
    return h(`li.found.found--${ severity }`, { 'data-code': code, 'data-element': element, 'data-key': key },
      icon(SIGNS[severity]),
      h('div.found__body', {},
        h('p.found__words', {},
          h('button.found__to', { type: 'button', onclick: () => this.does.choose(finding) }, h('span.unseen', {}, `${ say(`designer-filter-${ severity }`) }: `), message),
          where && h('span.found__where', {}, ` · ${ where }`), h('span.found__code', {}, ` ${ code }`)),
        accepted && h('p.found__hint', {}, accepted),
        open && h('div.found__why', {},
          explanation?.why && h('p', {}, h('strong', {}, `${ say('designer-why') } `), explanation.why),
          (finding.hint || explanation?.instead) && h('p', {}, h('strong', {}, `${ say('designer-how') } `), finding.hint || explanation.instead),
          explanation?.basis && h('p', {}, h('strong', {}, `${ say('designer-basis-of-rule') } `), explanation.basis),
          fix && h('ul', {}, ...fix.changes.map(change => h('li', {}, `${ change.place ?? '' } ${ change.before ?? '' } → ${ change.after ?? '' }`))))),
      h('div.found__actions', {}, ...this.actions(finding, key, open)));
  }

  /** What can be done about a finding: mended at one click, its way shown, explained. */
  actions(finding, key, open) {
    const { fix, accepted } = finding;
    const { does } = this;
    const shorter = !accepted && does.mayEdit && does.shorter(finding);
    return [
      fix && does.mayEdit && !accepted && h('button.button.button--small', {
        type: 'button', title: fix.description, onclick: ({ target }) => { target.disabled = true; does.mend(finding); }
      }, fix.description.length > 60 ? say('designer-mend') : fix.description),
      shorter && h('button.button.button--small', { type: 'button', onclick: () => does.shorten(finding) },
        say('designer-shorten', { amount: shorter.amount, unit: say(`designer-unit-${ shorter.unit }`) })),
      does.hasWay(finding) && h('button.link.found__way', { type: 'button', onclick: () => does.showWay(finding) }, say('designer-show-way')),
      h('button.link.found__explain', { type: 'button', 'aria-expanded': String(open), onclick: () => {
        open ? this.explained.delete(key) : this.explained.add(key);
        this.drawList();
      } }, say('designer-explain'))
    ];
  }
}
