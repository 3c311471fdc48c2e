/** The pad beside the selected element: what comes next, what it becomes, connect, delete. */

import { is } from 'bpmn-js/lib/util/ModelUtil';

import { say } from '../texts.js';

/** What of bpmn-js's pad stays without expert names. */
const KEPT = new Set([ 'delete', 'connect', 'replace', 'lane-insert-above', 'lane-insert-below', 'lane-divide-two', 'lane-divide-three' ]);

export default class ContextPad {
  static $inject = [ 'contextPad', 'popupMenu', 'expert', 'keyboard', 'selection', 'canvas' ];

  constructor(contextPad, popupMenu, expert, keyboard, selection, canvas) {
    Object.assign(this, { popupMenu, expert, canvas });
    contextPad.registerProvider(500, this);
    keyboard.addListener(({ keyEvent }) => {
      const chosen = selection.get();
      if (keyboard.isKey([ 'a', 'A', 'ф', 'Ф' ], keyEvent) && !keyboard.hasModifier(keyEvent) && chosen.length === 1 && this.leads(chosen[0])) {
        this.open(chosen[0]);
        return true;
      }
    });
  }

  /** Whether something may come after an element. */
  leads(element) {
    return is(element, 'bpmn:FlowNode') && !is(element, 'bpmn:EndEvent') && element.type !== 'label';
  }

  /** Opens the menu of what may come next beside an element. */
  open(element) {
    const { left, top } = this.canvas.getContainer().getBoundingClientRect();
    const { x, y, width } = this.canvas.getAbsoluteBBox(element);
    this.popupMenu.open(element, 'regulation-append', { x: left + x + width + 8, y: top + y }, {
      title: say('designer-append'), width: 300, search: true
    });
  }

  getContextPadEntries(element) {
    return offered => {
      const kept = Object.entries(offered).filter(([ name ]) => this.expert.isOn || KEPT.has(name));
      return { ...this.next(element), ...Object.fromEntries(kept) };
    };
  }

  next(element) {
    if (!this.leads(element)) {
      return {};
    }
    const open = (event, target) => this.open(target);
    return { 'append.typical': { group: 'model', className: 'bpmn-icon-task append-typical', title: say('designer-append-key'), action: { click: open } } };
  }
}
