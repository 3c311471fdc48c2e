/** The form as it will be seen, to be arranged by hand, and its rows, in which everything can be said by keyboard. */

import { FormEditor } from '@bpmn-io/form-js-editor';

import Page from '../beside/page.js';
import { h } from '../designer/dom.js';
import { say } from '../designer/texts.js';
import { kept, newForm } from './parts.js';
import Rows from './rows.js';

/** What the drawing area asks of a panel of properties that is not there. */
const NO_PANEL = { attachTo() {}, detach() {}, registerProvider() {} };

/** Without the palette and the properties of form-js: rows of our own take their place, in both languages. */
class Area extends FormEditor {
  _getModules() {
    return [ ...super._getModules().filter(each => !each.palette && !each.propertiesPanel), { propertiesPanel: [ 'value', NO_PANEL ] } ];
  }
}

export async function arrange(settings) {
  const area = h('div.arranged', { inert: !settings.may_edit });
  const list = h('section.arranging', { 'aria-label': say('forms-parts') });
  document.getElementById('beside-work').append(list, h('section.arranged__around', { 'aria-label': say('forms-seen') }, h('h2', {}, say('forms-seen')), area));
  area.style.setProperty('--empty', JSON.stringify(say('forms-empty')));
  const editor = new Area({ container: area, palette: { parent: h('div') }, propertiesPanel: { parent: h('div') } });
  window.form = editor;
  const stack = editor.get('commandStack');
  const page = new Page(settings, {
    kind: 'application/json',
    write: async () => `${ JSON.stringify(kept(editor.saveSchema()), null, 2) }\n`,
    undo: () => stack.canUndo() && stack.undo(),
    redo: () => stack.canRedo() && stack.redo(),
    can: () => ({ undo: stack.canUndo(), redo: stack.canRedo() })
  });
  await editor.importSchema(settings.form ?? newForm(settings.name, settings.fields));
  const rows = new Rows(list, editor, settings, field => page.api.send(settings.addresses.fields, field));
  rows.draw();
  editor.on('commandStack.changed', () => { rows.again(); page.changed(); });
  editor.on('selection.changed', () => rows.mark());
  await page.begin(!!settings.form);
}
