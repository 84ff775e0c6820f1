import { NativeSelect } from '@mantine/core';
import { LANE_IDS, LANES, type Lane } from '#shared/request/lanes.ts';

type Props = { label: string; value: Lane; onChange: (lane: Lane) => void };

/** Every lane by its name, with what it rests on. */
export const LaneSelect = ({ label, value, onChange }: Props) => (
  <NativeSelect
    label={label}
    description={LANES[value].basis}
    value={value}
    data={LANE_IDS.map((id) => ({ value: id, label: LANES[id].name }))}
    onChange={(event) => onChange(LANE_IDS.find((id) => id === event.currentTarget.value) ?? value)}
  />
);
