/** Leaves the page for another language, or for the newest version, without losing what was done or where one was. */

const here = () => location.pathname + location.search + location.hash;

/** @param {import('./designer.js').default} designer */
export function keepOnLeaving(designer) {
  document.querySelector('form[data-languages]')?.addEventListener('submit', event => {
    const form = event.target;
    designer.switch.shown && designer.switch.tell();
    form.elements.next.value = here();
    if (!form.dataset.kept) {
      event.preventDefault();
      const { submitter } = event;
      finish(designer).finally(() => { form.dataset.kept = 'true'; form.requestSubmit(submitter); });
    }
  });
  document.querySelector('[data-restore]')?.addEventListener('click', async ({ currentTarget }) => {
    currentTarget.disabled = true;
    try {
      await designer.api.restore(currentTarget.dataset.restore);
      designer.switch.shown && designer.switch.tell();
      const query = new URLSearchParams(location.search);
      query.delete('version');
      location.assign(`${ location.pathname }?${ query }${ location.hash }`);
    } catch (error) {
      currentTarget.disabled = false;
      designer.toolbar.complain(error);
    }
  });
}

/** Takes in what is still being written, and saves it. */
async function finish(designer) {
  if (designer.settings.may_edit) {
    designer.modeler.get('directEditing').complete();
    await designer.changed();
    await designer.saving.flush();
  }
}
