/** What is copied lies in the browser, so that another regulation, open in another tab, gets it with all its rows. */

const KEY = 'regdesigner.clipboard';

export default class Clipboard {
  static $inject = [ 'moddle' ];

  constructor(moddle) {
    this.moddle = moddle;
  }

  set(tree) {
    try {
      localStorage.setItem(KEY, JSON.stringify(tree, packed));
      this.own = undefined;
    } catch {
      this.own = tree;
    }
  }

  get() {
    return this.own ?? this.read();
  }

  clear() {
    const tree = this.get();
    this.own = undefined;
    localStorage.removeItem(KEY);
    return tree;
  }

  isEmpty() {
    return !this.own && !localStorage.getItem(KEY);
  }

  read() {
    try {
      const tree = JSON.parse(localStorage.getItem(KEY) ?? 'null', unpacking(this.moddle)) ?? undefined;
      return tree;
    } catch {
      return undefined;
    }
  }
}

/** Elements of the model with the attributes that their type does not declare, such as the language of a text. */
function packed(_key, value) {
  const foreign = value?.$type && value.$attrs && Object.keys(value.$attrs).length ? { $attrs: { ...value.$attrs } } : {};
  return value?.$type ? { $type: value.$type, ...generic(value), ...value, ...foreign } : value;
}

/** An element of another vendor is known by its namespace. */
const generic = value => value.$descriptor?.isGeneric ? { $generic: value.$descriptor.ns } : {};

/** Makes elements of the model of what was packed; one id is one element. */
function unpacking(moddle) {
  const made = new Map();
  return (_key, value) => {
    if (!value?.$type) {
      return value;
    }
    const { $type, $attrs, $generic, ...properties } = value;
    if (properties.id && made.has(properties.id)) {
      return made.get(properties.id);
    }
    const element = $generic ? moddle.createAny($type, $generic.uri, properties) : moddle.create($type, properties);
    Object.assign(element.$attrs ?? {}, $attrs);
    Object.values(properties).flat().forEach(each => { if (each?.$type) { each.$parent = element; } });
    if (properties.id) {
      made.set(properties.id, element);
    }
    return element;
  };
}
