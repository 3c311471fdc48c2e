/** When a part is not shown: a field and one of its variants; whatever else stands there is said in FEEL. */

import { h } from '../designer/dom.js';
import { line, select } from '../designer/panel/controls.js';
import { best, say } from '../designer/texts.js';

const SIMPLE = /^([\p{L}_][\p{L}\p{N}_]*)\s*(!?=)\s*("(?:[^"\\]|\\.)*"|true|false)$/u;
const OTHER = '=';

/** @returns {string} the condition of a part, without the sign that form-js puts before it */
export const conditionOf = part => (part.conditional?.hide ?? '').replace(/^=/, '').trim();

/** What a part is given to be hidden by a condition, or to be shown always. */
export const hiddenBy = condition => ({ conditional: condition ? { hide: `= ${ condition }` } : undefined });

/** @returns {{ name: string, sign: string, value: string } | null} a condition that asks one field for one value */
export function simple(condition) {
  const [ , name, sign, value ] = SIMPLE.exec(condition) ?? [];
  return name ? { name, sign, value } : null;
}

/** The values of a field that a condition may ask for, as FEEL, with their words. */
export function valuesOf(field) {
  return field.type === 'boolean' ? [ [ 'true', say('forms-hide-yes') ], [ 'false', say('forms-hide-no') ] ]
    : field.variants.map(({ value, label }) => [ JSON.stringify(value), best(label) || value ]);
}

/**
 * @param {string} at
 * @param {object} part
 * @param {object[]} known the declared fields of the whole regulation
 * @param {(condition: string) => void} write
 * @param {{ free: boolean, onfree: () => void }} looks whether FEEL is written although there is none yet
 */
export function hideControl(at, part, known, write, { free, onfree }) {
  const condition = conditionOf(part);
  const asked = simple(condition);
  const fields = known.filter(({ name, type }) => [ 'choice', 'boolean' ].includes(type) && name !== part.key);
  const field = asked && fields.find(({ name }) => name === asked.name);
  const values = field ? valuesOf(field) : [];
  const isKnown = values.some(([ value ]) => value === asked.value);
  const chosen = isKnown && !free ? field.name : condition || free ? OTHER : '';
  const options = [ [ '', say('forms-hide-never') ], ...fields.map(each => [ each.name, best(each.label) || each.name ]), [ OTHER, say('forms-hide-other') ] ];
  return h('div.part__hide', {},
    select(`${ at }.hide`, say('forms-hide'), options, chosen, name => {
      const wanted = fields.find(each => each.name === name);
      name === OTHER ? onfree() : write(wanted ? `${ name } = ${ valuesOf(wanted)[0]?.[0] ?? '""' }` : '');
    }),
    chosen === OTHER && line(`${ at }.hide.feel`, say('forms-hide-feel'), condition, value => write(value.trim()), { spellcheck: 'false' }),
    isKnown && !free && select(`${ at }.hide.value`, say('forms-hide-value'), [ '=', '!=' ].flatMap(sign => values.map(([ value, words ]) =>
      [ `${ sign } ${ value }`, say(sign === '=' ? 'forms-hide-is' : 'forms-hide-is-not', { value: words }) ])), `${ asked.sign } ${ asked.value }`,
    value => write(`${ field.name } ${ value }`)));
}
