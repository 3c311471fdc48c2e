/** What is shown beside the form is remembered in this browser. */

/** @param {HTMLFormElement} form */
export function keepSwitches(form) {
  for (const control of form.querySelectorAll('[data-kept]')) {
    const kept = localStorage.getItem(control.id);
    control.checked = kept === null ? control.checked : kept === 'yes';
    control.addEventListener('change', () => localStorage.setItem(control.id, control.checked ? 'yes' : 'no'));
  }
}
