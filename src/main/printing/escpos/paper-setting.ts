import CodepageEncoder, { type Codepage } from '@point-of-sale/codepage-encoder'

/** How characters look; `wide` and `tall` as factors of the 12 by 24 cell. */
export type Style = { wide: number; tall: number; bold: boolean; invert: boolean; underline: boolean }

/** What commands have set and later ones print with; `align` 0 left, 1 centre, 2 right, `spacing` in dots. */
export type Setting = { style: Style; align: number; spacing: number; page: readonly number[] }

const defaultSpacing = 30

/** Epson's numbers (printing.md section 6); clones differ, which is what the test ticket is for. */
const pages: Record<number, Codepage> = {
  0: 'cp437',
  2: 'cp850',
  16: 'windows1252',
  18: 'cp852',
  19: 'cp858',
}

const plain: Style = { wide: 1, tall: 1, bold: false, invert: false, underline: false }

export const atPowerOn: Setting = {
  style: plain,
  align: 0,
  spacing: defaultSpacing,
  page: CodepageEncoder.getCodepoints('cp437', true),
}

export function isSameStyle(one: Style, other: Style): boolean {
  return (
    one.wide === other.wide &&
    one.tall === other.tall &&
    one.bold === other.bold &&
    one.invert === other.invert &&
    one.underline === other.underline
  )
}

/** The setting after a command with its first parameter; the same where it sets nothing seen on paper. Pure. */
export function settingAfter(setting: Setting, name: string, first: number): Setting {
  const style = styleAfter(setting.style, name, first)
  if (style !== setting.style) return { ...setting, style }
  switch (name) {
    case 'ESC @':
      return atPowerOn
    case 'ESC t':
      return { ...setting, page: CodepageEncoder.getCodepoints(pages[first] ?? 'cp437', true) }
    case 'ESC a':
      return { ...setting, align: first % 48 }
    case 'ESC 2':
      return { ...setting, spacing: defaultSpacing }
    case 'ESC 3':
      return { ...setting, spacing: first }
    default:
      // Known, and nothing to see on paper: fonts, code sets, barcodes' settings, questions of status.
      return setting
  }
}

function styleAfter(style: Style, name: string, first: number): Style {
  switch (name) {
    case 'ESC E':
    case 'ESC G':
      return { ...style, bold: (first & 1) === 1 }
    case 'ESC -':
      return { ...style, underline: (first & 3) !== 0 }
    case 'ESC !':
      return {
        ...style,
        bold: (first & 0x08) !== 0,
        tall: (first & 0x10) === 0 ? 1 : 2,
        wide: (first & 0x20) === 0 ? 1 : 2,
        underline: (first & 0x80) !== 0,
      }
    case 'GS !':
      return { ...style, wide: ((first >> 4) & 7) + 1, tall: (first & 7) + 1 }
    case 'GS B':
      return { ...style, invert: (first & 1) === 1 }
    default:
      return style
  }
}
