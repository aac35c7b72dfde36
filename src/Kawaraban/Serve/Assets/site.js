// Comfort for those who read by keyboard; nothing here is needed to read.
'use strict';

document.addEventListener('keydown', event => {
  const isTyping = event.target.matches('input, textarea, select, [contenteditable]');
  if (event.key !== '/' || isTyping || event.ctrlKey || event.metaKey || event.altKey) return;
  const search = document.querySelector('input[type=search]');
  if (!search) return;
  event.preventDefault();
  search.focus();
  search.select();
});
