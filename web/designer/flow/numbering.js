/** Numbers of actions in the order of the course, and the words that name them. */

import { is } from 'bpmn-js/lib/util/ModelUtil';

import { entry, words } from '../profile.js';
import Graph, { numbered } from './graph.js';

const holder = bo => entry(bo, 'reg:Action') ? 'reg:Action' : 'reg:Call';

/** All actions and calls of actions of a process, by their numbers. */
export function counted(process) {
  const inside = scope => new Graph(scope).order().flatMap(id => {
    const bo = scope.flowElements.find(each => each.id === id);
    return [ ...entry(bo, 'reg:Action') || entry(bo, 'reg:Call') ? [ bo ] : [], ...bo.flowElements ? inside(bo) : [] ];
  });
  return inside(process);
}

/** How many numbers each takes: a call as many as are left free behind it. */
export function widths(process) {
  const sorted = counted(process).filter(bo => numbered(bo)).sort((one, other) => numbered(one) - numbered(other));
  return new Map(sorted.map((bo, at) => [ bo, holder(bo) === 'reg:Call' && sorted[at + 1] ? Math.max(1, numbered(sorted[at + 1]) - numbered(bo)) : 1 ]));
}

/**
 * Numbers all actions in the order of the course.
 *
 * @param {import('./edits.js').default} edits
 * @param {Map<object, number>} width see `widths`
 * @param {Map<object, number>} keys places of actions that have no number yet
 */
export function renumber(edits, width, keys) {
  const wanted = new Map();
  let next = 1;
  const visit = scope => {
    const graph = new Graph(scope);
    for (const id of graph.order(bo => keys.get(bo) ?? numbered(bo))) {
      const bo = graph.nodes.get(id);
      if (entry(bo, 'reg:Action') || entry(bo, 'reg:Call')) {
        wanted.set(bo, next);
        next += width.get(bo) ?? 1;
      }
      if (bo.flowElements) {
        visit(bo);
      }
    }
  };
  visit(edits.profile.process);
  const moved = new Map();
  for (const [ bo, number ] of wanted) {
    const before = numbered(bo);
    if (before !== undefined) {
      for (let at = 0; at < (width.get(bo) ?? 1); at++) {
        moved.set(before + at, number + at);
      }
    }
  }
  for (const [ bo, number ] of wanted) {
    if (numbered(bo) !== number) {
      edits.profile.edit(bo, holder(bo), fresh => { fresh.number = number; });
    }
  }
  rename(edits, moved);
}

/** Gives the actions that words name their new numbers. */
function rename(edits, moved) {
  if (![ ...moved ].some(([ before, after ]) => before !== after)) {
    return;
  }
  const change = (bo, type) => {
    const before = entry(bo, type);
    if (before && textsOf(before).some(text => renamed(text.body, moved) !== text.body)) {
      edits.profile.edit(bo, type, fresh => textsOf(fresh).forEach(text => { text.body = renamed(text.body, moved); }));
    }
  };
  const walk = scope => (scope.flowElements ?? []).forEach(bo => {
    change(bo, is(bo, 'bpmn:SequenceFlow') ? 'reg:Branch' : 'reg:Action');
    walk(bo);
  });
  walk(edits.profile.process);
}

/** All texts inside an entry. */
function textsOf(value) {
  if (Array.isArray(value)) {
    return value.flatMap(textsOf);
  }
  if (!value?.$type || value.$descriptor?.isGeneric) {
    return [];
  }
  return value.$type === 'reg:Text' ? [ value ] : value.$descriptor.properties.filter(({ isAttr, isReference }) => !isAttr && !isReference).flatMap(({ name }) => textsOf(value.get(name)));
}

const LIST = '\\d+(?:-?(?:,\\s*|\\s+(?:и|жана|and)\\s+|\\s*[–-]\\s*)\\d+)*';
const KYRGYZ = new RegExp(`(?<![\\d.,])${ LIST }(?=-иш-аракет)`, 'gu');
const RUSSIAN = new RegExp(`(?<!срок[а-я]*\\s+)(?<=действи[а-я]+\\s+)${ LIST }(?!\\d)(?!\\s*(?:рабоч|календар|год|лет|мес|дн|день|час|мин|сут))`, 'giu');
const ENGLISH = new RegExp(`(?<=\\bactions?\\s+)${ LIST }`, 'giu');

function renamed(body, moved) {
  const one = list => list.replace(/\d+/g, number => String(moved.get(Number(number)) ?? number));
  return body ? [ KYRGYZ, RUSSIAN, ENGLISH ].reduce((text, pattern) => text.replace(pattern, one), body) : body;
}

// Notes on what begins together

const noteOf = (numbers, many) => ({
  ky: `${ numbers }-иш-аракет${ many ? 'тер' : '' } менен бир убакта башталат.`,
  ru: `Начинается одновременно с ${ many ? 'действиями' : 'действием' } ${ numbers }.`
});
const OURS = /^[\d, ]+-иш-аракет(тер)? менен бир убакта башталат\.$/;

/** Says under the table of each action with which others it begins; words of one's own stay. */
export function note(edits) {
  const together = new Map();
  const visit = scope => {
    const graph = new Graph(scope);
    for (const [ id, bo ] of graph.nodes) {
      const first = is(bo, 'bpmn:ParallelGateway') && graph.out.get(id).length > 1
        ? graph.out.get(id).map(arc => graph.nodes.get(arc.target)).filter(each => entry(each, 'reg:Action')) : [];
      if (first.length > 1) {
        first.forEach(each => together.set(each, first.filter(other => other !== each).map(numbered).sort((one, other) => one - other)));
      }
      visit(bo);
    }
  };
  visit(edits.profile.process);
  for (const bo of counted(edits.profile.process)) {
    const action = entry(bo, 'reg:Action');
    const said = action?.note && words(action.note, 'ky');
    const numbers = together.get(bo)?.join(', ');
    if (!action || said && !OURS.test(said) || !said && !(numbers && edits.touched.has(bo))) {
      continue;
    }
    const wanted = numbers && noteOf(numbers, together.get(bo).length > 1);
    if (wanted?.ky !== (said || undefined)) {
      edits.edit(bo, fresh => {
        fresh.note = wanted && edits.localText(wanted);
        if (fresh.note) {
          fresh.note.$parent = fresh;
        }
      });
    }
  }
}
