/** Where staff land when nothing else was asked for. */
const HOME = '/admin/';

/** Only pages of the admin site: an address of elsewhere would make our sign-in a springboard (open redirect). */
export const safeReturn = (asked: string | undefined): string => {
  if (asked === undefined || !asked.startsWith(HOME) || asked.length > 500) return HOME;
  // Resolved as a browser would, so that dots, backslashes and control characters cannot lead out again.
  const { origin, pathname, search } = new URL(asked, 'https://here.invalid');
  return origin === 'https://here.invalid' && pathname.startsWith(HOME) ? `${pathname}${search}` : HOME;
};
