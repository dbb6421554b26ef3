const typing = (element: Element | null): boolean =>
  element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement ||
  element instanceof HTMLSelectElement || (element as HTMLElement | null)?.isContentEditable === true;

function close(): boolean {
  const menu = location.hash === '#menu';
  const open = document.querySelectorAll<HTMLDetailsElement>('details[data-closes][open]');
  const something = open.length > 0 || menu;
  open.forEach(details => {
    details.open = false;
    details.querySelector('summary')?.focus();
  });
  if (menu) location.hash = 'main';
  return something;
}

// In a list the arrows walk the first link of each row; Home and End go to the ends.
function walk(event: KeyboardEvent): void {
  const table = (event.target as Element).closest('.sheet')?.querySelector('[data-keys]');
  if (!table || typing(document.activeElement)) return;
  const links = [...table.querySelectorAll('tbody tr')]
    .map(row => row.querySelector<HTMLElement>('a, button')).filter((link): link is HTMLElement => link !== null);
  const row = document.activeElement?.closest('tbody tr');
  const at = links.findIndex(link => link.closest('tr') === row);
  const to = { ArrowDown: at + 1, ArrowUp: Math.max(at - 1, 0), Home: 0, End: links.length - 1 }[event.key];
  const link = to === undefined ? undefined : links[to];
  if (link) {
    event.preventDefault();
    link.focus();
  }
}

// A page may name a key for what is done most: a link or button is followed, a choice taken, a field entered.
function press(event: KeyboardEvent): boolean {
  if (event.repeat) return false;
  if (typing(document.activeElement) && !(document.activeElement instanceof HTMLInputElement && document.activeElement.type === 'radio')) return false;
  const named = document.querySelector<HTMLElement>(`[data-key="${CSS.escape(event.key.toLowerCase())}"]`);
  if (!named) return false;
  event.preventDefault();
  named.focus();
  if (!(named instanceof HTMLTextAreaElement)) named.click();
  return true;
}

export function startKeys(): void {
  document.addEventListener('keydown', event => {
    // From within a text: the form is sent by its main button.
    if (event.ctrlKey && event.key === 'Enter' && !event.repeat) {
      document.activeElement?.closest('form')?.querySelector<HTMLButtonElement>('button[data-key]')?.click();
      return;
    }
    if (event.isComposing || event.ctrlKey || event.altKey || event.metaKey) return;
    if (event.key === '/' && !typing(document.activeElement)) {
      const search = document.querySelector<HTMLInputElement>('[data-search]');
      if (search) {
        event.preventDefault();
        search.focus();
        search.select();
      }
    } else if (event.key === 'Escape') {
      if (close()) event.preventDefault();
    } else if (!press(event)) {
      walk(event);
    }
  });
}
