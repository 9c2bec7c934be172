/** A CSV text for Excel in either language; cells that a spreadsheet would take for a formula stay words. */
export function csvText(rows: readonly (readonly string[])[]): string {
  const cell = (text: string) => {
    const plain = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
    return `"${plain.replaceAll('"', '""')}"`
  }
  return `\uFEFF${rows.map((cells) => cells.map(cell).join(';')).join('\r\n')}\r\n`
}
