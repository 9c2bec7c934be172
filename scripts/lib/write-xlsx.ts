import { crc32, deflateRawSync } from 'node:zlib'
import { addressOf, type MergedCells, rangeOf } from '#shared/menu/import/table.ts'

/** A cell to write. `formula` without a value is one that no program has computed yet. */
export type WrittenCell =
  | string
  | number
  | boolean
  | null
  | { formula: string; value?: string | number; shared?: boolean }
  | { error: string }
  | { inline: string }
  | { day: number }
  | { percent: number }
  | { bold: string }

export type WrittenSheet = {
  name: string
  rows: readonly (readonly WrittenCell[])[]
  merged?: readonly MergedCells[]
  isHidden?: boolean
  /** Of the columns, in characters. */
  widths?: readonly number[]
  /** The first row stays in sight. */
  isHeaded?: boolean
}

/** A workbook as Excel writes it, with shared strings; the same sheets give the same bytes. */
export function writeXlsx(sheets: readonly WrittenSheet[]): Buffer<ArrayBuffer> {
  const strings = new Map<string, number>()
  const stringIndex = (text: string) => {
    const index = strings.get(text) ?? strings.size
    strings.set(text, index)
    return index
  }
  const sheetXml = sheets.map((sheet) => worksheet(sheet, stringIndex))
  const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
  const types = 'application/vnd.openxmlformats-officedocument.spreadsheetml'
  return writeZip([
    [
      '[Content_Types].xml',
      `${head}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${types}.sheet.main+xml"/>${sheets.map((_, at) => `<Override PartName="/xl/worksheets/sheet${at + 1}.xml" ContentType="${types}.worksheet+xml"/>`).join('')}<Override PartName="/xl/styles.xml" ContentType="${types}.styles+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="${types}.sharedStrings+xml"/></Types>`,
    ],
    [
      '_rels/.rels',
      `${head}<Relationships xmlns="${packageRelations}"><Relationship Id="rId1" Type="${relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    ],
    [
      'xl/workbook.xml',
      `${head}<workbook xmlns="${main}" xmlns:r="${relations}"><sheets>${sheets.map(({ name, isHidden }, at) => `<sheet name="${escaped(name)}" sheetId="${at + 1}"${isHidden ? ' state="hidden"' : ''} r:id="rId${at + 1}"/>`).join('')}</sheets></workbook>`,
    ],
    [
      'xl/_rels/workbook.xml.rels',
      `${head}<Relationships xmlns="${packageRelations}">${sheets.map((_, at) => `<Relationship Id="rId${at + 1}" Type="${relations}/worksheet" Target="worksheets/sheet${at + 1}.xml"/>`).join('')}<Relationship Id="rId${sheets.length + 1}" Type="${relations}/styles" Target="styles.xml"/><Relationship Id="rId${sheets.length + 2}" Type="${relations}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`,
    ],
    ...sheetXml.map((xml, at) => [`xl/worksheets/sheet${at + 1}.xml`, xml] as const),
    [
      'xl/styles.xml',
      `${head}<styleSheet xmlns="${main}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="4"><xf numFmtId="0" fontId="0"/><xf numFmtId="14" fontId="0" applyNumberFormat="1"/><xf numFmtId="10" fontId="0" applyNumberFormat="1"/><xf numFmtId="0" fontId="1" applyFont="1"/></cellXfs></styleSheet>`,
    ],
    [
      'xl/sharedStrings.xml',
      `${head}<sst xmlns="${main}" uniqueCount="${strings.size}">${[...strings.keys()].map((text) => `<si><t xml:space="preserve">${escaped(text)}</t></si>`).join('')}</sst>`,
    ],
  ])
}

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const packageRelations = 'http://schemas.openxmlformats.org/package/2006/relationships'

function worksheet(sheet: WrittenSheet, stringIndex: (text: string) => number): string {
  const { rows, merged = [], widths = [], isHeaded = false } = sheet
  const cell = (value: WrittenCell, row: number, column: number): string => {
    if (value === null) return ''
    const r = addressOf({ row, column })
    if (typeof value === 'string') return `<c r="${r}" t="s"><v>${stringIndex(value)}</v></c>`
    if (typeof value === 'number') return `<c r="${r}"><v>${value}</v></c>`
    if (typeof value === 'boolean') return `<c r="${r}" t="b"><v>${Number(value)}</v></c>`
    if ('bold' in value) return `<c r="${r}" s="3" t="s"><v>${stringIndex(value.bold)}</v></c>`
    if ('inline' in value) return `<c r="${r}" t="inlineStr"><is><t>${escaped(value.inline)}</t></is></c>`
    if ('day' in value) return `<c r="${r}" s="1"><v>${value.day}</v></c>`
    if ('percent' in value) return `<c r="${r}" s="2"><v>${value.percent}</v></c>`
    if ('error' in value) return `<c r="${r}" t="e"><f>A1</f><v>${value.error}</v></c>`
    const formula = `<f>${escaped(value.formula)}</f>`
    if (value.value === undefined) return `<c r="${r}">${formula}</c>`
    const type = typeof value.value === 'string' ? ' t="str"' : ''
    return `<c r="${r}"${type}>${formula}<v>${escaped(String(value.value))}</v></c>`
  }
  return [
    `${head}<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">`,
    isHeaded
      ? '<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>'
      : '',
    widths.length > 0
      ? `<cols>${widths.map((width, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`).join('')}</cols>`
      : '',
    '<sheetData>',
    ...rows.map(
      (cells, row) =>
        `<row r="${row + 1}">${cells.map((value, column) => cell(value, row, column)).join('')}</row>`,
    ),
    '</sheetData>',
    merged.length > 0
      ? `<mergeCells>${merged.map((range) => `<mergeCell ref="${rangeOf(range)}"/>`).join('')}</mergeCells>`
      : '',
    '</worksheet>',
  ].join('')
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}

/** A part of a zip archive; one that is packed already may lie about how large it becomes. */
export type ZipPart = readonly [name: string, content: string | Uint8Array | { packed: Buffer; size: number }]

export function writeZip(parts: readonly ZipPart[]): Buffer<ArrayBuffer> {
  const files: Buffer[] = []
  const list: Buffer[] = []
  let offset = 0
  for (const [name, content] of parts) {
    const isPacked = typeof content === 'object' && 'packed' in content
    const raw = isPacked ? Buffer.alloc(0) : Buffer.from(content)
    const packed = isPacked ? content.packed : deflateRawSync(raw)
    const nameBytes = Buffer.from(name)
    const fields = Buffer.alloc(26)
    fields.writeUInt16LE(20, 0)
    fields.writeUInt16LE(0x800, 2)
    fields.writeUInt16LE(8, 4)
    // 1 January 1980, so that the same content is the same file.
    fields.writeUInt32LE(0x00210000, 6)
    fields.writeUInt32LE(crc32(raw), 10)
    fields.writeUInt32LE(packed.length, 14)
    fields.writeUInt32LE(isPacked ? content.size : raw.length, 18)
    fields.writeUInt16LE(nameBytes.length, 22)
    files.push(Buffer.from('PK\x03\x04', 'latin1'), fields, nameBytes, packed)
    const tail = Buffer.alloc(14)
    tail.writeUInt32LE(offset, 10)
    list.push(Buffer.from('PK\x01\x02\x14\x00', 'latin1'), fields, tail, nameBytes)
    offset += 4 + fields.length + nameBytes.length + packed.length
  }
  const directory = Buffer.concat(list)
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06', 'latin1')
  end.writeUInt16LE(parts.length, 8)
  end.writeUInt16LE(parts.length, 10)
  end.writeUInt32LE(directory.length, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...files, directory, end])
}
