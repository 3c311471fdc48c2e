/** Two people on one draft: who changed what, and which of it is kept. */

import { button, h } from './dom.js';
import { say } from './texts.js';

/**
 * @param {import('./api.js').Refusal} error what the server said: who saved, and which fields were changed by whom
 * @param {Array<{ key: string, place: string, mine: string | null, theirs: string | null }>} clashes what both changed
 * @param {boolean} canMerge whether both can be put together
 * @returns {Promise<{ take: 'mine' | 'theirs' | 'both', choices?: Record<string, string> }>} what was decided
 */
export function decide(error, clashes, canMerge) {
  return new Promise(resolve => {
    const answer = decision => { dialog.close(); dialog.remove(); resolve(decision); };
    const both = () => answer({ take: 'both', choices: Object.fromEntries(clashes.map(({ key }, index) =>
      [ key, dialog.querySelector(`[name="clash-${ index }"]:checked`)?.value ?? 'mine' ])) });
    const changes = error.place?.changes ?? [];
    const dialog = h('dialog.clash', { 'aria-labelledby': 'clash-title' },
      h('h2', { id: 'clash-title' }, say('designer-clash-title')),
      h('p', {}, error.message),
      h('div.clash__tables', {},
        clashes.length > 0 && table(say('designer-clash-both'), [ 'place', 'theirs', 'mine' ], clashes.map((clash, index) => [
          clash.place, side(clash, index, 'theirs'), side(clash, index, 'mine') ])),
        changes.length > 0 && table(say('designer-clash-one'), [ 'place', 'before', 'theirs', 'mine' ], changes.map(change => [
          change.place, ...[ 'base', 'theirs', 'mine' ].map(whose => change[whose]?.join('; ') || '–') ]))),
      h('div.clash__actions', {}, ...[ 
        canMerge && button(say('designer-clash-take-both'), both, { kind: 'button--main' }),
        button(say('designer-clash-take-mine'), () => answer({ take: 'mine' }), { kind: 'button--plain' }),
        button(say('designer-clash-take-theirs'), () => answer({ take: 'theirs' }), { kind: 'button--plain' }) ].filter(Boolean)));
    dialog.addEventListener('cancel', event => event.preventDefault());
    document.body.append(dialog);
    dialog.showModal();
  });
}

const table = (title, heads, lines) => h('table', {}, h('caption', {}, title),
  h('thead', {}, h('tr', {}, ...heads.map(each => h('th', { scope: 'col' }, say(`designer-clash-${ each }`))))),
  h('tbody', {}, ...lines.map(([ place, ...cells ]) => h('tr', {}, h('th', { scope: 'row' }, place), ...cells.map(cell => h('td', {}, cell))))));

const side = (clash, index, whose) => h('label.tick', {},
  h('input', { type: 'radio', name: `clash-${ index }`, value: whose, checked: whose === 'mine' }),
  h('span', {}, clash[whose] || say('designer-clash-emptied')));
