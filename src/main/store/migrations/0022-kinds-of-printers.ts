import type { Migration } from './migration.ts'

/** What language a printer speaks, and which of the computer's queues leads to it. Every printer so far speaks ESC/POS. */
export const kindsOfPrintersMigration: Migration = {
  version: 22,
  name: 'kinds-of-printers',
  sql: `
    ALTER TABLE printers ADD COLUMN language TEXT NOT NULL DEFAULT 'esc-pos';
    ALTER TABLE printers ADD COLUMN queue TEXT;
  `,
}
