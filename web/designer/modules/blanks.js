/** What is put into a drawing, as a service writes it: an action of each kind, a decision, a wait, a refusal. */

import { assign } from 'min-dash';

export const KINDS = [ 'informing', 'accepting', 'examining', 'interacting', 'forming', 'handing_over' ];

/** Actions that many services have, each of one of the six kinds. */
export const TYPICAL = { register: 'accepting', agree: 'interacting', sign: 'forming', notify: 'informing' };

export const ICONS = {
  register: 'bpmn-icon-user-task', agree: 'bpmn-icon-user-task', sign: 'bpmn-icon-user-task', notify: 'bpmn-icon-user-task', position: 'bpmn-icon-lane',
  informing: 'bpmn-icon-user-task', accepting: 'bpmn-icon-user-task', examining: 'bpmn-icon-user-task',
  interacting: 'bpmn-icon-user-task', forming: 'bpmn-icon-user-task', handing_over: 'bpmn-icon-user-task',
  request: 'bpmn-icon-send-task', decision: 'bpmn-icon-gateway-xor', parallel: 'bpmn-icon-gateway-parallel',
  wait: 'bpmn-icon-intermediate-event-catch-message', start: 'bpmn-icon-start-event-none',
  refusal_of_documents: 'bpmn-icon-end-event-terminate', refusal_of_service: 'bpmn-icon-end-event-terminate',
  result: 'bpmn-icon-end-event-none', body: 'bpmn-icon-participant'
};

export default class Blanks {
  static $inject = [ 'profile', 'bpmnFactory', 'elementFactory', 'config.words' ];

  constructor(profile, bpmnFactory, elementFactory, words) {
    Object.assign(this, { profile, bpmnFactory, elementFactory, words });
  }

  /** The shapes (and flows) of a blank; the first is the one that flows lead to, the last the one that flows leave. */
  shapes(blank) {
    if (KINDS.includes(blank)) {
      return [ this.action(blank, blank) ];
    }
    if (TYPICAL[blank]) {
      return [ this.action(TYPICAL[blank], blank) ];
    }
    switch (blank) {
    case 'request': return [ this.request() ];
    case 'decision': return [ this.node('bpmn:ExclusiveGateway', 'decision') ];
    case 'wait': return [ this.wait() ];
    case 'start': return [ this.node('bpmn:StartEvent', 'start') ];
    case 'result': return [ this.end('result') ];
    case 'refusal_of_documents':
    case 'refusal_of_service': return this.refusal(blank);
    case 'parallel': return this.parallel();
    case 'body': return [ this.body() ];
    }
    throw new Error(`no blank ${ blank }`);
  }

  /** An element with its name in all languages, and entries of the profile. */
  node(type, wording, values = [], attributes = {}) {
    const text = this.words[wording] ?? {};
    const { ky, ...others } = text;
    const named = Object.keys(others).length ? [ this.profile.text('reg:Name', others) ] : [];
    const all = [ ...named, ...values ];
    const bo = this.bpmnFactory.create(type, { name: ky, ...attributes });
    if (all.length) {
      bo.extensionElements = this.profile.create('bpmn:ExtensionElements', { values: all });
      bo.extensionElements.$parent = bo;
    }
    return this.elementFactory.createShape({ type, businessObject: bo });
  }

  action(kind, wording = kind, inside = {}, ahead = 0) {
    const number = this.profile.nextNumber() + ahead;
    const action = this.profile.create('reg:Action', { number, kind, ...inside });
    return this.node('bpmn:UserTask', wording, [ action ]);
  }

  request() {
    const interaction = this.profile.create('reg:Interaction', {
      electronic: true,
      order: this.profile.text('reg:LocalText', this.words.request_order),
      term: this.profile.create('reg:Term', { amount: 1, unit: 'day', basis: 'working' })
    });
    return this.action('interacting', 'request', { interaction: [ interaction ] });
  }

  wait() {
    const term = this.profile.create('reg:Term', { amount: 5, unit: 'day', basis: 'working' });
    const wait = this.profile.create('reg:Wait', { standsStill: true, term });
    const shape = this.node('bpmn:IntermediateCatchEvent', 'wait', [ wait ]);
    const definition = this.bpmnFactory.create('bpmn:MessageEventDefinition');
    definition.$parent = shape.businessObject;
    shape.businessObject.eventDefinitions = [ definition ];
    return shape;
  }

  end(kind) {
    return this.node('bpmn:EndEvent', `end_${ kind }`, [ this.profile.create('reg:Outcome', { kind }) ]);
  }

  refusal(kind) {
    const action = this.action('handing_over', kind);
    const end = this.end(kind);
    assign(action, { x: 0, y: 0 });
    assign(end, { x: 160, y: 22 });
    return [ action, end, this.flow(action, end) ];
  }

  parallel() {
    const split = assign(this.node('bpmn:ParallelGateway', 'nothing'), { x: 0, y: 95 });
    const join = assign(this.node('bpmn:ParallelGateway', 'nothing'), { x: 260, y: 95 });
    const first = assign(this.action('examining', 'examining'), { x: 105, y: 20 });
    const second = assign(this.action('interacting', 'interacting', {}, 1), { x: 105, y: 140 });
    const flows = [ this.flow(split, first), this.flow(split, second), this.flow(first, join), this.flow(second, join) ];
    return [ split, first, second, join, ...flows ];
  }

  body() {
    const shape = this.elementFactory.createParticipantShape({ isExpanded: false });
    shape.businessObject.name = this.words.body.ky;
    shape.businessObject.extensionElements = this.profile.create('bpmn:ExtensionElements', {
      values: [ this.profile.text('reg:Name', { ru: this.words.body.ru, en: this.words.body.en }) ]
    });
    shape.businessObject.extensionElements.$parent = shape.businessObject;
    return shape;
  }

  flow(source, target) {
    const middle = shape => ({ x: shape.x + shape.width / 2, y: shape.y + shape.height / 2 });
    const from = middle(source), to = middle(target);
    const straight = from.y === to.y
      ? [ { x: source.x + source.width, y: from.y }, { x: target.x, y: to.y } ]
      : target.type === 'bpmn:ParallelGateway'
        ? [ { x: source.x + source.width, y: from.y }, { x: to.x, y: from.y },
          { x: to.x, y: from.y < to.y ? target.y : target.y + target.height } ]
        : [ { x: from.x, y: from.y < to.y ? source.y + source.height : source.y }, { x: from.x, y: to.y },
          { x: target.x, y: to.y } ];
    return this.elementFactory.createConnection({ type: 'bpmn:SequenceFlow', source, target, waypoints: straight });
  }
}
