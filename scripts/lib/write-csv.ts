/** A CSV file that Excel opens with its accents: UTF-8 with its mark, lines ended as Windows does. */
export function writeCsv(
  rows: readonly (readonly (string | number | null)[])[],
  { delimiter, decimal }: { delimiter: ';' | ','; decimal: ',' | '.' },
): Buffer<ArrayBuffer> {
  const cell = (value: string | number | null) => {
    const text =
      typeof value === 'number'
        ? (Number.isInteger(value) ? String(value) : value.toFixed(2)).replace('.', decimal)
        : (value ?? '')
    return text.includes(delimiter) || /["\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
  }
  return Buffer.from(`\uFEFF${rows.map((cells) => cells.map(cell).join(delimiter)).join('\r\n')}\r\n`)
}
