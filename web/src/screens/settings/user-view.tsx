import type { userSchema } from '@sijill/core/contract'
import type { z } from 'zod'
import { StatusTag } from '../../design/status-tag.tsx'
import { formatTime } from '../../wording/format.ts'
import { useWords } from '../../wording/words.ts'

export type User = z.infer<typeof userSchema>

export const USERS = ['users'] as const

/** Open or stopped, locked until, with or without the second factor. */
export function AccountTags({ user }: { user: User }) {
  const { say } = useWords()
  return (
    <span className="flex flex-wrap gap-1.5">
      {user.active ? (
        <StatusTag tone="green" icon="check">
          {say('users.active')}
        </StatusTag>
      ) : (
        <StatusTag tone="stone" icon="minus">
          {say('users.inactive')}
        </StatusTag>
      )}
      {user.locked_until !== undefined && (
        <StatusTag tone="terra" icon="clock">
          {say('users.locked', { when: formatTime(user.locked_until) })}
        </StatusTag>
      )}
      <StatusTag tone={user.second_factor ? 'green' : 'stone'} icon={user.second_factor ? 'check' : 'minus'}>
        {say(user.second_factor ? 'users.secondFactor' : 'users.noSecondFactor')}
      </StatusTag>
    </span>
  )
}
