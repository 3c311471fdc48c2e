/** The official table of one action: number and name above, eight rows, what comes from the standard below. */

import { h } from '../dom.js';
import { actionFurther, actionKind, actionOfStandard, actionRows } from '../panel/action.js';
import { besidePanel } from '../panel/beside.js';
import { nameOf } from '../panel/binding.js';
import { fieldsPanel, waitPanel } from '../panel/course.js';
import { entry } from '../profile.js';
import { say } from '../texts.js';
import { actionMenu, menuName } from './menu.js';
import { told } from './words.js';

const LANGUAGE_NAMES = { ky: 'Кыргызча', ru: 'Русский' };

export function sheetPart(reading, place, around) {
  const { id, bo, number, depth } = place;
  const label = say('table-action', { number: number ?? '–' });
  return {
    key: id, element: id, look: 'action', depth, label: `${ label } ${ reading.nameOf(bo) }`,
    watch: [ bo.name, sayings(bo), depth, around.laneIds.get(id),
      around.fields, around.lanes, variants(place, around), reading.expert.isOn ],
    touch: element => {
      element.querySelector('h3').textContent = titleOf(place);
      element.querySelector('.official__menu > summary')?.setAttribute('aria-label', menuName(place));
    },
    draw: own => entry(bo, 'reg:Action') ? sheet(own, place, around) : called(own, place)
  };
}

/** Everything that an action says but its number, which its caption follows by itself. */
const sayings = bo => told((bo.extensionElements?.values ?? []).map(each => each.$instanceOf?.('reg:Action') || each.$instanceOf?.('reg:Call') ? { ...each, number: 0 } : each));

const titleOf = ({ number }) => `10.${ number ?? '–' }. ${ say('table-action', { number: number ?? '–' }) }`;

function sheet(reading, place, around) {
  const { shape, bo } = place;
  return [
    h('table.official', {},
      caption(reading, place, actionMenu(reading, place, around)),
      columns(),
      h('tbody', {}, ...actionRows(reading, shape, bo).flatMap(spec => row(spec.row === 6 ? { ...spec, content: [ ...spec.content, criteria(reading, place, around) ] } : spec, reading)))),
    below(reading, bo)
  ];
}

/** The ways of the decision that follows an action: row 6 prints their criteria. */
const variants = ({ next }, { byId }) => {
  const decision = next.length === 1 && byId.get(next[0].target);
  return decision && decision.kind === 'decision' ? decision.next.map(({ flow, label }) => [ flow, label ]) : [];
};

function criteria(reading, place, around) {
  const ways = variants(place, around);
  return ways.length > 0 && h('div.criteria', {}, h('h4', {}, say('table-criteria')), h('ul', {}, ...ways.map(([ flow, label ]) => {
    const bo = flow && reading.elementRegistry.get(flow)?.businessObject;
    const said = bo && reading.local(entry(bo, 'reg:Branch')?.criterion);
    return h('li', {}, label && said !== label ? `${ label }: ${ said || '…' }` : label || '…');
  })), h('button.link', { type: 'button', 'data-at': 'criteria', onclick: () => around.table.choose(place.next[0].target, '') }, say('table-to-criteria')));
}

/** Columns as printed: number, label, content; the content in two languages. */
export const columns = () => [
  h('colgroup', {}, h('col.official__number'), h('col.official__label'), h('col'), h('col')),
  h('thead', {}, h('tr', {},
    h('th', { scope: 'col' }, h('span.unseen', {}, say('designer-number'))), h('th', { scope: 'col' }, h('span.unseen', {}, say('table-row'))),
    ...Object.entries(LANGUAGE_NAMES).map(([ language, name ]) => h('th', { scope: 'col', lang: language }, name))))
];

function caption(reading, place, menu) {
  const { bo } = place;
  return h('caption.official__caption', {},
    h('div.official__head', {},
      h('div.official__title', {}, h('h3', {}, titleOf(place)), actionKind(reading, bo), menu),
      nameOf(reading.profile, bo, reading, say('designer-name'), { lines: 1, quietLabel: true }),
      h('div.found-here', { 'data-found': '' })));
}

/** One row: a text alone stands in the columns of its languages, everything else across them. @returns {HTMLElement[]} */
export function row({ row: number, name, hint, content }, { settings }) {
  const official = settings.form?.rows?.[number];
  const nodes = content.filter(Boolean);
  const alone = nodes.length === 1 && nodes[0].classList.contains('pair');
  const found = h('div.found-here', { 'data-found': number });
  const label = official?.label ?? name;
  const cells = alone ? languageCells(nodes[0]) : [ h('td', { colspan: 2 }, ...nodes, found) ];
  const line = h('tr', { 'data-row': number }, h('td.official__number', { 'aria-hidden': 'true' }, String(number)),
    h('th', { scope: 'row' }, h('span.unseen', {}, `${ number }. `), label, hint && h('span.row__hint', {}, hint)), ...cells);
  return alone ? [ line, foundLine(found) ] : [ line ];
}

/** A line of its own for findings on a row whose cells belong to one language each. */
const foundLine = found => h('tr.official__found', { hidden: true }, h('td.official__number', {}), h('td', { colspan: 3 }, found));

function languageCells(pair) {
  const sides = [ ...pair.querySelectorAll('.pair__side') ];
  const optional = pair.classList.contains('pair--optional');
  return sides.map(side => h(optional ? 'td.pair.pair--optional' : 'td.pair', {}, side));
}

/** What comes from the standard, and what else an action says: folded under its table. */
function below(reading, bo) {
  const fold = (name, words, draw) => {
    const place = h('div.fold__content', {});
    const block = h('details.fold', { 'data-fold': name, ontoggle: () => {
      if (block.open && !place.firstChild) {
        place.append(...draw().filter(Boolean));
        place.querySelectorAll('[data-at]').forEach(each => { each.dataset.at = `${ bo.id } ${ each.dataset.at }`; });
      }
    } }, h('summary', {}, words), place);
    return block;
  };
  const action = entry(bo, 'reg:Action');
  const counted = [ 'uses', 'refusal', 'quality' ].reduce((sum, each) => sum + action.get(each).length, 0);
  return h('div.official__below', {},
    fold('standard', `${ say('designer-of-standard') } ${ counted || '' }`, () => actionOfStandard(reading, bo)),
    fold('further', say('designer-further'), () => actionFurther(reading, bo)),
    fold('fields', say('designer-fields'), () => [ fieldsPanel(reading, bo, say('designer-fields')), besidePanel(reading, bo), reading.expert.isOn && waitPanel(reading, bo) ]));
}

/** An action that stands in a file of shared ones: only its name is written here. */
const called = (reading, place) => [
  h('h3', {}, titleOf(place)), nameOf(reading.profile, place.bo, reading), h('p.row__hint', {}, say('table-called'))
];
