import { ROUTE_IDS, type RouteDocument } from '@sijill/core/rules'
import { Icon } from '../../design/icon.tsx'
import { PlaceholderMark } from '../../design/placeholder.tsx'
import { attachPaper, type Paper } from '../../parts/dossier-api.ts'
import { routeToday, useLaw } from '../../parts/law.ts'
import { PaperUpload } from '../../parts/paper-upload.tsx'
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
          <li key={group} className="py-3 first:pt-0 last:pb-0">
            {members.length > 1 && (
              <p className="mb-2 text-small font-semibold text-ochre">{say('registration.paperOneOf')}</p>
            )}
            <div className="grid gap-4">
              {members.map((document) => (
                <PaperRow key={document.id} document={document} registration={registration} />
              ))}
            </div>
          </li>
        ))}
      </ul>
    </Block>
  )
}

function PaperRow({ document, registration }: { document: RouteDocument; registration: Registration }) {
  const { say, language } = useWords()
  const brought = (registration.view?.documents ?? []).filter(
    ({ requirement }) => requirement === document.id,
  )
  const title = document.title[language]
  return (
    <div className="grid gap-2 wide:grid-cols-[minmax(0,1fr)_minmax(0,1fr)] wide:items-start">
      <div>
        <p className="font-semibold">{title}</p>
        <p className="flex flex-wrap items-center gap-x-2 text-small text-muted">
          {say('registration.paperProves', { what: document.proves[language] })}
          {document.need === 'optional' && <span>({say('registration.paperOptional')})</span>}
          {document.placeholder && <PlaceholderMark />}
        </p>
        <ul className="mt-1">
          {brought.map((paper) => (
            <BroughtPaper key={paper.id} paper={paper} />
          ))}
        </ul>
      </div>
      <PaperUpload
        label={title}
        more={brought.length > 0}
        onSend={async (file, fileName, onProgress) => {
          await registration.save()
          await attachPaper(registration.id, { requirement: document.id, file, fileName }, onProgress)
          await registration.refresh()
        }}
      />
    </div>
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
