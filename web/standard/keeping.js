/** What is written and not saved yet stays in this browser, so that leaving the page or a form with mistakes loses nothing. */

export class Kept {

  /** @param {HTMLFormElement} form */
  constructor(form) {
    this.form = form;
    this.key = `regdesigner.standard.${ location.pathname.split('/')[2] }`;
  }

  /** @returns {boolean} whether the browser keeps it */
  keep() {
    try {
      localStorage.setItem(this.key, this.written().toString());
      return true;
    } catch {
      return false;
    }
  }

  forget() {
    localStorage.removeItem(this.key);
  }

  /** @returns {URLSearchParams | null} the form as it was left, to be sent from this page */
  get left() {
    const kept = localStorage.getItem(this.key);
    if (!kept) {
      return null;
    }
    const body = new URLSearchParams(kept);
    body.set('csrf_token', this.form.elements.csrf_token.value);
    return body;
  }

  written() {
    return new URLSearchParams(new FormData(this.form));
  }
}
