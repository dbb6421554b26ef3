import { build } from 'esbuild';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { prune } from './build/prune.mjs';
import { sprite } from './build/sprite.mjs';

const here = fileURLToPath(new URL('.', import.meta.url));
const web = join(here, '..');
const dist = join(web, 'wwwroot', 'dist');
const targets = ['es2021', 'chrome94', 'safari15'];

const files = (folder, pattern) => readdirSync(folder, { withFileTypes: true }).flatMap(entry =>
  entry.isDirectory()
    ? ['node_modules', 'wwwroot', 'bin', 'obj'].includes(entry.name) ? [] : files(join(folder, entry.name), pattern)
    : pattern.test(entry.name) ? [readFileSync(join(folder, entry.name), 'utf8')] : []);

const pages = files(web, /\.razor$/);
const code = files(web, /\.cs$/);
const scripts = files(join(here, 'src'), /\.ts$/);
const words = new Set([...pages, ...scripts].join(' ').match(/[\w-]+/g));

mkdirSync(dist, { recursive: true });
const tabler = prune(readFileSync(join(here, 'node_modules/@tabler/core/dist/css/tabler.css'), 'utf8'), words);
const own = ['tokens', 'base', 'frame', 'components', 'phone', 'print']
  .map(name => readFileSync(join(here, 'src/styles', `${name}.css`), 'utf8'));
const dark = own[0].match(/:root\[data-bs-theme="dark"\] (\{[^}]*\})/)[1];
// Nobody chose: the system decides, with the same tokens and the same moon and sun.
own.push(`@media screen and (prefers-color-scheme: dark) { :root:not([data-bs-theme]) ${dark}
:root:not([data-bs-theme]) .when-dark { display: block; } :root:not([data-bs-theme]) .when-light { display: none; } }`);
await build({
  stdin: { contents: [tabler, ...own].join('\n'), loader: 'css', resolveDir: here },
  outfile: join(dist, 'app.css'), minify: true, target: targets, legalComments: 'none', logLevel: 'warning',
  banner: { css: '/*! Parts of Tabler, MIT License, Copyright The Tabler Authors */' },
});
await build({
  entryPoints: [join(here, 'src/app.ts')], outfile: join(dist, 'app.js'), bundle: true, minify: true,
  target: targets, format: 'iife', sourcemap: false, legalComments: 'none', logLevel: 'warning',
});
writeFileSync(join(dist, 'icons.svg'), sprite([...pages, ...code], join(here, 'node_modules/@tabler/icons/icons/outline')));
