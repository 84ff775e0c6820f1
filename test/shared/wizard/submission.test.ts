import { describe, expect, it } from 'vitest';
import { submission } from '#shared/api/public.ts';
import type { Answers } from '#shared/wizard/answers.ts';
import { submissionOf } from '#shared/wizard/submission.ts';
import { EXAMPLES, TODAY } from './example-answers.ts';

const signed = { name: 'Ana Rivera', agreed: true } as const;
const sent = (answers: Answers) => submissionOf(answers, 'es', signed, TODAY);

describe('the answers as one submission', () => {
  it.each(Object.entries(EXAMPLES))('of a %s is what the API accepts from anybody', (type, answers) => {
    const parsed = submission.parse(sent(answers));
    expect(parsed.requester.type).toBe(type);
    expect(parsed.language).toBe('es');
    expect(parsed.statement.textVersion).toMatch(/-es$/);
    expect(parsed.scope).toEqual({ recordTypes: ['lab', 'notes'], dosFrom: '2021-03-01' });
    expect(parsed.requester.phone).toBe('+12025550143');
  });

  it('names a patient as the requester, with no purpose and no files', () => {
    expect(sent(EXAMPLES.patient)).toMatchObject({ requester: { name: 'Ana Rivera' }, uploads: [] });
    expect(sent(EXAMPLES.patient)).not.toHaveProperty('purpose');
  });

  it('leaves behind what a lawyer answered before becoming a patient', () => {
    const changed = { ...EXAMPLES.attorney, who: { requesterType: 'patient' } };
    expect(sent(changed)).toEqual(sent(EXAMPLES.patient));
  });

  it('tells staff the relationship in English, or as it was typed', () => {
    expect(sent(EXAMPLES.personal_representative)?.requester.relationship).toBe('Parent of a child under 18');
    const other = { name: 'L', relationship: 'other', relationshipOther: 'Sister' };
    const answers = { ...EXAMPLES.personal_representative, representative: other };
    expect(sent(answers)?.requester.relationship).toBe('Sister');
  });

  it('ends a range on the last day of its month', () => {
    const dates = { period: 'some', fromMonth: '', fromYear: '', toMonth: '2', toYear: '2024' };
    expect(sent({ ...EXAMPLES.patient, dates })?.scope).toMatchObject({ dosTo: '2024-02-29' });
  });

  it('is nothing while an answer is missing', () => {
    expect(sent({ ...EXAMPLES.patient, contact: { email: '' } })).toBeNull();
    expect(sent({})).toBeNull();
  });
});
