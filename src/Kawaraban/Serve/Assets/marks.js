// Marks and likes without leaving the page: the form is sent behind it, and the buttons become what they are on the page that comes
// back, which also has the word for it. What fails is sent again as forms are sent, so that the reader sees why.
'use strict';

(() => {
  const told = document.createElement('p');
  told.className = 'told';
  told.setAttribute('role', 'status');
  document.body.append(told);
  let plainly = null, forgetting;

  function tell(words) {
    told.textContent = words;
    clearTimeout(forgetting);
    forgetting = setTimeout(() => { told.textContent = ''; }, 6000);
  }

  // In a list the buttons of one card, else those of the page.
  function takeOver(within, page) {
    for (const button of within.querySelectorAll('button[data-key]')) {
      const now = page.querySelector(`main button[data-key=${button.dataset.key}]`);
      if (!now) continue;
      for (const name of ['value', 'aria-pressed', 'data-state'])
        if (now.hasAttribute(name)) button.setAttribute(name, now.getAttribute(name));
      button.replaceChildren(...now.childNodes);
      if (!now.dataset.state || !within.matches('.card')) continue;
      within.classList.remove('read', 'unread');
      within.classList.add(now.dataset.state);
      if (now.dataset.state === 'read') within.querySelector('.news')?.remove();
    }
  }

  document.addEventListener('submit', async event => {
    const button = event.submitter;
    if (!button?.matches('[data-key]') || button === plainly) return;
    event.preventDefault();
    if (button.ariaBusy) return;

    const fields = new FormData(event.target, button);
    fields.delete('back'); // Not to the list, where it may stand no longer: its own page has all that is needed.
    button.ariaBusy = 'true';
    try {
      const answer = await fetch(button.formAction, { method: 'POST', body: new URLSearchParams(fields) });
      const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
      if (!answer.ok || !page.querySelector(`main [data-key=${button.dataset.key}]`)) throw new Error(answer.status);
      takeOver(button.closest('.card, .results > li') ?? document.querySelector('main'), page);
      document.querySelector('main [data-said]')?.remove();
      tell(page.querySelector('main [data-said]')?.textContent ?? '');
    } catch {
      plainly = button;
      button.form.requestSubmit(button);
    }
    button.ariaBusy = null;
  });
})();
