interface Step { percent?: number | null; text?: string; done?: boolean; href?: string; state?: string | null }

const watched = new WeakSet<Element>();

function show(box: Element, step: Step): void {
  const bar = box.querySelector('progress');
  if (bar && typeof step.percent === 'number') bar.value = step.percent;
  const text = box.querySelector('[data-progress-text]');
  if (text && step.text !== undefined && text.textContent !== step.text) text.textContent = step.text;
  const state = (box as HTMLElement).dataset['progressState'];
  if (step.done || (state && step.state && step.state !== state)) location.assign(step.href ?? location.href);
}

async function poll(box: Element, url: string): Promise<void> {
  while (box.isConnected) {
    await new Promise(resolve => setTimeout(resolve, 2000));
    try {
      const answer = await fetch(url, { headers: { Accept: 'application/json' }, cache: 'no-store' });
      if (answer.status === 401 || answer.status === 403 || answer.status === 404) return location.reload();
      if (!answer.ok) continue;
      const step = await answer.json() as Step;
      show(box, step);
      if (step.done) return;
    } catch {
      // The line is down: ask again.
    }
  }
}

function follow(box: Element, url: string): void {
  let heard = false;
  const events = new EventSource(url);
  const stop = (): void => events.close();
  const hear = (event: MessageEvent<string>): void => {
    if (!box.isConnected) return stop();
    heard = true;
    const step = JSON.parse(event.data) as Step;
    if (step.done) stop();
    show(box, step);
  };
  events.addEventListener('message', hear);
  events.addEventListener('progress', hear as EventListener);
  events.addEventListener('error', () => {
    if (!box.isConnected) return stop();
    // A proxy that buffers or refuses streams never lets the first event through.
    if (!heard || events.readyState === EventSource.CLOSED) {
      stop();
      void poll(box, url);
    }
  });
}

export function watchProgress(): void {
  for (const box of document.querySelectorAll<HTMLElement>('[data-progress-url]')) {
    const url = box.dataset['progressUrl'];
    if (!url || watched.has(box)) continue;
    watched.add(box);
    if ('EventSource' in window) follow(box, url);
    else void poll(box, url);
  }
}
