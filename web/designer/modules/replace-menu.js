/** What an element may become: what the profile gives a meaning to; everything where expert names are on. */

const ALLOWED = /^(replace-with-(user|manual|send|receive|service|business-rule|rule)-?task|replace-with-(exclusive|parallel|inclusive|event-based)-gateway|replace-with-(none-start|none-end|message-start|timer-start|message-end|message-intermediate-catch|timer-intermediate-catch|message-boundary|timer-boundary|call-activity|collapsed-subprocess|expanded-subprocess|expanded-pool|collapsed-pool|sequence-flow|default-flow|conditional-flow).*|toggle-.*)$/;

export default class ReplaceMenu {
  static $inject = [ 'popupMenu', 'expert' ];

  constructor(popupMenu, expert) {
    this.expert = expert;
    popupMenu.registerProvider('bpmn-replace', 500, this);
  }

  getPopupMenuEntries() {
    return offered => this.expert.isOn
      ? offered
      : Object.fromEntries(Object.entries(offered).filter(([ name ]) => ALLOWED.test(name)));
  }

  getPopupMenuHeaderEntries() {
    return offered => offered;
  }
}
