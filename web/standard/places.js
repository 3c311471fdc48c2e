/** Where one is in the form: the field's number is marked in the line above, and its row comes into sight in the paper. */

/** @param {HTMLFormElement} form */
export function followFields(form) {
  form.addEventListener('focusin', ({ target }) => {
    const field = target.closest('[data-field]');
    if (field) {
      mark(form, field.id);
      showInPaper(form, field.id);
    }
  });
  form.addEventListener('click', event => {
    const link = event.target.closest('a[data-to]');
    const control = link && form.ownerDocument.getElementById(link.dataset.to);
    if (control && control.type !== 'hidden') {
      event.preventDefault();
      control.focus();
    }
  });
}

function mark(form, id) {
  for (const link of form.querySelectorAll('#standard-nav a')) {
    if (link.hash === `#${ id }`) {
      link.setAttribute('aria-current', 'true');
    } else {
      link.removeAttribute('aria-current');
    }
  }
}

function showInPaper(form, id) {
  const sheet = form.querySelector('.standard__paper');
  const row = sheet?.querySelector(`a[href="#${ id }"]`)?.closest('tr');
  if (row && sheet.scrollHeight > sheet.clientHeight) {
    const above = row.getBoundingClientRect().top - sheet.getBoundingClientRect().top;
    sheet.scrollBy({ top: above - sheet.clientHeight / 4 });
  }
}
