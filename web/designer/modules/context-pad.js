/** The pad beside the selected element: what comes next, what it becomes, connect, delete. */

import { is } from 'bpmn-js/lib/util/ModelUtil';

import { say } from '../texts.js';

/** What of bpmn-js's pad stays without expert names. */
const KEPT = new Set([ 'delete', 'connect', 'replace', 'lane-insert-above', 'lane-insert-below', 'lane-divide-two', 'lane-divide-three' ]);

export default class ContextPad {
  static $inject = [ 'contextPad', 'popupMenu', 'expert', 'appendMenu' ];

  constructor(contextPad, popupMenu, expert, appendMenu) {
    Object.assign(this, { contextPad, popupMenu, expert, appendMenu });
    contextPad.registerProvider(500, this);
  }

  getContextPadEntries(element) {
    return offered => {
      const kept = Object.entries(offered).filter(([ name ]) => this.expert.isOn || KEPT.has(name));
      return { ...this.next(element), ...Object.fromEntries(kept) };
    };
  }

  next(element) {
    if (!is(element, 'bpmn:FlowNode') || is(element, 'bpmn:EndEvent') || element.type === 'label') {
      return {};
    }
    const open = (event, target) => {
      const { left, bottom } = this.contextPad._current.html.getBoundingClientRect();
      this.popupMenu.open(target, 'regulation-append', { x: left, y: bottom + 5, cursor: { x: event.x, y: event.y } }, {
        title: say('designer-append'), width: 300, search: true
      });
    };
    return { 'append.typical': { group: 'model', className: 'bpmn-icon-task append-typical', title: say('designer-append'), action: { click: open } } };
  }
}
