/**
 * Makes the plain upload form kinder: says at once what is wrong with a file, shows how far it is, and can be stopped.
 * Whatever fails here, the form is sent the plain way, or the next page asks the server what became of the file.
 */
const form = document.querySelector<HTMLFormElement>('form[data-upload]');
const input = form?.querySelector<HTMLInputElement>('input[type=file]');
const message = document.getElementById('uploads-error');
const button = form?.querySelector<HTMLButtonElement>('button');

if (form && input && message && button) {
  const say = form.dataset;
  form.querySelector('[data-plain-only]')?.setAttribute('hidden', '');

  const problemOf = (file: File | undefined): string | undefined => {
    if (!file) return say.sayMissing;
    if (file.size === 0) return say.sayEmpty;
    if (file.size > Number(say.maxBytes)) return say.sayLarge;
    return (say.types ?? '').split(' ').includes(file.type) ? undefined : say.sayType;
  };

  const show = (text: string | undefined) => {
    message.textContent = text ?? '';
    message.hidden = !text;
    input.setAttribute('aria-invalid', String(Boolean(text)));
    input.closest('.field')?.classList.toggle('field--wrong', Boolean(text));
  };

  const target = () => {
    const field = (name: string) => form.querySelector<HTMLInputElement>(`input[name="${name}"]`)?.value ?? '';
    const next = new URL(field('success_action_redirect'));
    next.searchParams.set('key', field('key'));
    return next.href;
  };

  const send = () => {
    const request = new XMLHttpRequest();
    const bar = document.createElement('progress');
    bar.max = 100;
    bar.setAttribute('aria-label', say.saySending ?? '');
    const stop = document.createElement('button');
    stop.type = 'button';
    stop.className = 'usa-button usa-button--unstyled';
    stop.textContent = say.sayCancel ?? '';
    let isSent = false;

    const reset = (text?: string) => {
      bar.remove();
      stop.remove();
      button.disabled = false;
      show(text);
    };
    stop.addEventListener('click', () => request.abort());
    request.upload.addEventListener('progress', ({ loaded, total }) => {
      bar.value = total ? Math.round((100 * loaded) / total) : 0;
    });
    request.upload.addEventListener('load', () => {
      isSent = true;
    });
    request.addEventListener('abort', () => reset());
    // The bucket answers with a redirect that a script may not follow: what counts is that every byte went out.
    request.addEventListener('loadend', () => {
      if (isSent && (request.status === 0 || request.status < 400)) location.assign(target());
    });
    request.addEventListener('load', () => {
      if (request.status >= 400) reset(request.responseText.includes('EntityTooLarge') ? say.sayLarge : say.sayFailed);
    });
    request.addEventListener('error', () => {
      if (!isSent) form.submit();
    });

    const body = new FormData(form);
    const [file] = input.files ?? [];
    // Now the type is known: the worker then holds the content against it.
    if (file) body.set('Content-Type', file.type);
    button.disabled = true;
    button.after(stop);
    button.before(bar);
    request.open('POST', form.action);
    request.send(body);
  };

  input.addEventListener('change', () => show(input.files?.length ? problemOf(input.files[0]) : undefined));
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const problem = problemOf(input.files?.[0]);
    show(problem);
    if (problem) input.focus();
    else send();
  });
}
