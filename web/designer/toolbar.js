/** The line above the drawing: steps back and forth, views of the drawing, and whether everything is saved. */

import { button, h, icon } from './dom.js';
import { showAll } from './editor.js';
import { say } from './texts.js';
import Trying from './trying.js';

const SIGNS = { saved: 'saved', saving: 'saving', unsaved: 'saving', failed: 'breach', trying: 'what_if', reading: 'note' };

export default class Toolbar {

  /** @param {HTMLElement} place @param {import('./designer.js').default} designer */
  constructor(place, designer) {
    Object.assign(this, { place, designer, stack: designer.modeler.get('commandStack') });
    const { modeler, settings } = designer;
    const expert = modeler.get('expert');
    this.undo = button(say('designer-undo'), () => this.back(), { sign: 'undo', title: 'Ctrl+Z', 'data-does': 'undo' });
    this.redo = button(say('designer-redo'), () => this.forth(), { sign: 'redo', title: 'Ctrl+Y', 'data-does': 'redo' });
    this.play = button(say('designer-animate'), () => this.animate(), { sign: 'play', 'aria-pressed': 'false' });
    this.try = button(say('designer-what-if'), () => this.trying.begin(), { sign: 'what_if', 'aria-pressed': 'false', title: say('designer-what-if-hint') });
    this.expert = h('label.tick.tools__expert', {}, h('input', { type: 'checkbox', checked: expert.isOn, onchange: event => expert.set(event.target.checked) }),
      h('span', {}, say('designer-expert')));
    this.state = h('p.tools__state', { role: 'status' });
    this.trying = new Trying(designer, this.try);
    this.found = button(say('designer-findings'), () => document.getElementById('designer-findings').scrollIntoView(), { kind: 'tools__found' });
    this.keys = button(say('editor-help'), () => designer.keys.help(), { 'aria-haspopup': 'dialog', title: '?' });
    place.append(...settings.may_edit ? [ this.undo, this.redo, this.try ] : [], this.keys, this.expert, this.found, this.state);
    this.slack = button(say('editor-show-slack'), () => this.toggleSlack(), { 'aria-pressed': 'false', title: say('editor-slack-of-action') });
    this.layOut = button(say('editor-lay-out'), () => this.layOutAnew(), { title: say('editor-lay-out-hint') });
    document.getElementById('designer-drawing-tools').append(
      button(say('designer-show-all'), () => showAll(modeler), { sign: 'fit' }), this.play, this.slack,
      ...settings.may_edit ? [ this.layOut ] : []);
    modeler.on('tokenSimulation.toggleMode', ({ active }) => { this.play.setAttribute('aria-pressed', String(active)); });
    this.refresh();
  }

  refresh() {
    this.undo.disabled = !this.stack.canUndo() && !this.before;
    this.redo.disabled = !this.stack.canRedo();
  }

  /** One step back; where a fix began a new history, to before the fix. */
  back() {
    if (this.stack.canUndo()) {
      this.stack.undo();
    } else if (this.before) {
      const before = this.before;
      this.before = null;
      before();
    }
    this.refresh();
  }

  forth() {
    if (this.stack.canRedo()) {
      this.stack.redo();
    }
  }

  /** Asks for a drawing of everything anew; one step back brings the old one back. */
  async layOutAnew() {
    this.layOut.disabled = true;
    try {
      await this.designer.modeler.get('layingOut').now();
      showAll(this.designer.modeler);
    } catch (error) {
      this.complain(error);
    }
    this.layOut.disabled = false;
  }

  /** Where the findings lie far below, one goes to them from here. */
  showFound(findings) {
    const open = findings.filter(({ accepted }) => !accepted);
    const worst = [ 'error', 'warning', 'info' ].find(severity => open.some(each => each.severity === severity));
    this.found.className = `button button--small tools__found tools__found--${ worst ?? 'none' }`;
    this.found.replaceChildren(icon({ error: 'breach', warning: 'warning', info: 'note' }[worst] ?? 'holds'), `${ say('designer-findings') } ${ open.length }`);
  }

  toggleSlack() {
    const on = this.slack.getAttribute('aria-pressed') !== 'true';
    this.slack.setAttribute('aria-pressed', String(on));
    this.designer.showSlack();
  }

  get showsSlack() {
    return this.slack.getAttribute('aria-pressed') === 'true';
  }

  offerBack(action) {
    this.before = action;
    this.refresh();
  }

  animate() {
    this.designer.modeler.get('toggleMode').toggleMode();
  }

  /** @param {string} state @param {Error} [error] */
  tell(state, error) {
    this.told = [ state, error ];
    this.complained = null;
    document.body.dataset.saved = state;
    this.state.className = `tools__state tools__state--${ state }`;
    this.state.replaceChildren(icon(SIGNS[state]), say(`designer-state-${ state }`, { why: error?.message ?? '' }));
  }

  complain(error) {
    this.complained = error;
    this.state.className = 'tools__state tools__state--failed';
    this.state.replaceChildren(icon('breach'), error.message || say('designer-no-answer'));
  }

  /** The findings are true again: a complaint about them is over. */
  calm(error) {
    if (error && this.complained === error) {
      this.tell(...this.told);
    }
  }
}
