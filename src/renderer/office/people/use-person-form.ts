import { useRef, useState } from 'react'
import type { PeopleState, Person } from '#shared/api/people.ts'
import { showFirstProblem } from '#renderer/kit/ui/first-problem.ts'
import { type Answer, call } from '#renderer/station/call/call.ts'
import { type Trouble, troubleOf } from './PeopleProblem.tsx'
import { type Fields, fieldsOf, wrongOf } from './person-fields.ts'
import { askedFor, type Known, setHere, setPin, type Step } from './person-steps.ts'

/** What is typed about a person, what is wrong with it, and what may be done. `onDone` once the station has it all. */
export function usePersonForm(person: Person | null, onDone: () => void) {
  const asItWas = fieldsOf(person)
  const [fields, setFields] = useState(asItWas)
  // What was saved before a later step was refused counts the revision up too.
  const known = useRef<Known>({ id: person?.id ?? '', revision: person?.revision ?? 0 })
  const [isTried, setTried] = useState(false)
  const [isBusy, setBusy] = useState(false)
  const [trouble, setTrouble] = useState<Trouble | null>(null)
  /** How somebody else left it meanwhile. */
  const [theirs, setTheirs] = useState<Person | null>(null)
  const wrong = wrongOf(fields, person)

  /** Asks one after the other until one is refused; each of them is whole by itself. Whether none was. */
  async function ask(steps: readonly Step[]): Promise<boolean> {
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
    if (Object.values(wrong).includes(true)) {
      showFirstProblem()
      return false
    }
    return ask(askedFor(fields, person))
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
    isNameMissing: wrong.name,
    isEmailMissing: wrong.email,
    isPasswordWrong: wrong.password,
    save,
    dropPin: () => ask([setPin(null)]),
    setHere: (isHere: boolean) => ask([setHere(isHere)]),
  }
}
export type PersonForm = ReturnType<typeof usePersonForm>
