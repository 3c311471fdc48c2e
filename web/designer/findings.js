/** The findings below the drawing: grouped, filtered, each leads to its place, explains itself and is mended. */

import { h, icon } from './dom.js';
import { say } from './texts.js';

const SIGNS = { error: 'breach', warning: 'warning', info: 'note' };
const GROUPS = [ 'STD', 'FORM', 'BPMN', 'EXE', 'LANG' ];

export default class Findings {

  /**
   * @param {HTMLElement} place
   * @param {{ choose: (finding: object) => void, mend: (finding: object) => Promise<void>, showWay: (finding: object) => void, hasWay: (finding: object) => boolean, shorter: Function, shorten: Function, mayEdit: boolean }} does
   */
  constructor(place, does) {
    Object.assign(this, { place, does, filter: 'all', explained: new Set(), findings: [], names: {} });
    this.opened = localStorage.getItem('regdesigner.findings') !== 'closed';
  }

  show({ findings, names }) {
    Object.assign(this, { findings, names });
    this.draw();
  }

  get shown() {
    return this.findings.filter(({ severity, accepted, element }) =>
      this.filter === 'all' ? !accepted
        : this.filter === 'accepted' ? accepted
          : this.filter === 'here' ? !accepted && element === this.selected
            : !accepted && severity === this.filter);
  }

  select(element) {
    this.selected = element;
    if (this.filter === 'here') {
      this.draw();
    }
  }

  draw() {
    const scrolled = this.place.querySelector('.found__list')?.scrollTop ?? 0;
    const counted = severity => this.findings.filter(each => !each.accepted && each.severity === severity).length;
    const accepted = this.findings.filter(each => each.accepted).length;
    const filters = [ [ 'all', this.findings.length - accepted ], [ 'error', counted('error') ], [ 'warning', counted('warning') ], [ 'info', counted('info') ],
      [ 'here', null ], ...accepted ? [ [ 'accepted', accepted ] ] : [] ];
    this.place.classList.toggle('found--closed', !this.opened);
    this.place.replaceChildren(h('div.found__head', {},
      h('h2.found__title', {}, say('designer-findings')),
      h('div.found__filters', { role: 'group', 'aria-label': say('designer-filter') }, ...filters.map(([ name, count ]) => h('button.chip', {
        type: 'button', 'aria-pressed': String(this.filter === name), onclick: () => { this.filter = name; this.draw(); }
      }, SIGNS[name] && h(`span.chip__sign.chip__sign--${ name }`, {}, icon(SIGNS[name])), say(`designer-filter-${ name }`), count !== null && ` ${ count }`))),
      h('button.link', { type: 'button', 'aria-expanded': String(this.opened), onclick: () => this.toggle() },
        say(this.opened ? 'designer-fold' : 'designer-unfold'))),
    this.opened ? this.list() : '');
    const list = this.place.querySelector('.found__list');
    if (list) {
      list.scrollTop = scrolled;
    }
  }

  toggle() {
    this.opened = !this.opened;
    localStorage.setItem('regdesigner.findings', this.opened ? 'open' : 'closed');
    this.draw();
  }

  list() {
    const shown = this.shown;
    if (!shown.length) {
      return h('p.found__none', {}, say(this.findings.some(each => !each.accepted) ? 'designer-none-of-filter' : 'designer-no-findings'));
    }
    const groups = GROUPS.map(group => [ group, shown.filter(({ code }) => code.startsWith(group)) ]).filter(([ , found ]) => found.length);
    return h('div.found__list', { tabindex: 0, role: 'region', 'aria-label': say(`designer-filter-${ this.filter }`) }, ...groups.map(([ group, found ]) => h('section', {},
      h('h3.found__group', {}, say(`designer-group-${ group.toLowerCase() }`)),
      h('ul.found__rows', {}, ...found.map(each => this.row(each))))));
  }

  row(finding) {
    const { code, element, severity, message, hint, fix, explanation, place, accepted } = finding;
    const key = `${ code } ${ element } ${ finding.field }`;
    const open = this.explained.has(key);
    const shorter = !accepted && this.does.shorter(finding);
    const where = this.names[element] || (element ? '' : place?.startsWith('standard') ? say('designer-in-standard') : '');
    return h(`li.found.found--${ severity }`, { 'data-code': code, 'data-element': element },
      icon(SIGNS[severity]),
      h('div.found__body', {},
        h('p.found__words', {},
          h('button.found__to', { type: 'button', onclick: () => this.does.choose(finding) }, message),
          where && h('span.found__where', {}, ` · ${ where }`), h('span.found__code', {}, ` ${ code }`)),
        accepted && h('p.found__hint', {}, accepted),
        open && h('div.found__why', {},
          explanation?.why && h('p', {}, h('strong', {}, `${ say('designer-why') } `), explanation.why),
          (hint || explanation?.instead) && h('p', {}, h('strong', {}, `${ say('designer-how') } `), hint || explanation.instead),
          explanation?.basis && h('p', {}, h('strong', {}, `${ say('designer-basis-of-rule') } `), explanation.basis),
          fix && h('ul', {}, ...fix.changes.map(change => h('li', {}, `${ change.place ?? '' } ${ change.before ?? '' } → ${ change.after ?? '' }`))))),
      h('div.found__actions', {},
        fix && this.does.mayEdit && !accepted && h('button.button.button--small', {
          type: 'button', title: fix.description, onclick: event => { event.target.disabled = true; this.does.mend(finding); }
        }, fix.description.length > 60 ? say('designer-mend') : fix.description),
        shorter && this.does.mayEdit && h('button.button.button--small', { type: 'button', onclick: () => this.does.shorten(finding) },
          say('designer-shorten', { amount: shorter.amount, unit: say(`designer-unit-${ shorter.unit }`) })),
        this.does.hasWay(finding) && h('button.link', { type: 'button', onclick: () => this.does.showWay(finding) }, say('designer-show-way')),
        h('button.link', { type: 'button', 'aria-expanded': String(open), onclick: () => {
          open ? this.explained.delete(key) : this.explained.add(key);
          this.draw();
        } }, say('designer-explain'))));
  }
}
