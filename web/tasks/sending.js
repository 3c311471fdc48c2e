/** Ctrl+Enter completes a task from whichever field one stands in. */

/** @param {HTMLFormElement} form */
export function sending(form) {
  form.querySelector('.task-form__keys')?.removeAttribute('hidden');
  form.addEventListener('keydown', event => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      form.requestSubmit(form.querySelector('.button--main'));
    }
  });
}
