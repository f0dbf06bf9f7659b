import type { RouteDocument } from '@sijill/core/rules'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { linkTo } from '../../api/client.ts'
import { Button } from '../../design/button.tsx'
import { Card } from '../../design/card.tsx'
import { Icon } from '../../design/icon.tsx'
import { PlaceholderMark } from '../../design/placeholder.tsx'
import { attachPaper, type DossierView, dossierKey, type Paper } from '../../parts/dossier-api.ts'
import { GroupUpload, groupTitle } from '../../parts/group-upload.tsx'
import { groundText, routeToday, useLaw } from '../../parts/law.ts'
import { dayInMorocco, formatDay } from '../../wording/format.ts'
import { useWords } from '../../wording/words.ts'

/** The checklist of papers: what came, what was said of it, what is awaited. */
export function PapersCard({ view, onLook }: { view: DossierView; onLook: (id: string) => void }) {
  const { say } = useWords()
  const { route } = view.particulars
  const law = useLaw()
  const asked = route === undefined ? [] : routeToday(route, law).documents
  const groups = [...Map.groupBy(asked, ({ id, group }) => group ?? id).values()]
  const known = new Set(asked.map(({ id }) => id))
  const others = view.documents.filter(({ requirement }) => !known.has(requirement))
  const needed = groups.filter((members) => members.some(({ need }) => need !== 'optional'))
  const brought = needed.filter((members) => papersFor(view, members).length > 0)
  return (
    <Card
      title={say('dossier.documents')}
      icon="file"
      id="papers"
      aside={say('dossier.documentsCount', { brought: brought.length, asked: needed.length })}
    >
      <ul className="divide-y divide-line">
        {groups.map((members) => (
          <PaperGroup key={members[0]?.id} view={view} members={members} onLook={onLook} />
        ))}
        {others.map((paper) => (
          <PaperLine key={paper.id} view={view} paper={paper} title={paper.file_name} onLook={onLook} />
        ))}
      </ul>
    </Card>
  )
}

const papersFor = ({ documents }: DossierView, members: readonly RouteDocument[]): readonly Paper[] =>
  documents.filter(({ requirement }) => members.some(({ id }) => id === requirement))

/** One paper asked for, or several of which one is enough. */
function PaperGroup(props: {
  view: DossierView
  members: readonly RouteDocument[]
  onLook: (id: string) => void
}) {
  const { say, language } = useWords()
  const { view, members, onLook } = props
  const queries = useQueryClient()
  const papers = papersFor(view, members)
  const [first] = members
  if (first === undefined) return null
  const titleFor = (requirement: string): string =>
    members.find(({ id }) => id === requirement)?.title[language] ?? requirement
  if (papers.length > 0)
    return papers.map((paper) => (
      <PaperLine
        key={paper.id}
        view={view}
        paper={paper}
        title={titleFor(paper.requirement)}
        onLook={onLook}
      />
    ))
  const requested = view.requested.find(({ requirement }) => members.some(({ id }) => id === requirement))
  return (
    <li className="py-2 leading-snug">
      <div className="flex items-start gap-2.5">
        <span className="grid size-9 shrink-0 place-items-center rounded-tag border border-dashed border-edge text-muted">
          <Icon name={first.need === 'optional' ? 'minus' : 'clock'} />
        </span>
        <div className="min-w-0 flex-1">
          <p className="font-semibold">{groupTitle(members, language)}</p>
          <p className="flex flex-wrap items-center gap-x-2 text-small text-muted">
            {first.need === 'optional'
              ? say('registration.paperOptional')
              : requested === undefined
                ? say('dossier.documentWaits')
                : say('dossier.documentAsked', { when: formatDay(dayInMorocco(requested.at), language) })}
            {members.length > 1 && <span>· {say('registration.paperOneOf')}</span>}
            {members.every(({ placeholder }) => placeholder) && <PlaceholderMark />}
          </p>
          {view.may.includes('attach_document') && (
            <div className="mt-1.5">
              <GroupUpload
                members={members}
                more={false}
                onSend={async (requirement, file, fileName, onProgress) => {
                  await attachPaper(view.id, { requirement, file, fileName }, onProgress)
                  await queries.invalidateQueries({ queryKey: dossierKey(view.id) })
                }}
              />
            </div>
          )}
        </div>
      </div>
    </li>
  )
}

const VERDICT_LOOKS = {
  waiting: ['text-indigo', 'clock'],
  accepted: ['text-green', 'check'],
  refused: ['text-terra', 'cross'],
} as const

function PaperLine(props: { view: DossierView; paper: Paper; title: string; onLook: (id: string) => void }) {
  const { say, language } = useWords()
  const { paper, title } = props
  const [color, icon] = VERDICT_LOOKS[paper.verdict.status]
  const { ground, note } = paper.verdict
  return (
    <li className="flex items-center gap-2.5 py-2 leading-snug">
      <Thumbnail address={linkTo(`/dossiers/${props.view.id}/documents/${paper.id}/thumbnail`)} />
      <div className="min-w-0 flex-1">
        <p className="font-semibold">{title}</p>
        <p className={`flex items-center gap-1 text-small ${color}`}>
          <Icon name={icon} className="size-[1.1em]" />
          {say(`papers.verdict.${paper.verdict.status}`)}
        </p>
        {ground !== undefined && (
          <p className="text-small">
            {groundText(ground, language)} {note}
          </p>
        )}
      </div>
      <Button size="small" kind="quiet" icon="eye" onPress={() => props.onLook(paper.id)}>
        {say('papers.view')}
        <span className="sr-only">: {title}</span>
      </Button>
    </li>
  )
}

/** A small picture of the paper; a plain sheet where there is none. */
function Thumbnail({ address }: { address: string }) {
  const [none, setNone] = useState(false)
  const frame = 'h-[42px] w-[34px] shrink-0 rounded-tag bg-stone-tint text-stone'
  if (none)
    return (
      <span className={`${frame} grid place-items-center`}>
        <Icon name="file" />
      </span>
    )
  return (
    <img
      src={address}
      alt=""
      loading="lazy"
      className={`${frame} object-cover`}
      onError={() => setNone(true)}
    />
  )
}
