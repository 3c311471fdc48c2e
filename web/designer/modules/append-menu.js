/** What may come next: a menu of typical actions and the rest of the palette, found by typing. */

import { say } from '../texts.js';
import { ICONS, KINDS } from './blanks.js';

export const NEXT = [ ...KINDS, 'request', 'decision', 'parallel', 'wait', 'result', 'refusal_of_documents', 'refusal_of_service' ];

export default class AppendMenu {
  static $inject = [ 'popupMenu', 'blanks', 'autoPlace', 'create', 'modeling', 'selection' ];

  constructor(popupMenu, blanks, autoPlace, create, modeling, selection) {
    Object.assign(this, { blanks, autoPlace, create, modeling, selection });
    popupMenu.registerProvider('regulation-append', this);
  }

  getPopupMenuEntries(element) {
    return Object.fromEntries(NEXT.map(blank => [ `append-${ blank }`, {
      label: say(`designer-palette-${ blank }`),
      className: ICONS[blank],
      group: { id: KINDS.includes(blank) ? 'actions' : 'others', name: say(KINDS.includes(blank) ? 'designer-group-actions' : 'designer-group-course') },
      action: event => this.append(element, blank, event)
    } ]));
  }

  /** Puts a blank behind an element, and the flow between them. */
  append(element, blank, event) {
    const shapes = this.blanks.shapes(blank).filter(each => !each.waypoints);
    if (blank === 'parallel') {
      this.create.start(event, this.blanks.shapes(blank), {});
      return;
    }
    let last = element;
    const placed = shapes.map(shape => { last = this.autoPlace.append(last, shape); return last; });
    this.selection.select(placed[0]);
  }
}
