import { useQuery } from '@tanstack/react-query';
import type { Staff } from '#shared/access/roles.ts';
import type { Me } from '#shared/api/staff.ts';
import { meQuery } from '../api/queries.ts';

const NOBODY: Me = {
  personId: '' as Me['personId'],
  name: '',
  roles: [],
  idleExpiresAt: '9999-01-01T00:00:00Z',
  facility: '',
  facilityState: '',
  timeZone: 'UTC',
};

/** The signed-in person as the shared tables know them. Before /me has answered: someone without roles. */
export const useStaff = (): { staff: Staff; timeZone: string; facility: string; facilityState: string } => {
  const { data = NOBODY } = useQuery(meQuery);
  return {
    staff: { kind: 'staff', personId: data.personId, name: data.name, roles: data.roles },
    timeZone: data.timeZone,
    facility: data.facility,
    facilityState: data.facilityState,
  };
};
