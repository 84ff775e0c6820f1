import type { UploadTicket } from '#shared/api/uploads.ts';

/** Sends a file as a browser does: the ticket's fields in their order, then the file. */
export const sendForm = (ticket: Pick<UploadTicket, 'url' | 'fields'>, bytes: Uint8Array<ArrayBuffer>) => {
  const form = new FormData();
  for (const [name, value] of Object.entries(ticket.fields)) form.set(name, value);
  form.set('file', new Blob([bytes], { type: ticket.fields['Content-Type'] ?? '' }), 'file');
  return fetch(ticket.url, { method: 'POST', body: form, redirect: 'manual' });
};
