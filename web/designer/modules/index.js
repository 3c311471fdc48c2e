/** What our designer adds to bpmn-js. */

import Adopting from '../adopting.js';
import Profile from '../profile.js';
import flow from '../flow/index.js';
import AppendMenu from './append-menu.js';
import Blanks from './blanks.js';
import Clipboard from './clipboard.js';
import ContextPad from './context-pad.js';
import Copies from './copies.js';
import Expert from './expert.js';
import Naming from './naming.js';
import Palette from './palette.js';
import Playing from './playing.js';
import ReplaceMenu from './replace-menu.js';
import translation from './translation.js';
import Walking from './walking.js';

const ours = {
  __init__: [ 'regulationPalette', 'regulationContextPad', 'appendMenu', 'regulationReplaceMenu', 'copies', 'adopting', 'playing', 'naming', 'walking' ],
  profile: [ 'type', Profile ],
  expert: [ 'type', Expert ],
  blanks: [ 'type', Blanks ],
  appendMenu: [ 'type', AppendMenu ],
  adopting: [ 'type', Adopting ],
  clipboard: [ 'type', Clipboard ],
  copies: [ 'type', Copies ],
  naming: [ 'type', Naming ],
  playing: [ 'type', Playing ],
  walking: [ 'type', Walking ],
  regulationPalette: [ 'type', Palette ],
  regulationContextPad: [ 'type', ContextPad ],
  regulationReplaceMenu: [ 'type', ReplaceMenu ]
};

export default [ translation, ours, flow ];
