/** What may come next: a menu of typical actions and the rest of the palette, found by typing. */

import { collectLanes, getLanesRoot } from 'bpmn-js/lib/features/modeling/util/LaneUtil';
import { is } from 'bpmn-js/lib/util/ModelUtil';

import { say } from '../texts.js';
import { ICONS, KINDS, TYPICAL } from './blanks.js';

/** What may come next, by groups. */
const GROUPS = {
  actions: KINDS, typical: Object.keys(TYPICAL),
  course: [ 'request', 'decision', 'parallel', 'wait', 'result', 'refusal_of_documents', 'refusal_of_service' ]
};
const NEXT = Object.entries(GROUPS).flatMap(([ group, blanks ]) => blanks.map(blank => [ group, blank ]));

export default class AppendMenu {
  static $inject = [ 'popupMenu', 'blanks', 'create', 'commandStack' ];

  constructor(popupMenu, blanks, create, commandStack) {
    Object.assign(this, { blanks, create, commandStack });
    commandStack.registerHandler('regulation.append', AppendHandler);
    popupMenu.registerProvider('regulation-append', this);
  }

  getPopupMenuEntries(element) {
    return Object.fromEntries(NEXT.map(([ group, blank ]) => [ `append-${ blank }`, {
      label: say(`designer-palette-${ blank }`),
      className: ICONS[blank],
      group: { id: group, name: say(`designer-group-${ group }`) },
      action: event => this.append(element, blank, event)
    } ]));
  }

  /**
   * Puts a blank behind an element, and the flow between them. Where the element already leads somewhere, the blank comes
   * in between: a way that parts needs a decision.
   */
  append(element, blank, event) {
    if (blank === 'parallel') {
      this.create.start(event, this.blanks.shapes(blank), {});
      return;
    }
    const parts = this.blanks.shapes(blank);
    const flows = parts.filter(each => each.waypoints);
    for (const flow of flows) { // drawn anew where the parts are put: two that hang together already would get none
      flow.source = flow.target = null;
    }
    this.commandStack.execute('regulation.append', { element, shapes: parts.filter(each => !flows.includes(each)) });
  }
}

/** One step of the history for all that is appended. */
class AppendHandler {
  static $inject = [ 'autoPlace', 'modeling', 'selection' ];

  constructor(autoPlace, modeling, selection) {
    Object.assign(this, { autoPlace, modeling, selection });
  }

  preExecute({ element, shapes }) {
    const onward = (element.outgoing ?? []).filter(each => is(each, 'bpmn:SequenceFlow'));
    const between = onward.length === 1 && !is(element, 'bpmn:Gateway') ? onward[0] : null;
    let last = element;
    const placed = shapes.map(shape => { last = this.intoLane(this.autoPlace.append(last, shape)); return last; });
    if (between && !is(last, 'bpmn:EndEvent')) {
      this.modeling.reconnectStart(between, last, { x: last.x + last.width, y: last.y + last.height / 2 });
      this.modeling.layoutConnection(between);
    }
    this.selection.select(placed[0]);
  }

  /** What came to lie on the border of two lanes belongs to neither: it is moved into the lower one, at the bottom into the last. */
  intoLane(shape) {
    const middle = shape.y + shape.height / 2;
    const lanes = collectLanes(getLanesRoot(shape));
    const isOnBorder = lanes.some(lane => lane.y + lane.height === middle);
    if (isOnBorder) {
      this.modeling.moveShape(shape, { x: 0, y: lanes.some(lane => lane.y === middle) ? STEP : -STEP });
    }
    return shape;
  }
}

const STEP = 20;
