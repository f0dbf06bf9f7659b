import type { newUserReply } from '@sijill/core/contract'
import type { Role } from '@sijill/core/register'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { z } from 'zod'
import { send } from '../../api/client.ts'
import { newId } from '../../api/id.ts'
import { asProblem, type Problem } from '../../api/problem.ts'
import { ProblemBox } from '../../api/problem-box.tsx'
import { Button } from '../../design/button.tsx'
import { Dialog } from '../../design/dialog.tsx'
import { ErrorSummary } from '../../design/error-summary.tsx'
import { TextField } from '../../design/field.tsx'
import { useWords } from '../../wording/words.ts'
import { RoleFields } from './role-fields.tsx'
import { USERS, type User } from './user-view.tsx'

const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@]{2,}$/

/** A new user with a first role; the first password is made by the register and shown once. */
export function AddUser(props: { onClose: () => void; onAdded: (user: User, password: string) => void }) {
  const { say } = useWords()
  const queries = useQueryClient()
  const [form, setForm] = useState({ name_ar: '', name_fr: '', email: '', phone: '' })
  const [role, setRole] = useState<Role>()
  const [office, setOffice] = useState<string>()
  const [attempt, setAttempt] = useState(0)
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem>()
  const missing = [
    ...(form.name_ar.trim() === '' ? (['name_ar'] as const) : []),
    ...(form.name_fr.trim() === '' ? (['name_fr'] as const) : []),
    ...(EMAIL.test(form.email.trim()) ? [] : (['email'] as const)),
    ...(role === undefined ? (['role'] as const) : []),
    ...(office === undefined ? (['office'] as const) : []),
  ]
  const problems = missing.map((field) => ({ field, sentence: say(`users.missing.${field}`) }))
  const errorOf = (name: string) =>
    attempt === 0 ? undefined : problems.find(({ field }) => field === name)?.sentence
  const add = async () => {
    setAttempt(attempt + 1)
    if (role === undefined || office === undefined || problems.length > 0) return
    setBusy(true)
    setProblem(undefined)
    try {
      const { phone, ...rest } = form
      const reply = await send<z.infer<typeof newUserReply>>('POST', '/users', {
        ...{ command_id: newId(), ...rest, ...(phone.trim() === '' ? {} : { phone: phone.trim() }) },
        grants: [{ role, office_code: office }],
      })
      await queries.invalidateQueries({ queryKey: USERS })
      if (reply.first_password === undefined) props.onClose()
      else props.onAdded(reply.user, reply.first_password)
    } catch (thrown) {
      setProblem(asProblem(thrown))
      setBusy(false)
    }
  }
  return (
    <Dialog title={say('users.addTitle')} open onClose={props.onClose}>
      <form
        noValidate
        className="grid gap-4"
        onSubmit={(event) => {
          event.preventDefault()
          void add()
        }}
      >
        {attempt > 0 && <ErrorSummary problems={problems} attempt={attempt} />}
        {problem !== undefined && <ProblemBox problem={problem} />}
        <TextField
          id="name_ar"
          label={say('users.nameAr')}
          writing="arabic"
          value={form.name_ar}
          onChange={(name_ar) => setForm({ ...form, name_ar })}
          error={errorOf('name_ar')}
        />
        <TextField
          id="name_fr"
          label={say('users.nameFr')}
          writing="latin"
          value={form.name_fr}
          onChange={(name_fr) => setForm({ ...form, name_fr })}
          error={errorOf('name_fr')}
        />
        <TextField
          id="email"
          label={say('users.email')}
          writing="email"
          value={form.email}
          onChange={(email) => setForm({ ...form, email })}
          error={errorOf('email')}
        />
        <TextField
          id="user-phone"
          label={say('users.phone')}
          writing="phone"
          optional
          value={form.phone}
          onChange={(phone) => setForm({ ...form, phone })}
        />
        <RoleFields
          {...{ role, office }}
          onRole={setRole}
          onOffice={setOffice}
          roleError={errorOf('role')}
          officeError={errorOf('office')}
        />
        <div className="flex flex-wrap justify-end gap-2.5">
          <Button onPress={props.onClose}>{say('common.cancel')}</Button>
          <Button type="submit" kind="filled" busy={busy}>
            {say('users.save')}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
