/** The switch of expert names: off, nobody meets a word of BPMN. */

const KEY = 'regdesigner.expert-names';

export default class Expert {
  static $inject = [ 'eventBus' ];

  constructor(eventBus) {
    this.eventBus = eventBus;
    this.isOn = localStorage.getItem(KEY) === 'on';
  }

  set(isOn) {
    this.isOn = isOn;
    localStorage.setItem(KEY, isOn ? 'on' : 'off');
    this.eventBus.fire('expert.changed');
  }
}
