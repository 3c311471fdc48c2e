/** Above the tables: the general provisions point by point, positions and bodies. */

import { is } from 'bpmn-js/lib/util/ModelUtil';

import { h } from '../dom.js';
import { nameOf } from '../panel/binding.js';
import { provisionPoints, statusOf } from '../panel/provisions.js';
import { entry } from '../profile.js';
import { say } from '../texts.js';
import { columns, row } from './sheet.js';
import { sign } from './signs.js';
import { told } from './words.js';

const CHAPTERS = { 1: 1, 3: 1, 4: 1, 6: 1, 11: 3, 13: 4, 14: 4, 15: 5, 16: 5, 17: 6 };

export function provisionsPart(reading) {
  const { process } = reading.profile;
  return {
    key: 'provisions', element: process?.id, look: 'general', label: say('table-provisions'),
    watch: [ process?.id, process && told(entry(process, 'reg:Regulation')) ],
    draw: own => [ fold('provisions', say('table-provisions'), process ? points(own) : h('p', {}, say('designer-no-process'))) ]
  };
}

function points(reading) {
  const all = provisionPoints(reading);
  const chapters = [ ...new Set(all.map(each => CHAPTERS[each.row])) ].map(chapter => [ chapter, all.filter(each => CHAPTERS[each.row] === chapter) ]);
  return h('div', {}, statusOf(reading), h('table.official', {}, columns(), ...chapters.map(([ chapter, list ]) => h('tbody', {},
    reading.settings.form && h('tr', {}, h('th.official__chapter', { colspan: 4, scope: 'rowgroup' }, `${ chapter }. ${ reading.settings.form.chapters[chapter] }`)),
    ...list.flatMap(each => row(each, { settings: {} }))))));
}

const fold = (name, words, content) => h('details.fold', { 'data-fold': name }, h('summary', {}, h('h2.fold__title', {}, words)), h('div.fold__content', {}, content));

export function positionsPart(reading, { table: { doing }, lanes }) {
  const all = reading.lanes;
  const bodies = reading.elementRegistry.filter(shape => is(shape, 'bpmn:Participant') && !shape.businessObject.processRef).map(({ businessObject }) => businessObject);
  const entryOf = (own, bo, index, list, kind) => h('li', { 'data-element': bo.id },
    unique(bo.id, nameOf(own.profile, bo, own, say(`designer-${ kind }`), { lines: 1, quietLabel: true })),
    h('div.rows__actions', {},
      kind === 'position' && small(own, bo, 'designer-move-up', () => doing.movePosition(bo.id, -1), index === 0),
      kind === 'position' && small(own, bo, 'designer-move-down', () => doing.movePosition(bo.id, 1), index === list.length - 1),
      small(own, bo, 'designer-remove', () => kind === 'body' ? doing.removeBody(bo.id) : doing.removePosition(bo.id), kind === 'position' && !doing.can(bo.id).removePosition)),
    h('div.found-here', { 'data-found': '' }));
  return {
    key: 'positions', look: 'general', label: say('table-positions'),
    watch: [ all, bodies ].map(list => list.map(bo => [ bo.id, bo.name, told(bo.extensionElements?.values) ])),
    draw: own => [ fold('positions', say('table-positions'), h('div', {},
      h('h3', {}, say('table-position-list')), h('ol.positions', {}, ...all.map((bo, index) => entryOf(own, bo, index, all, 'position'))),
      h('button.bar__tool', { type: 'button', 'data-at': 'add-position', onclick: () => doing.addPosition() }, sign('add'), say('table-add-position')),
      h('h3', {}, say('table-body-list')), h('ol.positions', {}, ...bodies.map((bo, index) => entryOf(own, bo, index, bodies, 'body'))),
      h('button.bar__tool', { type: 'button', 'data-at': 'add-body', onclick: () => doing.addBody() }, sign('add'), say('table-add-body')))) ]
  };
}

function unique(id, node) {
  node.querySelectorAll('[data-at]').forEach(each => { each.dataset.at = `${ id } ${ each.dataset.at }`; });
  return node;
}

const small = (reading, bo, words, onclick, disabled = false) => h('button.link', {
  type: 'button', onclick, disabled, 'aria-label': `${ say(words) }: ${ reading.nameOf(bo) }`
}, say(words));
