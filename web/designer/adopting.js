/** Takes what another draft says into the one that is drawn, by commands, so that the history stays whole. */

import { entry } from './profile.js';

/** What the profile and names say; where anything else differs, the drawing has to be made anew. */
const SAID = new Set([ 'name', 'extensionElements' ]);

/**
 * @param {import('bpmn-js/lib/Modeler').default} modeler
 * @param {string} xml
 * @returns {Promise<boolean>} whether that was possible: both draw the same
 */
export async function adopt(modeler, xml) {
  const moddle = modeler.get('moddle');
  const { rootElement } = await moddle.fromXML(xml);
  const mine = modeler.getDefinitions();
  const theirs = byId(rootElement);
  const own = byId(mine);
  if (own.size !== theirs.size || [ ...own ].some(([ id, bo ]) => !theirs.has(id) || shape(bo) !== shape(theirs.get(id)))) {
    return false;
  }
  const changed = [ ...own ].filter(([ id, bo ]) => said(bo) !== said(theirs.get(id)));
  modeler.get('commandStack').execute('regulation.adopt', { changes: changed.map(([ id, bo ]) => ({ bo, other: theirs.get(id) })) });
  return true;
}

/** All elements that have an id, by it; drawings apart. */
function byId(definitions) {
  const found = new Map();
  const walk = (bo, seen) => {
    if (!bo?.$descriptor || seen.has(bo) || bo.$type.startsWith('bpmndi:')) {
      return;
    }
    seen.add(bo);
    if (bo.id) {
      found.set(bo.id, bo);
    }
    contained(bo).forEach(each => walk(each, seen));
  };
  walk(definitions, new Set());
  return found;
}

const contained = bo => bo.$descriptor.properties.filter(({ isReference, isAttr, name }) => !isReference && !isAttr && !SAID.has(name.split(':')[1]))
  .flatMap(({ name }) => bo[name.split(':')[1]] ?? []).filter(each => each?.$type);

/** Everything of an element but what is said: attributes, references, parts without an id. */
function shape(bo) {
  return JSON.stringify(bo.$descriptor.properties.map(({ name }) => name.split(':')[1]).filter(name => name && !SAID.has(name) && name !== 'di')
    .map(name => [ name, plain(bo[name]) ]));
}

const said = bo => JSON.stringify([ bo.name, plain(bo.extensionElements) ]);

function plain(value) {
  if (Array.isArray(value)) {
    return value.map(plain);
  }
  if (!value?.$type) {
    return value;
  }
  if (value.id && !value.$type.startsWith('reg:')) {
    return value.id;
  }
  const properties = value.$descriptor?.isGeneric ? Object.keys(value) : (value.$descriptor?.properties ?? []).map(({ name }) => name.split(':')[1] ?? name);
  return [ value.$type, value.$attrs ?? null, properties.filter(name => !name.startsWith('$')).map(name => [ name, plain(value[name]) ]) ];
}

/** One step of the history for all that is taken. */
export class AdoptHandler {
  static $inject = [ 'profile', 'modeling' ];

  constructor(profile, modeling) {
    Object.assign(this, { profile, modeling });
  }

  preExecute({ changes }) {
    for (const { bo, other } of changes) {
      if (bo.name !== other.name) {
        this.profile.setName(bo, 'ky', other.name ?? '');
      }
      if (entry(other, 'reg:Name') || other.extensionElements || bo.extensionElements) {
        this.profile.setEntries(bo, other.extensionElements?.values ?? []);
      }
    }
  }
}

export default class Adopting {
  static $inject = [ 'commandStack' ];

  constructor(commandStack) {
    commandStack.registerHandler('regulation.adopt', AdoptHandler);
  }
}
