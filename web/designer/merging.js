/** Both drafts in one: what the others changed is put into mine, entry by entry. */

import { getBusinessObject } from 'bpmn-js/lib/util/ModelUtil';

import { copy, entries, entry, regulationProcess } from './profile.js';

/** What a field of the comparison is called in the profile. */
const ASPECTS = {
  ground: [ 'ground' ], responsible: [ 'responsible' ], duties: [ 'duty' ], requirements: [ 'requirement' ], term: [ 'term' ],
  interactions: [ 'interaction', 'noInteraction' ], decisions: [ 'decision', 'noDecision' ], result: [ 'result' ], handing_on: [ 'handingOn' ],
  recording: [ 'recording' ], note: [ 'note' ], kind: [ 'kind' ], features: [ 'feature' ], channels: [ 'channels' ], categories: [ 'categories' ],
  electronic: [ 'electronic' ], outsourced: [ 'outsourced' ], uses: [ 'uses' ], produces: [ 'produces' ], refusal_grounds: [ 'refusal' ], quality: [ 'quality' ]
};

/**
 * @param {import('bpmn-js/lib/Modeler').default} modeler with my draft
 * @param {string} xml their draft
 * @param {Array<{ what: string, element: string, field: string }>} changes what is taken from them
 * @returns {Promise<Array<object>>} what could not be taken: the course of the actions, and actions that one has not
 */
export async function take(modeler, xml, changes) {
  const profile = modeler.get('profile');
  const { rootElement } = await modeler.get('moddle').fromXML(xml);
  const theirs = new Map();
  const walk = bo => {
    if (bo.id) {
      theirs.set(bo.id, bo);
    }
    [ ...bo.flowElements ?? [], ...(bo.laneSets ?? []).flatMap(set => set.lanes ?? []) ].forEach(walk);
  };
  rootElement.rootElements.forEach(walk);
  return changes.filter(change => !taken(modeler, profile, theirs, rootElement, change));
}

function taken(modeler, profile, theirs, definitions, { what, element, field }) {
  if (what === 'point' || what === 'heading') {
    const process = regulationProcess(definitions);
    return put(profile, profile.process, process, 'reg:Regulation', propertiesOf(process, field));
  }
  const mine = modeler.get('elementRegistry').get(element);
  const other = theirs.get(element);
  if (what !== 'action' || !mine || !other || field === 'action') {
    return false;
  }
  const bo = getBusinessObject(mine);
  if (field === 'criteria' || field === 'fields') {
    return field === 'fields' && replaceFields(profile, bo, other);
  }
  return put(profile, bo, other, 'reg:Action', ASPECTS[field] ?? []);
}

function replaceFields(profile, bo, other) {
  const kept = (bo.extensionElements?.values ?? []).filter(each => !each.$instanceOf?.('reg:Field'));
  profile.setEntries(bo, [ ...kept, ...entries(other, 'reg:Field').map(each => copy(profile.moddle, each, bo.extensionElements)) ]);
  return true;
}

/** `internal_controller` of the comparison is `internalController` of the profile. */
function propertiesOf(process, field) {
  const regulation = entry(process, 'reg:Regulation');
  const wanted = field.replace(/_./g, each => each[1].toUpperCase());
  const names = regulation?.$descriptor.properties.map(({ name }) => name.replace('reg:', '')) ?? [];
  return names.filter(name => [ wanted, wanted.replace(/s$/, ''), wanted.replace(/ies$/, 'y') ].includes(name));
}

function put(profile, bo, other, type, properties) {
  const theirs = entry(other, type);
  if (!theirs || !bo || !properties.length) {
    return false;
  }
  profile.edit(bo, type, fresh => properties.forEach(name => {
    const value = theirs.get(name);
    const inner = each => each && each.$type ? copy(profile.moddle, each, fresh) : each;
    fresh.set(name, Array.isArray(value) ? value.map(inner) : inner(value));
  }));
  return true;
}

