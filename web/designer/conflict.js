/** Two people on one draft: who changed what, and which of it is kept. */

import { button, h } from './dom.js';
import { say } from './texts.js';

/**
 * @param {import('./api.js').Refusal} error what the server said about the conflict
 * @returns {Promise<{ take: 'mine' | 'theirs' | 'fields', theirs?: Array<object> }>} what was decided
 */
export function decide(error) {
  const changes = error.place?.changes;
  return new Promise(resolve => {
    const answer = decision => { dialog.close(); dialog.remove(); resolve(decision); };
    const clashes = (changes ?? []).map((change, index) => ({ change, index }));
    const fields = () => answer({ take: 'fields', theirs: clashes.filter(({ change, index }) => change.theirs && (change.mine === null ||
      dialog.querySelector(`[name="clash-${ index }"]:checked`)?.value === 'theirs')).map(({ change }) => change) });
    const dialog = h('dialog.clash', { 'aria-labelledby': 'clash-title' },
      h('h2', { id: 'clash-title' }, say('designer-clash-title')),
      h('p', {}, error.message),
      changes?.length
        ? h('div.clash__table', {}, h('table', {},
          h('thead', {}, h('tr', {}, ...[ 'place', 'before', 'theirs', 'mine' ].map(each => h('th', { scope: 'col' }, say(`designer-clash-${ each }`))))),
          h('tbody', {}, ...clashes.map(({ change, index }) => h('tr', {},
            h('th', { scope: 'row' }, change.place), h('td', {}, change.base.join('; ') || '–'),
            side(change, index, 'theirs'), side(change, index, 'mine'))))))
        : h('p', {}, say('designer-clash-unknown')),
      h('div.clash__actions', {},
        changes?.length && button(say('designer-clash-take-both'), fields, { kind: 'button--main' }),
        button(say('designer-clash-take-mine'), () => answer({ take: 'mine' }), { kind: 'button--plain' }),
        button(say('designer-clash-take-theirs'), () => answer({ take: 'theirs' }), { kind: 'button--plain' })));
    dialog.addEventListener('cancel', event => event.preventDefault());
    document.body.append(dialog);
    dialog.showModal();
  });
}

function side(change, index, whose) {
  const said = change[whose];
  const words = said === null ? '–' : said.join('; ') || say('designer-clash-emptied');
  return h('td', {}, change.clash
    ? h('label.tick', {}, h('input', { type: 'radio', name: `clash-${ index }`, value: whose, checked: whose === 'mine' }), h('span', {}, words))
    : words);
}
