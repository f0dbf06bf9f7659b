import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { send } from '../../api/client.ts'
import { asProblem, type Problem } from '../../api/problem.ts'
import { ProblemBox } from '../../api/problem-box.tsx'
import { Button } from '../../design/button.tsx'
import { Card, Note } from '../../design/card.tsx'
import { Name } from '../../design/code.tsx'
import { notify } from '../../design/notices.tsx'
import { SelectField } from '../../design/select-field.tsx'
import { type Column, Table } from '../../design/table.tsx'
import { useWords } from '../../wording/words.ts'
import { type ImportView, importKey } from './import-view.ts'

type SheetColumn = ImportView['columns'][number]

/** What each column holds, as it was recognised; a person corrects it before anything is registered. */
export function MappingCard({ view }: { view: ImportView }) {
  const { say, find } = useWords()
  const queries = useQueryClient()
  const [fields, setFields] = useState<ReadonlyMap<number, string>>(
    () =>
      new Map(view.columns.flatMap(({ index, field }) => (field === null ? [] : [[index, field] as const]))),
  )
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem>()
  const set = (index: number, field: string) => {
    const next = new Map(fields)
    if (field === '') next.delete(index)
    else next.set(index, field)
    setFields(next)
  }
  const save = async () => {
    setBusy(true)
    setProblem(undefined)
    try {
      const body = { fields: Object.fromEntries([...fields].map(([index, field]) => [field, index])) }
      queries.setQueryData(
        importKey(view.id),
        await send<ImportView>('PUT', `/imports/${view.id}/mapping`, body),
      )
      await queries.invalidateQueries({ queryKey: [...importKey(view.id), 'rows'] })
      notify(say('imports.mapping.saved'))
    } catch (thrown) {
      setProblem(asProblem(thrown))
    } finally {
      setBusy(false)
    }
  }
  const options = [
    ['', say('imports.mapping.ignore')],
    ...view.fields.map(({ name }) => [name, find(`imports.fields.${name}`) ?? name] as const),
  ] as const
  const columns: readonly Column<SheetColumn>[] = [
    {
      id: 'column',
      header: say('imports.mapping.column'),
      kind: 'main',
      cell: ({ header }) => (
        <b>
          <Name>{header || '—'}</Name>
        </b>
      ),
    },
    {
      id: 'examples',
      header: say('imports.mapping.examples'),
      cell: ({ examples }) => (
        <span className="text-small text-muted">
          {examples.map((example, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two rows may hold the same example
            <Name key={index} className="me-3 inline-block max-w-52 truncate align-bottom">
              {example}
            </Name>
          ))}
        </span>
      ),
    },
    {
      id: 'field',
      header: say('imports.mapping.field'),
      cell: ({ index, header }) => (
        <SelectField
          label={say('imports.mapping.fieldOf', { header: header || String(index + 1) })}
          hideLabel
          value={fields.get(index) ?? ''}
          onChange={(field) => set(index, field)}
          options={options}
          className="min-w-48"
        />
      ),
    },
  ]
  const missing = view.missing_fields.map((field) => find(`imports.fields.${field}`) ?? field)
  return (
    <Card title={say('imports.mapping.title')} icon="swap">
      <p className="mb-2 text-muted">
        {say(
          view.columns.some(({ field }) => field !== null)
            ? 'imports.mapping.lead'
            : 'imports.mapping.unknown',
        )}
      </p>
      {missing.length > 0 && (
        <Note tone="ochre">
          {say('imports.mapping.missing', { fields: missing.join(`${say('common.comma')} `) })}
        </Note>
      )}
      {problem !== undefined && <ProblemBox problem={problem} />}
      <Table
        caption={say('imports.mapping.title')}
        columns={columns}
        rows={view.columns}
        rowId={({ index }) => String(index)}
      />
      <div className="mt-3">
        <Button icon="refresh" busy={busy} onPress={() => void save()}>
          {say('imports.mapping.save')}
        </Button>
      </div>
    </Card>
  )
}
