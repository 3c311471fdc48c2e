/** Signs on the buttons between the tables; each stands beside its words. */

const SVG = 'http://www.w3.org/2000/svg';
const PATHS = {
  add: 'M8 3v10M3 8h10',
  branch: 'M8 14V9L3.5 4.5V2M8 9l4.500-4.500V2',
  parallel: 'M5.500 2v12M10.500 2v12',
  return: 'M6 3 2.500 6.500 6 10M3 6.500h6.500a3.500 3.500 0 0 1 0 7H7',
  wait: 'M8 1.500a6.500 6.500 0 1 0 .01 0M8 4v4l2.500 2',
  sequential: 'M8 2v11M4.500 9.500 8 13l3.500-3.500'
};

/** @param {keyof typeof PATHS} name */
export function sign(name) {
  const frame = document.createElementNS(SVG, 'svg');
  frame.setAttribute('class', 'icon');
  frame.setAttribute('viewBox', '0 0 16 16');
  frame.setAttribute('aria-hidden', 'true');
  const path = document.createElementNS(SVG, 'path');
  path.setAttribute('d', PATHS[name]);
  frame.append(path);
  return frame;
}
