import { NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { Request } from '#shared/request/request.ts';
import { ActionDialog } from '../request/action-dialog.tsx';

type Means = 'post' | 'email' | 'none';
const MEANS: readonly { value: Means; label: string }[] = [
  { value: 'post', label: 'By post, to this address' },
  { value: 'email', label: 'By e-mail, to this mailbox' },
  { value: 'none', label: 'As the request says' },
];

/** Where a patient asked to be written to. Nobody has to say why (45 CFR 164.522(b)(2)(iii)). */
export const ConfidentialDialog = ({ request, onClose }: { request: Request; onClose: () => void }) => {
  const [means, setMeans] = useState<Means>(request.confidentialContact?.means ?? 'post');
  const [address, setAddress] = useState(request.confidentialContact?.address ?? '');
  const [error, setError] = useState('');
  const body = () => {
    if (means === 'none') return { means };
    const isThere = address.trim().length >= 5;
    setError(isThere ? '' : 'Enter the address that the patient gave');
    return isThere ? { means, address: address.trim() } : null;
  };
  const common = { value: address, error: error || undefined };
  return (
    <ActionDialog
      requestId={request.id}
      action="set-confidential-contact"
      title="Write to another place"
      submit="Save"
      body={body}
      onClose={onClose}
    >
      <p>A patient may ask to be reached in another way or at another place. Do not ask why.</p>
      <NativeSelect
        label="How to write"
        value={means}
        data={[...MEANS]}
        onChange={(event) => setMeans(event.currentTarget.value as Means)}
      />
      {means === 'post' && (
        <Textarea
          label="Address"
          description="As on an envelope, without the name"
          autosize
          minRows={3}
          maxLength={245}
          {...common}
          onChange={(event) => setAddress(event.currentTarget.value)}
        />
      )}
      {means === 'email' && (
        <TextInput
          label="E-mail"
          type="email"
          maxLength={254}
          {...common}
          onChange={(event) => setAddress(event.currentTarget.value)}
        />
      )}
    </ActionDialog>
  );
};
