import { ROUTE_IDS, type RouteDocument } from '@sijill/core/rules'
import { Icon } from '../../design/icon.tsx'
import { PlaceholderMark } from '../../design/placeholder.tsx'
import { attachPaper, type Paper } from '../../parts/dossier-api.ts'
import { GroupUpload, groupTitle } from '../../parts/group-upload.tsx'
import { routeToday, useLaw } from '../../parts/law.ts'
import { formatSize } from '../../wording/format.ts'
import { useWords } from '../../wording/words.ts'
import { Block } from './blocks.tsx'
import type { Registration } from './use-registration.ts'

/** The papers that the procedure asks for, each with its own way in. */
export function PapersBlock({ registration }: { registration: Registration }) {
  const { say } = useWords()
  const law = useLaw()
  const route = ROUTE_IDS.find((id) => id === registration.form.route)
  if (route === undefined)
    return (
      <Block id="papers">
        <p className="text-muted">{say('registration.papersFirst')}</p>
      </Block>
    )
  const { documents } = routeToday(route, law)
  const groups = Map.groupBy(documents, ({ id, group }) => group ?? id)
  return (
    <Block id="papers">
      <p className="mb-2 text-small text-muted">
        {say('papers.accepted')}. {say('registration.papersLead')}
      </p>
      <ul className="divide-y divide-line">
        {[...groups].map(([group, members]) => (
          <PaperGroup key={group} members={members} registration={registration} />
        ))}
      </ul>
    </Block>
  )
}

function PaperGroup({
  members,
  registration,
}: {
  members: readonly RouteDocument[]
  registration: Registration
}) {
  const { say, language } = useWords()
  const [first] = members
  if (first === undefined) return null
  const brought = (registration.view?.documents ?? []).filter(({ requirement }) =>
    members.some(({ id }) => id === requirement),
  )
  return (
    <li className="grid gap-2 py-3 first:pt-0 last:pb-0 wide:grid-cols-2 wide:items-start">
      <div>
        <p className="font-semibold">{groupTitle(members, language)}</p>
        <p className="flex flex-wrap items-center gap-x-2 text-small text-muted">
          {members.length > 1
            ? say('registration.paperOneOf')
            : say('registration.paperProves', { what: first.proves[language] })}
          {first.need === 'optional' && <span>({say('registration.paperOptional')})</span>}
          {members.every(({ placeholder }) => placeholder) && <PlaceholderMark />}
        </p>
        <ul className="mt-1">
          {brought.map((paper) => (
            <BroughtPaper key={paper.id} paper={paper} />
          ))}
        </ul>
      </div>
      <GroupUpload
        members={members}
        more={brought.length > 0}
        onSend={async (requirement, file, fileName, onProgress) => {
          await registration.save()
          await attachPaper(registration.id, { requirement, file, fileName }, onProgress)
          await registration.refresh()
        }}
      />
    </li>
  )
}

function BroughtPaper({ paper }: { paper: Paper }) {
  const { language } = useWords()
  return (
    <li className="flex items-center gap-1.5 text-small text-green">
      <Icon name="check" className="size-[1.1em]" />
      <bdi dir="auto" className="truncate">
        {paper.file_name}
      </bdi>
      <span className="text-muted">{formatSize(paper.bytes, language)}</span>
    </li>
  )
}
