// Keeps of a stylesheet the rules whose every class stands in a page, and of its custom properties
// those something reads. Colors that browsers before 2024 cannot compute go too: tokens.css has plain ones.
const tooNew = /light-dark\(|color-mix\(|oklch\(|oklab\(/;
const unwanted = /theme|:has\(|::-webkit-datetime|\[dir=/;

export function prune(css, words) {
  let rules = parse(css.replace(/\/\*[\s\S]*?\*\//g, ''));
  rules = rules.map(rule => keep(rule, words)).filter(Boolean);
  for (let before = -1; before !== size(rules);) {
    before = size(rules);
    const text = write(rules);
    const read = new Set([...text.matchAll(/var\(\s*(--[\w-]+)/g)].map(match => match[1]));
    rules = rules.map(rule => dropUnread(rule, read)).filter(Boolean);
  }
  const text = write(rules);
  const animations = new Set([...text.matchAll(/animation(?:-name)?:([^;}]*)/g)].flatMap(match => match[1].split(/[\s,]+/)));
  return write(rules.filter(rule => !rule.head.startsWith('@keyframes') || animations.has(rule.head.split(/\s+/)[1])));
}

function parse(text) {
  const rules = [];
  let at = 0;
  while (at < text.length) {
    const open = find(text, at, '{;');
    if (open < 0) break;
    const head = text.slice(at, open).trim();
    if (text[open] === ';') {
      at = open + 1; // @charset and the like
      continue;
    }
    const close = matching(text, open);
    const body = text.slice(open + 1, close);
    rules.push(/^@(media|supports)/.test(head)
      ? { head, rules: parse(body) }
      : head.startsWith('@')
        ? { head, raw: body }
        : { head, declarations: split(body, ';').map(part => part.trim()).filter(Boolean) });
    at = close + 1;
  }
  return rules;
}

function keep(rule, words) {
  if (rule.rules) {
    const inner = rule.rules.map(child => keep(child, words)).filter(Boolean);
    return inner.length ? { ...rule, rules: inner } : null;
  }
  if (rule.raw !== undefined) return rule;
  const selectors = split(rule.head, ',').map(part => part.trim()).filter(selector =>
    !unwanted.test(selector) && [...selector.matchAll(/\.((?:\\.|[\w-])+)/g)].every(match => words.has(match[1].replace(/\\/g, ''))));
  const declarations = rule.declarations.filter(declaration => !tooNew.test(declaration));
  return selectors.length && declarations.length ? { head: selectors.join(','), declarations } : null;
}

function dropUnread(rule, read) {
  if (rule.rules) {
    const inner = rule.rules.map(child => dropUnread(child, read)).filter(Boolean);
    return inner.length ? { ...rule, rules: inner } : null;
  }
  if (!rule.declarations) return rule;
  const declarations = rule.declarations.filter(part => !part.startsWith('--') || read.has(part.slice(0, part.indexOf(':')).trim()));
  return declarations.length ? { ...rule, declarations } : null;
}

const write = rules => rules.map(rule => `${rule.head}{${rule.rules ? write(rule.rules) : rule.raw ?? rule.declarations.join(';')}}`).join('\n');
const size = rules => write(rules).length;

function find(text, from, wanted) {
  for (let i = from, quote = '', depth = 0; i < text.length; i++) {
    const c = text[i];
    if (quote) { if (c === '\\') i++; else if (c === quote) quote = ''; continue; }
    if (c === '"' || c === "'") quote = c;
    else if (c === '\\') i++;
    else if (c === '(' || c === '[') depth++;
    else if (c === ')' || c === ']') depth--;
    else if (depth === 0 && wanted.includes(c)) return i;
  }
  return -1;
}

function matching(text, open) {
  let depth = 0;
  for (let i = open; i >= 0; i = find(text, i + 1, '{}')) {
    depth += text[i] === '{' ? 1 : -1;
    if (depth === 0) return i;
  }
  throw new Error('A brace of the stylesheet is not closed.');
}

function split(text, separator) {
  const parts = [];
  for (let from = 0; ;) {
    const at = find(text, from, separator);
    parts.push(text.slice(from, at < 0 ? undefined : at));
    if (at < 0) return parts;
    from = at + 1;
  }
}
