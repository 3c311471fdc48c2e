// Lints files again and again and prints, as JSON, the milliseconds of each run: {"file": [1.5, 1.4, …], …}.
// node lint.js SECONDS FILE…: at least three runs of each file, with all rules of bpmnlint, parsing included.
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';

import { BpmnModdle } from 'bpmn-moddle';

const require = createRequire(import.meta.url);
const Linter = require('bpmnlint/lib/linter');
const NodeResolver = require('bpmnlint/lib/resolver/node-resolver');

const [seconds, ...files] = process.argv.slice(2);
const linter = new Linter({ resolver: new NodeResolver({ require }) });

async function lint(content) {
  const { rootElement } = await new BpmnModdle().fromXML(content);
  return linter.lint(rootElement, { extends: 'bpmnlint:all' });
}

const taken = {};
for (const file of files) {
  const content = await readFile(file, 'utf-8');
  const runs = [];
  const end = performance.now() + 1000 * Number(seconds);
  await lint(content);
  while (runs.length < 3 || performance.now() < end) {
    const begin = performance.now();
    await lint(content);
    runs.push(performance.now() - begin);
  }
  taken[file] = runs;
}
console.log(JSON.stringify(taken));
