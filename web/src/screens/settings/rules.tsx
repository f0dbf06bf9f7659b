import type { ruleProposalSchema, ruleSchema } from '@sijill/core/contract'
import { LAW } from '@sijill/core/rules'
import { useMemo, useState } from 'react'
import type { z } from 'zod'
import { asProblem } from '../../api/problem.ts'
import { sentenceFor } from '../../api/sentence.ts'
import { Button } from '../../design/button.tsx'
import { CheckField } from '../../design/check-field.tsx'
import { TextField } from '../../design/field.tsx'
import { PlaceholderMark } from '../../design/placeholder.tsx'
import { searchKey } from '../../design/search-key.ts'
import { Empty, Failure, Skeleton } from '../../design/states.tsx'
import { todayInMorocco, useRules } from '../../parts/law.ts'
import { valueText } from '../../parts/value-text.ts'
import { useSession } from '../../session/session.ts'
import { formatDay } from '../../wording/format.ts'
import { useWords } from '../../wording/words.ts'
import { Proposals } from './proposals.tsx'
import { ProposeRule } from './propose-rule.tsx'

export type Rule = z.infer<typeof ruleSchema>
export type RuleProposal = z.infer<typeof ruleProposalSchema>
type Version = Rule['versions'][number]

/** Every value that the law fixes, with its dates, its source and how sure it is. */
export function Rules() {
  const words = useWords()
  const { say, language } = words
  const { data, error, refetch } = useRules()
  const [typed, setTyped] = useState('')
  const [onlyPlaceholders, setOnlyPlaceholders] = useState(false)
  const shown = useMemo(() => {
    const key = searchKey(typed)
    return (data?.rows ?? []).filter(
      (rule) =>
        (!onlyPlaceholders || rule.placeholder) &&
        searchKey(`${rule.title_ar} ${rule.title_fr} ${rule.id}`).includes(key),
    )
  }, [data, typed, onlyPlaceholders])
  if (error !== null)
    return <Failure onRetry={() => void refetch()}>{sentenceFor(asProblem(error), words)}</Failure>
  if (data === undefined) return <Skeleton lines={10} />
  const waiting = data.rows.flatMap((rule) =>
    rule.proposals.filter(({ status }) => status === 'proposed').map((proposal) => ({ rule, proposal })),
  )
  return (
    <div className="grid gap-4">
      {waiting.length > 0 && <Proposals waiting={waiting} />}
      <div className="flex flex-wrap items-end gap-x-6 gap-y-2">
        <TextField
          label={say('rules.filter')}
          value={typed}
          onChange={setTyped}
          className="max-w-md flex-1 basis-64"
        />
        <CheckField
          id="only-placeholders"
          label={say('rules.onlyPlaceholders', {
            count: data.rows.filter(({ placeholder }) => placeholder).length,
          })}
          checked={onlyPlaceholders}
          onChange={setOnlyPlaceholders}
        />
        <span className="ms-auto text-small text-muted">
          {say('rules.release', { release: data.release })}
        </span>
      </div>
      {shown.length === 0 && <Empty>{say('rules.noneFound')}</Empty>}
      <ul className="grid gap-3 desk:grid-cols-2">
        {shown.map((rule) => (
          <RuleCard key={rule.id} rule={rule} title={language === 'ar' ? rule.title_ar : rule.title_fr} />
        ))}
      </ul>
    </div>
  )
}

function RuleCard({ rule, title }: { rule: Rule; title: string }) {
  const words = useWords()
  const { say, language } = words
  const { rights } = useSession()
  const [proposing, setProposing] = useState(false)
  const today = todayInMorocco()
  const inForce = rule.versions.findLast(({ from }) => from <= today)
  const isTable = rule.unit.endsWith('_bands')
  return (
    <li className="grid content-start gap-2 rounded-card border border-line bg-surface px-5 py-4">
      <h2 className="flex flex-wrap items-center gap-x-3 gap-y-1">
        {title}
        {rule.placeholder && <PlaceholderMark />}
      </h2>
      {inForce !== undefined && (
        <p>
          <span className="text-small text-muted">{say('rules.now')}: </span>
          <b className="text-lg">{valueText(inForce.value, rule.unit, words)}</b>
        </p>
      )}
      {inForce !== undefined && <Source version={inForce} />}
      {rule.versions.length > 1 && (
        <details className="text-[0.875rem]">
          <summary className="cursor-pointer py-1 text-indigo">{say('rules.versions')}</summary>
          <ol className="divide-y divide-line border-y border-line">
            {rule.versions.toReversed().map((version) => (
              <li key={`${version.from} ${version.origin}`} className="py-1.5">
                <span className="flex flex-wrap justify-between gap-x-3">
                  <span>{say('rules.from', { day: formatDay(version.from, language) })}</span>
                  <b>{valueText(version.value, rule.unit, words)}</b>
                </span>
                <Source version={version} />
              </li>
            ))}
          </ol>
        </details>
      )}
      {rule.open_questions.length > 0 && (
        <details className="text-[0.875rem]">
          <summary className="cursor-pointer py-1 text-ochre">{say('rules.openQuestions')}</summary>
          <ul className="list-disc ps-5">
            {rule.open_questions.map((question) => (
              <li key={question.fr}>{question[language]}</li>
            ))}
          </ul>
        </details>
      )}
      {rights.includes('propose_rule') && !isTable && (
        <div>
          <Button size="small" icon="plus" onPress={() => setProposing(true)}>
            {say('rules.propose')}
            <span className="sr-only">: {title}</span>
          </Button>
        </div>
      )}
      {proposing && <ProposeRule rule={rule} title={title} onClose={() => setProposing(false)} />}
    </li>
  )
}

/** The text a value rests on, and how far it can be trusted. */
function Source({ version }: { version: Version }) {
  const { say, language, find } = useWords()
  const title = version.text === undefined ? undefined : LAW.texts.get(version.text)?.title[language]
  return (
    <p className="text-small text-muted">
      {title ?? say(`rules.origin.${version.origin}`)} ·{' '}
      {find(`register.confidence.${version.confidence}`) ?? version.confidence}
      {version.url !== undefined && (
        <>
          {' · '}
          <a href={version.url} target="_blank" rel="noreferrer">
            {say('rules.readText')}
          </a>
        </>
      )}
    </p>
  )
}
