import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { Button } from '../../design/button.tsx'
import { Card } from '../../design/card.tsx'
import { Dialog } from '../../design/dialog.tsx'
import { PlaceholderMark } from '../../design/placeholder.tsx'
import { commandDossier, type DossierView, dossierKey } from '../../parts/dossier-api.ts'
import { TellForm, type Told, WhatIsTold } from '../../parts/tell-charge.tsx'
import { nameOf } from '../../session/session.ts'
import { formatInstant, formatMoney, formatMonth } from '../../wording/format.ts'
import { useWords } from '../../wording/words.ts'

/** What the person was told before anything bound them, in which language, by whom, and what they answered. */
export function ChargeCard({ view }: { view: DossierView }) {
  const { say } = useWords()
  return (
    <Card title={say('dossier.charge.title')} icon="heart" id="charge">
      {view.charge_told === undefined ? <NotYetTold view={view} /> : <WasTold told={view.charge_told} />}
    </Card>
  )
}

function WasTold({ told }: { told: NonNullable<DossierView['charge_told']> }) {
  const { say, language, find } = useWords()
  const sum =
    told.amount_centimes === null
      ? say(told.regime === 'none' ? 'dossier.charge.none' : 'dossier.charge.unknown')
      : say('dossier.charge.sum', {
          amount: formatMoney(BigInt(told.amount_centimes), language),
          month: told.month === null ? '' : formatMonth(told.month, language),
        })
  return (
    <>
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <b>{sum}</b>
        {told.placeholder && <PlaceholderMark />}
      </p>
      <p className="mt-1.5 text-small text-muted">
        {say('dossier.charge.told', {
          language: find(`registration.languages.${told.language}`) ?? told.language,
          channel: find(`dossier.charge.channels.${told.channel}`) ?? told.channel,
          when: formatInstant(told.at, language),
          person: nameOf(told.by, language),
        })}{' '}
        {say(told.agrees ? 'dossier.charge.agrees' : 'dossier.charge.disagrees')}
        {told.witness !== undefined && ` ${say('dossier.charge.witness', { name: told.witness })}`}
      </p>
    </>
  )
}

function NotYetTold({ view }: { view: DossierView }) {
  const { say } = useWords()
  const queries = useQueryClient()
  const [telling, setTelling] = useState(false)
  const { route } = view.particulars
  const tell = async ({ witness, ...told }: Told) => {
    await commandDossier(view.id, { kind: 'tell_charge', ...told, ...(witness === '' ? {} : { witness }) })
    setTelling(false)
    await queries.invalidateQueries({ queryKey: dossierKey(view.id) })
  }
  return (
    <div className="grid justify-items-start gap-3">
      <p className="font-semibold text-ochre">{say('dossier.charge.notYet')}</p>
      {view.may.includes('tell_charge') && (
        <Button onPress={() => setTelling(true)}>{say('dossier.charge.tell')}</Button>
      )}
      {telling && route !== undefined && (
        <Dialog title={say('registration.blocks.charge')} open size="wide" onClose={() => setTelling(false)}>
          <div className="grid gap-4">
            <WhatIsTold route={route} />
            <TellForm onTell={tell} />
          </div>
        </Dialog>
      )}
    </div>
  )
}
