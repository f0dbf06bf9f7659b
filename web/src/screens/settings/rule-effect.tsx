import type { ruleEffectReply } from '@sijill/core/contract'
import { useQuery } from '@tanstack/react-query'
import type { z } from 'zod'
import { get, query } from '../../api/client.ts'
import { asProblem } from '../../api/problem.ts'
import { sentenceFor } from '../../api/sentence.ts'
import { useSettled } from '../../parts/use-settled.ts'
import { formatMoney } from '../../wording/format.ts'
import { useWords } from '../../wording/words.ts'

const STILL_MS = 400

/** What people would owe before and after: nobody proposes or publishes a rate without seeing what it does. */
export function RuleEffect(props: { parameter: string; from: string; value: string }) {
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
