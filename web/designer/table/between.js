/** What stands between the tables: what follows, as words that can be changed, and what can be added there. */

import { is } from 'bpmn-js/lib/util/ModelUtil';

import { h } from '../dom.js';
import { nameOf } from '../panel/binding.js';
import { fieldsPanel, outcome, waitPanel } from '../panel/course.js';
import { say } from '../texts.js';
import { sign } from './signs.js';
import { nameOfPlace, told } from './words.js';

/** Where a way leads, as a choice of the places to which it may lead; they are looked up when the choice is opened. */
export function goTo(reading, next, { table, byId }) {
  const choice = h('select.control.go', {
    'aria-label': say('table-go-to'), 'data-at': `go ${ next.flow }`, onchange: ({ target: { value } }) => table.doing.goTo(next.flow, value)
  }, h('option', { value: next.target }, nameOfPlace(reading, byId.get(next.reached))));
  choice.addEventListener('focus', () => {
    const places = new Map(table.places.map(each => [ each.id, each ]));
    const targets = table.doing.targets(next.flow).filter(id => id !== next.target && id !== next.reached && places.has(id));
    choice.replaceChildren(choice.firstChild, ...targets.map(id => h('option', { value: id }, nameOfPlace(reading, places.get(id)))));
  });
  choice.addEventListener('pointerdown', () => choice.focus());
  return choice;
}

/** The bar after a place. */
export function afterPart(reading, place, around) {
  const { id, depth, next, number } = place;
  const about = say('table-after', { place: nameOfPlace(reading, place) });
  return {
    key: `${ id } after`, element: id, look: 'between', depth, label: about,
    watch: [ next.map(each => [ each.flow, each.kind, each.label, each.target, around.name(each.reached) ]), number ],
    draw: own => [ h('div.bar', {},
      h('ul.bar__next', {}, ...next.map(each => h('li', { 'data-way': each.flow, 'data-element': each.flow }, follows(own, each, around), h('div.found-here', { 'data-found': '' })))),
      tools(place, around, about)) ]
  };
}

const wordsOf = next => next.kind === 'if' || next.kind === 'otherwise' ? say(`table-next-${ next.kind }`, { label: next.label || '…' }) : say(`table-next-${ next.kind }`);

function follows(reading, next, around, words = wordsOf(next)) {
  return [ words && h('span.bar__words', {}, words), ' ', next.flow && !is(reading.elementRegistry.get(next.flow)?.source, 'bpmn:EventBasedGateway') ? goTo(reading, next, around) : h('span', {}, around.name(next.target)) ];
}

function tools({ id }, { table: { doing } }, about) {
  const tool = (name, does) => h('button.bar__tool', { type: 'button', 'data-at': name, 'aria-label': `${ say(`table-${ name }-words`) }: ${ about }`, onclick: does }, sign(name), say(`table-${ name }`));
  return h('div.bar__tools', {},
    tool('add', () => doing.add(id)), tool('branch', () => doing.branch(id)), tool('parallel', () => doing.parallel(id)), tool('return', () => doing.returnForCorrection(id)));
}

/** Where ways part to be walked together, where they meet, where one of several things is awaited. */
export function joinPart(reading, place, around) {
  const { id, kind, depth, next } = place;
  const names = next.map(each => around.name(each.reached));
  return {
    key: id, element: id, look: 'line', depth, label: say(`table-to-${ kind }`),
    watch: [ kind, names ],
    draw: own => [ h('p.line__words', {}, say({ parallel: 'table-together', wait: 'table-awaited' }[kind] ?? (is(place.bo, 'bpmn:ParallelGateway') ? 'table-met-together' : 'table-met'))),
      h('ul.bar__next', {}, ...next.map(each => h('li', { 'data-way': each.flow }, follows(own, each, around, '')))),
      kind === 'parallel' && h('div.bar__tools', {},
        h('button.bar__tool', { type: 'button', 'data-at': 'more', onclick: () => around.table.doing.addParallel(id) }, sign('add'), say('table-add-parallel')),
        h('button.bar__tool', { type: 'button', 'data-at': 'sequential', onclick: () => around.table.doing.sequential(id) }, sign('sequential'), say('table-sequential'))),
      h('div.found-here', { 'data-found': '' }) ].filter(Boolean)
  };
}

/** A start, an end, a wait, or another place without a table: one line. */
export function linePart(reading, place, around) {
  const { id, bo, kind, depth } = place;
  return {
    key: id, element: id, look: 'line', depth, label: nameOfPlace(reading, place),
    watch: [ bo.name, told(bo.extensionElements?.values), around.fields ],
    draw: own => [ h('div.line', {},
      h('h3.line__kind', {}, say(`table-to-${ kind }`)),
      nameOf(own.profile, bo, own, say('designer-name'), { lines: 1, quietLabel: true }),
      kind === 'end' && outcome(own, bo),
      kind === 'wait' && h('div.line__more', {}, waitPanel(own, bo)),
      h('div.found-here', { 'data-found': '' })),
    [ 'start', 'wait' ].includes(kind) && h('details.fold', { 'data-fold': 'fields' },
      h('summary', {}, say(kind === 'start' ? 'designer-fields-of-request' : 'designer-fields-of-wait')),
      h('div.fold__content', {}, fieldsPanel(own, bo, say(kind === 'start' ? 'designer-fields-of-request' : 'designer-fields-of-wait')))) ].filter(Boolean)
  };
}
