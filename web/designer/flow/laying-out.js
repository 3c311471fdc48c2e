/** The drawing follows the course: places computed by the server are taken over, in one step with the change before them. */

import { getDi } from 'bpmn-js/lib/util/ModelUtil';
import { isAny } from 'bpmn-js/lib/features/modeling/util/ModelingUtil';

/**
 * @typedef {{ x: number, y: number, width: number, height: number }} Box
 * @typedef {object} Layout
 * @property {(Box & { element: string, label: Box | null })[]} shapes
 * @property {{ element: string, waypoints: { x: number, y: number }[], label: Box | null }[]} edges
 */

const BETWEEN_QUESTIONS = 50;

export default class LayingOut {
  static $inject = [ 'commandStack', 'eventBus', 'bpmnjs', 'elementRegistry' ];

  constructor(commandStack, eventBus, bpmnjs, elementRegistry) {
    Object.assign(this, { commandStack, eventBus, bpmnjs, elementRegistry });
    /** Asks for the layout of a draft: `(xml) => Promise<Layout>`; without it nothing is laid out. */
    this.ask = null;
    /** Whether each operation on the course is followed by a layout. */
    this.follows = true;
    this.waiting = null;
    commandStack.registerHandler('course.layout', LayOutHandler);
    eventBus.on('commandStack.course.change.postExecuted', () => {
      if (this.follows && this.ask) {
        this.soon();
      }
    });
    eventBus.on([ 'diagram.clear', 'diagram.destroy' ], () => { this.after = null; });
  }

  get top() {
    return this.commandStack._stack[this.commandStack._stackIdx] ?? null;
  }

  /**
   * Lays out after what was done last, in one step of the history with it. What was done in between is waited for; if the
   * change is undone in between, nothing is laid out.
   *
   * @returns {Promise<boolean>} whether the drawing was laid out; never rejected, `layingOut.failed` tells why not
   */
  soon() {
    this.again = true;
    this.waiting ??= this.whenQuiet().catch(error => {
      this.eventBus.fire('layingOut.failed', { error });
      return false;
    }).finally(() => { this.waiting = null; });
    return this.waiting;
  }

  async whenQuiet() {
    let laid = false;
    while (this.again) {
      this.again = false;
      await new Promise(resolve => setTimeout(resolve, BETWEEN_QUESTIONS));
      const after = this.after = this.top;
      const layout = after && await this.question();
      if (!layout || this.after !== after || !this.commandStack._stack.includes(after)) {
        continue;
      }
      if (this.top !== after) {
        this.again = this.commandStack._stack.indexOf(after) < this.commandStack._stackIdx;
      } else if (!this.commandStack.canRedo()) {
        this.take(layout, after.id);
        laid = true;
      }
    }
    return laid;
  }

  /**
   * Lays out the drawing as it is: a step of the history of its own.
   *
   * @returns {Promise<boolean>} whether anything moved; rejected where the server gives no layout
   */
  async now() {
    for (;;) {
      const before = this.top;
      const layout = await this.question();
      if (this.top === before) {
        return !!layout && this.take(layout);
      }
    }
  }

  async question() {
    if (!this.ask) {
      return null;
    }
    const { xml } = await this.bpmnjs.saveXML();
    return this.ask(xml);
  }

  /** @param {Layout} layout @param {number} [step] the step of the history that it joins */
  take(layout, step) {
    const changes = this.changes(layout);
    if (!changes.length) {
      return false;
    }
    this.commandStack.execute('course.layout', { changes });
    if (step) {
      this.top.id = step;
    }
    this.eventBus.fire('layingOut.done', { layout });
    return true;
  }

  /** What differs from what is drawn: for each element its new bounds or waypoints. */
  changes(layout) {
    const boxes = new Map(), ways = new Map();
    for (const { element, label, ...box } of layout.shapes) {
      const shape = this.elementRegistry.get(element);
      if (shape && !shape.waypoints) {
        boxes.set(shape, box);
        this.label(boxes, shape, label, box, shape);
      }
    }
    for (const { element, waypoints, label } of layout.edges) {
      const connection = this.elementRegistry.get(element);
      if (connection?.waypoints && waypoints.length > 1) {
        ways.set(connection, waypoints);
        this.label(boxes, connection, label, middleOf(waypoints), middleOf(connection.waypoints));
      }
    }
    this.artifacts(boxes, ways);
    return [ ...[ ...boxes ].filter(([ shape, box ]) => differs(shape, box)), ...[ ...ways ].filter(([ connection, way ]) => !sameWay(connection.waypoints, way)) ]
      .map(([ element, place ]) => ({ element, place }));
  }

  /** The name beside an element: where the layout has it, else it goes along. */
  label(boxes, element, label, after, before) {
    if (element.label) {
      const { x, y, width, height } = element.label;
      boxes.set(element.label, label ?? { x: Math.round(x + after.x - before.x), y: Math.round(y + after.y - before.y), width, height });
    }
  }

  /** Notes and documents go along with what they are tied to. */
  artifacts(boxes, ways) {
    const isLoose = each => !each.labelTarget && !each.waypoints && !boxes.has(each) &&
      isAny(each, [ 'bpmn:TextAnnotation', 'bpmn:DataObjectReference', 'bpmn:DataStoreReference' ]);
    for (const shape of this.elementRegistry.filter(isLoose)) {
      const ties = [ ...shape.incoming, ...shape.outgoing ];
      const host = ties.map(tie => tie.source === shape ? tie.target : tie.source).find(each => boxes.has(each));
      if (host) {
        const to = boxes.get(host);
        const box = { x: shape.x + to.x - host.x, y: shape.y + to.y - host.y, width: shape.width, height: shape.height };
        boxes.set(shape, box);
        this.label(boxes, shape, null, box, shape);
      }
    }
    for (const tie of this.elementRegistry.filter(each => each.waypoints && !ways.has(each))) {
      const [ from, to ] = [ tie.source, tie.target ].map(end => end && !end.waypoints && (boxes.get(end) ?? end));
      if (from && to && [ tie.source, tie.target ].some(end => boxes.has(end) && differs(end, boxes.get(end)))) {
        ways.set(tie, [ rim(from, center(to)), rim(to, center(from)) ]);
      }
    }
  }
}

const center = ({ x, y, width, height }) => ({ x: x + width / 2, y: y + height / 2 });
const differs = (shape, box) => [ 'x', 'y', 'width', 'height' ].some(each => shape[each] !== box[each]);
const sameWay = (one, other) => one.length === other.length && one.every(({ x, y }, at) => x === other[at].x && y === other[at].y);

function middleOf(way) {
  const [ first, last ] = [ way[0], way[way.length - 1] ];
  return { x: (first.x + last.x) / 2, y: (first.y + last.y) / 2 };
}

/** Where a line from the middle of a box to a point leaves the box. */
function rim(box, point) {
  const from = center(box);
  const [ across, down ] = [ point.x - from.x, point.y - from.y ];
  const share = Math.min(across ? Math.abs(box.width / 2 / across) : Infinity, down ? Math.abs(box.height / 2 / down) : Infinity, 1);
  return { x: Math.round(from.x + across * share), y: Math.round(from.y + down * share) };
}

/** Sets bounds and waypoints as they are given, of drawing and file alike. */
class LayOutHandler {
  static $inject = [ 'bpmnFactory' ];

  constructor(bpmnFactory) {
    this.bpmnFactory = bpmnFactory;
  }

  execute({ changes }) {
    changes.forEach(change => {
      const { element, place } = change;
      change.before = element.waypoints ?? { x: element.x, y: element.y, width: element.width, height: element.height };
      if (isAny(element, [ 'bpmn:Participant', 'bpmn:Lane' ]) && !element.labelTarget) {
        change.horizontal = getDi(element).isHorizontal;
        getDi(element).isHorizontal = true;
      }
      this.put(element, place);
    });
    return changes.map(({ element }) => element);
  }

  revert({ changes }) {
    changes.forEach(({ element, before, horizontal }) => {
      this.put(element, before);
      if (isAny(element, [ 'bpmn:Participant', 'bpmn:Lane' ]) && !element.labelTarget) {
        getDi(element).isHorizontal = horizontal;
      }
    });
    return changes.map(({ element }) => element);
  }

  put(element, place) {
    const di = getDi(element);
    if (Array.isArray(place)) {
      element.waypoints = place;
      di.set('waypoint', this.bpmnFactory.createDiWaypoints(place));
      return;
    }
    Object.assign(element, place);
    const target = element.labelTarget ? di.get('label') : di;
    if (target) {
      Object.assign(target.bounds ?? this.bounds(target), place);
    }
  }

  bounds(target) {
    const made = this.bpmnFactory.createDiBounds({});
    made.$parent = target;
    target.set('bounds', made);
    return made;
  }
}
