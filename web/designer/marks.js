/** Marks in the drawing: findings on their elements, the path that takes longest. */

import { is } from 'bpmn-js/lib/util/ModelUtil';

import { amountOf } from './bars.js';
import { h, icon } from './dom.js';
import { say } from './texts.js';

const ORDER = [ 'error', 'warning', 'info' ];
/** Narrower shapes are events and gateways: seen from afar, a mark must not cover them. */
const SMALL = 60;
const SIGNS = { error: 'breach', warning: 'warning', info: 'note' };

export default class Marks {

  /** @param {import('bpmn-js/lib/Modeler').default} modeler @param {(element: string) => void} choose */
  constructor(modeler, choose) {
    Object.assign(this, { choose, overlays: modeler.get('overlays'), registry: modeler.get('elementRegistry'), canvas: modeler.get('canvas'), lit: [] });
  }

  /** @param {Array<{ element: string | null, severity: string, message: string, accepted: string | null }>} findings */
  showFindings(findings) {
    this.overlays.remove({ type: 'finding' });
    const open = findings.filter(({ element, accepted }) => element && !accepted && this.registry.get(element));
    for (const [ element, found ] of Map.groupBy ? Map.groupBy(open, each => each.element) : grouped(open)) {
      const shape = this.registry.get(element);
      if (shape === this.canvas.getRootElement()) {
        continue;
      }
      const worst = ORDER.find(severity => found.some(each => each.severity === severity));
      const mark = h(`button.mark.mark--${ worst }`, {
        type: 'button', tabindex: -1, title: found.map(each => each.message).join('\n'), onclick: () => this.choose(element),
        'aria-label': say('designer-mark', { count: found.length })
      }, icon(SIGNS[worst]), found.length > 1 && String(found.length));
      this.overlays.add(element, 'finding', { position: shape.waypoints ? { top: -8, left: 0 } : { top: 0, left: -8 }, html: mark, scale: { min: shape.width < SMALL ? 0.5 : 0.9, max: 1.1 } });
    }
  }

  /** Writes under each action what it has left before a limit breaks; `null` takes all of it away. */
  showSlack(minutesLeft) {
    this.overlays.remove({ type: 'slack' });
    const actions = minutesLeft ? this.registry.filter(each => is(each, 'bpmn:Activity') && !each.labelTarget) : [];
    for (const { id } of actions) {
      const minutes = minutesLeft(id);
      if (minutes !== null) {
        const words = h(`span.slack${ minutes === 0 ? '.slack--none' : '' }`, { title: say('editor-slack-of-action') }, `+ ${ amountOf(minutes) }`);
        this.overlays.add(id, 'slack', { position: { bottom: 2, left: 4 }, html: words });
      }
    }
  }

  /** Lights a path, in red where it breaks its limit; nothing lights none. */
  showPath(ids, breaks = false) {
    this.canvas.getContainer().closest('.editor__canvas').dataset.way = breaks ? 'breach' : 'holds';
    this.lit.forEach(id => this.registry.get(id) && this.canvas.removeMarker(id, 'on-worst-path'));
    const path = (ids ?? []).filter(id => this.registry.get(id));
    const on = new Set(path);
    const after = new Map(path.map((id, index) => [ id, path[index + 1] ]));
    const flows = this.registry.filter(each => is(each, 'bpmn:SequenceFlow') && each.waypoints && on.has(each.source?.id) &&
      (after.get(each.source.id) === each.target?.id || on.has(each.target?.id) && is(each.source, 'bpmn:ParallelGateway')));
    this.lit = [ ...path, ...flows.map(({ id }) => id) ];
    this.lit.forEach(id => this.canvas.addMarker(id, 'on-worst-path'));
  }
}

function grouped(findings) {
  const groups = new Map();
  findings.forEach(each => groups.set(each.element, [ ...groups.get(each.element) ?? [], each ]));
  return groups;
}
