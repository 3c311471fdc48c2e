/** The panel beside the drawing: what the selected element says; the points of the form where none is selected. */

import { getBusinessObject, is } from 'bpmn-js/lib/util/ModelUtil';

import { h } from '../dom.js';
import { paletteWidth } from '../editor.js';
import { pressing } from '../pressing.js';
import { say } from '../texts.js';
import { actionPanel, isAction, plainActivity } from './action.js';
import { besidePanel } from './beside.js';
import { eventPanel, fieldsPanel, flowPanel, gatewayPanel, placePanel, waitPanel } from './course.js';
import { provisionsPanel } from './provisions.js';
import Reading from './reading.js';

export default class Panel extends Reading {

  /**
   * @param {import('bpmn-js/lib/Modeler').default} modeler
   * @param {HTMLElement} place
   * @param {{ standard: object, bodies: object[] }} settings
   */
  constructor(modeler, place, settings) {
    super(modeler, settings);
    this.place = place;
    const again = () => {
      this.old = !this.isSeen || this.press.isDown && !this.silent;
      if (!this.silent && !this.old) {
        this.draw();
      }
    };
    this.press = pressing(place, () => this.isSeen && this.refresh());
    modeler.on([ 'selection.changed', 'import.done', 'expert.changed' ], again);
    modeler.on('commandStack.changed', again);
  }

  /** Whether the panel is on the page: what nobody sees is drawn when it comes into sight. */
  get isSeen() {
    return !this.place.closest('[hidden]');
  }

  /** Catches up with what was changed while nobody saw the panel, or while a button was held down on it. */
  refresh() {
    if (this.old) {
      this.draw();
    }
  }

  /** Draws everything anew, keeping the place and the cursor. */
  draw() {
    this.old = false;
    const focused = this.place.contains(document.activeElement) ? document.activeElement : null;
    const at = focused?.dataset.at;
    const caret = focused && 'selectionStart' in focused && focused.type !== 'number' ? focused.selectionStart : null;
    const element = this.selected;
    const same = this.shown === (element?.id ?? null);
    const top = same ? this.place.scrollTop : 0;
    this.shown = element?.id ?? null;
    this.place.replaceChildren(h('h2.panel__title', {}, this.title(element)), h('fieldset.panel__fields', { disabled: !this.settings.may_edit }, ...this.content(element).filter(Boolean)));
    this.place.scrollTop = top;
    const again = at && this.place.querySelector(`[data-at="${ CSS.escape(at) }"]`);
    if (same && again) {
      again.focus({ preventScroll: true });
      if (caret !== null && again.type !== 'checkbox' && again.setSelectionRange) {
        again.setSelectionRange(caret, caret);
      }
    }
    this.onDrawn?.();
  }

  get selected() {
    const chosen = this.selection.get();
    const element = chosen.length === 1 ? chosen[0].labelTarget ?? chosen[0] : null;
    return element === this.canvas.getRootElement() ? null : element;
  }

  title(element) {
    if (!element) {
      return say('designer-regulation');
    }
    const bo = getBusinessObject(element);
    const name = this.nameOf(bo);
    const kind = say(`designer-is-${ this.kind(bo) }`);
    return name ? `${ kind }: ${ name }` : kind;
  }

  content(element) {
    if (!element) {
      return provisionsPanel(this);
    }
    const bo = getBusinessObject(element);
    if (is(bo, 'bpmn:Activity')) {
      const own = isAction(bo) ? actionPanel(this, element, bo) : plainActivity(this, bo);
      return [ ...own, fieldsPanel(this, bo, say('designer-fields')), besidePanel(this, bo), isAction(bo) && this.expert.isOn && waitPanel(this, bo) ];
    }
    if (is(bo, 'bpmn:SequenceFlow')) {
      return flowPanel(this, bo);
    }
    if (is(bo, 'bpmn:Gateway')) {
      return gatewayPanel(this, bo);
    }
    if (is(bo, 'bpmn:Event')) {
      return [ ...eventPanel(this, bo), besidePanel(this, bo) ];
    }
    return is(bo, 'bpmn:FlowElement') || is(bo, 'bpmn:Lane') || is(bo, 'bpmn:Participant') || is(bo, 'bpmn:MessageFlow')
      ? placePanel(this, bo) : [];
  }

  select(id) {
    const shape = this.elementRegistry.get(id);
    if (shape) {
      this.selection.select(shape);
      this.canvas.scrollToElement(shape, { top: 40, left: paletteWidth(this.modeler) + 40, bottom: 60, right: 140 });
    }
  }

  /** Brings a row of the table into sight and puts the cursor into it. */
  showRow(row) {
    const place = this.place.querySelector(`[data-row="${ row }"]`);
    if (place) {
      place.scrollIntoView({ block: 'start' });
      place.querySelector('textarea, input, select, button')?.focus({ preventScroll: true });
    }
  }
}
