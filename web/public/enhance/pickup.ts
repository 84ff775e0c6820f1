/**
 * Moves the token from the link's fragment into the form and out of the address bar, so that it is neither seen nor
 * kept in the history. Nothing is sent until a button is pressed: a scanner that runs this changes nothing.
 */
const token = location.hash.slice(1);

if (/^[\w-]{43}$/.test(token)) {
  history.replaceState(null, '', location.pathname);
  for (const form of document.querySelectorAll<HTMLFormElement>('form[data-pickup]')) {
    const field = form.querySelector<HTMLInputElement>('input[name=token]');
    if (field) field.value = token;
    form.querySelector('[data-with-link]')?.removeAttribute('hidden');
    form.querySelector('[data-without-link]')?.setAttribute('hidden', '');
  }
}
