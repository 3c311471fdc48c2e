/** Ties the parts of the editor together: drawing, panel, bars, findings, saving. */

import { adopt } from './adopting.js';
import Api from './api.js';
import Bars from './bars.js';
import { clash } from './clashing.js';
import Diagram from './diagram.js';
import { settled } from './dom.js';
import { createModeler } from './editor.js';
import Findings, { rowOf } from './findings.js';
import Keys from './keys.js';
import { keepOnLeaving } from './leaving.js';
import Marks from './marks.js';
import Opening from './opening.js';
import Panel from './panel/index.js';
import Paper from './paper/index.js';
import Saving from './saving.js';
import { entry } from './profile.js';
import Table from './table/index.js';
import { say } from './texts.js';
import Toolbar from './toolbar.js';
import Views from './views.js';

const CHECK_PAUSE = 350;
const ADDRESS_PAUSE = 150;
const FIRST_ASK_PAUSE = 2000, LONGEST_ASK_PAUSE = 60000;

export default class Designer {

  /** @param {object} settings what the page hands over: see the template */
  constructor(settings) {
    this.settings = settings;
    this.api = new Api(settings.addresses, settings.older);
    this.modeler = createModeler(document.getElementById('designer-canvas'), settings.words, settings.may_edit);
    document.body.classList.toggle('editor--reading', !settings.may_edit);
    this.marks = new Marks(this.modeler, id => this.choose({ element: id }));
    this.bars = new Bars(document.getElementById('designer-bars'), limit => this.marks.showPath(limit?.path, limit?.holds === false));
    this.bars.onLit = () => this.switch.show('diagram');
    this.panel = new Panel(this.modeler, document.getElementById('designer-panel'), settings);
    this.panel.onDrawn = () => this.toolbar && this.showSlack();
    this.panel.leaveFor = address => this.leaveFor(address);
    this.modeler.get('layingOut').ask = xml => this.api.layOut(xml);
    this.modeler.on('layingOut.failed', ({ error }) => this.toolbar.complain(error));
    this.findings = new Findings(document.getElementById('designer-findings'), {
      choose: finding => this.choose(finding), mend: finding => this.mend(finding), mayEdit: settings.may_edit,
      hasWay: ({ code }) => !!this.limitOf(code), showWay: ({ code }) => this.showWay(code),
      shorter: finding => this.shorter(finding), shorten: finding => this.shorten(finding), orderOf: element => this.orderOf(element)
    });
    this.showViews();
    this.toolbar = new Toolbar(document.getElementById('designer-tools'), this);
    this.saving = new Saving(this.api, settings, () => this.xml(), (state, error) => this.toolbar.tell(state, error), error => clash(this, error));
    this.keys = new Keys({ views: this.views, back: () => this.toolbar.back(), forth: () => this.toolbar.forth(), save: () => this.saving.save() });
    this.askPause = FIRST_ASK_PAUSE;
    this.checkSoon = settled(() => this.check(), CHECK_PAUSE);
    this.modeler.on('commandStack.changed', () => { this.changed(); });
    const tell = settled(() => this.switch.shown && this.switch.tell(), ADDRESS_PAUSE);
    this.modeler.on('selection.changed', () => { this.findings.select(this.panel.selected?.id); tell(); });
    keepOnLeaving(this);
    this.ready = new Opening(this).open();
  }

  /** Goes to another page once everything is saved. */
  async leaveFor(address) {
    await this.changed();
    await this.saving.flush();
    if (!this.saving.dirty) {
      location.assign(address);
    }
  }

  /** The same regulation as diagram, table and paper: what is selected in one is selected in all. */
  showViews() {
    const { api, modeler, panel, settings } = this;
    const place = name => document.getElementById(`designer-${ name }`);
    this.views = {
      diagram: new Diagram(place('diagram'), { modeler, panel }),
      table: new Table(place('table'), { modeler, panel, settings, api, mend: finding => this.mend(finding),
        shorter: finding => this.shorter(finding), shorten: finding => this.shorten(finding) }),
      paper: new Paper(place('paper'), { modeler, settings, api, open: (id, row) => this.openAt(id, row) })
    };
    for (const [ name, view ] of Object.entries(this.views)) {
      view.place ??= place(name);
    }
    this.switch = new Views(document.getElementById('designer-tools'), this.views, () => this.panel.selected?.id);
  }

  async xml() {
    return (await this.modeler.saveXML({ format: true })).xml;
  }

  /** What this page writes of a file where nothing is changed. */
  async written(xml) {
    const moddle = this.modeler.get('moddle');
    const { rootElement } = await moddle.fromXML(xml);
    return (await moddle.toXML(rootElement, { format: true })).xml;
  }

  /** Opens an element and a row of it where they are edited: where one came from, else in the table. */
  openAt(id, row) {
    this.switch.show(this.switch.edited ?? 'table');
    this.switch.current.choose(id, row);
  }

  async draw(xml) {
    await this.modeler.importXML(xml);
    this.modeler.get('canvas').zoom(this.modeler.get('canvas').zoom());
    this.panel.draw();
  }

  async changed() {
    this.toolbar.refresh();
    if (!this.settings.may_edit) {
      return;
    }
    const turn = this.turn = (this.turn ?? 0) + 1;
    const xml = await this.xml();
    if (turn === this.turn) {
      this.current = xml;
      this.saving.changed(xml);
      this.checkSoon();
    }
  }

  /** Findings and proof of what is drawn now: only the newest question is answered, and asked again until it is. */
  async check() {
    this.asked?.abort();
    const asked = this.asked = new AbortController();
    try {
      const xml = await this.xml();
      const checked = !asked.signal.aborted && await this.api.check(xml, asked.signal);
      if (!asked.signal.aborted) {
        this.askPause = FIRST_ASK_PAUSE;
        this.toolbar.calm(this.unanswered);
        this.show(checked);
      }
    } catch (error) {
      if (!asked.signal.aborted) {
        this.toolbar.complain(this.unanswered = error);
        this.askLater(error, asked);
      }
    }
  }

  /** What was shown before is not true any more: where the server may answer later, it is asked later. */
  askLater({ status }, asked) {
    if (status === 0 || status === 429 || status >= 500) {
      setTimeout(() => !asked.signal.aborted && this.check(), this.askPause);
      this.askPause = Math.min(2 * this.askPause, LONGEST_ASK_PAUSE);
    }
  }

  show(checked) {
    this.checked = checked;
    this.bars.show(checked);
    this.findings.show(checked);
    this.toolbar.showFound(checked.findings);
    this.marks.showFindings(checked.findings);
    this.views.table.showFindings?.(checked);
    this.showSlack();
    document.body.dataset.checked = String(Number(document.body.dataset.checked ?? 0) + 1);
  }

  showSlack() {
    const place = this.panel.place.querySelector('[data-slack]');
    if (place) {
      place.textContent = this.bars.slackOf(place.dataset.slack);
    }
    this.marks.showSlack(this.toolbar.showsSlack ? id => this.bars.minutesLeft(id) : null);
  }

  /** Selects what a finding is about, and shows its row, in the view that is open. */
  choose({ element, place }) {
    this.switch.current.choose(element, rowOf(place));
  }

  /** Where an element stands among the others: actions by their numbers, the rest after them. */
  orderOf(element) {
    const at = this.modeler.get('profile').actions().findIndex(({ shape }) => shape.id === element);
    return at < 0 ? Infinity : at;
  }

  limitOf(code) {
    const name = { STD301: 'total', STD302: 'intake', STD303: 'handover' }[code];
    return this.checked?.proof?.limits.find(({ limit, path }) => limit === name && path?.length);
  }

  /** What would keep a limit: the term of the action that a finding is about, shorter by what is too much. */
  shorter({ code, element }) {
    const limit = this.limitOf(code);
    const bo = this.modeler.get('elementRegistry').get(element)?.businessObject;
    const term = bo && entry(bo, 'reg:Action')?.term;
    if (!limit?.allowed || !limit.worst || !term || [ limit.allowed, limit.worst ].some(each => each.unit !== term.unit || each.basis !== term.basis)) {
      return null;
    }
    const amount = term.amount - (limit.worst.amount - limit.allowed.amount);
    return amount > 0 && amount < term.amount ? { bo, amount, unit: term.unit } : null;
  }

  shorten(finding) {
    const { bo, amount } = this.shorter(finding);
    this.modeler.get('profile').edit(bo, 'reg:Action', action => { action.term.amount = amount; });
  }

  showWay(code) {
    const limit = this.limitOf(code);
    if (limit && this.bars.lit !== limit.limit) {
      this.bars.toggle(limit);
    }
  }

  /** Lets the server make a fix in the draft; one step back undoes it. */
  async mend(finding) {
    try {
      let drawn, regulation;
      do { // what was written while the server thought is not taken back by its answer
        drawn = await this.xml();
        ({ regulation } = await this.api.fix(drawn, finding.code, finding.element));
      } while (await this.xml() !== drawn);
      if (regulation) {
        await this.replace(regulation);
      } else {
        this.toolbar.complain(new Error(say('designer-mend-in-standard')));
        this.findings.draw();
      }
    } catch (error) {
      this.toolbar.complain(error);
      this.findings.draw();
    }
  }

  /** Another draft in place of the one that is drawn: by commands where the drawing stays, else drawn anew. */
  async replace(xml) {
    if (await adopt(this.modeler, xml)) {
      this.panel.draw();
      return;
    }
    const before = await this.xml();
    const redrawn = async draft => { await this.redraw(draft); await this.changed(); };
    await redrawn(xml);
    this.toolbar.offerBack(() => redrawn(before));
  }

  /** Draws a draft anew, what was selected and in sight staying so. */
  async redraw(xml) {
    const { x, y, width, height } = this.modeler.get('canvas').viewbox();
    const selected = this.panel.selected?.id;
    await this.modeler.importXML(xml);
    this.modeler.get('canvas').viewbox({ x, y, width, height });
    if (selected) {
      this.panel.select(selected);
    }
  }
}
