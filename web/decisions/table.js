/** One decision table in its editor: only what can be carried out is offered. */

import Editor from 'dmn-js-decision-table/lib/Editor';
import Viewer from 'dmn-js-decision-table/lib/Viewer';
import { HIT_POLICIES } from 'dmn-js-decision-table/lib/features/hit-policy/HitPolicies';
import EditingManager from 'dmn-js-shared/lib/base/EditingManager';

import Page from '../beside/page.js';
import { h } from '../designer/dom.js';
import { best, isSaid, say } from '../designer/texts.js';

const POLICIES = [ 'UNIQUE', 'FIRST', 'ANY' ];

/** Priority, order and lists are not carried out. */
const offered = HIT_POLICIES.filter(({ value }) => POLICIES.includes(value.hitPolicy) || value.hitPolicy === 'COLLECT' && value.aggregation);
HIT_POLICIES.splice(0, HIT_POLICIES.length, ...offered);

const slug = template => template.toLowerCase().replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '');

function translate(template, replacements = {}) {
  const id = `dmn-${ slug(template) }`;
  return isSaid(id) ? say(id, replacements) : template.replace(/\{\s*([^}\s]+)\s*\}/g, (whole, name) => replacements[name] ?? whole);
}

class Tables extends EditingManager {
  _getViewProviders() {
    return [ {
      id: 'decisionTable',
      constructor: this._options.mayEdit ? Editor : Viewer,
      opens: element => element.$type === 'dmn:Decision' && element.decisionLogic?.$type === 'dmn:DecisionTable'
    } ];
  }
}

export async function openTable(settings) {
  const place = document.getElementById('beside-work');
  const holder = h('div.decision', {});
  place.append(holder, fields(settings));
  const tables = new Tables({ container: holder, mayEdit: settings.may_edit, common: { dataTypes: [ 'string', 'number', 'boolean', 'date' ], expressionLanguages: { options: [ { label: 'FEEL', value: 'feel' } ], defaults: { editor: 'feel' } } },
    decisionTable: { additionalModules: [ { translate: [ 'value', translate ] } ] } });
  window.tables = tables;
  const stack = () => tables.getActiveViewer()?.get('commandStack', false);
  const page = new Page(settings, {
    kind: 'application/xml',
    write: async () => (await tables.saveXML({ format: true })).xml,
    undo: () => stack()?.undo(),
    redo: () => stack()?.redo(),
    can: () => ({ undo: !!stack()?.canUndo(), redo: !!stack()?.canRedo() })
  });
  await tables.importXML(settings.table);
  const view = tables.getViews().find(({ element }) => element.id === settings.decision);
  if (view) {
    await tables.open(view);
  }
  tables.getActiveViewer().on('commandStack.changed', () => page.changed());
  nameIndex(holder);
  await page.begin(settings.is_kept);
}

/** The column of the numbers of rules has no name of its own, and is drawn anew with the table. */
function nameIndex(holder) {
  const name = () => holder.querySelectorAll('th.index-column:empty').forEach(each => { each.textContent = '№'; });
  name();
  new MutationObserver(name).observe(holder, { childList: true, subtree: true });
}

/** What conditions and cells may name: declared fields, and the values of choices. */
function fields(settings) {
  const own = new Set(settings.outputs.map(({ name }) => name));
  return h('aside.decision__fields', { 'aria-label': say('beside-fields'), tabindex: '0' },
    h('h2', {}, say('beside-fields')), h('p.row__hint', {}, say('beside-fields-hint')),
    h('dl', {}, ...settings.fields.map(({ name, type, label, variants }) => h('div', {},
      h('dt', {}, h('code', {}, name), own.has(name) && h('span.row__hint', {}, ` ${ say('beside-output') }`)),
      h('dd', {}, best(label), ...type === 'choice' ? variants.map(variant => h('div', {}, h('code', {}, `"${ variant.value }"`), ` ${ best(variant.label) }`)) : [ ` (${ say(`designer-field-type-${ type }`) })` ])))));
}
