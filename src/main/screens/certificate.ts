import 'reflect-metadata'
import { randomBytes, webcrypto } from 'node:crypto'
import {
  AuthorityKeyIdentifierExtension,
  BasicConstraintsExtension,
  cryptoProvider,
  ExtendedKeyUsage,
  ExtendedKeyUsageExtension,
  Extension,
  KeyUsageFlags,
  KeyUsagesExtension,
  PemConverter,
  SubjectAlternativeNameExtension,
  SubjectKeyIdentifierExtension,
  X509Certificate,
  X509CertificateGenerator,
} from '@peculiar/x509'
import { type LanNames, privateNetworks } from './lan-names.ts'

/** A certificate and its key, both as PEM. */
export type KeyedCertificate = { certificate: string; key: string }
/** `names`: those it may vouch for. */
export type Authority = KeyedCertificate & { names: readonly string[] }

const algorithm = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' } as const
const dayMs = 24 * 3_600_000
const authorityDays = 3_650
/** Apple's devices take none that lasts longer than 825 days, browsers none of a public authority beyond 398. */
const certificateDays = 365
/** A tablet's clock may be behind ours. */
const beforeMs = dayMs

cryptoProvider.set(webcrypto as Crypto)

/**
 * The station's own authority. It may vouch for private addresses and the given names and for nothing else, so that a
 * tablet which trusts it risks nothing elsewhere (RFC 5280, 4.2.1.10). Says nothing of the restaurant: a stranger sees it.
 */
export async function makeAuthority(names: readonly string[], now: number): Promise<Authority> {
  const keys = await makeKeys()
  const certificate = await X509CertificateGenerator.createSelfSigned({
    serialNumber: serialNumber(),
    name: `CN=Order Manager screens ${randomBytes(3).toString('hex')}`,
    notBefore: new Date(now - beforeMs),
    notAfter: new Date(now + authorityDays * dayMs),
    signingAlgorithm: algorithm,
    keys,
    extensions: [
      new BasicConstraintsExtension(true, 0, true),
      new KeyUsagesExtension(KeyUsageFlags.keyCertSign, true),
      new Extension('2.5.29.30', true, new Uint8Array(nameConstraints(['localhost', ...names])).buffer),
      await SubjectKeyIdentifierExtension.create(keys.publicKey),
    ],
  })
  return { certificate: certificate.toString('pem'), key: await keyPem(keys.privateKey), names }
}

/** A certificate for this machine's names, under the authority. */
export async function makeCertificate(
  authority: KeyedCertificate,
  { addresses, names }: LanNames,
  now: number,
): Promise<KeyedCertificate> {
  const keys = await makeKeys()
  const above = new X509Certificate(authority.certificate)
  const signingKey = (await webcrypto.subtle.importKey(
    'pkcs8',
    PemConverter.decodeFirst(authority.key),
    algorithm,
    false,
    ['sign'],
  )) as CryptoKey
  const certificate = await X509CertificateGenerator.create({
    serialNumber: serialNumber(),
    subject: 'CN=Order Manager',
    issuer: above.subjectName,
    notBefore: new Date(now - beforeMs),
    notAfter: new Date(Math.min(now + certificateDays * dayMs, above.notAfter.getTime())),
    signingAlgorithm: algorithm,
    publicKey: keys.publicKey,
    signingKey,
    extensions: [
      new BasicConstraintsExtension(false, undefined, true),
      new KeyUsagesExtension(KeyUsageFlags.digitalSignature, true),
      new ExtendedKeyUsageExtension([ExtendedKeyUsage.serverAuth]),
      new SubjectAlternativeNameExtension([
        ...['localhost', ...names].map((value) => ({ type: 'dns' as const, value })),
        ...['127.0.0.1', ...addresses].map((value) => ({ type: 'ip' as const, value })),
      ]),
      await SubjectKeyIdentifierExtension.create(keys.publicKey),
      await AuthorityKeyIdentifierExtension.create(above),
    ],
  })
  return { certificate: certificate.toString('pem'), key: await keyPem(keys.privateKey) }
}

function makeKeys(): Promise<CryptoKeyPair> {
  return webcrypto.subtle.generateKey(algorithm, true, ['sign', 'verify']) as Promise<CryptoKeyPair>
}

async function keyPem(key: CryptoKey): Promise<string> {
  return PemConverter.encode(await webcrypto.subtle.exportKey('pkcs8', key), PemConverter.PrivateKeyTag)
}

/** Positive, and never the same twice: browsers refuse another certificate with a number they know. */
function serialNumber(): string {
  return `00${randomBytes(16).toString('hex')}`
}

/** The DER of NameConstraints with permitted names and the private networks; the library has no class for it. */
function nameConstraints(names: readonly string[]): Buffer {
  const hosts = names.map((name) => der(0x30, der(0x82, Buffer.from(name, 'ascii'))))
  const networks = privateNetworks.map(({ network, bits }) => {
    const mask = Buffer.alloc(4)
    mask.writeUInt32BE(2 ** 32 - 2 ** (32 - bits))
    return der(0x30, der(0x87, Buffer.concat([Buffer.from(network), mask])))
  })
  return der(0x30, der(0xa0, Buffer.concat([...hosts, ...networks])))
}

/** One DER value; what is in it is shorter than 65,536 bytes. */
function der(tag: number, content: Buffer): Buffer {
  const { length } = content
  const head = length < 128 ? [length] : length < 256 ? [0x81, length] : [0x82, length >> 8, length & 0xff]
  return Buffer.concat([Buffer.from([tag, ...head]), content])
}
