/** What every page does: parts of pages by htmx, with the token without which the server changes nothing. */

import htmx from 'htmx.org/dist/htmx.esm.js';

import { closeMenusOutside } from './menus.js';
import { offerPrinting } from './printing.js';

const token = () => document.querySelector('meta[name="csrf-token"]')?.content ?? '';

document.addEventListener('htmx:config:request', ({ detail }) => {
  detail.ctx.request.headers['X-CSRFToken'] = token();
});

closeMenusOutside(document);
offerPrinting(document);
window.htmx = htmx;
