import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { may } from '#shared/access/policy.ts';
import type { AuditExport } from '#shared/audit/events.ts';
import type { Request } from '#shared/request/request.ts';
import { call } from '../api/client.ts';
import { ProblemNote } from '../shell/problem-note.tsx';
import { useStaff } from '../shell/use-staff.ts';

const offer = (file: AuditExport, name: string) => {
  const url = URL.createObjectURL(new Blob([JSON.stringify(file, null, 2)], { type: 'application/json' }));
  const anchor = document.createElement('a');
  anchor.href = url;
  anchor.download = name;
  anchor.click();
  URL.revokeObjectURL(url);
};

/** The request's whole history with its hashes, for `npm run verify-audit`. */
export const AuditDownload = ({ request }: { request: Request }) => {
  const { staff } = useStaff();
  const { mutate, error, isPending } = useMutation({
    mutationFn: async () => {
      const { body } = await call<AuditExport>(`/requests/${request.id}/audit`);
      offer(body, `audit-${request.reference}.json`);
    },
  });
  if (!may(staff, 'export-audit')) return null;
  return (
    <div className="stack-tight no-print" style={{ alignItems: 'flex-start' }}>
      <Button variant="default" loading={isPending} onClick={() => mutate()}>
        Download audit export
      </Button>
      {error && <ProblemNote error={error} />}
    </div>
  );
};
