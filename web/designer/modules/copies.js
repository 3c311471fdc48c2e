/** What is pasted is an action of its own: it takes the next free number. */

import { getBusinessObject } from 'bpmn-js/lib/util/ModelUtil';

import { entry } from '../profile.js';

export default class Copies {
  static $inject = [ 'eventBus', 'profile' ];

  constructor(eventBus, profile) {
    eventBus.on('commandStack.elements.create.postExecuted', ({ context }) => {
      for (const shape of context.elements) {
        const action = !shape.labelTarget && entry(getBusinessObject(shape), 'reg:Action');
        const taken = action && profile.actions().some(each => each.shape !== shape && each.action.number === action.number);
        if (taken) {
          const number = profile.nextNumber();
          profile.edit(getBusinessObject(shape), 'reg:Action', fresh => { fresh.number = number; });
        }
      }
    });
  }
}
