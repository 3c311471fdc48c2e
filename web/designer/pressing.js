/**
 * Whether something on a place is being pressed: nothing is drawn anew there meanwhile, else what is pressed would be
 * gone before it is let go, and the click with it.
 *
 * @param {HTMLElement} place
 * @param {() => void} released called when a button is up again: what waited may be drawn
 * @returns {{ isDown: boolean }}
 */
export function pressing(place, released) {
  const press = { isDown: false };
  const release = () => {
    press.isDown = false;
    setTimeout(released);
  };
  place.addEventListener('pointerdown', () => { press.isDown = true; }, true);
  place.addEventListener('click', () => { press.isDown = false; }, true);
  addEventListener('pointerup', () => setTimeout(release));
  addEventListener('pointercancel', release);
  addEventListener('blur', release);
  return press;
}
