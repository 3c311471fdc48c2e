/** Comfort for those who do many tasks: keys in the list, a task beside it, duties ticked off, typed values kept. */

import { beside } from './beside.js';
import { duties } from './duties.js';
import { draft } from './draft.js';
import { hiding } from './hiding.js';
import { keys } from './keys.js';
import { sending } from './sending.js';

/** @param {ParentNode} part a page, or a task that was opened */
function enliven(part) {
  part.querySelectorAll('[data-duties]').forEach(duties);
  part.querySelectorAll('[data-draft]').forEach(form => { draft(form, sessionStorage); hiding(form); sending(form); });
}

document.querySelectorAll('[data-tasks]').forEach(keys);
enliven(document);
document.querySelectorAll('[data-place]').forEach(place => beside(place, enliven));
