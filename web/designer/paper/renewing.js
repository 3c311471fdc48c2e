/** Another state of a paper in place of the one that is shown: only what differs is replaced. */

/** What each part of the shown paper was made of. */
const sources = new WeakMap();
const holds = element => element.matches('body, main, section, .point');
/** What was added to the paper after it came. */
const isAdded = element => element.matches('.handle, .break');

/** Remembers what the paper is made of, before anything is added to it. */
export function firstPut(shown) {
  remember(shown.body);
}

function remember(element) {
  sources.set(element, element.outerHTML);
  if (holds(element)) {
    [ ...element.children ].forEach(remember);
  }
}

/**
 * @param {Document} shown
 * @param {string} page
 */
export function renew(shown, page) {
  const fresh = new DOMParser().parseFromString(page, 'text/html');
  shown.documentElement.lang = fresh.documentElement.lang;
  shown.title = fresh.title;
  const [ style, other ] = [ shown, fresh ].map(each => each.querySelector('style'));
  if (style.textContent !== other.textContent) {
    style.textContent = other.textContent;
  }
  renewChildren(shown.body, fresh.body);
}

const isSame = (old, fresh) => sources.get(old) === fresh.outerHTML;

function renewChildren(old, fresh) {
  const before = [ ...old.children ].filter(each => !isAdded(each));
  const after = [ ...fresh.children ];
  const least = Math.min(before.length, after.length);
  let first = 0;
  while (first < least && isSame(before[first], after[first])) {
    first++;
  }
  let last = 0;
  while (last < least - first && isSame(before.at(-1 - last), after.at(-1 - last))) {
    last++;
  }
  const gone = before.slice(first, before.length - last);
  const come = after.slice(first, after.length - last);
  if (gone.length === come.length) {
    gone.forEach((each, index) => renewOne(each, come[index]));
    return;
  }
  const next = before[before.length - last] ?? null;
  gone.forEach(each => each.remove());
  come.forEach(each => old.insertBefore(taken(old, each), next));
}

function renewOne(old, fresh) {
  if (isSame(old, fresh)) {
    return;
  }
  if (holds(old) && holds(fresh) && old.cloneNode(false).className === fresh.className) {
    sources.set(old, fresh.outerHTML);
    renewChildren(old, fresh);
    return;
  }
  old.replaceWith(taken(old, fresh));
}

function taken(old, fresh) {
  const made = old.ownerDocument.importNode(fresh, true);
  remember(made);
  return made;
}
