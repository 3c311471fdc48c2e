/** For those who may read only: the drawing is looked at, nothing in it is moved, renamed or taken away. */

import RuleProvider from 'diagram-js/lib/features/rules/RuleProvider';

const HIGHEST = 10000;
const CHANGES = [
  'shape.create', 'shape.resize', 'shape.replace', 'shape.attach', 'shape.copy', 'elements.create', 'elements.move', 'elements.delete', 'elements.copy',
  'elements.paste', 'elements.align', 'elements.distribute', 'connection.create', 'connection.start', 'connection.reconnect', 'connection.updateWaypoints'
];

class ReadingOnly extends RuleProvider {
  static $inject = [ 'eventBus', 'contextPad', 'directEditing' ];

  constructor(eventBus, contextPad, directEditing) {
    super(eventBus);
    contextPad.open = () => {};
    directEditing.activate = () => {};
  }

  init() {
    this.addRule(CHANGES, HIGHEST, () => false);
  }
}

export default { __init__: [ 'readingOnly' ], readingOnly: [ 'type', ReadingOnly ] };
