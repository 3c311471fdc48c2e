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
   * @param {string} folder
   * @param {() => Promise<string>} write gives the draft as XML
   * @param {(state: string, error?: Error) => void} tell
   * @param {(error: import('./api.js').Refusal, xml: string) => void} clash
   */
  constructor(api, folder, write, tell, clash) {
    Object.assign(this, { api, write, tell, clash, key: `regdesigner.draft.${ folder }`, base: 0, dirty: false, paused: false, retry: FIRST_RETRY });
    this.later = settled(() => this.save(), QUIET);
    addEventListener('pagehide', () => this.leave());
    document.addEventListener('visibilitychange', () => document.visibilityState === 'hidden' && this.leave());
    addEventListener('online', () => this.dirty && this.save());
    addEventListener('beforeunload', event => this.dirty && !this.xmlIsKept && event.preventDefault());
  }

  /** The version that is edited from now on. */
  startFrom(version) {
    this.base = version;
  }

  /** What the browser kept of a draft that never reached the server. */
  get kept() {
    try {
      return JSON.parse(localStorage.getItem(this.key) ?? 'null');
    } catch {
      return null;
    }
  }

  keep(xml) {
    this.xml = xml;
    try {
      localStorage.setItem(this.key, JSON.stringify({ base: this.base, xml, at: new Date().toISOString() }));
      this.xmlIsKept = true;
    } catch {
      this.xmlIsKept = false;
    }
  }

  forget() {
    localStorage.removeItem(this.key);
  }

  /** Something was changed; `xml` as it is now. */
  changed(xml) {
    this.dirty = true;
    this.changes = (this.changes ?? 0) + 1;
    if (this.paused) {
      return;
    }
    this.keep(xml);
    this.tell('unsaved');
    this.later();
  }

  /** Nothing is saved until it is resumed: what is tried out stays in the page. */
  pause() {
    this.later.now();
    this.paused = true;
    this.tell('trying');
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
    this.forget();
    this.tell('saved');
  }

  async save() {
    if (this.running || this.paused || !this.dirty) {
      return;
    }
    this.running = true;
    clearTimeout(this.again);
    const changes = this.changes;
    this.tell('saving');
    try {
      const xml = await this.write();
      this.base = await this.api.save(xml, this.base);
      this.retry = FIRST_RETRY;
      this.dirty = this.changes !== changes;
      if (!this.dirty) {
        this.forget();
      }
      this.tell(this.dirty ? 'unsaved' : 'saved');
    } catch (error) {
      this.failed(error);
    } finally {
      this.running = false;
    }
    if (this.dirty && this.changes !== changes) {
      this.later();
    }
  }

  failed(error) {
    this.tell('failed', error);
    if (error.status === 412) {
      this.paused = true;
      this.clash(error, this.xml);
      return;
    }
    if (!error.status || error.status >= 500 || error.status === 429) {
      this.again = setTimeout(() => this.save(), this.retry);
      this.retry = Math.min(this.retry * 2, LONGEST_RETRY);
    }
  }

  /** The page is hidden or closed: what is not saved is sent if it is small enough, and kept in any case. */
  leave() {
    if (!this.dirty || this.paused || this.running || !this.xml) {
      return;
    }
    this.later.stop();
    const small = new Blob([ this.xml ]).size < KEEPALIVE_LIMIT;
    const changes = this.changes;
    this.running = true;
    this.api.save(this.xml, this.base, { keepalive: small }).then(version => {
      this.base = version;
      this.dirty = this.changes !== changes;
      if (!this.dirty) {
        this.forget();
        this.tell('saved');
      }
    }).catch(error => this.failed(error)).finally(() => {
      this.running = false;
    });
  }
}
