/** The diagram view of the regulation editor. */

import 'diagram-js/assets/diagram-js.css';
import 'bpmn-js/dist/assets/bpmn-js.css';
import 'bpmn-js/dist/assets/bpmn-font/css/bpmn.css';
import 'diagram-js-minimap/assets/diagram-js-minimap.css';
import 'bpmn-js-token-simulation/assets/css/bpmn-js-token-simulation.css';
import './designer.css';

import Designer from './designer.js';
import { speak } from './texts.js';

const given = document.getElementById('designer-settings');
if (given) {
  const settings = JSON.parse(given.textContent);
  speak(settings.texts, settings.language);
  window.designer = new Designer(settings);
}
