/** The table view. */

export default class Table {

  /** @param {HTMLElement} place */
  constructor(place) {
    this.place = place;
  }

  show() {}

  hide() {}

  choose() {}
}
