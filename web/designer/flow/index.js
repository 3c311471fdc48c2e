/** What changes the course of actions: operations, and the layout that follows them. */

import LayingOut from './laying-out.js';
import Operations from './operations.js';

export default {
  __init__: [ 'operations', 'layingOut' ],
  operations: [ 'type', Operations ],
  layingOut: [ 'type', LayingOut ]
};
