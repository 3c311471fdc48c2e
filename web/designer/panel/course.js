/** What stands between the actions: decisions and their ways, starts, ends, waits, who does it. */

import { is } from 'bpmn-js/lib/util/ModelUtil';

import { h } from '../dom.js';
import { entries, setWords, words } from '../profile.js';
import { say } from '../texts.js';
import { Binding, nameOf } from './binding.js';
import { line, pair, rows, section, select, tick } from './controls.js';

const OUTCOMES = [ 'result', 'refusal_of_documents', 'refusal_of_service' ];
const FIELD_TYPES = [ 'choice', 'boolean', 'text', 'number', 'date' ];
const FEEL = 'https://www.omg.org/spec/DMN/20191111/FEEL/';

export function flowPanel(panel, bo) {
  const { profile } = panel;
  const bind = new Binding(profile, bo, 'reg:Branch', panel);
  const branches = (bo.sourceRef?.outgoing ?? []).length > 1;
  return [
    wayName(panel, bo),
    branches && section({ row: 6, name: say('designer-criterion') }, criterion(panel, bo), ...condition(panel, bo)),
    section({ name: say('designer-further') },
      maxRepeats(panel, bo),
      line('probability', say('designer-probability'), bind.entry?.probability, value => bind.change(fresh => {
        const number = Number(value.replace(',', '.'));
        fresh.probability = value !== '' && number >= 0 && number <= 1 ? number : undefined;
        return keeps(fresh);
      }), { inputmode: 'decimal' }))
  ];
}

export function maxRepeats(panel, bo) {
  const bind = new Binding(panel.profile, bo, 'reg:Branch', panel);
  return line('maxRepeats', say('designer-max-repeats'), bind.entry?.maxRepeats, value => bind.change(fresh => {
    fresh.maxRepeats = /^[1-9]\d*$/.test(value) ? Number(value) : undefined;
    return keeps(fresh);
  }), { inputmode: 'numeric' });
}

const keeps = branch => branch.maxRepeats !== undefined || branch.probability !== undefined || !!branch.criterion;

/**
 * What a way is called, when it is taken, and its bounds: the parts of a way that the panel and the table share.
 *
 * @param {import('./reading.js').default} panel
 */
export const wayName = (panel, bo) => nameOf(panel.profile, bo, panel, say('designer-way-name'), { lines: 1, optional: true });
export const criterion = (panel, bo) => new Binding(panel.profile, bo, 'reg:Branch', panel).text('criterion', say('designer-criterion'), { quietLabel: true });

/** The condition as a choice of a declared field and its variant; as an expression for experts. */
export function condition(panel, bo) {
  const { profile } = panel;
  const source = bo.sourceRef;
  if (!is(source, 'bpmn:ExclusiveGateway') && !is(source, 'bpmn:InclusiveGateway') && !is(source, 'bpmn:Activity')) {
    return [];
  }
  const body = bo.conditionExpression?.body ?? '';
  const shape = profile.shapeOf(bo);
  const write = text => panel.modeling.updateProperties(shape, {
    conditionExpression: text ? profile.create('bpmn:FormalExpression', { body: text, language: FEEL }) : undefined
  });
  const choices = profile.fields().filter(({ field }) => field.name).flatMap(({ field }) => field.type === 'boolean'
    ? [ 'true', 'false' ].map(value => [ `${ field.name } = ${ value }`, `${ panel.fieldName(field.name) }: ${ say(`designer-${ value }`) }` ])
    : field.get('variant').map(variant => [ `${ field.name } = "${ variant.value }"`,
      `${ panel.fieldName(field.name) }: ${ panel.local(variant.label) || variant.value }` ]));
  const isDefault = source.default === bo;
  const known = choices.some(([ key ]) => key === body);
  return [
    tick('default', say('designer-otherwise'), isDefault, value => panel.modeling.updateProperties(profile.shapeOf(source), { default: value ? bo : undefined })),
    !isDefault && select('condition', say('designer-when'), [ [ '', '–' ], ...choices, ...body && !known ? [ [ body, body ] ] : [] ], body, write),
    !isDefault && panel.expert.isOn && line('expression', say('designer-expression'), body, write, { spellcheck: 'false' })
  ];
}

export function gatewayPanel(panel, bo) {
  const ways = bo.outgoing ?? [];
  return [
    nameOf(panel.profile, bo, panel, is(bo, 'bpmn:ParallelGateway') ? say('designer-name') : say('designer-question'), {
      lines: 1, optional: is(bo, 'bpmn:ParallelGateway') || (bo.outgoing ?? []).length < 2
    }),
    ways.length > 1 && !is(bo, 'bpmn:ParallelGateway') && section({ row: 6, name: say('designer-ways') }, h('ul.ways', {}, ...ways.map(way => h('li', {},
      h('button.link', { type: 'button', onclick: () => panel.select(way.id) },
        `${ panel.nameOf(way) || say('designer-way') } → ${ panel.nameOf(way.targetRef) }`),
      criterion(panel, way)))))
  ];
}

export function eventPanel(panel, bo) {
  const parts = [ nameOf(panel.profile, bo, panel) ];
  if (is(bo, 'bpmn:EndEvent')) {
    parts.push(outcome(panel, bo));
  } else if (is(bo, 'bpmn:StartEvent')) {
    parts.push(fieldsPanel(panel, bo, say('designer-fields-of-request')));
  } else if (is(bo, 'bpmn:CatchEvent')) {
    parts.push(waitPanel(panel, bo), fieldsPanel(panel, bo, say('designer-fields-of-wait')));
  }
  return parts;
}

/** How a regulation ends there. */
export function outcome(panel, bo) {
  const bind = new Binding(panel.profile, bo, 'reg:Outcome', panel);
  return select('outcome', say('designer-outcome'), [ [ '', '–' ], ...OUTCOMES.map(each => [ each, say(`designer-outcome-${ each }`) ]) ],
    bind.entry?.kind ?? '', value => bind.change(fresh => { fresh.kind = value || undefined; return !!value; }));
}

export function waitPanel(panel, bo) {
  const wait = new Binding(panel.profile, bo, 'reg:Wait', panel);
  return section({ name: say('designer-wait'), hint: say('designer-wait-hint') },
    wait.term(say('designer-wait-term')),
    tick('standsStill', say('designer-stands-still'), !!wait.entry?.standsStill, value => wait.set('standsStill', value || undefined)));
}

/** Fields and decisions that a node yields, with their variants. */
export function fieldsPanel(panel, bo, title) {
  const { profile } = panel;
  const fields = entries(bo, 'reg:Field');
  const edit = (index, change, quietly) => {
    const act = () => profile.edit(bo, 'reg:Field', change, fields[index]);
    quietly ? panel.quietly(act) : act();
    fields.splice(0, fields.length, ...entries(bo, 'reg:Field'));
  };
  const label = (owner, at, words_, path) => pair(at, words_, language => words(owner.label, language), (language, value) => path(fresh => {
    const text = fresh.label ?? profile.text('reg:LocalText', {});
    text.$parent = fresh;
    setWords(profile.moddle, text, language, value);
    fresh.label = text.get('text').length ? text : undefined;
  }), { lines: 1 });
  return section({ name: title }, rows('field', fields, (field, index) => h('div', {},
    label(field, `field.${ index }.label`, say('designer-field-label'), change => edit(index, change, true)),
    h('div.together', {},
      select(`field.${ index }.type`, say('designer-field-type'), FIELD_TYPES.map(each => [ each, say(`designer-field-type-${ each }`) ]), field.type ?? 'text',
        value => edit(index, fresh => { fresh.type = value; })),
      line(`field.${ index }.name`, say('designer-identifier'), field.name, value => edit(index, fresh => { fresh.name = value || undefined; }))),
    tick(`field.${ index }.required`, say('designer-field-required'), field.get('required'), value => edit(index, fresh => { fresh.required = value ? undefined : false; })),
    field.type === 'choice' && variants(panel, field, index, edit, label)
  ), {
    words: say('designer-add-field'), name: index => `${ title } ${ index + 1 }`,
    add: () => profile.setEntries(bo, [ ...bo.extensionElements?.values ?? [], profile.create('reg:Field', { name: `field${ profile.fields().length + 1 }`, type: 'choice' }) ]),
    remove: index => profile.setEntries(bo, bo.extensionElements.values.filter(each => each !== fields[index]))
  }));
}

function variants(panel, field, index, edit, label) {
  return h('div.inner', {}, h('h4', {}, say('designer-variants')), rows(`field.${ index }.variant`, field.get('variant'), (variant, at) => h('div', {},
    label(variant, `field.${ index }.variant.${ at }`, say('designer-variant'), change => edit(index, fresh => { change(fresh.get('variant')[at]); }, true)),
    panel.expert.isOn && line(`field.${ index }.variant.${ at }.value`, say('designer-identifier'), variant.value,
      value => edit(index, fresh => { fresh.get('variant')[at].value = value; }))
  ), {
    words: say('designer-add-variant'), name: at => `${ say('designer-variant') } ${ at + 1 }`,
    add: () => edit(index, fresh => {
      const made = panel.profile.create('reg:Variant', { value: `variant${ fresh.get('variant').length + 1 }` });
      made.$parent = fresh;
      fresh.get('variant').push(made);
    }),
    remove: at => edit(index, fresh => { fresh.get('variant').splice(at, 1); })
  }));
}

export const placePanel = (panel, bo) => [
  nameOf(panel.profile, bo, panel, is(bo, 'bpmn:Lane') ? say('designer-position') : say('designer-body')),
  is(bo, 'bpmn:Participant') && !bo.processRef && panel.settings.bodies.length > 0 && select('known', say('designer-body-of-registry'),
    [ [ '', '–' ], ...panel.settings.bodies.map(({ id, name }) => [ id, name[panel.language] || name.ky ]) ], '', chosen => {
      const found = panel.settings.bodies.find(({ id }) => id === chosen);
      if (found) {
        Object.entries(found.name).forEach(([ language, value ]) => panel.profile.setName(bo, language, value));
      }
    })
];
