/** What host and worker say to each other. One invocation at a time, as in Lambda. */
export type WorkerSetup = { entry: string; exportName: string; clock: SharedArrayBuffer; name: string; arn: string };

export type Invocation = { requestId: string; event: string; deadline: number };

export type Reply =
  | { kind: 'ready' }
  | { kind: 'result'; payload: string }
  | { kind: 'error'; name: string; message: string; stack: string };
