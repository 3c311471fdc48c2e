/** The points of the form: shown where nothing is selected. */

import { h } from '../dom.js';
import { setWords, words } from '../profile.js';
import { best, say } from '../texts.js';
import { Binding } from './binding.js';
import { pair, rows, section, select, tick } from './controls.js';

const STATUSES = [ 'template', 'draft', 'in_review', 'approved', 'in_force' ];

/** Said by the commission only. */
const DECIDED = [ 'approved', 'in_force' ];

export function provisionsPanel(panel) {
  if (!panel.profile.process) {
    return [ h('p', {}, say('designer-no-process')) ];
  }
  return [
    h('p.row__hint', {}, say('designer-nothing-selected')),
    statusOf(panel),
    ...provisionPoints(panel).map(({ content, ...head }) => section(head, ...content))
  ];
}

/** @param {import('./reading.js').default} reading */
export function statusOf(reading) {
  const bind = new Binding(reading.profile, reading.profile.process, 'reg:Regulation', reading);
  const now = bind.entry?.status ?? 'draft';
  const offered = STATUSES.filter(each => each === now || reading.settings.may_decide || !DECIDED.includes(each));
  return select('status', say('designer-status'), offered.map(each => [ each, say(`designer-status-${ each }`) ]), now,
    value => bind.set('status', value));
}

/**
 * The points of the form that are filled in: number, name, content.
 *
 * @param {import('./reading.js').default} reading
 * @returns {Array<{ row: number, name: string, content: Node[] }>}
 */
export function provisionPoints(reading) {
  const { settings } = reading;
  const bind = new Binding(reading.profile, reading.profile.process, 'reg:Regulation', reading);
  const point = (number, ...content) => ({ row: number, name: say(`designer-point-${ number }`), content });
  const quiet = { quietLabel: true };
  const none = (property, label) => tick(property, label, !!bind.entry?.get(property), value => bind.change(fresh => {
    fresh.set(property, value ? bind.part(fresh, 'reg:Nothing') : undefined);
  }));
  const body = (property, name, add = name) => bind.texts(property, say(`designer-${ name }`), say(`designer-add-${ add }`), {});
  return [
    point(1, bind.text('serviceName', say('designer-point-1'), quiet)),
    point(3, fromRegistry(bind, settings, 'provider'), body('provider', 'provider')),
    point(4, none('noInteracting', say('designer-no-interacting')), fromRegistry(bind, settings, 'interacting', 'noInteracting'), body('interacting', 'interacting', 'party')),
    point(6, definitions(bind)),
    point(11, bind.texts('appendix', say('designer-appendix'), say('designer-add-appendix'))),
    point(13, bind.text('internalController', say('designer-controller')), bind.text('internalInterval', say('designer-interval'))),
    point(14, bind.text('responsibleBody', say('designer-responsible-body')), bind.text('externalInterval', say('designer-interval'))),
    point(15, bind.text('complaintBody', say('designer-point-15'), quiet)),
    point(16, bind.text('liableBody', say('designer-point-16'), quiet)),
    point(17, none('noAgreement', say('designer-no-agreement')), fromRegistry(bind, settings, 'agreedWith', 'noAgreement'), body('agreedWith', 'agreed-with'))
  ];
}

/** Adds a body as the registry names it. */
function fromRegistry(bind, settings, property, none) {
  if (!settings.bodies.length) {
    return null;
  }
  return select(`${ property }.known`, say('designer-add-from-registry'), [ [ '', '–' ], ...settings.bodies.map(({ id, name }) => [ id, best(name) ]) ], '', chosen => {
    const found = settings.bodies.find(({ id }) => id === chosen);
    if (found) {
      bind.change(fresh => {
        const text = bind.profile.text('reg:LocalText', found.name);
        text.$parent = fresh;
        fresh.get(property).push(text);
        if (none) {
          fresh.set(none, undefined);
        }
      });
    }
  });
}

function definitions(bind) {
  const items = bind.entry?.get('definition') ?? [];
  const edit = (change, options) => bind.change(fresh => { change(fresh.get('definition'), fresh); }, options);
  const part = (item, index, property) => pair(`definition.${ index }.${ property }`, say(`designer-${ property }`), language => words(item.get(property), language),
    (language, value) => edit(list => {
      const local = list[index].get(property) ?? bind.part(list[index], 'reg:LocalText');
      setWords(bind.profile.moddle, local, language, value);
      list[index].set(property, local);
    }, { quietly: true }));
  return rows('definition', items, (item, index) => h('div', {}, part(item, index, 'concept'), part(item, index, 'meaning')), {
    words: say('designer-add-definition'), name: index => `${ say('designer-concept') } ${ index + 1 }`,
    add: () => edit((list, fresh) => { list.push(bind.part(fresh, 'reg:Definition')); }),
    remove: index => edit(list => { list.splice(index, 1); }),
    move: (from, to) => edit(list => { list.splice(to, 0, ...list.splice(from, 1)); })
  });
}
