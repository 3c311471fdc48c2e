/** Sentences above the views, each with what can be done about it. */

import { button, h, icon } from './dom.js';

/**
 * @param {string} words
 * @param {Array<[ string, () => void ]>} actions buttons, each of which also takes the sentence away
 * @param {string} [sign]
 */
export function notice(words, actions, sign = 'note') {
  const bar = h('div.notice', {}, icon(sign), h('p', {}, words), ...actions.map(([ label, action ]) => button(label, () => { bar.remove(); action(); })));
  document.getElementById('designer-notices').append(bar);
  return bar;
}

/** An instant as people of the country write it. */
export const instant = at => new Intl.DateTimeFormat('ru', { day: '2-digit', month: '2-digit', year: 'numeric', hour: '2-digit', minute: '2-digit' }).format(new Date(at));
