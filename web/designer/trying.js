/** "What if": changes that are proven and not saved, until one decides to keep them or to take all of them back. */

import { say } from './texts.js';
import { notice } from './notices.js';

export default class Trying {

  /** @param {import('./designer.js').default} designer @param {HTMLElement} pressed the button that begins it */
  constructor(designer, pressed) {
    Object.assign(this, { designer, pressed, stack: designer.modeler.get('commandStack') });
  }

  async begin() {
    const { saving } = this.designer;
    if (saving.trying || saving.paused) {
      return;
    }
    await saving.try();
    this.before = await this.designer.xml();
    this.mark = this.stack._stackIdx;
    this.pressed.setAttribute('aria-pressed', 'true');
    this.bar = notice(say('designer-trying-words'),
      [ [ say('designer-keep-changes'), () => this.end(true) ], [ say('designer-drop-changes'), () => this.end(false) ] ], 'what_if');
  }

  async end(keep) {
    this.pressed.setAttribute('aria-pressed', 'false');
    if (!keep) {
      await this.takeBack();
    }
    this.designer.saving.endTrial(await this.designer.xml());
  }

  /** As it was before: by the history as far as it reaches, else drawn anew. */
  async takeBack() {
    while (this.stack._stackIdx > this.mark && this.stack.canUndo()) {
      this.stack.undo();
    }
    if (await this.designer.xml() !== this.before) {
      await this.designer.redraw(this.before);
      await this.designer.changed();
    }
  }
}
