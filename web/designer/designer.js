/** Ties the parts of the editor together: drawing, panel, bars, findings, saving. */

import { adopt } from './adopting.js';
import Api, { Refusal } from './api.js';
import Bars from './bars.js';
import { decide } from './conflict.js';
import Diagram from './diagram.js';
import { settled } from './dom.js';
import { createModeler } from './editor.js';
import Findings from './findings.js';
import Marks from './marks.js';
import Panel from './panel/index.js';
import Paper from './paper/index.js';
import Saving from './saving.js';
import { LANGUAGES, entry } from './profile.js';
import Table from './table/index.js';
import { say } from './texts.js';
import Toolbar from './toolbar.js';
import Views from './views.js';

const CHECK_PAUSE = 350;
const ADDRESS_PAUSE = 150;

/** What elements and attributes of the profile are called on the page. */
const WORDS = {
  name: 'designer-name', number: 'designer-number', kind: 'designer-kind', ground: 'designer-row-1', responsible: 'designer-row-2', duty: 'designer-duty',
  requirement: 'designer-requirement', term: 'designer-row-4', amount: 'designer-row-4', unit: 'designer-row-4', basis: 'designer-row-4',
  interaction: 'designer-row-5', decision: 'designer-decision', criterion: 'designer-criterion', result: 'designer-result', handingOn: 'designer-handing-on',
  recording: 'designer-row-8', note: 'designer-note', feature: 'designer-feature', status: 'designer-status'
};

export default class Designer {

  /** @param {object} settings what the page hands over: see the template */
  constructor(settings) {
    this.settings = settings;
    this.api = new Api(settings.addresses);
    this.modeler = createModeler(document.getElementById('designer-canvas'), settings.words, settings.may_edit);
    document.body.classList.toggle('editor--reading', !settings.may_edit);
    this.marks = new Marks(this.modeler, id => this.choose({ element: id }));
    this.bars = new Bars(document.getElementById('designer-bars'), limit => this.marks.showPath(limit?.path, limit?.holds === false));
    this.panel = new Panel(this.modeler, document.getElementById('designer-panel'), settings);
    this.panel.onDrawn = () => this.showSlack();
    this.findings = new Findings(document.getElementById('designer-findings'), {
      choose: finding => this.choose(finding), mend: finding => this.mend(finding), mayEdit: settings.may_edit,
      hasWay: ({ code }) => !!this.limitOf(code), showWay: ({ code }) => this.showWay(code),
      shorter: finding => this.shorter(finding), shorten: finding => this.shorten(finding)
    });
    this.showViews();
    this.toolbar = new Toolbar(document.getElementById('designer-tools'), this);
    this.saving = new Saving(this.api, settings.folder, () => this.xml(), (state, error) => this.toolbar.tell(state, error),
      error => this.clash(error));
    this.checkSoon = settled(() => this.check(), CHECK_PAUSE);
    this.modeler.on('commandStack.changed', () => { this.changed(); });
    const tell = settled(() => this.switch.tell(), ADDRESS_PAUSE);
    this.modeler.on('selection.changed', () => { this.findings.select(this.panel.selected?.id); tell(); });
    new ResizeObserver(() => this.modeler.get('canvas').resized()).observe(document.getElementById('designer-canvas'));
    this.ready = this.open();
  }

  /** The same regulation as diagram, table and paper: what is selected in one is selected in all. */
  showViews() {
    const { api, modeler, panel, settings } = this;
    const place = name => document.getElementById(`designer-${ name }`);
    this.views = {
      diagram: new Diagram(place('diagram'), { modeler, panel }),
      table: new Table(place('table'), { modeler, panel, settings, api }),
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

  /** Opens the newest version, or what this browser kept of it. */
  async open() {
    try {
      const { xml, version } = await this.api.read();
      const kept = this.settings.may_edit ? this.saving.kept : null;
      this.saving.startFrom(kept?.base ?? version);
      await this.draw(kept?.xml ?? xml);
      this.toolbar.tell(this.settings.may_edit ? 'saved' : 'reading');
      if (kept) {
        this.saving.changed(kept.xml);
      }
      this.settle();
      await this.check(kept?.xml ?? xml);
    } catch (error) {
      this.toolbar.tell('failed', error instanceof Refusal ? error : new Error(say('designer-unreadable')));
      if (!(error instanceof Refusal)) {
        throw error;
      }
    }
  }

  /** Goes to the view and the place that the address names. */
  settle() {
    const named = this.modeler.get('elementRegistry').get(Views.named());
    if (named) {
      this.modeler.get('selection').select(named);
    }
    this.switch.show(Views.wanted());
    addEventListener('hashchange', () => this.modeler.get('elementRegistry').get(Views.named()) && this.switch.current.choose(Views.named()));
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

  /** Findings and proof of what is drawn now; an older question that is not answered yet is dropped. */
  async check(xml) {
    this.asked?.abort();
    this.asked = new AbortController();
    try {
      const checked = await this.api.check(xml ?? await this.xml(), this.asked.signal);
      this.checked = checked;
      this.bars.show(checked);
      this.findings.show(checked);
      this.marks.showFindings(checked.findings);
      this.views.table.showFindings?.(checked);
      this.showSlack();
      document.body.dataset.checked = String(Number(document.body.dataset.checked ?? 0) + 1);
    } catch (error) {
      if (error.name !== 'AbortError') {
        this.toolbar.complain(error);
      }
    }
  }

  showSlack() {
    const place = this.panel.place.querySelector('[data-slack]');
    if (place) {
      place.textContent = this.bars.slackOf(place.dataset.slack);
    }
  }

  /** Selects what a finding is about, and shows its row, in the view that is open. */
  choose({ element, place }) {
    const row = /row (\d+)/.exec(place ?? '')?.[1] ?? /^(?:p\. ?)?(\d+)$/.exec(place ?? '')?.[1];
    this.switch.current.choose(element, row);
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
      const { regulation } = await this.api.fix(await this.xml(), finding.code, finding.element);
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

  /** Somebody saved in between: what both changed is asked, the rest goes together. */
  async clash(error) {
    const [ xml, base ] = [ await this.xml(), this.saving.base ];
    const clashes = error.place?.clashes;
    const decision = await decide(error, (clashes ?? []).map(clash => ({ ...clash, place: this.placeOf(clash.place) })), Array.isArray(clashes));
    try {
      if (decision.take === 'both') {
        await this.api.merge(xml, base, decision.choices);
      }
      const saved = await this.api.read();
      this.saving.startFrom(saved.version);
      if (decision.take === 'mine') {
        await this.saving.resume();
      } else {
        this.saving.drop();
        await this.redraw(saved.xml);
        await this.check(saved.xml);
      }
    } catch (again) {
      again.status === 412 ? await this.clash(again) : this.saving.failed(again);
    }
  }

  /** Where a clash is, in words: the element, and what of it. */
  placeOf([ element, field ]) {
    const bo = this.modeler.get('elementRegistry').get(element)?.businessObject;
    const path = field.split('/');
    const language = LANGUAGES.includes(path.at(-1)) ? path.pop() : '';
    const said = WORDS[path.at(-1)] ? say(WORDS[path.at(-1)]) : path.at(-1);
    return `${ bo && this.panel.nameOf(bo) || element } · ${ said }${ language && ` (${ language.toUpperCase() })` }`;
  }
}
