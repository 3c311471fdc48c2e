/**
 * Bundles everything under `web/` for the browser: `node build/build.js FOLDER [META]`.
 *
 * A folder with an `index.js` is one script (`web/designer/index.js` becomes `designer.js`, and `designer.css` of the
 * styles that it imports); `styles/index.css` becomes `styles.css`; pictures keep their names. Written files carry a
 * digest of their content in their names, and `manifest.json` says which is which. META gets esbuild's list of inputs.
 */

import { existsSync } from 'node:fs';
import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

import { build } from 'esbuild';

const WEB = resolve(dirname(fileURLToPath(import.meta.url)), '..');
/** Bundled apart, for the expressions of the server; not for browsers. */
const NO_PAGES = new Set([ 'build', 'feel', 'images', 'node_modules', 'styles' ]);

/** @returns {Promise<Array<{ in: string, out: string }>>} what is bundled, and its name without ending */
async function entries() {
  const folders = (await readdir(WEB, { withFileTypes: true })).filter(each => each.isDirectory());
  const scripts = folders
    .filter(({ name }) => !NO_PAGES.has(name) && existsSync(join(WEB, name, 'index.js')))
    .map(({ name }) => ({ in: join(WEB, name, 'index.js'), out: name }));
  const images = (await readdir(join(WEB, 'images')))
    .map(name => ({ in: join(WEB, 'images', name), out: name.replace(/\.[^.]+$/, '') }));
  return [ ...scripts.sort((a, b) => a.out < b.out ? -1 : 1), { in: join(WEB, 'styles/index.css'), out: 'styles' },
    ...images.sort((a, b) => a.out < b.out ? -1 : 1) ];
}

/**
 * @param {string} folder where the bundles would be written
 * @returns {import('esbuild').BuildOptions}
 */
function options(folder, entryPoints) {
  return {
    absWorkingDir: WEB,
    entryPoints,
    outdir: folder,
    entryNames: '[name]-[hash]',
    chunkNames: 'parts/[name]-[hash]',
    assetNames: 'files/[name]-[hash]',
    bundle: true,
    splitting: true,
    format: 'esm',
    target: 'es2022',
    minify: true,
    legalComments: 'none',
    logLevel: 'warning',
    metafile: true,
    write: false,
    loader: { '.woff2': 'file', '.woff': 'file', '.ttf': 'file', '.eot': 'file', '.svg': 'copy', '.png': 'copy' }
  };
}

/**
 * @param {import('esbuild').Metafile} metafile
 * @param {string} folder
 * @returns {Record<string, string>} written names by the names that templates use
 */
function manifest(metafile, folder) {
  const named = Object.entries(metafile.outputs).flatMap(([ path, { entryPoint, cssBundle } ]) => {
    if (!entryPoint) {
      return [];
    }
    const written = [ path, ...cssBundle ? [ cssBundle ] : [] ];
    return written.map(each => relative(folder, resolve(WEB, each)).split(sep).join('/'));
  });
  return Object.fromEntries(named.sort().map(name => [ name.replace(/-[A-Z0-9]{8}(?=\.)/, ''), name ]));
}

/**
 * Writes new files first, then the manifest, then removes what no longer belongs: whoever reads meanwhile finds all.
 *
 * @param {string} folder
 * @param {import('esbuild').BuildResult} result
 */
async function write(folder, { outputFiles, metafile }) {
  for (const { path, contents } of outputFiles) {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, contents);
  }
  const list = join(folder, 'manifest.json');
  await writeFile(`${ list }.new`, JSON.stringify(manifest(metafile, folder), null, 2));
  await rename(`${ list }.new`, list);
  const kept = new Set([ list, join(folder, 'NOTICES.txt'), ...outputFiles.map(({ path }) => path) ]);
  for (const each of await readdir(folder, { recursive: true, withFileTypes: true })) {
    const path = join(each.parentPath, each.name);
    if (each.isFile() && !kept.has(path)) {
      await rm(path);
    }
  }
}

const [ target, meta ] = process.argv.slice(2);
const folder = resolve(target);
const result = await build(options(folder, await entries()));
await write(folder, result);
if (meta) {
  await writeFile(meta, JSON.stringify(result.metafile));
}
