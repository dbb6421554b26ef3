import { existsSync, readFileSync } from 'node:fs';

// An icon is in use where a page says <Icon Name="x"> or Icon="x", or C# says icon: "x" or IconX = "x".
const uses = [/<Icon\s+Name="([a-z0-9-]+)"/g, /\bIcon="([a-z0-9-]+)"/g, /\bIcon:\s*"([a-z0-9-]+)"/gi,
  /\bIcon\w*(?: \{ get; set; \})? = "([a-z0-9-]+)"/g];

export function sprite(sources, folder) {
  const names = new Set();
  for (const text of sources) {
    for (const use of uses) {
      for (const match of text.matchAll(use)) names.add(match[1]);
    }
  }
  return `<svg xmlns="http://www.w3.org/2000/svg">${[...names].sort().map(name => symbol(name, folder)).join('')}</svg>\n`;
}

function symbol(name, folder) {
  const file = `${folder}/${name}.svg`;
  if (!existsSync(file)) throw new Error(`There is no icon "${name}" in @tabler/icons (outline).`);
  const drawing = readFileSync(file, 'utf8')
    .replace(/<!--[\s\S]*?-->/g, '')
    .replace(/^[\s\S]*?<svg[^>]*>|<\/svg>\s*$/g, '')
    .replace(/<path stroke="none" d="M0 0h24v24H0z" fill="none"\s*\/>/, '')
    .replace(/\s+/g, ' ').replace(/> </g, '><').trim();
  return `<symbol id="${name}" viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-linecap="round" stroke-linejoin="round">${drawing}</symbol>`;
}
