/** What is copied, or becomes another kind, keeps all that the profile says; what is pasted takes the next free number. */

import { getBusinessObject } from 'bpmn-js/lib/util/ModelUtil';

import { copy, entry } from '../profile.js';

export default class Copies {
  static $inject = [ 'eventBus', 'profile', 'moddle' ];

  constructor(eventBus, profile, moddle) {
    // bpmn-js copies what types declare, and so neither the languages of texts nor what other vendors say
    eventBus.on('moddleCopy.canCopyProperty', ({ property }) => {
      if (property?.$type === 'bpmn:ExtensionElements') {
        return copy(moddle, property);
      }
    });
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
