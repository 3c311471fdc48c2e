/** The modeler as an official meets it: our palette and pads, colours of the page, one history. */

import Modeler from 'bpmn-js/lib/Modeler';
import minimap from 'diagram-js-minimap';
import simulation from 'bpmn-js-token-simulation/lib/modeler';

import profile from '../../regdesigner/bpmn/profile.json';
import ours from './modules/index.js';

/** Room that the palette takes away from the drawing. */
export const PALETTE = 208;
const MARGIN = 24;

/**
 * @param {HTMLElement} container
 * @param {Record<string, Record<string, string>>} words names of new elements in all languages
 */
export function createModeler(container, words) {
  return new Modeler({
    container,
    moddleExtensions: { reg: profile },
    additionalModules: [ minimap, simulation, ...ours ],
    words,
    bpmnRenderer: { defaultFillColor: 'var(--shape)', defaultStrokeColor: 'var(--ink)', defaultLabelColor: 'var(--ink)' },
    textRenderer: {
      defaultStyle: { fontFamily: 'Golos Text Variable, sans-serif', fontSize: 12, lineHeight: 1.25 },
      externalStyle: { fontSize: 12 }
    },
    minimap: { open: false }
  });
}

/** Shows the whole drawing beside the palette, never larger than life. */
export function showAll(modeler) {
  const canvas = modeler.get('canvas');
  canvas.resized();
  const { inner, outer } = canvas.viewbox();
  if (!inner.width || !outer.width) {
    return;
  }
  const scale = Math.min((outer.width - PALETTE - 2 * MARGIN) / inner.width, (outer.height - 2 * MARGIN) / inner.height, 1);
  const free = outer.width - PALETTE;
  canvas.viewbox({
    x: inner.x - (PALETTE + (free - inner.width * scale) / 2) / scale,
    y: inner.y - (outer.height - inner.height * scale) / 2 / scale,
    width: outer.width / scale,
    height: outer.height / scale
  });
}
