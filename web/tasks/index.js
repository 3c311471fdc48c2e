/** Comfort for those who do many tasks: keys in the list, duties ticked off, typed values kept until they are sent. */

import { duties } from './duties.js';
import { draft } from './draft.js';
import { hiding } from './hiding.js';
import { keys } from './keys.js';
import { sending } from './sending.js';

document.querySelectorAll('[data-tasks]').forEach(keys);
document.querySelectorAll('[data-duties]').forEach(list => duties(list, localStorage));
document.querySelectorAll('[data-draft]').forEach(form => { draft(form, sessionStorage); hiding(form); sending(form); });
