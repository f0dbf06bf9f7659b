import type { importListReply } from '@sijill/core/contract'
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { useId, useState } from 'react'
import type { z } from 'zod'
import { get } from '../../api/client.ts'
import { newId } from '../../api/id.ts'
import { asProblem, type Problem } from '../../api/problem.ts'
import { ProblemBox } from '../../api/problem-box.tsx'
import { sentenceFor } from '../../api/sentence.ts'
import { sendFile } from '../../api/upload.ts'
import { buttonClass } from '../../design/button.tsx'
import { Card } from '../../design/card.tsx'
import { Name } from '../../design/code.tsx'
import { Icon } from '../../design/icon.tsx'
import { Empty, Failure, Skeleton } from '../../design/states.tsx'
import { type Column, Table } from '../../design/table.tsx'
import { OfficeField } from '../../parts/office-field.tsx'
import { useSession } from '../../session/session.ts'
import { PageHeading } from '../../shell/page-heading.tsx'
import { formatInstant, formatRate } from '../../wording/format.ts'
import { useWords } from '../../wording/words.ts'
import type { ImportView } from './import-view.ts'
import { ImportTag } from './tags.tsx'

/** Lists of chambers on their way into the register. */
export function Imports() {
  const { say } = useWords()
  return (
    <>
      <PageHeading title={say('imports.title')} lead={say('imports.lead')} />
      <div className="grid gap-4">
        <UploadCard />
        <Previous />
      </div>
    </>
  )
}

function UploadCard() {
  const { say } = useWords()
  const { office_code } = useSession()
  const navigate = useNavigate()
  const id = useId()
  const [office, setOffice] = useState<string | undefined>(office_code)
  const [part, setPart] = useState<number>()
  const [problem, setProblem] = useState<Problem>()
  const upload = async (file: File) => {
    setPart(0)
    setProblem(undefined)
    try {
      const fields = { id: newId(), office_code: office ?? office_code }
      const view = await sendFile<ImportView>('/imports', { fields, file, fileName: file.name }, setPart)
      void navigate({ to: '/imports/$importId', params: { importId: view.id } })
    } catch (thrown) {
      setProblem(asProblem(thrown))
      setPart(undefined)
    }
  }
  const busy = part !== undefined
  return (
    <Card title={say('imports.upload')} icon="fileUp">
      {problem !== undefined && <ProblemBox problem={problem} />}
      <div className="grid gap-4">
        <OfficeField label={say('imports.office')} value={office} onChange={setOffice} className="max-w-xl" />
        <div className="flex flex-wrap items-center gap-3">
          <label
            htmlFor={id}
            className={`${buttonClass('filled')} cursor-pointer has-focus-visible:outline-3 has-focus-visible:outline-offset-2 has-focus-visible:outline-indigo ${busy ? 'opacity-60' : ''}`}
          >
            <Icon name="upload" />
            {say('imports.choose')}
            <input
              id={id}
              type="file"
              accept=".csv,.xlsx,text/csv"
              disabled={busy}
              className="sr-only"
              onChange={(event) => {
                const [file] = event.target.files ?? []
                if (file !== undefined) void upload(file)
                event.target.value = ''
              }}
            />
          </label>
          <span role="status">
            {busy && say('imports.sending', { percent: formatRate(BigInt(Math.round(part * 100)) * 100n) })}
          </span>
        </div>
        <p className="text-small text-muted">{say('imports.uploadHelp')}</p>
      </div>
    </Card>
  )
}

function Previous() {
  const words = useWords()
  const { say, language } = words
  const { data, error, refetch } = useQuery({
    queryKey: ['imports'],
    queryFn: ({ signal }) => get<z.infer<typeof importListReply>>('/imports', { signal }),
  })
  const columns: readonly Column<ImportView>[] = [
    {
      id: 'file',
      header: say('imports.columns.file'),
      kind: 'main',
      cell: (row) => (
        <Link to="/imports/$importId" params={{ importId: row.id }} className="font-bold">
          <Name>{row.file_name}</Name>
        </Link>
      ),
    },
    {
      id: 'status',
      header: say('imports.columns.status'),
      cell: ({ status }) => <ImportTag status={status} />,
    },
    {
      id: 'rows',
      header: say('imports.columns.rows'),
      cell: ({ rows }) => say('imports.rows', { count: rows }),
    },
    {
      id: 'when',
      header: say('imports.columns.when'),
      cell: ({ created_at }) => formatInstant(created_at, language),
    },
  ]
  return (
    <Card title={say('imports.previous')} icon="history">
      {error !== null ? (
        <Failure onRetry={() => void refetch()}>{sentenceFor(asProblem(error), words)}</Failure>
      ) : data === undefined ? (
        <Skeleton />
      ) : data.rows.length === 0 ? (
        <Empty>{say('imports.none')}</Empty>
      ) : (
        <Table caption={say('imports.previous')} columns={columns} rows={data.rows} rowId={({ id }) => id} />
      )}
    </Card>
  )
}
