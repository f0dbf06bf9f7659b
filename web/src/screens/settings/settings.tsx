import { useNavigate, useSearch } from '@tanstack/react-router'
import { FilterTabs } from '../../design/filter-tabs.tsx'
import { useSession } from '../../session/session.ts'
import { PageHeading } from '../../shell/page-heading.tsx'
import { useWords } from '../../wording/words.ts'
import { Rules } from './rules.tsx'
import { Users } from './users.tsx'

/** What administrators keep: the dated values of the law, and who may do what where. */
export function Settings() {
  const { say } = useWords()
  const { rights } = useSession()
  const navigate = useNavigate()
  const { part } = useSearch({ from: '/shell/settings' })
  const parts = [
    ...(rights.includes('propose_rule') || rights.includes('publish_rule') ? (['rules'] as const) : []),
    ...(rights.includes('manage_users') ? (['users'] as const) : []),
  ]
  const chosen = parts.find((each) => each === part) ?? parts[0]
  return (
    <>
      <PageHeading title={say('rules.title')} lead={say('rules.lead')} />
      {chosen !== undefined && (
        <FilterTabs
          label={say('rules.partsLabel')}
          chosen={chosen}
          onChoose={(id) => void navigate({ to: '/settings', search: { part: id } })}
          tabs={parts.map((id) => ({ id, name: say(`rules.parts.${id}`) }))}
        />
      )}
      {chosen === 'rules' && <Rules />}
      {chosen === 'users' && <Users />}
    </>
  )
}
