/** Ties the controls to entries of the profile: what a control writes is one step of the history. */

import { entry, setWords, words } from '../profile.js';
import { say } from '../texts.js';
import { pair, rows, termOf } from './controls.js';

export class Binding {

  /**
   * @param {import('../profile.js').default} profile
   * @param {object} bo the BPMN element
   * @param {string} type the entry
   * @param {{ again: () => void, quietly: (action: () => void) => void }} panel
   */
  constructor(profile, bo, type, panel) {
    Object.assign(this, { profile, bo, type, panel });
  }

  get entry() {
    return entry(this.bo, this.type);
  }

  /** Changes the entry; the panel is drawn again unless `quietly`. */
  change(action, { quietly = false } = {}) {
    const edit = () => this.profile.edit(this.bo, this.type, action);
    quietly ? this.panel.quietly(edit) : edit();
  }

  /** A LocalText property in both languages. */
  text(property, label, options) {
    return pair(`${ this.type }.${ property }`, label,
      language => words(this.entry?.get(property), language),
      (language, value) => this.change(fresh => {
        const text = fresh.get(property) ?? this.part(fresh, 'reg:LocalText');
        setWords(this.profile.moddle, text, language, value);
        fresh.set(property, text.get('text').length ? text : undefined);
      }, { quietly: true }), options);
  }

  /** A property that holds one LocalText, or one of a type like it, in each row. */
  texts(property, label, add, { type = 'reg:LocalText', more = () => [] , none } = {}) {
    const items = this.entry?.get(property) ?? [];
    const edit = (change, options) => this.change(fresh => { change(fresh.get(property), fresh); }, options);
    return rows(`${ this.type }.${ property }`, items, (item, index) => {
      const texts = pair(`${ this.type }.${ property }.${ index }`, `${ label } ${ index + 1 }`, language => words(item, language),
        (language, value) => edit(list => setWords(this.profile.moddle, list[index], language, value), { quietly: true }), { quietLabel: true });
      texts.append(...more(item, index, change => edit(list => change(list[index]))));
      return texts;
    }, {
      words: add, name: index => `${ label } ${ index + 1 }`,
      add: () => edit((list, fresh) => { list.push(this.part(fresh, type)); if (none) { fresh.set(none, undefined); } }),
      remove: index => edit(list => { list.splice(index, 1); }),
      move: (from, to) => edit(list => { list.splice(to, 0, ...list.splice(from, 1)); })
    });
  }

  /** A term inside the entry. */
  term(label, property = 'term') {
    return termOf(`${ this.type }.${ property }`, label, this.entry?.get(property), value => this.change(fresh => {
      fresh.set(property, value && Object.assign(fresh.get(property) ?? this.part(fresh, 'reg:Term'), value));
    }));
  }

  /** A new part of an entry. */
  part(parent, type, attributes = {}) {
    const made = this.profile.create(type, attributes);
    made.$parent = parent;
    return made;
  }

  set(property, value, options) {
    this.change(fresh => { fresh.set(property, value); }, options);
  }
}

/** The name of a BPMN element in both languages. */
export const nameOf = (profile, bo, panel, label = say('designer-name'), options = {}) => pair('name', label,
  language => profile.name(bo, language),
  (language, value) => panel.quietly(() => profile.setName(bo, language, value)), options);
