/** Duties as a checklist: each tick is kept with the task at once; one that was not kept is taken back. */

/** @param {HTMLElement} list with the address that keeps a tick in `data-duties` */
export function duties(list) {
  const notKept = list.parentElement.querySelector('[data-not-kept]');
  list.addEventListener('change', async ({ target }) => {
    const body = new URLSearchParams({
      duty: target.value, done: target.checked ? 'yes' : 'no', csrf_token: target.form.elements.csrf_token.value
    });
    const kept = await fetch(list.dataset.duties, { method: 'POST', body, keepalive: true }).catch(() => null);
    notKept.hidden = !!kept?.ok;
    if (!kept?.ok) {
      target.checked = !target.checked;
    }
  });
}
