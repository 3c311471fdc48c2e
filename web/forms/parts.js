/** What a form is made of: parts for declared fields, explanations, groups and lines, as form-js writes them. */

export const CONTROLS = {
  boolean: [ 'checkbox' ],
  choice: [ 'radio', 'select' ],
  text: [ 'textfield', 'textarea' ],
  number: [ 'number' ],
  date: [ 'datetime' ]
};

/** Languages beside Kyrgyz, which stands in the property itself. */
const OTHERS = [ 'ru', 'en' ];

/** @returns {string} the property that holds the words of a part */
export const wordsOf = ({ type }) => ({ text: 'text', datetime: 'dateLabel' })[type] ?? 'label';

/** Under which name other languages of a property stand among the properties. */
const plainName = name => name === 'dateLabel' ? 'label' : name;

/**
 * @param {object} part
 * @param {string} name
 * @param {string} language
 */
export function read(part, name, language) {
  return (language === 'ky' ? part[name] : part.properties?.[`${ plainName(name) }.${ language }`]) ?? '';
}

/** The properties with which a part says something in a language; nothing else of it changes. */
export function written(part, name, language, value) {
  if (language === 'ky') {
    return { [name]: value || undefined };
  }
  const properties = { ...part.properties };
  const key = `${ plainName(name) }.${ language }`;
  value ? properties[key] = value : delete properties[key];
  return { properties: Object.keys(properties).length ? properties : undefined };
}

/** Words in all languages as properties of a new part. */
export function said(name, words) {
  const others = OTHERS.filter(each => words[each]).map(each => [ `${ plainName(name) }.${ each }`, words[each] ]);
  return { [name]: words.ky ?? '', ...others.length ? { properties: Object.fromEntries(others) } : {} };
}

/** A part that asks for a declared field. */
export function asking(field, type = CONTROLS[field.type][0]) {
  const values = field.type === 'choice' ? { values: field.variants.map(({ value, label }) => ({ label: label.ky || value, value })) } : {};
  return {
    type, key: field.name, ...said(wordsOf({ type }), field.label), ...values,
    ...type === 'datetime' ? { subtype: 'date' } : {},
    ...field.required ? { validate: { required: true } } : {}
  };
}

/** A new form that asks for every field in the order of declaration. */
export const newForm = (name, fields) => ({ type: 'default', id: name, components: fields.map(field => ({ id: `part_${ field.name }`, ...asking(field) })) });

/** What is kept of a part: nothing that the server refuses. */
const KEPT = [ 'type', 'id', 'key', 'label', 'description', 'properties', 'validate', 'conditional', 'values', 'searchable', 'subtype', 'dateLabel',
  'decimalDigits', 'increment', 'text', 'components', 'showOutline', 'verticalAlignment', 'layout' ];

/** A form without what editors add for themselves. */
export function kept(schema) {
  const { type, id, components, schemaVersion } = schema;
  return { type, id, schemaVersion, components: components.map(keptPart) };
}

function keptPart(part) {
  const found = Object.fromEntries(KEPT.filter(key => part[key] !== undefined && part[key] !== '').map(key => [ key, part[key] ]));
  return { ...found, ...part.components ? { components: part.components.map(keptPart) } : {} };
}

/** Every part in order, those in groups too. */
export const allParts = components => components.flatMap(part => [ part, ...allParts(part.components ?? []) ]);
