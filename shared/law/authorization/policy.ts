import type { AuthorizationPolicy } from './facts.ts';

/**
 * This facility's own rules on papers (AU-18, AU-26, AU-27). HIPAA sets no greatest age of a signature, so none is set
 * here: a facility that wants one writes it down, and every page and letter calls it the facility's policy.
 */
export const AUTHORIZATION_POLICY: AuthorizationPolicy = {};
