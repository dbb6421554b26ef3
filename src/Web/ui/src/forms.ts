// A second press while the first is under way does nothing; coming back by the back button frees the form.
function guard(event: SubmitEvent): void {
  const form = event.target as HTMLFormElement;
  if (form.dataset['sent'] !== undefined) {
    event.preventDefault();
    event.stopImmediatePropagation();
    return;
  }
  if (form.method === 'post') {
    form.dataset['sent'] = '';
    window.setTimeout(() => delete form.dataset['sent'], 5000);
  }
}

export function startForms(): void {
  document.addEventListener('submit', guard, true);
  window.addEventListener('pageshow', () =>
    document.querySelectorAll<HTMLFormElement>('form[data-sent]').forEach(form => delete form.dataset['sent']));
  document.addEventListener('change', event => {
    const control = event.target as HTMLElement;
    if (control.matches('[data-autosubmit]')) control.closest('form')?.requestSubmit();
  });
  document.addEventListener('click', event => {
    const target = event.target as Element;
    if (target.closest('[data-print]')) window.print();
    const field = target.closest<HTMLElement>('a[data-field]')?.dataset['field'];
    const control = field ? document.getElementById(field) : null;
    if (control) {
      event.preventDefault();
      control.focus();
      control.scrollIntoView({ block: 'center' });
    }
  });
}
