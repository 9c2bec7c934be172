import type { Database } from 'better-sqlite3'
import type { Conversation } from '#shared/assistant/conversation.ts'

type Row = { version: number; document: string | null }

/** The chat as a document with a version; what is in it is unchecked, the reader parses it with its own schema. */
export function conversationsTable(db: Database) {
  const find = db.prepare<[], Row>('SELECT version, document FROM conversations WHERE id = 1')
  const put = db.prepare<[string | null], number>(
    `INSERT INTO conversations (id, version, document) VALUES (1, 1, ?)
     ON CONFLICT (id) DO UPDATE SET version = version + 1, document = excluded.document
     RETURNING version`,
  )
  return {
    find: (): Row => find.get() ?? { version: 0, document: null },
    /** Answers the new version. */
    put: (conversation: Conversation | null): number =>
      put.pluck().get(conversation === null ? null : JSON.stringify(conversation)) ?? 0,
  }
}
