/** The diagram view: the drawing, its own tools, the panel beside it. */

import { showAll } from './editor.js';

/** The scale at which names can still be read. */
const READABLE = 0.7;

export default class Diagram {

  /**
   * @param {HTMLElement} place
   * @param {{ modeler: import('bpmn-js/lib/Modeler').default, panel: import('./panel/index.js').default }} parts
   */
  constructor(place, { modeler, panel }) {
    Object.assign(this, { place, modeler, panel, fitted: null, isWorkedOn: false });
    modeler.on('commandStack.changed', ({ trigger }) => { this.isWorkedOn ||= trigger === 'execute'; });
    modeler.on('walking.opened', () => panel.place.querySelector('textarea, input, select')?.focus());
    panel.place.addEventListener('keydown', event => {
      if (event.key === 'Escape' && !event.defaultPrevented) {
        modeler.get('canvas').focus();
      }
    });
    new ResizeObserver(() => this.resized()).observe(modeler.get('canvas').getContainer());
  }

  show() {
    this.panel.refresh();
    this.modeler.get('canvas').resized();
    if (!this.fitted) {
      this.fit();
    }
  }

  /** The whole drawing, as long as nobody has moved it. */
  fit() {
    showAll(this.modeler, READABLE);
    this.fitted = this.seen;
  }

  /** Findings that come and go leave more room or less: what is worked on stays where it is, and its menus open. */
  resized() {
    if (this.fitted && this.fitted === this.seen && !this.isWorkedOn && !this.modeler.get('selection').get().length) {
      this.fit();
    } else {
      this.modeler.get('canvas').resized();
    }
  }

  /** What is in sight, as one word. */
  get seen() {
    const { x, y, scale } = this.modeler.get('canvas').viewbox();
    return [ x, y, scale ].map(Math.round).join(' ');
  }

  hide() {}

  /** Selects an element, or nothing, and shows a row of what it says. */
  choose(id, row) {
    if (id && this.modeler.get('elementRegistry').get(id)) {
      this.panel.select(id);
    } else {
      this.modeler.get('selection').select([]);
    }
    if (row) {
      this.panel.showRow(row);
    }
  }
}
