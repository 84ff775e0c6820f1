import { text } from './block.ts';
import type { Template } from './template.ts';

export const transfer: Template<'transfer'> = ({ variables: { custodian, address }, words }) => {
  const own = words.transfer;
  const known = [custodian, address].filter((part) => part !== undefined);
  return {
    title: own.title,
    body: [
      text(own.intro),
      ...(known.length > 0 ? [text(own.known), text(known.join(', '))] : [text(own.unknown)]),
      text(own.closed),
    ],
  };
};
