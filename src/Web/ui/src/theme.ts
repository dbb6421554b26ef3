type Theme = 'light' | 'dark';

function shown(): Theme {
  const chosen = document.documentElement.dataset['bsTheme'];
  return chosen === 'dark' || chosen === 'light'
    ? chosen
    : matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
}

// The server reads the cookie, so the next page is born in the chosen theme and nothing flashes.
function choose(theme: Theme): void {
  document.documentElement.dataset['bsTheme'] = theme;
  document.cookie = `theme=${theme}; Path=/; Max-Age=31536000; SameSite=Lax`;
}

export function startTheme(): void {
  document.addEventListener('click', event => {
    if ((event.target as Element).closest('[data-theme-toggle]')) {
      choose(shown() === 'dark' ? 'light' : 'dark');
    }
  });
}
