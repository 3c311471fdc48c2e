/** Menus are `<details class="menu">`: they open without any script; this closes them as people expect. */

/** @param {Document} page */
export function closeMenusOutside(page) {
  page.addEventListener('click', ({ target }) => {
    for (const menu of page.querySelectorAll('details.menu[open]')) {
      if (!menu.contains(target)) {
        menu.open = false;
      }
    }
  });
  page.addEventListener('keydown', event => {
    const menu = page.activeElement?.closest('details.menu[open]');
    if (event.key === 'Escape' && menu) {
      menu.open = false;
      menu.querySelector('summary').focus();
    }
  });
}
