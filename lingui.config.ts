import { defineConfig } from '@lingui/conf'
import { createSwcExtractor } from '@lingui/native-tools'
import { formatter } from '@lingui/format-po'

/** `npm run words` extracts; fr.po and es.po in src/shared/locales are then completed by hand. English is the reference (R170). */
export default defineConfig({
  sourceLocale: 'en',
  locales: ['en', 'fr', 'es'],
  fallbackLocales: {},
  format: formatter({ lineNumbers: false }),
  catalogs: [{ path: '<rootDir>/src/shared/locales/{locale}', include: ['src'], exclude: ['**/*.test.*'] }],
  extractors: [createSwcExtractor()],
})
