/** All keys of the table view, in a dialog. */

import { h } from '../dom.js';
import { say } from '../texts.js';

const KEYS = [ [ 'next', 'Enter' ], [ 'line', 'Shift+Enter' ], [ 'field', 'Tab' ], [ 'more', 'Alt+Enter' ], [ 'add', 'Ctrl+Enter' ], [ 'move', 'Alt+↑ Alt+↓' ],
  [ 'undo', 'Ctrl+Z' ], [ 'redo', 'Ctrl+Y' ], [ 'search', '/ Ctrl+/' ], [ 'area', 'F6 Shift+F6' ], [ 'views', 'Alt+1 Alt+2 Alt+3' ], [ 'help', '? F1' ] ];

/** @returns {true} */
export function showHelp() {
  const back = document.activeElement;
  const dialog = h('dialog.keys', { 'aria-labelledby': 'table-keys-title', onclose: () => { dialog.remove(); back?.focus(); } },
    h('h2', { id: 'table-keys-title' }, say('table-keys')),
    h('table.keys__list', {}, h('tbody', {}, ...KEYS.map(([ name, keys ]) => h('tr', {}, h('th', { scope: 'row' }, ...keys.split(' ').flatMap(key => [ h('kbd', {}, key), ' ' ])),
      h('td', {}, say(`table-key-${ name }`)))))),
    h('form', { method: 'dialog' }, h('button.button', {}, say('table-close'))));
  document.body.append(dialog);
  dialog.showModal();
  return true;
}
