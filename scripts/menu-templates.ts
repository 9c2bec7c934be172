/** `node scripts/menu-templates.ts` writes the spreadsheets a restaurant downloads to fill in its menu. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { templateFiles } from './lib/menu-template.ts'

const folder = fileURLToPath(new URL('../resources/public/templates/', import.meta.url))
mkdirSync(folder, { recursive: true })
for (const [name, content] of templateFiles()) writeFileSync(`${folder}${name}`, content)
