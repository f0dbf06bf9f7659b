import { Link } from '@tanstack/react-router'
import { linkTo } from '../../api/client.ts'
import { Button, buttonClass } from '../../design/button.tsx'
import { Card } from '../../design/card.tsx'
import { Code, Name } from '../../design/code.tsx'
import { Icon } from '../../design/icon.tsx'
import type { DossierReceipt, DossierView } from '../../parts/dossier-api.ts'
import { PageHeading } from '../../shell/page-heading.tsx'
import { formatInstant } from '../../wording/format.ts'
import { useWords } from '../../wording/words.ts'

/** The application is in: its number, the receipt to hand over, and what comes next. */
export function Received(props: {
  receipt: DossierReceipt
  view: DossierView | undefined
  onAnother?: () => void
}) {
  const { say, language } = useWords()
  const { receipt, view } = props
  const { given_name_ar, family_name_ar, given_name_fr, family_name_fr } = view?.particulars ?? {}
  const name = [given_name_ar ?? given_name_fr, family_name_ar ?? family_name_fr].filter(Boolean).join(' ')
  return (
    <>
      <PageHeading title={say('registration.received.title')} lead={say('registration.received.lead')} />
      <Card className="max-w-xl">
        <p className="mb-1 flex items-center gap-2 text-green">
          <Icon name="check" className="size-6" />
          <b>
            <Name>{name}</Name>
          </b>
        </p>
        <p className="text-small text-muted">{say('registration.received.receipt')}</p>
        <p className="text-display font-bold">
          <Code>{receipt.receipt ?? '—'}</Code>
        </p>
        {view?.submitted_at !== undefined && (
          <p className="text-small text-muted">
            {say('registration.received.at', { when: formatInstant(view.submitted_at, language) })}
          </p>
        )}
        <div className="mt-4 flex flex-wrap gap-2.5">
          <a
            className={buttonClass('filled')}
            href={linkTo(`/dossiers/${receipt.id}/receipt.pdf`)}
            target="_blank"
            rel="noreferrer"
          >
            <Icon name="printer" />
            {say('registration.received.print')}
          </a>
          <Link to="/dossiers/$dossierId" params={{ dossierId: receipt.id }} className={buttonClass()}>
            {say('registration.received.dossier')}
          </Link>
          {props.onAnother !== undefined && (
            <Button icon="plus" onPress={props.onAnother}>
              {say('registration.received.another')}
            </Button>
          )}
        </div>
      </Card>
    </>
  )
}
