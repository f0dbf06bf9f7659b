import { ROUTE_IDS } from '@sijill/core/rules'
import { FieldError } from '../../design/field.tsx'
import type { DossierView } from '../../parts/dossier-api.ts'
import { TellForm, WhatIsTold } from '../../parts/tell-charge.tsx'
import { formatInstant, formatMoney } from '../../wording/format.ts'
import { useWords } from '../../wording/words.ts'
import { Block } from './blocks.tsx'
import type { Registration } from './use-registration.ts'

/** The charge is told before the registration: read out, agreed to or not, recorded with its date. */
export function ChargeBlock({
  registration,
  error,
}: {
  registration: Registration
  error: string | undefined
}) {
  const { say } = useWords()
  const route = ROUTE_IDS.find((id) => id === registration.form.route)
  const told = registration.view?.charge_told
  return (
    <Block id="charge">
      <div id="charge" className="grid gap-4">
        {route === undefined ? (
          <p className="text-muted">{say('registration.chargeFirst')}</p>
        ) : (
          <>
            <WhatIsTold route={route} />
            {told === undefined ? <TellForm onTell={registration.tell} /> : <AlreadyTold told={told} />}
          </>
        )}
        <FieldError id="charge" error={error} />
      </div>
    </Block>
  )
}

function AlreadyTold({ told }: { told: NonNullable<DossierView['charge_told']> }) {
  const { say, language } = useWords()
  const when = formatInstant(told.at, language)
  return (
    <p className="font-semibold text-green">
      {told.amount_centimes === null
        ? say('registration.toldNone', { when })
        : say('registration.told', { when, amount: formatMoney(BigInt(told.amount_centimes), language) })}
    </p>
  )
}
