/** One step of the history: what an operation does, and all that puts the course in order after it. */

import { is } from 'bpmn-js/lib/util/ModelUtil';

import { bind, clean, conditions, forget, returns, scopes, strays } from './cleaning.js';
import Graph from './graph.js';
import { note, renumber, widths } from './numbering.js';
import { problems } from './soundness.js';

export default class Steps {

  /** @param {import('./edits.js').default} edits */
  constructor(edits, commandStack, eventBus) {
    Object.assign(this, { edits, commandStack, eventBus });
    commandStack.registerHandler('course.change', Change);
  }

  /** @param {() => any} act @returns {any} what it returns; `null` if the course would hold together worse than before */
  take(act) {
    const { edits } = this;
    const { process } = edits.profile;
    const before = { strays: strays(process), widths: widths(process), asked: conditions(process), lanes: lanesOf(process), problems: allProblems(process), returns: returns(process) };
    Object.assign(edits, { wanted: new Map(), keys: new Map(), touched: new Set() });
    let result;
    this.commandStack.execute('course.change', { act: () => {
      result = act();
      clean(edits, before.strays);
      bind(edits, before.returns);
      forget(edits, before.asked);
      renumber(edits, before.widths, edits.keys);
      note(edits);
      this.putIntoLanes(before.lanes);
    } });
    return this.isWorse(before.problems) ? this.takeBack() : result;
  }

  /** Whether the course holds together worse than before: an operation that brings this about is taken back as a whole. */
  isWorse(before) {
    this.worse = [ ...allProblems(this.edits.profile.process) ].filter(each => !before.has(each));
    return !this.commandStack._currentExecution.actions.length && this.worse.length > 0;
  }

  takeBack() {
    this.commandStack.undo();
    this.commandStack._stack.length = this.commandStack._stackIdx + 1;
    this.eventBus.fire('course.refused');
    return null;
  }

  /** Lanes as they were, and as the operation wants them: never by where a shape happens to lie. */
  putIntoLanes(before) {
    const updates = [];
    for (const bo of scopes(this.edits.profile.process).flatMap(scope => scope.flowElements ?? []).filter(each => is(each, 'bpmn:FlowNode'))) {
      const now = this.edits.lanesOf(bo);
      const wanted = this.edits.wanted.get(bo) ?? before.get(bo) ?? now;
      if (now.length !== wanted.length || now.some(lane => !wanted.includes(lane))) {
        updates.push({ flowNode: bo, remove: now, add: wanted });
      }
    }
    if (updates.length) {
      this.commandStack.execute('lane.updateRefs', { updates });
    }
  }
}

const allProblems = process => new Set(scopes(process).flatMap(scope => [ ...problems(new Graph(scope)) ]));

function lanesOf(process) {
  return new Map(scopes(process).flatMap(scope => (scope.flowElements ?? []).filter(each => is(each, 'bpmn:FlowNode')).map(bo => [ bo, [ ...bo.get('lanes') ?? [] ] ])));
}

/** One step of the history for all that an operation does. */
class Change {
  preExecute({ act }) {
    act();
  }
}
