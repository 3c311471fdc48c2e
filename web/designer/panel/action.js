/** The eight rows of an administrative action, and what it draws from the standard. */

import { h } from '../dom.js';
import { entry, setWords, words } from '../profile.js';
import { best, say } from '../texts.js';
import { Binding, nameOf } from './binding.js';
import { line, pair, rows, section, select, termOf, tick, ticks } from './controls.js';
import { KINDS } from '../modules/blanks.js';

export const CHANNELS = [ 'in_person', 'phone', 'post', 'electronic' ];
const PARTIES = [ 'body', 'person', 'unit', 'recipient' ];

/**
 * The eight rows of an action: what each holds. The panel and the table draw the same rows around them.
 *
 * @param {import('./reading.js').default} reading
 * @returns {Array<{ row: number, name: string, hint?: string, content: Node[] }>}
 */
export function actionRows(reading, shape, bo) {
  const bind = new Binding(reading.profile, bo, 'reg:Action', reading);
  const quiet = { quietLabel: true };
  const row = (number, ...content) => ({ row: number, name: say(`designer-row-${ number }`), content });
  const lane = reading.laneOf(shape);
  return [
    row(1, bind.text('ground', say('designer-row-1'), quiet)),
    { ...row(2, position(reading, shape), bind.text('responsible', say('designer-row-2'), {
      quietLabel: true, optional: true, lines: 1, instead: language => lane ? reading.profile.name(lane, language) : ''
    })), hint: lane ? null : say('designer-no-lane') },
    row(3, bind.texts('duty', say('designer-duty'), say('designer-add-duty')),
      h('h4', {}, say('designer-requirements')),
      bind.texts('requirement', say('designer-requirement'), say('designer-add-requirement'))),
    row(4, bind.term(say('designer-row-4')), h('p.row__hint', { 'data-slack': bo.id })),
    row(5, ...interactions(bind, reading)),
    row(6, ...decisions(bind, reading)),
    row(7, bind.text('result', say('designer-result')), bind.text('handingOn', say('designer-handing-on'), { optional: true })),
    row(8, bind.text('recording', say('designer-row-8'), quiet))
  ];
}

/** Number and kind of an action: what the table says by its place and its caption. */
export function actionHead(reading, bo) {
  const bind = new Binding(reading.profile, bo, 'reg:Action', reading);
  return h('div.together', {},
    line('reg:Action.number', say('designer-number'), bind.entry.number, value => bind.set('number', /^\d+$/.test(value) ? Number(value) : undefined),
      { inputmode: 'numeric' }),
    actionKind(reading, bo));
}

export function actionKind(reading, bo) {
  const bind = new Binding(reading.profile, bo, 'reg:Action', reading);
  return select('reg:Action.kind', say('designer-kind'), [ [ '', '–' ], ...KINDS.map(kind => [ kind, say(`designer-kind-${ kind }`) ]) ],
    bind.entry.kind ?? '', value => bind.set('kind', value || undefined));
}

/** What an action draws from the standard, as lists to choose from. */
export const actionOfStandard = (reading, bo) => ofStandard(new Binding(reading.profile, bo, 'reg:Action', reading), reading.settings.standard);

/** What an action says beside its eight rows. */
export function actionFurther(reading, bo) {
  const bind = new Binding(reading.profile, bo, 'reg:Action', reading);
  const { entry: action } = bind;
  const { standard } = reading.settings;
  return [
    tick('electronic', say('designer-electronic-action'), action.get('electronic'), value => bind.set('electronic', value || undefined)),
    tick('outsourced', say('designer-outsourced'), action.get('outsourced'), value => bind.set('outsourced', value || undefined)),
    bind.text('note', say('designer-note'), { optional: true }),
    h('h4', {}, say('designer-features')),
    bind.texts('feature', say('designer-feature'), say('designer-add-feature'), { type: 'reg:Feature', more: (item, index, change) => [ h('div.together', {},
      select(`feature.${ index }.channel`, say('designer-channel'), [ [ '', say('designer-any') ], ...channels(standard) ], item.channel ?? '',
        value => change(fresh => fresh.set('channel', value || undefined))),
      select(`feature.${ index }.category`, say('designer-category'), [ [ '', say('designer-any') ], ...named(standard.categories) ],
        item.category ?? '', value => change(fresh => fresh.set('category', value || undefined)))) ] }),
    h('h4', {}, say('designer-produces')),
    bind.texts('produces', say('designer-produced'), say('designer-add-produced'), { type: 'reg:Produces', more: (item, index, change) => [
      line(`produces.${ index }.id`, say('designer-identifier'), item.id, value => change(fresh => fresh.set('id', value || undefined))) ] })
  ];
}

/** @returns {Node[]} */
export function actionPanel(panel, shape, bo) {
  return [
    nameOf(panel.profile, bo, panel),
    actionHead(panel, bo),
    ...actionRows(panel, shape, bo).map(({ content, ...head }) => section(head, ...content)),
    section({ name: say('designer-of-standard') }, ...actionOfStandard(panel, bo)),
    section({ name: say('designer-further') }, ...actionFurther(panel, bo))
  ];
}

/** The position that does it: a lane of the diagram. Its name is printed unless other words are written. */
function position(reading, shape) {
  const operations = reading.modeler.get('operations', false);
  const lanes = reading.lanes;
  if (!lanes.length || !operations?.setPosition) {
    return null;
  }
  return select('position', say('designer-position'), [ [ '', '–' ], ...lanes.map(lane => [ lane.id, reading.nameOf(lane) ]) ], reading.laneOf(shape)?.id ?? '',
    id => id && reading.structure(() => operations.setPosition(shape.id, id)));
}

const named = list => list.map(({ id, name }) => [ id, best(name) ]);
const channels = standard => (standard.channels.length ? standard.channels : CHANNELS).map(each => [ each, say(`designer-channel-${ each }`) ]);

function interactions(bind, panel) {
  const { entry: action } = bind;
  const items = action.get('interaction');
  const edit = (change, options) => bind.change(fresh => { change(fresh.get('interaction'), fresh); }, options);
  const text = (item, index, property, label) => pair(`interaction.${ index }.${ property }`, label, language => words(item.get(property), language),
    (language, value) => edit(list => {
      const local = list[index].get(property) ?? bind.part(list[index], 'reg:LocalText');
      setWords(bind.profile.moddle, local, language, value);
      list[index].set(property, local.get('text').length ? local : undefined);
    }, { quietly: true }));
  const body = (item, index) => {
    const known = panel.settings.bodies.find(({ name }) => [ 'ky', 'ru' ].some(language => name[language] && name[language] === words(item.get('party'), language)));
    return select(`interaction.${ index }.known`, say('designer-body-of-registry'),
      [ [ '', say('designer-body-in-words') ], ...panel.settings.bodies.map(({ id, name }) => [ id, best(name) ]) ], known?.id ?? '', chosen => {
        const found = panel.settings.bodies.find(({ id }) => id === chosen);
        if (found) {
          edit(list => list[index].set('party', bind.profile.text('reg:LocalText', found.name)));
        }
      });
  };
  return [
    tick('noInteraction', say('designer-no-interaction'), !!action.get('noInteraction'), value => bind.change(fresh => {
      fresh.set('noInteraction', value ? bind.part(fresh, 'reg:Nothing') : undefined);
    })),
    rows('interaction', items, (item, index) => h('div', {},
      h('div.together', {}, select(`interaction.${ index }.with`, say('designer-with'), PARTIES.map(each => [ each, say(`designer-with-${ each }`) ]), item.get('with'),
        value => edit(list => list[index].set('with', value === 'body' ? undefined : value))),
      item.get('with') === 'body' && panel.settings.bodies.length > 0 && body(item, index)),
      text(item, index, 'party', say('designer-party')), text(item, index, 'order', say('designer-order')),
      h('span.pair__label', {}, say('designer-term')),
      termOf(`interaction.${ index }.term`, say('designer-term'), item.get('term'), value => edit(list => list[index].set('term',
        value && Object.assign(list[index].get('term') ?? bind.part(list[index], 'reg:Term'), value)))),
      tick(`interaction.${ index }.electronic`, say('designer-electronic'), item.get('electronic'),
        value => edit(list => list[index].set('electronic', value || undefined)))
    ), {
      words: say('designer-add-interaction'), name: index => `${ say('designer-row-5') } ${ index + 1 }`,
      add: () => edit((list, fresh) => { list.push(bind.part(fresh, 'reg:Interaction')); fresh.set('noInteraction', undefined); }),
      remove: index => edit(list => { list.splice(index, 1); }),
      move: (from, to) => edit(list => { list.splice(to, 0, ...list.splice(from, 1)); })
    })
  ];
}

function decisions(bind, panel) {
  const fields = panel.profile.fields().map(({ field }) => field.name).filter(Boolean);
  return [
    tick('noDecision', say('designer-no-decision'), !!bind.entry.get('noDecision'), value => bind.change(fresh => {
      fresh.set('noDecision', value ? bind.part(fresh, 'reg:Nothing') : undefined);
    })),
    bind.texts('decision', say('designer-decision'), say('designer-more-decision'), { type: 'reg:Decision', none: 'noDecision', more: (item, index, change) => [
      select(`decision.${ index }.field`, say('designer-decision-field'), [ [ '', '–' ], ...[ ...new Set([ ...fields, item.field ].filter(Boolean)) ].map(each => [ each, panel.fieldName(each) ]) ],
        item.field ?? '', value => change(fresh => fresh.set('field', value || undefined))) ] })
  ];
}

function ofStandard(bind, standard) {
  const { entry: action } = bind;
  const list = (property, attribute, type) => ({
    chosen: action.get(property).map(each => each[attribute]),
    write: ids => bind.change(fresh => {
      const before = fresh.get(property);
      fresh.set(property, ids.map(id => before.find(each => each[attribute] === id) ?? bind.part(fresh, type, { [attribute]: id })));
    })
  });
  const tokens = property => ({
    chosen: (action.get(property) ?? '').split(/\s+/).filter(Boolean),
    write: ids => bind.set(property, ids.join(' ') || undefined)
  });
  const part = (name, options, { chosen, write }, hint) => {
    const block = h('details.choices', { 'data-fold': `choices ${ name }`, open: chosen.length > 0 && name !== 'channels' && name !== 'categories' },
      h('summary', {}, say(`designer-standard-${ name }`), h('span.choices__count', {}, chosen.length ? ` ${ chosen.length }` : hint ? ` ${ hint }` : '')),
      ticks(name, options, chosen, write, say('designer-standard-empty')));
    return block;
  };
  return [
    part('documents', named(standard.documents), list('uses', 'document', 'reg:Uses')),
    part('refusals', named(standard.refusals), list('refusal', 'ground', 'reg:Refusal')),
    part('quality', named(standard.quality), list('quality', 'parameter', 'reg:Quality')),
    part('categories', named(standard.categories), tokens('categories'), say('designer-all')),
    part('channels', channels(standard), tokens('channels'))
  ];
}

/** What an activity that is no action says, and how it becomes one. */
export function plainActivity(panel, bo) {
  return [
    nameOf(panel.profile, bo, panel),
    h('p.row__hint', {}, say('designer-no-action-hint')),
    h('button.button.button--small', { type: 'button', onclick: () => panel.profile.edit(bo, 'reg:Action', fresh => {
      fresh.number = panel.profile.nextNumber();
    }) }, say('designer-make-action'))
  ];
}

export const isAction = bo => !!entry(bo, 'reg:Action');
