import type { userCommandBody, userCommandReply } from '@sijill/core/contract'
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
import { notify } from '../../design/notices.tsx'
import { nameOf } from '../../session/session.ts'
import { officeNameOf } from '../../shell/office-name.ts'
import { useWords } from '../../wording/words.ts'
import { RoleFields } from './role-fields.tsx'
import { AccountTags, USERS, type User } from './user-view.tsx'

type Command = z.infer<typeof userCommandBody>['command']

/** Roles, lock and password of one user; each change is an act with the hand that made it. */
export function ManageUser(props: {
  user: User
  onClose: () => void
  onPassword: (user: User, password: string) => void
}) {
  const { say, language } = useWords()
  const queries = useQueryClient()
  const { user } = props
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem>()
  const run = async (command: Command) => {
    setBusy(true)
    setProblem(undefined)
    try {
      const body = { command_id: newId(), command }
      const reply = await send<z.infer<typeof userCommandReply>>('POST', `/users/${user.id}/commands`, body)
      if (reply.first_password !== undefined) props.onPassword(reply.user, reply.first_password)
      else notify(say('users.done'))
    } catch (thrown) {
      setProblem(asProblem(thrown))
    } finally {
      await queries.invalidateQueries({ queryKey: USERS })
      setBusy(false)
    }
  }
  return (
    <Dialog title={say('users.manageTitle', { name: nameOf(user, language) })} open onClose={props.onClose}>
      <div className="grid gap-4">
        {problem !== undefined && <ProblemBox problem={problem} />}
        <AccountTags user={user} />
        <ul className="divide-y divide-line border-y border-line">
          {user.grants.map(({ role, office_code }) => {
            const [roleName, office] = [say(`shell.roles.${role}`), officeNameOf(office_code, language)]
            return (
              <li key={`${role} ${office_code}`} className="flex items-center gap-3 py-2">
                <span className="min-w-0 flex-1">
                  {roleName} <span className="text-small text-muted">{office}</span>
                </span>
                <Button
                  size="small"
                  kind="danger"
                  busy={busy}
                  label={say('users.revokeOf', { role: roleName, office })}
                  onPress={() => void run({ kind: 'revoke', role, office_code })}
                >
                  {say('users.revoke')}
                </Button>
              </li>
            )
          })}
        </ul>
        <GrantForm
          busy={busy}
          onGrant={(role, office_code) => void run({ kind: 'grant', role, office_code })}
        />
        <div className="flex flex-wrap gap-2.5 border-t border-line pt-4">
          {user.locked_until !== undefined && (
            <Button busy={busy} onPress={() => void run({ kind: 'unlock' })}>
              {say('users.unlock')}
            </Button>
          )}
          <Button busy={busy} onPress={() => void run({ kind: 'reset_password' })}>
            {say('users.resetPassword')}
          </Button>
          {user.active ? (
            <Button kind="danger" busy={busy} onPress={() => void run({ kind: 'deactivate' })}>
              {say('users.deactivate')}
            </Button>
          ) : (
            <Button busy={busy} onPress={() => void run({ kind: 'reactivate' })}>
              {say('users.reactivate')}
            </Button>
          )}
        </div>
      </div>
    </Dialog>
  )
}

function GrantForm({ busy, onGrant }: { busy: boolean; onGrant: (role: Role, office: string) => void }) {
  const { say } = useWords()
  const [role, setRole] = useState<Role>()
  const [office, setOffice] = useState<string>()
  const [tried, setTried] = useState(false)
  return (
    <form
      noValidate
      className="grid gap-3"
      onSubmit={(event) => {
        event.preventDefault()
        setTried(true)
        if (role !== undefined && office !== undefined) onGrant(role, office)
      }}
    >
      <h3>{say('users.grant')}</h3>
      <RoleFields
        {...{ role, office }}
        onRole={setRole}
        onOffice={setOffice}
        roleError={tried && role === undefined ? say('users.missing.role') : undefined}
        officeError={tried && office === undefined ? say('users.missing.office') : undefined}
      />
      <Button type="submit" busy={busy} className="justify-self-start">
        {say('users.grantVerb')}
      </Button>
    </form>
  )
}
