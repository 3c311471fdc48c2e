/** Two drawings side by side: they scroll and grow in step, a change in the list is shown in both, a drawing is dragged. */

import { Pair } from './pair.js';

const drawings = document.querySelector('[data-drawings]');

if (drawings) {
  const pair = new Pair(...drawings.querySelectorAll('[data-drawing]'));
  const tools = document.querySelector('[data-drawing-tools]');
  const shown = tools.querySelector('[data-zoom-shown]');
  const tell = () => {
    shown.value = `${ Math.round(pair.zoom * 100) } %`;
  };
  tools.hidden = false;
  tools.addEventListener('click', ({ target }) => {
    const wanted = target.closest('[data-zoom]')?.dataset.zoom;
    if (wanted) {
      ({ in: () => pair.zoomBy(1.25), out: () => pair.zoomBy(0.8), fit: () => pair.fit() })[wanted]();
      tell();
    }
  });
  document.addEventListener('click', event => {
    const place = event.target.closest('[data-anchor]')?.closest('.changes__places');
    if (place && !event.ctrlKey && !event.metaKey && !event.shiftKey) {
      event.preventDefault();
      const chosen = event.target.closest('[data-anchor]');
      history.replaceState(null, '', chosen.hash);
      pair.show([ ...place.querySelectorAll('[data-anchor]') ].map(each => decodeURIComponent(each.hash.slice(1))));
      document.getElementById(`drawing-${ chosen.dataset.anchor }`).closest('.drawing').querySelector('[data-drawing]').focus({ preventScroll: true });
    }
  });
  pair.fit(0.5);
  pair.show(location.hash ? [ decodeURIComponent(location.hash.slice(1)) ] : [], location.hash !== '');
  tell();
}
