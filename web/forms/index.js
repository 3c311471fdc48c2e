/** The page on which the form of a task is arranged. */

import '@bpmn-io/form-js-viewer/dist/assets/form-js-base.css';
import '@bpmn-io/form-js-editor/dist/assets/dragula.css';
import '@bpmn-io/form-js-editor/dist/assets/form-js-editor-base.css';
import '../designer/designer.css';
import '../beside/beside.css';
import './forms.css';

import { given } from '../beside/page.js';
import { arrange } from './arranging.js';

const settings = given();
if (settings) {
  arrange(settings);
}
