import { PEOPLE } from '../services/people.ts';
import { signIn } from './staff-client.ts';

/** Three members of the demo staff, signed in through the identity provider. */
export const signInOffice = async (origin: string) => {
  const as = (given: string) => {
    const person = PEOPLE.find(({ name }) => name.startsWith(given));
    if (!person) throw new Error(`No demo person is called ${given}`);
    return signIn(origin, person);
  };
  return { ana: await as('Ana'), ben: await as('Ben'), priya: await as('Priya') };
};
