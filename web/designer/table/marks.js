/** Findings where they belong in the tables: at their row, with their words and what mends them. */

import { h, icon } from '../dom.js';
import { say } from '../texts.js';

const SIGNS = { error: 'breach', warning: 'warning', info: 'note' };

export default class Marks {

  /** @param {import('./index.js').default} table */
  constructor(table) {
    Object.assign(this, { table, findings: [] });
  }

  show(findings) {
    this.findings = findings.filter(({ accepted }) => !accepted);
    this.draw();
  }

  /** Puts each finding to its place; places that show them already are not touched. */
  draw() {
    if (!this.table.shown) {
      return;
    }
    const process = this.table.modeler.get('profile').process?.id;
    const here = new Map();
    for (const finding of this.findings) {
      const place = this.placeOf(finding, process);
      if (place) {
        here.set(place, [ ...here.get(place) ?? [], finding ]);
      }
    }
    for (const place of this.table.list.querySelectorAll('.found-here')) {
      const found = here.get(place) ?? [];
      const said = found.map(({ code, message }) => `${ code } ${ message }`).join('\n');
      if (place.dataset.said !== said) {
        place.dataset.said = said;
        place.replaceChildren(...found.map(each => this.mark(each)));
        const line = place.closest('tr');
        const apart = line?.classList.contains('official__found');
        if (apart) {
          line.hidden = !found.length;
        }
        (apart ? line.previousElementSibling : line)?.classList.toggle('is-found', found.length > 0);
      }
    }
  }

  placeOf({ element, place }, process) {
    const row = /row (\d+)/.exec(place ?? '')?.[1];
    const point = /^(?:p\. ?)?(\d+)$/.exec(place ?? '')?.[1];
    const part = element && element !== process ? this.table.list.querySelector(`[data-element="${ CSS.escape(element) }"]`) : this.table.parts.get('provisions')?.element;
    const wanted = element && element !== process ? row : point;
    return part?.querySelector(`[data-found="${ wanted ?? '' }"]`) ?? part?.querySelector('[data-found=""]') ?? null;
  }

  mark(finding) {
    const { severity, message, fix, code } = finding;
    const { mend, shorter, shorten } = this.table.does;
    const may = this.table.settings.may_edit;
    const less = may && shorter?.(finding);
    return h(`div.mark-here.mark-here--${ severity }`, { 'data-code': code }, icon(SIGNS[severity]),
      h('span', {}, h('strong', {}, `${ say(`table-state-${ severity }`) }: `), message),
      fix && mend && may && h('button.button.button--small', { type: 'button', onclick: () => mend(finding) }, fix.description),
      less && h('button.button.button--small', { type: 'button', onclick: () => shorten(finding) },
        say('designer-shorten', { amount: less.amount, unit: say(`designer-unit-${ less.unit }`) })));
  }
}
