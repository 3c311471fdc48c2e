/** The drawing by keyboard: arrows go along the course from one place to the next, Enter opens the rows of a place. */

import { is } from 'bpmn-js/lib/util/ModelUtil';

const ABOVE_MOVING = 2000, ABOVE_SELECTING = 1100;
const WAYS = { ArrowRight: { x: 1, y: 0 }, ArrowLeft: { x: -1, y: 0 }, ArrowDown: { x: 0, y: 1 }, ArrowUp: { x: 0, y: -1 } };
const middle = ({ x, y, width = 0, height = 0 }) => ({ x: x + width / 2, y: y + height / 2 });

export default class Walking {
  static $inject = [ 'keyboard', 'selection', 'elementRegistry', 'canvas', 'eventBus' ];

  constructor(keyboard, selection, elementRegistry, canvas, eventBus) {
    Object.assign(this, { selection, elementRegistry, canvas, eventBus });
    // whoever clicks at what is selected goes on with it: its rows stay open beside the drawing
    eventBus.on('element.click', ABOVE_SELECTING, event => {
      if (!event.originalEvent?.shiftKey && selection.isSelected(event.element) && selection.get().length === 1) {
        event.stopPropagation();
      }
    });
    keyboard.addListener(ABOVE_MOVING, ({ keyEvent }) => {
      if (keyboard.hasModifier(keyEvent)) {
        return;
      }
      const [ chosen ] = selection.get();
      if (WAYS[keyEvent.key]) {
        this.go(this.after(chosen?.labelTarget ?? chosen, keyEvent.key));
        return true;
      }
      if (keyEvent.key === 'Enter' && chosen) {
        eventBus.fire('walking.opened', { element: chosen });
        return true;
      }
    });
  }

  go(element) {
    if (element) {
      this.selection.select(element);
      this.canvas.scrollToElement(element, { top: 60, left: 240, bottom: 80, right: 160 });
    }
  }

  /** The place that an arrow key leads to: along the flow, else the nearest in that direction. */
  after(element, key) {
    const nodes = this.elementRegistry.filter(each => is(each, 'bpmn:FlowNode') && each.type !== 'label');
    if (!element || element === this.canvas.getRootElement()) {
      return nodes.find(each => is(each, 'bpmn:StartEvent')) ?? nodes[0];
    }
    const along = { ArrowRight: (element.outgoing ?? []).map(each => each.target), ArrowLeft: (element.incoming ?? []).map(each => each.source) }[key] ?? [];
    const flow = along.find(each => each && is(each, 'bpmn:FlowNode'));
    return flow ?? this.nearest(element, nodes, WAYS[key]);
  }

  nearest(element, nodes, way) {
    const from = middle(element);
    const measured = nodes.filter(each => each !== element).map(each => {
      const { x, y } = middle(each);
      const ahead = (x - from.x) * way.x + (y - from.y) * way.y;
      const aside = Math.abs((x - from.x) * way.y + (y - from.y) * way.x);
      return { each, ahead, far: ahead + 2 * aside };
    }).filter(({ ahead }) => ahead > 1);
    return measured.sort((one, other) => one.far - other.far)[0]?.each;
  }
}
