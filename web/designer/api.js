/** What the page asks of the server. */

import { say } from './texts.js';

const token = () => document.querySelector('meta[name="csrf-token"]')?.content ?? '';

/** An answer that is not what was asked for: its status and what the server says about it. */
export class Refusal extends Error {

  /** @param {number} status @param {{ code?: string, message?: string, hint?: string, place?: any }} told */
  constructor(status, told = {}) {
    super(told.message || say('designer-no-answer'));
    Object.assign(this, { status, code: told.code, hint: told.hint, place: told.place });
  }
}

export default class Api {

  /** @param {Record<string, string>} addresses @param {number | null} [version] the older version that is looked at */
  constructor(addresses, version = null) {
    Object.assign(this, { addresses, version });
  }

  /** @param {number} [number] an older version @returns {Promise<{ xml: string, version: number }>} */
  async read(number) {
    const answer = await this.ask(this.addresses.regulation + (number ? `?version=${ number }` : ''), { cache: 'no-store' });
    return { xml: await answer.text(), version: versionOf(answer) };
  }

  /**
   * @param {string} xml
   * @param {number} base the version that was edited
   * @param {string} written what was written of that version before any change: all else in its file stays
   * @param {{ keepalive?: boolean }} [options]
   * @returns {Promise<number>} the version that was saved
   */
  async save(xml, base, written, { keepalive = false } = {}) {
    const answer = await this.ask(this.addresses.regulation, {
      method: 'PUT', body: JSON.stringify({ regulation: xml, written }), keepalive,
      headers: { 'Content-Type': 'application/json', 'If-Match': `"${ base }"`, 'X-CSRFToken': token() }
    });
    return (await answer.json()).version;
  }

  /** Makes an older version the newest again. */
  restore(address) {
    return this.send(address, {});
  }

  check(xml, signal) {
    return this.send(this.addresses.check, { regulation: xml, ...this.version && { version: this.version } }, signal);
  }

  fix(xml, code, element) {
    return this.send(this.addresses.fix, { regulation: xml, code, element });
  }

  /** @returns {Promise<object>} places for everything that a draft draws */
  layOut(xml) {
    return this.send(this.addresses.layout, { regulation: xml });
  }

  /** Saves my draft together with what was saved since; choices by key say whose value is taken where both changed one. */
  merge(xml, base, written, choices) {
    return this.send(this.addresses.merge, { regulation: xml, written, base, choices });
  }

  /** The paper of a draft as a page. */
  async preview(xml, language, signal) {
    const answer = await this.post(this.addresses.preview, { regulation: xml, language, paper: 'regulation', ...this.version && { version: this.version } }, signal);
    return answer.text();
  }

  async send(address, body, signal) {
    return (await this.post(address, body, signal)).json();
  }

  post(address, body, signal) {
    return this.ask(address, {
      method: 'POST', signal, body: JSON.stringify(body), headers: { 'Content-Type': 'application/json', 'X-CSRFToken': token() }
    });
  }

  async ask(address, options) {
    let answer;
    try {
      answer = await fetch(address, { credentials: 'same-origin', ...options, headers: { Accept: 'application/json', ...options.headers } });
    } catch (error) {
      if (error.name === 'AbortError') {
        throw error;
      }
      throw new Refusal(0);
    }
    if (!answer.ok || answer.redirected) {
      const told = await answer.json().catch(() => ({}));
      throw new Refusal(answer.redirected ? 401 : answer.status, told.error);
    }
    return answer;
  }
}

const versionOf = answer => Number((answer.headers.get('ETag') ?? '').replace(/\D/g, ''));
