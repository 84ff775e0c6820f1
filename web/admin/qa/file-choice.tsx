import { NativeSelect } from '@mantine/core';

type Props = { files: number; current: number; onChange: (file: number) => void };

/** A large packet leaves as several files; each is looked at. */
export const FileChoice = ({ files, current, onChange }: Props) =>
  files < 2 ? null : (
    <NativeSelect
      aria-label="File of the packet"
      value={String(current)}
      data={Array.from({ length: files }, (_, at) => ({ value: String(at + 1), label: `File ${at + 1} of ${files}` }))}
      onChange={(event) => onChange(Number(event.currentTarget.value))}
    />
  );
