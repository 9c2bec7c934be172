import { useRef, useState } from 'react'
import type { Role } from '#shared/accounts/permissions.ts'
import { isEasyPin, isPin } from '#shared/accounts/pin.ts'
import type { PeopleState, Person } from '#shared/api/people.ts'
import { leastPassword } from '#shared/api/session.ts'
import { isEmail } from '#shared/text/email.ts'
import { showFirstProblem } from '#renderer/kit/ui/first-problem.ts'
import { type Answer, call, type Request } from '#renderer/station/call/call.ts'
import { type Trouble, troubleOf } from './PeopleProblem.tsx'

type Fields = { name: string; role: Role; email: string; password: string; pin: string }

/** What is typed about a person, what is wrong with it, and what may be done. `onDone` once the station has it all. */
export function usePersonForm(person: Person | null, onDone: () => void) {
  const asItWas: Fields = {
    name: person?.name ?? '',
    role: person?.role ?? 'staff',
    email: person?.email ?? '',
    password: '',
    pin: '',
  }
  const [fields, setFields] = useState(asItWas)
  // What was saved before a later step was refused counts the revision up too.
  const known = useRef<Known>({ id: person?.id ?? '', revision: person?.revision ?? 0 })
  const [isTried, setTried] = useState(false)
  const [isBusy, setBusy] = useState(false)
  const [trouble, setTrouble] = useState<Trouble | null>(null)
  /** How somebody else left it meanwhile. */
  const [theirs, setTheirs] = useState<Person | null>(null)
  const isManager = fields.role === 'manager'
  const needsPassword = isManager && person?.role !== 'manager'
  const isNameMissing = fields.name.trim() === ''
  const isEmailMissing = isManager && !isEmail(fields.email.trim())
  const isPasswordWrong =
    isManager && (needsPassword || fields.password !== '') && fields.password.length < leastPassword
  const isPinWrong = fields.pin !== '' && (!isPin(fields.pin) || isEasyPin(fields.pin))

  /** Asks one after the other until one is refused; each of them is whole by itself. Whether none was. */
  async function ask(steps: readonly ((known: Known) => Request<PeopleState, unknown>)[]): Promise<boolean> {
    if (isBusy) return false
    setBusy(true)
    setTrouble(null)
    for (const step of steps) {
      const answer: Answer<PeopleState, unknown> = await call(step(known.current))
      if (!answer.ok) {
        const refused = troubleOf(answer.problem)
        if (refused.code === 'CHANGED') await learnHowItStands()
        setTrouble(refused)
        setBusy(false)
        return false
      }
      const saved = answer.value.people.find(({ id }) => id === known.current.id)
      if (saved) known.current = { id: saved.id, revision: saved.revision }
    }
    setBusy(false)
    onDone()
    return true
  }

  /** What was typed stays, and may be saved over what somebody else saved meanwhile: knowingly, which is why it is shown. */
  async function learnHowItStands(): Promise<void> {
    const answer = await call(({ people }, options) => people.state(undefined, options))
    // Without an answer the next press is refused as this one was.
    const now = answer.ok ? answer.value.people.find(({ id }) => id === known.current.id) : undefined
    if (!now) return
    known.current = { id: now.id, revision: now.revision }
    setTheirs(now)
  }

  /** Whether the station has it all. */
  async function save(): Promise<boolean> {
    setTried(true)
    if (isNameMissing || isEmailMissing || isPasswordWrong || isPinWrong) {
      showFirstProblem()
      return false
    }
    const { name, role, password, pin } = fields
    const email = isManager ? fields.email : null
    if (person === null) {
      const added = { name, role, email, password: isManager ? password : null, pin: pin === '' ? null : pin }
      return ask([
        () =>
          ({ people }, options) =>
            people.add(added, options),
      ])
    }
    const changed = { name, role, email, password: needsPassword ? password : null }
    const isReset = isManager && !needsPassword && password !== ''
    return ask([
      (known) =>
        ({ people }, options) =>
          people.change({ ...known, ...changed }, options),
      ...(isReset
        ? [
            (known: Known): Ask =>
              ({ people }, options) =>
                people.resetPassword({ ...known, password }, options),
          ]
        : []),
      ...(pin === ''
        ? []
        : [
            (known: Known): Ask =>
              ({ people }, options) =>
                people.setPin({ ...known, pin }, options),
          ]),
    ])
  }

  const isChanged = Object.entries(asItWas).some(([name, was]) => fields[name as keyof Fields] !== was)
  return {
    fields,
    isChanged,
    set: (change: Partial<Fields>) => setFields((before) => ({ ...before, ...change })),
    isTried,
    isBusy,
    trouble,
    theirs,
    takeTheirs: () => {
      if (theirs) setFields({ ...fields, name: theirs.name, role: theirs.role, email: theirs.email ?? '' })
      setTrouble(null)
    },
    isNameMissing,
    isEmailMissing,
    isPasswordWrong,
    save,
    dropPin: () =>
      ask([
        (known) =>
          ({ people }, options) =>
            people.setPin({ ...known, pin: null }, options),
      ]),
    setHere: (isHere: boolean) =>
      ask([
        (known) =>
          ({ people }, options) =>
            people.setHere({ ...known, isHere }, options),
      ]),
  }
}
export type PersonForm = ReturnType<typeof usePersonForm>

type Known = { id: string; revision: number }
type Ask = Request<PeopleState, unknown>
