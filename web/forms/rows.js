/** The parts of a form as rows: words in both languages, help, control, order; fields that are not asked yet. */

import { button, h } from '../designer/dom.js';
import { pair, rows, select } from '../designer/panel/controls.js';
import { best, say } from '../designer/texts.js';
import Declaring from './declaring.js';
import { conditionOf, hiddenBy, hideControl } from './hiding.js';
import { asking, allParts, CONTROLS, read, wordsOf, written } from './parts.js';

export default class Rows {

  /**
   * @param {HTMLElement} place
   * @param {import('@bpmn-io/form-js-editor').FormEditor} editor
   * @param {object} settings
   * @param {(field: object) => Promise<object>} declare
   */
  constructor(place, editor, settings, declare) {
    Object.assign(this, { place, editor, settings, silent: false, free: new Set() });
    this.declaring = new Declaring(declare, field => this.declared(field));
    this.modeling = editor.get('modeling');
    this.selection = editor.get('selection');
    this.registry = editor.get('formFieldRegistry');
    this.fields = new Map(settings.fields.map(field => [ field.name, field ]));
  }

  get root() {
    return this.editor._getState().schema;
  }

  /** Draws anew unless the change was made in the rows themselves. */
  again() {
    if (!this.silent) {
      this.draw();
    }
  }

  draw() {
    const focused = this.place.contains(document.activeElement) ? document.activeElement.dataset.at : null;
    this.place.replaceChildren(
      h('fieldset.panel__fields', { disabled: !this.settings.may_edit },
        h('h2', {}, say('forms-parts')), this.list(this.root), this.adding()));
    if (focused) {
      this.place.querySelector(`[data-at="${ CSS.escape(focused) }"]`)?.focus({ preventScroll: true });
    }
    this.mark();
  }

  mark() {
    const chosen = this.selection.get();
    for (const each of this.place.querySelectorAll('[data-part]')) {
      each.classList.toggle('part--chosen', each.dataset.part === chosen?.id);
    }
  }

  list(holder) {
    const parts = holder.components ?? [];
    return rows(`parts.${ holder.id }`, parts, part => this.part(part), {
      words: say('forms-add-words'), name: index => this.nameOf(parts[index]),
      add: () => this.modeling.addFormField({ type: 'text', text: say('forms-new-words') }, holder, parts.length),
      remove: index => this.remove(parts[index], holder, index),
      move: (from, to) => this.modeling.moveFormField(parts[from], holder, holder, from, to)
    });
  }

  nameOf(part) {
    return read(part, wordsOf(part), 'ky') || best(this.fields.get(part.key)?.label ?? {}) || part.key || say(`forms-is-${ part.type }`);
  }

  /** One part; of a group its parts too. */
  part(part) {
    const field = this.fields.get(part.key);
    const at = `part.${ part.id }`;
    return h('div.part', { 'data-part': part.id, onfocusin: () => this.choose(part) },
      h('p.part__kind', {}, say(`forms-is-${ part.type }`), part.key && h('code', {}, ` ${ part.key }`), field?.required && h('span.row__hint', {}, ` ${ say('forms-required') }`)),
      part.type !== 'separator' && this.words(at, part, wordsOf(part), say(part.type === 'text' ? 'forms-words' : part.type === 'group' ? 'forms-heading' : 'forms-label'), { lines: 1, instead: language => field?.label[language], optional: !!field?.label.ky }),
      field && this.words(at, part, 'description', say('forms-help'), { lines: 2, optional: true }),
      field && CONTROLS[field.type].length > 1 && select(`${ at }.type`, say('forms-control'), CONTROLS[field.type].map(each => [ each, say(`forms-is-${ each }`) ]), part.type,
        type => this.turn(part, field, type)),
      (!field?.required || conditionOf(part)) && this.hiding(at, part),
      part.type === 'group' && this.list(part));
  }

  /** When the part is not shown. */
  hiding(at, part) {
    const write = condition => {
      this.free.delete(part.id);
      this.modeling.editFormField(this.registry.get(part.id), hiddenBy(condition));
    };
    return hideControl(at, part, this.settings.known, write, { free: this.free.has(part.id), onfree: () => { this.free.add(part.id); this.draw(); } });
  }

  words(at, part, name, label, look) {
    return pair(`${ at }.${ name }`, label, language => read(part, name, language), (language, value) => this.quietly(() => {
      this.modeling.editFormField(this.registry.get(part.id), written(this.registry.get(part.id), name, language, value));
    }), look);
  }

  /** Fields that no part asks for yet, groups and lines. */
  adding() {
    const asked = new Set(allParts(this.root.components).map(({ key }) => key));
    const left = this.settings.fields.filter(({ name }) => !asked.has(name));
    return h('div.adding', {}, left.length > 0 && h('h3', {}, say('forms-not-asked')),
      ...left.map(field => button(`+ ${ best(field.label) || field.name }`, () => this.add(asking(field)), { 'data-field': field.name })),
      h('h3', {}, say('forms-more')),
      button(`+ ${ say('forms-is-group') }`, () => this.add({ type: 'group', label: say('forms-new-group'), components: [] })),
      button(`+ ${ say('forms-is-separator') }`, () => this.add({ type: 'separator' })),
      this.settings.may_declare && this.declaring.draw());
  }

  /** A field that stands in the diagram now. */
  declared(field) {
    this.settings.fields.push(field);
    this.settings.known.push(field);
    this.fields.set(field.name, field);
    this.add(asking(field));
  }

  /** Behind the part that is chosen, or into the group that is. */
  add(attributes) {
    const chosen = this.selection.get();
    const group = chosen?.type === 'group' ? chosen : chosen && this.registry.get(chosen._parent) || this.root;
    const parts = group.components;
    const behind = parts.indexOf(chosen);
    this.modeling.addFormField(attributes, group, behind < 0 ? parts.length : behind + 1);
  }

  remove(part, holder, index) {
    this.selection.clear?.();
    this.modeling.removeFormField(part, holder, index);
  }

  /** The same field in another control. */
  turn(part, field, type) {
    const holder = this.registry.get(part._parent) ?? this.root;
    const index = holder.components.indexOf(part);
    const { label, properties, description, conditional } = part;
    this.modeling.removeFormField(part, holder, index);
    const words = { label, properties, description, conditional };
    this.modeling.addFormField({ ...asking(field, type), ...Object.fromEntries(Object.entries(words).filter(([ , value ]) => value)) }, holder, index);
  }

  choose(part) {
    const found = this.registry.get(part.id);
    if (found && this.selection.get() !== found) {
      this.selection.set(found);
    }
  }

  quietly(action) {
    this.silent = true;
    try {
      action();
    } finally {
      this.silent = false;
    }
  }
}
