/** Elements of the page in one expression each. */

/**
 * @param {string} tag a tag with classes: `button.button.button--small`
 * @param {Record<string, any>} [attributes] `on…` are listeners; true stands for an attribute without a value
 * @param {...(Node | string | null | undefined | false)} children
 * @returns {HTMLElement}
 */
export function h(tag, attributes = {}, ...children) {
  const [ name, ...classes ] = tag.split('.');
  const element = document.createElement(name);
  element.classList.add(...classes);
  for (const [ key, value ] of Object.entries(attributes)) {
    if (key.startsWith('on')) {
      element.addEventListener(key.slice(2), value);
    } else if (value !== false && value !== null && value !== undefined) {
      element.setAttribute(key, value === true ? '' : String(value));
    }
  }
  element.append(...children.flat().filter(child => child !== null && child !== undefined && child !== false));
  return element;
}

const ICONS = {
  holds: '<path d="m2.5 8.5 3.5 3.5 7.5-8"/>',
  breach: '<path d="m3.5 3.5 9 9m0-9-9 9"/>',
  warning: '<path d="M8 2 1.5 13.500h13zM8 6.500v3m0 2v.1"/>',
  note: '<circle cx="8" cy="8" r="6.5"/><path d="M8 7.500v4m0-6.800v.1"/>',
  undo: '<path d="M6 3 2.500 6.500 6 10M3 6.500h6.500a3.500 3.500 0 0 1 0 7H7"/>',
  redo: '<path d="m10 3 3.500 3.500L10 10m3-3.500H6.500a3.500 3.500 0 0 0 0 7H9"/>',
  fit: '<path d="M2 6V2h4m4 0h4v4m0 4v4h-4m-4 0H2v-4"/>',
  play: '<path d="M5 3v10l8-5z"/>',
  what_if: '<path d="M5.500 6a2.500 2.500 0 1 1 4 2c-1 .7-1.500 1.200-1.500 2.300m0 2.500v.1"/>',
  saved: '<path d="m2.500 8.500 3.500 3.500 7.500-8"/>',
  saving: '<circle cx="8" cy="8" r="6.500"/><path d="M8 4v4l2.500 2"/>'
};

/**
 * An icon that stands beside words.
 *
 * @param {keyof typeof ICONS} name
 */
export function icon(name) {
  const frame = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  frame.setAttribute('class', `icon icon--${ name }`);
  frame.setAttribute('viewBox', '0 0 16 16');
  frame.setAttribute('aria-hidden', 'true');
  frame.innerHTML = ICONS[name];
  return frame;
}

/**
 * A button with words; a quiet one by default.
 *
 * @param {string} words
 * @param {() => void} onclick
 * @param {Record<string, any>} [attributes]
 */
export function button(words, onclick, attributes = {}) {
  const { kind = 'button--small', sign, ...others } = attributes;
  return h(`button.button.${ kind }`, { type: 'button', onclick, ...others }, sign && icon(sign), words);
}

/**
 * Does something once it has been quiet for a while.
 *
 * @param {() => void} action
 * @param {number} milliseconds
 */
export function settled(action, milliseconds) {
  let timer = 0;
  const later = () => {
    clearTimeout(timer);
    timer = setTimeout(() => { timer = 0; action(); }, milliseconds);
  };
  later.now = () => {
    if (timer) {
      clearTimeout(timer);
      timer = 0;
      action();
    }
  };
  later.stop = () => { clearTimeout(timer); timer = 0; };
  return later;
}
