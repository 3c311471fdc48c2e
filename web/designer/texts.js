/** What the page says, in the reader's language: messages that the server hands over, arguments as `{ $name }`. */

/** @type {Record<string, string>} */
let messages = {};
let language = 'ky';

/**
 * @param {Record<string, string>} given messages by id
 * @param {string} of their language
 */
export function speak(given, of) {
  messages = given;
  language = of;
}

/** @returns {string} the language of the page: ky, ru or en */
export const spoken = () => language;

/**
 * @param {string} id
 * @returns {boolean}
 */
export const isSaid = id => id in messages;

/**
 * A message; its id where there is none, so that a missing one is seen and nothing breaks.
 *
 * @param {string} id
 * @param {Record<string, string | number>} [args]
 */
export function say(id, args = {}) {
  return (messages[id] ?? id).replace(/\{\s*\$([\w-]+)\s*\}/g, (whole, name) => name in args ? args[name] : whole);
}

/**
 * The reader's language of a text in several, else Kyrgyz, else any.
 *
 * @param {Record<string, string> | undefined} text
 */
export function best(text) {
  return text ? text[language] || text.ky || text.ru || Object.values(text).find(Boolean) || '' : '';
}
