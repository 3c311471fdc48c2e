/** Where the pages of a printed paper will end, about: told by a thin line and the number of the page that begins. */

import { say } from '../texts.js';

const MILLIMETRE = 96 / 25.4;
/** Height of the text on an upright page and on one that lies on its side. */
const TEXT = { upright: 257 * MILLIMETRE, wide: 165 * MILLIMETRE };
/** What is moved to the next page as a whole, or cut between its lines. */
const PIECES = 'h1, h2, h3, .corner, tr, figure, .signature, li, p';
const LEAST_LINES = 2;

/**
 * @param {Document} paper
 * @param {boolean} flowing whether the paper is read as running text, without pages
 */
export function drawBreaks(paper, flowing) {
  paper.querySelectorAll('.break').forEach(each => each.remove());
  if (flowing) {
    return;
  }
  let number = 1;
  for (const part of paper.querySelectorAll('.part')) {
    const top = part.getBoundingClientRect().top;
    for (const at of breaksOf(part)) {
      number++;
      const line = paper.createElement('div');
      line.className = 'break';
      line.setAttribute('aria-hidden', 'true');
      line.dataset.words = say('paper-view-page', { number });
      line.style.top = `${ at - top }px`;
      part.append(line);
    }
    number++;
  }
}

/** The heights at which pages of a part end. */
function breaksOf(part) {
  const room = part.classList.contains('wide') ? TEXT.wide : TEXT.upright;
  const pieces = [ ...part.querySelectorAll(PIECES) ].filter(each => !each.parentElement.closest('tr, li, .corner, .signature, figure'))
    .map(element => ({ element, box: element.getBoundingClientRect() }));
  const found = [];
  let start = part.getBoundingClientRect().top + parseFloat(part.ownerDocument.defaultView.getComputedStyle(part).paddingTop);
  pieces.forEach((piece, index) => {
    while (piece.box.bottom - start > room + 1) {
      const at = cut(pieces, index, start, start + room);
      found.push(at);
      start = at - repeated(piece, at);
    }
  });
  return found;
}

/** Where the page ends that this piece runs out of. */
function cut(pieces, index, start, end) {
  const { element, box } = pieces[index];
  if (element.matches('p, li, tr.tall') && box.top < end) {
    const line = parseFloat(element.ownerDocument.defaultView.getComputedStyle(element).lineHeight);
    const [ all, fitting ] = [ Math.round(box.height / line), Math.floor((end - box.top) / line) ];
    const kept = Math.min(fitting, all - LEAST_LINES);
    if (kept >= LEAST_LINES) {
      return box.top + kept * line;
    }
  }
  let first = index;
  while (first > 0 && pieces[first - 1].element.matches('h1, h2, h3, thead tr, tr.group')) {
    first--;
  }
  const { top } = pieces[first].box;
  return top > start + 1 ? top : box.top > start + 1 ? box.top : end;
}

/** The height of the heading of a table that stands again on the next page. */
function repeated({ element }, at) {
  const table = element.closest('table');
  const head = table?.tHead?.getBoundingClientRect();
  return head && at > head.bottom - 1 ? head.height : 0;
}
