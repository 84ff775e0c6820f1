import { createCipheriv, createHash } from 'node:crypto';
import { type Body, type Numbered, number, objectsOf, type Spec } from './build.ts';
import { writeObjects } from './write.ts';

/** ISO 32000-1, 7.6.3.3. */
const PAD = Buffer.from('28BF4E5E4E758A4164004E56FFFA01082E2E00B6D0683E802F0CA9FE6453697A', 'hex');
const ID = Buffer.from('0123456789abcdef0123456789abcdef', 'hex');
const PERMISSIONS = -4;

const md5 = (...parts: Uint8Array[]): Buffer => createHash('md5').update(Buffer.concat(parts)).digest();
const padded = (password: string): Buffer => Buffer.concat([Buffer.from(password, 'latin1'), PAD]).subarray(0, 32);

const rc4 = (key: Uint8Array, data: Uint8Array): Buffer => {
  const s = Uint8Array.from({ length: 256 }, (_, index) => index);
  const swap = (i: number, j: number): void => {
    const held = s[i] ?? 0;
    s[i] = s[j] ?? 0;
    s[j] = held;
  };
  for (let i = 0, j = 0; i < 256; i += 1) {
    j = (j + (s[i] ?? 0) + (key[i % key.length] ?? 0)) & 255;
    swap(i, j);
  }
  let i = 0;
  let j = 0;
  const step = (byte: number): number => {
    i = (i + 1) & 255;
    j = (j + (s[i] ?? 0)) & 255;
    swap(i, j);
    return byte ^ (s[((s[i] ?? 0) + (s[j] ?? 0)) & 255] ?? 0);
  };
  return Buffer.from(data.map(step));
};

const aes = (key: Uint8Array, iv: Uint8Array, data: Uint8Array, pad = true): Buffer => {
  const cipher = createCipheriv(`aes-${key.length * 8}-cbc`, key, iv);
  cipher.setAutoPadding(pad);
  return Buffer.concat([cipher.update(data), cipher.final()]);
};

export type Method = 'RC4-40' | 'RC4-128' | 'AES-128' | 'AES-256';

type Security = { dict: string; encrypt: (object: number, data: Uint8Array) => Buffer };

const repeated = (key: Buffer, data: Buffer, from: number): Buffer =>
  Array.from({ length: 20 - from }, (_, round) => round + from).reduce(
    (held, round) =>
      rc4(
        key.map((byte) => byte ^ round),
        held,
      ),
    data,
  );

/** Revisions 2 to 4 (7.6.3 and 7.6.4). */
const old = (method: Method, user: string, owner: string): Security => {
  const size = method === 'RC4-40' ? 5 : 16;
  const rounds = method === 'RC4-40' ? 0 : 50;
  const hashed = (first: Buffer): Buffer => {
    let key = first;
    for (let round = 0; round < rounds; round += 1) key = md5(key.subarray(0, size));
    return key.subarray(0, size);
  };
  const ownerKey = hashed(md5(padded(owner || user)));
  const o = rounds === 0 ? rc4(ownerKey, padded(user)) : repeated(ownerKey, padded(user), 0);
  const p = Buffer.alloc(4);
  p.writeInt32LE(PERMISSIONS);
  const key = hashed(md5(padded(user), o, p, ID));
  const u = rounds === 0 ? rc4(key, PAD) : Buffer.concat([repeated(key, md5(PAD, ID), 0), Buffer.alloc(16)]);
  const salt = method === 'AES-128' ? Buffer.from('sAlT') : Buffer.alloc(0);
  const encrypt = (object: number, data: Uint8Array): Buffer => {
    const id = Buffer.from([object & 255, (object >> 8) & 255, (object >> 16) & 255, 0, 0]);
    const own = md5(key, id, salt).subarray(0, Math.min(16, size + 5));
    const iv = md5(id);
    return method === 'AES-128' ? Buffer.concat([iv, aes(own, iv, data)]) : rc4(own, data);
  };
  const version = { 'RC4-40': '/V 1 /R 2', 'RC4-128': '/V 2 /R 3 /Length 128' }[method as 'RC4-40'];
  const filter =
    '/V 4 /R 4 /Length 128 /CF << /StdCF << /CFM /AESV2 /AuthEvent /DocOpen /Length 16 >> >> /StmF /StdCF /StrF /StdCF';
  const dict = `<< /Filter /Standard ${version ?? filter} /O <${o.toString('hex')}> /U <${u.toString('hex')}> /P ${PERMISSIONS} >>`;
  return { dict, encrypt };
};

/** Algorithm 2.B of ISO 32000-2. */
const hash2B = (password: Buffer, salt: Buffer, userKey: Buffer): Buffer => {
  let k = createHash('sha256')
    .update(Buffer.concat([password, salt, userKey]))
    .digest();
  for (let round = 0, last = 0; round < 64 || last > round - 32; round += 1) {
    const block = Buffer.concat([password, k, userKey]);
    const e = aes(k.subarray(0, 16), k.subarray(16, 32), Buffer.concat(Array<Buffer>(64).fill(block)), false);
    const modulus = e.subarray(0, 16).reduce((sum, byte) => sum + byte, 0) % 3;
    k = createHash(['sha256', 'sha384', 'sha512'][modulus] ?? 'sha256')
      .update(e)
      .digest();
    last = e[e.length - 1] ?? 0;
  }
  return k.subarray(0, 32);
};

const modern = (user: string, owner: string): Security => {
  const key = createHash('sha256').update('file key').digest();
  const none = Buffer.alloc(0);
  const zero = Buffer.alloc(16);
  const entries = (password: Buffer, salts: string, userKey: Buffer): readonly [Buffer, Buffer] => {
    const [check, wrap] = [Buffer.from(salts.slice(0, 8)), Buffer.from(salts.slice(8))];
    return [
      Buffer.concat([hash2B(password, check, userKey), check, wrap]),
      aes(hash2B(password, wrap, userKey), zero, key, false),
    ];
  };
  const [u, ue] = entries(Buffer.from(user), 'userchekuserwrap', none);
  const [o, oe] = entries(Buffer.from(owner), 'ownrchekownrwrap', u);
  const perms = Buffer.from('fcffffffffffffff546164620a0b0c0d', 'hex');
  const cipher = createCipheriv('aes-256-ecb', key, null).setAutoPadding(false);
  const sealed = Buffer.concat([cipher.update(perms), cipher.final()]);
  const hex = (name: string, bytes: Buffer): string => `/${name} <${bytes.toString('hex')}>`;
  const dict = `<< /Filter /Standard /V 5 /R 6 /Length 256 /P ${PERMISSIONS} /CF << /StdCF << /CFM /AESV3 /AuthEvent /DocOpen /Length 32 >> >> /StmF /StdCF /StrF /StdCF ${hex('U', u)} ${hex('UE', ue)} ${hex('O', o)} ${hex('OE', oe)} ${hex('Perms', sealed)} >>`;
  return {
    dict,
    encrypt: (object, data) => {
      const iv = md5(Buffer.from([object & 255, object >> 8]));
      return Buffer.concat([iv, aes(key, iv, data)]);
    },
  };
};

/** Literal strings of the cases hold no parentheses or escapes where encryption is used. */
const encryptStrings = (text: string, encrypt: (data: Uint8Array) => Buffer): string =>
  text.replaceAll(
    /\(([^()\\]*)\)/g,
    (_, inner: string) => `<${encrypt(Buffer.from(inner, 'latin1')).toString('hex')}>`,
  );

/** The same document under a password; `user` may be empty, which opens everywhere. */
export const writeEncrypted = (spec: Spec, method: Method, user: string, owner: string): Uint8Array => {
  const security = method === 'AES-256' ? modern(user, owner) : old(method, user, owner);
  const objects = number(objectsOf(spec));
  const lock = ({ number: name, body }: Numbered): Body => {
    const encrypt = (data: Uint8Array): Buffer => security.encrypt(name, data);
    if (typeof body === 'string') return encryptStrings(body, encrypt);
    return { dict: encryptStrings(body.dict, encrypt), body: encrypt(body.body) };
  };
  const locked = objects.map((object) => ({ ...object, body: lock(object) }));
  const all = [...locked, { number: objects.length + 1, body: security.dict }];
  const id = ID.toString('hex');
  return new Uint8Array(writeObjects(all, `/Encrypt ${objects.length + 1} 0 R /ID [<${id}> <${id}>]`));
};
