/** Leaves the form for another language without losing what was written or where one was. */

/**
 * @param {Document} page
 * @param {import('./drafting.js').Drafting} drafting
 */
export function keepOnLeaving(page, drafting) {
  page.querySelector('form[data-languages]')?.addEventListener('submit', event => {
    const { target: form, submitter } = event;
    form.elements.next.value = location.pathname + location.search + fieldInSight(page);
    if (!drafting.dirty || form.dataset.kept) {
      return;
    }
    event.preventDefault();
    drafting.save().then(() => {
      if (!page.querySelector('.clashes')) {
        form.dataset.kept = 'true';
        form.requestSubmit(submitter);
        delete form.dataset.kept;
      }
    });
  });
}

/** The field that was worked on last stays in sight. */
const fieldInSight = page => page.querySelector('#standard-nav [aria-current]')?.hash ?? '';
