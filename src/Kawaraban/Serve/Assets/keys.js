// Comfort for those who read by keyboard; nothing here is needed to read. The keys are listed on /keys.
'use strict';

(() => {
  const places = { u: '/?view=unread', s: '/?view=later', l: '/?view=liked', t: '/storylines', f: '/feeds' };
  const items = () => [...document.querySelectorAll('.card, .reports > ol > li, .articles > li, .results > li')];
  let current = location.hash.length > 1 ? document.getElementById(location.hash.slice(1)) : null;
  let going = false;

  function choose(item) {
    current?.classList.remove('current');
    current = item;
    item.classList.add('current');
    item.querySelector('a[href^="/stories/"], a[href^="/articles/"]')?.focus({ preventScroll: true });
    item.scrollIntoView({ block: 'nearest' });
  }

  function step(by) {
    const neighbour = document.querySelector(by > 0 ? '.neighbours [rel=next]' : '.neighbours [rel=prev]');
    const list = items();
    if (neighbour) return neighbour.click();
    if (list.length === 0) return;
    const at = list.indexOf(current);
    const next = list[at < 0 ? (by > 0 ? 0 : list.length - 1) : at + by];
    if (next) choose(next);
    else if (by > 0) document.querySelector('.pager [rel=next]')?.click();
  }

  function press(key) {
    const within = items().includes(current) ? current : document.querySelector('.counters, form.marks')?.parentElement;
    within?.querySelector(`[data-key=${key}]`)?.click();
  }

  async function help() {
    const answer = await fetch('/keys');
    const list = new DOMParser().parseFromString(await answer.text(), 'text/html').querySelector('.keys');
    if (!list) return;
    const dialog = document.createElement('dialog');
    const close = document.createElement('button');
    close.textContent = list.dataset.close;
    close.addEventListener('click', () => dialog.close());
    dialog.setAttribute('aria-label', document.querySelector('a[href="/keys"]')?.textContent ?? '?');
    dialog.append(list, close);
    dialog.addEventListener('close', () => dialog.remove());
    document.body.append(dialog);
    dialog.showModal();
  }

  function search() {
    const field = document.querySelector('main input[type=search]') ?? document.querySelector('input[type=search]');
    if (!field?.checkVisibility()) return location.assign('/search');
    field.focus();
    field.select();
  }

  const acts = {
    j: () => step(1),
    k: () => step(-1),
    o: () => (current?.querySelector('h2 a, a.title') ?? current?.querySelector('a'))?.click(),
    m: () => press('m'),
    s: () => press('s'),
    l: () => press('l'),
    h: () => location.assign('/'),
    '/': search,
    '?': help,
    g: () => { going = true; setTimeout(() => { going = false; }, 1500); },
  };

  if (current?.matches('.card, .results > li')) choose(current);

  document.addEventListener('keydown', event => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || event.defaultPrevented) return;
    if (event.target.closest('input, textarea, select, [contenteditable], dialog')) return;
    const act = going ? places[event.key] && (() => location.assign(places[event.key])) : acts[event.key];
    going = false;
    if (!act) return;
    event.preventDefault();
    act();
  });
})();
