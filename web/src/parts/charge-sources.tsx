import { type Due, LAW } from '@sijill/core/rules'
import { PlaceholderMark } from '../design/placeholder.tsx'
import { useWords } from '../wording/words.ts'
import { valueText } from './value-text.ts'

/** Where an amount comes from: every factor with its value, its text and how sure it is. */
export function ChargeSources({ due }: { due: Due }) {
  const words = useWords()
  const { say, language } = words
  return (
    <details className="text-[0.875rem]">
      <summary className="cursor-pointer py-1 text-indigo">{say('registration.chargeWhy')}</summary>
      <ul className="mt-1 divide-y divide-line border-y border-line">
        {due.factors.map(({ parameter, title, unit, value, placeholder, because }) => (
          <li key={parameter} className="flex flex-wrap items-baseline gap-x-3 gap-y-0.5 py-1.5">
            <span className="flex-1 basis-52">
              {title[language]}
              <span className="block text-small text-muted">
                {LAW.texts.get(because.text)?.title[language] ?? because.text}
                {' · '}
                {say(`register.confidence.${because.confidence}`)}
              </span>
            </span>
            {placeholder && <PlaceholderMark />}
            <b className="figures">{valueText(value, unit, words)}</b>
          </li>
        ))}
      </ul>
    </details>
  )
}
