interface Answer { href?: string; message?: string; detail?: string; title?: string }

const read = (request: XMLHttpRequest): Answer => {
  try {
    return JSON.parse(request.responseText) as Answer;
  } catch {
    return {};
  }
};

// What the server would refuse by size or name alone is not sent: it would be told only after the whole file had gone. The limits
// and the words come with the page.
function problemWith(input: HTMLInputElement): string | undefined {
  const { most, tooLarge, otherKind } = input.dataset;
  const endings = input.accept.split(',').filter(ending => ending !== '');
  for (const { name, size } of input.files ?? []) {
    const words =
      otherKind !== undefined && endings.length > 0 && !endings.some(ending => name.toLowerCase().endsWith(ending)) ? otherKind :
      most !== undefined && size > Number(most) ? tooLarge : undefined;
    if (words !== undefined) return words.split('{name}').join(name);
  }
  return undefined;
}

function checked(input: HTMLInputElement): boolean {
  const problem = problemWith(input);
  const message = input.closest('.field')?.querySelector<HTMLElement>('[data-drop-error]');
  if (message) {
    message.hidden = problem === undefined;
    message.textContent = problem ?? '';
  }
  if (problem === undefined) input.removeAttribute('aria-invalid');
  else input.setAttribute('aria-invalid', 'true');
  return problem === undefined;
}

function send(form: HTMLFormElement): void {
  const box = form.querySelector<HTMLElement>('[data-upload-progress]');
  const bar = box?.querySelector('progress');
  const text = box?.querySelector('.progress-text');
  const error = form.querySelector<HTMLElement>('[data-upload-error]');
  const button = form.querySelector<HTMLButtonElement>('button[type=submit]');
  const data = new FormData(form);
  const token = String(data.get('__RequestVerificationToken') ?? '');
  data.delete('__RequestVerificationToken');

  const say = (words: string): void => {
    if (text) text.textContent = words;
  };
  const fail = (words: string): void => {
    if (box) box.hidden = true;
    if (error) {
      error.hidden = false;
      error.textContent = words;
    }
    if (button) button.disabled = false;
    delete form.dataset['sent'];
  };

  const refused = [...form.querySelectorAll<HTMLInputElement>('input[type=file]')].find(input => !checked(input));
  if (refused) {
    delete form.dataset['sent'];
    refused.focus();
    return;
  }
  if (error) error.hidden = true;
  if (box) box.hidden = false;
  if (button) button.disabled = true;
  say('正在上传…');

  const request = new XMLHttpRequest();
  request.open('POST', form.action);
  request.setRequestHeader('RequestVerificationToken', token);
  request.setRequestHeader('Accept', 'application/json');
  request.upload.addEventListener('progress', event => {
    if (!event.lengthComputable || !bar) return;
    bar.value = event.loaded / event.total * 100;
    say(`已上传 ${Math.floor(bar.value)}%`);
  });
  request.upload.addEventListener('load', () => say('已上传，正在接收…'));
  request.addEventListener('load', () => {
    const answer = read(request);
    if (request.status >= 200 && request.status < 300) {
      const next = answer.href ?? request.getResponseHeader('Location') ?? request.responseURL;
      location.assign(next || location.href);
    } else if (request.status === 401) {
      fail('登录已过期，请重新登录后再上传。');
    } else if (request.status === 413) {
      fail(answer.message ?? '文件太大，没有上传。');
    } else {
      fail(answer.message ?? answer.detail ?? answer.title ?? `上传没有成功（${request.status}），请重试。`);
    }
  });
  request.addEventListener('error', () => fail('网络中断，文件没有传完，请重试。'));
  request.send(data);
}

const size = (bytes: number): string =>
  bytes < 1048576 ? `${Math.ceil(bytes / 1024)} KB` : `${(bytes / 1048576).toFixed(1)} MB`;

function named(input: HTMLInputElement): void {
  const label = input.closest('[data-drop]')?.querySelector<HTMLElement>('[data-drop-text]');
  if (!label) return;
  const names = [...input.files ?? []].map(file => `${file.name}（${size(file.size)}）`);
  label.textContent = names.length > 0 ? names.join('、') : label.dataset['empty'] ?? '';
  label.closest('[data-drop]')?.classList.toggle('chosen', names.length > 0);
}

export function startUploads(): void {
  document.addEventListener('submit', event => {
    const form = event.target as HTMLFormElement;
    if (event.defaultPrevented || form.dataset['upload'] === undefined) return;
    event.preventDefault();
    send(form);
  });
  document.addEventListener('change', event => {
    if (event.target instanceof HTMLInputElement && event.target.type === 'file') {
      named(event.target);
      checked(event.target);
    }
  });
  for (const kind of ['dragenter', 'dragover', 'dragleave', 'drop'] as const) {
    document.addEventListener(kind, event =>
      (event.target as Element).closest?.('[data-drop]')?.classList.toggle('over', kind === 'dragenter' || kind === 'dragover'));
  }
}
