/** Names in the drawing in the reader's language: BPMN's own name is Kyrgyz, others stand in the profile. */

import BaseRenderer from 'diagram-js/lib/draw/BaseRenderer';
import { getBusinessObject, is } from 'bpmn-js/lib/util/ModelUtil';

import { spoken } from '../texts.js';

const ABOVE_BPMN = 1500;
const isNamed = bo => is(bo, 'bpmn:FlowElement') || is(bo, 'bpmn:Lane') || is(bo, 'bpmn:Participant') || is(bo, 'bpmn:MessageFlow');

export default class Naming extends BaseRenderer {
  static $inject = [ 'eventBus', 'bpmnRenderer', 'profile', 'labelEditingProvider' ];

  constructor(eventBus, bpmnRenderer, profile, labelEditingProvider) {
    super(eventBus, ABOVE_BPMN);
    Object.assign(this, { bpmnRenderer, profile });
    if (spoken() !== 'ky') {
      this.editInLanguage(labelEditingProvider);
    }
  }

  canRender(element) {
    return spoken() !== 'ky' && isNamed(getBusinessObject(element)) && this.bpmnRenderer.canRender(element);
  }

  drawShape(visuals, element, attributes) {
    return this.named(element, () => this.bpmnRenderer.drawShape(visuals, element, attributes));
  }

  drawConnection(visuals, element, attributes) {
    return this.bpmnRenderer.drawConnection(visuals, element, attributes);
  }

  getShapePath(element) {
    return this.bpmnRenderer.getShapePath(element);
  }

  getConnectionPath(element) {
    return this.bpmnRenderer.getConnectionPath(element);
  }

  /** The renderer reads the name of the model: it finds the reader's there while it draws. */
  named(element, draw) {
    const bo = getBusinessObject(element);
    const own = bo.name;
    bo.name = this.profile.name(bo, spoken()) || own;
    try {
      return draw();
    } finally {
      bo.name = own;
    }
  }

  /** Who writes into the drawing writes in the language that is shown. */
  editInLanguage(provider) {
    const { activate, update } = provider;
    provider.activate = element => isNamed(getBusinessObject(element))
      ? this.named(element, () => activate.call(provider, element)) : activate.call(provider, element);
    provider.update = (element, label, shown, bounds) => {
      const bo = getBusinessObject(element);
      return isNamed(bo) && bo.name ? this.profile.setName(bo, spoken(), label?.trim() ?? '') : update.call(provider, element, label, shown, bounds);
    };
  }
}
