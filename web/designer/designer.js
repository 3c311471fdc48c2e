/** Ties the parts of the editor together: drawing, panel, bars, findings, saving. */

import { adopt } from './adopting.js';
import Api, { Refusal } from './api.js';
import Bars from './bars.js';
import { decide } from './conflict.js';
import { settled } from './dom.js';
import { createModeler, showAll } from './editor.js';
import Findings from './findings.js';
import Marks from './marks.js';
import Panel from './panel/index.js';
import Saving from './saving.js';
import { LANGUAGES, entry } from './profile.js';
import { say } from './texts.js';
import Toolbar from './toolbar.js';

const CHECK_PAUSE = 350;

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
    this.toolbar = new Toolbar(document.getElementById('designer-tools'), this);
    this.saving = new Saving(this.api, settings.folder, () => this.xml(), (state, error) => this.toolbar.tell(state, error),
      error => this.clash(error));
    this.checkSoon = settled(() => this.check(), CHECK_PAUSE);
    this.modeler.on('commandStack.changed', () => { this.changed(); });
    this.modeler.on('selection.changed', () => { this.findings.select(this.panel.selected?.id); });
    new ResizeObserver(() => this.modeler.get('canvas').resized()).observe(document.getElementById('designer-canvas'));
    this.ready = this.open();
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
      await this.show(kept?.xml ?? xml);
      this.toolbar.tell(this.settings.may_edit ? 'saved' : 'reading');
      if (kept) {
        this.saving.changed(kept.xml);
      }
      showAll(this.modeler);
    } catch (error) {
      this.toolbar.tell('failed', error instanceof Refusal ? error : new Error(say('designer-unreadable')));
      if (!(error instanceof Refusal)) {
        throw error;
      }
    }
  }

  async show(xml) {
    await this.modeler.importXML(xml);
    this.modeler.get('canvas').zoom(this.modeler.get('canvas').zoom());
    this.panel.draw();
    await this.check(xml);
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

  /** Selects what a finding is about, and shows its row. */
  choose({ element, place }) {
    if (element && this.modeler.get('elementRegistry').get(element)) {
      this.panel.select(element);
    } else {
      this.modeler.get('selection').select([]);
    }
    const row = /row (\d+)/.exec(place ?? '')?.[1] ?? /^(?:p\. ?)?(\d+)$/.exec(place ?? '')?.[1];
    if (row) {
      this.panel.showRow(row);
    }
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
