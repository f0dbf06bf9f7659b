import { centimesOf, dayOf, instantOf } from '@sijill/core/kernel'
import { generateKey, publicKeyOf, readCard, signCard } from '@sijill/credentials'
import sharp from 'sharp'
import { beforeAll, describe, expect, test } from 'vitest'
import {
  CARD_QR_MILLIMETRES,
  type CardFace,
  type CertificateFacts,
  moduleMillimetres,
  printCards,
  qrCodeOf,
  type ReceiptFacts,
  readCardPicture,
  renderCards,
  renderCertificate,
  renderReceipt,
  TypesettingFault,
} from './index.ts'
import { drawReceipt } from './sheets.ts'

const KEY = generateKey()
const NOW = 1_770_000_000

const aCardText = (id = '10-521-000894') =>
  signCard({ id, fullName: 'خديجة أمزيل', secondaryFullName: 'Khadija AMZIL' }, KEY, {
    issuer: 'https://register.example',
    issuedAt: NOW,
  })

const aFace = (change: Partial<CardFace> = {}): CardFace => ({
  name: { ar: 'خديجة أمزيل', fr: 'Khadija AMZIL' },
  trade: { ar: 'نسيج الزرابي', fr: 'Tissage de tapis' },
  category: { ar: 'صانعة تقليدية معلمة', fr: 'Maître artisane' },
  number: '10-521-000894',
  chamber: {
    ar: 'غرفة الصناعة التقليدية لجهة كلميم واد نون',
    fr: 'Chambre d’artisanat de Guelmim-Oued Noun',
  },
  issuedOn: dayOf('2026-05-11'),
  cardText: aCardText(),
  verifyAddress: 'https://register.example/v/7K3M-9QPD',
  ...change,
})

const IMPRINT = {
  printedAt: instantOf('2026-05-11T09:42:00Z'),
  printedBy: { ar: 'سعاد التامك', fr: 'Souad ETTAMEK' },
  isCopy: false,
}

const aCertificate = (change: Partial<CertificateFacts> = {}): CertificateFacts => ({
  ...aFace(),
  serial: 'A-2026-000317',
  place: { ar: 'طانطان', fr: 'Tan-Tan' },
  registeredOn: dayOf('2026-05-04'),
  signedAt: { ar: 'كلميم', fr: 'Guelmim' },
  signatory: { ar: 'مدير الغرفة', fr: 'Le directeur' },
  textVersion: { ar: 'القانون رقم 50.17', fr: 'Loi n° 50-17' },
  imprint: IMPRINT,
  ...change,
})

const aReceipt = (change: Partial<ReceiptFacts> = {}): ReceiptFacts => ({
  ...aFace(),
  fileNumber: 'T-2026-0418',
  receivedAt: instantOf('2026-05-04T10:18:00Z'),
  papers: [{ ar: 'البطاقة الوطنية', fr: 'Carte nationale' }],
  office: { ar: 'ملحقة طانطان', fr: 'Annexe de Tan-Tan' },
  phone: '05 28 00 00 00',
  imprint: IMPRINT,
  ...change,
})

const LONG_NAME = {
  ar: 'محمد المصطفى عبد الرحمان بن عبد السلام الإدريسي الحسني',
  fr: 'Mohamed El Mustapha Abderrahmane BEN ABDESSALAM EL IDRISSI EL HASSANI',
}

const LONG_TITLE = {
  ar: 'القانون رقم 98.15 المتعلق بنظام التأمين الإجباري الأساسي عن المرض الخاص بفئات المهنيين والعمال المستقلين',
  fr: 'Loi n° 98-15 relative au régime de l’assurance maladie obligatoire de base pour les catégories des professionnels et travailleurs indépendants',
}

const PIXELS_PER_MILLIMETRE = 8
const DARK = 80
const BRIGHT = 235

/** How many millimetres are empty below the last line that runs across an A5 page: the bottom of the box. */
async function gapBelowBox(svg: string): Promise<number> {
  const { data, info } = await sharp(Buffer.from(svg))
    .resize({ width: 148 * PIXELS_PER_MILLIMETRE })
    .flatten({ background: '#fff' })
    .greyscale()
    .raw()
    .toBuffer({ resolveWithObject: true })
  const rows = Array.from({ length: info.height }, (_, y) =>
    data.subarray(y * info.width, (y + 1) * info.width),
  )
  const darkShare = (row: Uint8Array) => row.filter((grey) => grey < DARK).length / row.length
  const bottom = rows.findLastIndex((row) => darkShare(row) > 0.7)
  const under = rows.slice(bottom + 3)
  const next = under.findIndex((row) => row.some((grey) => grey < BRIGHT))
  return bottom < 0 ? 0 : next / PIXELS_PER_MILLIMETRE
}

/** Page sizes in points, one for each page: PDF writes them in plain text. */
const pageSizes = (pdf: Uint8Array): readonly string[] =>
  [
    ...Buffer.from(pdf)
      .toString('latin1')
      .matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g),
  ].map(([, width, height]) => `${Math.round(Number(width))} × ${Math.round(Number(height))}`)

describe('cards', () => {
  test('a card has two pages of the size of a bank card', () => {
    expect(pageSizes(renderCards([aFace()], { layout: 'single' }))).toEqual(['243 × 153', '243 × 153'])
  })

  test('eleven cards on sheets take two fronts and two backs of A4', () => {
    const pdf = renderCards(
      Array.from({ length: 11 }, () => aFace()),
      { layout: 'sheet' },
    )
    expect(pageSizes(pdf)).toEqual(Array.from({ length: 4 }, () => '595 × 842'))
  })

  test('the same cards give the same bytes', () => {
    const cards = [aFace(), aFace({ validUntil: dayOf('2028-09-30') })]
    expect(renderCards(cards, { layout: 'single' })).toEqual(renderCards(cards, { layout: 'single' }))
  })

  test('a very long name and trade do not add a page', () => {
    const long = { ar: LONG_NAME.ar.repeat(2), fr: LONG_NAME.fr.repeat(2) }
    expect(
      pageSizes(renderCards([aFace({ name: long, trade: long, chamber: long })], { layout: 'single' })),
    ).toHaveLength(2)
  })

  test('a name that looks like markup is only a name', () => {
    const name = { ar: '#panic("x")', fr: '*A* $x$ @b \\ <c>' }
    expect(pageSizes(renderCards([aFace({ name })], { layout: 'single' }))).toHaveLength(2)
  })

  test('a portrait is printed', async () => {
    const grey = { r: 120, g: 130, b: 140 }
    const photo = await sharp({ create: { width: 300, height: 380, channels: 3, background: grey } })
      .jpeg()
      .toBuffer()
    const pdf = renderCards([aFace({ photo })], { layout: 'single' })
    expect(Buffer.from(renderCards([aFace()], { layout: 'single' })).toString('latin1')).not.toMatch(
      /DCTDecode/,
    )
    expect(Buffer.from(pdf).toString('latin1')).toMatch(/\/Filter ?\/DCTDecode/)
  })

  test('a portrait that is no picture is a fault, not an empty frame', () => {
    expect(() => renderCards([aFace({ photo: Uint8Array.of(1, 2, 3) })], { layout: 'single' })).toThrow(
      TypesettingFault,
    )
  })

  test('a batch printed apart is the same as one printed here', async () => {
    const cards = [aFace()]
    expect(await printCards(cards, { layout: 'single' })).toEqual(renderCards(cards, { layout: 'single' }))
  })

  test('a fault in the other process comes back', async () => {
    await expect(printCards([], { layout: 'single' })).rejects.toThrow(TypesettingFault)
  })
})

describe('sheets', () => {
  test('a certificate is one A4 page, also for a very long name', () => {
    expect(pageSizes(renderCertificate(aCertificate()))).toEqual(['595 × 842'])
    expect(
      pageSizes(
        renderCertificate(
          aCertificate({ name: LONG_NAME, trade: LONG_NAME, place: LONG_NAME, nationalId: 'JA12345' }),
        ),
      ),
    ).toEqual(['595 × 842'])
  })

  test('a receipt is one A5 page', () => {
    const charge = {
      monthly: centimesOf(16_352n),
      since: { ar: 'ابتداء من فاتح يناير 2026', fr: 'depuis le 1er janvier 2026' },
      source: { ar: 'المرسوم', fr: 'décret' },
      isUnconfirmed: true,
    }
    expect(pageSizes(renderReceipt(aReceipt()))).toEqual(['420 × 595'])
    expect(pageSizes(renderReceipt(aReceipt({ charge })))).toEqual(['420 × 595'])
  })

  const unsureCharge = {
    monthly: centimesOf(16_352n),
    since: { ar: 'سنة 2026', fr: 'année 2026' },
    source: LONG_TITLE,
    isUnconfirmed: true,
  }
  const somePapers = (count: number) =>
    Array.from({ length: count }, (_, at) => ({
      ar: `شهادة السكنى أو ما يثبت المكان ${at}`,
      fr: `Certificat de résidence ou justificatif du lieu d’exercice ${at}`,
    }))

  test.each([
    [2, { ar: 'خديجة أمزيل', fr: 'Khadija AMZIL' }],
    [4, { ar: 'خديجة أمزيل', fr: 'Khadija AMZIL' }],
    [6, { ar: 'خديجة أمزيل', fr: 'Khadija AMZIL' }],
    [2, LONG_NAME],
    [6, LONG_NAME],
  ])('what is signed stands on one page, clear of the box above it: %i papers, %o', async (count, name) => {
    const receipt = aReceipt({ name, papers: somePapers(count), charge: unsureCharge })
    expect(pageSizes(renderReceipt(receipt))).toHaveLength(1)
    expect(await gapBelowBox(drawReceipt(receipt))).toBeGreaterThan(2)
  })

  test('the name of who printed it is in the language of each side', () => {
    const printedBy = { ...IMPRINT.printedBy, fr: 'Autre PERSONNE' }
    expect(drawReceipt(aReceipt({ imprint: { ...IMPRINT, printedBy } }))).not.toEqual(drawReceipt(aReceipt()))
  })

  test('no paper is left out of a receipt, even where it takes a second page', () => {
    const papers = Array.from({ length: 30 }, (_, at) => ({ ar: `وثيقة ${at}`, fr: `Pièce ${at}` }))
    expect(pageSizes(renderReceipt(aReceipt({ papers })))).toEqual(['420 × 595', '420 × 595'])
  })

  test('an amount not confirmed does not look like a confirmed one', () => {
    const charge = { monthly: centimesOf(16_352n), since: LONG_NAME, source: LONG_NAME }
    const sure = renderReceipt(aReceipt({ charge: { ...charge, isUnconfirmed: false } }))
    const unsure = renderReceipt(aReceipt({ charge: { ...charge, isUnconfirmed: true } }))
    expect(unsure).not.toEqual(sure)
  })
})

describe('the code on a card', () => {
  const qr = qrCodeOf(aCardText())
  let picture: Buffer

  beforeAll(async () => {
    picture = await sharp(Buffer.from(qr.svg)).resize(600).png().toBuffer()
  })

  const expectCard = async (bytes: Uint8Array) => {
    const text = await readCardPicture(bytes)
    expect(text).toBe(aCardText())
    expect(readCard(text ?? '', { keys: [publicKeyOf(KEY)], now: NOW }).ok).toBe(true)
  }

  test('has modules of at least a third of a millimetre', () => {
    expect(moduleMillimetres(qr, CARD_QR_MILLIMETRES)).toBeGreaterThan(0.33)
    // Without its quiet zone of 2 × 4 modules the code itself is 22 mm wide or more.
    expect(moduleMillimetres(qr, CARD_QR_MILLIMETRES) * (qr.size - 8)).toBeGreaterThanOrEqual(22)
  })

  test('is read from a screenshot', () => expectCard(picture))

  test('is read from a JPEG that was turned by a few degrees', async () => {
    await expectCard(await sharp(picture).rotate(17, { background: '#fff' }).jpeg({ quality: 60 }).toBuffer())
  })

  test('is read upside down', async () => {
    await expectCard(await sharp(picture).rotate(180).png().toBuffer())
  })

  test('is read from the corner of a large photograph, dim and noisy', async () => {
    const small = await sharp(picture).resize(520).toBuffer()
    const photograph = await sharp({
      create: { width: 2_400, height: 1_800, channels: 3, background: '#b9a98f' },
    })
      .composite([{ input: small, left: 1_650, top: 1_100 }])
      .png()
      .toBuffer()
    await expectCard(await sharp(photograph).linear(0.5, 40).blur(1.2).jpeg({ quality: 70 }).toBuffer())
  })

  test('is read from a transparent picture', async () => {
    await expectCard(
      await sharp(Buffer.from(qr.svg.replace('fill="#fff"', 'fill="none"')))
        .resize(600)
        .png()
        .toBuffer(),
    )
  })

  test.each([
    [
      'an empty page',
      () =>
        sharp({ create: { width: 400, height: 400, channels: 3, background: '#fff' } })
          .png()
          .toBuffer(),
    ],
    ['bytes that are no picture', async () => Buffer.from('not a picture')],
    ['a picture cut short', async () => picture.subarray(0, 200)],
    ['a drawing of another kind', async () => Buffer.from(qr.svg)],
  ])('is not found in %s', async (_, bytes) => {
    expect(await readCardPicture(await bytes())).toBeUndefined()
  })
})
