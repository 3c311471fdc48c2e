/** The paper view: the official document as it will be printed, following each change; a place of it leads to where it is written. */

import './paper.css';

import { button, h, icon, settled } from '../dom.js';
import { say } from '../texts.js';
import Sheet from './sheet.js';

const PAUSE = 400;
const LANGUAGES = [ 'ky', 'ru' ];
const ZOOMS = [ 'width', 'whole' ];
const FORMATS = [ 'pdf', 'docx' ];

export default class Paper {

  /**
   * @param {HTMLElement} place
   * @param {object} parts
   * @param {import('bpmn-js/lib/Modeler').default} parts.modeler
   * @param {{ language: string }} parts.settings
   * @param {import('../api.js').default} parts.api
   * @param {(id: string | null, row?: string) => void} parts.open opens an element, or a point of the provisions, where it is edited
   */
  constructor(place, { modeler, settings, api, open }) {
    Object.assign(this, { place, modeler, api, shown: false, stale: true, row: null, language: settings.language === 'ru' ? 'ru' : 'ky' });
    this.sheet = new Sheet({ known: id => this.known(id), open });
    this.draw();
    this.askSoon = settled(() => this.ask(), PAUSE);
    modeler.on([ 'commandStack.changed', 'import.done' ], () => this.changed());
    modeler.on('selection.changed', () => {
      this.row = null;
      if (this.shown) {
        this.markSelected();
      }
    });
  }

  /** Keys of this view, told with all others. */
  get keys() {
    return [ [ '↓, ↑', say('paper-view-key-places') ], [ 'Home, End', say('paper-view-key-ends') ], [ 'Enter', say('paper-view-key-open') ] ];
  }

  draw() {
    this.languages = choice('language', LANGUAGES, of => this.speak(of));
    this.zooms = choice('zoom', ZOOMS, of => this.zoom(of));
    this.empty = h('p.paper__empty', { role: 'status' });
    this.saved = h('p.paper__saved');
    this.trouble = h('p.paper__trouble', { role: 'status', hidden: true });
    this.place.classList.add('paper');
    this.place.append(
      h('div.paper__tools', { role: 'toolbar', 'aria-label': say('paper-view-tools') }, this.languages, this.zooms, this.empty, this.saved,
        button(say('paper-view-print'), () => this.sheet.print())),
      this.trouble, this.sheet.ground);
    this.sheet.onFitted = zoom => press(this.zooms, zoom);
    this.drawLanguage();
  }

  drawLanguage() {
    press(this.languages, this.language);
    const addresses = this.api.addresses.papers[this.language];
    this.saved.replaceChildren(h('span', {}, say('paper-view-saved')), ...FORMATS.map(kind => h('a.button.button--small', {
      href: addresses[kind], target: '_blank', rel: 'noopener', 'aria-label': say('paper-view-saved-as', { kind: kind.toUpperCase() })
    }, kind.toUpperCase())));
  }

  show() {
    this.shown = true;
    this.sheet.show();
    if (this.stale) {
      this.ask();
    }
    this.markSelected();
  }

  hide() {
    this.shown = false;
  }

  /** Something was changed: the paper follows when it is quiet, or when it is looked at again. */
  changed() {
    this.stale = true;
    if (this.shown) {
      this.askSoon();
    }
  }

  /** Selects an element, or nothing, and brings its place into sight, or that of one of its rows or points. */
  choose(id, row) {
    const shape = id && this.modeler.get('elementRegistry').get(id);
    this.modeler.get('selection').select(shape || []);
    this.row = row ?? null;
    this.markSelected();
  }

  markSelected() {
    const chosen = this.modeler.get('selection').get();
    this.sheet.mark(chosen.length === 1 ? (chosen[0].labelTarget ?? chosen[0]).id : null, this.row);
  }

  speak(language) {
    this.language = language;
    this.drawLanguage();
    this.ask();
  }

  zoom(zoom) {
    press(this.zooms, zoom);
    this.sheet.zoom(zoom);
  }

  /** The element of the drawing that an id stands for: what a call brings in stands for the call. */
  known(id) {
    const registry = this.modeler.get('elementRegistry');
    while (id && !registry.get(id)) {
      id = id.slice(0, Math.max(id.lastIndexOf('.'), 0));
    }
    return id;
  }

  /** Asks for the paper of what is drawn now; an older question that is not answered yet is dropped. */
  async ask() {
    if (!this.modeler.getDefinitions()) {
      return;
    }
    this.stale = false;
    this.askSoon.stop();
    this.asked?.abort();
    const { signal } = this.asked = new AbortController();
    try {
      const { xml } = await this.modeler.saveXML({ format: true });
      const page = await this.api.preview(xml, this.language, signal);
      if (signal.aborted) {
        return;
      }
      await this.sheet.put(page);
      this.tell(null);
      this.markSelected();
    } catch (error) {
      if (error.name !== 'AbortError') {
        this.tell(error);
      }
    }
  }

  /** @param {Error | null} error why the paper is not that of the newest draft */
  tell(error) {
    this.trouble.hidden = !error;
    this.trouble.replaceChildren(...error ? [ icon('warning'), say(this.sheet.isEmpty ? 'paper-view-none' : 'paper-view-old', { why: error.message }) ] : []);
    const count = this.sheet.empties.length;
    this.empty.replaceChildren(...error ? [] : count
      ? [ button(say('paper-view-empty', { count }), () => this.sheet.nextEmpty(), { sign: 'warning', title: say('paper-view-next-empty') }) ]
      : [ icon('holds'), say('paper-view-full') ]);
    this.place.dataset.papers = String(Number(this.place.dataset.papers ?? 0) + 1);
  }
}

/** A few buttons of which one is pressed. */
function choice(of, names, choose) {
  return h('div.paper__choice', { role: 'group', 'aria-label': say(`paper-view-${ of }`) }, ...names.map(name => h('button.paper__option', {
    type: 'button', 'data-name': name, 'aria-pressed': 'false', onclick: () => choose(name)
  }, say(`paper-view-${ of }-${ name }`))));
}

function press(group, name) {
  for (const each of group.children) {
    each.setAttribute('aria-pressed', String(each.dataset.name === name));
  }
}
