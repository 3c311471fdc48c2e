/** What changes the course of actions: operations, and the layout that follows them. */

import Operations from './operations.js';

export default {
  __init__: [ 'operations' ],
  operations: [ 'type', Operations ]
};
