import { recordFault } from '#functions/http/fault.ts';
import { log } from '#functions/http/log.ts';

type Failures = { batchItemFailures: { itemIdentifier: string }[] };

/**
 * One record at a time, each on its own: what fails is reported by its id and comes again, and after its last try it
 * goes to the dead-letter queue; the others are done.
 */
export const eachRecord = async <Record>(
  records: readonly Record[],
  idOf: (record: Record) => string,
  work: (record: Record) => Promise<void>,
): Promise<Failures> => {
  const batchItemFailures: Failures['batchItemFailures'] = [];
  for (const record of records) {
    try {
      await work(record);
    } catch (error) {
      log({ event: 'gave-up', reference: recordFault(error) });
      batchItemFailures.push({ itemIdentifier: idOf(record) });
    }
  }
  return { batchItemFailures };
};
