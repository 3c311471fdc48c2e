/** A draft that saves itself: one request at a time, the newest state last; a mistake or a conflict is told at once. */

import { Kept } from './keeping.js';
import { takeOver, takeOverField } from './live.js';

const PAUSE_TO_LOOK = 700;
const PAUSE_TO_SAVE = 2500;
const PAUSE_TO_TRY_AGAIN = 10000;

export class Drafting {

  /**
   * @param {HTMLFormElement} form
   * @param {Record<string, string>} texts
   */
  constructor(form, texts) {
    this.form = form;
    this.texts = texts;
    this.page = form.ownerDocument;
    this.timers = {};
    this.running = Promise.resolve();
    this.changes = 0;
    this.saved = 0;
    this.clashed = 0;
    this.kept = new Kept(form);
  }

  begin() {
    this.form.addEventListener('input', event => this.changed(event));
    this.form.addEventListener('submit', event => this.submitted(event));
    this.form.addEventListener('keydown', event => this.pressed(event));
    this.page.addEventListener('visibilitychange', () => {
      if (this.page.visibilityState === 'hidden' && this.dirty && !this.form.querySelector('.clash')) {
        this.save();
      }
    });
    this.page.defaultView.addEventListener('beforeunload', event => {
      if (this.dirty && !this.kept.keep()) {
        event.preventDefault();
      }
    });
    this.goOn();
  }

  /** The form as this browser was left with, where that never reached the server. */
  goOn() {
    const { left } = this.kept;
    return left && this.one(async () => {
      const answer = await this.send(this.form.dataset.form, null, left);
      if (answer) {
        this.replaceAll(answer.page);
        this.tell('unsaved');
        this.saveSoon();
      }
    });
  }

  get dirty() {
    return this.changes > this.saved;
  }

  changed({ target }) {
    if (target.matches('[data-kept]') || target.closest('.clashes')) {
      return;
    }
    if (target.matches('[data-look]')) {
      this.soon('look', 0);
      return;
    }
    this.changes++;
    this.kept.keep();
    this.tell('unsaved');
    this.soon('look', PAUSE_TO_LOOK);
    this.saveSoon();
  }

  /** Nothing is saved unasked while two people's words stand beside each other. */
  saveSoon() {
    if (!this.form.querySelector('.clash')) {
      this.soon('save', PAUSE_TO_SAVE);
    }
  }

  soon(what, pause) {
    clearTimeout(this.timers[what]);
    this.timers[what] = setTimeout(() => this[what](), pause);
  }

  submitted(event) {
    event.preventDefault();
    const button = event.submitter;
    if (button?.name === 'do') {
      this.act(button);
    } else {
      this.save();
    }
  }

  /** Ctrl+Enter adds a row, Alt with an arrow moves one, Ctrl+S saves. */
  pressed(event) {
    const row = event.target.closest('[data-row]');
    if (event.ctrlKey && event.key === 's') {
      event.preventDefault();
      this.save();
    } else if (row && event.ctrlKey && event.key === 'Enter') {
      event.preventDefault();
      row.closest('.rows').querySelector('button[value^="add:"]').click();
    } else if (row && event.altKey && [ 'ArrowUp', 'ArrowDown' ].includes(event.key)) {
      event.preventDefault();
      const way = event.key === 'ArrowUp' ? 'up' : 'down';
      row.querySelector(`button[value^="${ way }:"]:not([disabled])`)?.click();
    }
  }

  /** A button that changes rows, or makes a fix: the server gives the field back as it is then. */
  act(button) {
    const field = button.closest('[data-field]');
    const control = this.controlWithinRow();
    return this.one(async () => {
      const answer = await this.send(this.form.dataset.form, button);
      if (!answer) {
        return;
      }
      this.changes++;
      takeOver(answer.page, this.page);
      if (field && button.value !== 'look') {
        takeOverField(answer.page, this.page, field.id, control);
      }
      this.kept.keep();
      this.saveSoon();
    });
  }

  /** The end of the name of the control that is typed in: without the row, which may move. */
  controlWithinRow() {
    const { activeElement } = this.page;
    const row = activeElement?.closest('[data-row]')?.dataset.row;
    return row && activeElement.name?.startsWith(row) ? activeElement.name.slice(row.length) : '';
  }

  look() {
    return this.one(async () => {
      const changes = this.changes;
      const answer = await this.send(this.form.dataset.form);
      if (answer && changes === this.changes) {
        takeOver(answer.page, this.page);
      }
    });
  }

  /** What was to be saved before a clash was told is not saved after it: nobody would have chosen. */
  save() {
    clearTimeout(this.timers.save);
    const { clashed } = this;
    return this.one(async () => {
      if (clashed !== this.clashed) {
        return;
      }
      const changes = this.changes;
      this.tell('saving');
      const answer = await this.send(this.form.action);
      if (!answer) {
        this.soon('save', PAUSE_TO_TRY_AGAIN);
        return;
      }
      if (answer.status === 412) {
        if (changes === this.changes) {
          this.replaceAll(answer.page);
        } else {
          this.soon('save', 0); // what was written meanwhile is put together with theirs too
        }
        return;
      }
      if (answer.status === 200) {
        this.saved = changes;
        this.dirty || this.kept.forget();
      }
      takeOver(answer.page, this.page);
      if (this.dirty && answer.status === 200) {
        this.tell('unsaved');
      }
    });
  }

  /** Somebody else saved in between: the server gives both changes put together, and asks what clashes. */
  replaceAll(answer) {
    const given = this.page.importNode(answer.getElementById('standard'), true);
    this.form.replaceChildren(...given.childNodes);
    this.form.querySelector('.clashes')?.focus();
    this.changes++;
    this.clashed++;
  }

  /** One request at a time, so that versions follow each other. */
  one(work) {
    this.running = this.running.then(work, work);
    return this.running;
  }

  /** @returns {Promise<{ status: number, page: Document } | null>} null where no page came back */
  async send(address, button, body = new URLSearchParams(new FormData(this.form, button))) {
    try {
      const response = await fetch(address, {
        method: 'POST', body, credentials: 'same-origin', headers: { 'HX-Request': 'true' }, keepalive: body.toString().length < 60000
      });
      const page = new DOMParser().parseFromString(await response.text(), 'text/html');
      if (response.headers.get('HX-Redirect')) {
        this.page.defaultView.location.assign(response.headers.get('HX-Redirect'));
      }
      if (page.getElementById('standard')) {
        return { status: response.status, page };
      }
      this.page.getElementById('messages').replaceChildren(...page.body.childNodes);
    } catch (error) {
      if (!(error instanceof TypeError)) {
        throw error;
      }
    }
    this.tell('failed');
    return null;
  }

  tell(text) {
    const kind = text === 'failed' ? 'breach' : 'warning';
    const words = this.page.createElement('span');
    words.className = `state state--${ kind }`;
    words.textContent = this.texts[text];
    this.page.getElementById('standard-state').replaceChildren(words);
  }
}
