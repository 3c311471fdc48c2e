/** The three limits as bars: allowed, worst, best; one sentence above all. */

import { h, icon } from './dom.js';
import { say } from './texts.js';

const MINUTES = { minute: 1, hour: 60, day: 1440, month: 43200, year: 525600 };
const WORKING_DAY = 480;

/** A term on the scale of a bar: minutes, a working day being eight hours. */
const length = term => !term ? 0 : term.amount * (term.unit === 'day' && term.basis === 'working' ? WORKING_DAY : MINUTES[term.unit]);

const SVG = 'http://www.w3.org/2000/svg';
const rect = (kind, x, width) => {
  const made = document.createElementNS(SVG, 'rect');
  made.setAttribute('class', kind);
  Object.entries({ x, width: Math.max(width, 0), y: 0, height: 12 }).forEach(([ name, value ]) => made.setAttribute(name, String(value)));
  return made;
};

/** One bar, 200 wide: the worst case as far as it is allowed, what is too much, the best case, the mark of the limit. */
function bar({ allowed, worst, best }) {
  const [ limit, longest, shortest ] = [ allowed, worst, best ].map(length);
  const whole = Math.max(limit, longest) * 1.05 || 1;
  const at = value => 200 * value / whole;
  const drawn = document.createElementNS(SVG, 'svg');
  drawn.setAttribute('viewBox', '0 0 200 12');
  drawn.setAttribute('preserveAspectRatio', 'none');
  drawn.setAttribute('class', 'limit__bar');
  drawn.setAttribute('aria-hidden', 'true');
  drawn.append(rect('limit__ground', 0, 200));
  if (worst) {
    drawn.append(rect('limit__worst', 0, at(limit ? Math.min(longest, limit) : longest)));
    drawn.append(rect('limit__best', 0, at(limit ? Math.min(shortest, limit) : shortest)));
    if (limit && longest > limit) {
      drawn.append(rect('limit__over', at(limit), at(longest) - at(limit)));
    }
  }
  if (limit) {
    drawn.append(rect('limit__mark', at(limit) - 0.75, 1.5));
  }
  return drawn;
}

export default class Bars {

  /**
   * @param {HTMLElement} place
   * @param {(limit: object | null) => void} light shows the worst path of a limit
   */
  constructor(place, light) {
    Object.assign(this, { place, light, lit: null });
  }

  /** @param {{ proof: any, words: any, unproven: any }} checked */
  show({ proof, words, unproven }) {
    this.proof = proof;
    const limits = proof?.limits ?? [];
    this.place.replaceChildren(this.sentence(limits, words, unproven),
      h('ul.bars__list', {}, ...limits.map(limit => this.limit(limit, words[limit.limit] ?? {}))));
    const lit = limits.find(({ limit }) => limit === this.lit);
    this.light(lit ?? null);
  }

  sentence(limits, words, unproven) {
    const broken = limits.filter(({ holds }) => holds === false);
    const open = limits.filter(({ holds }) => holds === null || holds === undefined);
    const [ state, said ] = !limits.length ? [ 'unknown', unproven?.message || say('designer-no-proof') ]
      : broken.length ? [ 'breach', say('designer-breaks', { limits: broken.map(({ limit }) => words[limit]?.name ?? limit).join(', ') }) ]
        : open.length ? [ 'unknown', say('designer-not-proven', { limits: open.map(({ limit }) => words[limit]?.name ?? limit).join(', ') }) ]
          : [ 'holds', say('designer-keeps') ];
    return h(`p.bars__sentence.bars__sentence--${ state }`, { 'aria-live': 'polite' }, icon(state === 'unknown' ? 'note' : state), said);
  }

  limit(limit, words) {
    const state = limit.holds === false ? 'breach' : limit.holds ? 'holds' : 'unknown';
    const path = limit.path?.length > 0;
    const lit = this.lit === limit.limit;
    return h(`li.bars__limit.limit--${ state }`, { 'data-limit': limit.limit, title: (words.reasons ?? []).join('\n') || null },
      h('span.bars__name', {}, words.name ?? limit.limit),
      path && h('button.link', { type: 'button', 'aria-pressed': String(lit), onclick: () => this.toggle(limit) },
        say(lit ? 'designer-hide-way' : 'designer-show-way')),
      h('span.limit__state', {}, icon(state === 'unknown' ? 'note' : state), say(`designer-limit-${ state }`)),
      bar(limit),
      h('span.bars__words', {}, say(words.best && words.best !== words.worst ? 'designer-worst-of' : 'designer-worst-only', { worst: words.worst ?? '–', allowed: words.allowed ?? '–', best: words.best ?? '–' })));
  }

  toggle(limit) {
    this.lit = this.lit === limit.limit ? null : limit.limit;
    this.light(this.lit ? limit : null);
    if (this.lit) {
      this.onLit?.();
    }
    for (const each of this.place.querySelectorAll('[data-limit]')) {
      const button = each.querySelector('button');
      const lit = each.dataset.limit === this.lit;
      button?.setAttribute('aria-pressed', String(lit));
      if (button) {
        button.textContent = say(lit ? 'designer-hide-way' : 'designer-show-way');
      }
    }
  }

  /** By how many minutes an action could take longer; nothing where that is not known. */
  minutesLeft(id) {
    const known = (this.proof?.limits ?? []).filter(({ action_slack, holds }) => holds && action_slack && id in action_slack);
    return known.length ? Math.min(...known.map(({ action_slack }) => action_slack[id])) : null;
  }

  /** How much longer an action could take, in words; nothing where that is not known. */
  slackOf(id) {
    const minutes = this.minutesLeft(id);
    return minutes > 0 ? say('editor-slack', { amount: amountOf(minutes) }) : '';
  }
}

/** Minutes in the largest units that fit, at most two: an hour and ten minutes, two days and three hours. */
export function amountOf(minutes) {
  const parts = [ [ 'day', 1440 ], [ 'hour', 60 ], [ 'minute', 1 ] ].map(([ unit, length ], at, all) => [ unit, Math.floor((at ? minutes % all[at - 1][1] : minutes) / length) ]);
  const first = parts.findIndex(([ , amount ]) => amount);
  return first < 0 ? `0 ${ say('designer-unit-minute') }`
    : parts.slice(first, first + 2).filter(([ , amount ]) => amount).map(([ unit, amount ]) => `${ amount } ${ say(`designer-unit-${ unit }`) }`).join(' ');
}
