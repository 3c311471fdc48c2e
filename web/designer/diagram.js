/** The diagram view: the drawing, its own tools, the panel beside it. */

import { showAll } from './editor.js';

export default class Diagram {

  /**
   * @param {HTMLElement} place
   * @param {{ modeler: import('bpmn-js/lib/Modeler').default, panel: import('./panel/index.js').default }} parts
   */
  constructor(place, { modeler, panel }) {
    Object.assign(this, { place, modeler, panel, seen: false });
  }

  show() {
    this.modeler.get('canvas').resized();
    if (!this.seen) {
      this.seen = true;
      showAll(this.modeler);
    }
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
