import { appendFileSync, mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'

/** A dozen of each kind that no file for support may hold. */
export const planted = {
  names: [
    'Marie-Ève Tremblay',
    'Nadia F.',
    'Søren Kierulf',
    'José Ibáñez',
    'Ahmed El-Sayed',
    'Linh Trần',
    'Olga Пе́трова',
    'Tom Cut"ler',
    'marie tremblay',
    'Zoë O’Brien',
    '李小龍',
    'Rosa Delgado',
  ],
  phones: [
    '+12025550142',
    '514-555-0199',
    '(514) 555-0133',
    '5145550177',
    '+33 6 12 34 56 78',
    '438.555.0101',
    '+52 55 1234 5678',
    '1-800-555-0111',
    '5145550188',
    '+1 819 555 0122',
    '450 555 0166',
    '+4915112345678',
  ],
  notes: [
    'Ring the lower bell',
    'One without butter',
    'sans arachides svp, allergie grave',
    'code porte 4821B',
    'leave at the door of 12',
    'no nuts!!!',
    'bébé qui dort',
    'pas de coriandre',
    'for grandma’s birthday',
    'extra salsa por favor',
    'gate code #7719',
    'appeler Paul en arrivant',
  ],
  addresses: [
    '123 rue Saint-Denis',
    '5440 Av. du Parc app. 7',
    'H2X 3J8',
    '1600 Amphitheatre Pkwy',
    '12 Calle Falsa',
    'Suite 900, Tour Est',
    '77 Main St W',
    'PO Box 4411',
    '9 bis rue du Bac',
    'Lot 14, Rang 3',
    '3000 boul. Laurier',
    '18 Rutland Sq',
  ],
  secrets: [
    'demo-secret',
    'whsec_9f8e7d6c5b4a',
    'eyJhbGciOiJIUzI1NiJ9.e30.sig',
    'dd-token-77ab12',
    'uber-client-secret-zz9',
    'pair-118-204-771',
    '$scrypt$N=16384$abc$def',
    'hunter2-hunter2',
    'SUAMLK2ZTYQEXAMPLESEED',
    'nats://user:pw@gw',
    'refresh-5f6e-aa01',
    'sk_live_4eC39H',
  ],
} as const
export const everyPlanted: readonly string[] = Object.values(planted).flat()

const nth = (at: number) => everyPlanted[at % everyPlanted.length] ?? ''

/** Fills every column of every table of a store with planted values, whatever the table means by them. */
export function plantInStore(file: string): number {
  const db = new Database(file)
  db.pragma('foreign_keys = OFF')
  db.pragma('ignore_check_constraints = ON')
  const tables = db
    .prepare<[], string>(
      `SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'order_search%' AND name NOT LIKE 'sqlite%'`,
    )
    .pluck()
    .all()
  let count = 0
  for (const table of tables) {
    const columns = db
      .prepare<[string], { name: string; type: string }>('SELECT name, type FROM pragma_table_info(?)')
      .all(table)
    for (let row = 0; row < everyPlanted.length; row += 1) {
      const values = columns.map(({ type }, at) => {
        const text = nth(row + at)
        if (type === 'TEXT')
          return row % 3 === 0
            ? JSON.stringify({ kind: text, name: text, language: text, [text]: text })
            : text
        if (type === 'BLOB') return Buffer.from(text)
        return row % 2 === 0 ? 5_145_550_199 : row
      })
      const marks = columns.map(() => '?').join(', ')
      try {
        count += db.prepare(`INSERT INTO ${table} VALUES (${marks})`).run(values).changes
      } catch {
        // A value that is there already, or that a rule of the table refuses.
      }
    }
  }
  db.close()
  return count
}

/** Log lines as somebody might one day write them by mistake. */
export function plantInLogs(dataDir: string): void {
  mkdirSync(join(dataDir, 'logs'), { recursive: true })
  for (const name of ['order-manager.log', 'order-manager.log.1', 'start.log'])
    for (const [at, text] of everyPlanted.entries()) {
      const line = [
        { level: 'error', time: 1_796_000_000_000 + at, error: `Error: ${text}`, msg: 'unexpected error' },
        { level: 'info', time: 1_796_000_000_000 + at, msg: `order of ${text} failed`, note: text },
        {
          level: 'warn',
          part: text,
          status: text,
          orderId: text,
          phone: 5_145_550_199,
          [text]: text,
          msg: text,
        },
        {
          level: 'error',
          stack: `TypeError: ${text}\n    at ${text} (/home/${text}/x.js:1:2)`,
          error: { message: text },
          list: [text, [text]],
        },
      ][at % 4]
      appendFileSync(
        join(dataDir, 'logs', name),
        `${JSON.stringify(line)}\n${text}\nLine of another program: ${text}\n`,
      )
    }
}

/** What of the folder itself opens something. */
export function secretsOf(dataDir: string): string[] {
  const key = readFileSync(join(dataDir, 'secrets.key'))
  return [
    key.toString('hex'),
    key.toString('base64'),
    readFileSync(join(dataDir, 'screen-token'), 'utf8').trim(),
  ]
}
