/** A reference as people type it: any case, with or without dashes and spaces, O for 0, I or L for 1. */
export const typedReference = (text: string): string => {
  const letters = text.toUpperCase().replace(/[^0-9A-Z]/g, '');
  const rest = (letters.startsWith('SP') ? letters.slice(2) : letters).replace(/O/g, '0').replace(/[IL]/g, '1');
  return rest.length === 8 ? `SP-${rest.slice(0, 4)}-${rest.slice(4)}` : text.trim().slice(0, 40);
};

/** A code as people type or paste it: only the digits count. */
export const typedCode = (text: string): string => text.replace(/\D/g, '').slice(0, 40);
