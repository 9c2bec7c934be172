import { Trans, useLingui } from '@lingui/react/macro'
import { roles } from '#shared/accounts/permissions.ts'
import { isEasyPin, isPin, pinDigits } from '#shared/accounts/pin.ts'
import type { Person } from '#shared/api/people.ts'
import { leastPassword } from '#shared/api/session.ts'
import { BusyButton } from '#renderer/kit/ui/BusyButton.tsx'
import { Button } from '#renderer/kit/ui/Button.tsx'
import { ChoiceList } from '#renderer/kit/ui/ChoiceList.tsx'
import { HeldFields } from '#renderer/kit/ui/HeldFields.tsx'
import { Sheet } from '#renderer/kit/ui/Sheet.tsx'
import { NewSecret } from '#renderer/kit/ui/NewSecret.tsx'
import { TextBox } from '#renderer/kit/ui/TextBox.tsx'
import { roleWords } from '#renderer/kit/words/permissions.ts'
import { useSession } from '#renderer/station/session/session-store.ts'
import { ChangedNotice } from '#renderer/views/settings/ChangedNotice.tsx'
import styles from './People.module.css'
import { PeopleProblem } from './PeopleProblem.tsx'
import { type PersonForm, usePersonForm } from './use-person-form.ts'

type Props = { person: Person | null; onChange: () => void; onClose: () => void }

/** A new person, or one who is here: name, role and what each proves it with. */
export function PersonSheet({ person, onChange, onClose }: Props) {
  const { t } = useLingui()
  const form = usePersonForm(person, () => {
    onChange()
    onClose()
  })
  return (
    <Sheet
      title={person === null ? <Trans>A new person</Trans> : <bdi>{person.name}</bdi>}
      onClose={onClose}
      draft={form}
      actions={
        <BusyButton look="main" size="main" isBusy={form.isBusy} onPress={() => void form.save()}>
          {person === null ? (
            <Trans>Add</Trans>
          ) : form.trouble?.code === 'CHANGED' ? (
            <Trans>Save mine instead</Trans>
          ) : (
            <Trans>Save</Trans>
          )}
        </BusyButton>
      }
    >
      <form
        className={styles.form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          void form.save()
        }}
      >
        {form.trouble !== null &&
          (form.trouble.code === 'CHANGED' && form.theirs !== null ? (
            <ChangedNotice
              about="people CHANGED"
              change={form.trouble}
              now={[form.theirs.name, t(roleWords[form.theirs.role]), form.theirs.email]
                .filter(Boolean)
                .join(' · ')}
              onTakeTheirs={form.takeTheirs}
            />
          ) : (
            <PeopleProblem trouble={form.trouble} />
          ))}
        <HeldFields isBusy={form.isBusy}>
          <TextBox
            label={<Trans comment="of a person">Name</Trans>}
            value={form.fields.name}
            onChange={(name) => form.set({ name })}
            maxLength={60}
            problem={form.isTried && form.isNameMissing && <Trans>Type a name.</Trans>}
          />
          <ChoiceList
            label={<Trans>Role</Trans>}
            choices={roles.map((value) => ({ value, words: t(roleWords[value]) }))}
            value={form.fields.role}
            onChange={(role) => form.set({ role })}
          />
          {form.fields.role === 'manager' && <SignInFields person={person} form={form} />}
          <PinField person={person} form={form} />
        </HeldFields>
        {person !== null && <Leaving person={person} form={form} />}
        {/* Enter in a field submits only where there is a button of this kind. */}
        <button type="submit" hidden />
      </form>
    </Sheet>
  )
}

function SignInFields({ person, form }: { person: Person | null; form: PersonForm }) {
  const me = useSession(({ manager }) => manager?.id)
  const hasOne = person?.role === 'manager'
  return (
    <>
      <TextBox
        label={<Trans>E-mail</Trans>}
        type="email"
        value={form.fields.email}
        onChange={(email) => form.set({ email })}
        maxLength={254}
        problem={
          form.isTried && form.isEmailMissing && <Trans>A manager signs in with an e-mail. Type one.</Trans>
        }
      />
      {/* One’s own is changed under Account, where the old one is asked for. */}
      {!(hasOne && person.id === me) && (
        <NewSecret
          kind="password"
          label={hasOne ? <Trans>New password</Trans> : <Trans>Password</Trans>}
          hint={
            hasOne ? (
              <Trans>
                At least {leastPassword} characters. Only for someone who forgot it: it signs them out
                everywhere.
              </Trans>
            ) : (
              <Trans>At least {leastPassword} characters. They change it under Account.</Trans>
            )
          }
          value={form.fields.password}
          onChange={(password) => form.set({ password })}
          maxLength={200}
          problem={
            form.isTried &&
            form.isPasswordWrong && <Trans>A password has at least {leastPassword} characters.</Trans>
          }
        />
      )}
    </>
  )
}

function PinField({ person, form }: { person: Person | null; form: PersonForm }) {
  const { least, most } = pinDigits
  const { pin } = form.fields
  const hasPin = person?.hasPin ?? false
  return (
    <>
      <NewSecret
        kind="pin"
        label={hasPin ? <Trans>New PIN</Trans> : <Trans>PIN</Trans>}
        hint={
          hasPin ? (
            <Trans>
              {least} to {most} digits, not a sequence such as 1234. Leave it empty to keep the one there is.
            </Trans>
          ) : (
            <Trans>
              {least} to {most} digits, not a sequence such as 1234.
            </Trans>
          )
        }
        value={pin}
        onChange={(text) => form.set({ pin: text.replace(/\D/g, '') })}
        problem={
          // One that is too long is said at once: cut, it would be another PIN than the one that was typed.
          (form.isTried || pin.length > most) &&
          pin !== '' &&
          (!isPin(pin) ? (
            <Trans>
              Type {least} to {most} digits.
            </Trans>
          ) : isEasyPin(pin) ? (
            <Trans>Too easy to guess. Choose another PIN.</Trans>
          ) : null)
        }
      />
      {hasPin && (
        <div className={styles.aside}>
          <Button size="small" isDisabled={form.isBusy} onPress={() => void form.dropPin()}>
            <Trans>Take the PIN away</Trans>
          </Button>
        </div>
      )}
    </>
  )
}

function Leaving({ person, form }: { person: Person; form: PersonForm }) {
  const isHere = person.leftAt === null
  return (
    <div className={styles.aside}>
      <Button
        size="small"
        look={isHere ? 'danger' : 'plain'}
        isDisabled={form.isBusy}
        onPress={() => void form.setHere(!isHere)}
      >
        {isHere ? <Trans>No longer works here</Trans> : <Trans>Works here again</Trans>}
      </Button>
      {isHere && (
        <p className={styles.soft}>
          <Trans>Signs them out everywhere and takes the PIN away. The name stays in the history.</Trans>
        </p>
      )}
    </div>
  )
}
