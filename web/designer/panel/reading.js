/** What the controls of the rows read, and how they write: one for the panel, one for each part of the table. */

import { getBusinessObject, is } from 'bpmn-js/lib/util/ModelUtil';

import { words } from '../profile.js';
import { spoken } from '../texts.js';
import { isAction } from './action.js';

const KINDS = [ [ 'bpmn:EndEvent', 'end' ], [ 'bpmn:StartEvent', 'start' ], [ 'bpmn:CatchEvent', 'wait' ], [ 'bpmn:ParallelGateway', 'parallel' ],
  [ 'bpmn:Gateway', 'decision' ], [ 'bpmn:SequenceFlow', 'way' ], [ 'bpmn:MessageFlow', 'message' ], [ 'bpmn:Lane', 'position' ], [ 'bpmn:Participant', 'body' ] ];

export default class Reading {

  /**
   * @param {import('bpmn-js/lib/Modeler').default} modeler
   * @param {{ standard: object, bodies: object[] }} settings
   */
  constructor(modeler, settings) {
    Object.assign(this, { modeler, settings, silent: false });
    for (const name of [ 'profile', 'modeling', 'selection', 'elementRegistry', 'expert', 'canvas' ]) {
      this[name] = modeler.get(name);
    }
  }

  get language() {
    return spoken();
  }

  /** Does something that is shown already: nothing is drawn anew for it. */
  quietly(action) {
    this.silent = true;
    try {
      action();
    } finally {
      this.silent = false;
    }
  }

  /** Changes the course; a view that shows it as a list lets the drawing follow. */
  structure(action) {
    action();
  }

  /** Positions of the provider from top to bottom: the innermost lanes. */
  get lanes() {
    return this.elementRegistry.filter(each => is(each, 'bpmn:Lane') && !each.businessObject.childLaneSet?.lanes?.length)
      .sort((one, other) => one.y - other.y).map(each => each.businessObject);
  }

  /** What kind of thing an element is, as `designer-is-…` names it. */
  kind(bo) {
    return isAction(bo) ? 'action' : KINDS.find(([ type ]) => is(bo, type))?.[1] ?? 'element';
  }

  /** What an element is called in the reader's language. */
  nameOf(bo) {
    return this.profile.name(bo, this.language) || bo.name || '';
  }

  local(text) {
    return words(text, this.language) || words(text, 'ky') || words(text, 'ru');
  }

  fieldName(name) {
    const found = this.profile.fields().find(({ field }) => field.name === name);
    return found && this.local(found.field.label) || name;
  }

  /** The lane of an element: of its own, else of what encloses it. */
  laneOf(shape) {
    const bo = getBusinessObject(shape);
    const lanes = this.elementRegistry.filter(each => is(each, 'bpmn:Lane') && each.businessObject.flowNodeRef?.includes(bo));
    return lanes.map(each => each.businessObject).find(each => !each.childLaneSet) ?? lanes[0]?.businessObject;
  }
}
