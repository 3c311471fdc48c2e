/** Settles what two people did to one draft, and goes on from what became of it. */

import { decide } from './conflict.js';
import { LANGUAGES } from './profile.js';
import { say } from './texts.js';

/** What elements and attributes of the profile are called on the page. */
const WORDS = {
  name: 'designer-name', number: 'designer-number', kind: 'designer-kind', ground: 'designer-row-1', responsible: 'designer-row-2', duty: 'designer-duty',
  requirement: 'designer-requirement', term: 'designer-row-4', amount: 'designer-row-4', unit: 'designer-row-4', basis: 'designer-row-4',
  interaction: 'designer-row-5', decision: 'designer-decision', criterion: 'designer-criterion', result: 'designer-result', handingOn: 'designer-handing-on',
  recording: 'designer-row-8', note: 'designer-note', feature: 'designer-feature', status: 'designer-status'
};

/**
 * Somebody saved in between: what both changed is asked, the rest goes together.
 *
 * @param {import('./designer.js').default} designer
 * @param {import('./api.js').Refusal} error
 */
export async function clash(designer, error) {
  const { api, saving } = designer;
  const xml = await designer.xml();
  const clashes = error.place?.clashes;
  const decision = await decide(error, (clashes ?? []).map(each => ({ ...each, place: placeOf(designer, each.place) })), Array.isArray(clashes));
  try {
    if (decision.take === 'both') {
      await api.merge(xml, saving.base, saving.written, decision.choices);
    }
    const saved = await api.read();
    if (decision.take === 'mine') {
      saving.startFrom(saved.version, await designer.written(saved.xml));
      await saving.resume();
    } else {
      saving.drop();
      await designer.redraw(saved.xml);
      saving.startFrom(saved.version, await designer.xml());
      await designer.check();
    }
  } catch (again) {
    again.status === 412 ? await clash(designer, again) : saving.failed(again);
  }
}

/** Where a clash is, in words: the element, and what of it. */
function placeOf(designer, [ element, field ]) {
  const bo = designer.modeler.get('elementRegistry').get(element)?.businessObject;
  const path = field.split('/');
  const language = LANGUAGES.includes(path.at(-1)) ? path.pop() : '';
  const said = WORDS[path.at(-1)] ? say(WORDS[path.at(-1)]) : path.at(-1);
  return `${ bo && designer.panel.nameOf(bo) || element } · ${ said }${ language && ` (${ language.toUpperCase() })` }`;
}
