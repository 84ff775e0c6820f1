import { Button } from '@mantine/core';
import { useState } from 'react';
import type { RequestView } from '#shared/api/staff.ts';
import { AddFromChart } from './add-from-chart.tsx';
import { UploadRecord } from './upload-record.tsx';

export const AddRecords = ({ view }: { view: RequestView }) => {
  const [open, setOpen] = useState<'chart' | 'upload' | null>(null);
  const close = () => setOpen(null);
  return (
    <div className="row no-print">
      <Button onClick={() => setOpen('chart')}>Add from chart</Button>
      <Button variant="default" onClick={() => setOpen('upload')}>
        Upload a record
      </Button>
      {open === 'chart' && <AddFromChart view={view} onClose={close} />}
      {open === 'upload' && <UploadRecord view={view} onClose={close} />}
    </div>
  );
};
