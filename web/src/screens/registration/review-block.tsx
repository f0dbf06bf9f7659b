import { Button } from '../../design/button.tsx'
import { Facts } from '../../design/card.tsx'
import { Code, Name } from '../../design/code.tsx'
import { usePlaceName } from '../../parts/communes.ts'
import { activityName } from '../../parts/names.ts'
import { useWords } from '../../wording/words.ts'
import { Block } from './blocks.tsx'
import type { Registration } from './use-registration.ts'

/** What will be filed, said back; then the one main verb of the page. */
export function ReviewBlock(props: { registration: Registration; busy: boolean; onSubmit: () => void }) {
  const { say, language, find } = useWords()
  const placeName = usePlaceName()
  const { form } = props.registration
  const arabic = [form.given_name_ar, form.family_name_ar].filter(Boolean).join(' ')
  const latin = [form.given_name_fr, form.family_name_fr].filter(Boolean).join(' ')
  return (
    <Block id="review">
      <p className="mb-3 text-muted">{say('registration.reviewLead')}</p>
      <Facts
        rows={[
          [say('dossier.duplicate.facts.name_ar'), arabic !== '' && <Name>{arabic}</Name>, 'ar'],
          [say('dossier.duplicate.facts.name_fr'), latin !== '' && <Name>{latin}</Name>, 'fr'],
          [say('register.particulars.cin'), form.cin && <Code>{form.cin}</Code>, 'cin'],
          [say('register.particulars.born_on'), form.born_on && <Code>{form.born_on}</Code>, 'born'],
          [say('register.particulars.sex'), find(`register.sex.${form.sex}`), 'sex'],
          [say('register.particulars.phone'), form.phone && <Code>{form.phone}</Code>, 'phone'],
          [
            say('register.particulars.commune_code'),
            placeName({ commune_code: form.commune_code, province_code: form.province_code }),
            'place',
          ],
          [
            say('register.particulars.activity_code'),
            form.activity_code && activityName(form.activity_code, language),
            'activity',
          ],
          [say('register.particulars.route'), find(`registration.routes.${form.route}.label`), 'route'],
          [say('register.particulars.practice_years'), form.practice_years, 'practice'],
          [say('register.particulars.diploma'), form.diploma, 'diploma'],
          [say('register.particulars.legal_name'), form.legal_name, 'legal_name'],
        ]}
      />
      <div className="mt-4">
        <Button kind="filled" icon="send" busy={props.busy} onPress={props.onSubmit}>
          {say('registration.submit')}
        </Button>
      </div>
    </Block>
  )
}
