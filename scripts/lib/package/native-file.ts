/** What a native library is for, read from its own first bytes, in Node's words; null for what is none of the three. */
export function nativeTarget(bytes: Buffer): { platform: string; arch: string } | null {
  if (bytes.length < 64) return null
  // ELF: e_machine.
  if (bytes.readUInt32BE(0) === 0x7f454c46)
    return named('linux', { 0x3e: 'x64', 0xb7: 'arm64' }, bytes.readUInt16LE(18))
  // Mach-O of 64 bits: cputype.
  if (bytes.readUInt32LE(0) === 0xfeedfacf)
    return named('darwin', { 0x0100_0007: 'x64', 0x0100_000c: 'arm64' }, bytes.readUInt32LE(4))
  // PE: the machine behind the signature, whose place is written at 0x3C.
  if (bytes.toString('latin1', 0, 2) === 'MZ') {
    const at = bytes.readUInt32LE(0x3c)
    if (at + 6 > bytes.length || bytes.toString('latin1', at, at + 2) !== 'PE') return null
    return named('win32', { 0x8664: 'x64', 0xaa64: 'arm64' }, bytes.readUInt16LE(at + 4))
  }
  return null
}

const named = (platform: string, machines: Readonly<Record<number, string>>, machine: number) => ({
  platform,
  arch: machines[machine] ?? `machine ${machine}`,
})
