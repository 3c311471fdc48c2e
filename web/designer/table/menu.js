/** What can be done with an action: a menu beside its number. */

import { is } from 'bpmn-js/lib/util/ModelUtil';

import { h } from '../dom.js';
import { entry, words } from '../profile.js';
import { say } from '../texts.js';

/** What the menu of an action is called for those who hear it. */
export const menuName = ({ number }) => `${ say('table-menu') }: ${ say('table-action', { number: number ?? '–' }) }`;

/** @returns {HTMLElement} */
export function actionMenu(reading, place, { table: { doing } }) {
  const { id, bo } = place;
  const list = h('div.menu__list', {});
  const fill = () => list.replaceChildren(...entries(reading, doing, id, bo, menu));
  const menu = h('details.menu.official__menu', { ontoggle: () => {
    menu.open ? list.firstChild || fill() : list.replaceChildren();
  }, onfocusout: ({ relatedTarget }) => { menu.open &&= !relatedTarget || menu.contains(relatedTarget); }, onkeydown: event => {
    if (event.key === 'Escape' && menu.open) {
      event.preventDefault();
      menu.open = false;
      menu.querySelector('summary').focus();
    }
  } }, h('summary.link', { 'aria-label': menuName(place), 'data-at': 'menu', onclick: fill }, say('table-menu')), list);
  return menu;
}

function entries(reading, doing, id, bo, menu) {
  const can = doing.can(id);
  const item = (name, does, allowed = true) => h('button.menu__item', {
    type: 'button', disabled: !allowed, onclick: () => { menu.open = false; does(); }
  }, say(`table-${ name }`));
  const duties = entry(bo, 'reg:Action').get('duty').slice(1);
  const bodies = reading.elementRegistry.filter(shape => is(shape, 'bpmn:Participant') && !shape.businessObject.processRef);
  return [
    item('move-up', () => doing.move(id, -1), can.moveUp),
    item('move-down', () => doing.move(id, 1), can.moveDown),
    item('add-before', () => doing.addBefore(id), can.addBefore),
    item('duplicate', () => doing.duplicate(id), can.addAfter),
    item('merge', () => doing.merge(id), can.merge),
    item('sequential', () => doing.sequential(id), can.sequential),
    item('wait-words', () => doing.addWait(id), can.addWait),
    item('refusal-end', () => doing.refusalEnd(id), can.refusalEnd),
    item('remove', () => doing.remove(id), can.remove),
    can.split && chosen('split', duties.map((duty, index) => [ index + 1, `${ index + 2 }. ${ (words(duty, reading.language) || words(duty, 'ky')).slice(0, 40) }` ]),
      from => doing.split(id, Number(from)), menu),
    can.interact && bodies.length > 0 && chosen('interact', bodies.map(body => [ body.id, reading.nameOf(body.businessObject) ]), body => doing.interact(id, body), menu)
  ].filter(Boolean);
}

/** An operation that asks for one thing more. */
const chosen = (name, options, does, menu) => h('label.menu__more', {}, say(`table-${ name }`), h('select.control', { onchange: ({ target: { value } }) => {
  menu.open = false;
  does(value);
} }, h('option', { value: '' }, '–'), ...options.map(([ value, said ]) => h('option', { value }, said))));
