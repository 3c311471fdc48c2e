/**
 * Keys of the list of tasks: j and k or arrows, Enter opens, x chooses, a chooses all, c claims, ? helps. Beside an open
 * task j and k begin at it, c claims it, and there is nothing to choose.
 */

const TYPING = 'input:not([type=checkbox]), select, textarea, [contenteditable]';

/** @param {HTMLFormElement} form the list */
export function keys(form) {
  const rows = [ ...form.querySelectorAll('tr[data-task]') ];
  const all = everything(form);
  const links = rows.map(row => row.querySelector('[data-open]'));

  document.addEventListener('keydown', event => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest?.(TYPING)) {
      return;
    }
    const here = rows.findIndex(row => row.contains(document.activeElement));
    const from = here < 0 ? rows.findIndex(row => row.querySelector('[aria-current]')) : here;
    const elsewhere = !!event.target.closest?.('details, summary, nav, .tasks-place__task');
    const step = next(event.key, from, rows.length, elsewhere);
    const task = document.querySelector('.tasks-place--open .tasks-place__task');
    if (step !== null) {
      event.preventDefault();
      links[step].focus();
    } else if (event.key === '?') {
      help(event);
    } else if (task) {
      if (event.key === 'c') {
        task.querySelector('form[action*="/claim"] button')?.click();
      }
    } else if (event.key === 'a' && all) {
      all.click();
    } else if (here >= 0 && event.key === 'x') {
      const box = rows[here].querySelector('input[type=checkbox]');
      box.checked = !box.checked;
    } else if (here >= 0 && event.key === 'c') {
      form.querySelectorAll('input[name=task]').forEach(box => { box.checked = false; });
      rows[here].querySelector('input[type=checkbox]').checked = true;
      form.requestSubmit(form.querySelector('button[value=claim]'));
    }
  });
}

/**
 * @param {string} key
 * @param {number} here the row that has the focus, -1 for none
 * @param {number} count
 * @param {boolean} elsewhere whether arrows belong to something else
 * @returns {number | null} the row to go to
 */
export function next(key, here, count, elsewhere = false) {
  const down = key === 'j' || key === 'ArrowDown' && !elsewhere;
  const up = key === 'k' || key === 'ArrowUp' && !elsewhere;
  if (!count || !down && !up) {
    return null;
  }
  if (here < 0) {
    return key.startsWith('Arrow') ? null : 0;
  }
  return Math.min(Math.max(here + (down ? 1 : -1), 0), count - 1);
}

/** One tick for all rows of the page. @returns {HTMLInputElement | null} */
function everything(form) {
  const label = form.querySelector('[data-all]');
  const tick = label?.querySelector('input') ?? null;
  const boxes = [ ...form.querySelectorAll('input[name=task]') ];
  if (tick) {
    label.hidden = false;
    tick.addEventListener('change', () => boxes.forEach(each => { each.checked = tick.checked; }));
    form.addEventListener('change', () => { tick.checked = boxes.every(each => each.checked); });
  }
  return tick;
}

function help(event) {
  const list = document.querySelector('[data-keys]');
  if (list) {
    event.preventDefault();
    list.open = !list.open;
    list.querySelector('summary').focus();
  }
}
