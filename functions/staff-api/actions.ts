import { giveAccounting } from '#functions/stages/account/give-accounting.ts';
import { holdAccounting } from '#functions/stages/account/hold-accounting.ts';
import { approvePacket } from '#functions/stages/approve/approve-packet.ts';
import { returnToRedaction } from '#functions/stages/approve/return-to-redaction.ts';
import { extendRequest } from '#functions/stages/clock/extend-request.ts';
import { reverseDenial, upholdDenial } from '#functions/stages/denial/decide-review.ts';
import { denyAccess, denyPart } from '#functions/stages/denial/deny-access.ts';
import { requestDenialReview } from '#functions/stages/denial/request-review.ts';
import { issueInvoice } from '#functions/stages/fees/issue-invoice.ts';
import { quoteFee } from '#functions/stages/fees/quote-fee.ts';
import { recordPayment } from '#functions/stages/fees/record-payment.ts';
import { waiveFee } from '#functions/stages/fees/waive-fee.ts';
import { addDocument } from '#functions/stages/gather/add-document.ts';
import { beginGathering } from '#functions/stages/gather/begin-gathering.ts';
import { removeDocument } from '#functions/stages/gather/remove-document.ts';
import { returnToGathering } from '#functions/stages/gather/return-to-gathering.ts';
import { issueLetter } from '#functions/stages/letters/issue-letter.ts';
import { setConfidentialContact } from '#functions/stages/letters/set-confidential-contact.ts';
import type { Done } from '#functions/stages/mutate.ts';
import { checkProcess } from '#functions/stages/process/check-process.ts';
import { notifyPatient } from '#functions/stages/process/notify-patient.ts';
import { objectToProcess } from '#functions/stages/process/object-to-process.ts';
import { overrideProcess } from '#functions/stages/process/override-process.ts';
import { recordProcess } from '#functions/stages/process/record-process.ts';
import { beginRedaction } from '#functions/stages/redact/begin-redaction.ts';
import { decideSuggestions } from '#functions/stages/redact/decide-suggestions.ts';
import { saveMarks } from '#functions/stages/redact/save-marks.ts';
import { sendToQa } from '#functions/stages/redact/send-to-qa.ts';
import { closeFulfilled } from '#functions/stages/release/close-fulfilled.ts';
import { recallRelease } from '#functions/stages/release/recall-release.ts';
import { reissueLink } from '#functions/stages/release/reissue-link.ts';
import { releasePacket } from '#functions/stages/release/release-packet.ts';
import { changeLane } from '#functions/stages/route/change-lane.ts';
import { checkDirective } from '#functions/stages/route/check-directive.ts';
import { justifyScope } from '#functions/stages/route/justify-scope.ts';
import { splitRequest } from '#functions/stages/route/split-request.ts';
import { decideLabel, overrideScope } from '#functions/stages/sensitivity/decide-label.ts';
import { recordConsent, revokeConsent } from '#functions/stages/sensitivity/keep-consents.ts';
import { saveLabels } from '#functions/stages/sensitivity/save-labels.ts';
import type { StaffCall } from '#functions/stages/staff-call.ts';
import { checkAuthority } from '#functions/stages/verify/check-authority.ts';
import { checkAuthorization } from '#functions/stages/verify/check-authorization.ts';
import { claimRequest } from '#functions/stages/verify/claim-request.ts';
import { closeRequest } from '#functions/stages/verify/close-request.ts';
import { confirmContact } from '#functions/stages/verify/confirm-contact.ts';
import { flagSensitive } from '#functions/stages/verify/flag-sensitive.ts';
import { matchPatient } from '#functions/stages/verify/match-patient.ts';
import { overrideAuthorization } from '#functions/stages/verify/override-authorization.ts';
import { pendRequest } from '#functions/stages/verify/pend-request.ts';
import { recordRevocation } from '#functions/stages/verify/record-revocation.ts';
import { resumeRequest } from '#functions/stages/verify/resume-request.ts';
import { takeOverRequest } from '#functions/stages/verify/take-over-request.ts';
import { verifyIdentity } from '#functions/stages/verify/verify-identity.ts';
import type { ActionBody, StaffAction } from '#shared/api/staff.ts';

type UseCase<Name extends StaffAction> = (call: StaffCall, body: ActionBody<Name>) => Promise<Done>;

/** Which use case does which action of the workflow: an action without one does not compile. */
export const USE_CASES: { [Name in StaffAction]: UseCase<Name> } = {
  claim: claimRequest,
  'take-over': takeOverRequest,
  'verify-identity': verifyIdentity,
  'check-authorization': checkAuthorization,
  'override-authorization': overrideAuthorization,
  'record-revocation': recordRevocation,
  'check-authority': checkAuthority,
  'check-directive': checkDirective,
  'change-lane': changeLane,
  'split-request': splitRequest,
  'justify-scope': justifyScope,
  'match-patient': matchPatient,
  'confirm-contact': confirmContact,
  'flag-sensitive': flagSensitive,
  'begin-gathering': beginGathering,
  'add-document': addDocument,
  'remove-document': removeDocument,
  'begin-redaction': beginRedaction,
  'return-to-gathering': returnToGathering,
  'save-marks': saveMarks,
  'save-labels': saveLabels,
  'record-consent': recordConsent,
  'revoke-consent': revokeConsent,
  'decide-label': decideLabel,
  'override-scope': overrideScope,
  'decide-suggestions': decideSuggestions,
  'send-to-qa': sendToQa,
  'return-to-redaction': returnToRedaction,
  approve: approvePacket,
  release: releasePacket,
  'reissue-link': reissueLink,
  recall: recallRelease,
  'quote-fee': quoteFee,
  'issue-invoice': issueInvoice,
  'record-payment': recordPayment,
  'waive-fee': waiveFee,
  pend: pendRequest,
  extend: extendRequest,
  resume: resumeRequest,
  close: closeRequest,
  'close-fulfilled': closeFulfilled,
  'record-process': recordProcess,
  'check-process': checkProcess,
  'override-process': overrideProcess,
  'object-to-process': objectToProcess,
  'notify-patient-of-process': notifyPatient,
  deny: denyAccess,
  'deny-part': denyPart,
  'request-denial-review': requestDenialReview,
  'uphold-denial': upholdDenial,
  'reverse-denial': reverseDenial,
  'give-accounting': giveAccounting,
  'hold-accounting': holdAccounting,
  'issue-letter': issueLetter,
  'set-confidential-contact': setConfidentialContact,
};
