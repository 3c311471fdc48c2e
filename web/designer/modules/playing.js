/** The animation in the reader's language: its buttons say what they do in English only. */

import { say } from '../texts.js';

const WORDS = [
  [ /^Play\/Pause/, 'play-pause' ], [ /^Reset/, 'play-reset' ], [ /^Set animation speed/, 'play-speed' ], [ /^Trigger/, 'play-begin' ],
  [ /^Set Sequence Flow/, 'play-way' ], [ /pause point$/, 'play-stop-here' ]
];

export default class Playing {
  static $inject = [ 'canvas', 'eventBus' ];

  constructor(canvas, eventBus) {
    let observer = null;
    eventBus.on('tokenSimulation.toggleMode', ({ active }) => {
      const place = canvas.getContainer().parentNode;
      observer?.disconnect();
      observer = null;
      if (active) {
        translate(place);
        observer = new MutationObserver(() => translate(place));
        observer.observe(place, { childList: true, subtree: true, attributes: true, attributeFilter: [ 'title' ] });
      }
    });
  }
}

function translate(place) {
  for (const element of place.querySelectorAll('[class*="bts-"][title]')) {
    const known = WORDS.find(([ pattern ]) => pattern.test(element.title));
    if (known) {
      element.title = say(`designer-${ known[1] }`);
    }
  }
}
