/** Texts as high as their words, where the browser does not do that by itself. */

const NATIVE = CSS.supports('field-sizing', 'content');

const fit = control => {
  control.style.height = 'auto';
  control.style.height = `${ control.scrollHeight }px`;
};

/** @param {HTMLElement} place */
export function grow(place) {
  if (!NATIVE) {
    requestAnimationFrame(() => place.querySelectorAll('textarea').forEach(control => {
      fit(control);
      control.addEventListener('input', () => fit(control));
    }));
  }
}
