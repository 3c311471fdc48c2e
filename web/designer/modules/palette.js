/** The palette: what a regulation is drawn of, with words; all of BPMN where expert names are on. */

import { say } from '../texts.js';
import { ICONS, KINDS } from './blanks.js';

const GROUPS = [
  [ 'actions', [ 'start', ...KINDS ] ],
  [ 'course', [ 'request', 'decision', 'parallel', 'wait' ] ],
  [ 'ends', [ 'result', 'refusal_of_documents', 'refusal_of_service' ] ],
  [ 'who', [ 'body' ] ]
];
const TOOLS = { 'hand-tool': 'handTool', 'lasso-tool': 'lassoTool', 'space-tool': 'spaceTool', 'global-connect-tool': 'globalConnect' };

export default class Palette {
  static $inject = [ 'palette', 'create', 'blanks', 'eventBus', 'expert' ];

  constructor(palette, create, blanks, eventBus, expert) {
    Object.assign(this, { create, blanks, expert });
    palette.registerProvider(500, this);
    eventBus.on('expert.changed', () => palette._rebuild());
  }

  /** Takes what bpmn-js offers and puts ours in its place. */
  getPaletteEntries() {
    return offered => ({ ...this.tools(offered), ...this.own(), ...this.expert.isOn ? this.plain(offered) : {} });
  }

  tools(offered) {
    return Object.fromEntries(Object.keys(TOOLS).filter(name => offered[name]).map(name => [ name, offered[name] ]));
  }

  own() {
    return Object.fromEntries(GROUPS.flatMap(([ group, blanks ]) => blanks.map(blank => {
      const start = event => this.create.start(event, this.blanks.shapes(blank), {});
      return [ `blank.${ blank }`, {
        group, className: '', title: say(`designer-add-${ blank }`),
        html: `<div class="entry entry--words" draggable="true"><span class="${ ICONS[blank] }"></span><span>${ say(`designer-palette-${ blank }`) }</span></div>`,
        action: { dragstart: start, click: start }
      } ];
    })));
  }

  plain(offered) {
    return Object.fromEntries(Object.entries(offered).filter(([ name ]) => name.startsWith('create.')).map(([ name, given ]) => [ name, {
      ...given, group: 'plain', className: '',
      html: `<div class="entry entry--words" draggable="true"><span class="${ given.className }"></span><span>${ given.title }</span></div>`
    } ]));
  }
}
