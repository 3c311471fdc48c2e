/** A decision between the tables: its question, and each way with its criterion, its condition and where it leads. */

import { h } from '../dom.js';
import { nameOf } from '../panel/binding.js';
import { condition, criterion, maxRepeats, wayName } from '../panel/course.js';
import { say } from '../texts.js';
import { goTo } from './between.js';
import { columns } from './sheet.js';
import { sign } from './signs.js';
import { nameOfPlace, told } from './words.js';

export function decisionPart(reading, place, around) {
  const { id, bo, depth, next } = place;
  return {
    key: id, element: id, look: 'decision', depth, label: nameOfPlace(reading, place),
    watch: [ bo.name, told(bo.extensionElements?.values), bo.default?.id, around.fields, reading.expert.isOn,
      next.map(each => [ each.flow, each.kind, each.target, around.name(each.reached), said(each.flow && reading.elementRegistry.get(each.flow)?.businessObject) ]) ],
    draw: own => [ ways(own, place, around) ]
  };
}

const said = flow => flow && [ flow.name, told(flow.extensionElements?.values), flow.conditionExpression?.body ];

function ways(reading, { id, bo, next }, around) {
  return h('table.official.official--ways', {},
    h('caption.official__caption', {}, h('div.official__head', {},
      h('div.official__title', {}, h('h3', {}, say('table-to-decision')),
        h('button.link', { type: 'button', 'data-at': 'drop', onclick: () => around.table.doing.removeDecision(id) }, say('table-remove-decision'))),
      nameOf(reading.profile, bo, reading, say('designer-question'), { lines: 1, quietLabel: true }),
      h('div.found-here', { 'data-found': '' }))),
    columns(),
    ...next.filter(({ flow }) => flow).map((each, index) => way(reading, each, index, around)),
    h('tfoot', {}, h('tr', {}, h('td', { colspan: 4 }, h('button.bar__tool', {
      type: 'button', 'data-at': 'other', onclick: () => around.table.doing.otherWay(id)
    }, sign('add'), say('table-other-way'))))));
}

function way(reading, next, index, around) {
  const flow = reading.elementRegistry.get(next.flow).businessObject;
  const letter = 'абвгдежзиклмнопрстуфхцчшэюя'[index] ?? String(index + 1);
  const line = (first, label, ...cells) => h('tr', {}, h('td.official__number', {}, first), h('th', { scope: 'row' }, label), ...cells);
  const unique = node => {
    node.querySelectorAll('[data-at]').forEach(each => { each.dataset.at = `${ next.flow } ${ each.dataset.at }`; });
    return node;
  };
  const pair = content => [ ...content.querySelectorAll('.pair__side') ].map(side => h(content.classList.contains('pair--optional') ? 'td.pair.pair--optional' : 'td.pair', {}, side));
  return unique(h('tbody', { 'data-way': next.flow, 'data-element': next.flow },
    line(`${ letter })`, say('table-if'), ...pair(wayName(reading, flow))),
    line('', say('designer-criterion'), ...pair(criterion(reading, flow))),
    line('', say('table-go-to'), h('td', { colspan: 2 }, h('div.onward', {},
      goTo(reading, next, around),
      ...condition(reading, flow).filter(Boolean),
      next.kind === 'back' && maxRepeats(reading, flow),
      h('button.bar__tool', { type: 'button', 'data-at': 'add', 'aria-label': `${ say('table-add-words') }: ${ say('designer-way') } ${ letter }`, onclick: () => around.table.doing.add(next.flow) },
        sign('add'), say('table-add')),
      h('button.link', { type: 'button', 'data-at': 'remove', onclick: () => around.table.doing.removeWay(next.flow), 'aria-label': `${ say('designer-remove') }: ${ say('designer-way') } ${ letter }` }, say('designer-remove'))),
    h('div.found-here', { 'data-found': '' })))));
}
