/** The palette: what a regulation is drawn of, with words; all of BPMN where expert names are on. */

import { is } from 'bpmn-js/lib/util/ModelUtil';

import { say } from '../texts.js';
import { ICONS, KINDS } from './blanks.js';

const GROUPS = [
  [ 'actions', [ 'start', ...KINDS ] ],
  [ 'course', [ 'request', 'decision', 'parallel', 'wait' ] ],
  [ 'ends', [ 'result', 'refusal_of_documents', 'refusal_of_service' ] ],
  [ 'who', [ 'position', 'body' ] ]
];
const TOOLS = [ 'hand-tool', 'lasso-tool', 'space-tool', 'global-connect-tool' ];

export default class Palette {
  static $inject = [ 'palette', 'create', 'blanks', 'eventBus', 'expert', 'appendMenu', 'selection', 'modeling', 'canvas', 'elementRegistry',
    'operations' ];

  constructor(palette, create, blanks, eventBus, expert, appendMenu, selection, modeling, canvas, elementRegistry, operations) {
    Object.assign(this, { create, blanks, eventBus, expert, appendMenu, selection, modeling, canvas, elementRegistry, operations });
    palette.registerProvider(500, this);
    eventBus.on('expert.changed', () => { palette._rebuild(); });
    canvas.getContainer().addEventListener('keydown', event => {
      const entry = event.target.closest('.djs-palette [data-action]');
      if (entry && [ 'Enter', ' ' ].includes(event.key)) {
        event.preventDefault();
        this.byKeyboard(entry.dataset.action, entry);
      }
    });
  }

  /** Takes what bpmn-js offers and puts ours in its place. */
  getPaletteEntries() {
    return offered => ({ ...this.tools(offered), ...this.own(), ...this.expert.isOn ? this.plain(offered) : {} });
  }

  /** Without a mouse, a blank goes behind what is selected, else into the middle of what is seen. */
  byKeyboard(action, entry) {
    const blank = action.startsWith('blank.') && action.slice('blank.'.length);
    const [ selected ] = this.selection.get();
    if (!blank) {
      entry.click();
    } else if (blank === 'position') {
      this.addPosition();
    } else if (selected && is(selected, 'bpmn:FlowNode') && blank !== 'parallel' && blank !== 'body') {
      this.appendMenu.append(selected, blank);
    } else {
      const { x, y, width, height } = this.canvas.viewbox();
      const root = this.canvas.getRootElement();
      const pool = root.children.find(each => is(each, 'bpmn:Participant') && each.businessObject.processRef);
      this.modeling.createElements(this.blanks.shapes(blank), { x: x + width / 2, y: y + height / 2 }, blank === 'body' ? root : pool ?? root);
    }
  }

  /** A lane below all others; its name is asked for at once. */
  addPosition() {
    const lane = this.elementRegistry.get(this.operations.addPosition());
    this.selection.select(lane);
    const { x, y, width, height } = this.canvas.viewbox();
    if (lane.y + lane.height > y + height || lane.y < y) {
      this.canvas.viewbox({ x, y: lane.y + lane.height / 2 - height / 2, width, height });
    }
    this.eventBus.fire('walking.opened', { element: lane });
  }

  tools(offered) {
    return Object.fromEntries(TOOLS.filter(name => offered[name]).map(name => [ name, offered[name] ]));
  }

  own() {
    return Object.fromEntries(GROUPS.flatMap(([ group, blanks ]) => blanks.map(blank => {
      const start = blank === 'position' ? () => this.addPosition() : event => this.create.start(event, this.blanks.shapes(blank), {});
      return [ `blank.${ blank }`, {
        group, className: '', title: say(`designer-add-${ blank }`),
        html: `<div class="entry entry--words" draggable="${ blank !== 'position' }" tabindex="0" role="button"><span class="${ ICONS[blank] }"></span><span>${ say(`designer-palette-${ blank }`) }</span></div>`,
        action: blank === 'position' ? { click: start } : { dragstart: start, click: start }
      } ];
    })));
  }

  plain(offered) {
    return Object.fromEntries(Object.entries(offered).filter(([ name ]) => name.startsWith('create.')).map(([ name, given ]) => [ name, {
      ...given, group: 'plain', className: '',
      html: `<div class="entry entry--words" draggable="true" tabindex="0" role="button"><span class="${ given.className }"></span><span>${ given.title }</span></div>`
    } ]));
  }
}
