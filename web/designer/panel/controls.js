/** The controls of the panel: texts in two languages side by side, terms, ticks, ordered rows. */

import { h, settled } from '../dom.js';
import { say } from '../texts.js';

let counter = 0;
const id = () => `panel-${ ++counter }`;

/** Languages that stand side by side; a third one is shown to those who read it. */
export const SIDES = [ 'ky', 'ru' ];

/** How long one types before what was typed becomes one step of the history. */
const PAUSE = 600;

/**
 * One row of the official table: number, name, content.
 *
 * @param {{ row?: number, name: string, hint?: string, open?: boolean }} head
 */
export function section({ row, name, hint }, ...content) {
  return h('section.row', { 'data-row': row, 'aria-label': name },
    h('h3.row__name', {}, row && h('span.row__number', {}, String(row)), name),
    hint && h('p.row__hint', {}, hint),
    ...content);
}

/** Calls `write` when typing pauses, and when the field is left. */
function written(control, write) {
  let last = control.value;
  const commit = () => {
    if (control.value !== last) {
      last = control.value;
      write(control.value);
    }
  };
  const later = settled(commit, PAUSE);
  control.addEventListener('input', later);
  control.addEventListener('change', () => { later.stop(); commit(); });
  return control;
}

/**
 * A text in both languages; what is missing is marked by its ground and by words: an optional one only where the
 * other language has it.
 *
 * @param {string} at where it stands, to find it again when the panel is drawn anew
 * @param {string} label
 * @param {(language: string) => string} read
 * @param {(language: string, value: string) => void} write
 * @param {{ lines?: number, quietLabel?: boolean, optional?: boolean, instead?: (language: string) => string }} [look] `instead`: what counts where nothing is written
 */
export function pair(at, label, read, write, { lines = 2, quietLabel = false, optional = false, instead = () => ' ' } = {}) {
  return h(optional ? 'div.pair.pair--optional' : 'div.pair', { role: 'group', 'aria-label': label },
    !quietLabel && h('span.pair__label', { 'aria-hidden': 'true' }, label),
    h('div.pair__sides', {}, ...SIDES.map(language => {
      const name = id();
      const control = h('textarea.control', {
        id: name, rows: lines, lang: language, 'data-at': `${ at }.${ language }`, placeholder: instead(language) || ' ',
        'aria-label': `${ label } (${ language.toUpperCase() })`
      });
      control.value = read(language);
      return h('div.pair__side', {},
        h('span.pair__language', { 'aria-hidden': 'true' }, language),
        written(control, value => write(language, value.trim())),
        h('span.pair__missing', {}, say(`designer-missing-${ language }`)));
    })));
}

/** A plain one-line text. */
export function line(at, label, value, write, attributes = {}) {
  const name = id();
  const control = h('input.control', { id: name, type: 'text', 'data-at': at, ...attributes });
  control.value = value ?? '';
  return h('div.plain', {}, h('label.pair__label', { for: name }, label), written(control, write));
}

/** One of several. */
export function select(at, label, options, value, write, { quietLabel = false } = {}) {
  const name = id();
  const control = h('select.control', {
    id: name, 'data-at': at, 'aria-label': quietLabel ? label : null, onchange: event => write(event.target.value)
  }, ...options.map(([ key, words ]) => h('option', { value: key, selected: key === value }, words)));
  return quietLabel ? control : h('div.plain', {}, h('label.pair__label', { for: name }, label), control);
}

/** Yes or no. */
export function tick(at, label, checked, write) {
  return h('label.tick', {},
    h('input', { type: 'checkbox', checked, 'data-at': at, onchange: event => write(event.target.checked) }),
    h('span', {}, label));
}

/** Several of a list; `chosen` are ids. What is chosen and stands in no list is shown too, to be taken away. */
export function ticks(at, options, chosen, write, empty) {
  const known = new Set(options.map(([ key ]) => key));
  const all = [ ...options, ...chosen.filter(each => !known.has(each)).map(each => [ each, `${ each } – ${ say('designer-not-in-standard') }` ]) ];
  if (!all.length) {
    return h('p.row__hint', {}, empty);
  }
  return h('div.ticks', {}, ...all.map(([ key, words ]) => tick(`${ at }.${ key }`, words, chosen.includes(key), checked => {
    write(checked ? [ ...all.map(([ each ]) => each).filter(each => each === key || chosen.includes(each)) ] : chosen.filter(each => each !== key));
  })));
}

export const UNITS = [ 'minute', 'hour', 'day', 'month', 'year' ];

/**
 * A term: amount, unit, basis. `write` gets all three, or nothing where the amount is taken away.
 *
 * @param {{ amount?: number, unit?: string, basis?: string } | undefined} term
 */
export function termOf(at, label, term, write) {
  const now = { amount: term?.amount, unit: term?.unit ?? 'day', basis: term?.basis ?? 'working' };
  const change = part => {
    const next = { ...now, ...part };
    write(Number.isInteger(next.amount) && next.amount > 0
      ? { ...next, basis: [ 'month', 'year' ].includes(next.unit) ? 'calendar' : next.basis } : undefined);
  };
  const amount = h('input.control.term__amount', {
    type: 'number', min: 1, max: 100000, step: 1, inputmode: 'numeric', 'data-at': `${ at }.amount`, 'aria-label': `${ label }: ${ say('designer-amount') }`
  });
  amount.value = now.amount ?? '';
  const calendarOnly = [ 'month', 'year' ].includes(now.unit);
  return h('div.term', { role: 'group', 'aria-label': label },
    written(amount, value => change({ amount: value.trim() === '' ? undefined : Number(value) })),
    select(`${ at }.unit`, `${ label }: ${ say('designer-unit') }`, UNITS.map(unit => [ unit, say(`designer-unit-${ unit }`) ]), now.unit,
      unit => change({ unit }), { quietLabel: true }),
    select(`${ at }.basis`, `${ label }: ${ say('designer-basis') }`, (calendarOnly ? [ 'calendar' ] : [ 'working', 'calendar' ])
      .map(basis => [ basis, say(`designer-basis-${ basis }`) ]), now.basis, basis => change({ basis }), { quietLabel: true }));
}

/**
 * Ordered rows that are added, moved and removed.
 *
 * @param {Array} items
 * @param {(item: any, index: number) => Node} draw
 * @param {{ add: () => void, move?: (from: number, to: number) => void, remove: (index: number) => void, words: string, name: (index: number) => string }} can
 */
export function rows(at, items, draw, { add, move, remove, words, name }) {
  const small = (label, about, onclick, disabled) => h('button.link', {
    type: 'button', onclick, disabled, 'aria-label': `${ label }: ${ about }`
  }, label);
  return h('div.rows', {},
    h('ol.rows__list', {}, ...items.map((item, index) => h('li', {}, draw(item, index), h('div.rows__actions', {},
      move && small(say('designer-move-up'), name(index), () => move(index, index - 1), index === 0),
      move && small(say('designer-move-down'), name(index), () => move(index, index + 1), index === items.length - 1),
      small(say('designer-remove'), name(index), () => remove(index)))))),
    h('button.link.rows__add', { type: 'button', onclick: add, 'data-at': `${ at }.add` }, `+ ${ words }`));
}
