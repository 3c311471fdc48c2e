/** What parts of the table view are compared by, and how places of the course are called. */

import { say } from '../texts.js';

/** Everything that an entry of the profile says, with the languages of its texts. */
export const told = value => JSON.stringify(value ?? null, (key, each) =>
  each && each.$attrs && Object.keys(each.$attrs).length ? { ...each, $attrs: { ...each.$attrs } } : each);

/** A place of the course in words: “action 4. Examining the documents”. */
export function nameOfPlace(reading, place) {
  if (!place) {
    return '';
  }
  const name = reading.nameOf(place.bo);
  if (place.kind === 'action') {
    return say('table-to-action', { number: place.number ?? '–', name });
  }
  const kind = say(`table-to-${ place.kind }`);
  return name ? `${ kind }: ${ name }` : kind;
}
