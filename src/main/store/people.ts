import type { Database } from 'better-sqlite3'
import { type Role, roles } from '#shared/accounts/permissions.ts'
import { readWord } from './json-column.ts'

/** `password` and `pin` are hashes with parameters and salt; they leave this table for comparing only. */
export type PersonRow = {
  id: string
  name: string
  role: Role
  /** With a password, for managers. */
  email: string | null
  password: string | null
  /** Who chose the password while it is not the person's own. */
  passwordFrom: string | null
  pin: string | null
  createdAt: number
  /** Since when the person may do nothing any more (epoch ms); null while at work here. */
  leftAt: number | null
  /** Counts up with every change; who changes an older one is told. */
  revision: number
}

const columns =
  'id, name, role, email, password, password_from AS passwordFrom, pin, created_at AS createdAt, left_at AS leftAt, revision'

/** Who works here, and what each proves it with. */
export function peopleTable(db: Database) {
  const insert = db.prepare(
    `INSERT INTO people (id, name, role, email, password, password_from, pin, created_at, left_at, revision)
     VALUES (@id, @name, @role, @email, @password, @passwordFrom, @pin, @createdAt, @leftAt, @revision)`,
  )
  const update = db.prepare(
    `UPDATE people SET name = @name, role = @role, email = @email, password = @password, password_from = @passwordFrom,
       pin = @pin, left_at = @leftAt, revision = revision + 1 WHERE id = @id`,
  )
  type Row = Omit<PersonRow, 'role'> & { role: string }
  const byId = db.prepare<[string], Row>(`SELECT ${columns} FROM people WHERE id = ?`)
  const byEmail = db.prepare<[string], Row>(`SELECT ${columns} FROM people WHERE email = ?`)
  const all = db.prepare<[], Row>(`SELECT ${columns} FROM people ORDER BY created_at, rowid`)
  const remove = db.prepare('DELETE FROM people WHERE id = ?')
  // A role this version has no word for may do the least.
  const read = (row: Row): PersonRow => ({ ...row, role: readWord(roles, row.role, 'staff') })
  const find = (id: string): PersonRow | undefined => {
    const row = byId.get(id)
    return row && read(row)
  }
  return {
    add: (person: PersonRow) => void insert.run(person),
    find,
    findByEmail: (email: string): PersonRow | undefined => {
      const row = byEmail.get(email)
      return row && read(row)
    },
    /** In the order they came. */
    all: (): PersonRow[] => all.all().map(read),
    /** Changes some of it and counts the revision up; nothing where there is no such person. Inside a transaction. */
    change: (id: string, change: Partial<Omit<PersonRow, 'id' | 'createdAt' | 'revision'>>): void => {
      const person = find(id)
      if (person) update.run({ ...person, ...change })
    },
    remove: (id: string) => void remove.run(id),
  }
}
