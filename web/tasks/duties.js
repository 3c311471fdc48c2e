/** Duties as a checklist: ticks are kept in this browser and asked for by nobody. */

/**
 * @param {HTMLElement} list
 * @param {Storage} storage
 */
export function duties(list, storage) {
  const key = `duties:${ list.dataset.duties }`;
  const boxes = [ ...list.querySelectorAll('input[type=checkbox]') ];
  const ticked = new Set((storage.getItem(key) ?? '').split(' '));
  boxes.forEach((box, place) => { box.checked = box.checked || ticked.has(`${ place }`); });
  list.addEventListener('change', () => {
    storage.setItem(key, boxes.flatMap((box, place) => box.checked ? [ place ] : []).join(' '));
  });
}
