/** The paper view. */

export default class Paper {

  /** @param {HTMLElement} place */
  constructor(place) {
    this.place = place;
  }

  show() {}

  hide() {}

  choose() {}
}
