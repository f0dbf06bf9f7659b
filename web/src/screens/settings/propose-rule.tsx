import type { ruleEffectReply } from '@sijill/core/contract'
import { parseDateText } from '@sijill/core/kernel'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { z } from 'zod'
import { get, query, send } from '../../api/client.ts'
import { newId } from '../../api/id.ts'
import { asProblem, type Problem } from '../../api/problem.ts'
import { ProblemBox } from '../../api/problem-box.tsx'
import { sentenceFor } from '../../api/sentence.ts'
import { Button } from '../../design/button.tsx'
import { Dialog } from '../../design/dialog.tsx'
import { TextField } from '../../design/field.tsx'
import { notify } from '../../design/notices.tsx'
import { SegmentedField } from '../../design/segmented-field.tsx'
import { RULES } from '../../parts/law.ts'
import { useSettled } from '../../parts/use-settled.ts'
import { formatMoney, latinDigits } from '../../wording/format.ts'
import { useWords } from '../../wording/words.ts'
import type { Rule } from './rules.tsx'

/** Units whose values are whole numbers in the files of the law. */
const WHOLE = ['basis_points', 'hundredths', 'centimes', 'days', 'months', 'years', 'count']
const STILL_MS = 400

/** A new value from a day on, with what it rests on; its effect is shown before it is proposed. */
export function ProposeRule({ rule, title, onClose }: { rule: Rule; title: string; onClose: () => void }) {
  const { say, find } = useWords()
  const queries = useQueryClient()
  const [typed, setTyped] = useState('')
  const [fromText, setFromText] = useState('')
  const [basis, setBasis] = useState('')
  const [tried, setTried] = useState(false)
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem>()
  const value = typed.trim()
  const written = parseDateText(fromText)
  const from = written.ok && written.value.kind === 'day' ? written.value.day : undefined
  const propose = async () => {
    setTried(true)
    if (value === '' || from === undefined || basis.trim().length < 3) return
    setBusy(true)
    setProblem(undefined)
    try {
      const body = {
        command_id: newId(),
        id: newId(),
        from,
        value: valueIn(value, rule.unit),
        source: basis.trim(),
      }
      await send('POST', `/rules/${rule.id}/proposals`, body)
      await queries.invalidateQueries({ queryKey: RULES })
      notify(say('rules.proposed'))
      onClose()
    } catch (thrown) {
      setProblem(asProblem(thrown))
    } finally {
      setBusy(false)
    }
  }
  const help = find(`rules.valueHelp.${rule.unit}`)
  return (
    <Dialog title={say('rules.proposeTitle', { title })} open onClose={onClose}>
      <form
        noValidate
        className="grid gap-4"
        onSubmit={(event) => {
          event.preventDefault()
          void propose()
        }}
      >
        {rule.unit === 'rounding' ? (
          <SegmentedField
            label={say('rules.value')}
            value={value === 'down' || value === 'half_up' ? value : undefined}
            onChange={setTyped}
            options={(['down', 'half_up'] as const).map((each) => ({
              value: each,
              label: say(`rules.rounding.${each}`),
            }))}
            error={tried && value === '' ? say('rules.missingValue') : undefined}
          />
        ) : (
          <TextField
            label={say('rules.value')}
            {...(help === undefined ? {} : { help })}
            writing="code"
            value={typed}
            onChange={setTyped}
            error={tried && value === '' ? say('rules.missingValue') : undefined}
            maxLength={200}
          />
        )}
        <TextField
          label={say('rules.fromDay')}
          help={say('rules.fromHelp')}
          writing="date"
          value={fromText}
          onChange={setFromText}
          error={tried && from === undefined ? say('rules.missingFrom') : undefined}
          maxLength={20}
        />
        <TextField
          label={say('rules.basis')}
          help={say('rules.basisHelp')}
          lines={2}
          value={basis}
          onChange={setBasis}
          error={tried && basis.trim().length < 3 ? say('rules.missingBasis') : undefined}
          maxLength={500}
        />
        {value !== '' && from !== undefined && <Effect parameter={rule.id} from={from} value={value} />}
        {problem !== undefined && <ProblemBox problem={problem} />}
        <div className="flex flex-wrap justify-end gap-2.5">
          <Button onPress={onClose}>{say('common.cancel')}</Button>
          <Button type="submit" kind="filled" busy={busy}>
            {say('rules.submit')}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}

const valueIn = (text: string, unit: string): string | number =>
  WHOLE.includes(unit) && /^\d+$/.test(latinDigits(text)) ? Number(latinDigits(text)) : text

/** What people would owe before and after: nobody proposes a rate without seeing what it does. */
function Effect(props: { parameter: string; from: string; value: string }) {
  const words = useWords()
  const { say, language, find } = words
  const asked = useSettled(`${props.from} ${props.value}`, STILL_MS)
  const { data, error } = useQuery({
    queryKey: ['rule-effect', props.parameter, asked],
    queryFn: ({ signal }) =>
      get<z.infer<typeof ruleEffectReply>>(
        `/rules/${props.parameter}/effect${query({ from: props.from, value: props.value })}`,
        { signal },
      ),
    enabled: asked === `${props.from} ${props.value}`,
    retry: false,
  })
  const told = (amount: string): string => {
    if (/^\d+$/.test(amount)) return formatMoney(BigInt(amount), language)
    return find(`refusals.${amount}`) ?? amount
  }
  return (
    <section role="status" className="rounded-control bg-stone-tint px-4 py-3">
      <h3>{say('rules.effect')}</h3>
      <p className="text-small text-muted">{say('rules.effectLead')}</p>
      {error !== null && (
        <p className="mt-1 font-semibold text-terra">{sentenceFor(asProblem(error), words)}</p>
      )}
      {data?.rows.every(({ before, after }) => before === after) && (
        <p className="mt-1">{say('rules.effectNone')}</p>
      )}
      {data !== undefined && (
        <table className="mt-2 w-full">
          <thead>
            <tr className="text-small text-muted">
              <th className="text-start font-semibold">
                <span className="sr-only">{say('rules.effect')}</span>
              </th>
              <th className="figures font-semibold">{say('rules.effectBefore')}</th>
              <th className="figures font-semibold">{say('rules.effectAfter')}</th>
            </tr>
          </thead>
          <tbody>
            {data.rows.map(({ example, before, after }) => (
              <tr key={example}>
                <th scope="row" className="text-start font-normal">
                  {find(`rules.examples.${example}`) ?? example}
                </th>
                <td className="figures ps-3 whitespace-nowrap">{told(before)}</td>
                <td
                  className={`figures ps-3 whitespace-nowrap ${before === after ? '' : 'font-bold text-ochre'}`}
                >
                  {told(after)}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}
