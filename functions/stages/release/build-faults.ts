import type { BuildFailure } from '#shared/request/request.ts';

/** The packet cannot be built from what is there; trying again would not help, a person must act. */
export class BuildRefusedError extends Error {
  override readonly name = 'BuildRefusedError';
  readonly failure: BuildFailure;
  constructor(failure: BuildFailure, options?: ErrorOptions) {
    super(`The packet cannot be built: ${failure.code}`, options);
    this.failure = failure;
  }
}

/** Another worker has taken the build over, or nobody wants it any more. */
export class LeaseLostError extends Error {
  override readonly name = 'LeaseLostError';
}

/** Something could not be read or stored: a fault of ours, not of the document. Trying again helps. */
export class StorageError extends Error {
  override readonly name = 'StorageError';
}

/** Runs the engine: what it throws means that it could not prove its output, so nothing may leave (design.md 4.5). */
export const proven = async <Value>(work: Promise<Value>, failure: BuildFailure): Promise<Value> => {
  try {
    return await work;
  } catch (cause) {
    if (cause instanceof LeaseLostError || cause instanceof StorageError) throw cause;
    throw new BuildRefusedError({ ...failure, ...placeOf(cause) }, { cause });
  }
};

/** The engine says on which page it failed, where it knows. */
const placeOf = (cause: unknown): Pick<BuildFailure, 'page'> => {
  const page = cause instanceof Error && 'page' in cause ? cause.page : undefined;
  return typeof page === 'number' ? { page } : {};
};
