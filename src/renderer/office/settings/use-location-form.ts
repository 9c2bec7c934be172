import { useState } from 'react'
import type { ChangedMeanwhile } from '#shared/api/changed-meanwhile.ts'
import { countries, isTimeZone, type Location } from '#shared/location/location.ts'
import { showFirstProblem } from '#renderer/kit/ui/first-problem.ts'
import { callApproved } from '#renderer/station/approval/call-approved.ts'
import { useCall } from '#renderer/station/call/use-call.ts'
import { useDevice } from '#renderer/station/device/device-store.ts'

export type Fields = Pick<Location, 'brand' | 'name' | 'address' | 'timeZone'>

/** Of a location what is typed. */
export function fieldsOf({ brand, name, address, timeZone }: Fields): Fields {
  return { brand, name, address, timeZone }
}

/** What of it is not as it was. */
function differing(given: Fields, before: Fields): Partial<Fields> {
  const was = Object.entries(fieldsOf(before))
  return Object.fromEntries(
    Object.entries(given).filter(
      ([key, value]) => !was.some(([other, old]) => other === key && old === value),
    ),
  )
}

/**
 * What is typed of a location, and its saving: `save` says whether it is saved. `location` is null for one that is added;
 * `changed` is set where somebody else changed it meanwhile, to what `seen` is.
 */
export function useLocationForm(location: Location | null, onClose: () => void) {
  const first = useDevice(({ state }) => state?.locations[0])
  const [asItWas] = useState<Fields>({
    brand: location?.brand ?? first?.brand ?? '',
    name: location?.name ?? '',
    address: location?.address ?? '',
    // The first one is where this device stands, most likely.
    timeZone: location?.timeZone ?? first?.timeZone ?? new Intl.DateTimeFormat().resolvedOptions().timeZone,
  })
  const [fields, setFields] = useState(asItWas)
  const [country, setCountry] = useState(countries.find((each) => each === first?.country) ?? 'US')
  const [isTried, setTried] = useState(false)
  /** The location as what is typed here was begun from; another one once it is known that somebody changed it. */
  const [seen, setSeen] = useState(location)
  const [changed, setChanged] = useState<ChangedMeanwhile | null>(null)
  const { isBusy, problem, run } = useCall(callApproved)
  const set = (change: Partial<Fields>) => setFields((before) => ({ ...before, ...change }))
  const isWrong =
    fields.brand.trim() === '' || fields.name.trim() === '' || !isTimeZone(fields.timeZone.trim())

  const save = async () => {
    setTried(true)
    if (isWrong) {
      showFirstProblem()
      return false
    }
    const given = { ...fields, timeZone: fields.timeZone.trim() }
    const answer = await run(({ device }, options) =>
      location === null
        ? device.addLocation({ ...given, country }, options)
        : device.saveLocation(
            // Only what was typed: what somebody else changed beside it stays.
            { ...differing(given, location), id: location.id, revision: seen?.revision ?? 0 },
            options,
          ),
    )
    if (answer?.ok) {
      useDevice.getState().savedLocation(answer.value)
      onClose()
      return true
    }
    if (answer?.problem.code !== 'CHANGED') {
      setChanged(null)
      return false
    }
    setChanged(answer.problem.data)
    const { state } = useDevice.getState()
    setSeen(state?.locations.find(({ id }) => id === location?.id) ?? null)
    return false
  }
  const takeTheirs = () => {
    if (seen) setFields(fieldsOf(seen))
    setChanged(null)
  }
  return {
    fields,
    set,
    country,
    setCountry,
    isTried,
    isChanged: Object.keys(differing(fields, asItWas)).length > 0,
    seen,
    changed,
    isBusy,
    problem,
    save,
    takeTheirs,
  }
}
