import { type ChargeTold, chargeToldFor, type Law, type RouteId } from '@sijill/core/rules'
import { useState } from 'react'
import { asProblem, type Problem } from '../api/problem.ts'
import { ProblemBox } from '../api/problem-box.tsx'
import { Button } from '../design/button.tsx'
import { Note } from '../design/card.tsx'
import { TextField } from '../design/field.tsx'
import { PlaceholderMark } from '../design/placeholder.tsx'
import { SegmentedField } from '../design/segmented-field.tsx'
import { formatMoney, formatMonth } from '../wording/format.ts'
import { useWords } from '../wording/words.ts'
import { ChargeSources } from './charge-sources.tsx'
import { routeToday, todayInMorocco, useLaw } from './law.ts'

/** How the charge was told, and what the person answered. */
export type Told = {
  readonly language: 'ar' | 'fr' | 'darija' | 'tamazight'
  readonly channel: 'read_aloud' | 'read_alone' | 'by_phone'
  readonly agrees: boolean
  readonly witness: string
}

/** The amount of a route's category today, or `undefined` where the law gives none. */
function chargeOf(route: RouteId, law: Law): ChargeTold | undefined {
  const told = chargeToldFor(routeToday(route, law).category, todayInMorocco(), law)
  return told.ok ? told.value : undefined
}

/** What is read out before anybody signs: the amount with its doubt, and its effects. */
export function WhatIsTold({ route }: { route: RouteId }) {
  const { say, language } = useWords()
  const told = chargeOf(route, useLaw())
  const charge = told?.charge
  return (
    <>
      <div className="text-[1.0625rem]">
        {charge === undefined ? (
          <p>{say('registration.chargeUnknown')}</p>
        ) : charge === null ? (
          <p>{say('registration.chargeNone')}</p>
        ) : (
          <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <b>
              {say('registration.chargeSum', {
                amount: formatMoney(charge.due, language),
                month: formatMonth(charge.month, language),
              })}
            </b>
            {charge.placeholder && <PlaceholderMark />}
          </p>
        )}
      </div>
      {charge !== undefined && charge !== null && <ChargeSources due={charge} />}
      {told !== undefined && (
        <Note tone="ochre">
          <p className="mb-1 font-semibold">{say('registration.chargeRead')}</p>
          <ul className="grid list-disc gap-1 ps-5">
            {told.statements.map(({ id, says }) => (
              <li key={id}>{says[language]}</li>
            ))}
          </ul>
        </Note>
      )}
    </>
  )
}

const LANGUAGES = ['darija', 'tamazight', 'ar', 'fr'] as const
const CHANNELS = ['read_aloud', 'read_alone', 'by_phone'] as const

/** Records that the charge was told, how, and whether the person agrees to what follows. */
export function TellForm({ onTell }: { onTell: (told: Told) => Promise<void> }) {
  const { say } = useWords()
  const [told, setTold] = useState<Omit<Told, 'agrees'>>({
    language: 'darija',
    channel: 'read_aloud',
    witness: '',
  })
  const [agrees, setAgrees] = useState<'yes' | 'no'>()
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem>()
  const tell = async () => {
    setBusy(true)
    setProblem(undefined)
    try {
      await onTell({ ...told, agrees: agrees === 'yes' })
    } catch (thrown) {
      setProblem(asProblem(thrown))
    } finally {
      setBusy(false)
    }
  }
  return (
    <div className="grid gap-4">
      <div className="grid gap-4 desk:grid-cols-2">
        <SegmentedField
          label={say('registration.chargeLanguage')}
          columns="grid-cols-2"
          value={told.language}
          onChange={(language) => setTold({ ...told, language })}
          options={LANGUAGES.map((value) => ({ value, label: say(`registration.languages.${value}`) }))}
        />
        <SegmentedField
          label={say('registration.channel')}
          columns="grid-cols-1"
          value={told.channel}
          onChange={(channel) => setTold({ ...told, channel })}
          options={CHANNELS.map((value) => ({ value, label: say(`registration.channels.${value}`) }))}
        />
      </div>
      <SegmentedField
        label={say('registration.consent')}
        columns="wide:grid-cols-2"
        value={agrees}
        onChange={setAgrees}
        options={[
          { value: 'yes', label: say('registration.agrees') },
          { value: 'no', label: say('registration.disagrees') },
        ]}
      />
      <TextField
        label={say('registration.witness')}
        optional
        value={told.witness}
        onChange={(witness) => setTold({ ...told, witness })}
        maxLength={120}
      />
      {problem !== undefined && <ProblemBox problem={problem} />}
      <div>
        <Button
          icon="check"
          busy={busy}
          blocked={agrees === undefined ? say('registration.consent') : undefined}
          onPress={() => void tell()}
        >
          {say('registration.tell')}
        </Button>
      </div>
    </div>
  )
}
