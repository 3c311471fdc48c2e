/** Buttons that print the page; without scripts the page says how to print instead. */

/** @param {Document} page */
export function offerPrinting(page) {
  for (const button of page.querySelectorAll('[data-print]')) {
    button.hidden = false;
    button.addEventListener('click', () => page.defaultView.print());
    for (const hint of page.querySelectorAll('[data-print-hint]')) hint.hidden = true;
  }
}
