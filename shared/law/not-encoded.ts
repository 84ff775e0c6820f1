/** Rules of the domain that this program deliberately does not judge by, and why. Each area adds its rows. */
export const NOT_ENCODED: readonly { id: string; why: string }[] = [
  {
    id: 'RA-8',
    why: 'A proposal of 2021 (15 + 15 days) that never became law. The number lies in the data of the clock, so a final rule is one new row.',
  },
  {
    id: 'AU-23',
    why: 'Keeping the signed form for six years is retention of the buckets and tables, not a judgement.',
  },
  {
    id: 'AU-24',
    why: 'It only says what may not be asked for: no check asks for an original, a witness or a notary, and a test holds that.',
  },
  {
    id: 'AU-28',
    why: 'It only says what may not be asked for: no check asks whose form it is, and a test holds that.',
  },
  {
    id: 'P2-24',
    why: 'Breach notification is a process of the privacy office outside this product; it opens no page and shuts none.',
  },
  {
    id: 'P2-25',
    why: 'The accounting of Part 2 disclosures waits for a federal rule; releases are in the accounting all the same. No intermediary works here.',
  },
  {
    id: 'P2-26',
    why: 'Penalties are for whoever breaks the rules; no decision of this product rests on their height.',
  },
  {
    id: 'RA-1',
    why: 'Which records make up the designated record set is the facility’s list (164.524(e)); a person gathers from all of it, outside records included.',
  },
  {
    id: 'RA-3',
    why: 'It only removed an exclusion: nothing here keeps completed laboratory reports back.',
  },
  {
    id: 'RA-4',
    why: 'What may be asked of the requester is settled by the wizard: written, without an account, and staff can file what came on paper.',
  },
  {
    id: 'RA-11',
    why: 'One request is gathered once; a second one for the same is closed as a duplicate by a person.',
  },
  {
    id: 'RA-12',
    why: 'Whether the office knows who holds the records is knowledge of a person: closing as not custodian sends the letter that says where to ask.',
  },
  {
    id: 'RA-13',
    why: 'Keeping a list of record sets and of who handles requests is documentation of the facility, not a judgement on a request.',
  },
  {
    id: 'FF-1',
    why: 'The packet is always a PDF behind a link; another form is agreed and produced by people outside this program.',
  },
  {
    id: 'FF-2',
    why: 'As FF-1: the electronic copy that this program makes is a PDF with its text; other electronic forms are not produced here.',
  },
  {
    id: 'FF-3',
    why: 'No summary or explanation is produced in place of the record.',
  },
  {
    id: 'FF-4',
    why: 'Looking at the record in person is arranged by telephone; only the clocks of states that have a period for it are kept.',
  },
  {
    id: 'FF-5',
    why: 'Records are never sent by e-mail here: the mail holds a link that is useless without a code.',
  },
  {
    id: 'FF-6',
    why: 'No portable media are written, neither ours nor the requester’s.',
  },
  {
    id: 'FF-7',
    why: 'A finding of a study, not a rule.',
  },
  {
    id: 'BR-1',
    why: 'The four-factor assessment is the privacy officer’s: a recall records whether it was a breach, and the letter to the individual goes from there.',
  },
  {
    id: 'BR-2',
    why: 'Whether an exception holds is part of the same assessment by a person.',
  },
  {
    id: 'BR-3',
    why: 'Telling the Secretary and the media happens outside this program; the letter to the individual names the 60 days.',
  },
  {
    id: 'BR-4',
    why: 'When an incident counts as discovered is a fact that a person states.',
  },
  {
    id: 'BR-5',
    why: 'The audit of a request keeps who was told what; the assessment itself lies with the privacy office.',
  },
  {
    id: 'BR-6',
    why: 'State periods for breach letters are not on file: the privacy officer decides.',
  },
  {
    id: 'BR-7',
    why: 'It names the ordinary incident. What prevents it is tested where it is built: contact, code, other people’s pages.',
  },
  {
    id: 'CT-1',
    why: 'The words of the certificate say it (shared/packet); whether a court takes it is for counsel.',
  },
  {
    id: 'CT-2',
    why: 'As CT-1: the certificate is signed by the custodian, and notice to the other side is the party’s.',
  },
  {
    id: 'CT-3',
    why: 'The manifest with its SHA-256 values is made for every packet and anyone can verify it; nothing is left to judge.',
  },
  {
    id: 'CT-4',
    why: 'State wording of an affidavit is not chosen by the program: the custodian signs what counsel approved.',
  },
  {
    id: 'CT-5',
    why: 'As CT-4, for the other states.',
  },
  {
    id: 'CT-6',
    why: 'The certificate counts pages and names redactions and withheld parts from the packet itself; that is tested with the packet.',
  },
];
