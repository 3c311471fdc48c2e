/** What the pages of forms and decision tables share: saving upon a version, steps back, what is wrong. */

import Api from '../designer/api.js';
import { button, h, icon, settled } from '../designer/dom.js';
import Saving from '../designer/saving.js';
import { say, speak } from '../designer/texts.js';

const CHECK_PAUSE = 500;
const SIGNS = { saved: 'saved', saving: 'saving', unsaved: 'saving', failed: 'breach', reading: 'note' };

/** @returns {object | null} what the page hands over; its texts are spoken from now on */
export function given() {
  const handed = document.getElementById('beside-settings');
  if (!handed) {
    return null;
  }
  const settings = JSON.parse(handed.textContent);
  speak(settings.texts, settings.language);
  return settings;
}

export default class Page {

  /**
   * @param {object} settings see `regdesigner/server/regulations/beside.py`
   * @param {{ kind: string, write: () => Promise<string>, undo: () => void, redo: () => void, can: () => { undo: boolean, redo: boolean } }} editor
   */
  constructor(settings, editor) {
    Object.assign(this, { settings, editor, place: id => document.getElementById(`beside-${ id }`) });
    this.api = new Api(settings.addresses);
    this.checkSoon = settled(() => this.check(), CHECK_PAUSE);
    const keeper = { save: (text, base, _, { keepalive = false } = {}) => this.put(text, base, keepalive) };
    this.saving = new Saving(keeper, { account: settings.account, folder: `${ settings.folder }${ settings.addresses.file }` },
      () => editor.write(), (state, error) => this.tell(state, error), error => this.clash(error));
    this.undo = button(say('designer-undo'), () => editor.undo(), { sign: 'undo', title: 'Ctrl+Z', 'data-does': 'undo' });
    this.redo = button(say('designer-redo'), () => editor.redo(), { sign: 'redo', title: 'Ctrl+Y', 'data-does': 'redo' });
    this.state = h('p.tools__state', { role: 'status' });
    this.place('tools').append(...settings.may_edit ? [ this.undo, this.redo ] : [], this.state);
  }

  /** Begins with what was read; what was never saved is saved at once. */
  async begin(isKept) {
    const text = await this.editor.write();
    this.saving.startFrom(this.settings.version, isKept ? text : null);
    this.tell(this.settings.may_edit ? 'saved' : 'reading');
    this.ready = true;
    await this.changed();
  }

  async changed() {
    if (!this.ready) {
      return;
    }
    const { undo, redo } = this.editor.can();
    this.undo.disabled = !undo;
    this.redo.disabled = !redo;
    if (this.settings.may_edit) {
      this.saving.changed(await this.editor.write());
    }
    this.checkSoon();
  }

  get headers() {
    return { 'Content-Type': this.editor.kind, 'X-CSRFToken': document.querySelector('meta[name="csrf-token"]')?.content ?? '' };
  }

  async put(body, base, keepalive) {
    const headers = { ...this.headers, 'If-Match': `"${ base }"` };
    return (await (await this.api.ask(this.settings.addresses.file, { method: 'PUT', body, keepalive, headers })).json()).version;
  }

  async check() {
    try {
      const body = await this.editor.write();
      const answer = await this.api.ask(this.settings.addresses.check, { method: 'POST', body, headers: this.headers });
      this.show((await answer.json()).findings);
    } catch (error) {
      this.show([ { message: error.message, hint: error.hint ?? '' } ]);
    }
  }

  show(findings) {
    document.body.dataset.found = String(findings.length);
    this.place('found').replaceChildren(h('h2', {}, say('beside-found')), findings.length
      ? h('ul.beside__list', {}, ...findings.map(({ message, hint }) => h('li', {}, icon('warning'), h('div', {}, h('p', {}, message), hint && h('p.row__hint', {}, hint)))))
      : h('p.beside__fine', {}, icon('holds'), say('beside-nothing-found')));
  }

  tell(state, error) {
    document.body.dataset.saved = state;
    this.state.className = `tools__state tools__state--${ state }`;
    this.state.replaceChildren(icon(SIGNS[state]), say(`designer-state-${ state }`, { why: error?.message ?? '' }));
  }

  /** Somebody saved the same file in between: one of both stays. */
  clash(error) {
    const bar = h('div.notice', {}, icon('warning'), h('p', {}, error.message),
      button(say('beside-take-theirs'), () => { this.saving.drop(); location.reload(); }),
      button(say('beside-keep-mine'), () => {
        bar.remove();
        this.saving.startFrom(error.place?.version ?? this.saving.base, null);
        this.saving.resume();
      }));
    this.place('notices').append(bar);
  }
}
