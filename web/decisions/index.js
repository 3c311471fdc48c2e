/** The page of a decision table. */

import 'dmn-js-shared/assets/css/dmn-js-shared.css';
import 'dmn-js-decision-table/assets/css/dmn-js-decision-table.css';
import 'dmn-js-decision-table/assets/css/dmn-js-decision-table-controls.css';
import '../designer/designer.css';
import '../beside/beside.css';
import './decisions.css';

import { given } from '../beside/page.js';
import { openTable } from './table.js';

const settings = given();
if (settings) {
  openTable(settings);
}
