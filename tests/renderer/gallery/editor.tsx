import '@fontsource-variable/atkinson-hyperlegible-next/wght.css'
import '../../../src/renderer/kit/tokens.css'
import '../../../src/renderer/kit/base.css'
import '../../../src/renderer/kit/office.css'
import { i18n } from '@lingui/core'
import { I18nProvider } from '@lingui/react'
import { StrictMode, useState } from 'react'
import { createRoot } from 'react-dom/client'
import { I18nProvider as AriaLanguage } from 'react-aria-components/I18nProvider'
import { languages } from '#shared/location/location.ts'
import type { MenuPath } from '#shared/menu/problem.ts'
import shell from '../../../src/renderer/app/App.module.css'
import type { Client } from '../../../src/renderer/station/connection/client.ts'
import { TroubleBanners } from '../../../src/renderer/app/line/TroubleBanners.tsx'
import { useConnection } from '../../../src/renderer/station/connection/connection-store.ts'
import topBar from '../../../src/renderer/office/top-bar/TopBar.module.css'
import { OfficeRoom } from '../../../src/renderer/kit/frames/OfficeRoom.tsx'
import { MenuEditor } from '../../../src/renderer/office/menus/editor/MenuEditor.tsx'
import { type Hours, HoursEditor } from '../../../src/renderer/office/menus/hours/HoursEditor.tsx'
import plain from '../../../src/renderer/kit/frames/PlainPage.module.css'
import { useDevice } from '../../../src/renderer/station/device/device-store.ts'
import { speak } from '../../../src/renderer/kit/words/language.ts'
import { editorScene } from './editor-scenes.ts'
import { createFakeDrafts, type FakeDrafts } from './fake-drafts.ts'
import { hoursScene } from './hours-scenes.ts'
import { sceneNamed } from './scenes.ts'

declare global {
  interface Window {
    drafts: FakeDrafts & { setLink: (is: 'live' | 'lost') => void; hours: () => Hours }
  }
}

/** `?scene=problems&language=fr&at=["groups",0,"name"]`, or `?hours=usual` for the hours alone. */
const asked = new URLSearchParams(window.location.search)
const language = languages.find((each) => each === asked.get('language')) ?? 'en'
const { device } = sceneNamed('evening', language, 'usual')
const drafts = createFakeDrafts(editorScene(asked.get('scene') ?? 'usual'), () => Date.now())
const client = drafts.client as unknown as Client
let hours: Hours = hoursScene(asked.get('hours') ?? 'usual')
window.drafts = {
  ...drafts,
  setLink: (is) => {
    drafts.setReachable(is === 'live')
    useConnection.setState(is === 'live' ? { link: 'live', client } : { link: 'lost', client: null })
  },
  hours: () => hours,
}

function Hours() {
  const [shown, setShown] = useState(hours)
  return (
    <main className={plain.page}>
      <div className={plain.content}>
        <h1 className={plain.title}>{shown.periods.length}</h1>
        <HoursEditor
          {...shown}
          timeZone={device.locations[0]?.timeZone ?? null}
          onChange={(next) => {
            hours = next
            setShown(next)
          }}
        />
      </div>
    </main>
  )
}

function Gallery() {
  const [isOpen, setOpen] = useState(true)
  const at = asked.get('at')
  return (
    <div className={shell.shell} data-link="live">
      <OfficeRoom>
        {/* The room the bar takes; it has specs of its own. */}
        <header className={topBar.bar} />
        <TroubleBanners />
        {asked.has('hours') ? (
          <Hours />
        ) : isOpen ? (
          <MenuEditor menuId="carte" {...(at === null ? {} : { at: JSON.parse(at) as MenuPath })} />
        ) : null}
        {asked.has('leave') && (
          <button type="button" style={{ minHeight: 56 }} onClick={() => setOpen(!isOpen)}>
            {isOpen ? '×' : '+'}
          </button>
        )}
      </OfficeRoom>
    </div>
  )
}

useConnection.setState({ link: 'live', client })
useDevice.getState().received({ ...device, now: Date.now() })
await speak(language)
const root = document.getElementById('root')
if (!root) throw new Error('editor.html has no #root')
createRoot(root).render(
  <StrictMode>
    <I18nProvider i18n={i18n}>
      <AriaLanguage locale={language === 'fr' ? 'fr-CA' : 'en-CA'}>
        <Gallery />
      </AriaLanguage>
    </I18nProvider>
  </StrictMode>,
)
