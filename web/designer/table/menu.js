/** What can be done with an action: a menu beside its number. */

import { h } from '../dom.js';
import { entry, words } from '../profile.js';
import { say } from '../texts.js';

/** @returns {HTMLElement} */
export function actionMenu(reading, place, { table: { doing } }) {
  const { id, bo } = place;
  const list = h('div.menu__list', {});
  const about = say('table-action', { number: place.number ?? '–' });
  const menu = h('details.menu.official__menu', { ontoggle: () => {
    if (menu.open) {
      list.replaceChildren(...entries(reading, doing, id, bo, menu));
    }
  } }, h('summary.link', { 'aria-label': `${ say('table-menu') }: ${ about }`, 'data-at': 'menu' }, say('table-menu')), list);
  return menu;
}

function entries(reading, doing, id, bo, menu) {
  const can = doing.can(id);
  const item = (name, does, allowed = true) => h('button.menu__item', {
    type: 'button', disabled: !allowed, onclick: () => { menu.open = false; does(); }
  }, say(`table-${ name }`));
  const duties = entry(bo, 'reg:Action').get('duty').slice(1);
  return [
    item('move-up', () => doing.move(id, -1), can.moveUp ?? can.move),
    item('move-down', () => doing.move(id, 1), can.moveDown ?? can.move),
    item('duplicate', () => doing.duplicate(id)),
    item('merge', () => doing.merge(id), can.merge),
    duties.length > 0 && h('label.menu__split', {}, say('table-split'), h('select.control', { onchange: ({ target }) => {
      menu.open = false;
      doing.split(id, Number(target.value));
    } }, h('option', { value: '' }, '–'), ...duties.map((duty, index) => h('option', { value: index + 1 },
      `${ index + 2 }. ${ (words(duty, reading.language) || words(duty, 'ky')).slice(0, 40) }`)))),
    item('refusal-end', () => doing.refusalEnd(id), can.refusalEnd),
    item('remove', () => doing.remove(id), can.remove)
  ].filter(Boolean);
}
