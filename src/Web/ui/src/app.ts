import { startKeys } from './keys';
import { startForms } from './forms';
import { watchProgress } from './progress';
import { startTheme } from './theme';
import { startUploads } from './upload';

// Listeners sit on the document and outlive enhanced navigation; only what belongs to one page is begun anew.
document.documentElement.classList.add('scripted');
startTheme();
startKeys();
startForms();
startUploads();

function pageShown(): void {
  document.documentElement.classList.add('scripted');
  watchProgress();
  document.querySelector<HTMLElement>('[data-errors]')?.focus();
}

interface BlazorEvents { addEventListener(name: 'enhancedload', listener: () => void): void }
declare global { interface Window { Blazor?: BlazorEvents } }

document.addEventListener('DOMContentLoaded', () => {
  pageShown();
  window.Blazor?.addEventListener('enhancedload', pageShown);
});
