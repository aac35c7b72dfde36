// Sharing without leaving the page: the link copied, or handed to the system. Without this the button leads to the link.
'use strict';

for (const counters of document.querySelectorAll('.counters')) {
  const button = counters.querySelector('[data-share]');
  const panel = counters.querySelector('.sharing');
  if (!button || !panel) continue;

  const link = panel.querySelector('input');
  const copy = panel.querySelector('[data-copy]');
  const sheet = panel.querySelector('[data-sheet]');
  const said = panel.querySelector('[role=status]');
  let counted = false;
  const count = () => {
    if (!counted) navigator.sendBeacon(button.formAction, new FormData(button.form));
    counted = true;
  };

  button.setAttribute('aria-expanded', String(!panel.hidden));
  button.addEventListener('click', event => {
    event.preventDefault();
    panel.hidden = !panel.hidden;
    button.setAttribute('aria-expanded', String(!panel.hidden));
    if (!panel.hidden) link.select();
  });
  panel.querySelector('a').addEventListener('click', count);
  if (navigator.clipboard) {
    copy.hidden = false;
    copy.addEventListener('click', async () => {
      try {
        await navigator.clipboard.writeText(link.value);
        said.textContent = copy.dataset.done;
        count();
      } catch {
        link.select();
      }
    });
  }
  if (navigator.share) {
    sheet.hidden = false;
    sheet.addEventListener('click', async () => {
      try {
        await navigator.share({ title: document.querySelector('h1').textContent.trim(), url: link.value });
        count();
      } catch {
        // The reader thought better of it.
      }
    });
  }
}
