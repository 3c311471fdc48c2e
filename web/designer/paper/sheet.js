/** The paper itself in a frame without scripts: put in place without flicker, its places reached by pointer and keyboard. */

import { h } from '../dom.js';
import { say } from '../texts.js';
import { drawBreaks } from './pages.js';
import { firstPut, renew } from './renewing.js';

/** A4 with the ground beside it, pixels. */
const PAGE_WIDTH = 794 + 2 * 24;
/** Narrower than this a page is read as running text, as papers on phones are. */
const NARROW = 560;
const PLACES = ':is(h3, p, li, tr, .point)[data-place]:not(.note), rect[data-element]';
const MARGIN = 72;

export default class Sheet {

  /**
   * @param {object} parts
   * @param {(id: string) => string} parts.known the element of the drawing that an id stands for; empty where there is none
   * @param {(id: string | null, row?: string) => void} parts.open
   */
  constructor({ known, open }) {
    Object.assign(this, { known, open, wanted: null, top: 0, handles: [], putting: Promise.resolve() });
    this.frame = h('iframe.paper__frame', { sandbox: 'allow-same-origin allow-modals', title: say('paper-view-paper') });
    this.room = h('div.paper__room', {}, this.frame);
    this.ground = h('div.paper__ground', { role: 'region', tabindex: 0, 'aria-label': say('paper-view-paper') }, this.room);
    this.ground.addEventListener('scroll', () => { this.top = this.ground.clientHeight ? this.ground.scrollTop : this.top; });
    this.observer = new ResizeObserver(() => this.fit());
    this.observer.observe(this.ground);
  }

  get document() {
    return this.frame.contentDocument;
  }

  get isEmpty() {
    return !this.filled;
  }

  /** Blanks of the paper that nobody has filled in. */
  get empties() {
    return this.filled ? [ ...this.document.querySelectorAll('.blank') ] : [];
  }

  show() {
    this.fit();
    this.ground.scrollTop = this.top;
  }

  /**
   * Shows a paper once the one before it is shown.
   *
   * @param {string} page the whole paper as HTML
   */
  put(page) {
    this.putting = this.putting.then(() => this.filled ? this.replace(page) : this.fill(page));
    return this.putting;
  }

  replace(page) {
    const held = this.hold();
    renew(this.document, page);
    this.dress();
    held();
  }

  async fill(page) {
    await new Promise(resolve => {
      this.frame.addEventListener('load', resolve, { once: true });
      this.frame.srcdoc = page;
    });
    this.filled = true;
    firstPut(this.document);
    this.dress();
    this.document.addEventListener('click', event => this.clicked(event));
    this.document.addEventListener('keydown', event => this.pressed(event));
    this.document.addEventListener('focusin', event => this.rove(event.target));
    this.observer.observe(this.document.body);
  }

  /** Remembers what stands at the top of what is seen; gives what puts it there again. */
  hold() {
    const seen = [ ...this.document.querySelectorAll('h1, h2, [data-place]') ].find(each => this.topOf(each) >= this.ground.scrollTop);
    const key = seen?.dataset.place && `[data-place="${ seen.dataset.place }"]`;
    const off = seen ? this.topOf(seen) - this.ground.scrollTop : 0;
    const { scrollTop: top } = this.ground;
    const { scale } = this;
    return () => {
      const again = seen?.isConnected ? seen : key && this.document.querySelector(key);
      this.fit();
      this.ground.scrollTop = again && top ? this.topOf(again) - off : top * this.scale / scale;
    };
  }

  /** Makes places of what tells where it is written: each with a name and a handle for the keyboard. */
  dress() {
    const focused = this.document.activeElement?.dataset?.key;
    for (const place of this.document.querySelectorAll('[data-element]:not([data-dressed])')) {
      const id = this.known(place.dataset.element);
      id ? place.dataset.element = id : this.leadNowhere(place);
    }
    this.handles = [ ...this.document.querySelectorAll(PLACES) ].map(place => this.handleOf(place));
    this.handles.forEach((handle, index) => { handle.tabIndex = index === 0 ? 0 : -1; });
    this.handles.find(handle => focused && handle.dataset.key === focused)?.focus({ preventScroll: true });
    this.drawBreaks();
  }

  leadNowhere(place) {
    for (const name of [ 'element', 'row', 'place' ]) {
      delete place.dataset[name];
    }
  }

  handleOf(place) {
    const { element = '', place: where = '' } = place.dataset;
    let handle = place.localName === 'rect' ? place : place.querySelector(place.localName === 'tr' ? ':scope > td:last-child > .handle' : ':scope > .handle');
    if (!handle) {
      handle = this.document.createElement('span');
      handle.className = 'handle';
      (place.localName === 'tr' ? place.lastElementChild : place).append(handle);
    }
    place.dataset.dressed = '';
    handle.setAttribute('role', 'link');
    handle.dataset.key = `${ place.localName } ${ element } ${ where }`;
    handle.setAttribute('aria-label', nameOf(place));
    return handle;
  }

  clicked(event) {
    const place = event.target.closest('[data-place], [data-element]');
    if (place && this.frame.contentWindow.getSelection().isCollapsed) {
      this.openAt(place);
    }
  }

  openAt(place) {
    const { element, row, place: where } = place.dataset;
    this.left = element;
    this.open(element || null, row || (element ? undefined : where));
  }

  /** Enter opens, arrows go from place to place; keys of the page work here too. */
  pressed(event) {
    const at = this.handles.indexOf(this.document.activeElement);
    const next = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: this.handles.length - 1 }[event.key];
    const plain = at >= 0 && !event.altKey && !event.ctrlKey && !event.metaKey;
    if (plain && (event.key === 'Enter' || event.key === ' ')) {
      event.preventDefault();
      this.openAt(this.handles[at].closest('[data-place], [data-element]'));
    } else if (plain && this.handles[next]) {
      event.preventDefault();
      this.handles[next].focus({ preventScroll: true });
      this.bring(this.handles[next]);
    } else if (event.key !== 'Tab' && !this.frame.dispatchEvent(new KeyboardEvent('keydown', { ...keysOf(event), bubbles: true, cancelable: true }))) {
      event.preventDefault();
    }
  }

  /** One place is reached by the tabulator key: the one where one was last. */
  rove(handle) {
    if (this.handles.includes(handle)) {
      this.handles.forEach(each => { each.tabIndex = each === handle ? 0 : -1; });
    }
  }

  /** Marks what is selected and brings it into sight. */
  mark(id, row) {
    if (!this.filled) {
      return;
    }
    this.document.querySelectorAll('.chosen').forEach(each => each.classList.remove('chosen'));
    const places = [ ...this.document.querySelectorAll('[data-element], [data-place]') ];
    const found = id ? places.filter(({ dataset }) => dataset.element === id)
      : row ? places.filter(({ dataset }) => !dataset.element && dataset.place === String(row)) : [];
    const seen = id === this.left ? found : found.filter(each => !each.matches('li, rect'));
    const exact = id && row ? found.filter(each => each.dataset.row === String(row)) : found.filter(each => !each.dataset.row);
    exact.filter(each => each.localName !== 'li' && each.localName !== 'h3').forEach(each => each.classList.add('chosen'));
    const target = exact.find(each => each.localName !== 'li') ?? exact[0];
    if (target && !(seen.length ? seen : found).some(each => this.isSeen(each) && (!row || each.dataset.row === String(row)))) {
      this.bring(target);
    }
    this.rove(this.handles.find(handle => exact.includes(handle.closest('[data-element], [data-place]'))));
  }

  /** The next blank after what is seen first, else the first. */
  nextEmpty() {
    const all = this.empties;
    const at = all.indexOf(this.lastEmpty);
    const next = this.lastEmpty = all[(at + 1) % all.length];
    this.bring(next);
    const place = next.closest('[data-place]');
    const handle = this.handles.find(each => place && (each === place || place.contains(each)));
    this.frame.focus({ preventScroll: true });
    handle?.focus({ preventScroll: true });
  }

  topOf(element) {
    return this.room.offsetTop + element.getBoundingClientRect().top * this.scale;
  }

  isSeen(element) {
    const top = this.topOf(element);
    return top >= this.ground.scrollTop && top + Math.min(element.getBoundingClientRect().height * this.scale, MARGIN) <= this.ground.scrollTop + this.ground.clientHeight;
  }

  bring(element) {
    if (!this.isSeen(element)) {
      this.ground.scrollTop = this.topOf(element) - MARGIN;
    }
    if (element.localName === 'rect') {
      element.scrollIntoView({ block: 'nearest', inline: 'center' });
    }
  }

  /** @param {'width' | 'whole'} zoom as wide as there is room, or as large as life */
  zoom(zoom) {
    this.wanted = zoom;
    const held = this.filled ? this.hold() : () => this.fit();
    held();
  }

  /** Gives the frame the size of its paper: the ground is what scrolls. */
  fit() {
    const room = this.ground.clientWidth;
    if (!room) {
      return;
    }
    const zoom = this.wanted ?? (room < PAGE_WIDTH ? 'width' : 'whole');
    const flowing = zoom === 'width' && room < NARROW;
    const width = flowing ? room : zoom === 'width' ? PAGE_WIDTH : Math.max(room, PAGE_WIDTH);
    this.scale = flowing ? 1 : zoom === 'width' ? room / PAGE_WIDTH : 1;
    this.frame.style.width = `${ width }px`;
    this.frame.style.transform = this.scale === 1 ? '' : `scale(${ this.scale })`;
    const height = this.filled ? Math.ceil(this.document.body.getBoundingClientRect().height) : 0;
    this.frame.style.height = `${ height }px`;
    this.room.style.width = `${ width * this.scale }px`;
    this.room.style.height = `${ height * this.scale }px`;
    this.flowing = flowing;
    this.onFitted?.(zoom);
    this.drawBreaks();
  }

  drawBreaks() {
    if (this.filled) {
      drawBreaks(this.document, this.flowing);
    }
  }

  print() {
    if (this.filled) {
      this.frame.contentWindow.print();
    }
  }
}

const keysOf = ({ key, code, altKey, ctrlKey, metaKey, shiftKey }) => ({ key, code, altKey, ctrlKey, metaKey, shiftKey });

/** What a place is called: point and row, or the name of a box. */
function nameOf(place) {
  const { element, row, place: where } = place.dataset;
  const name = row ? say('paper-view-open-row', { point: where.split(' ')[0], row })
    : place.localName === 'rect' ? say('paper-view-open-box', { name: place.textContent || say('paper-view-box') })
      : say(element ? 'paper-view-open-action' : 'paper-view-open-point', { point: where });
  return place.querySelector('.empty') ? `${ name }. ${ say('paper-view-is-empty') }` : name;
}
