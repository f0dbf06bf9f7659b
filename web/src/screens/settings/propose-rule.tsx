import { parseDateText } from '@sijill/core/kernel'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { send } from '../../api/client.ts'
import { newId } from '../../api/id.ts'
import { asProblem, type Problem } from '../../api/problem.ts'
import { ProblemBox } from '../../api/problem-box.tsx'
import { Button } from '../../design/button.tsx'
import { Dialog } from '../../design/dialog.tsx'
import { TextField } from '../../design/field.tsx'
import { notify } from '../../design/notices.tsx'
import { SegmentedField } from '../../design/segmented-field.tsx'
import { RULES } from '../../parts/law.ts'
import { valueText } from '../../parts/value-text.ts'
import { useWords } from '../../wording/words.ts'
import { RuleEffect } from './rule-effect.tsx'
import { ruleValueIn } from './rule-value.ts'
import type { Rule } from './rules.tsx'

/** A new value from a day on, with what it rests on; its effect is shown before it is proposed. */
export function ProposeRule({ rule, title, onClose }: { rule: Rule; title: string; onClose: () => void }) {
  const words = useWords()
  const { say, find } = words
  const queries = useQueryClient()
  const [typed, setTyped] = useState('')
  const [fromText, setFromText] = useState('')
  const [basis, setBasis] = useState('')
  const [tried, setTried] = useState(false)
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem>()
  const value = ruleValueIn(typed, rule.unit)
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
        value,
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
        {typeof value === 'number' && (
          <p role="status" className="-mt-2 text-small font-semibold">
            {say('rules.readAs', { value: valueText(value, rule.unit, words) })}
          </p>
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
        {value !== '' && from !== undefined && (
          <RuleEffect parameter={rule.id} from={from} value={String(value)} />
        )}
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
