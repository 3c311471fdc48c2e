/** The words of the drawing tools in the reader's language: `Create {type}` is the message `bpmn-js-create-type`. */

import { isSaid, say } from '../texts.js';

/** @param {string} template */
const slug = template => template.toLowerCase().replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '');

/** @param {string} template @param {Record<string, string>} [replacements] */
function translate(template, replacements = {}) {
  const id = `bpmn-js-${ slug(template) }`;
  return isSaid(id) ? say(id, replacements) : template.replace(/\{([^}]+)\}/g, (whole, name) => replacements[name] ?? whole);
}

export default { translate: [ 'value', translate ] };
