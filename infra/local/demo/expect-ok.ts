/** Passes a good answer on; a bad one becomes an error with the problem's own words. */
export const expectOk = async (response: Response, what: string): Promise<Response> => {
  if (response.ok) return response;
  throw new CallError(`${what}: ${response.status} ${(await response.text()).slice(0, 400)}`);
};

class CallError extends Error {
  override readonly name = 'CallError';
}
