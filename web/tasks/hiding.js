/** Parts of a form that what is filled in hides: the server says which, so that one place reads conditions. */

import { settled } from '../designer/dom.js';

const PAUSE = 250;

/** @param {HTMLFormElement} form with the address that answers in `data-hidden-at` */
export function hiding(form) {
  const parts = [ ...form.querySelectorAll('[data-hide]') ];
  if (!parts.length || !form.dataset.hiddenAt) {
    return;
  }
  show(form, parts, parts.filter(each => each.hasAttribute('data-hidden')).map(({ dataset }) => Number(dataset.hide)));
  let asked = 0;
  const ask = async () => {
    const turn = ++asked;
    try {
      const answer = await fetch(form.dataset.hiddenAt, { method: 'POST', body: new URLSearchParams(new FormData(form)) });
      if (answer.ok && turn === asked) {
        show(form, parts, (await answer.json()).hidden);
      }
    } catch {
      // Without an answer everything stays as it is: what is hidden is dropped when the form is sent.
    }
  };
  ask();
  form.addEventListener('input', settled(ask, PAUSE));
}

/** @param {number[]} hidden the numbers of the conditions that hold */
function show(form, parts, hidden) {
  for (const part of parts) {
    part.hidden = hidden.includes(Number(part.dataset.hide));
  }
  for (const group of form.querySelectorAll('[data-group]')) {
    group.hidden = [ ...group.children ].slice(1).every(each => each.hidden);
  }
}
