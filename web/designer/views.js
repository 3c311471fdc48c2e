/** The three views of one regulation: which of them is shown, and where in it one is; both stand in the address. */

import { h } from './dom.js';
import { say } from './texts.js';

export const NAMES = [ 'diagram', 'table', 'paper' ];
/** Where drawing is no use: the table is what one reads on a phone. */
const NARROW = '(max-width: 48rem)';

export default class Views {

  /**
   * @param {HTMLElement} place where the switch goes
   * @param {Record<string, { place: HTMLElement, show: () => void, hide: () => void, choose: (id: string, row?: string) => void }>} views
   * @param {() => string | undefined} selected the id of what is selected
   */
  constructor(place, views, selected) {
    Object.assign(this, { views, selected, shown: null });
    this.tabs = Object.fromEntries(NAMES.map((name, index) => [ name, h('button.views__tab', {
      type: 'button', role: 'tab', id: `view-tab-${ name }`, 'aria-controls': views[name].place.id, 'aria-selected': 'false', tabindex: -1,
      title: say('editor-view-key', { key: `Alt+${ index + 1 }` }), onclick: () => this.show(name)
    }, say(`editor-view-${ name }`)) ]));
    place.append(h('div.views', { role: 'tablist', 'aria-label': say('editor-views'), onkeydown: event => this.move(event) }, ...Object.values(this.tabs)));
    document.addEventListener('keydown', event => this.byKey(event));
  }

  /** The view that the address names, else the one that suits the screen. */
  static wanted() {
    const named = new URLSearchParams(location.search).get('view');
    return NAMES.includes(named) ? named : matchMedia(NARROW).matches ? 'table' : 'diagram';
  }

  get current() {
    return this.views[this.shown];
  }

  /** Shows a view at what is selected. */
  show(name) {
    if (name === this.shown) {
      return;
    }
    const wasInside = this.current?.place.contains(document.activeElement);
    for (const each of NAMES) {
      this.views[each].place.hidden = each !== name;
      this.tabs[each].setAttribute('aria-selected', String(each === name));
      this.tabs[each].tabIndex = each === name ? 0 : -1;
    }
    this.current?.hide();
    this.edited = this.shown && this.shown !== 'paper' ? this.shown : this.edited;
    this.shown = name;
    document.body.dataset.view = name;
    this.current.show();
    if (this.selected()) {
      this.current.choose(this.selected());
    }
    if (wasInside && !this.current.place.contains(document.activeElement)) {
      this.current.place.focus({ preventScroll: true });
    }
    this.tell();
  }

  /** Writes into the address where one is; links that lead back to the page take it over. */
  tell() {
    const query = new URLSearchParams(location.search);
    query.set('view', this.shown);
    const address = `${ location.pathname }?${ query }${ this.selected() ? `#${ encodeURIComponent(this.selected()) }` : '' }`;
    if (address !== location.pathname + location.search + location.hash) {
      history.replaceState(history.state, '', address);
    }
  }

  /** What the address names, as an id. */
  static named() {
    try {
      return decodeURIComponent(location.hash.slice(1));
    } catch {
      return '';
    }
  }

  move(event) {
    const step = { ArrowRight: 1, ArrowLeft: -1, Home: -Infinity, End: Infinity }[event.key];
    if (step) {
      event.preventDefault();
      const at = NAMES.indexOf(this.shown) + step;
      const next = NAMES[at === Infinity ? NAMES.length - 1 : at === -Infinity ? 0 : (at + NAMES.length) % NAMES.length];
      this.show(next);
      this.tabs[next].focus();
    }
  }

  byKey(event) {
    const at = event.altKey && !event.ctrlKey && !event.metaKey && !event.shiftKey ? [ 'Digit1', 'Digit2', 'Digit3' ].indexOf(event.code) : -1;
    if (at >= 0) {
      event.preventDefault();
      this.show(NAMES[at]);
    }
  }
}
