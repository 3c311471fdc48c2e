/** Keys that work in every view, and the page that tells all of them. */

import { button, h } from './dom.js';
import { say } from './texts.js';

const isWriting = target => target?.closest?.('textarea, input:not([type="checkbox"]):not([type="radio"]):not([type="button"]), select, [contenteditable="true"]');

/** Keys of the diagram, told only: bpmn-js and our modules listen for them. */
const DIAGRAM = [ [ '→ ← ↑ ↓', 'walk' ], [ 'Shift+→ ← ↑ ↓', 'nudge' ], [ 'Enter', 'open' ], [ 'A', 'append' ], [ 'E', 'rename' ], [ 'R', 'replace' ], [ 'Delete', 'delete' ],
  [ 'Ctrl+C, Ctrl+V', 'copy' ], [ 'Ctrl+F', 'find' ], [ 'Ctrl+→ ← ↑ ↓', 'scroll' ], [ 'Ctrl++, Ctrl+−, Ctrl+0', 'zoom' ] ];
const EVERYWHERE = [ [ 'Alt+1, Alt+2, Alt+3', 'views' ], [ 'Ctrl+Z', 'undo' ], [ 'Ctrl+Y, Ctrl+Shift+Z', 'redo' ], [ 'Ctrl+S', 'save' ], [ '?', 'help' ] ];

export default class Keys {

  /** @param {{ views: Record<string, { keys?: Array<[ string, string ]> }>, back: () => void, forth: () => void, save: () => void }} does */
  constructor(does) {
    this.does = does;
    document.addEventListener('focusin', ({ target }) => { this.found = isWriting(target)?.value; });
    document.addEventListener('keydown', event => this.press(event));
  }

  press(event) {
    if (event.defaultPrevented || document.querySelector('dialog[open]')) {
      return;
    }
    const control = (event.ctrlKey || event.metaKey) && !event.altKey;
    const writing = isWriting(event.target);
    if (event.key === '?' && !writing) {
      event.preventDefault();
      this.help();
    } else if (control && event.code === 'KeyS') {
      event.preventDefault();
      document.activeElement?.dispatchEvent(new Event('change', { bubbles: true }));
      this.does.save();
    } else if (control && [ 'KeyZ', 'KeyY' ].includes(event.code) && (!writing || writing.value === this.found)) {
      event.preventDefault();
      event.code === 'KeyY' || event.shiftKey ? this.does.forth() : this.does.back();
    }
  }

  /** All keys, by view; those of the view in sight first. */
  help() {
    const seen = document.body.dataset.view;
    const groups = [ [ 'everywhere', EVERYWHERE.map(([ keys, what ]) => [ keys, say(`editor-key-${ what }`) ]) ],
      [ 'diagram', DIAGRAM.map(([ keys, what ]) => [ keys, say(`editor-key-${ what }`) ]) ],
      ...[ 'table', 'paper' ].map(name => [ name, this.does.views[name].keys ?? [] ]) ].filter(([ , keys ]) => keys.length).sort(([ one ], [ other ]) => (other === seen) - (one === seen));
    const dialog = h('dialog.help', { 'aria-labelledby': 'help-title', onclose: () => dialog.remove() },
      h('div.help__head', {}, h('h2', { id: 'help-title' }, say('editor-help')), button(say('editor-close'), () => dialog.close(), { kind: 'button--plain' })),
      h('div.help__groups', {}, ...groups.map(([ name, keys ]) => h('section', {}, h('h3', {}, say(`editor-help-${ name }`)),
        h('dl', {}, ...keys.map(([ key, words ]) => h('div', {}, h('dt', {}, ...key.split(', ').flatMap((each, at) => [ at ? ' ' : '', h('kbd', {}, each) ])), h('dd', {}, words))))))));
    document.body.append(dialog);
    dialog.showModal();
  }
}
