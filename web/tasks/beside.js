/** A task opens beside the list where there is room for both; else its page is gone to, as without scripts. */

const WIDE = '(min-width: 64rem)';

/**
 * @param {HTMLElement} place the list and, where one is open, the task
 * @param {(task: HTMLElement) => void} enliven what a fresh task is given
 */
export function beside(place, enliven) {
  const list = place.querySelector('.tasks-place__list');
  if (!list) {
    return;
  }
  const pane = () => place.querySelector('.tasks-place__task');
  const opened = () => list.querySelector('[data-open][aria-current]');
  const title = document.title;
  let turn = 0;
  let shown = bare(location);

  async function open(address) {
    const mine = ++turn;
    const fresh = await part(address);
    if (mine !== turn) {
      return;
    }
    if (!fresh) {
      location.assign(address);
      return;
    }
    pane().replaceWith(fresh);
    place.classList.add('tasks-place--open');
    document.title = document.title.replace(/^.*(?= · )/, () => fresh.dataset.title);
    document.getElementById('messages').replaceChildren();
    mark(list, fresh.dataset.task);
    enliven(fresh);
    scrollTo(0, 0);
    opened()?.scrollIntoView({ block: 'nearest' });
    fresh.querySelector('#task-title').focus({ preventScroll: true });
  }

  function close() {
    const left = opened();
    turn++;
    pane().replaceChildren();
    place.classList.remove('tasks-place--open');
    document.title = title;
    mark(list, null);
    left?.focus();
  }

  place.addEventListener('click', event => {
    const link = event.target.closest('[data-open], [data-close]');
    if (!link || event.defaultPrevented || isElsewhere(event) || !matchMedia(WIDE).matches) {
      return;
    }
    event.preventDefault();
    history.pushState({}, '', link.href);
    shown = bare(location);
    link.matches('[data-open]') ? open(link.href) : close();
  });
  place.addEventListener('keydown', event => {
    if (event.key !== 'Escape' || !place.matches('.tasks-place--open')) {
      return;
    }
    const row = opened();
    if (row && pane().contains(event.target)) {
      row.focus();
    } else {
      place.querySelector('.tasks-place__list [data-close]').click();
    }
  });
  window.addEventListener('popstate', () => {
    if (shown === bare(location)) {
      return;
    }
    shown = bare(location);
    location.pathname === list.querySelector('[data-close]').pathname ? close() : open(location.href);
  });
  if (place.matches('.tasks-place--open') && matchMedia(WIDE).matches) {
    opened()?.scrollIntoView({ block: 'nearest' });
    pane().querySelector('#task-title').focus({ preventScroll: true });
  }
}

/** @returns {Promise<HTMLElement | null>} the task at an address, without its list */
async function part(address) {
  try {
    const answer = await fetch(address, { headers: { 'HX-Request': 'true' } });
    return new DOMParser().parseFromString(await answer.text(), 'text/html').getElementById('task');
  } catch {
    return null;
  }
}

/** @param {string | null | undefined} key the task that is open now */
function mark(list, key) {
  for (const row of list.querySelectorAll('tr[data-task]')) {
    row.querySelector('[data-open]').toggleAttribute('aria-current', row.dataset.task === key);
  }
  list.querySelector('[data-open][aria-current]')?.setAttribute('aria-current', 'true');
}

/** An address without the place within its page. */
function bare({ pathname, search }) {
  return pathname + search;
}

function isElsewhere({ button, ctrlKey, metaKey, shiftKey, altKey }) {
  return button !== 0 || ctrlKey || metaKey || shiftKey || altKey;
}
