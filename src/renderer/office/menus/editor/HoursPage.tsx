import { useDevice } from '#renderer/station/device/device-store.ts'
import { HoursEditor } from '../hours/HoursEditor.tsx'
import { useEditor, useSession } from './editor-context.ts'
import styles from './MenuEditor.module.css'

/** When the menu can be ordered from. */
export function HoursPage() {
  const session = useSession()
  const periods = useEditor((state) => state.document.hours)
  const specialDays = useEditor((state) => state.document.specialDays)
  const timeZone = useDevice(({ state }) => state?.locations[0]?.timeZone ?? null)
  return (
    <div className={styles.hours}>
      <div className={styles.inner}>
        <HoursEditor
          periods={periods}
          specialDays={specialDays}
          timeZone={timeZone}
          onChange={(next) =>
            session.change((menu) => ({ ...menu, hours: next.periods, specialDays: next.specialDays }))
          }
        />
      </div>
    </div>
  )
}
