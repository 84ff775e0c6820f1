import { describe, expect, it } from 'vitest';
import { authorizationWords } from '#shared/words/authorization.ts';
import { memorySite, SIGN_TOKEN } from './memory-site.ts';
import { visitor } from './visitor.ts';
import { sign, walkTo } from './walk.ts';

const PAPER = {
  describes: 'My lab results',
  discloser: 'Any provider who treated me',
  recipient: 'Soto and Daughters',
  paperPurpose: 'My claim',
  expiryKind: 'date',
  expiryDate: '12/31/2027',
  signed: 'yes',
  signedOn: '11/01/2026',
  signerKind: 'patient',
  says: ['revocation', 'conditioning', 'redisclosure'],
};

const atPaper = async (language = 'en') => {
  const site = memorySite();
  const guest = visitor(site);
  await walkTo(guest, language, 'attorney', '/authorization');
  return { site, guest };
};

describe('the permission, before anything is sent', () => {
  it('AU-5: without an end is shown with its rule and its cure, and the request can still go on', async () => {
    const { guest } = await atPaper();
    const saved = await guest.post('/en/request/authorization', { ...PAPER, expiryKind: '', expiryDate: '' });
    expect(saved.location).toBe('/en/request/verdict');
    const { html } = await guest.follow(saved);
    for (const words of ['It cannot be used as it is', 'It has no end date or end event', '45 CFR 164.508(c)(1)(v)'])
      expect(html).toContain(words);
    expect(html).toContain('href="/en/request/records"');
  });

  it('AU-5: passes once the end is told', async () => {
    const { guest } = await atPaper();
    const { html } = await guest.follow(await guest.post('/en/request/authorization', PAPER));
    expect(html).toContain(authorizationWords.en.verdict.pass);
  });

  it.each(['en', 'es'] as const)('takes an impossible date as a finding, in %s', async (language) => {
    const { guest } = await atPaper(language);
    const saved = await guest.post(`/${language}/request/authorization`, { ...PAPER, signedOn: '2/30/2026' });
    const { html, status } = await guest.follow(saved);
    expect(status).toBe(200);
    expect(html).toContain(authorizationWords[language].verdict.fail);
  });

  it('keeps the address of the patient until the request is sent, and sends both', async () => {
    const { guest, site } = await atPaper();
    await guest.post('/en/request/authorization', { ...PAPER, expiryKind: 'none' });
    expect((await guest.post('/en/request/verdict/invite', { inviteEmail: 'no address' })).status).toBe(422);
    const asked = await guest.post('/en/request/verdict/invite', { inviteEmail: 'rosa@example.com' });
    expect((await guest.follow(asked)).html).toContain(authorizationWords.en.verdict.inviteLater);
    for (const path of ['records', 'dates', 'contact']) {
      const values = {
        records: { recordTypes: ['lab'], note: '' },
        dates: { period: 'all' },
        contact: { email: 'ana@example.com', phone: '' },
      }[path];
      await guest.post(`/en/request/${path}`, values ?? {});
    }
    await sign(guest, 'en');
    expect(site.world.submissions[0]?.authorization).toMatchObject({
      inviteEmail: 'rosa@example.com',
      form: { expiry: { kind: 'none' }, statements: { revocation: 'yes', copy: 'no' } },
    });
  });
});

describe('signing on our page', () => {
  const opened = async (language = 'en') => {
    const site = memorySite();
    const guest = visitor(site);
    const answer = await guest.post('/sign/open', { token: SIGN_TOKEN, language });
    return { site, guest, answer };
  };
  const SIGNED = { name: 'Rosa Example', who: 'patient', agreed: 'yes', textSha256: 'c'.repeat(64) };

  it.each(['en', 'es'])('shows every element and statement, in %s, and looking consumes nothing', async (language) => {
    const { guest, site } = await opened(language);
    const path = `/sign/read?language=${language}`;
    const { html } = await guest.get(path);
    for (const words of ['Rosa Example', 'Example General Hospital', '2027', 'HIPAA', '42 CFR'])
      expect(html).toContain(words);
    expect(await guest.get(path)).toMatchObject({ status: 200 });
    expect(site.world.signatures).toEqual([]);
  });

  it('takes a name, a tick and what was opted into, once', async () => {
    const { guest, site } = await opened();
    const sent = await guest.post('/sign/read?language=en', { ...SIGNED, categories: ['HIV', 'PSYCHOTHERAPY_NOTES'] });
    expect((await guest.follow(sent)).html).toContain('You have signed');
    expect(site.world.signatures).toEqual([{ name: 'Rosa Example', categories: ['HIV'] }]);
    expect((await guest.post('/sign/open', { token: SIGN_TOKEN })).status).toBe(404);
  });

  it('says what is missing, and beside the field', async () => {
    const { guest, site } = await opened();
    const answer = await guest.post('/sign/read?language=en', { textSha256: SIGNED.textSha256, who: 'representative' });
    expect(answer.status).toBe(422);
    for (const field of ['#name', '#agreed', '#relationship']) expect(answer.html).toContain(`href="${field}"`);
    expect(site.world.signatures).toEqual([]);
  });

  it('shows a text that changed again, unsigned', async () => {
    const { guest, site } = await opened();
    const answer = await guest.post('/sign/read?language=en', { ...SIGNED, textSha256: 'd'.repeat(64) });
    expect(answer.status).toBe(409);
    expect(answer.html).toContain(authorizationWords.en.sign.changed);
    expect(site.world.signatures).toEqual([]);
  });

  it('answers every wrong link alike, in both languages, and without a secret in any address', async () => {
    const guest = visitor(memorySite());
    const answers = [
      await guest.post('/sign/open', { token: 'x'.repeat(43) }),
      await guest.post('/sign/open', { number: '1234' }),
      await guest.get('/sign/read'),
    ];
    for (const { status, html } of answers) {
      expect(status).toBe(404);
      expect(html).toContain(authorizationWords.es.sign.refused);
    }
    const { answer } = await opened();
    expect(answer.location).toBe('/sign/read?language=en');
  });
});

describe('a permission that is open, from the status page', () => {
  const visit = async () => {
    const site = memorySite();
    const open = [
      {
        rule: 'AU-5',
        result: 'fail',
        code: 'A05_NO_EXPIRY',
        kind: 'law',
        citation: '45 CFR 164.508(c)(1)(v)',
      } as const,
      { rule: 'AU-26', result: 'look', code: 'A26_POLICY_OLD', kind: 'policy', citation: 'Facility policy' } as const,
    ];
    site.world.status = { ...site.world.status, state: 'PENDED', authorization: { result: 'fail', open } };
    const guest = visitor(site);
    await guest.post('/en/status', { reference: 'SP-4K7M-9XTC' });
    await guest.post('/en/status/code', { code: '12345678' });
    return { site, guest };
  };

  it('AU-26: shows each point; a rule of the office is called one', async () => {
    const { guest } = await visit();
    expect((await guest.get('/en/status/view')).html).toContain('href="/en/status/permission"');
    const { html } = await guest.get('/en/status/permission');
    for (const words of ['It has no end date', '45 CFR 164.508(c)(1)(v)', authorizationWords.en.verdict.policy])
      expect(html).toContain(words);
    expect(html).not.toContain('Facility policy');
  });

  it('takes other answers, another paper, and the address of the patient', async () => {
    const { guest, site } = await visit();
    expect((await guest.post('/en/status/permission/answers', PAPER)).location).toBe('/en/status/permission');
    expect(site.world.paper).toMatchObject({ expiry: { kind: 'date', date: '12/31/2027' } });
    expect((await guest.get('/en/status/permission/answers')).html).toContain('value="12/31/2027"');
    expect((await guest.get('/en/status/permission/paper')).html).toContain('enctype="multipart/form-data"');
    await guest.post('/en/status/permission/invite', { inviteEmail: 'rosa@example.com' });
    expect(site.world.invited).toEqual(['rosa@example.com']);
    const own = await guest.post('/en/status/permission/invite', { inviteEmail: 'own@example.com' });
    expect(own.html).toContain(authorizationWords.en.verdict.own);
  });

  it('refuses a field that nobody asked for, and shows nothing without a visit', async () => {
    const { guest } = await visit();
    expect((await guest.post('/en/status/permission/answers', { ...PAPER, ssn: '1' })).status).toBe(422);
    expect((await visitor(memorySite()).get('/en/status/permission')).location).toBe('/en/status?ended=1');
  });
});
