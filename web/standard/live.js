/**
 * What an answer of the server changes in the page that is open: findings, mistakes, state, preview. What a person types
 * in is left alone.
 */

/**
 * @param {Document} answer the page as the server would show it
 * @param {Document} page the page that is open
 */
export function takeOver(answer, page) {
  for (const part of answer.querySelectorAll('[data-live]')) {
    const here = page.getElementById(part.id);
    if (here && here.innerHTML !== part.innerHTML && !here.contains(page.activeElement)) {
      here.replaceChildren(...[ ...part.childNodes ].map(node => page.importNode(node, true)));
    }
  }
  for (const given of answer.querySelectorAll('[data-live-value]')) {
    const here = page.getElementById(given.id);
    if (here) {
      here.value = given.value;
    }
  }
  takeOverMistakes(answer, page);
}

/** A mistake stands at its control, and the control says so to those who listen. */
function takeOverMistakes(answer, page) {
  for (const part of answer.querySelectorAll('[data-error]')) {
    const here = page.getElementById(part.id);
    const control = page.getElementById(part.dataset.error);
    if (here && here.innerHTML !== part.innerHTML) {
      here.replaceChildren(...[ ...part.childNodes ].map(node => page.importNode(node, true)));
    }
    if (control?.matches('input, textarea, select')) {
      control.toggleAttribute('aria-invalid', part.childElementCount > 0);
    }
  }
}

/**
 * Puts the rows of a field in the place of those that are shown, and goes on where the server says: in the row that was
 * added or moved, in the same control of it as before.
 *
 * @param {Document} answer
 * @param {Document} page
 * @param {string} id of the field
 * @param {string} control the end of the control's name within its row: `.name.ru`
 */
export function takeOverField(answer, page, id, control) {
  const there = answer.getElementById(id);
  const here = page.getElementById(id);
  if (!there || !here) {
    return;
  }
  const given = page.importNode(there, true);
  here.replaceWith(given);
  const place = given.querySelector('[data-focus]');
  const row = place?.dataset.row;
  const same = row && page.getElementById(row + control);
  (same ?? (row && place.querySelector('textarea, input:not([type="hidden"])')) ?? place ?? given).focus();
}
