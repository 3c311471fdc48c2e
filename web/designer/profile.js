/** What the profile says of an element, read from moddle and written by commands: one step back undoes one change. */

import { getBusinessObject, is } from 'bpmn-js/lib/util/ModelUtil';

export const LANGUAGES = [ 'ky', 'ru', 'en' ];

/** @returns {object[]} the entries of a type that describe a BPMN element */
export function entries(bo, type) {
  return (bo.extensionElements?.values ?? []).filter(each => each.$instanceOf?.(type));
}

/** @returns {object | undefined} the first entry of a type */
export const entry = (bo, type) => entries(bo, type)[0];

/** @returns {string} a text in a language, or nothing */
export function words(localText, language) {
  return localText?.get('text').find(each => languageOf(each) === language)?.body?.trim() ?? '';
}

const languageOf = text => (text.$attrs['xml:lang'] ?? text.$attrs.lang ?? '').split('-')[0];

/** Sets a text in a language; an empty one takes it away. */
export function setWords(moddle, localText, language, body) {
  const texts = localText.get('text');
  const found = texts.find(each => languageOf(each) === language);
  if (found && body) {
    found.body = body;
  } else if (found) {
    texts.splice(texts.indexOf(found), 1);
  } else if (body) {
    const text = moddle.create('reg:Text', { body });
    text.$attrs['xml:lang'] = language;
    text.$parent = localText;
    const before = texts.findIndex(each => LANGUAGES.indexOf(languageOf(each)) > LANGUAGES.indexOf(language));
    texts.splice(before < 0 ? texts.length : before, 0, text);
  }
}

/** A copy of an entry with everything inside it, so that a command can put the old one back. */
export function copy(moddle, original, parent) {
  if (!original.$descriptor || original.$descriptor.isGeneric) {
    return original;
  }
  const made = moddle.create(original.$type);
  made.$parent = parent;
  Object.assign(made.$attrs, original.$attrs);
  for (const { name, ns, isMany } of original.$descriptor.properties) {
    if (!Object.prototype.hasOwnProperty.call(original, ns?.localName ?? name) &&
        !Object.prototype.hasOwnProperty.call(original, name)) {
      continue;
    }
    const value = original.get(name);
    const inner = each => each && each.$type ? copy(moddle, each, made) : each;
    made.set(name, isMany ? value.map(inner) : inner(value));
  }
  return made;
}

/** The process that is the regulation: the one that says so, else that of the first pool, else the first. */
export function regulationProcess(definitions) {
  const processes = (definitions.rootElements ?? []).filter(each => is(each, 'bpmn:Process'));
  const pools = (definitions.rootElements ?? []).flatMap(each => each.participants ?? []);
  return processes.find(each => entry(each, 'reg:Regulation')) ??
    pools.map(each => each.processRef).find(Boolean) ?? processes[0];
}

export default class Profile {
  static $inject = [ 'moddle', 'modeling', 'canvas', 'elementRegistry', 'bpmnjs' ];

  constructor(moddle, modeling, canvas, elementRegistry, bpmnjs) {
    Object.assign(this, { moddle, modeling, canvas, elementRegistry, bpmnjs });
  }

  /** The process of the regulation. */
  get process() {
    return regulationProcess(this.bpmnjs.getDefinitions());
  }

  /** A new element of the model; objects inside it become children. */
  create(type, attributes = {}) {
    const made = this.moddle.create(type, attributes);
    for (const value of Object.values(attributes).flat()) {
      if (value?.$type) {
        value.$parent = made;
      }
    }
    return made;
  }

  /**
   * A text in several languages.
   *
   * @param {string} type
   * @param {Record<string, string>} text
   */
  text(type, text) {
    const made = this.moddle.create(type);
    Object.entries(text).forEach(([ language, body ]) => setWords(this.moddle, made, language, body));
    return made;
  }

  /**
   * Changes the entry of a type, made where there is none; `change` gets a copy, and returns false to take it away.
   *
   * @param {object} bo the BPMN element that is described
   * @param {string} type
   * @param {(fresh: object) => boolean | void} change
   * @param {object} [old] which entry, where there may be several
   */
  edit(bo, type, change, old = entry(bo, type)) {
    const values = bo.extensionElements?.values ?? [];
    const fresh = old ? copy(this.moddle, old, old.$parent) : this.moddle.create(type);
    const kept = change(fresh) !== false;
    const at = old ? values.indexOf(old) : values.length;
    this.setEntries(bo, [ ...values.slice(0, at), ...kept ? [ fresh ] : [], ...values.slice(at + (old ? 1 : 0)) ]);
  }

  /** Puts all extensions of an element in one step. */
  setEntries(bo, values) {
    const shape = this.shapeOf(bo);
    const around = bo.extensionElements;
    if (around && values.length) {
      values.forEach(each => { each.$parent = around; });
      this.modeling.updateModdleProperties(shape, around, { values });
      return;
    }
    const extensionElements = values.length ? this.create('bpmn:ExtensionElements', { values }) : undefined;
    if (extensionElements) {
      extensionElements.$parent = bo;
    }
    this.modeling.updateModdleProperties(shape, bo, { extensionElements });
  }

  /** A name: Kyrgyz is the attribute of BPMN, others stand in `reg:name`. */
  setName(bo, language, body) {
    if (language === 'ky') {
      const shape = this.shapeOf(bo);
      return shape && getBusinessObject(shape) === bo
        ? this.modeling.updateProperties(shape, { name: body || undefined })
        : this.modeling.updateModdleProperties(shape, bo, { name: body || undefined });
    }
    this.edit(bo, 'reg:Name', name => {
      setWords(this.moddle, name, language, body);
      return name.get('text').length > 0;
    });
  }

  name(bo, language) {
    return language === 'ky' ? bo.name ?? '' : words(entry(bo, 'reg:Name'), language);
  }

  /** What is drawn for a BPMN element; the whole drawing for those that are not drawn. */
  shapeOf(bo) {
    const shape = bo.id ? this.elementRegistry.get(bo.id) : undefined;
    return shape ?? this.canvas.getRootElement();
  }

  /** All declared fields of the process, with the node that yields each. */
  fields() {
    return this.elementRegistry.filter(shape => !shape.labelTarget)
      .flatMap(shape => entries(getBusinessObject(shape), 'reg:Field').map(field => ({ field, shape })));
  }

  /** The actions of the drawing in the order of their numbers. */
  actions() {
    return this.elementRegistry.filter(shape => !shape.labelTarget && entry(getBusinessObject(shape), 'reg:Action'))
      .map(shape => ({ shape, bo: getBusinessObject(shape), action: entry(getBusinessObject(shape), 'reg:Action') }))
      .sort((one, other) => (one.action.number ?? Infinity) - (other.action.number ?? Infinity));
  }

  /** The number of the action that would come next. */
  nextNumber() {
    return 1 + Math.max(0, ...this.actions().map(({ action }) => action.number || 0));
  }
}
