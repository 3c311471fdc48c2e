/**
 * The form of a standard while somebody fills it in: looked at after each pause, saved after a longer one. Without this
 * script the same form works by its buttons.
 */

import './standard.css';

import { Drafting } from './drafting.js';
import { keepOnLeaving } from './leaving.js';
import { followFields } from './places.js';
import { keepSwitches } from './switches.js';

const form = document.getElementById('standard');

if (form) {
  document.documentElement.classList.add('with-script');
  const texts = JSON.parse(document.getElementById('standard-texts').textContent);
  keepSwitches(form);
  followFields(form);
  const drafting = new Drafting(form, texts);
  drafting.begin();
  keepOnLeaving(document, drafting);
}
