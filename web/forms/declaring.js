/** A field that the task does not declare yet: said here, written into the diagram, asked at once. */

import { button, h } from '../designer/dom.js';
import { pair, select, tick } from '../designer/panel/controls.js';
import { say } from '../designer/texts.js';

const TYPES = [ 'text', 'choice', 'boolean', 'number', 'date' ];

export default class Declaring {

  /** @param {(field: object) => Promise<object>} declare @param {(field: object) => void} done */
  constructor(declare, done) {
    Object.assign(this, { declare, done, isOpen: false });
    this.clear();
  }

  clear() {
    Object.assign(this, { label: {}, type: 'text', required: false, variants: {}, complaint: '' });
  }

  /** @returns {HTMLElement} */
  draw() {
    this.place = h('details.declaring', { open: this.isOpen, ontoggle: () => { this.isOpen = this.place.open; } });
    this.fill();
    return this.place;
  }

  fill() {
    const words = (at, label, held, lines) => pair(`declare.${ at }`, label, language => held[language] ?? '', (language, value) => { held[language] = value; }, { lines, optional: true });
    this.place.replaceChildren(
      h('summary', {}, say('forms-declare')),
      h('p.row__hint', {}, say('forms-declare-hint')),
      words('label', say('designer-field-label'), this.label, 1),
      select('declare.type', say('designer-field-type'), TYPES.map(each => [ each, say(`designer-field-type-${ each }`) ]), this.type, type => { this.type = type; this.fill(); this.focus('declare.type'); }),
      ...this.type === 'choice' ? [ words('variants', say('forms-declare-variants'), this.variants, 4) ] : [],
      tick('declare.required', say('designer-field-required'), this.required, required => { this.required = required; }),
      h('p.declaring__complaint', { role: 'alert' }, this.complaint),
      button(say('forms-declare-do'), () => this.send(), { 'data-does': 'declare' }));
  }

  focus(at) {
    this.place.querySelector(`[data-at="${ at }"]`)?.focus();
  }

  /** What was said, as the server takes it: the variants of both languages line by line. */
  get said() {
    const { label, type, required } = this;
    const [ ky, ru ] = [ 'ky', 'ru' ].map(language => (this.variants[language] ?? '').split('\n').map(each => each.trim()));
    const variants = type !== 'choice' ? [] : Array.from({ length: Math.max(ky.length, ru.length) }, (_, at) => ({ ky: ky[at] ?? '', ru: ru[at] ?? '' }))
      .filter(each => each.ky || each.ru);
    return { label: { ky: label.ky ?? '', ru: label.ru ?? '' }, type, required, variants };
  }

  async send() {
    try {
      const { field } = await this.declare(this.said);
      this.clear();
      this.isOpen = false;
      this.done(field);
    } catch (error) {
      this.complaint = [ error.message, error.hint ].filter(Boolean).join('. ');
      this.fill();
    }
  }
}
