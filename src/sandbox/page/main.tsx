import '@fontsource-variable/atkinson-hyperlegible-next/wght.css'
import './tokens.css'
import './base.css'
import { i18n } from '@lingui/core'
import { I18nProvider } from '@lingui/react'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { Page } from './Page.tsx'
import { firstLanguage, speak } from './words/language.ts'

const root = document.getElementById('root')
if (!root) throw new Error('index.html has no #root')

await speak(firstLanguage())
createRoot(root).render(
  <StrictMode>
    <I18nProvider i18n={i18n}>
      <Page path={window.location.pathname} />
    </I18nProvider>
  </StrictMode>,
)
