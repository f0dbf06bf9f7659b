import type { Browser, Page } from 'playwright-core'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openBrowser } from './browser.ts'
import { keepPicture, openWindow, signInAs } from './person.ts'
import { type Served, serveRegister } from './served.ts'

/**
 * An artisan from the empty form to the card in the hand, in Arabic: an officer files the application, a
 * validator decides it, the officer hands the card over, and a passer-by checks it.
 */
let served: Served
let browser: Browser
beforeAll(async () => {
  served = await serveRegister()
  browser = await openBrowser()
})
afterAll(async () => {
  await browser?.close()
  await served?.stop()
})

const PERSON = {
  ...{ given: 'سكينة', family: 'بوزيد', givenFr: 'Soukaina', familyFr: 'BOUZID' },
  ...{ cin: 'jf 77٤٤33', born: '٠٣/٠٨/1987', phone: '06 11 22 33 44' },
} as const

test('an artisan goes from an empty form to a card that anybody can check', async () => {
  const officer = await openWindow(browser, { language: 'ar' })
  await signInAs(officer.page, served, 'officer')
  await keepPicture(officer.page, 'inbox.ar')
  const receipt = await fileApplication(officer.page)
  expect(receipt).toMatch(/^T-\d{4}-10-\d{6}$/)

  const validator = await openWindow(browser, { language: 'ar' })
  await signInAs(validator.page, served, 'validator')
  const number = await decide(validator.page, receipt)
  expect(number).toMatch(/^10-\d{6}-\d$/)

  await printAndHandOver(officer.page, number)
  const code = await publicCode(officer.page, number)
  const passerBy = await openWindow(browser, { language: 'ar', width: 390, height: 844 })
  await passerBy.page.goto(`${served.address}/v/${code}`)
  await passerBy.page.getByText('بطاقة صحيحة').first().waitFor()
  const shown = await passerBy.page.locator('body').textContent()
  expect(shown).toContain(number)
  expect(shown).not.toContain('JF774433')
  expect(shown).not.toContain('0611223344')
  await keepPicture(passerBy.page, 'verify.ar')
  await passerBy.page.getByRole('link', { name: 'Français' }).click()
  await passerBy.page.getByText('Carte authentique').first().waitFor()
  await keepPicture(passerBy.page, 'verify.fr')
  await Promise.all([officer, validator, passerBy].map(({ context }) => context.close()))
})

/** The officer writes what the person says, tells the charge, and files the application. */
async function fileApplication(page: Page): Promise<string> {
  await page.getByRole('link', { name: 'تسجيل جديد' }).first().click()
  await fillIdentity(page)
  await page.getByRole('radio', { name: /بالتجربة/ }).check({ force: true })
  await choose(page, 'activity_code', 'الحلاقة')
  await page.locator('#practice_years').fill('١٢')
  await attachPapers(page)
  await page.getByText('يوافق على إرسال معطياته إلى الصندوق بعد التسجيل.').click()
  await page.getByRole('button', { name: 'سجّل أنني أخبرته' }).click()
  await page.getByText('أُخبر بالمساهمة', { exact: false }).waitFor()
  await keepPicture(page, 'registration.ar')
  await page.getByRole('button', { name: 'أودع الطلب' }).click()
  await page.getByRole('heading', { name: 'أُودع الطلب' }).waitFor()
  return textOf(page, /^T-\d{4}-10-\d{6}$/)
}

/** Somebody else looks at every paper and decides. */
async function decide(page: Page, receipt: string): Promise<string> {
  await page.keyboard.press('/')
  await page.keyboard.type(receipt)
  await page.waitForURL(/\/people\?/)
  // The inbox names the same person; its page may still stand while the address has changed.
  await page.getByRole('heading', { level: 1, name: 'ابحث عن شخص' }).waitFor()
  await page.getByRole('link', { name: `${PERSON.given} ${PERSON.family}` }).click()
  await page.getByRole('link', { name: 'افتح الطلب' }).click()
  await page.getByRole('heading', { name: `${PERSON.given} ${PERSON.family}` }).waitFor()
  await page.getByRole('button', { name: /اعرض/ }).first().click()
  const papers = page.getByRole('button', { name: /^مقبولة/ })
  await papers.click()
  await page.getByText('2 من 2', { exact: false }).first().waitFor()
  await papers.click()
  await page.keyboard.press('Escape')
  await keepPicture(page, 'dossier.ar')
  await page.getByRole('button', { name: 'اقبل وسجّل' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'اقبل وسجّل' }).click()
  await page.getByText('في السجل برقم').waitFor()
  return textOf(page, /^10-\d{6}-\d$/)
}

/** The card is printed in a lot, then goes into the hand of its holder. */
async function printAndHandOver(page: Page, number: string): Promise<void> {
  const name = `${PERSON.given} ${PERSON.family}`
  await page.getByRole('link', { name: 'البطاقات' }).first().click()
  await page
    .getByRole('tab', { name: /دون بطاقة/ })
    .or(page.getByText('دون بطاقة'))
    .first()
    .click()
  await page.getByRole('checkbox', { name: new RegExp(name) }).check({ force: true })
  await page.getByRole('button', { name: 'اطبع الدفعة' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'اطبع الدفعة' }).click()
  await page.getByText('الدفعة جاهزة', { exact: false }).waitFor()
  await page.getByText('تنتظر أصحابها').first().click()
  await page.getByRole('textbox', { name: 'رقم الهوية الحرفية' }).fill(number)
  await page.keyboard.press('Enter')
  await page.getByRole('dialog').getByRole('button', { name: 'سلّم البطاقة' }).click()
  await page.getByText('سُلّمت البطاقة.').waitFor()
}

/** The word of the public address, as the card carries it. */
async function publicCode(page: Page, number: string): Promise<string> {
  const answer = await page.request.get(`${served.address}/api/v1/entries/by-number/${number}`)
  const entry: { readonly cards: readonly { readonly code: string }[] } = await answer.json()
  return entry.cards[0]?.code ?? ''
}

const textOf = async (page: Page, form: RegExp): Promise<string> =>
  (await page.getByText(form).first().textContent())?.trim() ?? ''

async function fillIdentity(page: Page): Promise<void> {
  await page.locator('#cin').fill(PERSON.cin)
  await page.locator('#family_name_ar').fill(PERSON.family)
  await page.locator('#given_name_ar').fill(PERSON.given)
  await page.locator('#family_name_fr').fill(PERSON.familyFr)
  await page.locator('#given_name_fr').fill(PERSON.givenFr)
  await page.getByText('امرأة', { exact: true }).click()
  await page.locator('#born_on').fill(PERSON.born)
  await page.locator('#phone').fill(PERSON.phone)
  await choose(page, 'commune_code', 'طانطان')
}

/** Types the beginning of a name and takes the first of the list. */
async function choose(page: Page, id: string, text: string): Promise<void> {
  await page.locator(`#${id}`).fill(text)
  await page.getByRole('option', { name: text }).first().click()
}

/** A photo of a paper for each requirement that is not optional; of a group, one. */
async function attachPapers(page: Page): Promise<void> {
  const photo = await sharp({ create: { width: 900, height: 1200, channels: 3, background: '#f4efe6' } })
    .jpeg()
    .toBuffer()
  for (const index of [0, 1]) {
    // A requirement that has its paper keeps its place, with one more field to add another.
    await page
      .locator('#block-papers input[type="file"]')
      .nth(index)
      .setInputFiles({ name: `paper-${index}.jpg`, mimeType: 'image/jpeg', buffer: photo })
  }
}
