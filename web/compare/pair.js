/** Two frames with a drawing each, moved and enlarged together. */

const SMALLEST = 0.2;
const LARGEST = 3;

export class Pair {

  /** @param {...HTMLElement} frames the old and the new one */
  constructor(...frames) {
    this.frames = frames;
    this.zoom = 1;
    this.sizes = new Map(frames.map(frame => {
      const { width, height } = frame.querySelector('svg').viewBox.baseVal;
      return [ frame, { width, height } ];
    }));
    /** How far the one that follows stands from the one that is scrolled: what was shown last stays level. */
    this.apart = { left: 0, top: 0 };
    for (const frame of frames) {
      frame.addEventListener('scroll', () => this.follow(frame), { passive: true });
      this.draggable(frame);
    }
  }

  /** @param {number} [least] no smaller than this, so that names can be read */
  fit(least = SMALLEST) {
    const room = frame => (frame.clientWidth - 2 * parseFloat(getComputedStyle(frame).paddingLeft)) / this.sizes.get(frame).width;
    this.setZoom(Math.min(1, Math.max(least, Math.min(...this.frames.map(room)))));
  }

  zoomBy(factor) {
    this.setZoom(Math.min(LARGEST, Math.max(SMALLEST, this.zoom * factor)));
  }

  setZoom(zoom) {
    const [ first ] = this.frames;
    const middle = { x: (first.scrollLeft + first.clientWidth / 2) / this.zoom, y: (first.scrollTop + first.clientHeight / 2) / this.zoom };
    this.apart = { left: this.apart.left / this.zoom * zoom, top: this.apart.top / this.zoom * zoom };
    this.zoom = zoom;
    for (const [ frame, { width, height } ] of this.sizes) {
      const svg = frame.querySelector('svg');
      svg.setAttribute('width', width * zoom);
      svg.setAttribute('height', height * zoom);
    }
    first.scrollTo(middle.x * zoom - first.clientWidth / 2, middle.y * zoom - first.clientHeight / 2);
  }

  other(frame) {
    return this.frames.find(each => each !== frame);
  }

  /** What is scrolled by the follower itself is not followed in turn. */
  follow(frame) {
    if (this.following === frame) {
      this.following = null;
      return;
    }
    const other = this.other(frame);
    const sign = frame === this.frames[0] ? 1 : -1;
    const left = frame.scrollLeft + sign * this.apart.left, top = frame.scrollTop + sign * this.apart.top;
    const before = [ other.scrollLeft, other.scrollTop ];
    this.following = other;
    other.scrollTo(left, top);
    if (other.scrollLeft === before[0] && other.scrollTop === before[1]) {
      this.following = null;
    }
  }

  /**
   * Bring marks to the middle of their frames.
   *
   * @param {string[]} anchors ids of marks, one a drawing
   * @param {boolean} [into] the drawings come into sight too
   */
  show(anchors, into = true) {
    for (const each of document.querySelectorAll('.mark.is-shown')) {
      each.classList.remove('is-shown');
    }
    const marks = anchors.map(anchor => document.getElementById(anchor)).filter(mark => mark?.closest('[data-drawing]'));
    const places = new Map();
    for (const mark of marks) {
      const frame = mark.closest('[data-drawing]');
      const box = mark.getBoundingClientRect(), around = frame.getBoundingClientRect();
      mark.classList.add('is-shown');
      places.set(frame, {
        left: frame.scrollLeft + box.left - around.left + box.width / 2 - frame.clientWidth / 2,
        top: frame.scrollTop + box.top - around.top + box.height / 2 - frame.clientHeight / 2
      });
    }
    const [ old, now ] = this.frames.map(frame => places.get(frame));
    this.apart = old && now ? { left: now.left - old.left, top: now.top - old.top } : { left: 0, top: 0 };
    const first = this.frames.find(frame => places.has(frame));
    if (first) {
      first.scrollTo(places.get(first).left, places.get(first).top);
      this.follow(first);
      if (into) {
        first.closest('[data-drawings]').scrollIntoView({ block: 'nearest' });
      }
    }
  }

  draggable(frame) {
    let held = null;
    frame.addEventListener('pointerdown', event => {
      if (event.pointerType === 'mouse' && event.button === 0 && event.target !== frame) {
        held = { x: event.clientX + frame.scrollLeft, y: event.clientY + frame.scrollTop };
        frame.setPointerCapture(event.pointerId);
        frame.classList.add('is-held');
      }
    });
    frame.addEventListener('pointermove', event => {
      if (held) {
        frame.scrollTo(held.x - event.clientX, held.y - event.clientY);
      }
    });
    for (const ending of [ 'pointerup', 'pointercancel' ]) {
      frame.addEventListener(ending, () => {
        held = null;
        frame.classList.remove('is-held');
      });
    }
  }
}
