/** What was typed into the form of a task is kept in this window until the task is completed. */

const NOT_KEPT = new Set([ 'csrf_token', 'request', 'duties', 'duty' ]);

/**
 * @param {HTMLFormElement} form
 * @param {Storage} storage
 */
export function draft(form, storage) {
  const key = `draft:${ form.dataset.draft }`;
  if (!form.querySelector('.field--wrong')) {
    fill(form, read(storage, key));
  }
  form.addEventListener('input', () => storage.setItem(key, JSON.stringify(typed(form))));
  form.addEventListener('submit', () => storage.removeItem(key));
}

function read(storage, key) {
  try {
    return JSON.parse(storage.getItem(key) ?? '{}');
  } catch {
    return {};
  }
}

/** @returns {Record<string, string>} what stands in the form, by name */
export function typed(form) {
  return Object.fromEntries([ ...new FormData(form) ].filter(([ name, value ]) => value && !NOT_KEPT.has(name)));
}

function fill(form, kept) {
  for (const [ name, value ] of Object.entries(kept)) {
    const control = form.elements.namedItem(name);
    if (control && !control.value) {
      control.value = value;
    }
  }
}
