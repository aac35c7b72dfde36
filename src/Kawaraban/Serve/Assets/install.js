// Pages at hand without a network; images that do not come leave their words.
{
  if ('serviceWorker' in navigator && isSecureContext) {
    navigator.serviceWorker.register('/sw.js').catch(() => { /* A browser that refuses it reads on without. */ });
    document.addEventListener('submit', event => {
      if (event.target.matches('[data-sign-out], [action="/sign-out"]')) navigator.serviceWorker.controller?.postMessage('signed-out');
    });
  }

  const give = image => {
    if (!image.matches('main img')) return;
    const words = document.createElement('span');
    words.className = 'media';
    words.textContent = image.alt;
    image.replaceWith(...(image.alt ? [words] : []));
  };
  document.addEventListener('error', event => event.target instanceof HTMLImageElement && give(event.target), true);
  for (const image of document.querySelectorAll('main img'))
    if (image.complete && image.currentSrc && image.naturalWidth === 0) give(image);
}
