import { createCommandReader } from '#main/printing/escpos/commands.ts'

/**
 * A print as text one can review: every byte, except the dots of pictures, which depend on the machine's drawing of
 * letters and are told by their size.
 */
export function dumpBytes(bytes: Uint8Array): string {
  const lines: string[] = []
  let line = ''
  for (const command of createCommandReader().read(bytes)) {
    switch (command.type) {
      case 'text':
        line += ` "${readable(command.bytes)}"`
        break
      case 'line-feed':
        lines.push(`${line} LF`)
        line = ''
        break
      case 'command':
        line += ` <${command.name}${paramsOf(command.name, command.params)}>`
        if (command.name === 'GS v 0') {
          lines.push(line)
          line = ''
        }
        break
      case 'unknown':
        line += ` <UNKNOWN ${Buffer.from(command.bytes).toString('hex')}>`
        break
    }
  }
  return [...lines, line].map((text) => `${text.trim()}\n`).join('')
}

/** ASCII as it is, other bytes as `\\xE9`. */
function readable(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) =>
    byte < 0x7f && byte !== 0x5c ? String.fromCharCode(byte) : `\\x${byte.toString(16).toUpperCase()}`,
  ).join('')
}

function paramsOf(name: string, params: Uint8Array): string {
  if (params.length === 0) return ''
  if (name !== 'GS v 0') return ` ${[...params].join(' ')}`
  const [mode, low = 0, high = 0, rowsLow = 0, rowsHigh = 0] = params
  return ` ${mode} ${(low + high * 256) * 8}x${rowsLow + rowsHigh * 256}, ${params.length - 5} bytes`
}
