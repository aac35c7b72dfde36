// Keeps the pages read last for when there is no network. Before this stand: version, assets, languages.
'use strict';

const shell = `shell-${version}`, pages = 'pages', notes = 'notes';
const most = 30;
const isKept = /^\/(?:(?:stories|articles|storylines)\/\d+)?$/;

self.addEventListener('install', event => event.waitUntil((async () => {
  await (await caches.open(shell)).addAll([...assets, ...languages.map(language => `/offline/${language}`)]);
  await self.skipWaiting();
})()));

self.addEventListener('activate', event => event.waitUntil((async () => {
  for (const name of await caches.keys())
    if (name.startsWith('shell-') && name !== shell) await caches.delete(name);
  await self.clients.claim();
})()));

self.addEventListener('message', event => {
  if (event.data === 'signed-out') event.waitUntil(caches.delete(pages));
});

self.addEventListener('fetch', event => {
  const { request } = event, url = new URL(request.url);
  if (request.method !== 'GET' || url.origin !== location.origin) return;
  if (url.pathname.startsWith('/assets/'))
    event.respondWith(caches.match(request).then(kept => kept ?? fetch(request)));
  else if (request.mode === 'navigate')
    event.respondWith(answer(event, url));
});

async function answer(event, url) {
  try {
    const page = await fetch(event.request);
    if (page.type === 'basic') event.waitUntil(keep(url, page.clone()));
    return page;
  } catch {
    return (await (await caches.open(pages)).match(url.href)) ?? offline();
  }
}

async function keep(url, page) {
  const reader = page.headers.get('Kawaraban-Reader');
  if (reader === null) return;
  // Nobody finds the pages of who read here before.
  if (reader !== await noted('reader')) {
    await caches.delete(pages);
    await note('reader', reader);
  }
  await note('language', page.headers.get('Content-Language') ?? '');
  // Pages with a form say no-store for the sake of its token; kept here is what is read, for this reader alone.
  if (!page.ok || !isKept.test(url.pathname)) return;
  const kept = await caches.open(pages);
  await kept.delete(url.href);
  await kept.put(url.href, page);
  const all = await kept.keys();
  for (const old of all.slice(0, Math.max(0, all.length - most))) await kept.delete(old);
}

async function offline() {
  const language = await noted('language');
  const page = await caches.match(`/offline/${languages.includes(language) ? language : languages[0]}`);
  if (!page) return Response.error();
  const kept = await caches.open(pages);
  let list = '';
  for (const request of (await kept.keys()).reverse()) {
    // The title stands in the page as HTML, and goes into this one as it is.
    const title = /<title>([^<]*)/.exec(await (await kept.match(request)).text());
    const url = new URL(request.url);
    list += `<li><a href="${encodeURI(url.pathname)}${url.search.replaceAll('"', '%22').replaceAll('&', '&amp;')}">${title?.[1].replace(/ · Kawaraban$/, '') ?? url.pathname}</a></li>`;
  }
  let html = await page.text();
  if (list) html = html.replace(/(<ul id="pages"[^>]*>)/, (start) => start + list).replace(/<p id="no-pages">[^<]*<\/p>/, '');
  return new Response(html, { status: 503, headers: page.headers });
}

async function note(name, value) {
  await (await caches.open(notes)).put(`/notes/${name}`, new Response(value));
}

async function noted(name) {
  return (await caches.match(`/notes/${name}`))?.text();
}
