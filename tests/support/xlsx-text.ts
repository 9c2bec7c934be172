import { inflateRawSync } from 'node:zlib'

/** The cells of each sheet of a workbook, by the sheet's name: numbers and texts as they stand in it. Enough for ours. */
export function xlsxCells(bytes: Uint8Array): Record<string, (string | number | null)[][]> {
  const parts = unzip(bytes)
  const part = (name: string) => parts.get(name) ?? ''
  const shared = [...part('xl/sharedStrings.xml').matchAll(/<si>([\s\S]*?)<\/si>/g)].map(([, si = '']) =>
    [...si.matchAll(/<t[^>]*>([\s\S]*?)<\/t>/g)].map(([, text = '']) => plain(text)).join(''),
  )
  const names = [...part('xl/workbook.xml').matchAll(/<sheet [^>]*name="([^"]*)"/g)].map(([, name = '']) =>
    plain(name),
  )
  return Object.fromEntries(
    names.map((name, at) => [
      name,
      [...part(`xl/worksheets/sheet${at + 1}.xml`).matchAll(/<row[^>]*?(?:\/>|>([\s\S]*?)<\/row>)/g)].map(
        ([, row = '']) =>
          [...row.matchAll(/<c ([^>]*?)(?:\/>|>([\s\S]*?)<\/c>)/g)].map(([, head = '', cell = '']) => {
            if (cell.includes('<f>')) throw new Error('a formula')
            const value = /<v>([\s\S]*?)<\/v>/.exec(cell)?.[1] ?? /<t[^>]*>([\s\S]*?)<\/t>/.exec(cell)?.[1]
            if (value === undefined) return null
            if (head.includes('t="s"')) return shared[Number(value)] ?? ''
            return /t="(str|inlineStr)"/.test(head) ? plain(value) : Number(value)
          }),
      ),
    ]),
  )
}

function unzip(bytes: Uint8Array): Map<string, string> {
  const raw = Buffer.from(bytes)
  const parts = new Map<string, string>()
  for (
    let at = raw.indexOf('PK\x01\x02', 0, 'latin1');
    at !== -1;
    at = raw.indexOf('PK\x01\x02', at + 4, 'latin1')
  ) {
    const [size, nameLength, local] = [
      raw.readUInt32LE(at + 20),
      raw.readUInt16LE(at + 28),
      raw.readUInt32LE(at + 42),
    ]
    const name = raw.toString('utf8', at + 46, at + 46 + nameLength)
    const start = local + 30 + raw.readUInt16LE(local + 26) + raw.readUInt16LE(local + 28)
    const packed = raw.subarray(start, start + size)
    parts.set(name, (raw.readUInt16LE(at + 10) === 0 ? packed : inflateRawSync(packed)).toString('utf8'))
  }
  return parts
}

const plain = (xml: string) =>
  xml
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&')
