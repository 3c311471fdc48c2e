/** Opens a regulation: the version that is asked for, and what this browser kept of a draft that was not saved. */

import { Refusal } from './api.js';
import { instant, notice } from './notices.js';
import { say } from './texts.js';
import Views from './views.js';

export default class Opening {

  /** @param {import('./designer.js').default} designer */
  constructor(designer) {
    Object.assign(this, { designer, saving: designer.saving, mayEdit: designer.settings.may_edit });
  }

  async open() {
    const { designer, saving } = this;
    try {
      const { xml, version } = await designer.api.read(designer.settings.older);
      await designer.draw(xml);
      const written = await designer.xml();
      saving.startFrom(version, written);
      designer.toolbar.tell(this.mayEdit ? 'saved' : 'reading');
      if (this.mayEdit) {
        await this.restore(xml, written);
        this.offerTrial();
      }
      this.settle();
      await designer.check();
    } catch (error) {
      designer.toolbar.tell('failed', error instanceof Refusal ? error : new Error(say('designer-unreadable')));
      if (!(error instanceof Refusal)) {
        throw error;
      }
    }
  }

  /** Goes on with the draft that was kept; where somebody saved since, saving it asks what becomes of both. */
  async restore(xml, written) {
    const { designer, saving } = this;
    const { kept } = saving;
    if (!kept?.xml || kept.xml === written) {
      saving.forget();
      return;
    }
    try {
      await designer.draw(kept.xml);
    } catch {
      await designer.draw(xml);
      return;
    }
    if (kept.base !== saving.base && kept.written) {
      saving.startFrom(kept.base, kept.written);
    }
    saving.changed(await designer.xml());
    notice(say('editor-restored', { at: instant(kept.at) }), [
      [ say('editor-restored-keep'), () => {} ],
      [ say('editor-restored-drop'), () => this.goBack(xml) ] ]);
  }

  /** What was tried out when the page was left is no part of the draft, unless one takes it now. */
  offerTrial() {
    const { designer, saving } = this;
    const { trial } = saving;
    const forget = () => localStorage.removeItem(saving.trialKey);
    if (!trial?.xml || trial.xml === saving.written) {
      forget();
      return;
    }
    notice(say('editor-trial-left', { at: instant(trial.at) }), [
      [ say('editor-trial-take'), async () => {
        forget();
        await saving.flush();
        saving.startFrom(trial.base, trial.written);
        await this.goBack(trial.xml);
      } ],
      [ say('editor-trial-drop'), forget ] ], 'what_if');
  }

  async goBack(xml) {
    await this.designer.redraw(xml);
    await this.designer.changed();
  }

  /** Goes to the view and the place that the address names. */
  settle() {
    const { modeler } = this.designer;
    const switcher = this.designer.switch;
    const named = () => modeler.get('elementRegistry').get(Views.named());
    if (named()) {
      modeler.get('selection').select(named());
    }
    switcher.show(Views.wanted());
    addEventListener('hashchange', () => named() && switcher.current.choose(Views.named()));
  }
}
