import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { send } from '../../api/client.ts'
import { newId } from '../../api/id.ts'
import { asProblem, type Problem } from '../../api/problem.ts'
import { ProblemBox } from '../../api/problem-box.tsx'
import { Button } from '../../design/button.tsx'
import { Card } from '../../design/card.tsx'
import { Confirm } from '../../design/confirm.tsx'
import { notify } from '../../design/notices.tsx'
import { RULES } from '../../parts/law.ts'
import { valueText } from '../../parts/value-text.ts'
import { nameOf, useSession } from '../../session/session.ts'
import { formatDay, formatInstant } from '../../wording/format.ts'
import { useWords } from '../../wording/words.ts'
import { RuleEffect } from './rule-effect.tsx'
import type { Rule, RuleProposal } from './rules.tsx'

type Waiting = { readonly rule: Rule; readonly proposal: RuleProposal }

/** Values that one person proposed: another publishes them, or says why not. */
export function Proposals({ waiting }: { waiting: readonly Waiting[] }) {
  const { say } = useWords()
  return (
    <Card title={say('rules.proposals')} icon="people" attention>
      <ul className="divide-y divide-line">
        {waiting.map(({ rule, proposal }) => (
          <ProposalLine key={proposal.id} rule={rule} proposal={proposal} />
        ))}
      </ul>
    </Card>
  )
}

function ProposalLine({ rule, proposal }: Waiting) {
  const words = useWords()
  const { say, language } = words
  const { user, rights } = useSession()
  const [asked, setAsked] = useState<'publish' | 'reject'>()
  const title = language === 'ar' ? rule.title_ar : rule.title_fr
  const own = proposal.proposed_by.id === user.id ? say('refusals.own_proposal') : undefined
  const value = valueText(proposal.value, rule.unit, words)
  const said = `${title}: ${value} · ${say('rules.from', { day: formatDay(proposal.from, language) })}`
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-2 py-3">
      <div className="min-w-0 flex-1 basis-72">
        <p className="font-semibold">{said}</p>
        <p className="text-small text-muted">
          {say('rules.proposalBy', {
            person: nameOf(proposal.proposed_by, language),
            when: formatInstant(proposal.proposed_at, language),
          })}
          {' · '}
          {proposal.source}
        </p>
        {own !== undefined && <p className="text-small text-ochre">{own}</p>}
      </div>
      {rights.includes('publish_rule') && (
        <>
          <Button size="small" kind="danger" onPress={() => setAsked('reject')}>
            {say('rules.reject')}
          </Button>
          <Button size="small" kind="filled" blocked={own} onPress={() => setAsked('publish')}>
            {say('rules.publish')}
          </Button>
        </>
      )}
      {asked !== undefined && (
        <Decide act={asked} proposal={proposal} said={said} onClose={() => setAsked(undefined)} />
      )}
    </li>
  )
}

function Decide(props: {
  act: 'publish' | 'reject'
  proposal: RuleProposal
  said: string
  onClose: () => void
}) {
  const { say } = useWords()
  const queries = useQueryClient()
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem>()
  const publish = props.act === 'publish'
  const decide = async (reason: string) => {
    setBusy(true)
    setProblem(undefined)
    try {
      const command = publish ? { kind: 'publish' } : { kind: 'reject', reason }
      await send('POST', `/rule-proposals/${props.proposal.id}/commands`, { command_id: newId(), command })
      notify(say(publish ? 'rules.published' : 'rules.rejected'))
      props.onClose()
    } catch (thrown) {
      setProblem(asProblem(thrown))
    } finally {
      await queries.invalidateQueries({ queryKey: RULES })
      setBusy(false)
    }
  }
  return (
    <Confirm
      open
      title={say(publish ? 'rules.publishTitle' : 'rules.rejectTitle')}
      about={props.said}
      verb={say(publish ? 'rules.publish' : 'rules.reject')}
      kind={publish ? 'filled' : 'danger'}
      busy={busy}
      problem={problem && <ProblemBox problem={problem} />}
      {...(publish ? {} : { reason: say('common.reason') })}
      onClose={props.onClose}
      onConfirm={(reason) => void decide(reason)}
    >
      {publish && (
        <>
          <p>{say('rules.publishWhat')}</p>
          <RuleEffect
            parameter={props.proposal.parameter}
            from={props.proposal.from}
            value={String(props.proposal.value)}
          />
        </>
      )}
    </Confirm>
  )
}
