/** Drafts save themselves: soon after each change, again when it failed, and on leaving; a copy stays in the browser. */

import { settled } from './dom.js';

const QUIET = 2000;
const FIRST_RETRY = 3000;
const LONGEST_RETRY = 60000;
/** What browsers still send from a page that is being left. */
const KEEPALIVE_LIMIT = 60000;

export default class Saving {

  /**
   * @param {import('./api.js').default} api
   * @param {{ folder: string, account: number }} settings a draft is kept for the person who drew it
   * @param {() => Promise<string>} write gives the draft as XML
   * @param {(state: string, error?: Error) => void} tell
   * @param {(error: import('./api.js').Refusal) => void} clash
   */
  constructor(api, { folder, account }, write, tell, clash) {
    Object.assign(this, { api, write, tell, clash, base: 0, written: null, dirty: false, paused: false, trying: false, changes: 0, retry: FIRST_RETRY });
    this.key = `regdesigner.draft.${ account }.${ folder }`;
    this.trialKey = `regdesigner.trial.${ account }.${ folder }`;
    this.later = settled(() => this.save(), QUIET);
    addEventListener('pagehide', () => this.leave());
    document.addEventListener('visibilitychange', () => document.visibilityState === 'hidden' && this.leave());
    addEventListener('online', () => this.dirty && this.save());
    addEventListener('beforeunload', event => this.dirty && !this.isKept && event.preventDefault());
  }

  /**
   * The version that is edited from now on.
   *
   * @param {number} version
   * @param {string} written what this page writes of it where nothing is changed
   */
  startFrom(version, written) {
    Object.assign(this, { base: version, written });
  }

  /** What the browser kept of a draft that never reached the server: `base`, `written`, `xml`, `at`. */
  get kept() {
    return read(this.key);
  }

  /** What was tried out when the page was left. */
  get trial() {
    return read(this.trialKey);
  }

  keep(xml) {
    this.xml = xml;
    this.isKept = write(this.key, { base: this.base, written: this.written, xml, at: new Date().toISOString() });
  }

  /** Drops the copy of this page; one that another page has kept meanwhile stays. */
  forget() {
    if (!this.xml || this.kept?.xml === this.xml) {
      localStorage.removeItem(this.key);
    }
  }

  /** Something was changed; `xml` as it is now. */
  changed(xml) {
    this.changes += 1;
    this.dirty = this.running || xml !== this.written;
    if (this.trying) {
      this.isKept = write(this.trialKey, { base: this.base, written: this.written, xml, at: new Date().toISOString() });
      return;
    }
    if (this.paused) {
      return;
    }
    this.keep(xml);
    if (this.dirty) {
      this.tell('unsaved');
      this.later();
    } else {
      this.later.stop();
      this.forget();
      this.tell('saved');
    }
  }

  /** Nothing is saved from now on: what is tried out stays in this browser. What was changed before is saved first. */
  async try() {
    await this.flush();
    this.trying = true;
    this.tell('trying');
  }

  /** Ends trying out; `xml` as it is now. */
  endTrial(xml) {
    this.trying = false;
    localStorage.removeItem(this.trialKey);
    this.changed(xml);
  }

  async resume() {
    this.paused = false;
    this.tell(this.dirty ? 'unsaved' : 'saved');
    if (this.dirty) {
      this.keep(await this.write());
      this.later();
    }
  }

  /** Nothing of mine is to be saved any more. */
  drop() {
    this.later.stop();
    this.dirty = this.paused = false;
    localStorage.removeItem(this.key);
    this.tell('saved');
  }

  /** Saves now what is to be saved, and waits for it. */
  async flush() {
    this.later.stop();
    await this.running;
    await this.save();
  }

  async save() {
    if (this.running || this.paused || this.trying || !this.dirty) {
      return;
    }
    this.later.stop();
    clearTimeout(this.again);
    this.tell('saving');
    this.running = this.send(await this.write());
    await this.running;
  }

  /** @param {{ keepalive?: boolean }} [options] */
  async send(xml, options) {
    const { changes } = this;
    try {
      const version = await this.api.save(xml, this.base, this.written, options);
      this.startFrom(version, xml);
      this.retry = FIRST_RETRY;
      this.dirty = this.changes !== changes;
      if (this.dirty && !this.trying) {
        this.later();
      } else if (!this.dirty) {
        this.forget();
      }
      this.tell(this.trying ? 'trying' : this.dirty ? 'unsaved' : 'saved');
    } catch (error) {
      this.failed(error);
    } finally {
      this.running = null;
    }
  }

  failed(error) {
    this.tell('failed', error);
    if (error.status === 412) {
      this.paused = true;
      this.clash(error);
      return;
    }
    if (!error.status || error.status >= 500 || error.status === 429) {
      this.again = setTimeout(() => this.save(), this.retry);
      this.retry = Math.min(this.retry * 2, LONGEST_RETRY);
    }
  }

  /** The page is hidden or closed: what is not saved is sent if it is small enough, and kept in any case. */
  leave() {
    if (!this.dirty || this.paused || this.trying || this.running || !this.xml) {
      return;
    }
    this.later.stop();
    const keepalive = new Blob([ this.xml, this.written ]).size < KEEPALIVE_LIMIT;
    this.running = this.send(this.xml, { keepalive });
  }
}

function read(key) {
  try {
    return JSON.parse(localStorage.getItem(key) ?? 'null');
  } catch {
    return null;
  }
}

/** @returns {boolean} whether there was room for it */
function write(key, value) {
  try {
    localStorage.setItem(key, JSON.stringify(value));
    return true;
  } catch {
    return false;
  }
}
