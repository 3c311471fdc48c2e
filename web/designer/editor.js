/** The modeler as an official meets it: our palette and pads, colours of the page, one history. */

import Modeler from 'bpmn-js/lib/Modeler';
import minimap from 'diagram-js-minimap';
import simulation from 'bpmn-js-token-simulation/lib/modeler';

import profile from '../../regdesigner/bpmn/profile.json';
import ours from './modules/index.js';
import readingOnly from './modules/reading-only.js';

const MARGIN = 24;

/**
 * @param {HTMLElement} container
 * @param {Record<string, Record<string, string>>} words names of new elements in all languages
 * @param {boolean} mayEdit
 */
export function createModeler(container, words, mayEdit) {
  return new Modeler({
    container,
    moddleExtensions: { reg: profile },
    additionalModules: [ minimap, simulation, ...ours, ...mayEdit ? [] : [ readingOnly ] ],
    words,
    bpmnRenderer: { defaultFillColor: 'var(--shape)', defaultStrokeColor: 'var(--ink)', defaultLabelColor: 'var(--ink)' },
    textRenderer: {
      defaultStyle: { fontFamily: 'Golos Text Variable, sans-serif', fontSize: 12, lineHeight: 1.25 },
      externalStyle: { fontSize: 12 }
    },
    minimap: { open: false }
  });
}

/** Room that the palette takes away from the drawing. */
export const paletteWidth = modeler => modeler.get('canvas').getContainer().querySelector('.djs-palette')?.offsetWidth ?? 0;

/**
 * Shows the whole drawing beside the palette, never larger than life.
 *
 * @param {number} [least] the scale below which only its beginning is shown
 */
export function showAll(modeler, least = 0) {
  const canvas = modeler.get('canvas');
  canvas.resized();
  const { inner, outer } = canvas.viewbox();
  if (!inner.width || !outer.width) {
    return;
  }
  const palette = paletteWidth(modeler);
  const scale = Math.min((outer.width - palette - 2 * MARGIN) / inner.width, (outer.height - 2 * MARGIN) / inner.height, 1);
  const shown = Math.max(scale, least);
  const free = [ outer.width - palette - inner.width * shown, outer.height - inner.height * shown ].map(each => Math.max(each / 2, MARGIN));
  canvas.viewbox({
    x: inner.x - (palette + free[0]) / shown,
    y: inner.y - free[1] / shown,
    width: outer.width / shown,
    height: outer.height / shown
  });
}
