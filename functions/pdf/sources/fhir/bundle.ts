import { concept, humanName, type Json, json, list, text } from './values.ts';

export type Bundle = {
  resources: readonly Json[];
  nameOf: (reference: unknown) => string;
  find: (reference: unknown) => Json | undefined;
};

/** A contained resource is known by a name that begins with #. */
const contained = (resource: Json): [string, Json][] =>
  list(resource.contained).map((inner) => [`#${text(inner.id)}`, inner]);

/** All resources of a bundle or the one resource there is, and what their references point at. */
export const openBundle = (root: Json): Bundle => {
  const entries = root.resourceType === 'Bundle' ? list(root.entry) : [{ resource: root }];
  const resources = entries
    .map((entry) => json(entry.resource))
    .filter(({ resourceType }) => text(resourceType) !== '');
  const known = new Map<string, Json>();
  entries.forEach((entry) => {
    const resource = json(entry.resource);
    if (text(json(entry).fullUrl)) known.set(text(json(entry).fullUrl), resource);
    known.set(`${text(resource.resourceType)}/${text(resource.id)}`, resource);
    for (const [name, inner] of contained(resource)) known.set(name, inner);
  });
  const find = (reference: unknown): Json | undefined => known.get(text(json(reference).reference));
  const nameOf = (reference: unknown): string => {
    const said = text(json(reference).display);
    if (said) return said;
    const { name, code, type } = find(reference) ?? {};
    return typeof name === 'string' ? name : humanName(name) || concept(code) || concept(list(type)[0]);
  };
  return { resources, nameOf, find };
};
