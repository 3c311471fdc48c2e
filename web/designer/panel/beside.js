/** From an element to what lies beside the drawing: the form of a task, a decision table. */

import { is } from 'bpmn-js/lib/util/ModelUtil';

import { button, h } from '../dom.js';
import { entries, entry } from '../profile.js';
import { say } from '../texts.js';
import { section } from './controls.js';

/** A name that files and addresses bear; ids of BPMN are such names but for what other tools allow themselves. */
const named = bo => bo.id.replace(/[^\p{L}\p{N}_.-]/gu, '_');

/** The way to the form or the table of an element; the element names it from the first time on. */
export function besidePanel(panel, bo) {
  if (is(bo, 'bpmn:BusinessRuleTask')) {
    return part(panel, bo, 'reg:Table', 'decision', 'decisions', 'table');
  }
  const asks = is(bo, 'bpmn:Task') || is(bo, 'bpmn:StartEvent');
  return asks && (entries(bo, 'reg:Field').length || entry(bo, 'reg:Form')) && part(panel, bo, 'reg:Form', 'name', 'forms', 'form');
}

function part(panel, bo, type, attribute, place, words) {
  const kept = entry(bo, type)?.[attribute];
  const leave = name => panel.leaveFor?.(panel.settings.addresses[place] + encodeURIComponent(name));
  const begin = () => {
    const name = named(bo);
    panel.profile.edit(bo, type, fresh => { fresh[attribute] = name; });
    return leave(name);
  };
  const open = event => {
    if (panel.settings.may_edit) {
      event.preventDefault();
      leave(kept);
    }
  };
  const take = () => panel.profile.edit(bo, type, () => false);
  return section({ name: say(`designer-${ words }`), hint: say(`designer-${ words }-hint`) }, h('div.together', {},
    kept ? h('a.button.button--small', { href: panel.settings.addresses[place] + encodeURIComponent(kept), 'data-does': words, onclick: open }, say(`designer-${ words }-open`))
      : panel.settings.may_edit && button(say(`designer-${ words }-new`), begin, { 'data-does': words }),
    kept && panel.settings.may_edit && button(say(`designer-${ words }-drop`), take)));
}
