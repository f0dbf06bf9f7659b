import type { userListReply } from '@sijill/core/contract'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { z } from 'zod'
import { get } from '../../api/client.ts'
import { asProblem } from '../../api/problem.ts'
import { sentenceFor } from '../../api/sentence.ts'
import { Button } from '../../design/button.tsx'
import { Code, Name } from '../../design/code.tsx'
import { Failure, Skeleton } from '../../design/states.tsx'
import { type Column, Table } from '../../design/table.tsx'
import { nameOf } from '../../session/session.ts'
import { officeNameOf } from '../../shell/office-name.ts'
import { useWords } from '../../wording/words.ts'
import { AddUser } from './add-user.tsx'
import { FirstPassword } from './first-password.tsx'
import { ManageUser } from './manage-user.tsx'
import { AccountTags, USERS, type User } from './user-view.tsx'

/** Who may sign in, with which roles where. */
export function Users() {
  const words = useWords()
  const { say, language } = words
  const { data, error, refetch } = useQuery({
    queryKey: USERS,
    queryFn: ({ signal }) => get<z.infer<typeof userListReply>>('/users', { signal }),
  })
  const [asked, setAsked] = useState<
    { readonly kind: 'add' } | { readonly kind: 'manage'; readonly id: string }
  >()
  const [password, setPassword] = useState<{ readonly user: User; readonly text: string }>()
  if (error !== null)
    return <Failure onRetry={() => void refetch()}>{sentenceFor(asProblem(error), words)}</Failure>
  if (data === undefined) return <Skeleton lines={8} />
  const managed = asked?.kind === 'manage' ? data.rows.find(({ id }) => id === asked.id) : undefined
  const columns: readonly Column<User>[] = [
    {
      id: 'user',
      header: say('users.columns.user'),
      kind: 'main',
      cell: (user) => (
        <>
          <b>
            <Name>{nameOf(user, language)}</Name>
          </b>
          <span className="block text-small text-muted">
            <Code>{user.email}</Code>
          </span>
        </>
      ),
    },
    {
      id: 'roles',
      header: say('users.columns.roles'),
      cell: ({ grants }) => (
        <ul>
          {grants.map(({ role, office_code }) => (
            <li key={`${role} ${office_code}`}>
              {say(`shell.roles.${role}`)}{' '}
              <span className="text-small text-muted">{officeNameOf(office_code, language)}</span>
            </li>
          ))}
        </ul>
      ),
    },
    { id: 'account', header: say('users.columns.account'), cell: (user) => <AccountTags user={user} /> },
    {
      id: 'act',
      header: say('users.columns.act'),
      kind: 'action',
      cell: (user) => (
        <Button size="small" onPress={() => setAsked({ kind: 'manage', id: user.id })}>
          {say('users.manage')}
          <span className="sr-only">: {nameOf(user, language)}</span>
        </Button>
      ),
    },
  ]
  const close = () => setAsked(undefined)
  return (
    <>
      <div className="mb-3 flex justify-end">
        <Button kind="filled" icon="plus" onPress={() => setAsked({ kind: 'add' })}>
          {say('users.add')}
        </Button>
      </div>
      <div className="rounded-card border border-line bg-surface px-2 py-1">
        <Table caption={say('users.caption')} columns={columns} rows={data.rows} rowId={({ id }) => id} />
      </div>
      {asked?.kind === 'add' && (
        <AddUser
          onClose={close}
          onAdded={(user, text) => {
            close()
            setPassword({ user, text })
          }}
        />
      )}
      {managed !== undefined && (
        <ManageUser
          user={managed}
          onClose={close}
          onPassword={(user, text) => {
            close()
            setPassword({ user, text })
          }}
        />
      )}
      {password !== undefined && (
        <FirstPassword
          name={nameOf(password.user, language)}
          password={password.text}
          onClose={() => setPassword(undefined)}
        />
      )}
    </>
  )
}
